import {
  COMPARISONS,
  type Language,
  limitOn,
  type StandardId,
  sayLimit,
  stages,
  standard,
  standardIds,
  VERDICTS,
  type Verdict,
} from "@teks/indicators";
import { grouped } from "../../grouped";
import { type Column, type Entry, type EntryOf, type Sheet, searched } from "../entry";
import { LABELS, STAGE_NAMES } from "../labels";
import { columnUnit } from "../list";
import type { Model } from "../model";
import type { Cell } from "../table/sheet";
import { verdictTone } from "../tones";
import { verdictTotals } from "./indicators";

const standardEntry = (id: StandardId): EntryOf<"standard"> => {
  const entry = standard(id);
  return { kind: "standard", key: id, text: searched(id, entry, entry.document, entry.document.number), standard: id };
};

const limitsOf = (id: StandardId, { on, settings }: Model) => stages.map((stage) => ({ stage, limit: limitOn(id, stage, on, settings) }));

/** A standard's limits on the day: one where it is the same for each stage, else one a stage with the unit once. */
function limitsText(model: Model, id: StandardId, language: Language): string {
  const { comparison, unit } = standard(id);
  const limits = limitsOf(id, model);
  const values = limits.flatMap(({ stage, limit }) => ("value" in limit ? [{ stage, value: limit.value }] : []));
  const [first] = values;
  if (first === undefined)
    return limits.some(({ limit }) => "none" in limit && limit.none === "must-be-set") ? LABELS.unset[language] : "–";
  if (values.length === stages.length && values.every(({ value }) => value === first.value))
    return sayLimit({ standard: id, limit: first.value })[language];
  const sign = COMPARISONS[comparison][language];
  const word = columnUnit(unit, language);
  const each = values.map(({ stage, value }) => `${STAGE_NAMES[stage][language]} ${sign} ${value}${word === "%" ? word : ""}`);
  return `${each.join("  ")} ${word === "%" ? "" : word}`.trimEnd();
}

/** The first day of what is in force, the latest of the stages'. */
function fromDay(model: Model, id: StandardId): string | null {
  const days = limitsOf(id, model).flatMap(({ limit }) => ("value" in limit && !limit.set ? [limit.from] : []));
  return days.sort().at(-1) ?? null;
}

const WORST_FIRST: readonly Verdict[] = ["not-met", "undetermined", "met", "not-applicable"];

/** The worst that each standard says of the county's indicators and stages. */
function verdictsOf({ assessment, county }: Model): ReadonlyMap<StandardId, Verdict> {
  const worst = new Map<StandardId, Verdict>();
  for (const { place, judgements } of assessment.rows) {
    if (place !== county.id) continue;
    for (const { standard: id, verdict } of judgements) {
      const known = worst.get(id);
      if (known === undefined || WORST_FIRST.indexOf(verdict) < WORST_FIRST.indexOf(known)) worst.set(id, verdict);
    }
  }
  return worst;
}

const known = new WeakMap<Model, ReadonlyMap<StandardId, Verdict>>();

/** What a standard says of the county: the worst of what it says of its indicators and stages; null where it judges none. */
function verdictBy(model: Model, id: StandardId): Verdict | null {
  const verdicts = known.get(model) ?? verdictsOf(model);
  known.set(model, verdicts);
  return verdicts.get(id) ?? null;
}

/** Whether another day, or another figure, makes the standard say something else. */
const hasMoved = (model: Model, id: StandardId): boolean =>
  model.base !== undefined &&
  (limitsText(model, id, "en") !== limitsText(model.base, id, "en") || verdictBy(model, id) !== verdictBy(model.base, id));

const NOTHING: Cell = { text: "", value: null };
const of = (told: (id: StandardId, language: Language) => Cell) => (entry: Entry, language: Language) =>
  entry.kind === "standard" ? told(entry.standard, language) : NOTHING;

function columnsOf(model: Model): readonly Column[] {
  return [
    {
      id: "title",
      zh: "标准",
      en: "Standard",
      least: 24,
      most: 80,
      grows: true,
      cell: of((id, language) => ({ text: standard(id)[language] })),
    },
    { id: "limit", zh: "限值", en: "Limit", least: 12, most: 42, cell: of((id, language) => ({ text: limitsText(model, id, language) })) },
    {
      id: "from",
      zh: "起",
      en: "From",
      least: 10,
      most: 10,
      yields: 1,
      cell: of((id) => ({ text: fromDay(model, id) ?? "", value: fromDay(model, id), tone: "quiet" })),
    },
    {
      id: "verdict",
      zh: "判定",
      en: "Verdict",
      least: 8,
      most: 14,
      yields: 2,
      cell: of((id, language) => {
        const verdict = verdictBy(model, id);
        return { text: verdict === null ? "" : VERDICTS[verdict][language], value: verdict, tone: verdictTone(verdict) };
      }),
    },
    {
      id: "moved",
      zh: "变",
      en: "Δ",
      least: 2,
      most: 2,
      cell: of((id) => (hasMoved(model, id) ? { text: "Δ", tone: "doubt" } : NOTHING)),
    },
  ];
}

/** The standards by document, as they stand on the day. */
export function standardsSheet(model: Model): Sheet {
  return {
    columns: columnsOf(model),
    sections: grouped(standardIds, (id) => standard(id).document.number).map(({ first, members }) => {
      const { number, zh, en } = standard(first).document;
      return { title: { zh: `${number} ${zh}`, en: `${number} ${en}` }, entries: members.map(standardEntry) };
    }),
    totals: (shown, language) =>
      verdictTotals(
        shown.flatMap((entry) => (entry.kind === "standard" ? [verdictBy(model, entry.standard)] : [])),
        language,
      ),
  };
}

/** The days on which some limit becomes another, in order. */
export const daysOfChange = (): readonly string[] =>
  [...new Set(standardIds.flatMap((id) => standard(id).limits.map(({ from }) => from)))].sort();
