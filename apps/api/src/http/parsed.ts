import { parse as parseQuery } from "node:querystring";
import { parse } from "@teks/indicators/schema";
import type { z } from "zod";
import type { Said } from "./route";

/** What stands after an address's question mark, by name. */
export function queryIn(address: string): ReturnType<typeof parseQuery> {
  const at = address.indexOf("?");
  return at < 0 ? {} : parseQuery(address.slice(at + 1));
}

/** Of each route so many addresses are remembered, none of them longer than this: what many ask, and not what fills the memory. */
const [MOST, LONGEST] = [100, 500];

/**
 * Parses requests by a schema and makes what they ask ready to be answered; of those without a body once, since an address asks the same
 * whoever names it, and a list's is looked through for some thirty parameters.
 *
 * @throws FaultError "bad-data" with all that is wrong in path, query and body at once
 */
export function parsedOnce<T extends z.ZodType, Ready>(
  schema: T,
  ready: (asked: z.output<T>) => Ready,
): (said: Pick<Said, "path" | "address">, body: unknown) => Ready {
  const known = new Map<string, Ready>();
  return ({ path, address }, body) => {
    const before = body === undefined ? known.get(address) : undefined;
    if (before !== undefined) return before;
    const asked = ready(parse(schema, { path, query: queryIn(address), body }));
    if (body !== undefined || address.length > LONGEST) return asked;
    if (known.size >= MOST) known.clear();
    known.set(address, asked);
    return asked;
  };
}
