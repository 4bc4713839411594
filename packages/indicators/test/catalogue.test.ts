import { describe, expect, it } from "vitest";
import { CHECKS } from "../src/checks/county";
import { unitOf } from "../src/dimension";
import { ASSUMPTIONS, COUNTS, countsOf, indicator, indicatorIds, RULES, type Stage, SYSTEMS, standard, THEMES } from "../src/index";
import { sameKind, unit } from "../src/units";
import { tekes } from "./golden";

const CJK = /\p{Script=Han}/u;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const entries = indicatorIds.map((id) => ({ id, entry: indicator(id) }));
const atStages = entries.flatMap(({ id, entry }) => entry.stages.map((stage: Stage) => ({ id, entry, stage })));
const judged = entries.flatMap(({ id, entry }) => (entry.judgedBy ?? []).map((by) => ({ id, entry, ...by })));

describe("every indicator", () => {
  it.each(atStages)("$id at $stage produces the unit it declares", ({ entry, stage }) => {
    const made = unitOf(entry.formula, stage);
    if (typeof made === "string") expect.fail(made);
    expect(sameKind(made, unit(entry.unit)), `the formula makes ${[...made.powers].join(" ")}, the entry says ${entry.unit}`).toBe(true);
  });

  it.each(entries)("$id is named and explained in both languages", ({ id, entry }) => {
    expect(id).toMatch(KEBAB);
    expect(entry.stages.length).toBeGreaterThan(0);
    for (const { zh, en } of [entry, entry.meaning, ...(entry.refused === undefined ? [] : [entry.refused])]) {
      expect(zh).toMatch(CJK);
      expect(en).toMatch(/[a-z]/);
      expect(en).not.toMatch(CJK);
    }
  });

  it("has a title of its own, in both languages", () => {
    for (const language of ["zh", "en"] as const) {
      const titles = entries.map(({ entry }) => entry[language]);
      expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
    }
  });
});

describe("every verdict", () => {
  it.each(judged)("$id is measured in the kind of unit that $standard is", (by) => {
    expect(sameKind(unit(by.entry.unit), unit(standard(by.standard).unit))).toBe(true);
  });

  // A county's pooled value is a mean of its schools and classes: only a figure of the extreme itself can show that each keeps a limit.
  it.each(judged.filter((by) => standard(by.standard).subject !== "county"))("$id does not pass $standard for each on a mean", (by) => {
    const extreme = typeof by.entry.formula === "string" && !COUNTS[by.entry.formula].additive;
    expect(by.proves).toBe(extreme ? "both" : "breach");
    if (!extreme) expect(by.asks?.length, "it says which figure of each would decide").toBeGreaterThan(0);
  });

  it("on the staffing norm is given on all staff, never on full-time teachers", () => {
    const staffing = judged.filter((by) => by.standard === "staffing-2014");
    expect(staffing.map(({ id }) => id)).toEqual(["pupils-per-staff"]);
    expect(staffing.flatMap(({ entry }) => countsOf(entry.formula, "all").map(({ count }) => count))).toEqual(["pupils", "staff"]);
  });
});

describe("nothing is left over:", () => {
  const read = new Set<string>([
    ...atStages.flatMap(({ entry, stage }) => countsOf(entry.formula, stage).map(({ count }) => count)),
    ...judged.flatMap(({ asks = [] }) => asks),
    ...Object.values(CHECKS).flatMap((check) =>
      Object.values(check.values).flatMap(({ of }) => countsOf(of, "all").map(({ count }) => count)),
    ),
    ...Object.values(RULES).flatMap(({ moves }) => moves.map(({ count }) => count)),
    ...Object.values(CHECKS).flatMap(({ rule }) => ("openUntil" in rule ? rule.openUntil : [])),
  ]);

  it("every count is read by an indicator, a rule or a check, or asked for", () => {
    expect(Object.keys(COUNTS).filter((count) => !read.has(count))).toEqual([]);
  });

  it("every assumption is made by an indicator or by the seed", () => {
    const made = new Set<string>([
      ...entries.flatMap(({ entry }) => entry.assumes ?? []),
      ...tekes.figures.flatMap(({ bindings = [] }) => bindings.flatMap(({ assumes = [] }) => assumes)),
    ]);
    expect(Object.keys(ASSUMPTIONS).filter((assumption) => !made.has(assumption))).toEqual([]);
  });

  it("every system of the report has an indicator", () => {
    const measured = new Set<string>(entries.map(({ entry }) => entry.system));
    expect(Object.keys(SYSTEMS).filter((system) => !measured.has(system))).toEqual([]);
  });

  it("every theme has indicators and a name", () => {
    for (const theme of Object.values(THEMES)) {
      expect(Object.keys(theme.indicators).length).toBeGreaterThan(0);
      expect(theme.zh).toMatch(CJK);
      expect(theme.en).not.toMatch(CJK);
    }
  });
});
