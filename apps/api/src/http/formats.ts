import { csvText, type OutTable } from "@teks/tables";
import type { Item } from "./list";

/** A list in a reply: as the items that JSON has, and as the table that they make. */
export interface ListReply {
  readonly items: readonly Item[];
  readonly table: () => OutTable;
}

/** How lists are written other than as JSON, by the type that asks for it. */
export const LIST_FORMATS = {
  "text/csv": { type: "text/csv; charset=utf-8; header=present", write: ({ table }) => Buffer.from(csvText(table())) },
  "application/x-ndjson": {
    type: "application/x-ndjson; charset=utf-8",
    write: ({ items }) => Buffer.from(items.map((item) => `${JSON.stringify(item)}\n`).join("")),
  },
} as const satisfies Readonly<Record<string, { readonly type: string; readonly write: (list: ListReply) => Buffer }>>;

export type ListFormat = keyof typeof LIST_FORMATS;
