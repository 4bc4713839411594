import { describe, expect, it } from "vitest";
import province from "../../../seeds/example/province.json" with { type: "json" };
import { balance, FaultError, RULES, type RuleSetFile, type School } from "../src/index";
import { parseRuleSet } from "../src/schema";

const file: RuleSetFile = {
  schema: "teks/rules@1",
  id: "own",
  zh: "自定",
  en: "our own",
  base: "quality-balance-2017",
  document: { number: "1号", zh: "文件", en: "a document" },
  from: "2024-01-01",
};

const problemsOf = (data: unknown): readonly (readonly [string, string, string])[] => {
  try {
    parseRuleSet(data);
  } catch (error) {
    if (error instanceof FaultError) return error.problems.map(({ code, path, accepted }) => [code, path, accepted.en] as const);
    throw error;
  }
  return [];
};

/** Four schools met at the national 4.5 m²; 4.5, 4.5, 5 and 5 m² a pupil. */
const school = (id: string, area: number, more: object = {}): School => ({
  id,
  type: "primary",
  counts: {
    primary: {
      pupils: 100,
      "teachers-above-required-degree": 6,
      "backbone-teachers": 2,
      "pe-and-arts-teachers": 2,
      "teaching-area": area,
      "sports-area": 900,
      "equipment-value": 300000,
      "multimedia-rooms": 3,
      ...more,
    },
  },
});

const areaOf = (schools: readonly School[], data: unknown, on = "2024-12-31") => {
  const found = balance(schools, { rules: parseRuleSet(data), on });
  return { found, marks: found.schools.map(({ marks }) => marks.find(({ indicator }) => indicator === "teaching-area-per-pupil")) };
};

describe("a rule set of one's own", () => {
  it("has all that it does not say from its base, and nobody has verified its document", () => {
    const { document, school: rule, ...own } = parseRuleSet(file);
    const { id, zh, en, from } = file;
    expect({ ...own, document, school: rule }).toEqual({
      ...RULES["quality-balance-2017"],
      id,
      zh,
      en,
      from,
      document: { number: "1号", zh: "文件", en: "a document", grade: "U" },
    });
  });

  it("says the school rule in its own numbers: 57 % is 57, not what binary makes of it", () => {
    const { school: rule } = parseRuleSet({ ...file, school: { atLeast: 5, floor: 0.57 } });
    expect(rule).toMatchObject({ atLeast: 5, floor: 0.57, grade: "U" });
    expect(rule?.zh).toBe("每所学校至少5项达标，其余不低于要求的57%");
    expect(rule?.en).toBe("each school meets at least 5 indicators and has 57 % of what it misses");
  });

  it("judges by its own limit at the stage it says one for, and by the national one elsewhere", () => {
    const data = { ...file, limits: { "teaching-area-2017": { primary: 5 } }, school: { atLeast: 7, floor: 0.9 } };
    const { found, marks } = areaOf([school("a", 449.9), school("b", 450), school("c", 500)], data);
    expect(marks.map((each) => [each?.limit, each?.floor, each?.mark])).toEqual([
      [5, 4.5, "below"],
      [5, 4.5, "floor"],
      [5, 4.5, "met"],
    ]);
    expect(found.schools.map(({ verdict }) => verdict)).toEqual(["not-met", "not-met", "met"]);
    const junior = areaOf([{ ...school("d", 570), type: "junior", counts: { junior: school("d", 570).counts.primary ?? {} } }], data);
    expect(junior.marks[0]).toMatchObject({ limit: 5.8, floor: 5.22, mark: "floor" });
  });

  it("lets the caller's own setting go before its limit", () => {
    const rules = parseRuleSet({ ...file, limits: { "teaching-area-2017": 5 } });
    const { schools, ...found } = balance([school("a", 450)], { rules, on: "2024-12-31", settings: { "teaching-area-2017": 4 } });
    expect(schools[0]?.marks[3]).toMatchObject({ limit: 4, mark: "met" });
    expect([found.rules.limits, found.settings]).toEqual([{ "teaching-area-2017": 5 }, { "teaching-area-2017": 4 }]);
  });

  it("applies from its own day on", () => {
    const on = (day: string) => areaOf([school("a", 450)], file, day).found.verdict;
    expect([on("2023-12-31"), on("2024-01-01")]).toEqual(["not-applicable", "undetermined"]);
  });

  it("compares an indicator that judges no school, and asks nothing of a school by it", () => {
    const resources = [...RULES["quality-balance-2017"].resources, "books-per-pupil"];
    const rules = { ...file, resources };
    const { found } = areaOf([school("a", 450, { books: 0 }), school("b", 450, { books: 4000 })], rules);
    expect(found.schools.map(({ verdict, marks }) => [verdict, marks[7]?.mark])).toEqual([
      ["met", null],
      ["met", null],
    ]);
    // Two equal schools with 0 and 40 books a pupil: the mean is 20, the deviation too.
    expect(found.stages[0]?.indicators[7]).toMatchObject({ id: "books-per-pupil", cv: 1, limit: 0.5, verdict: "not-met" });
  });

  it("takes over the composite with its own limit", () => {
    const rules = parseRuleSet({ ...file, dispersion: { judges: "composite" }, limits: { "composite-cv-2012": { primary: 0.1 } } });
    const found = balance([school("a", 450), school("b", 900)], { rules, on: "2024-12-31" });
    // Of seven coefficients six are 0; of areas 4.5 and 9 it is a third.
    expect(found.stages[0]?.composite?.cv).toBeCloseTo(1 / 21, 14);
    expect(found.stages[0]?.composite).toMatchObject({ limit: 0.1, verdict: "met" });
    expect(found.stages[0]?.indicators.map(({ verdict }) => verdict)).toEqual(Array(7).fill(null));
  });

  it("is what the committed example says it is: invented, in every face's words", () => {
    const rules = parseRuleSet(province);
    expect(rules).toMatchObject({ split: "weighted", scopeGrade: "U", dispersion: { judges: "each", standard: "cv-2017" } });
    expect(rules.zh + rules.en + rules.document.zh + rules.document.en).toMatch(/虚构.*invented.*合成.*synthetic/);
    const { found, marks } = areaOf([school("a", 450)], province);
    expect(marks[0]).toMatchObject({ limit: 5, floor: 4.5, mark: "floor" });
    expect(found.schools[0]).toMatchObject({ verdict: "not-met", reason: "too-few" });
    expect(found.stages.map(({ indicators }) => indicators[0]?.limit)).toEqual([0.45, 0.45]);
  });
});

describe("a rule set that cannot be taken", () => {
  it("is told all that is wrong with it at once, with what only its parts together have", () => {
    const wrong = {
      ...file,
      id: "basic-balance-2012",
      colour: "red",
      from: "2024-13-01",
      limits: { "class-size-2014": 40, "composite-cv-2012": 0.5, "cv-2017": -1 },
      school: { atLeast: 8, floor: 85 },
      scope: ["boarding"],
      resources: ["teaching-area-per-pupil", "pupils-per-class", "teaching-area-per-pupil"],
      dispersion: { judges: "none" },
    };
    expect(
      problemsOf(wrong)
        .map(([code, path]) => `${path}: ${code}`)
        .sort(),
    ).toEqual([
      "colour: unrecognized_keys",
      "dispersion.judges: invalid_value",
      "from: invalid_format",
      "id: duplicate-id",
      "limits.class-size-2014: unrecognized_keys",
      "limits.composite-cv-2012: unused-standard",
      "limits.cv-2017: too_small",
      "resources[1]: not-per-pupil",
      "resources[2]: duplicate-id",
      "school.atLeast: too-many",
      "school.floor: too_big",
      "scope[0]: invalid_value",
    ]);
  });

  it.each([
    ["an indicator that is no count over pupils", { resources: ["pupils-per-class"] }, "resources[0]", /over pupils; the nearest is /],
    ["a limit that it never uses", { limits: { "class-size-2016": 55, "satisfaction-2012": 80 } }, "limits.satisfaction-2012", /uses/],
    ["more indicators than there are", { school: { atLeast: 8, floor: 0.85 } }, "school.atLeast", /^at most 7/],
    [
      "fewer indicators than its base asks for",
      { resources: ["books-per-pupil", "teaching-area-per-pupil"] },
      "school.atLeast",
      /^at most 1/,
    ],
    ["a base there is not", { base: "x" }, "base", /^quality-balance-2017, basic-balance-2012$/],
  ])("for %s", (_, said, path, accepted) => {
    const found = problemsOf({ ...file, ...said }).find((each) => each[1] === path);
    expect(found?.[2]).toMatch(accepted);
  });

  it.each([[null], [[]], ["x"], [{ ...file, limits: [], school: 1, resources: {} }]])("of another kind altogether: %j", (data) => {
    expect(problemsOf(data).length).toBeGreaterThan(0);
  });
});
