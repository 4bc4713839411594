import { type IndicatorId, resourcesOf, ruleSet, type SectionTable } from "@teks/indicators";
import { chance } from "../chance";

export const RULES = "quality-balance-2017";
export const COUNTIES = 2895;
export const LANES: readonly IndicatorId[] = resourcesOf(ruleSet(RULES));

/** A whole country's sections: by county as an office exports them, or in no order. */
export interface Nation extends SectionTable {
  readonly county: Int32Array;
  readonly stage: Uint8Array;
  /** The columns of the indicators in the rule's order. */
  readonly columns: readonly Float64Array[];
}

/** What the rule asks by pupil, so that schools stand around it. Areas have two decimals, all else is whole. */
const ASKED: readonly (readonly [primary: number, junior: number, decimals: number])[] = [
  [0.042, 0.053, 0],
  [0.01, 0.01, 0],
  [0.009, 0.009, 0],
  [4.5, 5.8, 2],
  [7.5, 10.2, 2],
  [2000, 2500, 0],
  [0.023, 0.024, 0],
];

/** A made-up country of so many sections. Each county's primary schools come first, then its junior schools; one school in fifty stands exactly at a limit. */
export function nation(sections: number, shuffled: boolean): Nation {
  const random = chance(2895);
  const order = Int32Array.from({ length: sections }, (_, row) => row);
  if (shuffled)
    for (let row = sections - 1; row > 0; row--) {
      const other = Math.floor(random() * (row + 1));
      [order[row], order[other]] = [order[other] ?? 0, order[row] ?? 0];
    }
  const [county, stage, pupils] = [new Int32Array(sections), new Uint8Array(sections), new Float64Array(sections)];
  const columns = LANES.map(() => new Float64Array(sections));
  for (let at = 0; at < sections; at++) {
    const row = order[at] ?? 0;
    const place = (at * COUNTIES) / sections;
    county[row] = Math.floor(place);
    stage[row] = place % 1 < 0.7 ? 0 : 1;
    const heads = 20 * Math.ceil(random() * 90) + (random() < 0.5 ? 0 : Math.floor(random() * 20));
    pupils[row] = heads;
    const wealth = 0.85 + random() * 0.8;
    for (const [lane, [primary, junior, decimals]] of ASKED.entries()) {
      const asked = (stage[row] === 0 ? primary : junior) * heads;
      const amount = random() < 0.02 ? asked : asked * wealth * (0.8 + random() * 0.6);
      const column = columns[lane];
      if (column !== undefined) column[row] = Math.round(amount * 10 ** decimals) / 10 ** decimals;
    }
  }
  return {
    counties: Array.from({ length: COUNTIES }, (_, at) => `c${at}`),
    county,
    stage,
    pupils,
    columns,
    amounts: Object.fromEntries(LANES.map((id, lane) => [id, columns[lane] ?? new Float64Array()])),
  };
}
