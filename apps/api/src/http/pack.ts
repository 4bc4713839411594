import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** How replies are packed, the best first. */
export const PACKINGS = ["br", "gzip"] as const;

export type Packing = (typeof PACKINGS)[number] | "identity";

/** Below this many bytes packing saves nothing that a network would notice. */
const WORTH_PACKING = 1024;

const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)];

/** Packs bytes, off the event loop. At brotli's fifth level the text is smaller than by gzip, in about its time. */
export async function packed(bytes: Buffer, packing: Packing): Promise<{ readonly bytes: Buffer; readonly packing: Packing }> {
  if (packing === "identity" || bytes.length < WORTH_PACKING) return { bytes, packing: "identity" };
  if (packing === "gzip") return { bytes: await zip(bytes), packing };
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return { bytes: await brotli(bytes, { params }), packing };
}
