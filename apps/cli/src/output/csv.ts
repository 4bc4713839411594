import type { Sheet, SheetCell } from "./report";

/** Text that a spreadsheet would run as a formula gets an apostrophe before it. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

function cellText(cell: SheetCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = harmless(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A sheet as RFC 4180 has it: UTF-8 with no mark in front, lines ended by CR LF, the columns named first. */
export const csvText = ({ columns, rows }: Sheet): string =>
  [columns, ...rows].map((cells) => `${cells.map(cellText).join(",")}\r\n`).join("");
