import { ACROSS, canvas, DOWN, drawLine } from "./canvas";

/** Values over years as a line in dots; a year without a value leaves a gap in it. */
export function trendLines(values: readonly (number | null)[], columns: number, rows: number): readonly string[] {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return [];
  const drawing = canvas(columns, rows);
  const [width, height] = [columns * ACROSS - 1, rows * DOWN - 1];
  const least = Math.min(...known);
  const room = Math.max(...known) - least;
  const place = (value: number, at: number): readonly [number, number] => [
    (at / (values.length - 1)) * width,
    room === 0 ? height / 2 : (1 - (value - least) / room) * height,
  ];
  values.forEach((value, at) => {
    if (value === null) return;
    const before = values[at - 1];
    const here = place(value, at);
    drawLine(drawing, before === undefined || before === null ? here : place(before, at - 1), here);
  });
  return drawing.lines();
}
