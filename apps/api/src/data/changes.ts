import type { Day, Figure, IndicatorRecord } from "@teks/indicators";
import type { County } from "./county";

/** Something that is one thing in one version and another in a later one; null where a version does not have it. */
export interface Change<T> {
  readonly id: string;
  readonly from: T | null;
  readonly to: T | null;
}

/** What both have under a key, or only one of them, where it is not the same. The order is of the later, then what it lacks. */
export function changed<T>(from: ReadonlyMap<string, T>, to: ReadonlyMap<string, T>): readonly Change<T>[] {
  return [...new Set([...to.keys(), ...from.keys()])].flatMap((id) => {
    const [before, after] = [from.get(id) ?? null, to.get(id) ?? null];
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ id, from: before, to: after }];
  });
}

const figuresOf = ({ file }: County): ReadonlyMap<string, Figure> => new Map(file.figures.map((figure) => [figure.id, figure]));

const rowKey = ({ id, place, stage }: IndicatorRecord): string => `${id} ${place} ${stage}`;

/** What two versions of a county say differently by the limits of one day: figures, the values made of them, and verdicts. */
export function changesBetween(from: County, to: County, on: Day) {
  const rows = [from, to].map((county) => new Map(county.assessed(on).rows.map((row) => [rowKey(row), row])));
  const [before = new Map<string, IndicatorRecord>(), after = new Map<string, IndicatorRecord>()] = rows;
  const placed = <T>(told: (row: IndicatorRecord) => T) => {
    const by = (rows: ReadonlyMap<string, IndicatorRecord>) => new Map([...rows].map(([key, row]) => [key, told(row)] as const));
    return changed(by(before), by(after)).flatMap(({ id: key, from, to }) => {
      const row = after.get(key) ?? before.get(key);
      return row === undefined ? [] : [{ id: row.id, place: row.place, stage: row.stage, unit: row.unit, from, to }];
    });
  };
  return {
    figures: changed(figuresOf(from), figuresOf(to)),
    indicators: placed(({ value, exact, gap }) => ({ value, exact, ...(gap === undefined ? {} : { gap: gap.gap }) })),
    verdicts: placed(({ verdict }) => verdict).map(({ unit: _, ...move }) => move),
  };
}
