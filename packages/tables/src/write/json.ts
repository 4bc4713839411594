import { filledRows, type OutCell, type OutTable } from "./out-table";

const cellJson = (cell: OutCell): string =>
  JSON.stringify(typeof cell === "object" && cell !== null ? { absent: cell.absent, mark: cell.mark } : cell);

/** Written by hand, since an object would put names such as "2022" before the others. */
function records(table: OutTable): readonly string[] {
  const names = table.columns.map(({ name }) => name);
  const again = names.find((name, at) => names.indexOf(name) !== at);
  if (again !== undefined) throw new RangeError(`two columns are called "${again}"; a record has each name once`);
  return filledRows(table).map((row) => `{${row.map((cell, at) => `${JSON.stringify(names[at])}:${cellJson(cell)}`).join(",")}}`);
}

/**
 * A table as a JSON array with one record a line, its names in the order of the columns. Ids are texts. An absent figure keeps its reason
 * and mark; null is an empty cell, and what is no figure (NaN).
 *
 * @throws RangeError for two columns of one name, and for a row with more cells than the table has columns
 *
 * @example
 * jsonText({
 *   columns: [{ name: "id", kind: "id" }, { name: "2022", kind: "number" }],
 *   rows: [["007", 402], ["008", { absent: "suppressed", mark: "*" }]],
 * })
 * // => '[\n{"id":"007","2022":402},\n{"id":"008","2022":{"absent":"suppressed","mark":"*"}}\n]\n'
 */
export function jsonText(table: OutTable): string {
  const lines = records(table);
  return lines.length === 0 ? "[]\n" : `[\n${lines.join(",\n")}\n]\n`;
}

/**
 * A table as NDJSON: the records of {@link jsonText}, one a line.
 *
 * @throws RangeError for two columns of one name, and for a row with more cells than the table has columns
 *
 * @example
 * ndjsonText({ columns: [{ name: "id", kind: "id" }], rows: [["007"], ["008"]] })
 * // => '{"id":"007"}\n{"id":"008"}\n'
 */
export const ndjsonText = (table: OutTable): string =>
  records(table)
    .map((record) => `${record}\n`)
    .join("");
