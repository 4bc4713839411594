import type { FoundColumn } from "@teks/tables";
import type { RowPlace } from "../read/located";
import type { AbsentCell, SchoolCell } from "../read/school-rows";
import { type KeptTexts, keptTexts } from "./texts";

/** Rows that are kept, by their numbers from 0. */
export interface KeptRows {
  add(cells: readonly SchoolCell[], place: RowPlace): void;
  /** After the last row. */
  end(): void;
  readonly count: () => number;
  readonly cell: (row: number, column: number) => SchoolCell;
  readonly cells: (row: number) => readonly SchoolCell[];
  readonly place: (row: number) => RowPlace;
}

/** Rows of a block: no array has to grow, and what a block has none of takes no place in it. */
const BLOCK = 4096;

/** Some rows, their cells column after column. */
interface Block {
  /** NaN where no number stands. */
  readonly numbers: Float64Array;
  readonly texts: KeptTexts;
  /** 0, or the number from 1 of the reason why nothing stands there; absent where none is given. */
  readonly reasons: Uint8Array | undefined;
  readonly rows: Uint32Array;
  readonly lines: Uint32Array;
}

/** Keeps rows in little memory, nearly all of it outside of the heap: eight bytes a figure, two a letter. */
export function keptRows(columns: readonly Pick<FoundColumn, "kind">[]): KeptRows {
  const isFigure = columns.map(({ kind }) => kind === "quantity");
  // The place of a column among those of figures, or among those of text.
  const slots = isFigure.map((its, column) => isFigure.slice(0, column).filter((other) => other === its).length);
  const reasons: AbsentCell[] = [];
  const blocks: Block[] = [];
  let waiting: { readonly cells: readonly SchoolCell[]; readonly place: RowPlace }[] = [];
  let count = 0;

  const reasonOf = ({ absent }: AbsentCell): number => {
    const at = reasons.findIndex((each) => each.absent === absent);
    return at < 0 ? reasons.push({ absent }) : at + 1;
  };

  const pack = (): void => {
    const numbers = new Float64Array(isFigure.filter((its) => its).length * BLOCK).fill(Number.NaN);
    const texts = new Array<string>((columns.length - numbers.length / BLOCK) * BLOCK).fill("");
    const whys = new Uint8Array(columns.length * BLOCK);
    const [rows, lines] = [new Uint32Array(BLOCK), new Uint32Array(BLOCK)];
    waiting.forEach(({ cells, place: { row, line = 0 } }, at) => {
      rows[at] = row;
      lines[at] = line;
      cells.forEach((value, column) => {
        const to = (slots[column] ?? 0) * BLOCK + at;
        if (typeof value === "number") numbers[to] = value;
        else if (typeof value === "string") texts[to] = value;
        else if (value !== undefined) whys[column * BLOCK + at] = reasonOf(value);
      });
    });
    blocks.push({ numbers, texts: keptTexts(texts), reasons: whys.some((why) => why > 0) ? whys : undefined, rows, lines });
    waiting = [];
  };

  const cell = (row: number, column: number): SchoolCell => {
    const [block, at] = [blocks[Math.floor(row / BLOCK)], row % BLOCK];
    const reason = block?.reasons?.[column * BLOCK + at] ?? 0;
    if (reason > 0) return reasons[reason - 1];
    const place = (slots[column] ?? 0) * BLOCK + at;
    if (!isFigure[column]) return block?.texts.at(place);
    const value = block?.numbers[place] ?? Number.NaN;
    return Number.isNaN(value) ? undefined : value;
  };

  return {
    add(cells, place) {
      count++;
      if (waiting.push({ cells, place }) === BLOCK) pack();
    },
    end: pack,
    count: () => count,
    cell,
    cells: (row) => columns.map((_, column) => cell(row, column)),
    place: (row) => {
      const [block, at] = [blocks[Math.floor(row / BLOCK)], row % BLOCK];
      const line = block?.lines[at] ?? 0;
      return { row: block?.rows[at] ?? 0, ...(line === 0 ? {} : { line }) };
    },
  };
}
