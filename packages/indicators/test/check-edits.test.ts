import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { countyPlace, EDITS, edits, type Place } from "../src/index";
import { unit } from "../src/units";
import { givenCounts, tekes } from "./golden";

const on = "2022-12-31";

interface Row {
  readonly edit: string;
  readonly given: string;
  readonly before: string;
  readonly expect: string;
  readonly values: string;
  readonly worked: string;
}

const rows: readonly Row[] = parse(readFileSync(new URL("../golden/checks/edits.csv", import.meta.url)), { columns: true, trim: true });

const place = (given: string): Place => ({ id: "given", counts: givenCounts(given, "all") });

describe("edit rules, worked out by hand", () => {
  it.each(rows)("$edit: $given $before ($worked)", ({ edit, given, before, expect: state, values }) => {
    const found = edits(place(given), { on, ...(before === "" ? {} : { before: place(before) }) }).find(({ check }) => check === edit);
    expect(found?.state).toBe(state);
    for (const each of values.split("; ").filter(Boolean)) {
      const [name = "", exact] = each.split("=");
      expect(found?.values[name]?.exact).toBe(exact);
    }
    expect((found?.says.zh ?? "{") + (found?.says.en ?? "{")).not.toMatch(/\{\w*/);
    expect(found?.ask === undefined).toBe(state === "ok");
  });

  it("have a row where they hold and where they do not, one of each kind of rule", () => {
    const kinds = new Set(Object.values(EDITS).map(({ rule }) => Object.keys(rule)[0]));
    const shown = (is: boolean) =>
      new Set(rows.filter((row) => (row.expect === "ok") === is).map(({ edit }) => Object.keys(EDITS[edit]?.rule ?? {})[0]));
    // What parts report is a place's, and not a row's: it has tests of its own below.
    kinds.delete("partsOf");
    expect(shown(true)).toEqual(kinds);
    expect(shown(false)).toEqual(kinds);
  });
});

describe("edit rules as data", () => {
  it("say everything in both languages, with what to ask, in units that exist and of their own values", () => {
    expect(Object.keys(EDITS).length).toBeGreaterThan(300);
    for (const [id, check] of Object.entries(EDITS)) {
      const names = [...Object.keys(check.values), "before", "parts", "reported", "of"];
      expect(check.ask, id).toBeDefined();
      for (const { unit: text, plausible } of Object.values(check.values)) {
        expect(() => unit(text)).not.toThrow();
        if (plausible !== undefined) expect(plausible.source?.zh, id).toMatch(/[\u4e00-\u9fff]/);
      }
      for (const { zh, en } of [check, ...Object.values(check.says)]) {
        expect(zh, id).toMatch(/[\u4e00-\u9fff]/);
        expect(en, id).not.toMatch(/[\u4e00-\u9fff]/);
        for (const name of `${zh}${en}`.matchAll(/\{(\w+)\}/g)) expect(names, id).toContain(name[1]);
      }
    }
  });

  it("ask of a county only what it reports, and pass over what cannot be asked", () => {
    expect(edits({ id: "a", counts: {} }, { on })).toEqual([]);
    expect(edits(place("pupils=10; classes=0"), { on }).map(({ check }) => check)).toEqual([
      "pupils-need-classes@all",
      "classes-need-pupils@all",
    ]);
    expect(edits(place("pupils=10"), { on, before: place("classes=1") })).toEqual([]);
  });

  it("refuse a day that is none, and a count that cannot be", () => {
    expect(() => edits(place("pupils=1"), { on: "2022-02-30" })).toThrow("2022-02-30");
    expect(() => edits({ id: "a", counts: { all: { pupils: -1, classes: 1 } } }, { on })).toThrow("pupils");
  });
});

describe("a whole and its parts", () => {
  const school = (id: string, counts: Place["counts"]): Place => ({ id, counts });
  const sums = (county: Place) => edits(county, { on }).filter(({ check }) => check.startsWith("parts-add-up"));
  const of = (total: Place["counts"], ...parts: readonly Place[]) =>
    sums({ id: "county", counts: total, parts }).map(({ check, state, values }) => [
      check,
      state,
      values.parts?.exact,
      `${values.reported?.exact}/${values.of?.exact}`,
    ]);

  it("agree, or the county's total is in error", () => {
    const [a, b] = [school("a", { primary: { pupils: 60 } }), school("b", { primary: { pupils: 40 } })];
    expect(of({ primary: { pupils: 100 } }, a, b)).toEqual([["parts-add-up:pupils@primary", "ok", "100", "2/2"]]);
    expect(of({ primary: { pupils: 101 } }, a, b)).toEqual([["parts-add-up:pupils@primary", "error", "100", "2/2"]]);
    expect(of({ primary: { pupils: 99 } }, a, b)).toEqual([["parts-add-up:pupils@primary", "error", "100", "2/2"]]);
  });

  it("leave a rest where some parts do not report, and no more than the whole", () => {
    const [a, b] = [school("a", { primary: { pupils: 60 } }), school("b", { primary: { classes: 2 } })];
    expect(of({ primary: { pupils: 101 } }, a, b)).toEqual([["parts-add-up:pupils@primary", "ok", "60", "1/2"]]);
    expect(of({ primary: { pupils: 59 } }, a, b)).toEqual([["parts-add-up:pupils@primary", "error", "60", "1/2"]]);
  });

  it("take a junior school's pupils into the whole, and ask it for no primary ones", () => {
    const [a, b] = [school("a", { primary: { pupils: 60 } }), school("b", { junior: { pupils: 40 } })];
    const nine = school("c", { primary: { pupils: 5 }, junior: { pupils: 6 } });
    expect(of({ all: { pupils: 111 }, primary: { pupils: 65 } }, a, b, nine)).toEqual([
      ["parts-add-up:pupils@primary", "ok", "65", "2/2"],
      ["parts-add-up:pupils@all", "ok", "111", "3/3"],
    ]);
    expect(
      of({ all: { pupils: 10 } }, school("d", { all: { pupils: { absent: "not-applicable" } } }), school("e", { all: { pupils: 10 } })),
    ).toEqual([["parts-add-up:pupils@all", "ok", "10", "1/1"]]);
  });

  it("are not held against a whole that is only their sum", () => {
    expect(of({}, school("a", { primary: { pupils: 60 } }))).toEqual([]);
    expect(of({ all: { pupils: { absent: "suppressed" } } }, school("a", { primary: { pupils: 60 } }))).toEqual([]);
  });

  it("are each asked the same of themselves", () => {
    const found = edits({ id: "county", counts: {}, parts: [school("a", { primary: { pupils: 700, classes: 10 } })] }, { on });
    expect(found.filter(({ place: at, check }) => at === "a" && check === "class-size@primary").map(({ state }) => state)).toEqual([
      "open",
    ]);
  });
});

it("finds in the report only that the classes of the two stages cannot be so", () => {
  const broken = edits(countyPlace(tekes), { on }).filter(({ state }) => state !== "ok");
  expect(broken.map(({ check, state }) => [check, state])).toEqual([
    ["class-size@primary", "open"],
    ["teachers-a-class@primary", "open"],
    ["teachers-a-class@junior", "open"],
    ["classes-a-school@junior", "open"],
  ]);
  expect(broken.map(({ place: at }) => at)).toEqual(["tekes", "tekes", "tekes", "tekes"]);
});
