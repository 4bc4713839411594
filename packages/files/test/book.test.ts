import { readFileSync } from "node:fs";
import {
  BALANCE_STAGES,
  type BalanceOptions,
  balance,
  indicator,
  indicatorIds,
  type Language,
  rulesIds,
  type School,
  standard,
  standardIds,
  VERDICTS,
} from "@teks/indicators";
import { parseRuleSet } from "@teks/indicators/schema";
import { type Book, type BookCell, type BookSheet, xlsxBytes } from "@teks/tables";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { table as schoolTable } from "../../indicators/test/balance-tables";
import { balanceBook, schoolsOf } from "../src/index";
import { example, schoolsByParse, tables } from "./tables";

const on = "2022-12-31";
const province = parseRuleSet(JSON.parse(readFileSync(new URL("../../../seeds/example/province.json", import.meta.url), "utf8")));
const asked: readonly BalanceOptions[] = [
  ...rulesIds.flatMap((rules) => [{ rules, on }, { rules, on, split: "per-pupil" } as const]),
  { rules: province, on: "2024-06-01" },
];
const languages: readonly Language[] = ["zh", "en"];

const formulaOf = (cell: BookCell): string | undefined => (typeof cell === "object" && cell !== null ? cell.formula : undefined);
const shownIn = (cell: BookCell | undefined) => (typeof cell === "object" && cell !== null ? (cell.value ?? null) : (cell ?? null));
const noteOf = (cell: BookCell): string => (typeof cell === "object" && cell !== null ? (cell.note ?? "") : "");
const cellsOf = ({ rows }: BookSheet): readonly BookCell[] => rows.flat();
const formulasIn = ({ sheets }: Book) => sheets.map((sheet) => sheet.rows.map((row) => row.map((cell) => formulaOf(cell) ?? null)));
const named = ({ sheets }: Book, name: string): BookSheet => {
  const found = sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
};
const columnOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
/** The cells of the first row that begins with a text. */
const rowOf = ({ rows }: BookSheet, first: string): readonly (string | number | boolean | null)[] =>
  (rows.find((row) => shownIn(row[0]) === first || shownIn(row[1]) === first) ?? []).map(shownIn);

/** Each table by each rule, in one language and the other by turns. */
const everyBook = tables.flatMap(([name, bytes], number) =>
  asked.map((options, at) => {
    const rules = typeof options.rules === "string" ? options.rules : options.rules.id;
    const language: Language = (number + at) % 2 === 0 ? "zh" : "en";
    return [`${name}, ${rules} ${options.split ?? ""}, ${language},`, schoolsByParse(bytes), options, language] as const;
  }),
);

/** What Excel has since 2010 and LibreOffice since 7.4, without array entry. */
const FUNCTIONS = ["IF", "AND", "OR", "NOT", "ISNUMBER", "COUNT", "COUNTIF", "SUM", "SUMIF", "SUMPRODUCT", "SQRT", "MAX", "ROUND"];

describe("every book", () => {
  it.each(everyBook)("%s says beside its formulas what the evaluation says", (_, schools, options, language) => {
    const found = balance(schools, options);
    const book = balanceBook(schools, options, language);
    const [summary] = book.sheets;
    if (summary === undefined) throw new Error("no summary");
    const say = (verdict: keyof typeof VERDICTS) => VERDICTS[verdict][language];
    expect(shownIn(summary.rows[3]?.[1])).toBe(say(found.table));
    expect(shownIn(summary.rows[4]?.[1])).toBe(say(found.verdict));
    expect(rowOf(summary, language === "zh" ? "学段判定" : "The stage").slice(1)).toEqual(found.stages.map(({ verdict }) => say(verdict)));
    for (const stage of found.stages) {
      const sheet = named(book, { primary: { zh: "小学", en: "Primary" }, junior: { zh: "初中", en: "Junior" } }[stage.stage][language]);
      const cvs = rowOf(sheet, language === "zh" ? "差异系数 CV" : "Coefficient of variation CV")
        .filter((value) => value !== null)
        .slice(1);
      expect(cvs.map((value) => (typeof value === "number" ? value : null))).toEqual(stage.indicators.map(({ cv }) => cv));
      for (const school of found.schools.filter((each) => each.stage === stage.stage)) {
        const row = rowOf(sheet, school.school);
        for (const { value } of school.marks) if (value !== null) expect(row).toContain(value);
        if (school.verdict !== null) expect(row).toContain(say(school.verdict));
      }
    }
  });

  it.each(everyBook)(
    "%s has formulas of functions that every spreadsheet has, and of cells that there are",
    (_, schools, options, language) => {
      const book = balanceBook(schools, options, language);
      const sizes = new Map(
        book.sheets.map(({ name, rows }) => [name, [Math.max(...rows.map((row) => row.length)), rows.length] as const]),
      );
      const called = new Set<string>();
      const wrong: string[] = [];
      for (const { name, rows } of book.sheets)
        for (const formula of rows.flat().flatMap((cell) => formulaOf(cell) ?? [])) {
          const bare = formula.replaceAll(/"(?:[^"]|"")*"/g, '""');
          for (const [, of = ""] of bare.matchAll(/([A-Z]+)\(/g)) called.add(of);
          if (/undefined|NaN|Infinity|null/.test(bare)) wrong.push(formula);
          for (const [, sheet = name, ...corners] of bare.matchAll(/(?:'([^']+)'!)?\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?/g)) {
            const [columns = 0, lines = 0] = sizes.get(sheet) ?? [];
            const [left = "", top = "", right = left, bottom = top] = corners;
            if (columnOf(right) > columns || Number(bottom) > lines) wrong.push(formula);
          }
        }
      expect(wrong).toEqual([]);
      expect([...called].filter((of) => !FUNCTIONS.includes(of))).toEqual([]);
    },
  );
});

describe("the sheet of inputs", () => {
  it.each(everyBook.filter(([, , { split }]) => split === undefined))(
    "%s is a table of schools that gives the same evaluation again",
    async (_, schools, options, language) => {
      const inputs = named(balanceBook(schools, options, language), language === "zh" ? "学校" : "Schools");
      const { schools: again, problems } = schoolsOf(await xlsxBytes({ sheets: [inputs] }));
      expect(problems).toEqual([]);
      const { stages, schools: judged, scope, table } = balance(schools, options);
      expect(balance(again, options)).toMatchObject({ stages, schools: judged, scope, table });
    },
  );

  it("keeps ids as text, and absences as the marks that they are read by", () => {
    const schools: readonly School[] = [
      {
        id: "007",
        type: "primary",
        counts: { all: { pupils: 45, books: { absent: "suppressed" }, computers: { absent: "not-applicable" } } },
      },
    ];
    const sheet = named(balanceBook(schools, { rules: "basic-balance-2012", on }, "zh"), "学校");
    expect(rowOf(sheet, "007").filter((value) => value !== null)).toEqual(["007", "小学", 45, "/", "*"]);
  });
});

it("a figure that nobody reported has a cell to be filled in, of the whole and of each stage that reads it", () => {
  const schools: readonly School[] = [{ id: "n", type: "nine-year", counts: { primary: { pupils: 40 } } }];
  const header = (named(balanceBook(schools, { rules: "basic-balance-2012", on }, "zh"), "学校").rows[3] ?? []).map(shownIn);
  expect(header).toEqual(
    expect.arrayContaining(["在校生数（初中）", "图书册数", "图书册数（小学）", "图书册数（初中）", "专任教师数（初中）"]),
  );
  // Teachers are never divided, so that a figure of the whole school would be read by nothing.
  expect(header).not.toContain("专任教师数");
});

describe("what follows a figure", () => {
  it("is a formula: another figure gives the same formulas, whatever the table", () => {
    const factor = fc.integer({ min: 2, max: 9 });
    fc.assert(
      fc.property(schoolTable({ missing: 10 }), factor, fc.constantFrom(...asked), (schools, by, options) => {
        const other = schools.map((school) => ({
          ...school,
          counts: Object.fromEntries(
            Object.entries(school.counts).map(([place, counts]) => [
              place,
              Object.fromEntries(Object.entries(counts).map(([count, cell]) => [count, typeof cell === "number" ? cell * by : cell])),
            ]),
          ),
        }));
        expect(formulasIn(balanceBook(other, options, "zh"))).toEqual(formulasIn(balanceBook(schools, options, "zh")));
      }),
      { numRuns: 40 },
    );
  });

  it("does not depend on the limits either, which are cells", () => {
    const [one, other] = [undefined, { "cv-2017": 0.1, "teaching-area-2017": 9 }].map((settings) =>
      balanceBook(example(), { rules: "quality-balance-2017", on, ...(settings === undefined ? {} : { settings }) }, "zh"),
    );
    if (one === undefined || other === undefined) throw new Error("no book");
    expect(formulasIn(one)).toEqual(formulasIn(other));
    expect(rowOf(named(other, "规则"), "差异系数限值")[1]).toBe(0.1);
  });
});

describe("the sheet of rules", () => {
  it.each(rulesIds)("of %s tells of each limit the document, the clause and how well it was seen", (rules) => {
    for (const language of languages) {
      const sheet = named(balanceBook(example(), { rules, on }, language), language === "zh" ? "规则" : "Rules");
      const { dispersion, resources } = {
        ...balance(example(), { rules, on }).rules,
        resources: balance(example(), { rules, on }).stages[0]?.indicators ?? [],
      };
      const notes = cellsOf(sheet).map(noteOf).join("\n\n");
      const judging = resources
        .flatMap(({ id }) => indicator(id).judgedBy ?? [])
        .filter((by) => standard(by.standard).subject === "school");
      const ids = [dispersion.standard, ...(rules === "quality-balance-2017" ? judging.map((by) => by.standard) : [])];
      for (const id of ids) {
        expect(notes).toContain(standard(id).document.number);
        expect(notes).toContain(standard(id).clause[language]);
      }
      expect(notes).toMatch(/^[A-I]: /m);
    }
  });
});

describe("a table of made-up schools", () => {
  it.each(languages)("says so on every sheet, in %s", (language) => {
    const says = language === "zh" ? /合成数据（虚构）：表中有 60 所/ : /^Synthetic data: 60 of the schools are made up/;
    for (const sheet of balanceBook(example(), { rules: "quality-balance-2017", on }, language).sheets)
      expect(shownIn(sheet.rows[1]?.[0]), sheet.name).toMatch(says);
  });

  it("is not said of schools that there are", () => {
    const real = example().map(({ origin: _, ...school }) => school);
    expect(balanceBook(real, { rules: "quality-balance-2017", on }, "zh").sheets.map((sheet) => shownIn(sheet.rows[1]?.[0]))).toEqual(
      Array(6).fill(""),
    );
  });
});

it("nothing in the book asks which indicator it has", () => {
  const sources = [
    "amounts",
    "basis",
    "book",
    "facts",
    "inputs",
    "layout",
    "marks",
    "provenance",
    "rules",
    "scope",
    "stage",
    "statistics",
    "summary",
  ];
  for (const source of sources) {
    const text = readFileSync(new URL(`../src/book/${source}.ts`, import.meta.url), "utf8").replaceAll(/\/\*\*[\s\S]*?\*\//g, "");
    for (const id of [...indicatorIds, ...standardIds]) expect(text.includes(`"${id}"`), `${source} names ${id}`).toBe(false);
  }
  expect(BALANCE_STAGES).toEqual(["primary", "junior"]);
});
