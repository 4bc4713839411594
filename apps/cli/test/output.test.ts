import { describe, expect, it } from "vitest";
import { csvText } from "../src/output/csv";
import { markdownText } from "../src/output/markdown";
import type { Page, Table } from "../src/output/report";
import { columnWidths, terminalText, wrapLine } from "../src/output/terminal";
import { lineText, span } from "../src/tui/text";

describe("a sheet", () => {
  it("quotes what RFC 4180 asks to quote", () => {
    expect(
      csvText({
        columns: ["a", "b"],
        rows: [
          ['say "x"', "1,2"],
          ["two\nlines", null],
          ["plain", 1.5],
        ],
      }),
    ).toBe('a,b\r\n"say ""x""","1,2"\r\n"two\nlines",\r\nplain,1.5\r\n');
  });

  it("keeps a spreadsheet from running text as a formula, and leaves numbers alone", () => {
    expect(csvText({ columns: ["a"], rows: [["=1+1"], ["+1"], ["-1"], ["@x"], ["\tx"], [-1], ["1=1"], ['=HYPERLINK("x")']] })).toBe(
      "a\r\n'=1+1\r\n'+1\r\n'-1\r\n'@x\r\n'\tx\r\n-1\r\n1=1\r\n\"'=HYPERLINK(\"\"x\"\")\"\r\n",
    );
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
