import { hash } from "node:crypto";

/**
 * The strong validator of a representation: a hash of its very bytes. It changes whenever figures, rules or this program make another
 * reply, and only then, so that nothing has to be remembered when a limit or a formula becomes another.
 */
export const strongTag = (bytes: Uint8Array): string => `"${hash("sha256", bytes, "base64url").slice(0, 22)}"`;

/** Whether If-None-Match names a validator, compared weakly as RFC 9110 has it. */
export function namesTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  if (header === tag || header.trim() === "*") return true;
  return header.split(",").some((each) => each.trim().replace(/^W\//, "") === tag);
}
