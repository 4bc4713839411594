import type { IndicatorId } from "../catalogue/catalogue";
import { refuse } from "../fault";

/**
 * A table of sections as columns: in each one place for one stage of one school that takes part, its rooms and equipment already
 * divided. NaN stands for a figure that is missing.
 */
export interface SectionTable {
  /** The counties, by their number. */
  readonly counties: readonly (string | null)[];
  /** The number of each section's county. */
  readonly county: ArrayLike<number>;
  /** 0 for primary, 1 for junior. */
  readonly stage: ArrayLike<number>;
  readonly pupils: Float64Array;
  /** What each indicator spreads over the pupils, in the unit of that count. */
  readonly amounts: { readonly [id in IndicatorId]?: Float64Array };
  /** The schools' ids, where results are to name them. */
  readonly schools?: readonly string[];
}

/** A column, in whole numbers where it can be: figures of two decimals in hundredths. */
export interface Column {
  readonly values: Float64Array;
  readonly scale: number;
  /** Whether all is there, and whole. */
  readonly whole: boolean;
  readonly most: number;
}

/** A table of sections that is checked and grouped by county and stage, to be judged as often as one likes. */
export interface SectionColumns {
  readonly counties: readonly (string | null)[];
  /** The number of each county. */
  readonly numbers: ReadonlyMap<string | null, number>;
  /** How many there are. */
  readonly sections: number;
  /** The cell of each section of the table: twice its county, and one more for junior. */
  readonly cell: Int32Array;
  /** Where the sections of each cell start in the columns, and last where they all end. */
  readonly starts: Int32Array;
  /** Where in the columns each section of the table stands, and which section stands at each place; null where the table came grouped. */
  readonly places: Int32Array | null;
  readonly order: Int32Array | null;
  readonly pupils: Column;
  readonly amounts: { readonly [id in IndicatorId]?: Column };
  readonly schools?: readonly string[];
}

/** Where the sections of each cell start, and where each goes, in the table's order within its cell. */
function grouped(cell: Int32Array, cells: number): Pick<SectionColumns, "starts" | "places" | "order"> {
  const starts = new Int32Array(cells + 1);
  for (let row = 0; row < cell.length; row++) {
    const next = (cell[row] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let of = 0; of < cells; of++) starts[of + 1] = (starts[of + 1] ?? 0) + (starts[of] ?? 0);
  const next = starts.slice();
  const places = new Int32Array(cell.length);
  const order = new Int32Array(cell.length);
  let asItCame = true;
  for (let row = 0; row < cell.length; row++) {
    const of = cell[row] ?? 0;
    const place = next[of] ?? 0;
    next[of] = place + 1;
    places[row] = place;
    order[place] = row;
    if (place !== row) asItCame = false;
  }
  return asItCame ? { starts, places: null, order: null } : { starts, places, order };
}

function placed(values: Float64Array, places: Int32Array | null): Float64Array {
  if (places === null) return values;
  const to = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) to[places[row] ?? 0] = values[row] ?? Number.NaN;
  return to;
}

const HUNDREDTHS = 100;

function columnOf(name: string, given: Float64Array, sections: number, places: Int32Array | null): Column {
  if (given.length !== sections)
    refuse(name, `${given.length}`, { zh: `${sections} 个数，一学段一个`, en: `${sections} numbers, one a section` });
  let most = 0;
  let whole = true;
  let hundredths = true;
  for (let row = 0; row < given.length; row++) {
    const value = given[row] ?? Number.NaN;
    if (value < 0 || value > Number.MAX_SAFE_INTEGER)
      refuse(name, value, { zh: "不小于0的数，未报告的为 NaN", en: "a number of 0 or more, or NaN where none was reported" });
    if (value > most) most = value;
    if (Math.floor(value) === value) continue;
    whole = false;
    if (hundredths) hundredths = Math.round(value * HUNDREDTHS) / HUNDREDTHS === value;
  }
  const values = placed(given, places);
  if (whole || !hundredths || most * HUNDREDTHS > Number.MAX_SAFE_INTEGER) return { values, scale: 1, whole, most };
  const scaled = new Float64Array(sections);
  for (let row = 0; row < sections; row++) scaled[row] = Math.round((values[row] ?? 0) * HUNDREDTHS);
  return { values: scaled, scale: HUNDREDTHS, whole: true, most: most * HUNDREDTHS };
}

/**
 * A table of sections, checked and grouped once.
 *
 * @throws FaultError "bad-argument" for columns of different lengths, a county or stage that is none, pupils that are no whole
 * number above 0, or an amount below 0 or not finite.
 * @example
 * sectionColumns({
 *   counties: ["a"],
 *   county: [0, 0],
 *   stage: [0, 0],
 *   pupils: Float64Array.of(100, 50),
 *   amounts: { "books-per-pupil": Float64Array.of(2000, 1000) },
 * }).sections
 * // => 2
 */
export function sectionColumns({ counties, county, stage, pupils, amounts, schools }: SectionTable): SectionColumns {
  const sections = pupils.length;
  const lengths = { county: county.length, stage: stage.length, schools: schools?.length ?? sections };
  for (const [name, length] of Object.entries(lengths))
    if (length !== sections) refuse(name, `${length}`, { zh: `${sections} 个，一学段一个`, en: `${sections} of them, one a section` });
  const cell = new Int32Array(sections);
  for (let row = 0; row < sections; row++) {
    const of = county[row] ?? -1;
    const at = stage[row] ?? -1;
    const heads = pupils[row] ?? 0;
    if (counties[of] === undefined) refuse("county", of, { zh: "县的序号", en: "the number of a county" });
    if (at !== 0 && at !== 1) refuse("stage", at, { zh: "0（小学）或1（初中）", en: "0 for primary or 1 for junior" });
    if (heads === 0 || Math.floor(heads) < heads)
      refuse("pupils", heads, { zh: "大于0的整数，未报告的为 NaN", en: "a whole number above 0, or NaN where none was reported" });
    cell[row] = 2 * of + at;
  }
  const { starts, places, order } = grouped(cell, 2 * counties.length);
  return {
    counties,
    numbers: new Map(counties.map((of, at) => [of, at])),
    sections,
    cell,
    starts,
    places,
    order,
    pupils: columnOf("pupils", pupils, sections, places),
    amounts: Object.fromEntries(Object.entries(amounts).map(([id, values]) => [id, columnOf(id, values, sections, places)])),
    ...(schools === undefined ? {} : { schools }),
  };
}
