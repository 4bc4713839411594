import {
  COUNTS,
  type Cell as CountCell,
  type CountId,
  type CountRef,
  checkedDay,
  countsOf,
  type Day,
  FaultError,
  FISCAL_SERIES,
  type FiscalSeriesId,
  indicator,
  notACount,
  type Place,
  type SchoolBalance,
  type SchoolRef,
  sayCount,
  sayFigure,
  unitWords,
  type Words,
} from "@teks/indicators";
import type { Entry } from "./entry";
import { type BandSet, type Facts, type ScaleSet, withChange, withSchoolChange, withSeries } from "./facts";
import { LABELS } from "./labels";
import type { Model } from "./model";

/** A figure that may be supposed otherwise. */
export interface EditableFigure {
  readonly title: Words;
  /** As it stands now; "" where there is none. */
  readonly shown: string;
  /** What comes of it shows with each digit, since it costs little to work out. */
  readonly isLive: boolean;
  /** What is supposed with what was typed; or what would be accepted. */
  readonly read: (text: string, facts: Facts) => Facts | { readonly refused: Words };
}

const A_NUMBER: Words = { zh: "一个不小于 0 的数", en: "a number of 0 or more" };

/** A plain number, as typed with or without separators. */
function numberOf(text: string): number | undefined {
  const digits = text.replace(/[\s,，]/gu, "");
  return /^\d{1,15}(\.\d{1,9})?$/.test(digits) ? Number(digits) : undefined;
}

const reading =
  (accepts: (value: number) => Words | undefined, put: (value: number, facts: Facts) => Facts): EditableFigure["read"] =>
  (text, facts) => {
    const value = numberOf(text);
    const refused = value === undefined ? A_NUMBER : accepts(value);
    return value === undefined || refused !== undefined ? { refused: refused ?? A_NUMBER } : put(value, facts);
  };

const valueIn = (cell: CountCell | undefined): number | null =>
  cell === undefined ? null : typeof cell === "number" ? cell : "value" in cell ? cell.value : null;

const isReported = ({ counts }: Place, { count, stage }: CountRef): boolean => valueIn(counts[stage]?.[count]) !== null;

/** A whole that is only known by its stages is edited by them. */
function leaves(place: Place, ref: CountRef): readonly CountRef[] {
  const { count, stage } = ref;
  if (stage !== "all" || !COUNTS[count].additive || isReported(place, ref)) return [ref];
  const parts = [{ count, stage: "primary" } as const, { count, stage: "junior" } as const].filter((part) => isReported(place, part));
  return parts.length === 0 ? [ref] : parts;
}

/** A title with its unit: "class (primary), classes". */
const withUnit = ({ zh, en }: Words, count: CountId): Words => {
  const unit = unitWords(COUNTS[count].unit);
  return { zh: unit.zh === "" ? zh : `${zh}（${unit.zh}）`, en: unit.en === "" ? en : `${en}, ${unit.en}` };
};

/** A count of a place. */
export function countFigure(place: Place, { count, stage }: CountRef): EditableFigure {
  const from = valueIn(place.counts[stage]?.[count]);
  return {
    title: withUnit(sayCount({ count, stage }), count),
    shown: from === null ? "" : String(from),
    isLive: false,
    read: reading(
      (value) => notACount(count, value),
      (to, facts) => withChange(facts, { place: place.id, count, stage, from, to }),
    ),
  };
}

function countFigures(place: Place | undefined, refs: readonly CountRef[]): readonly EditableFigure[] {
  if (place === undefined) return [];
  const all = refs.flatMap((ref) => leaves(place, ref));
  return [...new Map(all.map((ref) => [`${ref.count}@${ref.stage}`, ref])).values()].map((ref) => countFigure(place, ref));
}

/** A figure of a school. */
export const schoolFigure = ({ school, count, stage, value }: SchoolRef & { readonly value: number | null }): EditableFigure => ({
  title: withUnit(sayFigure({ count, stage }), count),
  shown: value === null ? "" : String(value),
  isLive: false,
  read: reading(
    (typed) => notACount(count, typed),
    (to, facts) => withSchoolChange(facts, { school, stage, count, to }),
  ),
});

function schoolFigures({ marks, school }: SchoolBalance, column: string | undefined): readonly EditableFigure[] {
  const first = marks.filter(({ indicator: id }) => id === column);
  const read = [...first, ...marks].flatMap(({ from, missing }) => [
    ...from.map((each): SchoolRef & { readonly value: number | null } => each),
    ...missing.map((each): SchoolRef & { readonly value: number | null } => ({ ...each, value: null })),
  ]);
  const own = read.filter((each) => each.school === school);
  return [...new Map(own.map((each) => [`${each.count}@${each.stage}`, each])).values()].map(schoolFigure);
}

export const MOST_AMOUNT = 1_000_000;
const AN_AMOUNT: Words = { zh: "0 至 1000000 的数（元/月）", en: "a number from 0 to 1000000, yuan a month" };
const HEADS: Words = { zh: "0 至 100000000 的整数", en: "a whole number from 0 to 100000000" };

export const withScale = (facts: Facts, scale: ScaleSet): Facts => ({ ...facts, scale: { ...facts.scale, ...scale } });

function bandFigures({ scale: { bands } }: Model, at: number, column: string | undefined): readonly EditableFigure[] {
  const band = bands[at];
  if (band === undefined) return [];
  const put = (change: Partial<BandSet>) => (facts: Facts) =>
    withScale(facts, { bands: bands.map((each, place) => (place === at ? { ...each, ...change } : each)) });
  const before = bands[at - 1]?.fromYears ?? null;
  const after = bands[at + 1]?.fromYears ?? null;
  const years: EditableFigure = {
    title: LABELS["band-from"],
    shown: band.fromYears === null ? "" : String(band.fromYears),
    isLive: true,
    read: reading(
      (value) => {
        if (at === 0) return value === 0 ? undefined : LABELS["lowest-from"];
        if (before !== null && value <= before) return { zh: `大于 ${before} 的数`, en: `a number above ${before}` };
        return after !== null && value >= after ? { zh: `小于 ${after} 的数`, en: `a number below ${after}` } : undefined;
      },
      (fromYears, facts) => put({ fromYears })(facts),
    ),
  };
  const amount: EditableFigure = {
    title: LABELS["band-amount"],
    shown: String(band.amount),
    isLive: true,
    read: reading(
      (value) => (value <= MOST_AMOUNT ? undefined : AN_AMOUNT),
      (typed, facts) => put({ amount: typed })(facts),
    ),
  };
  return column === "from" ? [years, amount] : [amount, years];
}

const read =
  (accepts: Words, put: (day: Day, facts: Facts) => Facts): EditableFigure["read"] =>
  (text, facts) => {
    try {
      return put(checkedDay(text.trim()), facts);
    } catch (error) {
      if (error instanceof FaultError) return { refused: accepts };
      throw error;
    }
  };

/** How many draw an allowance, and since when one of them has served. */
export function scaleFigures({ scale: { teachers, since } }: Pick<Model, "scale">): Readonly<Record<"heads" | "since", EditableFigure>> {
  return {
    heads: {
      title: LABELS["heads-drawing"],
      shown: teachers === null ? "" : String(teachers),
      isLive: true,
      read: reading(
        (value) => (Number.isInteger(value) && value <= 100_000_000 ? undefined : HEADS),
        (typed, facts) => withScale(facts, { teachers: typed }),
      ),
    },
    since: {
      title: LABELS["since-day"],
      shown: since ?? "",
      isLive: true,
      read: read(LABELS["a-day"], (day, facts) => withScale(facts, { since: day })),
    },
  };
}

const MOST_SUM = 1e15;
const A_SUM: Words = { zh: "0 或 0.000000001 至 1000000000000000 的数", en: "0, or a number from 0.000000001 to 1000000000000000" };

/** The years of a series, that of the column under the cursor first. */
export function seriesFigures(
  { growth: { years, series } }: Model,
  id: FiscalSeriesId,
  column: string | undefined,
): readonly EditableFigure[] {
  const inOrder = [...years].sort((a, b) => Number(String(b) === column) - Number(String(a) === column) || a - b);
  return inOrder.map((year): EditableFigure => {
    const value = series[id].values[year];
    const { zh, en } = FISCAL_SERIES[id];
    return {
      title: { zh: `${zh} ${year}`, en: `${en} ${year}` },
      shown: typeof value === "number" ? String(value) : "",
      isLive: true,
      read: reading(
        (typed) => (typed === 0 || (typed >= 1e-9 && typed <= MOST_SUM) ? undefined : A_SUM),
        (to, facts) => withSeries(facts, { series: id, year, to }),
      ),
    };
  });
}

/** The figures of a row that may be supposed otherwise, that of the column under the cursor first. */
export function figuresOf(model: Model, entry: Entry | undefined, column: string | undefined): readonly EditableFigure[] {
  switch (entry?.kind) {
    case "row":
      return countFigures(model.places.get(entry.row.place), countsOf(indicator(entry.row.indicator).formula, entry.row.stage));
    case "ask":
      return countFigures(model.place, [entry.ref]);
    case "school":
      return model.table === undefined ? [] : schoolFigures(entry.school, column);
    case "band":
      return bandFigures(model, entry.at, column);
    case "drawn": {
      const { heads, since } = scaleFigures(model);
      return entry.drawn.who === "served" ? [since, heads] : [heads, since];
    }
    case "series":
      return seriesFigures(model, entry.series, column);
    default:
      return [];
  }
}

/** The day of the rules as a figure that may be another. */
export const dayFigure = ({ on }: Model, asked: Day): EditableFigure => ({
  title: LABELS["rules-day"],
  shown: on,
  isLive: false,
  read: read(LABELS["a-day"], (day, facts) => onDay(facts, day, asked)),
});

/** What is supposed, on another day; the day asked for is none that is supposed. */
export function onDay(facts: Facts, day: Day, asked: Day): Facts {
  const { day: _, ...others } = facts;
  return day === asked ? others : { ...others, day };
}

/** What is supposed once the bands have one more, one fewer, or another amount in one; undefined where that cannot be. */
export function bandChange(
  { scale: { bands } }: Model,
  at: number | undefined,
  change: "add" | "remove" | "more" | "less",
  facts: Facts,
): Facts | undefined {
  if (change === "add") {
    const last = bands.at(-1);
    const next = last === undefined ? 0 : last.fromYears === null ? null : last.fromYears + 5;
    return withScale(facts, { bands: [...bands, { fromYears: next, amount: last?.amount ?? 0 }] });
  }
  const band = at === undefined ? undefined : bands[at];
  if (band === undefined) return undefined;
  if (change === "remove") return bands.length < 2 ? undefined : withScale(facts, { bands: bands.filter((_, place) => place !== at) });
  const amount = Math.max(0, Math.min(MOST_AMOUNT, band.amount + (change === "more" ? 10 : -10)));
  return withScale(facts, { bands: bands.map((each, place) => (place === at ? { ...each, amount } : each)) });
}
