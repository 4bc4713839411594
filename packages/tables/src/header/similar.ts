/** Letters to change, put in or leave out; above `most` it does not matter by how much. */
function distance(a: string, b: string, most: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const letters = Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      next.push(letters);
      if (letters < least) least = letters;
    }
    if (least > most) return most + 1;
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Letters of a name that are compared with others. */
const COMPARED = 40;

/** Whether more than `most` letters of the one are not in the other, so that they are that far apart however they are laid. */
function apart(a: string, b: string, most: number): boolean {
  let strange = 0;
  for (const letter of a) {
    if (!b.includes(letter)) strange++;
    if (strange > most) return true;
  }
  return false;
}

/**
 * The names nearest to what was typed, all of them where several are as near, at most `most` letters away; of long names the first 40
 * letters are compared.
 */
export function nearestOf<T extends { readonly normal: string }>(
  typed: string,
  names: readonly T[],
  most: number,
): { readonly away: number; readonly found: readonly T[] } {
  const start = typed.slice(0, COMPARED);
  let [away, found]: [number, T[]] = [most, []];
  for (const name of names) {
    if (Math.abs(name.normal.length - typed.length) > away) continue;
    const other = name.normal.slice(0, COMPARED);
    if (apart(start, other, away)) continue;
    const letters = distance(start, other, away);
    if (letters > away) continue;
    if (letters < away) [away, found] = [letters, []];
    found.push(name);
  }
  return { away, found };
}
