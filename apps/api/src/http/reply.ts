import { namesTag, strongTag } from "./etag";
import { type Packing, packed } from "./pack";

/** Header names and values in turn, as Node writes them fastest. */
export type Headers = readonly string[];

/** A reply ready to be sent, any number of times. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
  /** The strong validator; nothing of what is not kept by anyone. */
  readonly tag?: string;
  /** The headers of a 304 in its place: those that do not describe a body. */
  readonly unchanged: Headers;
}

/** Content and what is said of it, before it is packed. */
export interface Content {
  readonly status: number;
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly headers: Headers;
}

/** What makes a reply another one, beside its address. */
const VARY = "Accept, Accept-Encoding, Accept-Language";

/** Content packed once and validated by its bytes. `cacheControl` is for shared and private caches; none for "no-store". */
export async function replyOf({ status, type, bytes, headers }: Content, packing: Packing, cacheControl: string): Promise<Reply> {
  const done = await packed(bytes, packing);
  const isKept = cacheControl !== "no-store";
  // Of the packed bytes, since a strong validator stands for one representation.
  const tag = isKept ? strongTag(done.bytes) : undefined;
  const unchanged = ["Cache-Control", cacheControl, "Vary", VARY, ...(tag === undefined ? [] : ["ETag", tag]), ...headers];
  const ofContent = ["Content-Type", type, "Content-Length", String(done.bytes.length)];
  const encoding = done.packing === "identity" ? [] : ["Content-Encoding", done.packing];
  return {
    ...{ status, body: done.bytes, unchanged, headers: [...ofContent, ...encoding, ...unchanged] },
    ...(tag === undefined ? {} : { tag }),
  };
}

/** Whether the asker has it already. */
export const isUnchanged = ({ tag }: Reply, ifNoneMatch: string | undefined): boolean =>
  tag !== undefined && ifNoneMatch !== undefined && namesTag(ifNoneMatch, tag);
