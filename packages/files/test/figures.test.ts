import { readFileSync } from "node:fs";
import { assess, countyPlace, type Place } from "@teks/indicators";
import { xlsxBytes } from "@teks/tables";
import { describe, expect, it } from "vitest";
import { figuresOf } from "../src/index";
import { gb18030, utf8 } from "./tables";

const on = "2022-12-31";

/** What a file tells, by count and stage, with where it stood. */
const told = (bytes: Uint8Array, options = {}) => {
  const found = figuresOf(bytes, { file: "县.csv", on, ...options });
  const figures = found.county?.figures.map(({ id, value, section }) => [id, value, section]) ?? [];
  for (const { accepted } of found.problems) {
    expect(accepted.zh).not.toMatch(/^$|\{\w+\}|undefined/);
    expect(accepted.en).not.toMatch(/^$|\{\w+\}|undefined/);
  }
  return { figures, ...found, problems: found.problems.map(({ code, path, value }) => [code, path, value]) };
};

describe("a county's own file", () => {
  const bytes = readFileSync(new URL("../../../seeds/tekes/facts.json", import.meta.url));

  it("goes through as it is", () => {
    const { county, problems } = figuresOf(bytes, { on });
    expect(problems).toEqual([]);
    expect(county).toEqual(JSON.parse(String(bytes)));
  });

  it("is refused with everything that is wrong in it", () => {
    const found = told(utf8(JSON.stringify({ ...JSON.parse(String(bytes)), asOf: "x", parts: 1 })), { file: "县.json" });
    expect(found.county).toBeUndefined();
    expect(found.problems.map(([, path]) => path)).toEqual(["县.json:asOf", "县.json:parts"]);
  });
});

const LONG = [
  "虚构县教育统计",
  "统计项,学段,数值,计量单位",
  "在校学生数,小学,1.83,万人",
  "在校学生数,初中,8031,人",
  "小学班数,,515,班",
  "专任教师数（人）,合计,1774,",
  "教学仪器设备资产值,全县,1200,万元",
  "图书,小学,无,册",
  "食堂面积,小学,10,㎡",
].join("\n");

const FIGURES = [
  ["pupils-primary", 18300],
  ["pupils-junior", 8031],
  ["classes-primary", 515],
  ["full-time-teachers-all", 1774],
  ["equipment-value-all", 12_000_000],
];

describe("a table with a row a figure", () => {
  it.each([
    ["in UTF-8", utf8(LONG)],
    ["in the encoding of Chinese Excel", gb18030(LONG.replace("㎡", "m2"))],
  ])("%s gives figures with their cells", (_, bytes) => {
    const { figures, problems, unmapped, notes } = told(bytes);
    expect(problems).toEqual([]);
    expect(figures.map(([id, value]) => [id, value])).toEqual(FIGURES);
    expect(figures[0]?.[2]).toBe("县.csv:3:数值");
    expect(unmapped).toEqual([{ path: "县.csv:9:统计项", name: "食堂面积" }]);
    expect(notes.map(({ code, path, value }) => [code, path, value])).toEqual([["absent", "县.csv:8:数值", "无"]]);
  });

  it("counts what is wrong beyond what it tells", () => {
    const { problems, count } = told(utf8("县,在校生数,教职工数\n甲,多,少\n"), { cap: 1 });
    expect(problems).toEqual([["not-a-figure", "县.csv:2:在校生数", "多"]]);
    expect(count).toBe(2);
  });

  it("tells in a note which of two sheets was read", async () => {
    const rows = [
      ["指标", "数值"],
      ["在校生数", 5],
    ];
    const { problems, notes, county } = figuresOf(await xlsxBytes({ sheets: ["甲", "乙"].map((name) => ({ name, rows })) }), { on });
    expect(problems).toEqual([]);
    expect(notes.map(({ code, value }) => [code, value])).toEqual([["several-sheets", "甲"]]);
    expect(county?.figures).toHaveLength(1);
  });

  it("gives what the same counts give", () => {
    const { county } = figuresOf(utf8(LONG), { on });
    const place: Place = {
      id: "county",
      counts: {
        primary: { pupils: 18_300, classes: 515 },
        junior: { pupils: 8031 },
        all: { "full-time-teachers": 1774, "equipment-value": 12_000_000 },
      },
    };
    const verdicts = (of: Place) =>
      assess(of, { on }).rows.map(({ indicator, stage, outcome }) => [indicator, stage, "value" in outcome ? outcome.exact : outcome.gap]);
    if (county === undefined) throw new Error("no county");
    expect(verdicts(countyPlace(county))).toEqual(verdicts(place));
  });

  it("is read from a workbook, each figure with its sheet and cell", async () => {
    const bytes = await xlsxBytes({
      sheets: [
        { name: "县", rows: [["虚构"], ["项目", "学段", "数值", "单位"], ["在校生数", "小学", 18280, "人"], ["教学点数", null, 26, "个"]] },
      ],
    });
    const { figures, problems } = told(bytes, { file: "县.xlsx" });
    expect(problems).toEqual([]);
    expect(figures).toEqual([
      ["pupils-primary", 18280, "县.xlsx:县!C3:数值"],
      ["teaching-points-all", 26, "县.xlsx:县!C4:数值"],
    ]);
  });

  it("tells a figure that stands twice, a stage and a unit that are none, a figure that is none", () => {
    const text = [
      "指标,学段,数值,单位",
      "在校生数,小学,5,人",
      "学生数,小学,6,人",
      "班数,大学,3,班",
      "小学班数,初中,3,班",
      "图书册数,小学,3,万元",
      "计算机台数,小学,3,桶",
      "专任教师数,小学,约50,人",
      "教职工数,小学,-3,人",
    ].join("\n");
    const { figures, problems } = told(utf8(text));
    expect(figures.map(([id, value]) => [id, value])).toEqual([["pupils-primary", 5]]);
    expect(problems).toEqual([
      ["unknown-option", "县.csv:4:学段", "大学"],
      ["unknown-option", "县.csv:5:学段", "初中"],
      ["unit", "县.csv:7:单位", "桶"],
      ["duplicate-figure", "县.csv:3:数值", "6人"],
      ["unit", "县.csv:6:数值", "3万元"],
      ["about", "县.csv:8:数值", "约50人"],
      ["bad-count", "县.csv:9:数值", -3],
    ]);
  });
});

describe("a table with a row a county", () => {
  const WIDE = "县,在校生数（小学）,初中在校生数,教学仪器设备值（万元）,天气\n虚构县,18280,8031,1200,晴\n另一虚构县,5,6,—,雨\n";

  it("gives the county that is named", () => {
    const { county, figures, problems, unmapped, places } = told(utf8(WIDE), { place: "虚构县" });
    expect(problems).toEqual([]);
    expect(county?.zh).toBe("虚构县");
    expect(places).toEqual(["虚构县", "另一虚构县"]);
    expect(new Map(figures.map(([id, ...rest]) => [id, rest]))).toEqual(
      new Map([
        ["pupils-primary", [18280, "县.csv:2:在校生数（小学）"]],
        ["pupils-junior", [8031, "县.csv:2:初中在校生数"]],
        ["equipment-value-all", [12_000_000, "县.csv:2:教学仪器设备值（万元）"]],
      ]),
    );
    expect(unmapped).toEqual([{ path: "县.csv:1", name: "天气" }]);
  });

  it("asks which, and knows the nearest", () => {
    expect(told(utf8(WIDE)).problems).toEqual([["several-places", "县.csv", "虚构县、另一虚构县"]]);
    expect(told(utf8(WIDE), { place: "虚钩县" }).problems).toEqual([["unknown-place", "县.csv", "虚钩县"]]);
    expect(told(utf8(WIDE), { place: "虚钩县" }).county).toBeUndefined();
  });

  it("may have a row a stage", () => {
    const { figures, problems } = told(utf8("学段,在校生数,班数\n小学,18280,515\n初中,8031,169\n合计,26311,684\n"));
    expect(problems).toEqual([]);
    expect(figures.map(([id, value]) => [id, value])).toEqual([
      ["pupils-primary", 18280],
      ["classes-primary", 515],
      ["pupils-junior", 8031],
      ["classes-junior", 169],
      ["pupils-all", 26311],
      ["classes-all", 684],
    ]);
  });

  it("tells cells that are no figure with those that no county can have", () => {
    expect(told(utf8("在校生数,班数,图书册数\n约5,2.5,8\n")).problems).toEqual([
      ["about", "县.csv:2:在校生数", "约5"],
      ["bad-count", "县.csv:2:班数", 2.5],
    ]);
  });
});

describe("what is no table of figures", () => {
  it.each([
    ["nothing", utf8("")],
    ["a letter", utf8("一封信\n别的话\n")],
    ["a table of other things", utf8("甲,乙\n1,2\n")],
    ["JSON that is none", utf8('{ "schema": }')],
    ["an old workbook", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
  ])("%s is a problem and no county", (_, bytes) => {
    const { county, problems } = figuresOf(bytes, { on, file: "a" });
    expect(county).toBeUndefined();
    expect(problems.length).toBeGreaterThan(0);
  });
});
