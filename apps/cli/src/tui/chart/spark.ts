/** The eight heights of a column of one character, from the lowest. */
const HEIGHTS = [..."▁▂▃▄▅▆▇█"];

/** Values side by side as columns between their least and their most; a dot where there is none. */
export function spark(values: readonly (number | null)[]): string {
  const known = values.filter((value) => value !== null);
  const least = Math.min(...known);
  const room = Math.max(...known) - least;
  return values
    .map((value) => {
      if (value === null) return "·";
      // Where nothing differs there is nothing to compare: all stand half high.
      const at = room === 0 ? 3 : Math.round(((value - least) / room) * (HEIGHTS.length - 1));
      return HEIGHTS[at] ?? "·";
    })
    .join("");
}
