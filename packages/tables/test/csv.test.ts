import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CsvOptions, readColumns, readCsv } from "../src/index";
import { cellAddress, collector, issueText } from "../src/issue";
import { readByText } from "../src/text/columns";
import { plainNumber } from "../src/text/number";

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (text: string, options: CsvOptions = {}) => readCsv(utf8(text), options);
const fieldsOf = (text: string, options: CsvOptions = {}) => read(text, options).rows.map(({ fields }) => fields);
const told = (text: string, options: CsvOptions = {}) =>
  read(text, options).issues.list.map(({ code, row, line, cell, value }) => [code, row, line, cell, value]);

describe("rows and cells", () => {
  it.each([
    [
      "LF",
      "a,b\n1,2\n3,4\n",
      [
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    [
      "CRLF, the last row without an end",
      "a,b\r\n1,2\r\n3,4",
      [
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    ["CR alone, as old Macs wrote", "a,b\r1,2\r", [["1", "2"]]],
    [
      "ends of all kinds mixed",
      "a,b\r\n1,2\r3,4\n5,6",
      [
        ["1", "2"],
        ["3", "4"],
        ["5", "6"],
      ],
    ],
    ["an empty last cell", "a,b\n1,\n", [["1", ""]]],
    ["an empty last cell at the file's end", "a,b\n1,", [["1", ""]]],
    ["quotes, doubled and with a delimiter and a line end in them", 'a,b\n"x,1","y ""z""\n2"\n', [["x,1", 'y "z"\n2']]],
    ["quotes inside an unquoted cell", 'a,b\n5" pipe,县"一"小\n', [['5" pipe', '县"一"小']]],
    ["a quote after a space is a plain character", 'a,b\n1, "x"\n', [["1", ' "x"']]],
    ["nothing is trimmed", "a,b\n 1 ,\u3000\n", [[" 1 ", "\u3000"]]],
    ["a byte order mark", "\ufeffa,b\n1,2\n", [["1", "2"]]],
    ["an empty quoted cell is a row of its own", 'a\n""\n\n', [[""]]],
  ])("%s", (_, text, expected) => {
    expect(fieldsOf(text)).toEqual(expected);
    expect(read(text).issues.count).toBe(0);
  });

  it("knows the row as a spreadsheet counts and the line as an editor does", () => {
    const { rows } = read('a,b\n\n"x\ny",1\n2,3\n');
    expect(rows.map(({ row, line }) => [row, line])).toEqual([
      [3, 3],
      [4, 5],
    ]);
  });

  it("counts blank rows, and takes the first row that is not blank for the header", () => {
    const { header, counts } = read("\n,,\na,b,c\n\n1,2,3\n,,\n");
    expect(header).toEqual(["a", "b", "c"]);
    expect(counts).toEqual({ inFile: 1, read: 1, refused: 0, blank: 4 });
  });

  it("takes names that objects have of their own for plain text", () => {
    const { header, rows } = read("__proto__,constructor,hasOwnProperty\n1,2,3\n");
    expect(header).toEqual(["__proto__", "constructor", "hasOwnProperty"]);
    expect(rows[0]?.fields).toEqual(["1", "2", "3"]);
    const { columns } = readColumns(utf8("__proto__,constructor\n1,甲\n"), {
      columns: [
        { name: "__proto__", kind: "number" },
        { name: "constructor", kind: "code" },
      ],
    });
    expect(columns.get("__proto__")).toEqual({ kind: "number", values: Float64Array.of(1) });
    expect(columns.get("constructor")).toEqual({ kind: "code", codes: Uint32Array.of(0), words: ["甲"] });
  });
});

describe("delimiters", () => {
  it.each([
    ["comma", "a,b\n1,2\n", ",", "counted"],
    ["semicolon, with decimal commas", "a;b\n1,5;2,5\n3,5;4\n", ";", "counted"],
    ["tab", "a\tb,c\n1\t2\n", "\t", "counted"],
    ["outside quotes only", 'a;b\n"1,2,3,4";5\n"1,2,3,4";6\n', ";", "counted"],
    ["one column", "a\n1\n", ",", "none-found"],
    ["Excel's line", "sep=;\r\na,b;c\r\n1;2\r\n", ";", "sep-line"],
    ["Excel's line with a bar", "SEP=|\na|b\n1|2\n", "|", "sep-line"],
  ])("%s", (_, text, delimiter, why) => {
    expect(read(text).delimiter).toEqual({ delimiter, why });
  });

  it("is settable, and the sep= line is still no row", () => {
    const { header, delimiter, rows } = read("sep=;\na,b\n1;2,3\n", { delimiter: "," });
    expect([header, delimiter.why, rows[0]?.fields, rows[0]?.row, rows[0]?.line]).toEqual([["a", "b"], "given", ["1;2", "3"], 2, 3]);
  });

  it("tells a sep= line that names none", () => {
    expect(told("sep=x\na,b\n1,2\n")).toEqual([["bad-separator", 0, 1, undefined, "x"]]);
    expect(fieldsOf("sep=x\na,b\n1,2\n")).toEqual([["1", "2"]]);
  });
});

describe("what is refused, and where", () => {
  it.each([
    ["too few cells", "a,b\n1\n2,3\n", ["ragged-row", 2, 2, undefined, "1"]],
    ["too many cells", "a,b\n1,2,3\n2,3\n", ["ragged-row", 2, 2, undefined, "3"]],
    ["text after a quote", 'a,b\n1,"x"y\n2,3\n', ["text-after-quote", 2, 2, "B2", '"x"y']],
    ["text after a quote, after a line end in it", 'a,b\n"p\nq","x"y\n2,3\n', ["text-after-quote", 2, 3, "B2", '"x"y']],
  ])("%s", (_, text, issue) => {
    expect(told(text)).toEqual([issue]);
    expect(read(text).counts).toEqual({ inFile: 2, read: 1, refused: 1, blank: 0 });
  });

  it("finds an open quote at the line where it opens", () => {
    const text = 'a,b\n1,2\n3,"x\n4,5\n6,7\n';
    expect(told(text)).toEqual([["open-quote", 3, 3, "B3", '"x\n4,5\n6,7\n']]);
    expect(read(text).counts).toEqual({ inFile: 2, read: 1, refused: 1, blank: 0 });
  });

  it("refuses all rows under a header that cannot be read", () => {
    expect(told('"a"b,c\n1,2\n3,4\n')).toEqual([["text-after-quote", 1, 1, "A1", '"a"b']]);
    expect(read('"a"b,c\n1,2\n3,4\n').counts).toEqual({ inFile: 2, read: 0, refused: 2, blank: 0 });
  });

  it.each(["", "\n\n", ",,\n"])("has no header in %j", (text) => {
    expect(told(text)).toEqual([["no-header", 0, undefined, undefined, ""]]);
  });

  it("keeps the first issues and counts all", () => {
    const { issues } = read(`a,b\n${"1\n".repeat(5000)}`, { cap: 3 });
    expect([issues.list.length, issues.count, issues.counts.get("ragged-row")]).toEqual([3, 5000, 5000]);
  });

  it("says where, what, and what it takes, in both languages", () => {
    const { issues } = read('校名,在校生数\n一小,"45\n', { file: "学校.csv" });
    expect(issues.list.map((issue) => [issueText(issue, "zh"), issueText(issue, "en")])).toEqual([
      [
        '学校.csv，第 2 行，B2「在校生数」：第 2 行开始的引号没有结束：「"45\n」；应为成对的引号；格内的引号写作 ""',
        '学校.csv, row 2, B2 "在校生数": the quote that opens on line 2 never closes: ""45\n"; it takes a closing quote; a quote inside a cell is written ""',
      ],
    ]);
  });
});

describe("limits", () => {
  const over = (text: string, limits: CsvOptions["limits"]) => [told(text, { limits }), read(text, { limits }).counts];
  it("bytes: nothing is read", () => {
    expect(over("a,b\n1,2\n", { bytes: 8 })).toEqual([[], { inFile: 1, read: 1, refused: 0, blank: 0 }]);
    expect(over("a,b\n1,2\n", { bytes: 7 })).toEqual([
      [["too-many-bytes", 0, undefined, undefined, "8"]],
      { inFile: 0, read: 0, refused: 0, blank: 0 },
    ]);
  });
  it("rows: the rest is counted", () => {
    expect(over("a,b\n1,2\n\n3,4\n5,6\n7\n", { rows: 1 })).toEqual([
      [["too-many-rows", 4, 4, undefined, ""]],
      { inFile: 4, read: 1, refused: 3, blank: 1 },
    ]);
    expect(over("a,b\n1,2\n", { rows: 1 })[0]).toEqual([]);
  });
  it("columns: of a row, and of the header", () => {
    expect(over("a,b\n1,2\n1,2,3\n", { columns: 2 })[0]).toEqual([["too-many-columns", 3, 3, undefined, "3"]]);
    expect(over("a,b,c\n1,2,3\n", { columns: 2 })).toEqual([
      [["too-many-columns", 1, 1, undefined, "3"]],
      { inFile: 1, read: 0, refused: 1, blank: 0 },
    ]);
  });
  it("cells: characters, and doubled quotes as one", () => {
    expect(over('a,b\n一二三,"x""y"\n', { cell: 3 })[0]).toEqual([]);
    expect(over('a,b\n一二三四,5\n1,"x""yz"\n', { cell: 3 })[0]).toEqual([
      ["long-cell", 2, 2, "A2", "一二三四"],
      ["long-cell", 3, 3, "B3", '"x""yz"'],
    ]);
  });
});

const quoted = (field: string) => `"${field.replaceAll('"', '""')}"`;
const cellText = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.string({ unit: fc.constantFrom(",", ";", "\t", '"', "\r", "\n", "校", "一", "é", "𠮷", " ", "1"), maxLength: 6 }),
);

describe("laws", () => {
  it("reads what was quoted and written", () => {
    const table = fc
      .integer({ min: 1, max: 5 })
      .chain((width) => fc.array(fc.array(cellText, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));
    fc.assert(
      fc.property(table, fc.constantFrom(",", ";", "\t", "|"), fc.constantFrom("\n", "\r", "\r\n"), (rows, delimiter, end) => {
        const text = rows.map((row) => row.map(quoted).join(delimiter)).join(end);
        const { header, rows: back, counts } = read(text.replaceAll("\0", ""), { delimiter: delimiter as ";" });
        const expected = rows.map((row) => row.map((field) => field.replaceAll("\0", "")));
        expect([header, ...back.map(({ fields }) => fields)]).toEqual(expected);
        expect(counts.read).toBe(rows.length - 1);
      }),
      { numRuns: 500 },
    );
  });

  /** Files much like those that come: mostly whole, mostly with the same number of cells, numbers of many spellings. */
  const field = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        "1",
        "-2.5",
        "",
        "一小",
        "甲县",
        "x",
        "007",
        "0.1",
        "123456789012345678",
        ".5",
        "5.",
        "1e3",
        "-",
        "-0",
        " 7",
        "1e999",
        ".",
        "-.",
        "1.2.3",
        "９",
      ),
    },
    { weight: 1, arbitrary: cellText.map(quoted) },
    { weight: 1, arbitrary: fc.double({ noNaN: true }).map(String) },
    { weight: 1, arbitrary: fc.tuple(fc.integer(), fc.nat(20)).map(([whole, more]) => `${whole}.${more}`) },
    { weight: 1, arbitrary: cellText },
  );
  const rowText = fc.oneof(
    { weight: 6, arbitrary: fc.tuple(field, field, field).map((fields) => fields.join(",")) },
    { weight: 1, arbitrary: fc.array(field, { maxLength: 5 }).map((fields) => fields.join(",")) },
    { weight: 1, arbitrary: cellText },
  );
  const file = fc
    .tuple(
      fc.constantFrom("", "\ufeff", "sep=,\n", "sep=;\r\n", "sep=é\n", "\n\n"),
      fc.constantFrom("n,t,c", "n,n,c", '"n","t","c"', "n;t;c", '"n', "t,c", ""),
      fc.array(fc.tuple(fc.constantFrom("\n", "\r\n", "\r"), rowText), { maxLength: 8 }),
      fc.constantFrom("", "\n", "\r\n", '"'),
    )
    .map(([before, header, rows, after]) => before + header + rows.flat().join("") + after);
  const limits = fc.option(
    fc.record(
      { rows: fc.nat(4), columns: fc.integer({ min: 1, max: 4 }), cell: fc.nat(5), bytes: fc.integer({ min: 10, max: 200 }) },
      { requiredKeys: [] },
    ),
    {
      nil: undefined,
    },
  );
  const columns = [
    { name: "n", kind: "number" },
    { name: "t", kind: "text" },
    { name: "c", kind: "code" },
  ] as const;

  it("gives from bytes what it gives by way of text, and the rows of the plain reader", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(file, limits, (text, limits) => {
        const bytes = utf8(text);
        const options = { columns, limits, file: "x.csv" };
        const fast = readColumns(bytes, options);
        const found = collector(options);
        const slow = readByText(bytes, options, found);
        expect(fast).toEqual({ ...slow, issues: found.issues() });
        const table = readCsv(bytes, options);
        expect(fast.counts).toEqual(table.counts);
        expect([...fast.rows]).toEqual(table.rows.map(({ row }) => row));
        const { counts } = table;
        expect(counts.read + counts.refused).toBe(counts.inFile);
        expect(table.rows.length).toBe(counts.read);
      }),
      { numRuns: 5000 },
    );
  });

  it("reads each number as the nearest double", () => {
    const spelled = fc.oneof(
      fc.tuple(fc.integer(), fc.nat(999_999)).map(([a, b]) => `${a}.${b}`),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    );
    fc.assert(
      fc.property(fc.array(spelled, { minLength: 1 }), (cells) => {
        const { columns, issues } = readColumns(utf8(`n\n${cells.join("\n")}\n`), { columns: [{ name: "n", kind: "number" }] });
        expect(columns.get("n")).toEqual({ kind: "number", values: Float64Array.from(cells, Number) });
        expect(issues.count).toBe(0);
      }),
      { numRuns: 500 },
    );
  });
});

describe("columns", () => {
  const text = "县,id,n\n甲县,007,1\n乙县,008,约2\n甲县,009,\n甲县,010\n";
  const columns = [
    { name: "n", kind: "number" },
    { name: "id", kind: "text" },
    { name: "县", kind: "code" },
  ] as const;
  const expected = {
    n: { kind: "number", values: Float64Array.of(1, Number.NaN, Number.NaN) },
    id: { kind: "text", text: "007008009", ends: Uint32Array.of(3, 6, 9) },
    县: { kind: "code", codes: Uint32Array.of(0, 1, 0), words: ["甲县", "乙县"] },
  };
  it.each([
    ["UTF-8", utf8(text)],
    ["UTF-8 with BOM", utf8(`\ufeff${text}`)],
    ["UTF-16LE", Buffer.from(`\ufeff${text}`, "utf16le")],
    ["UTF-16BE", Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
  ])("%s: the same", (_, bytes) => {
    const table = readColumns(bytes, { columns });
    expect(Object.fromEntries(table.columns)).toEqual(expected);
    expect([...table.rows]).toEqual([2, 3, 4]);
    expect(table.issues.list.map(({ code, row, cell, column, value }) => [code, row, cell, column, value])).toEqual([
      ["bad-number", 3, "C3", "n", "约2"],
      ["ragged-row", 5, undefined, undefined, "2"],
    ]);
  });

  it("tells a column that is not there, and one that is there twice", () => {
    const table = readColumns(utf8("a,b,a\n1,2,3\n"), {
      columns: [
        { name: "a", kind: "number" },
        { name: "c", kind: "text" },
      ],
    });
    expect([...table.columns]).toEqual([["a", { kind: "number", values: Float64Array.of(1) }]]);
    expect(table.issues.list.map(({ code, row, cell, value }) => [code, row, cell, value])).toEqual([
      ["duplicate-column", 1, "C1", "a"],
      ["missing-column", 1, undefined, "c"],
    ]);
    expect(table.issues.list[1]?.accepted.zh).toBe("表头中的一列：a、b、a");
  });
});

it("spells addresses as a spreadsheet does", () => {
  expect([0, 25, 26, 701, 702, 16_383].map((at) => cellAddress(at, 1))).toEqual(["A1", "Z1", "AA1", "ZZ1", "AAA1", "XFD1"]);
});

it("takes plain numbers only", () => {
  expect(["12", "+1", "-.5", "1.", " 3 ", "1E+4", "-0"].map(plainNumber)).toEqual([12, 1, -0.5, 1, 3, 10_000, -0]);
  expect(["1,2", "1e", ".", "-", "0x1", "Infinity", "NaN", "1 2", "1E999", "１"].map(plainNumber)).toEqual(Array(10).fill(undefined));
});
