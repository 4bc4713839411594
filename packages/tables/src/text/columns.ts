import { isUtf8 } from "node:buffer";
import { type Collector, collector } from "../issue";
import { type Columns, type ColumnsOptions, isLittleEndian, readBytes } from "./bytes";
import { type Column, type ColumnKind, type PlacedColumn, placeColumns, tellNumber } from "./column";
import { limitsOf, NO_ROWS, type Reading, readText } from "./csv";
import { exceeds, guessEncoding, MOST_BYTES } from "./decode";
import { layoutOf } from "./delimiter";
import { plainNumber } from "./number";

export interface ColumnTable extends Reading {
  /** The columns asked for that the header has. */
  readonly columns: ReadonlyMap<string, Column>;
  /** The row of the file that each row read stands in, as a spreadsheet counts. */
  readonly rows: Uint32Array;
}

/**
 * Reads columns of a table straight from its bytes, with every check of `readCsv` and the same rows, counts and issues. UTF-8 is read
 * without ever being a text as a whole; other encodings, and files with bytes that are no text, go by way of text: slower, the same answer.
 *
 * A cell that is no number is NaN and an issue "bad-number" at its place; its row is read. A column that the header lacks is an issue
 * "missing-column" and not in the result; of a name that stands twice the first is read, with an issue "duplicate-column".
 *
 * Memory: up to 16 bytes for each number and code read, and twice the bytes of each text, beside the file itself.
 *
 * @example
 * readColumns(new TextEncoder().encode("县,在校生数\n甲县,45\n甲县,约40\n"), { columns: [{ name: "在校生数", kind: "number" }] }).columns
 * // => new Map([["在校生数", { kind: "number", values: Float64Array.of(45, NaN) }]])
 */
export function readColumns(bytes: Uint8Array, options: ColumnsOptions): ColumnTable {
  const found = collector(options);
  const encoding = guessEncoding(bytes.subarray(0, MOST_BYTES), options.encoding);
  if (exceeds(bytes, found, limitsOf(options).bytes))
    return {
      header: [],
      columns: new Map(),
      rows: new Uint32Array(),
      counts: NO_ROWS,
      encoding,
      delimiter: layoutOf("", options.delimiter),
      issues: found.issues(),
    };
  const body = Buffer.from(bytes.buffer, bytes.byteOffset + encoding.bom, bytes.length - encoding.bom);
  const isPlain = encoding.encoding === "utf-8" && (encoding.why === "strict-utf-8" || isUtf8(body)) && body.indexOf(0) === -1;
  const read = isPlain && isLittleEndian ? readBytes(body, encoding, options, found) : readByText(bytes, options, found);
  return { ...read, issues: found.issues() };
}

/** The columns by way of text: what the way by bytes is held against. */
export function readByText(bytes: Uint8Array, options: ColumnsOptions, found: Collector): Columns {
  let header: readonly string[] = [];
  let placed: readonly PlacedColumn[] = [];
  let cells: (string | number)[][] = [];
  const rows: number[] = [];
  const reading = readText(bytes, options, found, {
    header(fields, row) {
      header = fields;
      placed = placeColumns(options.columns, header, row, found);
      cells = placed.map(() => []);
    },
    row(fields, row, line) {
      rows.push(row);
      placed.forEach(({ kind, name, at }, which) => {
        const field = fields[at] ?? "";
        const value = kind === "number" ? plainNumber(field) : field;
        if (value === undefined) tellNumber(found, row, line, at, name, field);
        cells[which]?.push(value ?? Number.NaN);
      });
    },
  });
  const columns = new Map(placed.map(({ name, kind }, which) => [name, columnOf(kind, cells[which] ?? [])]));
  return { ...reading, header, columns, rows: Uint32Array.from(rows) };
}

function columnOf(kind: ColumnKind, cells: readonly (string | number)[]): Column {
  if (kind === "number") return { kind, values: Float64Array.from(cells, Number) };
  const texts = cells.map(String);
  if (kind === "text") {
    let end = 0;
    return { kind, text: texts.join(""), ends: Uint32Array.from(texts, ({ length }) => (end += length)) };
  }
  const known = new Map<string, number>();
  const codes = Uint32Array.from(texts, (text) => {
    const code = known.get(text) ?? known.size;
    if (code === known.size) known.set(text, code);
    return code;
  });
  return { kind, codes, words: [...known.keys()] };
}
