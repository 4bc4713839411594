import type { FoundColumn, TableAside, TableRow, TableValue } from "@teks/tables";
import { type Locator, type Note, type NoteCode, noteOf } from "./located";
import { PUBLIC } from "./names";
import { sumsOf } from "./totals";

/** The note of a cell whose reading is ours; undefined of any other. */
function readingNote(
  { id, kind }: FoundColumn,
  value: TableValue | undefined,
): { readonly code: NoteCode; readonly value: string } | undefined {
  if (value === undefined) return undefined;
  if (kind === "quantity") return "absent" in value && value.absent === "none" ? { code: "none", value: value.mark } : undefined;
  return id === "ownership" && "text" in value && value.text === PUBLIC ? { code: "public", value: PUBLIC } : undefined;
}

/** What is to be told of a table of schools beside its problems, as its rows come. */
export interface SchoolNotes {
  row(row: TableRow): void;
  aside(row: TableAside): void;
  notes(): readonly Note[];
}

/** Notes of marks and words whose reading is ours, once for each column, and of totals that are not the sums. */
export function schoolNotes(columns: readonly FoundColumn[], locator: Locator): SchoolNotes {
  const sums = sumsOf(columns, locator);
  const readings = new Map<FoundColumn, Note>();
  return {
    row(row) {
      sums.row(row);
      columns.forEach((column, at) => {
        const note = readings.has(column) ? undefined : readingNote(column, row.values[at]);
        if (note !== undefined) readings.set(column, noteOf(note.code, locator.cell(row, column.header, column.letter), note.value));
      });
    },
    aside: sums.aside,
    notes: () => [...columns.flatMap((column) => readings.get(column) ?? []), ...sums.notes()],
  };
}
