import type { Headers } from "../http/reply";

const ALWAYS = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/** Pages have no script, and no style but their own sheet. */
export const PAGE_POLICY = `${ALWAYS}; style-src 'self'; img-src 'self'; form-action 'self'`;

/** swagger-ui runs its own scripts, asks this server, and has its signs in its style sheet. */
export const DOCS_POLICY = `${ALWAYS}; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'none'`;

const NAME = "content-security-policy";

/** What every reply says of safety, with the policy of a page in place of that of data. */
export const withPolicy = (headers: Headers, policy: string): Headers =>
  headers.map((each, at) => (at % 2 === 1 && headers[at - 1]?.toLowerCase() === NAME ? policy : each));
