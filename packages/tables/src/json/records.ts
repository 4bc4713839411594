import { ABSENCES, type Absence } from "../figure/absence";
import type { Absent } from "../figure/reading";
import type { Collector } from "../issue";
import type { Sheet, SheetRow } from "../sheet";
import { type CsvOptions, limitsOf } from "../text/csv";
import type { SheetReading } from "../text/sheet";
import { type Mistake, MOST_LEVELS, type Scanner, type Token, unquoted } from "./scan";

/** Cells by row and place that hold more than one value; an absence, `{ "absent": "suppressed", "mark": "*" }`, is none the less one. */
export type Nested = ReadonlyMap<number, ReadonlyMap<number, Absent | undefined>>;

/** Records under one name. Their rows are counted from 1, and have the names of the fields as their columns. */
export interface RecordSheet extends SheetReading {
  readonly names: readonly string[];
  /** Cells that hold an object or an array, by row and the place of their column; with the absence that an object says. */
  readonly nested: Nested;
}

/** Places of a sheet, rows times columns: a record of one field may stand far to the right. */
const MOST_CELLS = 20_000_000;

/** Characters of an object that may be an absence. */
const LONGEST_ABSENCE = 200;

/** Characters of a record that an issue is told with. */
const TOLD = 81;

/** Takes the records of one list. */
export interface Gathering {
  record(scan: Scanner, line?: number): void;
  /** Counts what is no record, a part of a text; a mistake says more of it than that. */
  refuse(part: Part, line?: number, mistake?: Mistake): void;
  /** Counts a line that is longer than the limit. */
  refuseLong(line: number, limit: number): void;
  sheet(): RecordSheet;
  /** Records so far, and how many of them were refused. */
  counts(): Pick<SheetReading, "inFile" | "refused">;
  /** The names so far. */
  names(): readonly string[];
  readonly nested: Map<number, ReadonlyMap<number, Absent | undefined>>;
  /** Takes the rows out that were gathered since the last time. */
  drain(): readonly SheetRow[];
  /** From now on takes no more names: each that is new is an issue, and its value is left out. */
  freeze(): void;
}

interface Part {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Gathers records into rows as they are read. A record with a name twice, or beyond a limit, is refused with an issue. */
export function gathering(name: string, options: CsvOptions, found: Collector): Gathering {
  const limits = limitsOf(options);
  const columns = new Map<string, number>();
  let rows: SheetRow[] = [];
  const nested = new Map<number, ReadonlyMap<number, Absent | undefined>>();
  let [row, refused, taken, cellCount, isOver] = [0, 0, 0, 0, false];
  let isFrozen = false;

  /** Past a limit nothing more is taken, and one issue says so. */
  const isPast = (limit: number, code: "too-many-rows" | "too-many-cells", count: number): boolean => {
    if (count <= limit) return false;
    if (!isOver) found.add(code, () => ({ row, value: "", detail: { limit } }));
    isOver = true;
    return true;
  };

  const fieldsOf = (scan: Scanner, place: { readonly line?: number }): string[] | undefined => {
    const { text } = scan;
    const cells: string[] = [];
    const seen = new Set<string>();
    let isSound = true;
    scan.expect("{");
    if (scan.take("}")) return cells;
    do {
      const key = scan.key();
      const token = scan.value(2);
      if (seen.has(key)) {
        if (isSound) found.add("duplicate-key", () => ({ row, ...place, column: key, value: key }));
        isSound = false;
        continue;
      }
      seen.add(key);
      if (isFrozen && !columns.has(key)) {
        found.add("late-name", () => ({ row, ...place, column: key, value: key, detail: { limit: columns.size } }));
        continue;
      }
      const at = columns.get(key) ?? columns.size;
      if (at >= limits.columns) {
        if (isSound) found.add("too-many-columns", () => ({ row, ...place, value: String(at + 1), detail: { limit: limits.columns } }));
        isSound = false;
        continue;
      }
      columns.set(key, at);
      while (cells.length < at) cells.push("");
      const cell = cellOf(text, token);
      if (cell.length > limits.cell) {
        if (isSound) found.add("long-cell", () => ({ row, ...place, column: key, value: cell, detail: { limit: limits.cell } }));
        isSound = false;
        continue;
      }
      cells[at] = cell;
      if (token.kind === "object" || token.kind === "list") nested.set(row, new Map([...(nested.get(row) ?? []), [at, absenceOf(cell)]]));
      if (token.kind === "number" && isLong(cell))
        found.add("long-number", () => ({ row, ...place, column: key, value: cell, detail: { value: cell.slice(0, TOLD) } }));
    } while (scan.take(","));
    scan.expect("}", ", }");
    return isSound ? cells : undefined;
  };

  return {
    record(scan, line) {
      row++;
      const place = line === undefined ? {} : { line };
      const cells = isOver ? skipped(scan) : fieldsOf(scan, place);
      cellCount += cells?.length ?? 0;
      const isFull = isPast(limits.rows, "too-many-rows", taken + 1) || isPast(MOST_CELLS, "too-many-cells", cellCount);
      if (cells === undefined || isFull) refused++;
      else if (cells.some((cell) => cell !== "")) {
        taken++;
        rows.push({ row, ...place, cells });
      }
    },
    refuse({ text, from, to }, line, mistake) {
      row++;
      refused++;
      if (mistake !== undefined && line !== undefined) tell(text.slice(0, to), mistake, row, line, found);
      else
        found.add("no-record", () => ({
          row,
          ...(line === undefined ? {} : { line }),
          value: text.slice(from, Math.min(to, from + TOLD)),
        }));
    },
    refuseLong(line, limit) {
      row++;
      refused++;
      found.add("long-row", () => ({ row, line, value: "", detail: { limit } }));
    },
    counts: () => ({ inFile: row, refused }),
    names: () => [...columns.keys()],
    nested,
    drain() {
      const drained = rows;
      [rows, cellCount] = [[], 0];
      return drained;
    },
    freeze() {
      isFrozen = true;
    },
    sheet() {
      const sheet: Sheet = { name, rows, spans: [] };
      return { sheet, names: [...columns.keys()], nested, refused, inFile: row };
    },
  };
}

function skipped(scan: Scanner): undefined {
  scan.value(1);
}

/** The text of a value; null is nothing. Numbers stand as they are written, so that no digit of them is lost. */
function cellOf(text: string, { kind, from, to }: Token): string {
  if (kind === "text") return unquoted(text, from, to);
  const cell = text.slice(from, to);
  return cell === "null" ? "" : cell;
}

/** An absent figure as Teks writes it. */
function absenceOf(cell: string): Absent | undefined {
  if (cell.length > LONGEST_ABSENCE || !cell.startsWith("{")) return undefined;
  const { absent, mark = "", ...others }: Readonly<Record<string, unknown>> = JSON.parse(cell);
  const isOne =
    typeof absent === "string" && Object.hasOwn(ABSENCES, absent) && typeof mark === "string" && Object.keys(others).length === 0;
  return isOne ? { absent: absent as Absence, mark } : undefined;
}

/** Whether a double has not as many digits as this number: above 2^53, or of more than seventeen. */
function isLong(number: string): boolean {
  if (number.length < 16) return false;
  const [digits = ""] = number.replace(/^-/, "").split(/e/i);
  const significant = digits.replace(".", "").replace(/^0+/, "");
  return significant.length > 17 || (/^\d+$/.test(digits) && Number(digits) > Number.MAX_SAFE_INTEGER);
}

/** Tells where a text ceases to be JSON. */
export function tell(text: string, { code, at, expected }: Mistake, row: number, line: number, found: Collector): void {
  found.add(code, () => ({ row, line, value: text.slice(at, at + 20).trim(), detail: { expected, limit: MOST_LEVELS } }));
}
