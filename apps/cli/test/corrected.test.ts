import { describe, expect, it } from "vitest";
import { corrected } from "../../../packages/indicators/test/corrected";
import { teks } from "./run";

const files = { "c.json": JSON.stringify(corrected) };
const asked = async (line: string) => (await teks(`${line} --data c.json`, { files, columns: 160 })).out;

const SAID = {
  zh: "✎ 更正（已采纳）：169 → 515；县里确认；核查组；2023-01-05",
  en: "✎ corrected (accepted): 169 → 515; the county confirmed it; 核查组; 2023-01-05",
};
const LEGEND = { zh: "✎ 所用数字已更正", en: "✎ uses a figure that stands corrected" };

describe.each(["zh", "en"] as const)("a figure that stands corrected, in %s", (lang) => {
  it("is marked beside the value that it makes, and says from what to what, why and by whom", async () => {
    const page = await asked(`explain pupils-per-class --stage primary --lang ${lang}`);
    expect(page).toContain({ zh: "35.5 人/班 ✎", en: "35.5 pupils per class ✎" }[lang]);
    expect(page).toContain(SAID[lang]);
    expect(page).toContain("169个");
  });

  it("is marked in the rows that use it and in no other, with what the mark means", async () => {
    const page = await asked(`indicators --stage primary --lang ${lang}`);
    expect(page).toMatch({ zh: /平均班额.* 35\.5 .* ✎ /, en: /average students per class.* 35\.5 .* ✎ / }[lang]);
    expect(page).toContain(LEGEND[lang]);
    const apart = await asked(`indicators --theme attendance --lang ${lang}`);
    expect(apart).not.toContain("✎");
  });

  it("is marked beside what another file has", async () => {
    const plain = { ...corrected, asOf: "2021-12-31" };
    const world = { files: { ...files, "p.json": JSON.stringify(plain) }, columns: 160 };
    const page = (await teks(`compare p.json c.json --stage primary --theme classes --lang ${lang}`, world)).out;
    expect(page).toMatch({ zh: /平均班额.* ✎ 35\.5 /, en: /average students per class.* ✎ 35\.5 / }[lang]);
    expect(page).toContain(LEGEND[lang]);
    const table = (await teks("compare p.json c.json --format csv --lang en", world)).out;
    expect(table).toMatch(/^pupils-per-class,primary,.*,classes-primary\r?$/m);
  });

  it("is marked at the checks that read it", async () => {
    const page = await asked(`check --lang ${lang}`);
    expect(page).toMatch({ zh: /分学段班数 ✎ {2}class-counts-by-stage/, en: /class counts by stage ✎ {2}class-counts-by-stage/ }[lang]);
    expect(page.replaceAll(/\s+/g, " ")).toContain(SAID[lang].slice(2));
    expect(page).not.toMatch(/disabled-children-placed.*✎|✎ {2}disabled-children-placed/);
  });
});

describe("a figure that stands corrected, in data", () => {
  it("is named by every row, check and step that uses it", async () => {
    const { rows } = JSON.parse(await asked("indicators --format json"));
    const row = (id: string, stage: string) =>
      rows.find((each: { id: string; stage: string; place: string }) => each.id === id && each.stage === stage && each.place === "tekes");
    expect(row("pupils-per-class", "primary").corrected).toEqual(["classes-primary"]);
    expect(row("pupils-per-class", "all").corrected).toEqual([]);
    const { findings } = JSON.parse(await asked("check --format json"));
    expect(findings.find((each: { check: string }) => each.check === "class-counts-by-stage").corrected).toEqual([
      "classes-primary",
      "classes-junior",
    ]);
    expect(findings.filter((each: { corrected?: unknown }) => each.corrected !== undefined).length).toBeLessThan(findings.length);
  });

  it.each([
    ["indicators --stage primary", /^pupils-per-class,.*,classes-primary\r?$/m],
    ["explain pupils-per-class --stage primary", /^1,count,.*169个,classes-primary,/m],
    ["check", /^class-counts-by-stage,.*,"classes-primary; classes-junior"\r?$/m],
  ])("has a column of tables: teks %s", async (line, row) => {
    const table = await asked(`${line} --format csv --lang en`);
    expect(table.split("\n")[0]).toMatch(/,corrected/);
    expect(table).toMatch(row);
  });
});
