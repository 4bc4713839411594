import { COUNTS } from "../vocabulary";
import type { TextBinding } from "./bind";
import type { TextFigure } from "./figures";
import type { LintFinding } from "./finding";
import type { Group } from "./groups";

/** Words that say a figure is of the whole county and not of some of it. */
const WHOLE = /全县|我县|全区|全市|全州|共|现有|所有|全部|总数/;
const SURE = 0.8;

const yearOf = ({ time }: TextFigure): string | undefined => /(?:19|20)\d\d/.exec(time ?? "")?.[0];

/** One count of the county that the text prints twice with two numbers. Rough, planned and other years' figures are not compared. */
export function restatedFindings(
  figures: readonly TextFigure[],
  bindings: readonly TextBinding[],
  groups: readonly Group[],
): readonly LintFinding[] {
  const totals = new Set(groups.flatMap(({ whole, parts }) => [whole, ...parts]));
  const firsts = new Map<string, number>();
  return bindings.flatMap(({ figure: at, count, stage, confidence }): LintFinding[] => {
    const figure = figures[at];
    if (figure === undefined || confidence < SURE || figure.bound !== "exact" || figure.isPlanned || figure.kind !== "quantity") return [];
    if (!totals.has(at) && !WHOLE.test(figure.before)) return [];
    const key = `${count} ${stage}`;
    const earlier = firsts.get(key);
    const first = figures[earlier ?? -1];
    if (earlier === undefined || first === undefined) {
      firsts.set(key, at);
      return [];
    }
    const [a, b] = [yearOf(first), yearOf(figure)];
    if (first.exact[0] === figure.exact[0] || (a !== undefined && b !== undefined && a !== b)) return [];
    const { zh, en } = COUNTS[count];
    return [
      {
        rule: "restated",
        severity: "error",
        says: {
          zh: `${zh}：此处印作${figure.text}，前文印作${first.text}`,
          en: `${en}: printed ${figure.text} here and ${first.text} before`,
        },
        ask: { zh: "请确认哪一个正确，或说明口径不同", en: "ask which is right, or how the two differ" },
        places: [figure.place, first.place],
        figures: [at, earlier],
      },
    ];
  });
}
