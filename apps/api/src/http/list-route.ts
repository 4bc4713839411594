import { z } from "zod";
import type { Context } from "../context";
import { list as listOf } from "../replies/terms";
import { listJson, type Rendering, TABLE_FORMATS, writtenAs } from "./formats";
import { type Item, type ListOf, type ListQuery, listQuery, pageFor } from "./list";
import { parsedOnce } from "./parsed";
import { type Asked, type Described, JSON_TYPE, NOTHING, type Route } from "./route";
import { tableOf } from "./table";

/** A route that gives a list, which can be filtered, sorted, cut into pages and written as a table. */
export function listRoute<
  Of extends z.ZodObject,
  Name extends string,
  Params extends z.ZodObject = typeof NOTHING,
  Query extends z.ZodObject = typeof NOTHING,
  Head extends z.ZodObject = typeof NOTHING,
>({
  params,
  query,
  head,
  name,
  item,
  key,
  filters = [],
  handle,
  table = tableOf,
  ...described
}: Omit<Described, "method"> & {
  readonly params?: Params;
  readonly query?: Query;
  /** What is said beside the list. */
  readonly head?: Head;
  /** What the list is called in JSON. */
  readonly name: Name;
  readonly item: Of;
  readonly key: readonly (keyof z.input<Of> & string)[];
  readonly filters?: readonly (keyof z.input<Of> & string)[];
  readonly handle: (
    asked: Omit<Asked<Params, Query, z.ZodUndefined>, "body">,
    context: Context,
  ) => { readonly items: readonly z.input<Of>[]; readonly head: z.input<Head> };
  /** How its items make a table, where the item's schema does not name all columns. */
  readonly table?: typeof tableOf;
}): Route {
  const list: ListOf = { item, key, filters };
  const taken = (query ?? NOTHING).extend(listQuery(list));
  const request = z.strictObject({ path: params ?? NOTHING, query: taken, body: z.undefined() });
  const parsed = parsedOnce(request, (given) => {
    // As routes do; the list's own parameters are beside those that `Asked` names.
    const asked = given as unknown as Asked<Params, Query, z.ZodUndefined> & { readonly query: ListQuery };
    return { asked, page: pageFor(asked.query, list) };
  });
  return {
    ...described,
    method: "get",
    params: params ?? NOTHING,
    query: taken,
    body: undefined,
    accepts: undefined,
    example: undefined,
    list,
    types: [JSON_TYPE, ...Object.keys(TABLE_FORMATS)],
    reply: z.strictObject({ ...head?.shape, [name]: listOf(item) }),
    answer: (said, body, context) => {
      const { asked, page } = parsed(said, body);
      const given = handle(asked, context);
      const { items, next } = page(given.items as readonly Item[]);
      const more = next === undefined ? {} : { next };
      if (said.type === JSON_TYPE) return { written: listJson(given.head as object, name, items), ...more };
      const rendering: Rendering = { title: described.summary, items, table: () => table(item, items, asked.query.fields) };
      return writtenAs(said.type, rendering, said.language).then((written) => ({ written, ...more }));
    },
  };
}
