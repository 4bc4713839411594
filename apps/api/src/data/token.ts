import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { StoredToken } from "./store";

// A token is "teks_", what it is found by, "_", and a secret of 32 random bytes: too many for guessing, so that a fast hash keeps it.

const A_TOKEN = /^teks_([0-9a-f]{16})_([\w-]{43})$/;

const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** A new token: the text to hand over, which is shown once, and what is kept of it. */
export function newToken(counties: readonly string[], created: string): { readonly text: string; readonly stored: StoredToken } {
  const [id, secret] = [randomBytes(8).toString("hex"), randomBytes(32).toString("base64url")];
  return { text: `teks_${id}_${secret}`, stored: { id, hash: hashOf(secret), counties, created } };
}

/** What no secret has as its hash: it is compared where there is no token of that id, so that both take as long. */
const NO_HASH = "0".repeat(64);

/** The token that an Authorization header carries; undefined for none, a wrong one, and one that is no longer. */
export function tokenIn(header: string | undefined, find: (id: string) => StoredToken | undefined): StoredToken | undefined {
  const [, id, secret] = A_TOKEN.exec(/^bearer +(\S+)$/i.exec(header ?? "")?.[1] ?? "") ?? [];
  if (id === undefined || secret === undefined) return undefined;
  const token = find(id);
  return timingSafeEqual(Buffer.from(token?.hash ?? NO_HASH), Buffer.from(hashOf(secret))) ? token : undefined;
}

export const mayWrite = ({ counties }: StoredToken, county: string): boolean => counties.includes("*") || counties.includes(county);
