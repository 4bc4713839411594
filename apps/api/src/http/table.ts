import type { OutCell, OutKind, OutTable } from "@teks/tables";
import { z } from "zod";
import type { Item } from "./list";
import { bare } from "./schema-parts";

interface Column {
  readonly path: readonly string[];
  readonly kind: OutKind;
}

/** An object's fields as columns, one inside another by a dot: they come from the schema, so that an empty list has them too. */
function columnsOf(schema: z.ZodObject, path: readonly string[] = []): readonly Column[] {
  return Object.entries(schema.shape).flatMap(([name, field]): readonly Column[] => {
    const [of, here] = [bare(field), [...path, name]];
    if (of instanceof z.ZodObject) return columnsOf(of, here);
    return [{ path: here, kind: of instanceof z.ZodNumber ? "number" : "text" }];
  });
}

const isRecord = (value: unknown): value is Item => typeof value === "object" && value !== null;

const at = (item: unknown, path: readonly string[]): unknown =>
  path.reduce((value: unknown, name) => (isRecord(value) ? value[name] : undefined), item);

/** A list of plain words as a person writes it; what is deeper as JSON. */
function cellOf(value: unknown): OutCell {
  if (value === undefined || value === null) return null;
  if (typeof value === "number" || typeof value === "string") return value;
  if (Array.isArray(value) && value.every((each) => typeof each !== "object")) return value.join("; ");
  return isRecord(value) ? JSON.stringify(value) : String(value);
}

/** The items of a list as a table: a row an item. `fields` are those asked for; all without them. */
export function tableOf(item: z.ZodObject, items: readonly Item[], fields?: readonly string[]): OutTable {
  const columns = columnsOf(item).filter(({ path: [name = ""] }) => fields === undefined || fields.includes(name));
  return {
    columns: columns.map(({ path, kind }) => ({ name: path.join("."), kind })),
    rows: items.map((each) => columns.map(({ path }) => cellOf(at(each, path)))),
  };
}
