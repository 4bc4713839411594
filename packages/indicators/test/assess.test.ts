import { describe, expect, it } from "vitest";
import { assess, indicator, indicatorIds, isValue, type Place, type Row, recordOf } from "../src/index";

const on = "2022-12-31";
const counts = (pupils: number, classes: number) => ({ all: { pupils, classes } });
const rowsAt = (county: Place, place: string) => assess(county, { on }).rows.filter((row) => row.place === place);
const of = (rows: readonly Row[], id: string) => rows.find((row) => row.indicator === id && row.stage === "all");

describe("an assessment", () => {
  it("has every indicator at every one of its stages for the county, in the catalogue's order", () => {
    const rows = rowsAt({ id: "a", counts: {} }, "a");
    expect(rows.map((row) => `${row.indicator}@${row.stage}`)).toEqual(
      indicatorIds.flatMap((id) => indicator(id).stages.map((stage) => `${id}@${stage}`)),
    );
    expect(rows.every(({ outcome }) => !isValue(outcome))).toBe(true);
  });

  it("has for a part only what the part has a value of", () => {
    const part: Place = { id: "p", counts: counts(90, 3) };
    const rows = rowsAt({ id: "a", counts: counts(100, 4), parts: [part] }, "p");
    expect(of(rows, "pupils-per-class")?.outcome).toMatchObject({ value: 30 });
    expect(rows.every(({ outcome }) => isValue(outcome))).toBe(true);
    expect(of(rows, "population-density")).toBeUndefined();
  });

  it("has for a reading only what it reads otherwise, stage by stage", () => {
    const place: Place = {
      id: "a",
      counts: { all: { pupils: 100, classes: 4, schools: 2 } },
      readings: [{ id: "r", counts: { all: { classes: 5 } } }],
    };
    const rows = rowsAt(place, "r");
    expect(of(rows, "pupils-per-class")?.outcome).toMatchObject({ value: 20 });
    expect(of(rows, "pupils-per-school")).toBeUndefined();
    expect(of(rowsAt(place, "a"), "pupils-per-class")?.outcome).toMatchObject({ value: 25 });
  });

  it("has a verdict where a standard judges, and null where none does", () => {
    const rows = rowsAt({ id: "a", counts: { primary: { pupils: 460, classes: 10 }, all: { population: 1, "land-area": 1 } } }, "a");
    expect(of(rows, "population-density")).toMatchObject({ verdict: null, judgements: [] });
    expect(rows.find((row) => row.indicator === "pupils-per-class" && row.stage === "primary")).toMatchObject({ verdict: "not-met" });
  });

  it("casts doubt on the rows of the place in error, and on those only", () => {
    const wrong = { all: { pupils: 11, classes: 1, population: 9, "land-area": 3 }, primary: { pupils: 5 }, junior: { pupils: 5 } };
    const rows = assess({ id: "a", counts: wrong, parts: [{ id: "p", counts: counts(4, 2) }] }, { on }).rows;
    expect(of(rows, "pupils-per-class")?.doubts).toEqual(["pupils-add-up"]);
    expect(of(rows, "population-density")?.doubts).toEqual([]);
    expect(
      of(
        rows.filter(({ place }) => place === "p"),
        "pupils-per-class",
      )?.doubts,
    ).toEqual([]);
  });
});

describe("a row as data", () => {
  const row = (place: Place) => {
    const found = of(rowsAt(place, "a"), "pupils-per-class");
    if (found === undefined) throw new Error("the county has the row");
    return recordOf(found);
  };

  it("has a value or a gap, and never both", () => {
    expect(row({ id: "a", counts: counts(10, 4) })).toMatchObject({
      value: 2.5,
      exact: "5/2",
      unit: "pupil/class",
      assumes: [],
      system: "S2",
    });
    expect(row({ id: "a", counts: counts(10, 4) })).not.toHaveProperty("gap");
    expect(row({ id: "a", counts: {} })).toMatchObject({ value: null, exact: null, unit: "pupil/class", gap: { gap: "missing" } });
  });

  it("tells the coverage of a pooled value, and of no other", () => {
    const part = (id: string, more: Place["counts"]): Place => ({ id, counts: more });
    const pooled = row({ id: "a", counts: {}, parts: [part("p", counts(10, 4)), part("q", { all: { pupils: 3 } })] });
    expect(pooled.coverage).toEqual({ reported: 1, of: 2, without: ["q"] });
    expect(row({ id: "a", counts: counts(10, 4) })).not.toHaveProperty("coverage");
  });
});
