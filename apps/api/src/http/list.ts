import { refuseData } from "@teks/indicators";
import { z } from "zod";
import { optional } from "../replies/terms";
import { bare, numberParameter, readAs } from "./schema-parts";

// Lists are all asked for in one way: filters by their items' fields, an order, the fields to give, and pages by the key of the last item.

export type Item = Readonly<Record<string, unknown>>;

/** What a list's items are, and what of them can be asked for. */
export interface ListOf {
  readonly item: z.ZodObject;
  /** The fields that make an item's key: no two items have the same. */
  readonly key: readonly string[];
  /** The fields to filter by; a number also by `.gt`, `.ge`, `.lt` and `.le`. */
  readonly filters: readonly string[];
}

interface Comparison {
  readonly sign: string;
  readonly holds: (value: number, than: number) => boolean;
}

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  gt: { sign: ">", holds: (value, than) => value > than },
  ge: { sign: "≥", holds: (value, than) => value >= than },
  lt: { sign: "<", holds: (value, than) => value < than },
  le: { sign: "≤", holds: (value, than) => value <= than },
};

/** More items than any list of a county has: a page takes them all unless fewer are asked for. */
const MOST_ITEMS = 10_000;

const isScalar = (schema: z.core.$ZodType): boolean => {
  const of = bare(schema);
  return of instanceof z.ZodString || of instanceof z.ZodNumber || of instanceof z.ZodEnum || of instanceof z.ZodISODate;
};

const fieldList = (names: readonly string[], pattern: RegExp) => {
  const accepted = { zh: `用逗号分开的字段：${names.join("、")}`, en: `fields parted by commas: ${names.join(", ")}` };
  return readAs(
    (text) => {
      const asked = text.split(",");
      return asked.every((each) => names.includes(each.replace(pattern, ""))) ? asked : undefined;
    },
    "unknown-field",
    accepted,
  );
};

/** A query parameter to filter by. */
const filter = (schema: z.ZodType, field: string, sign: string) =>
  optional(schema).meta({ description: `只给 ${field} ${sign} 此值的项 · only items whose ${field} ${sign} this` });

/** The query parameters that a list takes. */
export function listQuery({ item, filters }: ListOf): Readonly<Record<string, z.ZodType>> {
  const { shape } = item;
  const ofField = (field: string): readonly (readonly [string, z.ZodType])[] => {
    const schema = bare(shape[field] ?? z.never());
    if (!(schema instanceof z.ZodNumber)) return [[field, filter(schema as z.ZodType, field, "=")]];
    const compared = Object.entries(COMPARISONS).map(
      ([how, { sign }]) => [`${field}.${how}`, filter(numberParameter, field, sign)] as const,
    );
    return [[field, filter(numberParameter, field, "=")], ...compared];
  };
  const sortable = Object.keys(shape).filter((field) => isScalar(shape[field] ?? z.never()));
  const size = readAs((text) => (/^[1-9]\d{0,4}$/.test(text) && Number(text) <= MOST_ITEMS ? Number(text) : undefined), "bad-limit", {
    zh: `1 至 ${MOST_ITEMS} 的整数`,
    en: `a whole number from 1 to ${MOST_ITEMS}`,
  }).meta({ override: { type: "integer", minimum: 1, maximum: MOST_ITEMS, examples: ["2"] }, description: "每页项数 · items of a page" });
  return {
    ...Object.fromEntries(filters.flatMap(ofField)),
    sort: optional(
      fieldList(sortable, /^-/).meta({ override: { type: "string", examples: sortable.slice(0, 1).map((field) => `-${field}`) } }),
    ).meta({
      description: `排序，- 为降序，无值的在最后 · the order, - for descending, what has no value last: ${sortable.join(", ")}`,
    }),
    fields: optional(fieldList(Object.keys(shape), /^$/).meta({ override: { type: "string" } })).meta({
      description: `只给这些字段 · only these fields: ${Object.keys(shape).join(", ")}`,
    }),
    limit: optional(size),
    after: optional(z.string()).meta({ description: "上一页最后一项，见 Link · the last item of the page before, as Link gives it" }),
  };
}

/** What a query asks of a list. */
export type ListQuery = Readonly<Record<string, unknown>> & {
  readonly sort?: readonly string[];
  readonly fields?: readonly string[];
  readonly limit?: number;
  readonly after?: string;
};

/** An item's key as a text. Its parts are ids, which have no dot. */
const keyOf = (item: Item, { key }: Pick<ListOf, "key">): string => key.map((field) => String(item[field] ?? "")).join(".");

/** What a query asks of each item. */
const conditionsOf = (query: ListQuery, filters: readonly string[]): readonly ((item: Item) => boolean)[] =>
  Object.entries(query).flatMap(([name, than]) => {
    if (filters.includes(name)) return [(item: Item) => item[name] === than];
    const dot = name.lastIndexOf(".");
    const [field, comparison] = [name.slice(0, dot), COMPARISONS[name.slice(dot + 1)]];
    if (dot < 0 || comparison === undefined || typeof than !== "number" || !filters.includes(field)) return [];
    return [({ [field]: value }: Item) => typeof value === "number" && comparison.holds(value, than)];
  });

function compared(a: unknown, b: unknown): number {
  if (a === b) return 0;
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a) < String(b) ? -1 : 1;
}

/** Items in the order asked for; those that are equal by it stay in their own. */
function sorted(items: readonly Item[], sort: readonly string[]): readonly Item[] {
  const orders = sort.map((each) => ({ field: each.replace(/^-/, ""), sign: each.startsWith("-") ? -1 : 1 }));
  return items.toSorted((one, other) => {
    for (const { field, sign } of orders) {
      const [a, b] = [one[field] ?? null, other[field] ?? null];
      const order = a === null || b === null ? Number(a === null) - Number(b === null) : sign * compared(a, b);
      if (order !== 0) return order;
    }
    return 0;
  });
}

const picked = (item: Item, fields: readonly string[]): Item =>
  Object.fromEntries(Object.entries(item).filter(([field]) => fields.includes(field)));

/** A page of a list: its items, and the key to go on after where there are more. */
export interface Page {
  readonly items: readonly Item[];
  readonly next: string | undefined;
}

/**
 * The page that a query asks for, of any items.
 *
 * @throws FaultError "bad-data" for a key to go on after that the list does not have, or no longer: nothing is left out in silence
 */
export function pageFor(query: ListQuery, list: ListOf): (all: readonly Item[]) => Page {
  const conditions = conditionsOf(query, list.filters);
  const { sort, after, limit = MOST_ITEMS, fields } = query;
  return (all) => {
    // One condition after another: of most items the first is all that is asked.
    const chosen = conditions.reduce((left, holds) => left.filter(holds), all);
    const ordered = sort === undefined ? chosen : sorted(chosen, sort);
    const from = after === undefined ? 0 : ordered.findIndex((item) => keyOf(item, list) === after) + 1;
    if (after !== undefined && from === 0) {
      const accepted = {
        zh: "Link 给出的键；该项已不在列表中，请从第一页重来",
        en: "a key as Link gives it; the list does not have it (any more): start again",
      };
      refuseData([{ code: "unknown-key", path: "query.after", value: after, accepted }]);
    }
    const items = ordered.slice(from, from + limit);
    const last = items.at(-1);
    const next = from + limit < ordered.length && last !== undefined ? keyOf(last, list) : undefined;
    return { items: fields === undefined ? items : items.map((item) => picked(item, fields)), next };
  };
}
