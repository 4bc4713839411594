/** A drawing in dots, two across and four down in each character. */
export interface Canvas {
  readonly columns: number;
  readonly rows: number;
  /** Sets the dot there; one outside the drawing is none. */
  readonly dot: (x: number, y: number) => void;
  /** The drawing, a text a row. */
  readonly lines: () => readonly string[];
}

const BRAILLE = 0x2800;
/** The bit of each dot of a character, by its place across and down. */
const BITS = [
  [0x01, 0x02, 0x04, 0x40],
  [0x08, 0x10, 0x20, 0x80],
] as const;

export const ACROSS = 2;
export const DOWN = 4;

/** An empty drawing of that many characters. */
export function canvas(columns: number, rows: number): Canvas {
  const cells = Array.from({ length: rows }, () => new Uint8Array(columns));
  return {
    columns,
    rows,
    dot(x, y) {
      const row = cells[Math.floor(y / DOWN)];
      const at = Math.floor(x / ACROSS);
      const bit = BITS[x % ACROSS]?.[y % DOWN];
      if (row === undefined || bit === undefined || at < 0 || at >= columns) return;
      row[at] = (row[at] ?? 0) | bit;
    },
    lines: () => cells.map((row) => String.fromCodePoint(...[...row].map((bits) => BRAILLE + bits))),
  };
}

/** Sets the dots of a straight line between two points. */
export function drawLine({ dot }: Canvas, from: readonly [number, number], to: readonly [number, number]): void {
  const steps = Math.max(1, Math.ceil(Math.max(Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1]))));
  for (let step = 0; step <= steps; step++)
    dot(Math.round(from[0] + ((to[0] - from[0]) * step) / steps), Math.round(from[1] + ((to[1] - from[1]) * step) / steps));
}
