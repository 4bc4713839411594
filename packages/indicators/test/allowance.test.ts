import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allowanceRange, countyAllowance, monthlyAmount, type ServicePeriod, serviceYears, type Tier } from "../src/allowance";
import { numbersIn } from "./numbers";

// Two provincial scales of the township-work allowance. They are data of these tests: the library has no scale of its own.
const steps = (amounts: readonly number[], every: number, first = 0): readonly Tier[] =>
  amounts.map((amountPerMonth, at) => ({ fromYears: at === 0 ? 0 : first + at * every, amountPerMonth }));
/** Under 10 years 200, 10–15 260, 15–20 320, 20–25 380, 25–30 440, 30 and over 500. */
const SIX_STEPS = steps([200, 260, 320, 380, 440, 500], 5, 5);
/** Steps of ten years. */
const TEN_YEAR_STEPS = steps([200, 260, 330, 410], 10);

describe("serviceYears", () => {
  it.each<{ about: string; periods: readonly ServicePeriod[]; on: string; completed: number; begun: number }>([
    { about: "the day before the anniversary", periods: [{ from: "2012-09-01" }], on: "2022-08-31", completed: 9, begun: 10 },
    { about: "the anniversary", periods: [{ from: "2012-09-01" }], on: "2022-09-01", completed: 10, begun: 10 },
    { about: "the day after", periods: [{ from: "2012-09-01" }], on: "2022-09-02", completed: 10, begun: 11 },
    { about: "the first day, not over yet", periods: [{ from: "2022-09-01" }], on: "2022-09-01", completed: 0, begun: 0 },
    { about: "the second day", periods: [{ from: "2022-09-01" }], on: "2022-09-02", completed: 0, begun: 1 },
    { about: "service that starts later", periods: [{ from: "2023-09-01" }], on: "2022-09-01", completed: 0, begun: 0 },
    { about: "no service", periods: [], on: "2022-09-01", completed: 0, begun: 0 },
    // the last day served is served: 2012-09-01 to 2022-08-31 are ten whole years
    { about: "an end day", periods: [{ from: "2012-09-01", to: "2022-08-31" }], on: "2030-01-01", completed: 10, begun: 10 },
    { about: "an end day one short", periods: [{ from: "2012-09-01", to: "2022-08-30" }], on: "2030-01-01", completed: 9, begun: 10 },
    { about: "one single day", periods: [{ from: "2012-09-01", to: "2012-09-01" }], on: "2030-01-01", completed: 0, begun: 1 },
    { about: "an end still ahead", periods: [{ from: "2012-09-01", to: "9999-12-31" }], on: "2022-09-01", completed: 10, begun: 10 },
    { about: "an end today, not over yet", periods: [{ from: "2012-09-02", to: "2022-09-01" }], on: "2022-09-01", completed: 9, begun: 10 },
    // five years to 2015-08-31 and six from 2016-09-01: eleven, the year between out
    {
      about: "a break of a year",
      periods: [{ from: "2010-09-01", to: "2015-08-31" }, { from: "2016-09-01" }],
      on: "2022-09-01",
      completed: 11,
      begun: 11,
    },
    // the same, listed the other way round
    {
      about: "periods out of order",
      periods: [{ from: "2016-09-01" }, { from: "2010-09-01", to: "2015-08-31" }],
      on: "2022-08-31",
      completed: 10,
      begun: 11,
    },
    // 2010-09-01 to 2016-08-31 once, though two years of it are listed twice: six years
    {
      about: "an overlap",
      periods: [
        { from: "2010-09-01", to: "2014-08-31" },
        { from: "2012-09-01", to: "2016-08-31" },
      ],
      on: "2022-09-01",
      completed: 6,
      begun: 6,
    },
    {
      about: "one period inside another",
      periods: [
        { from: "2010-09-01", to: "2016-08-31" },
        { from: "2012-09-01", to: "2013-08-31" },
      ],
      on: "2022-09-01",
      completed: 6,
      begun: 6,
    },
    {
      about: "periods that touch",
      periods: [{ from: "2010-09-01", to: "2014-08-31" }, { from: "2014-09-01" }],
      on: "2016-09-01",
      completed: 6,
      begun: 6,
    },
    // as one period: 2024 has a 29 February again. Counted apart, the second year would begin on 1 March 2021
    {
      about: "periods that touch, from 29 February",
      periods: [{ from: "2020-02-29", to: "2021-03-01" }, { from: "2021-03-02" }],
      on: "2024-02-29",
      completed: 4,
      begun: 4,
    },
    // a common year has no 29 February: the year is over on 1 March, and on 29 February of a leap year
    { about: "29 February, a year less a day", periods: [{ from: "2020-02-29" }], on: "2021-02-28", completed: 0, begun: 1 },
    { about: "29 February, a year", periods: [{ from: "2020-02-29" }], on: "2021-03-01", completed: 1, begun: 1 },
    { about: "29 February, four years less a day", periods: [{ from: "2020-02-29" }], on: "2024-02-28", completed: 3, begun: 4 },
    { about: "29 February, four years", periods: [{ from: "2020-02-29" }], on: "2024-02-29", completed: 4, begun: 4 },
    { about: "29 February as the last day", periods: [{ from: "2019-03-01", to: "2020-02-29" }], on: "2022-01-01", completed: 1, begun: 1 },
    // 306 days from 2019-03-01 to 2019-12-31 are left over; put before 2022-03-01 they begin on 2021-04-29, a year before 2022-04-29
    {
      about: "days left over, the day before they make a year",
      periods: [{ from: "2019-03-01", to: "2019-12-31" }, { from: "2022-03-01" }],
      on: "2022-04-28",
      completed: 0,
      begun: 1,
    },
    {
      about: "days left over that make a year",
      periods: [{ from: "2019-03-01", to: "2019-12-31" }, { from: "2022-03-01" }],
      on: "2022-04-29",
      completed: 1,
      begun: 1,
    },
    // 2020 is a year, whose 366th day does not stay over; 182 days of 2022 are no year
    {
      about: "a leap day in one of two periods",
      periods: [
        { from: "2020-01-01", to: "2020-12-31" },
        { from: "2022-01-01", to: "2022-07-01" },
      ],
      on: "2022-12-31",
      completed: 1,
      begun: 2,
    },
  ])("$about", ({ periods, on, completed, begun }) => {
    expect(serviceYears(periods, on)).toBe(completed);
    expect(serviceYears(periods, on, { partYears: "completed" })).toBe(completed);
    expect(serviceYears(periods, on, { partYears: "begun" })).toBe(begun);
  });

  it("refuses what is no day, no period, no option", () => {
    expect(() => serviceYears([], "2022-02-30")).toThrow(/^the day 2022-02-30/);
    expect(() => serviceYears([{ from: "2022-1-1" }], "2022-02-01")).toThrow(/^the day 2022-1-1/);
    expect(() => serviceYears([{ from: "2020-01-01", to: "2022-02-30" }], "2022-02-01")).toThrow(/^the day 2022-02-30/);
    expect(() => serviceYears([{ from: "2022-02-02", to: "2022-02-01" }], "2022-03-01")).toThrow(
      "to got 2022-02-01; it takes a day on or after 2022-02-02",
    );
    expect(() => serviceYears([], "2022-02-01", { partYears: "half" as "begun" })).toThrow(
      'partYears does not take "half"; it takes completed, begun',
    );
  });
});

describe("serviceYears against a count day by day", () => {
  // Its own calendar, on purpose: days as numbers in UTC, nothing of day.ts.
  const DAY = 86_400_000;
  const number = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY;
  const text = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);

  function naive(periods: readonly ServicePeriod[], on: string, partYears: "completed" | "begun"): number {
    const served = new Set<number>();
    for (const { from, to } of periods)
      for (let day = number(from); day < number(on) && (to === undefined || day <= number(to)); day++) served.add(day);
    // walk the days, and count a year on each anniversary of the day that the stretch began on, less the days left over before
    let years = 0;
    let restDays = 0;
    for (const first of [...served].filter((day) => !served.has(day - 1)).sort((a, b) => a - b)) {
      const start = text(first - restDays);
      restDays = 0;
      for (let day = number(start) + 1; day <= first || served.has(day - 1); day++) {
        const [now, before] = [text(day).slice(5), text(day - 1).slice(5)];
        // 29 February has a day of its own in leap years alone
        const anniversary = now === start.slice(5) || (start.slice(5) === "02-29" && now === "03-01" && before === "02-28");
        years += anniversary ? 1 : 0;
        restDays = anniversary ? 0 : restDays + 1;
      }
    }
    return partYears === "begun" && restDays > 0 ? years + 1 : years;
  }

  const day = fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: number("2003-01-01"), max: number("2024-12-31") }).map(text) },
    {
      weight: 1,
      arbitrary: fc.constantFrom("2008-02-29", "2012-02-28", "2016-02-29", "2016-03-01", "2020-02-29", "2021-02-28", "2024-02-29"),
    },
  );
  const period = fc
    .tuple(day, fc.option(day, { nil: undefined }))
    .map(([a, b]): ServicePeriod => (b === undefined ? { from: a } : a <= b ? { from: a, to: b } : { from: b, to: a }));

  it("gives the same years for any periods", () => {
    fc.assert(
      fc.property(fc.array(period, { maxLength: 4 }), day, fc.constantFrom("completed", "begun"), (periods, on, partYears) => {
        expect(serviceYears(periods, on, { partYears })).toBe(naive(periods, on, partYears));
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it("never loses a year as time goes on", () => {
    fc.assert(
      fc.property(fc.array(period, { minLength: 1, maxLength: 4 }), day, day, (periods, a, b) => {
        const [earlier = a, later = b] = [a, b].sort();
        expect(serviceYears(periods, later)).toBeGreaterThanOrEqual(serviceYears(periods, earlier));
      }),
      { numRuns: 1000 },
    );
  });

  it("does not mind the order of periods nor one that is listed twice", () => {
    fc.assert(
      fc.property(fc.array(period, { minLength: 1, maxLength: 4 }), day, (periods, on) => {
        expect(serviceYears([...periods].reverse().concat(periods), on)).toBe(serviceYears(periods, on));
      }),
    );
  });
});

describe("monthlyAmount", () => {
  it.each([
    [SIX_STEPS, 0, 200],
    [SIX_STEPS, 9, 200],
    [SIX_STEPS, 9.999, 200],
    [SIX_STEPS, 10, 260],
    [SIX_STEPS, 14, 260],
    [SIX_STEPS, 15, 320],
    [SIX_STEPS, 29, 440],
    [SIX_STEPS, 30, 500],
    [SIX_STEPS, 60, 500],
    [TEN_YEAR_STEPS, 9, 200],
    [TEN_YEAR_STEPS, 10, 260],
    [TEN_YEAR_STEPS, 20, 330],
    [TEN_YEAR_STEPS, 30, 410],
  ])("%# at the edges of bands", (tiers, years, amount) => {
    expect(monthlyAmount(years, tiers)).toBe(amount);
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("does not take %s years", (years) => {
    expect(() => monthlyAmount(years, SIX_STEPS)).toThrow(`years got ${years}; it takes a number of years, 0 or more`);
  });

  it.each<{ tiers: readonly Tier[]; name: string; zh: string }>([
    { tiers: [], name: "tiers", zh: "tiers 的值 [] 不可用；应为至少一档" },
    { tiers: [{ fromYears: 1, amountPerMonth: 300 }], name: "tiers[0].fromYears", zh: "tiers[0].fromYears 的值 1 不可用；应为0（" },
    {
      tiers: [
        { fromYears: 0, amountPerMonth: 300 },
        { fromYears: 10, amountPerMonth: 400 },
        { fromYears: 10, amountPerMonth: 500 },
      ],
      name: "tiers[2].fromYears",
      zh: "tiers[2].fromYears 的值 10 不可用；应为大于 10 的数",
    },
    {
      tiers: [
        { fromYears: 0, amountPerMonth: 300 },
        { fromYears: Number.POSITIVE_INFINITY, amountPerMonth: 400 },
      ],
      name: "tiers[1].fromYears",
      zh: "应为大于 0 的数",
    },
    { tiers: [{ fromYears: 0, amountPerMonth: -1 }], name: "tiers[0].amountPerMonth", zh: "应为0 至 1000000 的数（元/月）" },
    { tiers: [{ fromYears: 0, amountPerMonth: Number.NaN }], name: "tiers[0].amountPerMonth", zh: "NaN" },
    { tiers: [{ fromYears: 0, amountPerMonth: 1_000_001 }], name: "tiers[0].amountPerMonth", zh: "1000001" },
  ])("refuses bands that are no scale: $name", ({ tiers, name, zh }) => {
    try {
      monthlyAmount(5, tiers);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: "bad-argument", detail: { name } });
      expect((error as { in(language: "zh"): string }).in("zh")).toContain(zh);
    }
  });

  it("takes amounts of 0 and of a million", () => {
    expect(monthlyAmount(0, [{ fromYears: 0, amountPerMonth: 0 }])).toBe(0);
    expect(monthlyAmount(0, [{ fromYears: 0, amountPerMonth: 1_000_000 }])).toBe(1_000_000);
  });

  it("never falls with years where the amounts never do", () => {
    const rising = fc
      .tuple(
        fc.uniqueArray(fc.integer({ min: 1, max: 45 }), { maxLength: 6 }),
        fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 7, maxLength: 7 }),
      )
      .map(([from, amounts]) => {
        const sorted = amounts.sort((a, b) => a - b);
        return [0, ...from.sort((a, b) => a - b)].map((fromYears, at): Tier => ({ fromYears, amountPerMonth: sorted[at] ?? 0 }));
      });
    const years = fc.integer({ min: 0, max: 50 });
    fc.assert(
      fc.property(rising, years, years, (tiers, a, b) => {
        expect(monthlyAmount(Math.max(a, b), tiers)).toBeGreaterThanOrEqual(monthlyAmount(Math.min(a, b), tiers));
      }),
    );
  });
});

describe("countyAllowance", () => {
  const roster = [
    { id: "t1", service: [{ from: "2018-09-01" }] },
    { id: "t2", service: [{ from: "2012-09-01" }] },
    { id: "t3", service: [{ from: "1990-09-01", to: "2000-08-31" }, { from: "2001-09-01" }] },
  ] as const;

  it("adds up each teacher's band", () => {
    // on 2022-09-01: 4 years 200; 10 years 260; 10 + 21 = 31 years 500. 960 a month, × 12 = 11 520
    expect(countyAllowance(roster, SIX_STEPS, { on: "2022-09-01" })).toEqual({
      teachers: [
        { id: "t1", years: 4, monthly: 200, annual: 2400 },
        { id: "t2", years: 10, monthly: 260, annual: 3120 },
        { id: "t3", years: 31, monthly: 500, annual: 6000 },
      ],
      total: { monthly: 960, annual: 11520 },
    });
  });

  it("goes by the day and by how part years count", () => {
    // a day earlier t2 has 9 full years and draws 200
    expect(countyAllowance(roster, SIX_STEPS, { on: "2022-08-31" }).total).toEqual({ monthly: 900, annual: 10800 });
    expect(countyAllowance(roster, SIX_STEPS, { on: "2022-08-31", partYears: "begun" }).total).toEqual({ monthly: 960, annual: 11520 });
  });

  it("has no total while someone's service is not known, and says whose", () => {
    const result = countyAllowance([...roster, { id: "t4", service: { absent: "not-reported" } }], SIX_STEPS, { on: "2022-09-01" });
    expect(result.teachers[3]).toEqual({ id: "t4", gap: "missing", absent: "not-reported" });
    expect(result.total).toEqual({ gap: "missing", teachers: ["t4"] });
  });

  it("adds decimals exactly", () => {
    const tiers = [{ fromYears: 0, amountPerMonth: 0.1 }];
    // 3 × 0.1 is 0.3, and 0.30000000000000004 in binary
    expect(countyAllowance(roster, tiers, { on: "2022-09-01" }).total).toEqual({ monthly: 0.3, annual: 3.6 });
  });

  it("refuses a scale that is none, also with nobody to pay", () => {
    expect(() => countyAllowance([], [], { on: "2022-09-01" })).toThrow(/^tiers/);
    expect(countyAllowance([], SIX_STEPS, { on: "2022-09-01" }).total).toEqual({ monthly: 0, annual: 0 });
  });
});

describe("allowanceRange", () => {
  it("is 300 × n to 500 × n a month for 300, 400 and 500 yuan and no bands", () => {
    // 1774 × 300 = 532 200; 1774 × 500 = 887 000; × 12 = 6 386 400 and 10 644 000
    expect(allowanceRange({ amounts: [300, 400, 500], teachers: 1774 })).toMatchObject({
      teachers: 1774,
      monthly: { low: 532_200, high: 887_000 },
      annual: { low: 6_386_400, high: 10_644_000 },
      because: { grade: "U" },
    });
  });

  it("does not go by the order of the amounts, and of one amount is that amount", () => {
    expect(allowanceRange({ amounts: [500, 300, 400], teachers: 2 })).toMatchObject({ monthly: { low: 600, high: 1000 } });
    expect(allowanceRange({ amounts: [400], teachers: 2 })).toMatchObject({ monthly: { low: 800, high: 800 } });
  });

  it("needs the head-count, for which 0 is a figure", () => {
    expect(allowanceRange({ amounts: [300] })).toMatchObject({
      gap: "missing",
      absent: "not-reported",
      needs: { zh: "领取补贴的教师人数" },
    });
    expect(allowanceRange({ amounts: [300], teachers: { absent: "suppressed" } })).toMatchObject({ gap: "missing", absent: "suppressed" });
    expect(allowanceRange({ amounts: [300], teachers: 100_000_000 })).toMatchObject({ annual: { low: 360_000_000_000 } });
    expect(allowanceRange({ amounts: [300], teachers: 0 })).toMatchObject({ monthly: { low: 0, high: 0 } });
  });

  it.each([-1, 1.5, Number.NaN, 100_000_001])("does not take %s teachers", (teachers) => {
    expect(() => allowanceRange({ amounts: [300], teachers })).toThrow(`teachers got ${teachers}; it takes a whole number`);
  });

  it("does not take amounts that are none", () => {
    expect(() => allowanceRange({ amounts: [], teachers: 1 })).toThrow("amounts got []; it takes at least one amount");
    expect(() => allowanceRange({ amounts: [300, -1], teachers: 1 })).toThrow(/^amounts\[1\] got -1/);
  });

  it("holds the total of every scale with these amounts, and is reached by two of them", () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 4 });
    const draws = amounts.chain((each) => fc.tuple(fc.constant(each), fc.array(fc.constantFrom(...each), { maxLength: 30 })));
    fc.assert(
      fc.property(draws, ([each, drawn]) => {
        const range = allowanceRange({ amounts: each, teachers: drawn.length });
        if ("gap" in range) throw new Error(range.gap);
        const total = drawn.reduce((sum, one) => sum + one, 0);
        expect(total).toBeGreaterThanOrEqual(range.monthly.low);
        expect(total).toBeLessThanOrEqual(range.monthly.high);
        expect(range.monthly).toEqual({ low: Math.min(...each) * drawn.length, high: Math.max(...each) * drawn.length });
        expect(range.annual).toEqual({ low: range.monthly.low * 12, high: range.monthly.high * 12 });
        for (const number of numbersIn(range)) expect(number).toSatisfy(Number.isFinite);
      }),
    );
  });
});
