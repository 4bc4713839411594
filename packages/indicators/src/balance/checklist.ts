import { type IndicatorId, indicator, indicatorIds } from "../catalogue/catalogue";
import type { JudgedBy } from "../catalogue/indicator";
import { evaluate } from "../evaluate";
import { type CountRef, countsOf, once } from "../expression";
import { optionIn } from "../fault";
import { type Judgement, judgeBy, type Verdict, verdictOf } from "../judge";
import { own, type Place } from "../place";
import type { Item, PartId } from "../rules/rule-set";
import { limitOn, type StandardId, standard } from "../standards/standards";
import { type Stage, stages } from "../vocabulary";
import type { Words } from "../words";
import type { Terms } from "./terms";

/** What the county asserts of the items of a rule set, by their ids. */
export type Claims = Readonly<Record<string, boolean>>;

/** What decided an item. */
export const DECIDED_BY = {
  figures: { zh: "数字", en: "figures" },
  claim: { zh: "县方声明", en: "the county's claim" },
  both: { zh: "数字和县方声明", en: "figures and the county's claim" },
  nothing: { zh: "未提供", en: "nothing given" },
} as const satisfies Record<string, Words>;

/** An item of the checklist as it stands: decided by figures or by what the county claims, undetermined with neither. */
export interface ItemVerdict extends Words {
  readonly id: string;
  readonly part: PartId;
  readonly number: number;
  readonly verdict: Verdict;
  readonly by: keyof typeof DECIDED_BY;
  /** What figures say of its limits; of a school where `place` names one. */
  readonly judgements: readonly (Judgement & { readonly stage: Stage; readonly place?: string })[];
  /** The figures that would decide it. */
  readonly asks: readonly CountRef[];
  readonly claimed?: boolean;
}

/** The day whose limits apply, and those the caller sets itself. */
type Limits = Pick<Terms, "on" | "settings">;

type Staged = ItemVerdict["judgements"][number];

/** Several values may speak of one limit: one may prove it kept where another can only prove it broken. */
function together(judged: readonly Staged[]): Verdict {
  const having = (verdict: Verdict) => judged.some((each) => each.verdict === verdict);
  return (["not-met", "met", "undetermined"] as const).find(having) ?? "not-applicable";
}

/** What an indicator says of a standard at a stage that has a limit: by which it is judged, from which counts. */
interface Asked {
  readonly id: IndicatorId;
  readonly by: JudgedBy;
  readonly stage: Stage;
  readonly counts: readonly CountRef[];
}

const askedOf = (standardId: StandardId, { on, settings }: Limits): readonly Asked[] =>
  indicatorIds.flatMap((id) => {
    const { judgedBy = [], formula, stages: own } = indicator(id);
    const limited = stages.filter((stage) => own.includes(stage) && "value" in limitOn(standardId, stage, on, settings));
    return limited.flatMap((stage) =>
      judgedBy.filter(({ standard: by }) => by === standardId).map((by) => ({ id, by, stage, counts: countsOf(formula, stage) })),
    );
  });

const saidOf = (place: Place, { id, by, stage }: Asked, { on, settings }: Limits): Staged => {
  const options = { on, settings, stage };
  return { ...judgeBy(evaluate(id, place, options), by, options), stage };
};

/**
 * What every indicator says of a standard: of the whole where it is a limit on the whole, otherwise of each stage. A limit for each
 * school or class is broken where any one school's own figures break it.
 */
function judgedBy(id: StandardId, figures: Place, limits: Limits): readonly Staged[] {
  const asked = askedOf(id, limits);
  const judged = asked.map((each) => saidOf(figures, each, limits));
  const whole = judged.filter(({ stage }) => stage === "all");
  const parts = standard(id).subject === "county" ? [] : (figures.parts ?? []);
  const within = parts.flatMap((part) =>
    asked
      .filter(({ counts }) => counts.every((ref) => "value" in own(part, ref)))
      .map((each) => ({ ...saidOf(part, each, limits), place: part.id })),
  );
  return [...(whole.length > 0 ? whole : judged), ...within.filter(({ verdict }) => verdict === "not-met")];
}

function standardVerdict(judged: readonly Staged[]): Verdict {
  if (judged.length === 0) return "undetermined";
  return verdictOf(
    stages
      .filter((stage) => judged.some((each) => each.stage === stage))
      .map((stage) => together(judged.filter((each) => each.stage === stage))),
  );
}

/** A breach by figures decides first, then what the county denies; what the figures leave open its claim may fill. */
function decided({ standards = [], andClaim = false }: Item, figures: Verdict, claim: Verdict): Pick<ItemVerdict, "verdict" | "by"> {
  const byFigures = standards.length > 0 && (figures === "met" || figures === "not-met");
  if (byFigures && figures === "not-met") return { verdict: "not-met", by: "figures" };
  if (claim === "not-met") return { verdict: "not-met", by: "claim" };
  if (byFigures && !andClaim) return { verdict: "met", by: "figures" };
  if (byFigures) return { verdict: claim, by: claim === "met" ? "both" : "figures" };
  return { verdict: claim, by: claim === "met" ? "claim" : "nothing" };
}

/**
 * Each item of a rule set by the county's figures and claims. A figure that breaks a limit decides against a claim that it is kept.
 *
 * @throws FaultError "unknown-option" for a claim about no item.
 */
export function checklist(items: readonly Item[], figures: Place, claims: Claims, limits: Limits): readonly ItemVerdict[] {
  const known = Object.fromEntries(items.map(({ id }) => [id, id]));
  for (const id of Object.keys(claims)) optionIn("claims", id, known);
  return items.map((item) => {
    const { id, part, number, zh, en, standards = [] } = item;
    const byStandard = standards.map((each) => judgedBy(each, figures, limits));
    const claimed = claims[id];
    const claim: Verdict = claimed === undefined ? "undetermined" : claimed ? "met" : "not-met";
    const judgements = byStandard.flat();
    return {
      id,
      part,
      number,
      zh,
      en,
      ...decided(item, verdictOf(byStandard.map(standardVerdict)), claim),
      judgements,
      asks: once(judgements.filter(({ verdict }) => verdict === "undetermined").flatMap(({ asks }) => asks)),
      ...(claimed === undefined ? {} : { claimed }),
    };
  });
}
