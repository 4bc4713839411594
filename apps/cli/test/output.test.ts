import { readXlsx } from "@teks/tables";
import { describe, expect, it } from "vitest";
import { markdownText } from "../src/output/markdown";
import type { Page, Table } from "../src/output/report";
import { columnWidths, terminalText, wrapLine } from "../src/output/terminal";
import { lineText, span } from "../src/tui/text";
import { teks } from "./run";

describe("a report in a file", () => {
  const line = "balance a.csv --split weighted --lang";
  const files = { "a.csv": "id,name,type,pupils,books\n007,=1+1,primary,45,279\n" };
  const saved = async (options: string, name: string) => {
    const over = new Map<string, string | Uint8Array>();
    const { out, err, code } = await teks(`${line} ${options} --out ${name}`, { files, over });
    expect([out, err, code]).toEqual(["", "", 2]);
    return over.get(name) ?? "";
  };

  it("is in the format that the file is named after, or that is asked for", async () => {
    expect(JSON.parse(String(await saved("zh", "b.json"))).schema).toBe("teks/balance@1");
    expect(await saved("zh", "b.md")).toMatch(/^# /);
    expect(await saved("zh --format json", "b.md")).toMatch(/^\{/);
    expect(await saved("en", "b.tsv")).toMatch(/^county\tstage\t/);
    expect(await saved("en", "b")).toContain("2017");
  });

  it("is CSV with the mark that Excel needs for Chinese, and none that runs", async () => {
    expect(await saved("zh", "b.csv")).toMatch(/^\uFEFFcounty,stage/);
    const schools = String(await saved("en --schools", "b.csv"));
    expect(schools).toMatch(/^county,school/);
    expect(schools).toContain(",007,'=1+1,");
  });

  it("is a workbook: of a county's balance the live one, of all else its rows", async () => {
    const book = readXlsx(new Uint8Array(Buffer.from(await saved("zh", "b.xlsx"))));
    expect(book.issues.count).toBe(0);
    expect(book.names).toEqual(["概要", "学校", "参评范围", "小学", "初中", "规则"]);
    const over = new Map<string, string | Uint8Array>();
    await teks("indicators --theme classes --out i.xlsx", { over });
    const [sheet] = readXlsx(new Uint8Array(Buffer.from(over.get("i.xlsx") ?? ""))).sheets;
    expect(sheet?.rows[0]?.cells.slice(0, 2)).toEqual(["id", "theme"]);
    expect(sheet?.rows.some(({ cells }) => cells[0] === "pupils-per-class")).toBe(true);
  });

  it("never goes over what was read, nor as a workbook onto a terminal", async () => {
    const over = await teks("balance a.csv --out a.csv", { files });
    expect([over.code, over.out]).toEqual([64, ""]);
    expect(over.err).toContain("another file");
    const onScreen = await teks("balance a.csv --format xlsx", { files, isTTY: true });
    expect(onScreen.code).toBe(64);
  });
});

const table: Table = {
  columns: [{ title: "指标", wraps: true }, { title: "stage" }, { title: "value", side: "right" }],
  sections: [
    {
      heading: "班额",
      groups: [
        {
          label: [span("平均班额"), span("id")],
          rows: [
            [[span("小学")], [span("108.2")]],
            [[span("初中")], [span("15.6")]],
            [[span("全部")], [span("9")]],
          ],
        },
        { label: [span("a|b")], rows: [[[span("*")], []]] },
      ],
    },
  ],
};

describe("a page on a terminal", () => {
  it("lines columns up by what they take on the screen, the label beside its rows", () => {
    expect(terminalText([{ table }], { width: 80, colour: false })).toBe(
      ["班额", "  平均班额  小学  108.2", "  id        初中   15.6", "            全部      9", "  a|b       *", ""].join("\n"),
    );
  });

  it("narrows the widest column that may give way, and no other", () => {
    const wide: Table = {
      columns: [{ title: "", wraps: true }, { title: "" }, { title: "", wraps: true }],
      sections: [{ groups: [{ label: [span("x".repeat(30))], rows: [[[span("y".repeat(20))], [span("z".repeat(12))]]] }] }],
    };
    expect(columnWidths(wide, 80)).toEqual([30, 20, 12]);
    expect(columnWidths(wide, 50)).toEqual([14, 20, 12]);
    expect(columnWidths(wide, 46)).toEqual([11, 20, 11]);
    expect(columnWidths(wide, 10)).toEqual([8, 20, 8]);
  });

  it("keeps a text under itself and not under its lead", () => {
    const page: Page = [{ paragraphs: [{ lead: "  ⚑ ", text: [span("one two three")] }] }];
    expect(terminalText(page, { width: 12, colour: false })).toBe("  ⚑ one two\n    three\n");
  });

  it("draws a tree whose lines go on beside its branches", () => {
    const leaf = (text: string) => ({ lines: [[span(text)], [span("from")]], parts: [] });
    const page: Page = [{ tree: { lines: [[span("sum")]], parts: [{ ...leaf("a"), parts: [leaf("b")] }, leaf("c")] } }];
    expect(terminalText(page, { width: 40, colour: false })).toBe(
      ["  sum", "  ├ a", "  │ │ from", "  │ └ b", "  │   from", "  └ c", "    from", ""].join("\n"),
    );
  });

  it("colours words and not the space around them", () => {
    const page: Page = [{ paragraphs: [{ text: [span("met", "good"), span(" 2"), span("   ", "bad")] }] }];
    expect(terminalText(page, { width: 40, colour: true })).toBe("\u001b[32mmet\u001b[0m 2\n");
  });

  it("keeps each word's tone where a line breaks", () => {
    const lines = wrapLine([span("red red ", "bad"), span("绿绿 green", "good")], 8);
    expect(lines.map(lineText)).toEqual(["red red", "绿绿", "green"]);
    expect(lines.map((line) => line.map(({ tone }) => tone))).toEqual([["bad"], ["good"], ["good"]]);
  });
});

it("writes Markdown that means nothing but what it says", () => {
  const page: Page = [{ title: "a*b", note: "1_2" }, { table }, { paragraphs: [{ lead: "  ~ ", text: [span("<b>")] }] }];
  expect(markdownText(page)).toBe(
    [
      "# a\\*b (1\\_2)",
      "",
      "### 班额",
      "",
      "| 指标 | stage | value |",
      "| --- | --- | ---: |",
      "| 平均班额<br>id | 小学 | 108.2 |",
      "| 平均班额<br>id | 初中 | 15.6 |",
      "| 平均班额<br>id | 全部 | 9 |",
      "| a\\|b | \\* |  |",
      "",
      "- \\~ \\<b\\>",
      "",
    ].join("\n"),
  );
});
