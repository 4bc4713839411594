/** Edit distance by single letters, for suggesting the id that was meant. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Longer than any id: of a text that long only the beginning can be meant, and comparing it all would take as long as it is. */
const LONGEST = 100;

/** The known word closest to what was typed. */
export function nearest(typed: string, known: readonly string[]): string {
  const meant = typed.slice(0, LONGEST);
  let [best = ""] = known;
  let least = distance(meant, best);
  for (const word of known) {
    // Words differ by at least as many letters as their lengths do.
    const away = Math.abs(word.length - meant.length) < least ? distance(meant, word) : least;
    if (away < least) [best, least] = [word, away];
  }
  return best;
}
