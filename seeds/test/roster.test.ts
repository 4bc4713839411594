import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  type Balance,
  type BalanceOptions,
  type BalanceStage,
  balance,
  type CountId,
  countyOfSchools,
  evaluate,
  placeIn,
  readSchools,
  type SchoolRow,
} from "@teks/indicators";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import facts from "../tekes/facts.json" with { type: "json" };

const file = (name: string) => fileURLToPath(new URL(`../example/${name}`, import.meta.url));
const text = readFileSync(file("schools.csv"), "utf8");
const rows: Record<string, string>[] = parse(text, { columns: true });
const schools = readSchools(rows as SchoolRow[]);

const judged = (rules: "quality-balance-2017" | "basic-balance-2012", options: Partial<BalanceOptions> = {}): Balance =>
  balance(schools, { rules, on: "2022-12-31", ...options });

const schoolIn = ({ schools: all }: Balance, id: string, stage: BalanceStage) => {
  const found = all.find((each) => each.school === id && each.stage === stage);
  if (found === undefined) throw new Error(`roster: ${id} is not judged at ${stage}`);
  const marks = found.marks.map(({ mark }) => mark);
  const count = (mark: string) => marks.filter((each) => each === mark).length;
  return { verdict: found.verdict, met: count("met"), floor: count("floor"), below: count("below"), missing: count("missing") };
};

describe("the example roster", () => {
  it("is what its script makes", () => {
    expect(execFileSync(process.execPath, [file("generate.mjs")], { encoding: "utf8" })).toBe(text);
  });

  it("says of every row that it is made up", () => {
    expect(rows.filter(({ origin }) => origin !== "synthetic")).toEqual([]);
    expect(judged("quality-balance-2017").synthetic).toBe(schools.length);
  });

  it("has 27 primary schools, 7 junior secondary ones, one of them nine-year, and 26 teaching points", () => {
    const tally = (type: string) => schools.filter((each) => each.type === type).length;
    expect(["primary", "junior", "nine-year", "teaching-point"].map(tally)).toEqual([27, 6, 1, 26]);
    expect(schools).toHaveLength(60);
  });

  it("gives no name twice", () => expect(new Set(schools.map(({ name }) => name)).size).toBe(60));

  const county = countyOfSchools("example", schools);
  const total = (count: CountId, stage: BalanceStage) =>
    (county.parts ?? []).reduce((sum, { counts }) => {
      const cell = counts[stage]?.[count];
      return sum + (typeof cell === "number" ? cell : 0);
    }, 0);

  it.each(["pupils", "staff", "full-time-teachers"] as const)("adds up to the report's %s, stage by stage", (count) => {
    for (const stage of ["primary", "junior"] as const) {
      const printed = facts.figures.find(({ bindings = [] }) =>
        bindings.some((each) => each.count === count && each.place === "tekes" && each.stage === stage),
      );
      expect(total(count, stage), stage).toBe(printed?.value);
    }
  });

  it("adds up to the report's classes the other way round", () => {
    expect([total("classes", "primary"), total("classes", "junior")]).toEqual([515, 169]);
  });

  it("has no more teachers of a kind than teachers, and no more teachers than staff", () => {
    for (const row of rows.filter(({ pupils }) => pupils !== "")) {
      const count = (name: string) => Number(row[name]);
      expect(count("full-time-teachers"), row.id).toBeLessThanOrEqual(count("staff"));
      for (const kind of ["teachers-above-required-degree", "intermediate-title-teachers", "backbone-teachers", "pe-and-arts-teachers"])
        expect(count(kind), `${row.id} ${kind}`).toBeLessThanOrEqual(count("full-time-teachers"));
    }
  });

  it("has classes of more pupils than the limit at the two schools that are to show it, and nowhere else", () => {
    const above = rows.filter(({ pupils, classes, type, stage }) => {
      const limit = type === "junior" || stage === "junior" ? 50 : 45;
      return pupils !== "" && Number(pupils) > Number(classes) * limit;
    });
    expect(above.map(({ id }) => id)).toEqual(["p02", "j01"]);
  });
});

describe("the cases of the example roster", () => {
  const quality = judged("quality-balance-2017", { split: "weighted" });

  it.each([
    ["p05", "primary"],
    ["j04", "junior"],
  ] as const)("%s complies with six met and the seventh not below its floor", (id, stage) => {
    expect(schoolIn(quality, id, stage)).toEqual({ verdict: "met", met: 6, floor: 1, below: 0, missing: 0 });
  });

  it("p14 meets five and does not comply", () => {
    expect(schoolIn(quality, "p14", "primary")).toEqual({ verdict: "not-met", met: 5, floor: 2, below: 0, missing: 0 });
  });

  it.each([
    ["p09", "primary"],
    ["j05", "junior"],
  ] as const)("%s meets six and does not comply, the seventh being below its floor", (id, stage) => {
    expect(schoolIn(quality, id, stage)).toEqual({ verdict: "not-met", met: 6, floor: 0, below: 1, missing: 0 });
  });

  it("p20 is undetermined, and says which figure is missing", () => {
    expect(schoolIn(quality, "p20", "primary")).toEqual({ verdict: "undetermined", met: 5, floor: 1, below: 0, missing: 1 });
    expect(quality.schools.find(({ school }) => school === "p20")?.missing).toEqual([
      { school: "p20", count: "backbone-teachers", stage: "primary", absent: "not-reported" },
    ]);
  });

  it("n01 stands otherwise with each way to divide it", () => {
    const verdicts = (["none", "weighted", "per-pupil"] as const).map((split) => {
      const result = judged("quality-balance-2017", { split });
      return [schoolIn(result, "n01", "primary").verdict, schoolIn(result, "n01", "junior").verdict, result.undivided];
    });
    expect(verdicts).toEqual([
      ["undetermined", "undetermined", 2],
      ["met", "met", 0],
      ["met", "not-met", 0],
    ]);
  });

  it("t01 is left out for its size and t02 is not; the rule of 2012 leaves out both", () => {
    const leftOut = (result: Balance) =>
      ["t01", "t02"].map((id) => result.scope.leftOut.find(({ school }) => school === id)?.because ?? "judged");
    expect(leftOut(quality)).toEqual(["points-under-50", "judged"]);
    expect(leftOut(judged("basic-balance-2012"))).toEqual(["teaching-points", "teaching-points"]);
  });

  it("some schools have a hall to move, and some do not", () => {
    const [hall] = quality.moves;
    expect(hall).toMatchObject({ count: "indoor-sports-area", given: 14, of: quality.schools.length });
  });

  it("some coefficients are above the limit and most are not", () => {
    const failing = quality.stages.flatMap(({ stage, indicators }) =>
      indicators.flatMap(({ id, verdict }) => (verdict === "not-met" ? [`${stage} ${id}`] : [])),
    );
    expect(failing).toEqual(["primary sports-area-per-pupil", "junior equipment-value-per-pupil"]);
  });

  it("is balanced by the rule of 2012 and not by that of 2017", () => {
    expect([quality.table, judged("basic-balance-2012").table]).toEqual(["not-met", "met"]);
  });

  it("shows p02 and j01 above the class sizes of the rule", () => {
    const item = quality.items.find(({ id }) => id === "class-size");
    expect(item?.verdict).toBe("not-met");
    expect(item?.judgements.flatMap(({ place }) => place ?? [])).toEqual(["p02", "j01"]);
  });

  it("gives a mean over the schools that report, with who did not", () => {
    const outcome = evaluate("backbone-teachers-per-100-pupils", placeIn(countyOfSchools("example", schools), "example"), {
      on: "2022-12-31",
      stage: "primary",
    });
    expect(outcome).toMatchObject({ coverage: { without: ["p20"] } });
  });
});
