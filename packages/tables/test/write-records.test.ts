import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { displayWidth, escapedMarkdown, jsonText, markdownText, ndjsonText, type OutTable } from "../src/index";

const TABLE: OutTable = {
  columns: [
    { name: "id", kind: "id" },
    { name: "2022", kind: "number" },
    { name: "__proto__", kind: "text" },
  ],
  rows: [
    ["007", 402, 'a"b\n'],
    ["008", { absent: "suppressed", mark: "*" }, null],
    ["009", Number.NaN],
  ],
};

describe("JSON", () => {
  it("has a record a line, its names in the columns' order, ids as text, absences with their reason", () => {
    expect(jsonText(TABLE)).toBe(
      [
        "[",
        '{"id":"007","2022":402,"__proto__":"a\\"b\\n"},',
        '{"id":"008","2022":{"absent":"suppressed","mark":"*"},"__proto__":null},',
        '{"id":"009","2022":null,"__proto__":null}',
        "]",
        "",
      ].join("\n"),
    );
  });

  it("has the same records as NDJSON", () => {
    const lines = ndjsonText(TABLE).trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual(JSON.parse(jsonText(TABLE)));
  });

  it("is an empty list for a table without rows", () => {
    expect(jsonText({ columns: TABLE.columns, rows: [] })).toBe("[]\n");
    expect(ndjsonText({ columns: TABLE.columns, rows: [] })).toBe("");
  });

  it("refuses two columns of one name, of which one would be lost", () => {
    const twice: OutTable = {
      columns: [
        { name: "a", kind: "text" },
        { name: "a", kind: "text" },
      ],
      rows: [],
    };
    expect(() => jsonText(twice)).toThrow(new RangeError('two columns are called "a"; a record has each name once'));
  });

  it("gives texts and figures back", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }))), (rows) => {
        const table: OutTable = {
          columns: [
            { name: "t", kind: "text" },
            { name: "n", kind: "number" },
          ],
          rows,
        };
        expect(JSON.parse(jsonText(table))).toEqual(rows.map(([t, n]) => ({ t, n: n + 0 })));
      }),
    );
  });
});

describe("the columns a text takes", () => {
  it.each([
    ["", 0],
    ["school", 6],
    ["县一小", 6],
    ["𠮷", 2],
    ["（八）", 6],
    ["か한", 4],
    ["—…", 2],
    ["e\u0301", 1],
    ["a\u200bb", 2],
    ["🏫", 2],
    ["㎡", 1],
  ])("of %j are %d", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe("Markdown", () => {
  it("lines its columns up where Chinese takes two, numbers to the right", () => {
    const table: OutTable = {
      columns: [
        { name: "校名", kind: "text" },
        { name: "图书", kind: "number" },
      ],
      rows: [
        ["县一小", 402],
        ["a|b", { absent: "suppressed", mark: "*" }],
        ["x", -1.5],
      ],
    };
    expect(markdownText(table)).toBe(
      [
        "| 校名   | 图书 |", //
        "| ------ | ---: |",
        "| 县一小 |  402 |",
        "| a\\|b   |   \\* |",
        "| x      | -1.5 |",
        "",
      ].join("\n"),
    );
  });

  it("means nothing but what it says", () => {
    expect(escapedMarkdown("a|b\\ *c* _d_ `e` [f](g) <h> #i ~j~ &amp; $k$")).toBe(
      "a\\|b\\\\ \\*c\\* \\_d\\_ \\`e\\` \\[f\\](g) \\<h\\> \\#i \\~j\\~ \\&amp; \\$k\\$",
    );
    expect(escapedMarkdown("two\r\nlines\n")).toBe("two<br>lines");
  });

  it("keeps every row on its line and every line as wide as the first, whatever stands in the cells", () => {
    const cells = fc.string({ unit: fc.constantFrom("县", "a", "|", "\\", "\n", "\r", " ", "*", "<") });
    fc.assert(
      fc.property(fc.array(fc.tuple(cells, cells), { minLength: 1 }), (rows) => {
        const lines = markdownText({
          columns: [
            { name: "县名", kind: "text" },
            { name: "n", kind: "number" },
          ],
          rows,
        }).split("\n");
        expect(lines).toHaveLength(rows.length + 3);
        for (const line of lines.slice(0, -1)) {
          expect(displayWidth(line)).toBe(displayWidth(lines[0] ?? ""));
          expect(line.replaceAll(/\\./g, "").match(/\|/g)).toHaveLength(3);
        }
      }),
    );
  });
});
