import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatOf, ISSUES, issueText, readXlsx, type Workbook, XLSX_LIMITS } from "../src/index";
import { partsOf, sheetXml, stylesXml } from "./xlsx/workbook";
import { zip } from "./xlsx/zip";

/** Cases of each kind; more are tried by `FUZZ=50000 npx vitest run packages/tables/test/xlsx-fuzz.test.ts`. */
const CASES = Number(process.env.FUZZ ?? 1200);

/** Milliseconds of the processor for one case, none of which is over some thousand bytes. */
const BOUND = 1000;

/** A workbook that has something of everything. */
const sound = partsOf({
  sheets: {
    学校: sheetXml(
      '<row r="1" spans="1:4"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t xml:space="preserve"> 备注 </t></is></c></row><row r="2" hidden="1"><c r="A2" s="1"><v>44440.5</v></c><c r="B2" s="2"><v>0.85</v></c><c r="C2" t="str"><f>A2&amp;"x"</f><v>a_x000D_b</v></c><c r="D2"><f t="shared" ref="D2:D3" si="0">B2*2</f><v>1.7</v></c></row><row r="5"><c r="A5" t="b"><v>1</v></c><c r="B5" t="e"><v>#N/A</v></c><c r="D5"><f t="shared" si="0"/></c><c r="E5"><v>1.2E+17</v></c></row>',
      '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><extLst><ext uri="x"><![CDATA[ a ]]></ext></extLst>',
    ),
    二: sheetXml("<!-- none --><row><c><v>7</v></c></row>"),
  },
  strings: "<si><t>校名</t></si><si><r><t>在校</t></r><r><t>生数</t></r><rPh><t>x</t></rPh></si>",
  styles: stylesXml({ 164: "yyyy&quot;年&quot;m&quot;月&quot;" }, [0, 164, 9]),
  properties: 'date1904="0"',
});
const file = zip(sound);
const whole = readXlsx(file);

/** Reads within the bound; anything else than what a reading may give fails, and so does anything thrown. */
function checked(bytes: Uint8Array): Workbook {
  const start = process.cpuUsage();
  const book = readXlsx(bytes);
  formatOf(bytes);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(BOUND);
  const { issues, sheets, names } = book;
  expect(issues.list.length).toBe(Math.min(issues.count, 1000));
  expect(sheets.length).toBeLessThanOrEqual(names.length);
  for (const issue of issues.list) {
    expect(Object.hasOwn(ISSUES, issue.code)).toBe(true);
    expect(issue.value.length).toBeLessThanOrEqual(81);
    expect(`${issueText(issue, "zh")}${issueText(issue, "en")}`).not.toMatch(/\{(?:limit|total|names)\}|undefined/);
  }
  for (const { rows, spans } of sheets) {
    rows.forEach(({ row, cells }, at) => {
      expect(row).toBeGreaterThan(at === 0 ? 0 : (rows[at - 1]?.row ?? 0));
      expect(cells.length).toBeGreaterThan(0);
      expect(cells.at(-1)).not.toBe("");
      expect(cells.length).toBeLessThanOrEqual(XLSX_LIMITS.columns);
      expect(cells.every((cell) => typeof cell === "string" && cell.length <= XLSX_LIMITS.cell)).toBe(true);
    });
    for (const { top, left, bottom, right } of spans) expect(top > 0 && left >= 0 && top <= bottom && left <= right).toBe(true);
  }
  return book;
}

const TOKENS = [
  ..."<>/&'\"=!?:-0",
  ...["<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE a [", "<?", "?>", "&#0;", "&#x10FFFF;", "&b;", "_xD83D_", "\0", "\ufeff", "字", "\r\n"],
  ...[
    '<row r="3">',
    "</row>",
    "<row/>",
    '<row r="0"/>',
    '<c r="XFD9" t="s">',
    '<c r="A1048577">',
    "<c>",
    "</c>",
    "<v>",
    "</v>",
    "<v/>",
    "<is><t>",
    "<f/>",
  ],
  ...[
    "1E+999",
    "-1",
    "NaN",
    "60",
    "99999999",
    '<mergeCell ref="A1:A0"/>',
    ' t="s"',
    ' t="d"',
    ' s="2"',
    ' r="B7"',
    "../",
    ' TargetMode="External"',
  ],
];

/** At a place, so many units cut, so many from there said twice, a token put. */
const change = fc.record({
  at: fc.nat(4000),
  cut: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(60)),
  twice: fc.oneof(fc.constant(0), fc.nat(60)),
  put: fc.oneof(fc.constant(""), fc.constantFrom(...TOKENS)),
});

const changed = (text: string, changes: readonly { at: number; cut: number; twice: number; put: string }[]): string =>
  changes.reduce((all, { at, cut, twice, put }) => {
    const place = at % (all.length + 1);
    return `${all.slice(0, place)}${put}${all.slice(place, place + twice)}${all.slice(place + cut)}`;
  }, text);

describe("whatever the bytes, a workbook is read or refused, within bounds, and never thrown at", () => {
  it("the sound file is read whole", () => {
    expect(whole.issues.list).toEqual([]);
    expect(whole.sheets.map(({ rows }) => rows.map(({ cells }) => cells))).toEqual([
      [
        ["校名", "在校生数", " 备注 "],
        ["2021-09-01 12:00:00", "85%", "a\rb", "1.7"],
        ["TRUE", "#N/A", "", "=…", "1.2E+17"],
      ],
      [["7"]],
    ]);
  });

  it("random bytes, also behind the signs of an archive or an old file", { timeout: 600_000 }, () => {
    const starts = ["", "PK\u0003\u0004", "PK\u0005\u0006", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "<?xml"].map((start) =>
      Buffer.from(start, "latin1"),
    );
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 200 }), (start, rest) => {
        expect(checked(Buffer.concat([start, rest])).issues.count).toBeGreaterThan(0);
      }),
      { numRuns: Math.ceil(CASES / 5) },
    );
  });

  it("bits turned, bytes cut and put in the archive: refused, or read as if nothing were", { timeout: 600_000 }, () => {
    const turned = fc.record({ at: fc.nat(file.length - 1), bit: fc.nat(7) });
    const put = fc.uint8Array({ maxLength: 4 });
    fc.assert(
      fc.property(fc.array(turned, { maxLength: 4 }), fc.nat(file.length), fc.nat(3), put, (turns, at, cut, extra) => {
        const bytes = Buffer.from(file);
        for (const { at: place, bit } of turns) bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << bit), place);
        for (const each of [bytes, Buffer.concat([bytes.subarray(0, at), extra, bytes.subarray(at + cut)]), bytes.subarray(0, at)]) {
          const { sheets, issues } = checked(each);
          if (issues.count === 0) expect(sheets).toEqual(whole.sheets);
        }
      }),
      { numRuns: Math.ceil(CASES / 5) },
    );
  });

  it("XML changed inside of a sound archive", { timeout: 600_000 }, () => {
    const names = sound.map(([name]) => name);
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.array(change, { minLength: 1, maxLength: 5 }), (name, changes) => {
        checked(
          zip(
            sound.map(([each, content]) => [
              each,
              { content: each === name ? changed(String(content), changes) : String(content), isStored: true },
            ]),
          ),
        );
      }),
      { numRuns: CASES },
    );
  });
});
