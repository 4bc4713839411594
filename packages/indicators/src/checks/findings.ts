import { checkedDay } from "../day";
import { countsOf } from "../expression";
import { type Place, placesIn } from "../place";
import { type CountId, stages } from "../vocabulary";
import type { Words } from "../words";
import type { Check } from "./check";
import { CHECKS, type CheckId, checkIds } from "./county";
import { EDITS } from "./edits";
import { type CheckOptions, type Finding, judged } from "./judged";

export type { CheckOptions, Finding } from "./judged";

/**
 * Every check of a county's figures: what is wrong, what pulls apart, what is not accounted for, and what the figures cannot decide.
 * A check whose figures are not all reported is `unchecked` and names them; it never passes in silence.
 *
 * @throws FaultError "bad-day", "bad-count".
 */
export function findings(county: Place, options: CheckOptions): readonly Finding[] {
  checkedDay(options.on);
  return checkIds.map((id) => judged(id, CHECKS[id], county, options));
}

/** A check or an edit rule by its id. */
export const checkOf = (id: string): Check | undefined => (Object.hasOwn(CHECKS, id) ? CHECKS[id as CheckId] : EDITS[id]);

/** What a check or an edit rule is called; its id where there is none of the name. */
export function checkTitle(id: string): Words {
  const { zh, en } = checkOf(id) ?? { zh: id, en: id };
  return { zh, en };
}

const countsReadBy = ({ values, rule }: Check): readonly CountId[] => [
  ...Object.values(values).flatMap(({ of }) => countsOf(of, "all").map(({ count }) => count)),
  ...("together" in rule ? rule.together.map(({ count }) => count) : []),
];

const EDIT_LIST = Object.entries(EDITS).map(([id, check]) => ({ id, check, reads: [...new Set(countsReadBy(check))] }));

/** Where each count leads: to the rules that read it, so that a school is not asked about what it never reports. */
const leadsTo = new Map<string, readonly number[]>();
EDIT_LIST.forEach(({ check: { rule }, reads }, at) => {
  for (const count of "together" in rule ? reads : reads.slice(0, 1)) leadsTo.set(count, [...(leadsTo.get(count) ?? []), at]);
});

/** The counts of which a place or one inside it reports something. */
const reportedIn = (place: Place): readonly string[] => [
  ...stages.flatMap((stage) => Object.keys(place.counts[stage] ?? {})),
  ...(place.parts ?? []).flatMap(reportedIn),
];

/** The edit rules that a place has figures for, each with its check. */
export function editsOn(place: Place): readonly (readonly [string, Check])[] {
  const reported = new Set(reportedIn(place));
  const concerned = new Set([...reported].flatMap((count) => leadsTo.get(count) ?? []));
  return [...concerned]
    .toSorted((a, b) => a - b)
    .flatMap((at) => {
      const edit = EDIT_LIST[at];
      if (edit === undefined) return [];
      const { id, check, reads } = edit;
      return "together" in check.rule || reads.every((count) => reported.has(count)) ? [[id, check] as const] : [];
    });
}

/** The county and every place inside it; another reading of figures is none of them. */
export const placesToCheck = (county: Place): readonly Place[] => placesIn(county).filter(({ replaces }) => replaces === undefined);

/**
 * What the edit rules say of a county and of every place inside it: sums of stages and of parts, parts within wholes, ratios within
 * spans, growth since `before`, pairs. Only rules that the figures allow to be asked; one that could not be asked is not among them.
 *
 * @throws FaultError "bad-day", "bad-count".
 * @example
 * edits({ id: "a", counts: { primary: { pupils: 700, classes: 10 } } }, { on: "2022-12-31" }).map(({ check, state }) => [check, state])
 * // => [["class-size@primary", "open"], ["pupils-need-classes@primary", "ok"], ["classes-need-pupils@primary", "ok"]]
 */
export function edits(county: Place, options: CheckOptions): readonly Finding<string>[] {
  return editsAt(county, placesToCheck(county), options);
}

/** What the edit rules say of these places of a county; of some counts, only the rules that read one of them. */
export function editsAt(
  county: Place,
  places: readonly Place[],
  options: CheckOptions,
  counts?: ReadonlySet<CountId>,
): readonly Finding<string>[] {
  checkedDay(options.on);
  const { before, ...rest } = options;
  return places.flatMap((place) =>
    editsOn(place)
      .filter(([, check]) => counts === undefined || countsReadBy(check).some((count) => counts.has(count)))
      .map(([id, check]) => judged(id, check, place, place === county ? options : rest))
      .filter(({ state }) => state !== "unchecked"),
  );
}
