import { add, compare, subtract, ZERO } from "../fraction";
import { numberOfFigure, type TextFigure } from "./figures";
import { type LintFinding, shownLike } from "./finding";
import type { Group } from "./groups";

/** Whether a total's parts are its two stages, of which nothing can be left over. Of schools, other kinds stand beside the two. */
const areStages = (parts: readonly TextFigure[]): boolean =>
  ["primary", "junior"].every((stage) => parts.some((part) => part.stage === stage)) && parts.every(({ unit }) => unit !== "school");

/** A total against the parts that its sentence names. Rough figures prove nothing and are passed over. */
export function sumFindings(figures: readonly TextFigure[], groups: readonly Group[], text: string): readonly LintFinding[] {
  return groups.flatMap(({ whole: at, parts: indexes, isClosed }): LintFinding[] => {
    const whole = figures[at];
    const parts = indexes.flatMap((index) => figures[index] ?? []);
    if (whole === undefined || [whole, ...parts].some(({ bound }) => bound !== "exact")) return [];
    const total = numberOfFigure(whole);
    const sum = parts.map(numberOfFigure).reduce(add, ZERO);
    const order = compare(sum, total);
    if (order === 0 || (order < 0 && parts.length < 2)) return [];
    const rest = shownLike(order > 0 ? subtract(sum, total) : subtract(total, sum), whole);
    const listed = parts.map((part) => part.text).join(" + ");
    const shown = shownLike(sum, whole);
    const places = [whole, ...parts].map(({ place }) => place);
    const touched = { places, figures: [at, ...indexes] };
    if (order < 0 && !isClosed && !areStages(parts))
      return [
        {
          rule: "unaccounted",
          severity: "warning",
          says: {
            zh: `${whole.text}中列明 ${listed} = ${shown}，${rest}未说明`,
            en: `of ${whole.text} the text lists ${listed} = ${shown}; ${rest} is not accounted for`,
          },
          ask: { zh: "请说明其余部分，或核对各数", en: "ask what the rest is, or compare the figures" },
          ...touched,
        },
      ];
    // Parts joined by commas may overlap (女教师60人，党员50人): more than the total is then odd and not yet wrong.
    const isList = isClosed || parts.length === 1 || areStages(parts) || isEnumerated(parts, text);
    return [
      {
        rule: "sum",
        severity: isList ? "error" : "warning",
        says: {
          zh: `合计印作${whole.text}，各部分 ${listed} = ${shown}，相差${rest}`,
          en: `the total is printed ${whole.text}; its parts ${listed} make ${shown}, ${rest} apart`,
        },
        ask: { zh: "请核对合计与各部分", en: "compare the total with its parts" },
        ...touched,
      },
    ];
  });
}

/** Whether parts follow each other with nothing but a 、 or 和 and the next one's own words between. */
const isEnumerated = (parts: readonly TextFigure[], text: string): boolean =>
  parts.every((part, nth) => {
    const next = parts[nth + 1];
    return next === undefined || /^[^，；。]*$/.test(text.slice(part.place.start + part.place.length, next.place.start));
  });
