import { describe, expect, it } from "vitest";
import {
  applyCorrections,
  assess,
  type Correction,
  type CorrectionsFile,
  type CountyFile,
  correctionsOf,
  countsOf,
  countyPlace,
  edits,
  explain,
  FaultError,
  indicator,
  recordOf,
  repairs,
  sayCorrection,
} from "../src/index";
import { parseCorrections, parseCounty } from "../src/schema";
import { tekes } from "./golden";

const on = "2022-12-31";
const entry = (more: Partial<Correction> & Pick<Correction, "figure" | "from" | "to">): Correction => ({
  reason: { zh: "县里确认", en: "the county confirmed it" },
  kind: "digit",
  status: "accepted",
  ...more,
});
const ledger = (...entries: readonly Correction[]): CorrectionsFile => ({ schema: "teks/corrections@1", county: "tekes", entries });
const at = (count: Correction["figure"]["count"], stage: Correction["figure"]["stage"] = "all", place = "tekes") => ({
  place,
  count,
  stage,
});
const figure = (county: CountyFile, id: string) => county.figures.find((each) => each.id === id);

const swap = [
  entry({ figure: at("classes", "primary"), from: 169, to: 515, kind: "swap" }),
  entry({ figure: at("classes", "junior"), from: 515, to: 169, kind: "swap" }),
];

describe("corrections applied", () => {
  it("change the figures and mark them, and leave the printed form and the file as they were", () => {
    const before = JSON.stringify(tekes);
    const { county, applied, problems } = applyCorrections(tekes, ledger(...swap));
    expect(JSON.stringify(tekes)).toBe(before);
    expect(problems).toEqual([]);
    expect(applied.map((each) => each.figure)).toEqual(["classes-primary", "classes-junior"]);
    expect(figure(county, "classes-primary")).toMatchObject({
      value: 515,
      asPrinted: figure(tekes, "classes-primary")?.asPrinted,
      corrected: { from: 169, kind: "swap", reason: { en: "the county confirmed it" } },
    });
    expect(county.figures.filter(({ corrected }) => corrected !== undefined)).toHaveLength(2);
  });

  it("give a file that can be read, whose rules hold", () => {
    const { county } = applyCorrections(tekes, ledger(...swap));
    const read = parseCounty(JSON.parse(JSON.stringify(county)));
    expect(read).toEqual(county);
    expect(edits(countyPlace(read), { on }).filter(({ state }) => state !== "ok")).toEqual([]);
  });

  it("show as a mark at every source of a value that uses them", () => {
    const { county } = applyCorrections(tekes, ledger(...swap));
    const explained = JSON.stringify(explain("pupils-per-class", countyPlace(county), { stage: "primary", on }));
    expect(explained).toContain('"corrected":{"from":169');
    expect(JSON.stringify(explain("pupils-per-class", countyPlace(tekes), { stage: "primary", on }))).not.toContain("corrected");
  });

  it("show as a mark at every value and check that uses them, and at no other", () => {
    const place = countyPlace(applyCorrections(tekes, ledger(...swap)).county);
    const { rows, findings } = assess(place, { on });
    const marked = rows.map(recordOf).filter(({ corrected }) => corrected.length > 0);
    // Whatever reads the classes of a stage, of which there are two; the total of 684 was printed by itself.
    for (const row of marked)
      expect(countsOf(indicator(row.id).formula, row.stage).some(({ count, stage }) => count === "classes" && stage !== "all")).toBe(true);
    expect(marked.find(({ id, stage, place }) => id === "pupils-per-class" && stage === "primary" && place === "tekes")?.corrected).toEqual(
      ["classes-primary"],
    );
    expect(findings.filter(({ corrected }) => corrected !== undefined).map(({ check }) => check)).toEqual([
      "classes-add-up",
      "class-counts-by-stage",
    ]);
    expect(
      assess(countyPlace(tekes), { on })
        .rows.map(recordOf)
        .flatMap(({ corrected }) => corrected),
    ).toEqual([]);
  });

  it("mark of a figure's several numbers only the one that was changed, with what it was", () => {
    const { county } = applyCorrections(tekes, ledger(entry({ figure: at("allowance-middle-tier"), from: 400, to: 450 })));
    const { counts } = countyPlace(county);
    expect(counts.all?.["allowance-middle-tier"]).toMatchObject({ sources: [{ value: 450, corrected: { from: 400 } }] });
    expect(JSON.stringify(counts.all?.["allowance-lowest-tier"])).not.toContain("corrected");
  });

  it("are said with from, to, reason, status, and who says so where that is known", () => {
    const given = { value: 26310, corrected: { from: 26311, reason: { zh: "笔误", en: "a slip" }, kind: "digit" } } as const;
    expect(sayCorrection(given)).toEqual({
      zh: "更正（已采纳）：26 311 → 26 310；笔误",
      en: "corrected (accepted): 26 311 → 26 310; a slip",
    });
    expect(sayCorrection({ ...given, corrected: { ...given.corrected, by: "A", on: "2023-01-05" } })?.en).toMatch(
      /; a slip; A; 2023-01-05$/,
    );
    const several = { value: [300, 450], corrected: { ...given.corrected, from: [300, 400] } };
    expect(sayCorrection(several)?.zh).toBe("更正（已采纳）：300、400 → 300、450；笔误");
    expect(sayCorrection({ value: 1 })).toBeUndefined();
  });

  it("say which other counts the same printed number stands for", () => {
    const { applied } = applyCorrections(tekes, ledger(...swap));
    expect(applied[0]?.alsoMoves).toEqual([{ place: "classes-swapped", count: "classes", stage: "junior" }]);
  });

  it("change one of a figure's several numbers", () => {
    const { county } = applyCorrections(tekes, ledger(entry({ figure: at("allowance-middle-tier"), from: 400, to: 450 })));
    expect(figure(county, "rural-seniority-allowance")).toMatchObject({ value: [300, 450, 500], corrected: { from: [300, 400, 500] } });
  });

  it("keep who corrected it and when, and the first printed value over a second correction", () => {
    const once = applyCorrections(
      tekes,
      ledger(entry({ figure: at("pupils"), from: 26311, to: 26310, by: "核查组", on: "2023-01-05" })),
    ).county;
    const twice = applyCorrections(once, ledger(entry({ figure: at("pupils"), from: 26310, to: 26312 }))).county;
    expect(figure(once, "pupils-total")?.corrected ?? once.figures.find(({ corrected }) => corrected)?.corrected).toMatchObject({
      by: "核查组",
      on: "2023-01-05",
    });
    expect(twice.figures.find(({ corrected }) => corrected)).toMatchObject({ value: 26312, corrected: { from: 26311 } });
  });

  it.each([
    ["other-value", entry({ figure: at("pupils"), from: 26312, to: 1 }), 26311],
    ["no-figure", entry({ figure: at("books"), from: 1, to: 2 }), null],
    ["no-figure", entry({ figure: at("pupils", "primary", "nowhere"), from: 1, to: 2 }), null],
    ["several-figures", entry({ figure: at("building-area", "all", "town-teaching-buildings"), from: 4400, to: 1 }), null],
    ["bad-count", entry({ figure: at("pupils"), from: 26311, to: -1 }), 26311],
    ["bad-count", entry({ figure: at("pupils"), from: 26311, to: 1.5 }), 26311],
    ["half-swap", entry({ figure: at("classes", "primary"), from: 169, to: 515, kind: "swap" }), 169],
  ] as const)("are not where they do not fit: %s", (problem, given, stands) => {
    const { county, applied, problems } = applyCorrections(tekes, ledger(given));
    expect(problems).toEqual([{ entry: given, problem, stands }]);
    expect(applied).toEqual([]);
    expect(county).toEqual(tekes);
  });

  it("are not of another county, nor twice of one figure, nor half a swap whose other half does not fit", () => {
    expect(applyCorrections(tekes, { ...ledger(...swap), county: "other" }).problems.map(({ problem }) => problem)).toEqual([
      "other-county",
      "other-county",
    ]);
    const one = entry({ figure: at("pupils"), from: 26311, to: 26310 });
    expect(applyCorrections(tekes, ledger(one, { ...one, to: 26312 }))).toMatchObject({
      applied: [{ entry: one }],
      problems: [{ problem: "other-value" }],
    });
    const [left, right] = swap;
    const broken = ledger(...(left === undefined || right === undefined ? [] : [left, { ...right, from: 514 }]));
    expect(applyCorrections(tekes, broken)).toMatchObject({
      applied: [],
      problems: [{ problem: "half-swap" }, { problem: "other-value" }],
    });
  });

  it("are only those accepted", () => {
    for (const status of ["proposed", "refused"] as const)
      expect(applyCorrections(tekes, ledger(...swap.map((each) => ({ ...each, status }))))).toEqual({
        county: tekes,
        applied: [],
        problems: [],
      });
  });
});

describe("a ledger", () => {
  it("is made of the first repairs, proposed unless asked to accept, and reads back", () => {
    const found = repairs(countyPlace(tekes), { on });
    const made = correctionsOf("tekes", found);
    expect(made.entries.map(({ from, to, status }) => [from, to, status])).toEqual([
      [169, 515, "proposed"],
      [515, 169, "proposed"],
    ]);
    expect(made.entries[0]?.reason.zh).toContain("两数互换");
    expect(parseCorrections(JSON.parse(JSON.stringify(made)))).toEqual(made);
    expect(correctionsOf("tekes", found, true).entries.map(({ status }) => status)).toEqual(["accepted", "accepted"]);
  });

  it("accepts none of several that are equally likely", () => {
    const place = { id: "a", counts: { all: { books: 50 }, primary: { books: 20 }, junior: { books: 10 } } };
    const { entries } = correctionsOf("a", repairs(place, { on, trust: () => 7 }), true);
    expect(entries.map(({ status }) => status)).toEqual(["proposed", "proposed", "proposed"]);
  });

  it("is refused with every problem at once", () => {
    const problems = (data: unknown) => {
      try {
        parseCorrections(data);
        return [];
      } catch (error) {
        return error instanceof FaultError ? error.problems.map(({ path }) => path) : [String(error)];
      }
    };
    expect(problems(null)).toEqual([""]);
    const bad = { ...swap[0], status: "done", to: "515", figure: { place: "tekes", count: "clases", stage: "primary" } };
    expect(problems({ schema: "teks/corrections@1", county: "tekes", entries: [bad], more: 1 })).toEqual([
      "entries[0].figure.count",
      "entries[0].to",
      "entries[0].status",
      "more",
    ]);
  });
});
