import { checkedDay, type Day } from "../day";
import { boundFigures, type TextBinding } from "./bind";
import { claimFindings, claimsIn } from "./claims";
import { checkFindings, chosen, indicatorsOf, placeOfText, type TextIndicator } from "./county";
import { figuresIn, type TextFigure } from "./figures";
import { type LintFinding, SEVERITIES, type Severity } from "./finding";
import { groupsIn } from "./groups";
import { halfWidthDigits } from "./numerals";
import { sentencesOf } from "./place";
import { withRepairs } from "./repair";
import { restatedFindings } from "./restated";
import { shareFindings } from "./shares";
import { slipFindings } from "./slips";
import { sumFindings } from "./sums";

export interface LintOptions {
  /** The day whose limits apply. Left out, it is the last of the latest year that the text speaks of as gone. */
  readonly on?: Day;
}

/** What the linter read in a text and what it found. */
export interface LintReport {
  readonly schema: "teks/lint@1";
  /** Whether the text is a report on schools at all. Of another text nothing is said. */
  readonly isReport: boolean;
  /** The day whose limits applied; null where the text names no year and none was given: then no check that needs figures was made. */
  readonly on: Day | null;
  readonly figures: readonly TextFigure[];
  readonly bindings: readonly TextBinding[];
  readonly indicators: readonly TextIndicator[];
  /** The worst first, and of one severity in the text's order. */
  readonly findings: readonly LintFinding[];
}

const SUBJECT = /义务教育|中小学|在校生|在校学生|专任教师|教职工|教学班|教师|学校|小学|初中|学生|教育局|办学/g;
/** Different words of the subject that a report has at least. */
const ENOUGH = 3;

function isReport(text: string): boolean {
  const words = new Set<string>();
  for (const [word] of text.matchAll(SUBJECT)) if (words.add(word).size === ENOUGH) return true;
  return false;
}

/** The last day of the latest year that a text speaks of as gone or going on: not 到2025年, not the end of a plan, not «2024年，我们将». */
function lastDayIn(plain: string): Day | null {
  const years = [...plain.matchAll(/(?<![到至—–-])(20\d\d)年(?!.{0,6}将)/g)].map(([, year]) => Number(year));
  return years.length === 0 ? null : `${Math.max(...years)}-12-31`;
}

const severities = Object.keys(SEVERITIES) as readonly Severity[];

const inOrder = (found: readonly LintFinding[]): readonly LintFinding[] =>
  found.toSorted(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || (a.places[0]?.start ?? 0) - (b.places[0]?.start ?? 0),
  );

/**
 * Reads a report's text and says what in it cannot be right, with the place: totals that their parts do not make, shares and growth
 * rates that do not match the figures beside them, one figure printed in two ways, what the library's checks find in the counts that
 * the text prints, claims without the figures that would test them, and slips of the pen. It works by rules and words alone, and
 * gives the same for the same text. A finding points at the text, with what was probably meant where one reading is clearly likelier
 * than any other, and mends nothing; what is rough (约, 余) is taken as no proof.
 *
 * @throws FaultError "bad-day" for a day that is none.
 *
 * @example
 * lint("2022年，全县共有小学、初中学校34所，其中初中7所、小学28所。").findings.map(({ rule, says }) => [rule, says.en])
 * // => [["sum", "the total is printed 34所; its parts 7所 + 28所 make 35所, 1所 apart"]]
 */
export function lint(text: string, { on: given }: LintOptions = {}): LintReport {
  const day = given === undefined ? undefined : checkedDay(given);
  const nothing = { figures: [], bindings: [], indicators: [], findings: [] };
  if (!isReport(text)) return { schema: "teks/lint@1", isReport: false, on: day ?? null, ...nothing };
  const plain = halfWidthDigits(text);
  const sentences = sentencesOf(plain);
  const figures = figuresIn(text);
  const groups = groupsIn(figures, plain);
  const bindings = boundFigures(figures, plain, groups);
  const claims = claimsIn(sentences, plain);
  const on = day ?? lastDayIn(plain);
  const sure = chosen(figures, bindings);
  const county = placeOfText(figures, sure, claims);
  const found = [
    ...sumFindings(figures, groups, plain),
    ...shareFindings(figures, groups, plain),
    ...restatedFindings(figures, bindings, groups),
    ...(on === null ? [] : checkFindings(county, figures, groups, on)),
    ...claimFindings(claims, new Set(sure.map(({ count }) => count))),
    ...slipFindings(sentences, figures, plain),
  ];
  return {
    schema: "teks/lint@1",
    isReport: true,
    on,
    figures,
    bindings,
    indicators: on === null ? [] : indicatorsOf(county, on),
    findings: inOrder(on === null ? found : withRepairs(found, county, figures, on)),
  };
}
