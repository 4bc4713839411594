import { finished } from "node:stream/promises";
import type { Request } from "express";
import { checkEncoding, type Medium, type Sent } from "./medium";
import { MB, refusal, tooLarge, UNREADABLE } from "./problem";

/** How many bytes of bodies may be held at once, over all requests: the memory that senders can fill. */
const MOST_HELD = 256 * MB;
let held = 0;

const tooManyAtOnce = (): Error =>
  refusal({ code: "busy", message: { zh: "同时上传过多，请稍后再试", en: "too much is being sent at once; try again in a while" } });

/** A body as it was sent, and how to give up its share of the memory. */
export interface Held extends Sent {
  readonly release: () => void;
}

/** How much of a body is taken, and in which charsets. */
type Taken = Pick<Medium, "limit" | "takes">;

function refusedAtOnce(sent: Omit<Sent, "bytes">, length: number, medium: Taken): Error | undefined {
  try {
    checkEncoding(sent, medium);
  } catch (error) {
    return error as Error;
  }
  return length > medium.limit ? tooLarge(medium.limit) : undefined;
}

/**
 * The body of a request, whole and as it was sent; nothing where none was. What still comes of a refused one is passed over and not kept:
 * a sender listens once all is sent, and the connection stays good for the next request.
 *
 * @throws refusals of bodies that are too large, of an encoding that is not read, cut short, or too many at once
 */
export async function sentBody(request: Request, medium: Taken): Promise<Held | undefined> {
  const { "content-type": contentType, "content-length": length, "content-encoding": encoding = "identity" } = request.headers;
  // Other bodies without a type were refused before.
  if (contentType === undefined || (length === undefined && request.headers["transfer-encoding"] === undefined)) return undefined;
  const { limit } = medium;
  const charset = /;\s*charset="?([^";\s]+)/i.exec(contentType)?.[1];
  const sent = { contentType, charset, encoding: encoding.toLowerCase() };
  const chunks: Buffer[] = [];
  let size = 0;
  const release = () => {
    held -= size;
    size = 0;
    chunks.length = 0;
  };
  let refused = refusedAtOnce(sent, Number(length ?? 0), medium);
  request.on("data", (chunk: Buffer) => {
    if (refused !== undefined) return;
    if (size + chunk.length > limit) refused = tooLarge(limit);
    else if (held + chunk.length > MOST_HELD) refused = tooManyAtOnce();
    if (refused !== undefined) return release();
    size += chunk.length;
    held += chunk.length;
    chunks.push(chunk);
  });
  try {
    await finished(request, { writable: false });
  } catch {
    release();
    throw refusal(UNREADABLE);
  }
  if (refused !== undefined) throw refused;
  return { ...sent, bytes: Buffer.concat(chunks), release };
}
