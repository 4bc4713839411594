import type { Collector } from "../issue";
import type { Nested } from "../json/records";
import { asideRow } from "../shape/body";
import { HEAD_ROWS } from "../shape/head";
import { recordSorting, type Shape, type Sorting, sheetSorting } from "../shape/shape";
import type { Sheet, SheetRow } from "../sheet";
import { readersOf } from "../table/cells";
import { foundColumns, tellRagged, tellShape, type UnnamedCounter, unnamedCounter } from "../table/found";
import { type RowReader, rowReader } from "../table/rows";
import type { TableAside, TableRow } from "../table/types";
import type { FoundDelimiter } from "../text/delimiter";
import { owned } from "../text/owned";
import { WINDOW } from "./limits";
import type { StreamEnd, StreamOptions, StreamPart } from "./parts";

/** What rows come from. */
export interface Origin {
  readonly format: "text" | "ndjson";
  readonly delimiter?: FoundDelimiter;
  /** The names of the fields so far, of records. */
  readonly names?: () => readonly string[];
  readonly nested: Nested;
}

/** Rows cut, or refused before they could be. */
export interface Cut {
  /** Up to the last in which something stands. */
  readonly inFile: number;
  readonly refused: number;
}

/** Takes the rows of a file as they are cut, finds the header among the first, and makes parts of them. */
export interface RowTaker {
  take(row: SheetRow): void;
  hasHead(): boolean;
  /** The parts that are ready, each once. */
  drain(): readonly StreamPart[];
  /** After the last row; `drain` has the rest after it. */
  end(cut: Cut): Pick<StreamEnd, "counts" | "unnamed">;
}

interface Started extends Pick<Sorting, "headed" | "sort"> {
  readonly reader: RowReader;
  readonly unnamed: UnnamedCounter;
}

export function rowTaker({ format, delimiter, names, nested }: Origin, options: StreamOptions, found: Collector): RowTaker {
  const { columns: declared, headerRow = 0 } = options;
  let window: SheetRow[] = [];
  let [kept, heads, units, cellCount] = [0, 0, 0, 0];
  let started: Started | undefined;
  let parts: StreamPart[] = [];
  let rows: TableRow[] = [];
  let setAside: TableAside[] = [];
  const counts = { read: 0, refused: 0, setAside: 0 };

  const setApart = (aside: TableAside): void => {
    counts.setAside++;
    setAside.push(aside);
  };

  const place = ({ headed, sort, reader, unnamed }: Started, row: SheetRow): void => {
    const reason = headed.hasHeader ? sort(row) : "unread";
    if (reason === undefined) {
      counts.read++;
      unnamed.add(row);
      rows.push(reader.row(row));
    } else if (reason === "ragged" || reason === "unread") {
      counts.refused++;
      if (reason === "ragged") tellRagged(row, headed.width, {}, found);
    } else {
      const { from, ...aside } = asideRow(row, reason);
      setApart(reason === "total" ? { ...aside, values: reader.values(from) } : aside);
    }
  };

  const start = (inFile: number): Started => {
    const sheet: Sheet = { name: "", rows: window, spans: [] };
    const fields = names?.();
    const { headed, above, sort } =
      fields === undefined ? sheetSorting(sheet, declared, options) : recordSorting(fields, declared, options);
    const shape: Shape = { ...headed, rows: [], ragged: [], aside: above, unread: [] };
    const chosen = { read: { sheet, inFile, refused: 0, ...(fields === undefined ? {} : { names: fields }) }, shape };
    const columns = foundColumns(chosen, declared);
    tellShape(chosen, columns, declared, {}, found);
    const headers = new Set(headed.headers.flatMap((header, at) => (header === "" ? [] : [at])));
    const readers = readersOf(columns, declared, options.marks, format);
    const reader = rowReader({ sheet: { ...sheet, rows: [] }, columns, readers, headed: headers, nested, where: {}, found });
    const { proposed, unmapped, duplicates, missing, problems } = headed.match;
    const known = { columns, proposed, unmapped, duplicates, missing, problems };
    parts.push({ part: "head", format, ...(delimiter === undefined ? {} : { delimiter }), ...known });
    for (const { from: _, ...aside } of above) setApart(aside);
    const begun = { headed, sort, reader, unnamed: unnamedCounter(headed.headers) };
    for (const row of window.slice(above.length)) place(begun, row);
    window = [];
    started = begun;
    return begun;
  };

  /** Whether no later row can be part of the header, or more is not kept. */
  const isFull = ({ row, cells }: SheetRow): boolean => {
    if (row >= headerRow) heads++;
    cellCount += cells.length;
    for (const { length } of cells) units += length;
    return heads >= (names === undefined ? HEAD_ROWS : WINDOW.records) || units > WINDOW.units || cellCount > WINDOW.cells;
  };

  return {
    take(cut) {
      kept++;
      const row = { ...cut, cells: cut.cells.map(owned) };
      if (started !== undefined) return place(started, row);
      window.push(row);
      if (isFull(row)) start(row.row);
    },
    hasHead: () => started !== undefined,
    drain() {
      const ready = parts;
      parts = [];
      if (rows.length + setAside.length > 0) ready.push({ part: "rows", rows, setAside });
      [rows, setAside] = [[], []];
      return ready;
    },
    end({ inFile, refused }) {
      const { unnamed } = started ?? start(inFile);
      const all = { ...counts, inFile, refused: refused + counts.refused, blank: inFile - refused - kept, hidden: 0 };
      return { counts: all, unnamed: unnamed.columns() };
    },
  };
}
