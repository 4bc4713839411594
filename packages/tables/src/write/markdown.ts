import { displayWidth } from "./display-width";
import { cellText, filledRows, type OutTable } from "./out-table";

/**
 * Text that Markdown shows as it is, also in a cell of a table: its own signs escaped, a line break as `<br>`.
 *
 * @example
 * escapedMarkdown("a|b *\n<c>")
 * // => "a\\|b \\*<br>\\<c\\>"
 */
export const escapedMarkdown = (text: string): string =>
  text
    .trim()
    .replaceAll(/[\\`*_[\]<>|#~&$]/g, "\\$&")
    .replaceAll(/\r\n|[\r\n]/g, "<br>");

/** A column has at least as many signs as the line under the names needs. */
const LEAST = 4;

/**
 * A table as Markdown, the columns lined up as a fixed-width font shows them, where a Chinese character takes two columns. Numbers stand to
 * the right.
 *
 * @throws RangeError for a row with more cells than the table has columns
 *
 * @example
 * markdownText({ columns: [{ name: "校名", kind: "text" }, { name: "图书", kind: "number" }], rows: [["县一小", 402], ["a|b", null]] })
 * // => "| 校名   | 图书 |\n| ------ | ---: |\n| 县一小 |  402 |\n| a\\|b   |      |\n"
 */
export function markdownText(table: OutTable): string {
  const head = table.columns.map(({ name }) => escapedMarkdown(name));
  const rows = filledRows(table).map((row) => row.map((cell) => escapedMarkdown(cellText(cell))));
  const widths = head.map((name, at) =>
    rows.reduce((most, row) => Math.max(most, displayWidth(row[at] ?? "")), Math.max(LEAST, displayWidth(name))),
  );
  const padded = (cell: string, at: number) => {
    const blanks = " ".repeat((widths[at] ?? 0) - displayWidth(cell));
    return table.columns[at]?.kind === "number" ? blanks + cell : cell + blanks;
  };
  const rule = table.columns.map(({ kind }, at) => `${"-".repeat((widths[at] ?? LEAST) - 1)}${kind === "number" ? ":" : "-"}`);
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`;
  return [line(head.map(padded)), line(rule), ...rows.map((row) => line(row.map(padded)))].join("");
}
