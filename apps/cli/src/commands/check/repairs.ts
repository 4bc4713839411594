import {
  COUNTS,
  checkTitle,
  type FigureRef,
  indicator,
  type Language,
  type Moved,
  type Place,
  placesIn,
  type Repair,
  type RepairCase,
  type RepairChange,
  type Repairs,
  type RuleRef,
  SLIPS,
  STAGES,
  sayCount,
  sayNumber,
  sayOutcome,
  VERDICTS,
  type Words,
} from "@teks/indicators";
import type { Block, Paragraph } from "../../output/report";
import { span, type Tone } from "../../tui/text";
import { listed } from "../cells";

export const SAYS = {
  heading: { zh: "可能的更正（建议，未改动任何数字）", en: "what was probably meant (proposals: no figure is changed)" },
  broken: { zh: "不成立：", en: "do not hold: " },
  mends: { zh: "更正后成立：", en: "then these hold: " },
  leaves: { zh: "仍不成立：", en: "these still do not: " },
  open: { zh: "仍无法判定：", en: "still undetermined: " },
  none: { zh: "没有常见笔误能解释；请县里逐项核对", en: "no usual slip explains it; have the county check each figure" },
} as const satisfies Record<string, Words>;

/** Indicators that a repair moves or leaves open, beyond which a page only counts them; the data has them all. */
const MOST = 8;

const MOST_TIED = 3;

const colon = (language: Language): string => (language === "zh" ? "：" : ": ");
const line = (lead: string, text: string, tone: Tone = "plain"): Paragraph => ({ lead, text: [span(text, tone)] });

/** The first few in words, and how many more there are. */
function some(words: readonly string[], language: Language): string {
  const more = words.length - MOST;
  const rest = { zh: `等 ${words.length} 项`, en: ` and ${more} more` };
  return listed(words.slice(0, MOST), language) + (more > 0 ? rest[language] : "");
}

/** A figure with the place that it is of, where that is not the county. */
function sayFigureOf({ place, count, stage }: FigureRef, county: Place, language: Language): string {
  const counted = sayCount({ count, stage })[language];
  if (place === county.id) return counted;
  const title = placesIn(county).find(({ id }) => id === place)?.title?.[language] ?? place;
  return `${title} · ${counted}`;
}

export function changeText(
  change: Pick<RepairChange, "place" | "count" | "stage" | "from" | "to">,
  county: Place,
  language: Language,
): string {
  const { unit } = COUNTS[change.count];
  return `${sayFigureOf(change, county, language)} ${sayNumber(change.from, unit)[language]} → ${sayNumber(change.to, unit)[language]}`;
}

const indicatorAt = ({ indicator: id, stage }: Pick<Moved, "indicator" | "stage">, language: Language): string => {
  const title = indicator(id)[language];
  return stage === "all" ? title : { zh: `${STAGES[stage].zh}${title}`, en: `${title} (${STAGES[stage].en})` }[language];
};

function movedText(moved: Moved, language: Language): string {
  const { indicator: id, before, after } = moved;
  const values = `${sayOutcome(id, before.outcome)[language]} → ${sayOutcome(id, after.outcome)[language]}`;
  const verdicts = [before.verdict, after.verdict].flatMap((verdict) => (verdict === null ? [] : [VERDICTS[verdict][language]]));
  const [was, is] = verdicts;
  const judged = was === undefined || is === undefined ? "" : was === is ? ` (${is})` : ` (${was} → ${is})`;
  return `${indicatorAt(moved, language)} ${values}${judged}`;
}

/** What a repair changes: the slips that it undoes, each with its figures from what to what. */
export const slipsText = ({ slips }: Pick<Repair, "slips">, county: Place, language: Language): string =>
  slips
    .map(({ slip, changes }) => {
      const figures = changes.map((change) => changeText(change, county, language));
      return SLIPS[slip][language] + colon(language) + listed(figures, language);
    })
    .join(language === "zh" ? "；" : "; ");

function repairParagraphs(repair: Repair, county: Place, language: Language, isWhole: boolean): readonly Paragraph[] {
  const { rank, tied, mends, leaves, effect } = repair;
  const equally = { zh: `（${tied} 种同样可能）`, en: ` (${tied} are equally likely)` };
  const titles = (rules: readonly RuleRef[]) =>
    some(
      rules.map((rule) => checkTitle(rule.check)[language]),
      language,
    );
  // Of many that are equally likely, what each would move helps nobody to choose.
  const { moves, undetermined } = tied > MOST_TIED && !isWhole ? { moves: [], undetermined: [] } : effect;
  const most = isWhole ? moves.length : MOST;
  const more = { zh: `…另有 ${moves.length - most} 项指标随之变动`, en: `… and ${moves.length - most} more indicators move` };
  return [
    line(`${rank}. `, slipsText(repair, county, language) + (tied > 1 ? equally[language] : ""), "strong"),
    line("   ", SAYS.mends[language] + titles(mends), "good"),
    ...(leaves.length === 0 ? [] : [line("   ", SAYS.leaves[language] + titles(leaves), "doubt")]),
    ...moves.slice(0, most).map((moved) => line("   ~ ", movedText(moved, language))),
    ...(moves.length > most ? [line("   ", more[language], "quiet")] : []),
    ...(undetermined.length === 0
      ? []
      : [
          line(
            "   ",
            SAYS.open[language] +
              some(
                undetermined.map((each) => indicatorAt(each, language)),
                language,
              ),
            "quiet",
          ),
        ]),
  ];
}

/** A case: what is broken, the repairs, and what else there may be. Whole, it tells of each repair all that it moves. */
export function caseBlock(
  { broken, repairs, more, isComplete }: RepairCase,
  { steps, isWhole }: { readonly steps: number; readonly isWhole: boolean },
  county: Place,
  language: Language,
): { readonly paragraphs: readonly Paragraph[] } {
  const others = { zh: `另有 ${more} 种不那么可能的更正`, en: `${more} more that are less likely` };
  const bound = {
    zh: `搜索在 ${steps} 步处停止，可能还有别的更正`,
    en: `the search stopped at ${steps} steps: there may be others`,
  };
  return {
    paragraphs: [
      line(
        "",
        SAYS.broken[language] +
          some(
            broken.map((rule) => checkTitle(rule.check)[language]),
            language,
          ),
        "bad",
      ),
      ...repairs.flatMap((repair) => repairParagraphs(repair, county, language, isWhole)),
      ...(repairs.length === 0 ? [line("  ", SAYS.none[language], "quiet")] : []),
      ...(more > 0 ? [line("  ", others[language], "quiet")] : []),
      ...(isComplete ? [] : [line("  ", bound[language], "doubt")]),
    ],
  };
}

/** The repairs of each case on a page, the likeliest first, with what they move. Nothing where there is none. */
export const repairBlocks = ({ cases, bounds }: Repairs, county: Place, language: Language): readonly Block[] =>
  cases.length === 0
    ? []
    : [
        { heading: SAYS.heading[language] },
        ...cases.map((each) => caseBlock(each, { steps: bounds.steps, isWhole: false }, county, language)),
      ];
