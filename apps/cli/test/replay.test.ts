import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { teks } from "./run";

const session = ["# made by hand", "screen indicators", "filter pupils-per-class", "suppose classes@primary 515", "sort value desc"].join(
  "\n",
);
const read = (name: string) => readFileSync(new URL(`../../../seeds/example/years/${name}`, import.meta.url));
const files = { "a.teks": session, "2021.csv": read("2021.csv"), "2022.csv": read("2022.csv") };

describe("a session replayed where there is no terminal", () => {
  it("prints the table as it is looked at, and that it is supposed", async () => {
    const { out, err, code } = await teks("--replay a.teks --lang zh", { files });
    expect(err).toBe("");
    expect(code).toBe(0);
    const lines = out.split("\n").map((line) => line.trim().replace(/\s+/g, " "));
    expect(lines[0]).toMatch(/^特克斯县 · 指标 2022-12-31$/);
    expect(out).toContain("※ 假设，不是县数据：1 个数字");
    // 18 280 pupils in 515 classes.
    expect(lines).toContainEqual(expect.stringMatching(/^平均班额 小学 35\.5 人\/班 无法判定 ⚑/));
    expect(out).not.toContain("108.2");
  });

  it("is data in the other formats, with every column that shows", async () => {
    const { out } = await teks("--replay a.teks --format csv --lang en", { files });
    expect(out.split(/\r?\n/)[0]).toBe("Section,Title,Stage,Value,Unit,Verdict,!,Supposed (not the data)");
    const { rows, screen, supposed } = JSON.parse((await teks("--replay a.teks --format json --lang en", { files })).out);
    expect(screen).toBe("indicators");
    expect(supposed).toBe("1 of its figures");
    expect(rows[0].Value).toBeGreaterThan(rows[1].Value);
  });

  it("is the explanation where one is open, and nothing is nothing", async () => {
    const open = await teks("--replay b.teks --lang zh", { files: { "b.teks": `${session}\nopen` } });
    expect(open.out).toContain("怎样算出");
    const none = await teks("--replay c.teks --lang zh", { files: { "c.teks": "filter 没有这样的" } });
    expect(none.out).toContain("没有条目");
  });

  it("is of the files that are named: a county, a table of schools, several", async () => {
    const of = (line: string, text: string) =>
      teks(`${line} --lang zh`, { files: { ...files, "d.teks": text, "s.csv": "id,type,pupils\na,primary,10\n" } });
    expect((await of("2021.csv --replay d.teks", "screen indicators\nfilter pjbe")).out).toMatch(/平均班额 +全部 +48\.0/);
    expect((await of("s.csv --replay d.teks", "screen schools")).out).toMatch(/a +无法判定/);
    expect((await of("2021.csv 2022.csv --replay d.teks", "filter change!=?")).out).toMatch(/✗→\?/);
    expect((await of("balance s.csv --explore --replay d.teks", "screen schools")).out).toMatch(/a +无法判定/);
  });

  it("tells every line that is wrong, at once", async () => {
    const { err, out, code } = await teks("--replay e.teks --lang en", {
      files: { "e.teks": "screen indicators\nsort price desc\nfreeze x" },
    });
    expect(out).toBe("");
    expect(code).toBe(65);
    const lines = err.trimEnd().split("\n");
    expect(lines[0]).toBe("teks: the data has 2 problems:");
    expect(lines[1]).toMatch(/e\.teks:2 = "sort price desc" {2}takes column asc or column desc, the column one of title, stage/);
    expect(lines[2]).toMatch(/e\.teks:3 = "freeze x" {2}takes a whole number/);
  });

  it.each([
    ["check --replay a.teks", "no command, or --explore"],
    ["--replay nowhere.teks", "a file that can be read"],
    ["--replay a.teks --out a.teks --format csv", "another file than the one that is read"],
  ])("«%s» is refused", async (line, says) => {
    const { err, code } = await teks(`${line} --lang en`, { files });
    expect(err).toContain(says);
    expect(code).toBe(64);
  });
});
