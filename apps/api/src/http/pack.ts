import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** How replies are packed, the best first. */
export const PACKINGS = ["br", "gzip"] as const;

export type Packing = (typeof PACKINGS)[number] | "identity";

/** Below this many bytes packing saves nothing that a network would notice. */
const WORTH_PACKING = 1024;

const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)];

/** Packs bytes, off the event loop. At brotli's fifth level the text is smaller than by gzip, in about its time. */
export async function packed(bytes: Uint8Array, packing: Packing): Promise<{ readonly bytes: Uint8Array; readonly packing: Packing }> {
  if (packing === "identity" || bytes.length < WORTH_PACKING) return { bytes, packing: "identity" };
  if (packing === "gzip") return { bytes: await zip(bytes), packing };
  // A window no larger than the text: what brotli would else take for each makes the collector run again and again.
  const window = Math.min(22, Math.max(10, Math.ceil(Math.log2(bytes.length + 16))));
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    [constants.BROTLI_PARAM_LGWIN]: window,
  };
  return { bytes: await brotli(bytes, { params }), packing };
}
