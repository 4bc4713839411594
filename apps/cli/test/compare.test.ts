import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { teks } from "./run";

// Two years of a county, made up. Mean class size: 4600 ÷ 100 and 4400 ÷ 100 in primary, 2600 ÷ 50 and 2400 ÷ 50 in junior schools.
const read = (name: string) => readFileSync(new URL(`../../../seeds/example/years/${name}`, import.meta.url));
const files = { "2021.csv": read("2021.csv"), "2022.csv": read("2022.csv") };
const third = { "2023.csv": read("2021.csv").toString().replace("4600,100", "4450,100") };

const compared = (line: string, more = {}) => teks(`compare ${line} --on 2022-12-31`, { files: { ...files, ...more } });

interface Record {
  readonly id: string;
  readonly stage: string;
  readonly moves: boolean;
  readonly sides: readonly {
    readonly name: string;
    readonly value: number | null;
    readonly verdict: string | null;
    readonly apart: object;
  }[];
}

const rowsOf = async (line: string, more = {}): Promise<readonly Record[]> =>
  JSON.parse((await compared(`${line} --format json`, more)).out).rows;
const sizeAt = (rows: readonly Record[], stage: string) => rows.find((row) => row.id === "pupils-per-class" && row.stage === stage);

describe("teks compare", () => {
  it("puts the files beside each other, with verdicts and differences to the first and the one before", async () => {
    const rows = await rowsOf("2021.csv 2022.csv 2023.csv", third);
    const primary = sizeAt(rows, "primary");
    expect(primary?.sides.map(({ name, value, verdict }) => [name, value, verdict])).toEqual([
      ["2021.csv", 46, "not-met"],
      ["2022.csv", 44, "undetermined"],
      ["2023.csv", 44.5, "undetermined"],
    ]);
    expect(primary?.sides.map(({ apart }) => apart)).toEqual([
      { first: null, before: null },
      { first: { value: -2, exact: "-2" }, before: { value: -2, exact: "-2" } },
      { first: { value: -1.5, exact: "-3/2" }, before: { value: 0.5, exact: "1/2" } },
    ]);
    expect(primary?.moves).toBe(true);
    expect(sizeAt(rows, "all")?.moves).toBe(false);
  });

  it("names a file by county and year where that tells them apart", async () => {
    const county = (name: string, asOf: string) =>
      JSON.stringify({
        schema: "teks/county@1",
        id: name,
        zh: name,
        en: name,
        asOf,
        origin: { zh: "虚构", en: "made up" },
        parts: [],
        figures: [],
        claims: [],
      });
    const { out, err } = await teks("compare a.json b.json --format json", {
      files: { "a.json": county("x", "2021-12-31"), "b.json": county("x", "2022-12-31") },
    });
    expect(err).toBe("");
    expect(JSON.parse(out).sides).toEqual(["x 2021", "x 2022"]);
  });

  it("puts the rows first whose verdict changes where that is asked for", async () => {
    const moves = (await rowsOf("2021.csv 2022.csv --changes")).map((row) => row.moves);
    expect(moves.slice(0, 3)).toEqual([true, true, false]);
    expect(moves.lastIndexOf(true)).toBe(1);
    const page = (await compared("2021.csv 2022.csv --changes --lang zh")).out.split("\n");
    expect(page[0]).toMatch(/^2021\.csv · 2022\.csv {2}判定有变 2 行，共 \d+ 行$/);
    expect(page.slice(3, 6).map((line) => line.replace(/\s+/g, " ").trim())).toEqual([
      "判定有变",
      "平均班额 小学 46.0 ✗ 44.0 ? -2.0",
      "人/班 初中 52.0 ✗ 48.0 ? -4.0",
    ]);
  });

  it("takes only the theme and stage asked for", async () => {
    const rows = await rowsOf("2021.csv 2022.csv --theme classes --stage junior");
    expect(new Set(rows.map(({ stage }) => stage))).toEqual(new Set(["junior"]));
    expect(rows.map(({ id }) => id)).toContain("pupils-per-class");
    expect(rows.map(({ id }) => id)).not.toContain("pupils-per-grade");
  });

  it("writes its rows with the names of the files, every row there is", async () => {
    const { out } = await compared("2021.csv 2022.csv --format csv --lang en");
    const [head = "", ...rows] = out.trimEnd().split(/\r?\n/);
    expect(head).toBe(
      "id,stage,title,unit,moves,value 2021.csv,verdict 2021.csv,corrected 2021.csv,value 2022.csv,verdict 2022.csv,from-first 2022.csv,corrected 2022.csv",
    );
    expect(rows).toContain("pupils-per-class,primary,average students per class,pupil/class,true,46,not-met,,44,undetermined,-2,");
    expect(rows).toHaveLength((await rowsOf("2021.csv 2022.csv")).length);
  });

  it("ends by the worst verdict of any file", async () => {
    expect((await compared("2021.csv 2022.csv --theme classes --stage primary")).code).toBe(1);
    expect((await compared("2022.csv 2023.csv --theme classes --stage primary", third)).code).toBe(2);
  });

  it.each(["zh", "en"])("in %s fits a page of 80 columns and has nothing that is no number", async (language) => {
    const { out } = await compared(`2021.csv 2022.csv 2023.csv --lang ${language}`, third);
    expect(out).not.toMatch(/NaN|undefined|Infinity|null/);
    expect(out.split("\n").filter((line) => line.length > 100)).toEqual([]);
  });
});

describe("tables of schools", () => {
  // Two schools of ten pupils: equipment of 10 and 20 a pupil is a coefficient of 5/15, of 10 and 50 one of 20/30. The limit is 0.50.
  const table = (value: number) => `id,type,pupils,equipment-value\na,primary,10,100\nb,primary,10,${value}\n`;
  const tables = { "s1.csv": table(200), "s2.csv": table(500) };

  it("are compared by their coefficients", async () => {
    const { out, code } = await teks("compare s1.csv s2.csv --format json", { files: tables });
    const row: Record | undefined = JSON.parse(out).rows.find(
      ({ id, stage }: Record) => id === "equipment-value-per-pupil" && stage === "primary",
    );
    expect(row?.sides.map(({ value, verdict }) => [value?.toFixed(6), verdict])).toEqual([
      ["0.333333", "met"],
      ["0.666667", "not-met"],
    ]);
    expect(row?.moves).toBe(true);
    expect(code).toBe(1);
  });

  it("of which one lacks a figure lie between two bounds, on the page and in data", async () => {
    // 10 a pupil at one school and nothing known of the other: at most all of it is there, which is a coefficient of 1.
    const files = { ...tables, "s3.csv": table(200).replace(",200", ",") };
    const { out } = await teks("compare s1.csv s3.csv --format csv --lang en", { files });
    const [head = "", ...rows] = out
      .trimEnd()
      .split(/\r?\n/)
      .map((line) => line.split(","));
    const at = (row: readonly string[], name: string) => row[head.indexOf(name)];
    const row = rows.find((each) => at(each, "id") === "equipment-value-per-pupil" && at(each, "stage") === "primary") ?? [];
    expect([at(row, "value s3.csv"), at(row, "least s3.csv"), at(row, "most s3.csv")]).toEqual(["", "0", "1"]);
    expect((await teks("compare s1.csv s3.csv --lang en", { files })).out).toMatch(/0\.333 ✓ +0\.000–1\.000 \?/);
  });

  it("of one county list the schools that are judged otherwise, each indicator with its values; those of two counties do not", async () => {
    const school = (county: string, area: number) => `id,name,county,type,pupils,teaching-area\na,East,${county},primary,100,${area}\n`;
    const between = (county: string) => ({ "y1.csv": school("X", 440), "y2.csv": school(county, 450) });
    const line = "compare y1.csv y2.csv";
    // The limit is 4.5 m² a pupil, the floor 3.825.
    const said = {
      zh: /逐校变化：y1\.csv → y2\.csv[\s\S]*East[\s\S]*4\.40 未达到，不低于底线 → 4\.50 达到/,
      en: /School by school: y1\.csv → y2\.csv[\s\S]*East[\s\S]*4\.40 below the limit, not below the floor → 4\.50 reaches the\s+a\s+limit/,
    };
    for (const lang of ["zh", "en"] as const)
      expect((await teks(`${line} --lang ${lang}`, { files: between("X"), columns: 200 })).out).toMatch(said[lang]);
    const { schools } = JSON.parse((await teks(`${line} --format json`, { files: between("X") })).out);
    expect(schools).toMatchObject([
      {
        from: "y1.csv",
        to: "y2.csv",
        schools: [{ school: "a", name: "East", moves: [{ of: "mark", indicator: "teaching-area-per-pupil" }] }],
      },
    ]);
    const other = await teks(`${line} --lang en`, { files: between("Y") });
    expect(other.out).not.toContain("School by school");
  });

  it.each([
    ["compare s1.csv 2021.csv", "与 s1.csv 同类", "of one kind with s1.csv"],
    ["compare s1.csv", "两份或更多", "two files or more"],
    ["compare s1.csv s1.csv", "每份文件一次", "each file once"],
    ["compare s1.csv nowhere.csv", "可读的文件", "a file that can be read"],
    ["compare", "缺少参数 <file>", "<file> is missing"],
    ["compare s1.csv s2.csv --stage senior", "可用：primary", "it takes primary"],
  ])("«%s» is refused", async (line, zh, en) => {
    for (const [language, says] of [
      ["zh", zh],
      ["en", en],
    ]) {
      const { err, out, code } = await teks(`${line} --lang ${language}`, { files: { ...files, ...tables } });
      expect(err).toContain(says);
      expect(out).toBe("");
      expect(code).toBe(64);
    }
  });
});

describe("files without a command, where there is no terminal", () => {
  it("print what the explorer would show: the overview, the balance or the comparison", async () => {
    const [county, schools] = [files["2021.csv"], "id,type,pupils\na,primary,10\n"];
    const world = { files: { ...files, "a.csv": county, "s.csv": schools } };
    expect((await teks("a.csv --lang zh", world)).out).toBe((await teks("overview a.csv --lang zh", world)).out);
    expect((await teks("s.csv --lang zh", world)).out).toBe((await teks("balance s.csv --lang zh", world)).out);
    expect((await teks("2021.csv 2022.csv --lang zh", world)).out).toBe((await teks("compare 2021.csv 2022.csv --lang zh", world)).out);
  });

  it("take no other data beside them", async () => {
    const { err, code } = await teks("2021.csv --data 2022.csv --lang en", { files });
    expect(err).toContain("nothing beside --data");
    expect(code).toBe(64);
  });
});
