import { type Balance, type Language, STAGES, type VerdictMove, type Words } from "@teks/indicators";
import { grouped } from "../../grouped";
import type { Block, Column } from "../../output/report";
import { filled, LABELS } from "../../tui/labels";
import { movedSchools, sayMove } from "../../tui/moved-schools";
import { span } from "../../tui/text";

// What moved school by school, from each table of schools to the next.

const SAYS = {
  school: { zh: "学校", en: "School" },
  verdict: { zh: "判定", en: "Verdict" },
  indicators: { zh: "指标", en: "Indicators" },
  more: { zh: "…另有 {n} 所，见 --format json", en: "… and {n} more: --format json" },
} as const satisfies Record<string, Words>;

/** More schools than this are not read on a page; the data has them all. */
const MOST = 40;

const columnsOf = (language: Language): readonly Column[] => [
  { title: SAYS.school[language], wraps: true },
  { title: SAYS.verdict[language], wraps: true },
  { title: SAYS.indicators[language], wraps: true },
];

/** The same as data: between which two files, and each school with its moves; of all stages, or of one. */
export const movedBetween = (tables: readonly Balance[], names: readonly string[], stage: string | undefined) =>
  tables.slice(1).map((table, at) => ({
    from: names[at] ?? "",
    to: names[at + 1] ?? "",
    schools: movedSchools(tables[at] ?? table, table).filter((each) => each.stage === (stage ?? each.stage)),
  }));

/** A section for every two files between which a school moved. */
export function movedBlocks(between: ReturnType<typeof movedBetween>, language: Language): readonly Block[] {
  return between.flatMap(({ from, to, schools }): readonly Block[] => {
    if (schools.length === 0) return [];
    const said = (moves: readonly VerdictMove[]) => moves.map((move) => span(sayMove(move)[language]));
    const sections = grouped(schools.slice(0, MOST), ({ stage }) => stage).map(({ first: { stage }, members }) => ({
      heading: STAGES[stage][language],
      groups: members.map(({ school, name, moves }) => ({
        label: [span(name), ...(name === school ? [] : [span(school, "quiet")])],
        rows: [[said(moves.filter(({ of }) => of === "school")), said(moves.filter(({ of }) => of === "mark"))]],
      })),
    }));
    const rest = schools.length - MOST;
    return [
      { heading: filled(LABELS["moved-schools"], language, { from, to }) },
      { table: { columns: columnsOf(language), header: true, sections } },
      ...(rest > 0 ? [{ paragraphs: [{ text: [span(filled(SAYS.more, language, { n: String(rest) }), "quiet")] }] }] : []),
    ];
  });
}
