import { type StageSummary, VERDICTS, type Verdict } from "@teks/indicators";
import type { BookCell } from "@teks/tables";
import { computed } from "./cells";
import { across, count, down, firstOf, fixed, isNumber, quoted } from "./formula";
import { type Layout, PUPILS, type StageBasis } from "./layout";
import type { Line } from "./statistics";
import { SAYS } from "./words";

/** What is told of a stage as a whole, below its lines. */
export const FACTS = [
  "schools",
  "pupils",
  "composite",
  "compositeVerdict",
  "schoolsMet",
  "schoolsNotMet",
  "schoolsOpen",
  "shareMet",
  "shareMost",
  "compliance",
  "stage",
] as const;
export type Fact = (typeof FACTS)[number];

/** Nearer to the limit than this, what the composite's square roots are out by decides: it is taken to be at the limit, as the library does. */
const NOISE = "1E-12";

/** The facts of a stage; those that the rule does not ask for are null. `row` and `line` give the rows of facts and of lines. */
export function factCells(
  { basis, stage, rules, top, bottom }: StageBasis,
  layout: Layout,
  found: StageSummary | undefined,
  row: (fact: Fact) => number,
  line: (line: Line) => number,
): Readonly<Record<Fact, BookCell>> {
  const { say, terms, resources } = basis;
  const word = (id: keyof typeof SAYS) => quoted(say(SAYS[id]));
  const verdict = (id: Verdict) => quoted(say(VERDICTS[id]));
  const saidVerdict = (id: Verdict | undefined) => (id === undefined ? "" : say(VERDICTS[id]));
  const cell = (fact: Fact) => fixed(PUPILS, row(fact));
  const pupils = down(PUPILS, top, bottom);
  const missingPupils = count(pupils, say(SAYS.missing));
  const lineOf = (of: Line) => across(line(of), layout.valueColumn(0), layout.valueColumn(resources.length - 1));

  const isComposite = terms.rules.dispersion.judges === "composite";
  const composite = (): Pick<Record<Fact, BookCell>, "composite" | "compositeVerdict"> => {
    const cvs = lineOf("cv");
    const limit = rules.cvLimit(stage);
    // A line of bounds has numbers only where a coefficient is open; SUM and COUNT pass over the words of the other line.
    const bound = (of: "least" | "most") => `(SUM(${cvs},${lineOf(of)})/${resources.length})`;
    const bounded = `COUNT(${cvs},${lineOf("least")})=${resources.length}`;
    const keeps = (value: string) => `${value}<=${limit}+${NOISE}`;
    return {
      composite: computed(
        `IF(COUNT(${cvs})=${resources.length},SUM(${cvs})/${resources.length},${word("missing")})`,
        found?.composite?.cv ?? say(SAYS.missing),
        "0.000",
      ),
      compositeVerdict: computed(
        firstOf(
          [
            [`NOT(${isNumber(limit)})`, rules.otherwise(stage)],
            [`NOT(${bounded})`, verdict("undetermined")],
            [keeps(bound("most")), verdict("met")],
            [`NOT(${keeps(bound("least"))})`, verdict("not-met")],
          ],
          verdict("undetermined"),
        ),
        saidVerdict(found?.composite?.verdict),
      ),
    };
  };

  const schoolVerdicts = down(layout.firstVerdict + 3, top, bottom);
  const schools = () => {
    const compliance = found?.compliance;
    const judged = `${cell("schoolsMet")}+${cell("schoolsNotMet")}+${cell("schoolsOpen")}`;
    const share = (of: string, value: number | undefined) =>
      computed(`IF(${judged}=0,${word("none")},${of}/(${judged}))`, value ?? say(SAYS.none), "0.0%");
    return {
      schoolsMet: computed(count(schoolVerdicts, say(VERDICTS.met)), compliance?.met ?? 0),
      schoolsNotMet: computed(count(schoolVerdicts, say(VERDICTS["not-met"])), compliance?.notMet ?? 0),
      schoolsOpen: computed(count(schoolVerdicts, say(VERDICTS.undetermined)), compliance?.undetermined ?? 0),
      shareMet: share(cell("schoolsMet"), compliance?.share?.least),
      shareMost: share(`(${cell("schoolsMet")}+${cell("schoolsOpen")})`, compliance?.share?.most),
      compliance: computed(
        firstOf(
          [
            [`${judged}=0`, verdict("not-applicable")],
            [`${cell("schoolsNotMet")}>0`, verdict("not-met")],
            [`${cell("schoolsOpen")}>0`, verdict("undetermined")],
          ],
          verdict("met"),
        ),
        saidVerdict(compliance?.verdict),
      ),
    };
  };

  const decisive = [
    ...(isComposite ? [cell("compositeVerdict")] : [lineOf("verdict")]),
    ...(terms.rules.school === undefined ? [] : [cell("compliance")]),
  ];
  return {
    schools: computed(`COUNT(${pupils})+${missingPupils}`, found?.schools ?? 0),
    pupils: computed(`IF(${missingPupils}>0,${word("missing")},SUM(${pupils}))`, found?.pupils ?? say(SAYS.missing)),
    ...(isComposite ? composite() : { composite: null, compositeVerdict: null }),
    ...(terms.rules.school === undefined
      ? { schoolsMet: null, schoolsNotMet: null, schoolsOpen: null, shareMet: null, shareMost: null, compliance: null }
      : schools()),
    stage: computed(`IF(${cell("schools")}=0,${verdict("undetermined")},${together(decisive, say)})`, saidVerdict(found?.verdict)),
  };
}

/** The verdict of several cells together: a breach decides, then a doubt, then a pass; with none of these, not applicable. */
export function together(ranges: readonly string[], say: StageBasis["basis"]["say"]): string {
  const some = (id: Verdict) => `${ranges.map((range) => count(range, say(VERDICTS[id]))).join("+")}>0`;
  return firstOf(
    (["not-met", "undetermined", "met"] as const).map((id) => [some(id), quoted(say(VERDICTS[id]))] as const),
    quoted(say(VERDICTS["not-applicable"])),
  );
}
