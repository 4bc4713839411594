import { type Issue, type IssueCode, type Issues, MOST_TOLD } from "../issue";

/** The issues of one file that several readers found: in the order of its rows, at most `cap` of them, all counted. */
export function joined(parts: readonly Issues[], cap = MOST_TOLD): Issues {
  const counts = new Map<IssueCode, number>();
  for (const part of parts) for (const [code, count] of part.counts) counts.set(code, (counts.get(code) ?? 0) + count);
  const list: readonly Issue[] = parts.flatMap((part) => part.list).toSorted((a, b) => a.row - b.row);
  return { list: list.slice(0, cap), count: parts.reduce((sum, { count }) => sum + count, 0), counts };
}
