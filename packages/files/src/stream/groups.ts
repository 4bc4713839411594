/** The numbers of the rows of the groups from one up to another, which is not among them; within each in the file's order. */
export type Groups = (from: number, to: number) => Int32Array;

/** Puts rows together by the number of the group that each is of. */
export function groupsOf(rows: number, count: number, groupOf: (row: number) => number): Groups {
  const starts = new Int32Array(count + 1);
  const groups = Int32Array.from({ length: rows }, (_, row) => groupOf(row));
  for (const group of groups) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  for (let group = 1; group <= count; group++) starts[group] = (starts[group] ?? 0) + (starts[group - 1] ?? 0);
  const next = starts.slice();
  const order = new Int32Array(rows);
  groups.forEach((group, row) => {
    const place = next[group] ?? 0;
    order[place] = row;
    next[group] = place + 1;
  });
  return (from, to) => order.subarray(starts[from], starts[to]);
}
