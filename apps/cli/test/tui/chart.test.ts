import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inAscii } from "../../src/tui/ascii";
import { binsOf } from "../../src/tui/chart/histogram";
import { lorenzLines, lorenzPoints } from "../../src/tui/chart/lorenz";
import { spark } from "../../src/tui/chart/spark";
import { stripLines } from "../../src/tui/chart/strip";
import { trendLines } from "../../src/tui/chart/trend";
import { lineText, span, widthOf } from "../../src/tui/text";

describe("a spark line", () => {
  it.each([
    [[1, 2, 3, 4, 5, 6, 7, 8], "▁▂▃▄▅▆▇█"],
    [[0, null, 10], "▁·█"],
    [[5, 5], "▄▄"],
    [[null, null], "··"],
    [[-2, 0, 2], "▁▅█"],
  ])("of %j is %s", (values, line) => {
    expect(spark(values)).toBe(line);
  });
});

describe("a strip", () => {
  it("puts each school where it lies, the mean and the limit under them", () => {
    // Ten columns from 0 to 10: 0 in the first, 5 in the sixth, 10 in the last.
    const lines = stripLines({ values: [0, 5, 5, 10], mean: 5, limit: 8 }, 10).map(lineText);
    expect(lines).toEqual(["·    :   ·", "─────▲──┼─"]);
  });

  it("shows nothing of no schools, and one of equal values", () => {
    expect(stripLines({ values: [], mean: null, limit: null }, 20)).toEqual([]);
    expect(stripLines({ values: [0, 0], mean: 0, limit: null }, 10).map(lineText)).toEqual([":         ", "▲─────────"]);
  });
});

describe("a histogram", () => {
  it("has bins of a round width, empty ones between with them", () => {
    expect(binsOf([1, 2, 9], 5)).toEqual([
      { from: 0, to: 2, count: 1 },
      { from: 2, to: 4, count: 1 },
      { from: 4, to: 6, count: 0 },
      { from: 6, to: 8, count: 0 },
      { from: 8, to: 10, count: 1 },
    ]);
    expect(binsOf([3, 3])).toEqual([{ from: 3, to: 3, count: 2 }]);
    expect(binsOf([])).toEqual([]);
  });

  it("loses no school, and has no more than a few bins", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 }), (values) => {
        const bins = binsOf(values);
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
        expect(bins.length).toBeLessThanOrEqual(12);
      }),
    );
  });
});

describe("a Lorenz curve", () => {
  it("rises from those with least: 10 pupils with 1 each hold a quarter of 40 where 10 have 3", () => {
    expect(
      lorenzPoints([
        { pupils: 10, value: 3 },
        { pupils: 10, value: 1 },
      ]),
    ).toEqual([
      [0, 0],
      [0.5, 0.25],
      [1, 1],
    ]);
    expect(lorenzPoints([{ pupils: 10, value: 0 }])).toEqual([]);
  });

  it("is drawn from the corner of none to the corner of all", () => {
    const lines = lorenzLines(
      [
        [0, 0],
        [1, 1],
      ],
      8,
      4,
    );
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^⠀+[^⠀]+$/u);
    expect(lines[3]).toMatch(/^[^⠀]/u);
  });
});

describe("a trend", () => {
  it("rises to the right, and leaves out the years without a value", () => {
    const lines = trendLines([1, 2, 3], 6, 3);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/[^⠀]$/u);
    expect(lines[2]).toMatch(/^[^⠀]/u);
    expect(trendLines([1, null, null], 6, 3)).toEqual([]);
  });
});

describe("plain characters", () => {
  it("take the place of drawn ones, as wide as they were", () => {
    const text = "› 平均班额 ━━┿━▸ ⚑ ╳╌ ▁▅█ ⡠⠊⠀ │ ├ └ Σ Δ";
    const plain = lineText(inAscii([span(text)]));
    expect(plain).toMatch(/^[ -~\p{Script=Han}]+$/u);
    expect(plain).toContain("> 平均班额 ==+=> ! x.");
    expect(widthOf(plain)).toBe(widthOf(text));
  });

  it("leave words and their signs as they are: ≤ is no <", () => {
    expect(lineText(inAscii([span("§1 ≤ 45 人/班 · 9 ÷ 3 …")]))).toBe("§1 ≤ 45 人/班 · 9 ÷ 3 …");
  });
});
