import { cellAddress } from "../../issue";
import type { BookSheet } from "../book";
import { displayWidth } from "../display-width";
import { cellXml, DECLARATION, MAIN } from "./xml";

/** A text beside a cell; row and column count from 0. */
export interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export const notesOf = ({ rows }: BookSheet): readonly Note[] =>
  rows.flatMap((row, at) =>
    row.flatMap((cell, column) =>
      typeof cell === "object" && cell !== null && cell.note !== undefined ? [{ row: at, column, text: cell.note }] : [],
    ),
  );

/** Pixels of a column of the text and of a line, with room for programs that show 11 points and not 9; and what the box keeps free around them. */
const [LETTER, LINE, EDGE] = [7, 18, 16];
const COLUMNS = 40;

export const commentsXml = (notes: readonly Note[]): string => {
  const all = notes.map(
    ({ row, column, text }) =>
      `<comment ref="${cellAddress(column, row + 1)}" authorId="0"><text><r><rPr><sz val="9"/><rFont val="Calibri"/><family val="2"/></rPr>` +
      `<t xml:space="preserve">${cellXml(text)}</t></r></text></comment>`,
  );
  return `${DECLARATION}<comments xmlns="${MAIN}"><authors><author></author></authors><commentList>${all.join("")}</commentList></comments>`;
};

/** Shapes of a drawing are numbered in blocks of so many, and no two sheets share a block. */
const BLOCK = 1024;

/** Blocks of numbers that a sheet's notes take. */
export const blocksOf = (notes: readonly Note[]): number => Math.ceil((notes.length + 1) / BLOCK);

/** The boxes of the notes, in the older drawing language in which Excel still wants them: each as large as its text. */
export function boxesXml(notes: readonly Note[], widths: readonly number[], firstBlock: number): string {
  const blocks = Array.from({ length: blocksOf(notes) }, (_, at) => firstBlock + at).join(",");
  const boxes = notes.map(({ row, column, text }, at) => {
    const { right, rest, bottom, below } = boxFrom(row, column, text, widths);
    return [
      `<v:shape id="_x0000_s${firstBlock * BLOCK + at + 1}" type="#_x0000_t202" style="position:absolute;visibility:hidden"`,
      ' fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>',
      '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>',
      '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>',
      `<x:Anchor>${column + 1}, 15, ${row}, 4, ${right}, ${rest}, ${bottom}, ${below}</x:Anchor>`,
      `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
    ].join("");
  });
  return [
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"',
    ' xmlns:x="urn:schemas-microsoft-com:office:excel">',
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks}"/></o:shapelayout>`,
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">',
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>',
    ...boxes,
    "</xml>",
  ].join("");
}

/** Pixels of a row and of a column without a width of its own. */
const [ROW, COLUMN] = [20, 64];

/** Where a note's box ends: the column and row, and the pixels into each. */
function boxFrom(row: number, column: number, text: string, widths: readonly number[]) {
  const paragraphs = text.split("\n").map(displayWidth);
  const lines = paragraphs.reduce((sum, width) => sum + Math.max(1, Math.ceil(width / COLUMNS)), 0);
  const height = lines * LINE + EDGE;
  let right = column + 1;
  let rest = 15 + Math.min(Math.max(...paragraphs), COLUMNS) * LETTER + EDGE;
  for (;;) {
    const width = widths[right];
    const pixels = width === undefined ? COLUMN : Math.max(1, Math.round(width * 7) + 5);
    if (rest < pixels) break;
    rest -= pixels;
    right++;
  }
  return { right, rest, bottom: row + Math.floor(height / ROW), below: height % ROW };
}
