import { describe, expect, it } from "vitest";
import { explain, type Place } from "../src/index";

const on = "2022-12-31";
const of = (counts: Place["counts"], title = {}): Place => ({ id: "a", counts, ...title });

describe("an explanation says all that is known and nothing else", () => {
  it("of a count with and without sources and assumptions", () => {
    const source = { figure: "f", section: "1", asPrinted: "6人", value: 6 };
    const pupils = { value: 6, sources: [source], assumes: ["no-overlap"] } as const;
    const { node } = explain("pupils-per-class", of({ all: { pupils, classes: 2 } }), { on });
    expect(node.parts).toEqual([
      {
        kind: "count",
        zh: "在校生数",
        en: "pupils enrolled",
        stage: "all",
        value: 6,
        exact: "6",
        unit: "pupil",
        sources: [source],
        assumes: ["no-overlap"],
        parts: [],
      },
      { kind: "count", zh: "班数", en: "classes", stage: "all", value: 2, exact: "2", unit: "class", parts: [] },
    ]);
    expect(node).toMatchObject({ kind: "ratio", zh: "相除", en: "ratio", value: 3, exact: "3", unit: "pupil/class" });
  });

  it("of a missing count, with no source and no unit", () => {
    const { node, outcome } = explain("pupils-per-class", of({ all: { pupils: 6 } }), { on });
    expect(outcome).toMatchObject({ gap: "missing" });
    expect(node).not.toHaveProperty("unit");
    expect(node.parts[1]).toEqual({
      kind: "count",
      zh: "班数",
      en: "classes",
      stage: "all",
      value: null,
      exact: null,
      gap: "missing",
      parts: [],
    });
  });

  it("of a constant and a percentage, each in its own unit", () => {
    const tier = explain("allowance-lowest-tier-a-year", of({ all: { "allowance-lowest-tier": 300 } }), { on });
    expect(tier.node).toMatchObject({ kind: "product", value: 3600 });
    expect(tier.node.parts[1]).toMatchObject({ kind: "constant", value: 12, exact: "12", unit: "month/year", parts: [] });
    const share = explain("minority-population", of({ all: { population: 1000, "minority-share": 81.7 } }), { on });
    expect(share.node.parts[1]).toMatchObject({ value: 81.7, exact: "817/10", unit: "%" });
    expect(share.node.value).toBe(817);
  });

  it("of a limit that is not in force, with no document", () => {
    const { node } = explain("classes-needed", of({ primary: { pupils: 900 } }), { on: "2000-01-01", stage: "primary" });
    const limit = node.parts[0]?.parts[1];
    expect(limit).toMatchObject({ kind: "limit", value: null, gap: "no-limit", stage: "primary" });
    expect(limit).not.toHaveProperty("document");
  });

  it("of the place, the source and the verdicts", () => {
    const told = explain("pupils-per-class", of({ junior: { pupils: 510, classes: 10 } }, { title: { zh: "甲", en: "A" } }), {
      on,
      stage: "junior",
    });
    expect(told).toMatchObject({
      place: { id: "a", zh: "甲", en: "A" },
      stage: "junior",
      theme: "classes",
      system: "S2",
      source: { grade: "A" },
      assumptions: [],
    });
    expect(told.judgements).toMatchObject([{ standard: "class-size-2017", verdict: "not-met" }]);
    const plain = explain("population-density", of({ all: { population: 1, "land-area": 1 } }), { on });
    expect(plain).not.toHaveProperty("source");
    expect(plain.judgements).toEqual([]);
  });

  it("of what an entry assumes even where it has no value", () => {
    const told = explain("classes-needed", of({}), { on, stage: "primary" });
    expect(told.assumptions).toMatchObject([{ id: "per-county-rounding" }]);
  });
});
