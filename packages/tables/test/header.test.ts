import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchHeaders } from "../src/header/header";
import { type DeclaredColumn, normalName } from "../src/header/names";
import { HEADER_PROBLEMS } from "../src/header/problems";

const declared: readonly DeclaredColumn[] = [
  { id: "name", names: ["学校名称", "校名", "School name"] },
  { id: "pupils", names: ["学生数", "在校生数", "pupils"], unit: "person" },
  { id: "girls", names: ["学生数（女）", "女生数"], unit: "person" },
  { id: "area", names: ["面积", "建筑面积", "Floor area"], unit: "m2" },
  { id: "funds", names: ["经费", "教育经费支出", "Expenditure"], unit: "yuan" },
  { id: "rate", names: ["入学率", "enrolment rate"], unit: "%" },
];

describe("a header", () => {
  it.each([
    ["学校名称", "name", "exact", undefined],
    ["name", "name", "exact", undefined],
    ["School name", "name", "exact", undefined],
    ["学校 名称", "name", "normalised", undefined],
    ["学校\n名称", "name", "normalised", undefined],
    ["＊学校名称：", "name", "normalised", undefined],
    ["SCHOOL NAME", "name", "normalised", undefined],
    ["ｓｃｈｏｏｌ＿ｎａｍｅ", "name", "normalised", undefined],
    ["学校名称 School name", "name", "normalised", undefined],
    ["学校名称\r\nSchool Name", "name", "normalised", undefined],
    ["校名(School Name)", "name", "normalised", undefined],
    ["学生数", "pupils", "exact", undefined],
    ["学生数(女)", "girls", "normalised", undefined],
    ["学生数【女】", "girls", "normalised", undefined],
    ["学生数（人）", "pupils", "normalised", { unit: "person", scale: "1" }],
    ["学生数（万人）", "pupils", "normalised", { unit: "person", scale: "10000" }],
    ["学生数（女）（人）", "girls", "normalised", { unit: "person", scale: "1" }],
    ["面积（平方米）", "area", "normalised", { unit: "m2", scale: "1" }],
    ["面积［㎡］", "area", "normalised", { unit: "m2", scale: "1" }],
    ["面积\n（m²）", "area", "normalised", { unit: "m2", scale: "1" }],
    ["建筑面积（亩）", "area", "normalised", { unit: "mu", scale: "1" }],
    ["Floor area (square metres)", "area", "normalised", { unit: "m2", scale: "1" }],
    ["建筑面积（㎡）\nFloor area", "area", "normalised", { unit: "m2", scale: "1" }],
    ["经费(万元)", "funds", "normalised", { unit: "yuan", scale: "10000" }],
    ["经费/万元", "funds", "normalised", { unit: "yuan", scale: "10000" }],
    ["经费（单位：亿元）", "funds", "normalised", { unit: "yuan", scale: "100000000" }],
    ["Expenditure (10 000 yuan)", "funds", "normalised", { unit: "yuan", scale: "10000" }],
    ["经费（万）", "funds", "normalised", { scale: "10000" }],
    ["入学率%", "rate", "normalised", { unit: "%", scale: "1" }],
    ["入学率（‰）", "rate", "normalised", { unit: "‰", scale: "1" }],
  ])("%j is %s, %s", (header, id, how, unit) => {
    expect(matchHeaders([header], declared).matched).toEqual([{ at: 0, header, id, how, ...(unit === undefined ? {} : { unit }) }]);
  });

  it.each([
    "学生数（男）",
    "学生数（生）",
    "学校名称 Floor area",
    "教师 pupils",
    "经费（元/生）",
    "__proto__",
    "constructor",
    "（万元）",
    "x".repeat(1_000_000),
  ])("%.40s is none of them", (header) => {
    const { matched, unmapped } = matchHeaders([header], declared);
    expect([matched, unmapped]).toEqual([[], [{ at: 0, header }]]);
  });

  it("near a name is proposed and not applied", () => {
    const found = matchHeaders(["教育经费支出额", "在校学生数（人）", "完全无关的一列"], declared);
    expect(found.matched).toEqual([]);
    expect(found.proposed).toEqual([
      { at: 0, header: "教育经费支出额", id: "funds", name: "教育经费支出", distance: 1 },
      { at: 1, header: "在校学生数（人）", id: "pupils", name: "在校生数", distance: 1 },
    ]);
    expect(found.unmapped.map(({ at }) => at)).toEqual([0, 1, 2]);
    expect(found.missing).toEqual(["name", "pupils", "girls", "area", "funds", "rate"]);
  });

  it("as near to two names proposes both, and near to a short one neither", () => {
    const two = [
      { id: "a", names: ["小学教师人数"] },
      { id: "b", names: ["初中教师人数"] },
    ];
    expect(matchHeaders(["其他教师人数"], two).proposed.map(({ id, distance }) => [id, distance])).toEqual([
      ["a", 2],
      ["b", 2],
    ]);
    expect(matchHeaders(["校各"], declared).proposed).toEqual([]);
  });

  it("of two columns that claim one id leaves both to a person", () => {
    const headers = ["经费", "经费（万元）", "", "校名"];
    const found = matchHeaders(headers, declared);
    expect(found.duplicates).toEqual([{ id: "funds", at: [0, 1] }]);
    expect(found.matched.map(({ id }) => id)).toEqual(["name"]);
    expect(found.missing).toContain("funds");
    expect(found.blank).toEqual([2]);
    const chosen = matchHeaders(headers, declared, { "经费（万元）": "funds" });
    expect(chosen.matched[0]).toEqual({
      at: 1,
      header: "经费（万元）",
      id: "funds",
      how: "mapped",
      unit: { unit: "yuan", scale: "10000" },
    });
    expect(chosen.duplicates).toEqual([{ id: "funds", at: [0] }]);
    expect(chosen.missing).not.toContain("funds");
  });

  it("that two columns are called is left to a person", () => {
    const two = [
      { id: "a", names: ["人数"] },
      { id: "b", names: ["人 数"] },
    ];
    expect(matchHeaders(["人数"], two).matched.map(({ id }) => id)).toEqual(["a"]);
    const found = matchHeaders(["人数："], two);
    expect(found.matched).toEqual([]);
    expect(found.proposed.map(({ id, distance }) => [id, distance])).toEqual([
      ["a", 0],
      ["b", 0],
    ]);
  });

  it("in a unit that cannot be turned into the column's is not taken, and told", () => {
    const found = matchHeaders(["面积（万元）"], declared);
    expect([found.matched, found.unmapped.length]).toEqual([[], 1]);
    expect(found.problems).toEqual([
      {
        code: "unit-clash",
        header: "面积（万元）",
        got: "yuan",
        at: 0,
        says: {
          zh: "「面积（万元）」的单位元不能换算为 area 的单位",
          en: 'the unit yuan of "面积（万元）" cannot be turned into that of area',
        },
        accepted: { zh: "平方米、亩、公顷、平方公里", en: "square metres, mu, hectares, square kilometres" },
      },
    ]);
  });
});

describe("the same columns again", () => {
  it("give the same, and other columns of the same ids their own", () => {
    const others = declared.map(({ id, unit }) => ({ id, names: [`${id}们`], ...(unit === undefined ? {} : { unit }) }));
    const first = matchHeaders(["学校 名称", "girls们"], declared);
    expect(first.matched.map(({ id }) => id)).toEqual(["name"]);
    expect(matchHeaders(["学校 名称", "girls们"], others).matched.map(({ id }) => id)).toEqual(["girls"]);
    expect(matchHeaders(["学校 名称", "girls们"], declared)).toEqual(first);
  });
});

describe("a saved mapping", () => {
  it("wins over names", () => {
    const found = matchHeaders(["面积", "别的"], declared, { 面积: "funds", 别的: "area" });
    expect(found.matched.map(({ id, how }) => [id, how])).toEqual([
      ["funds", "mapped"],
      ["area", "mapped"],
    ]);
  });

  it("finds its header in another writing, the same letters first", () => {
    expect(matchHeaders(["别 的", "别的"], declared, { 别的: "area" }).matched.map(({ at, id }) => [at, id])).toEqual([[1, "area"]]);
    expect(matchHeaders(["别 的"], declared, { "别 的": "funds", 别的: "area" }).matched.map(({ id }) => id)).toEqual(["funds"]);
    expect(matchHeaders(["别\n的："], declared, { 别的: "area" }).matched.map(({ at, id }) => [at, id])).toEqual([[0, "area"]]);
  });

  it("is told what it has wrong, and its header is not matched by name instead", () => {
    const found = matchHeaders(["面积", "校名"], declared, { 面积: "aera", 校各: "name" });
    expect(found.matched.map(({ id }) => id)).toEqual(["name"]);
    expect(found.problems.map(({ code, header, got, accepted }) => [code, header, got, accepted.en])).toEqual([
      ["unknown-id", "面积", "aera", "a known column; the nearest is area"],
      ["unknown-header", "校各", "校各", 'a name in the header; the nearest is "校名"'],
    ]);
  });

  it("of ids named like properties is nothing but text", () => {
    const found = matchHeaders(["a"], declared, JSON.parse('{"a":"__proto__","__proto__":"constructor"}'));
    expect(found.problems.map(({ code }) => code)).toEqual(["unknown-id", "unknown-header", "unknown-id"]);
    expect(found.matched).toEqual([]);
  });
});

describe("laws of headers", () => {
  const name = fc.constantFrom(...declared.flatMap(({ id, names }) => [id, ...names]), "无关", "", "__proto__", "学生数（男）");
  const dressed = fc
    .tuple(name, fc.constantFrom("", "（人）", "(万元)", "/亩", "%", "：", "\n"), fc.boolean())
    .map(([text, unit, star]) => `${star ? "*" : ""}${text}${unit}`);
  const ids = fc.constantFrom(...declared.map(({ id }) => id), "nothing", "__proto__");

  it("never map two columns to one id; every column and every id has exactly one fate", () => {
    fc.assert(
      fc.property(fc.array(dressed, { maxLength: 12 }), fc.dictionary(dressed, ids, { maxKeys: 4 }), (headers, mapping) => {
        const found = matchHeaders(headers, declared, mapping);
        const matched = found.matched.map(({ id }) => id);
        expect(new Set(matched).size).toBe(matched.length);
        expect([...matched, ...found.missing].sort()).toEqual(declared.map(({ id }) => id).sort());
        const fates = [...found.matched, ...found.unmapped, ...found.blank.map((at) => ({ at }))].map(({ at }) => at);
        expect([...fates, ...found.duplicates.flatMap(({ at }) => at)].sort((a, b) => a - b)).toEqual([...headers.keys()]);
        for (const { at, id } of found.proposed) {
          expect(found.unmapped.some((each) => each.at === at)).toBe(true);
          expect(declared.some((each) => each.id === id)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("do not depend on the order of the columns", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(declared.flatMap(({ names }) => names)), (headers) => {
        const fate = (given: readonly string[]) =>
          matchHeaders(given, declared)
            .matched.map(({ header, id }) => `${header} ${id}`)
            .sort();
        expect(fate([...headers].reverse())).toEqual(fate(headers));
      }),
    );
  });

  it("normalise what is normal to itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(normalName(normalName(text))).toBe(normalName(text));
      }),
    );
  });
});

describe("10 000 columns nobody declared", () => {
  it("take less than two seconds, against 300 columns", () => {
    const many = Array.from({ length: 300 }, (_, at) => ({ id: `column-${at}`, names: [`第${at}列的名称`, `Name of ${at}`] }));
    const headers = Array.from({ length: 10_000 }, (_, at) => `第${at}行的名字`);
    const start = performance.now();
    expect(matchHeaders(headers, many).unmapped).toHaveLength(10_000);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it("all of one name are one duplicate", () => {
    expect(
      matchHeaders(
        Array.from({ length: 10_000 }, () => "经费"),
        declared,
      ).duplicates[0]?.at,
    ).toHaveLength(10_000);
  });
});

it("words every problem in both languages", () => {
  for (const { says, accepted } of Object.values(HEADER_PROBLEMS))
    for (const text of [says.zh, says.en, accepted.zh, accepted.en]) expect(text).not.toBe("");
});
