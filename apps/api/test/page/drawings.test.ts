import { assess, type Row, type Stage, type StageCounts } from "@teks/indicators";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { limitBar, rowBar } from "../../src/page/bar";
import { openCharts } from "../../src/page/charts/charts";
import { heldUpTo, lorenz } from "../../src/page/charts/lorenz";

describe("a Lorenz curve", () => {
  it("is worked out by hand: 3 and 1 pupils with 1 and 5 each hold 3 and 5 of 8", () => {
    const points = lorenz([
      { pupils: 3, value: 1 },
      { pupils: 1, value: 5 },
    ]);
    expect(points).toEqual([
      { pupils: 0, amount: 0 },
      { pupils: 0.75, amount: 0.375 },
      { pupils: 1, amount: 1 },
    ]);
    // Two thirds of the way to 0.75.
    expect(heldUpTo(points, 0.5)).toBe(0.25);
    expect(heldUpTo(points, 0.75)).toBe(0.375);
  });

  it("has no points where nobody is, or nothing to hold", () => {
    expect(lorenz([])).toEqual([]);
    expect(lorenz([{ pupils: 0, value: 3 }])).toEqual([]);
    expect(lorenz([{ pupils: 3, value: 0 }])).toEqual([]);
  });

  it("lies on the diagonal or under it, and ends at all of both", () => {
    const schools = fc.array(fc.record({ pupils: fc.integer({ min: 1, max: 3000 }), value: fc.integer({ min: 1, max: 500 }) }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(schools, (unsorted) => {
        const points = lorenz(unsorted.toSorted((a, b) => a.value - b.value));
        expect(points.at(-1)).toEqual({ pupils: 1, amount: 1 });
        for (const { pupils, amount } of points) expect(amount).toBeLessThanOrEqual(pupils + 1e-12);
        expect(heldUpTo(points, 0.5)).toBeLessThanOrEqual(0.5 + 1e-12);
      }),
    );
  });
});

describe("a bar", () => {
  const long = (value: number, limit: number) => /class="fill" width="([\d.]+)"/.exec(limitBar(value, limit, "met")?.markup ?? "")?.[1];

  it("is as long as the value, with the limit at two thirds, and ends in an arrow beyond", () => {
    expect([long(0, 45), long(22.5, 45), long(45, 45), long(67.5, 45), long(1000, 45)]).toEqual(["0", "40", "80", "120", "120"]);
    expect(limitBar(67.5, 45, "met")?.markup).not.toContain("<path");
    expect(limitBar(67.6, 45, "met")?.markup).toContain("<path");
  });

  it("is none where there is nothing to compare with", () => {
    expect([limitBar(3, 0, "met"), limitBar(-1, 5, "met")]).toEqual([undefined, undefined]);
  });
});

describe("a row's bar", () => {
  const long = (row: Row | undefined) => /class="fill" width="([\d.]+)"/.exec((row && rowBar(row)?.markup) ?? "")?.[1];
  const rowOf = (counts: StageCounts, indicator: string, stage: Stage) =>
    assess({ id: "a", counts }, { on: "2022-12-31" }).rows.find((row) => row.indicator === indicator && row.stage === stage);

  it("stands against a limit from above: 11.4 of at most 19 pupils to a member of staff is 48 of 80", () => {
    expect(long(rowOf({ primary: { pupils: 114, staff: 10 } }, "pupils-per-staff", "primary"))).toBe("48");
  });

  it("stands against a limit from below: 76 of at least 80 % is 76 of 80", () => {
    const counts = { "three-type-disabled-pupils": 76, "three-type-disabled-children": 100 };
    expect(long(rowOf({ all: counts }, "three-type-disability-enrolment-rate", "all"))).toBe("76");
  });

  it("is none without a value, or without a limit", () => {
    expect(long(rowOf({ primary: { pupils: 114 } }, "pupils-per-staff", "primary"))).toBeUndefined();
    expect(long(rowOf({ primary: { pupils: 114, classes: 3, schools: 2 } }, "classes-per-school", "primary"))).toBeUndefined();
  });
});

describe("charts", () => {
  const words = { label: "<三所>", mean: "均值 2", limit: "限值 3", axis: "册" };
  const strip = { values: [1, 2, 3], mean: 2, limit: 3, shown: String };

  it("are drawn without style of their own, one dot a school, and say in words what they show", async () => {
    const { markup } = (await openCharts()).strip(strip, words);
    expect(markup.match(/<circle/g)).toHaveLength(3);
    expect(markup).toContain('role="img" aria-label="&lt;三所&gt;"');
    expect(markup).toMatch(/class="mean"[\s\S]*class="limit-line"/);
    expect(markup).not.toMatch(/<style|style=|NaN|Infinity/);
  });

  it("leave out lines that are not there, and draw one value or nothing but zeros", async () => {
    const charts = await openCharts();
    const bare = charts.strip({ ...strip, mean: null, limit: null }, words).markup;
    expect(bare).not.toMatch(/class="mean|class="limit-line/);
    for (const values of [[5], [0, 0]])
      expect(charts.strip({ ...strip, values, mean: 0, limit: null }, words).markup).not.toMatch(/NaN|Infinity/);
  });

  it("put a point of the curve after each school", async () => {
    const points = lorenz([
      { pupils: 3, value: 1 },
      { pupils: 1, value: 5 },
    ]);
    const { markup } = (await openCharts()).lorenz(points, { label: "曲线", pupils: "在校生", amount: "资源" });
    const path = /class="curve"[^>]*><path d="([^"]+)"/.exec(markup)?.[1] ?? "";
    expect(path.match(/[ML]/g)).toEqual(["M", "L", "L"]);
  });
});
