import { describe, expect, it } from "vitest";
import { assess, countyPlace, explain, FaultError, isValue, type Problem, placesIn } from "../src/index";
import { parseCounty } from "../src/schema";
import { tekes } from "./golden";

const on = tekes.asOf;
const figure = (id: string, value: unknown, extra: object = {}) => ({
  id,
  zh: "数",
  en: "figure",
  value,
  unit: "person",
  asPrinted: String(value),
  stage: "primary",
  period: null,
  section: "1",
  status: "actual",
  ...extra,
});
const binding = (count: string, extra: object = {}) => ({ count, place: "a", stage: "primary", ...extra });
const file = (figures: readonly unknown[], extra: object = {}): unknown => ({
  schema: "teks/county@1",
  id: "a",
  zh: "甲县",
  en: "county a",
  asOf: "2022-12-31",
  origin: { zh: "测试", en: "test" },
  parts: [],
  claims: [],
  figures,
  ...extra,
});

function problems(data: unknown): readonly Problem[] {
  try {
    parseCounty(data);
  } catch (fault) {
    if (fault instanceof FaultError && fault.code === "bad-data") return fault.problems;
    throw fault;
  }
  return [];
}

describe("a county's file", () => {
  it("becomes counts that know their figures", () => {
    const place = countyPlace(parseCounty(file([figure("f", 120, { bindings: [binding("pupils", { assumes: ["no-overlap"] })] })])));
    expect(place.counts.primary?.pupils).toEqual({
      value: 120,
      sources: [{ figure: "f", section: "1", asPrinted: "120", value: 120 }],
      assumes: ["no-overlap"],
    });
  });

  it("adds figures bound to one count, in decimals", () => {
    const area = (id: string, value: number) => figure(id, value, { bindings: [binding("teaching-area")] });
    const place = countyPlace(parseCounty(file([area("f", 0.1), area("g", 0.2)])));
    expect(place.counts.primary?.["teaching-area"]).toMatchObject({ value: 0.3 });
  });

  it("takes one of a figure's several numbers", () => {
    const place = countyPlace(parseCounty(file([figure("f", [3, 4], { bindings: [binding("pupils", { element: 1 })] })])));
    expect(place.counts.primary?.pupils).toMatchObject({ value: 4 });
  });

  it("lays a reading over its place, and adds nothing to the whole", () => {
    const places = placesIn(countyPlace(tekes));
    const swapped = places.find(({ id }) => id === "classes-swapped");
    expect(swapped?.counts.primary).toMatchObject({ pupils: { value: 18280 }, classes: { value: 515 } });
    expect(countyPlace(tekes).counts.primary).toMatchObject({ classes: { value: 169 } });
    const county = assess(countyPlace(tekes), { on }).rows;
    expect(county.filter(({ place }) => place === "classes-swapped").every(({ indicator }) => /class/.test(indicator))).toBe(true);
  });
});

describe("a file that cannot be taken", () => {
  it("says everything that is wrong with it at once", () => {
    const wrong = problems(
      file([
        figure("f", -5, { bindings: [binding("pupils")] }),
        figure("f", 1.5, { bindings: [binding("pupils")] }),
        figure("g", 5, { bindings: [binding("pupils", { place: "nowhere" })] }),
        figure("h", [5], { bindings: [binding("pupils", { element: 3 })] }),
      ]),
    );
    expect(wrong.map(({ path, value }) => [path, value])).toEqual([
      ["figures[1].id", "f"],
      ["figures[0].value", -5],
      ["figures[1].value", 1.5],
      ["figures[2].bindings[0].place", "nowhere"],
      ["figures[3].bindings[0].element", 3],
    ]);
    for (const { accepted } of wrong) expect(accepted.zh).not.toBe(accepted.en);
  });

  it("suggests the nearest count, and names a key it does not know", () => {
    const [count] = problems(file([figure("f", 5, { bindings: [binding("pupil")] })]));
    expect(count).toMatchObject({
      path: "figures[0].bindings[0].count",
      value: "pupil",
      accepted: { en: "a known id; the nearest is pupils" },
    });
    const [key] = problems(file([], { extra: 1 }));
    expect(key).toMatchObject({ path: "extra", value: 1 });
  });

  it.each([null, 3, "text", [], {}, { __proto__: { schema: "teks/county@1" } }])("refuses %j with problems and no stack", (data) => {
    expect(problems(data).length).toBeGreaterThan(0);
  });

  it("refuses a part inside itself or inside nothing", () => {
    const part = (id: string, within: string) => ({ id, zh: "部分", en: "part", within });
    expect(problems(file([], { parts: [part("b", "b"), part("c", "x"), part("d", "a")] })).map(({ path }) => path)).toEqual([
      "parts[0].within",
      "parts[1].within",
    ]);
  });

  it("refuses parts that are inside each other, which would never end", () => {
    const part = (id: string, within: string) => ({ id, zh: "部分", en: "part", within });
    expect(problems(file([], { parts: [part("b", "c"), part("c", "b")] })).length).toBeGreaterThan(0);
  });
});

describe("the seed", () => {
  it("is assessed with doubts on what rests on the class counts, and nowhere else", () => {
    const { rows } = assess(countyPlace(tekes), { on });
    const doubted = rows.filter(({ doubts }) => doubts.length > 0);
    expect(doubted.length).toBeGreaterThan(4);
    for (const row of doubted) {
      expect(row.doubts).toEqual(["class-counts-by-stage"]);
      expect(row.stage).not.toBe("all");
    }
  });

  it("explains every value down to figures with section and printed form", () => {
    const place = countyPlace(tekes);
    for (const { indicator, stage, outcome } of assess(place, { on }).rows.filter((row) => row.place === "tekes")) {
      if (!isValue(outcome)) continue;
      const leaves = JSON.stringify(explain(indicator, place, { on, stage }).node);
      expect(leaves, indicator).toMatch(/"asPrinted":"[^"]+"/);
      expect(leaves, indicator).toMatch(/"section":"\d/);
    }
  });
});
