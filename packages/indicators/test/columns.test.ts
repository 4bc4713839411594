import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numeratorOf } from "../src/balance/terms";
import {
  BALANCE_STAGES,
  type Balance,
  type BalanceOptions,
  type Balances,
  balance,
  balances,
  type CountId,
  FaultError,
  type IndicatorId,
  type MarkId,
  type RuleSet,
  resourcesOf,
  ruleSet,
  type School,
  type SectionTable,
  sectionColumns,
} from "../src/index";
import { alike } from "./alike";
import { table } from "./balance-tables";

const on = "2022-12-31";
/** `balance` takes milliseconds for each table. */
const [RUNS, LONG] = [60, 60_000];
const quality: BalanceOptions = { rules: "quality-balance-2017", on, split: "weighted" };

/** A rule of one's own: three indicators, of one of which nothing is asked at a school, with limits and a floor of its own. */
const own: RuleSet = {
  ...ruleSet("quality-balance-2017"),
  id: "own",
  resources: ["teaching-area-per-pupil", "books-per-pupil", "multimedia-rooms-per-100-pupils"],
  school: { zh: "至少1项达标", en: "one is met", atLeast: 1, floor: 0.9, grade: "U" },
  limits: { "cv-2017": 0.3 },
};

/** All that the two national rules compare: more than the kernel judges at a time. */
const both: RuleSet = {
  ...ruleSet("quality-balance-2017"),
  id: "both",
  resources: [...new Set([...resourcesOf(ruleSet("basic-balance-2012")), ...resourcesOf(ruleSet("quality-balance-2017"))])],
};

const OPTIONS: Readonly<Record<string, BalanceOptions>> = {
  "the rule of 2017, divided": quality,
  "the rule of 2017, not divided": { ...quality, split: "none" },
  "the rule of 2017 before it was in force": { ...quality, on: "2016-01-01" },
  "the rule of 2012": { rules: "basic-balance-2012", on },
  "a rule of one's own": { ...quality, rules: own },
  "a rule of more than eight indicators": { ...quality, rules: both },
};

/** Schools of up to four counties in one table, in any order. */
const counties = table({ schools: { minLength: 1, maxLength: 12 } }).chain((schools) =>
  fc
    .tuple(...schools.map(() => fc.constantFrom(undefined, "a", "b", "c")))
    .map((of) => schools.map((school, at): School => ({ ...school, ...(of[at] === undefined ? {} : { county: of[at] }) }))),
);

/** A county of `balances` is that county's own `balance`. */
function same(found: Balances, county: string | null, expected: Balance): void {
  for (const [at, stage] of BALANCE_STAGES.entries()) {
    alike(found.at(county, stage), expected.stages[at]);
    for (const { id, cv } of expected.stages[at]?.indicators ?? [])
      alike(found.cvs(id, stage)[found.counties.indexOf(county)], cv, `cvs ${id}`);
  }
  expect(found.table(county)).toBe(expected.table);
  const rows = Array.from({ length: found.sections }, (_, row) => row).filter((row) => found.section(row).county === county);
  const told = rows.map((row) => ({ ...found.section(row), county: undefined, verdict: found.school(row), marks: found.marks(row) }));
  const { codes, words } = found.verdicts();
  expect(rows.map((row) => words[codes[row] ?? -1])).toEqual(told.map(({ verdict }) => verdict));
  const asked = expected.schools.map(({ school, stage, verdict, marks }) => ({
    school,
    stage,
    verdict,
    marks: marks.map(({ mark }) => mark),
  }));
  const name = ({ school, stage }: { readonly school: string; readonly stage: string }) => `${school} ${stage}`;
  expect(told.toSorted((a, b) => (name(a) < name(b) ? -1 : 1))).toEqual(asked.toSorted((a, b) => (name(a) < name(b) ? -1 : 1)));
}

describe("a table of many counties", () => {
  it.each(Object.entries(OPTIONS))(
    "is judged as each county alone is: %s",
    (_, options) => {
      fc.assert(
        fc.property(counties, (schools) => {
          const found = balances(schools, options);
          expect(found.counties).toEqual([...new Set(schools.map(({ county = null }) => county))]);
          for (const county of found.counties)
            same(
              found,
              county,
              balance(
                schools.filter((each) => (each.county ?? null) === county),
                options,
              ),
            );
        }),
        { numRuns: RUNS },
      );
    },
    LONG,
  );

  it(
    "is judged alike from schools and from columns",
    () => {
      const single = table({ types: ["primary", "junior"], schools: { minLength: 1, maxLength: 12 } });
      fc.assert(
        fc.property(single, (schools) => {
          same(balances(sectionColumns(columnsOf(schools)), quality), null, balance(schools, quality));
        }),
        { numRuns: RUNS },
      );
    },
    LONG,
  );
});

/** Schools of one stage as the columns a caller would have. */
function columnsOf(schools: readonly School[], ids: readonly IndicatorId[] = resourcesOf(ruleSet("quality-balance-2017"))): SectionTable {
  const figure = ({ counts }: School, count: CountId) => {
    const cell = counts.all?.[count];
    return typeof cell === "number" ? cell : Number.NaN;
  };
  return {
    counties: [null],
    county: schools.map(() => 0),
    stage: schools.map(({ type }) => (type === "primary" ? 0 : 1)),
    pupils: Float64Array.from(schools, (school) => figure(school, "pupils")),
    amounts: Object.fromEntries(ids.map((id) => [id, Float64Array.from(schools, (school) => figure(school, numeratorOf(id)))])),
    schools: schools.map(({ id }) => id),
  };
}

const area: IndicatorId = "teaching-area-per-pupil";
const areas = (pupils: readonly number[], amounts: readonly number[]) =>
  balances(
    sectionColumns({
      counties: ["a"],
      county: pupils.map(() => 0),
      stage: pupils.map(() => 0),
      pupils: Float64Array.from(pupils),
      amounts: { [area]: Float64Array.from(amounts) },
    }),
    { ...quality, rules: { ...ruleSet("quality-balance-2017"), resources: [area] } },
  );

describe("columns", () => {
  it.each([
    ["at the limit, 4.5", 1000, 4500, "met"],
    ["a hundredth under it", 1000, 4499.99, "floor"],
    ["at the floor of 3.825, which the quotient of the two doubles is not", 12, 45.9, "floor"],
    ["a hundredth under it", 12, 45.89, "below"],
    ["at the floor, in a column of more than two decimals", 3, 11.475, "floor"],
    ["a thousandth under it", 3, 11.474, "below"],
    ["under the limit by less than a millionth of a millionth", 1000, 4499.999999999999, "floor", 0.001],
    ["without a figure", 137, Number.NaN, "missing"],
  ] satisfies readonly (readonly [string, number, number, MarkId, number?])[])(
    "marks a school %s",
    (_, pupils, amount, mark, other = 1) => {
      expect(areas([pupils, 10], [amount, other]).marks(0)).toEqual([mark]);
    },
  );

  it.each([
    ["0.5 exactly", [100, 100], [150, 50], "met"],
    ["0.5 exactly, of which doubles make 0.5000000000000001", [11, 44], [2, 3], "met"],
    ["0.500001, which prints as 0.500", [100, 100], [150.0001, 49.9999], "not-met"],
    ["5e-11 over it, too near for doubles alone", [100, 100], [150.000000005, 49.999999995], "not-met"],
  ] as const)("judges a coefficient of %s", (_, pupils, amounts, verdict) => {
    expect(areas(pupils, amounts).at("a", "primary").indicators[0]?.verdict).toBe(verdict);
  });

  it("gives exactly 0 for one school, and for schools of equal value", () => {
    expect(areas([37], [137.3]).cvs(area, "primary")).toEqual([0]);
    expect(areas([37, 74, 111], [137.3, 274.6, 411.9]).cvs(area, "primary")).toEqual([0]);
  });

  it("has no coefficient where there is nothing, and no school", () => {
    expect(areas([37], [0]).cvs(area, "primary")).toEqual([null]);
    expect(areas([37], [0]).at("a", "junior")).toMatchObject({ schools: 0, pupils: 0, verdict: "undetermined" });
  });

  const good = columnsOf([{ id: "a", type: "primary", counts: { all: { pupils: 10, "teaching-area": 5 } } }], [area]);
  it.each([
    ["a column too short", { amounts: { [area]: new Float64Array() } }],
    ["an amount below 0", { amounts: { [area]: Float64Array.of(-1) } }],
    ["an amount that is not finite", { amounts: { [area]: Float64Array.of(Number.POSITIVE_INFINITY) } }],
    ["no pupils", { pupils: Float64Array.of(0) }],
    ["half a pupil", { pupils: Float64Array.of(0.5) }],
    ["a county that is none", { county: [1] }],
    ["a stage that is none", { stage: [2] }],
    ["ids for other sections", { schools: [] }],
  ] satisfies readonly (readonly [string, Partial<SectionTable>])[])("are refused with %s", (_, wrong) => {
    expect(() => sectionColumns(good)).not.toThrow();
    expect(() => sectionColumns({ ...good, ...wrong })).toThrow(expect.objectContaining({ code: "bad-argument" }));
  });

  it("refuses columns without an indicator that the rule compares, and a county that is none", () => {
    expect(() => balances(sectionColumns(good), quality)).toThrow(FaultError);
    expect(() => areas([10], [5]).at("b", "primary")).toThrow(expect.objectContaining({ code: "unknown-place" }));
  });
});

it("takes a school once a county, and two counties' schools of one id", () => {
  const [x, y]: [School, School] = [
    { id: "a", county: "x", type: "primary", counts: { all: { pupils: 45, "teaching-area": 200 } } },
    { id: "a", county: "y", type: "primary", counts: { all: { pupils: 45, "teaching-area": 300 } } },
  ];
  expect(balances([x, y], quality).cvs("teaching-area-per-pupil", "primary")).toEqual([0, 0]);
  expect(() => balances([x, y, x], quality)).toThrow(FaultError);
});
