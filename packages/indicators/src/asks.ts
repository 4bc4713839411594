import type { Row } from "./assess";
import type { CountRef } from "./expression";

/** A count that nobody reported, with the rows whose verdict waits for it. */
export interface Ask extends CountRef {
  readonly decides: readonly Row[];
}

/**
 * What to ask a county for: every count that an undetermined verdict waits for, the one that decides most verdicts first, and
 * among those that decide as many in the order of the rows.
 */
export function asksOf(rows: readonly Row[]): readonly Ask[] {
  const asks = new Map<string, { readonly ref: CountRef; readonly decides: Set<Row> }>();
  for (const row of rows.filter(({ verdict }) => verdict === "undetermined")) {
    for (const { count, stage } of row.judgements.flatMap((judgement) => judgement.asks)) {
      const key = `${count}@${stage}`;
      const ask = asks.get(key) ?? { ref: { count, stage }, decides: new Set() };
      asks.set(key, ask);
      ask.decides.add(row);
    }
  }
  return [...asks.values()]
    .map(({ ref, decides }) => ({ ...ref, decides: [...decides] }))
    .sort((a, b) => b.decides.length - a.decides.length);
}
