import { type Ask, asksOf, sayCount, type Verdict } from "@teks/indicators";
import { type EntryOf, type Sheet, searched } from "../entry";
import { LABELS } from "../labels";
import type { Model } from "../model";
import { findingEntry } from "./findings";
import { isDoubtful, rowColumns, rowEntry } from "./indicators";

const askEntry = ({ decides, ...ref }: Ask): EntryOf<"ask"> => ({
  kind: "ask",
  key: `ask:${ref.count}@${ref.stage}`,
  text: searched(ref.count, sayCount(ref)),
  ref,
  decides,
});

/** What fails, what is in doubt, what is well, what would tell, and what cannot be told. Its totals stand above it as a bar. */
export function overviewSheet(model: Model): Sheet {
  const { assessment, county } = model;
  const judged = assessment.rows.filter(({ place, verdict }) => place === county.id && verdict !== null);
  const having = (verdict: Verdict) => judged.filter((row) => row.verdict === verdict).map(rowEntry);
  return {
    columns: rowColumns(model),
    sections: [
      { title: LABELS.fails, entries: having("not-met") },
      { title: LABELS.doubts, entries: assessment.findings.filter(isDoubtful).map(findingEntry) },
      { title: LABELS.well, entries: having("met") },
      { title: LABELS.asks, entries: asksOf(judged).map(askEntry) },
      { title: LABELS.unknown, entries: having("undetermined") },
    ],
  };
}
