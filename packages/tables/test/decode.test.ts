import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode, type Encoding, guessEncoding, readCsv } from "../src/index";
import { issueText } from "../src/issue";
import { fit } from "../src/text/malformed";

const bytes = (...each: number[]) => Uint8Array.from(each);
const utf16be = (text: string) => Buffer.from(text, "utf16le").swap16();
const told = (given: Uint8Array, encoding?: Encoding) =>
  decode(given, { encoding }).issues.list.map(({ code, offset, line, value }) => [code, offset, line, value]);

/** 县,45 in GB2312. */
const COUNTY_GB = bytes(0xcf, 0xd8, 0x2c, 0x34, 0x35);

describe("the guess, and why", () => {
  it.each([
    ["UTF-8", Buffer.from("学校,45"), "utf-8", "strict-utf-8", 0, "学校,45"],
    ["ASCII", Buffer.from("a,45"), "utf-8", "strict-utf-8", 0, "a,45"],
    ["nothing", bytes(), "utf-8", "strict-utf-8", 0, ""],
    ["UTF-8 with BOM", Buffer.from("\ufeff学校"), "utf-8", "bom", 3, "学校"],
    ["GB18030", COUNTY_GB, "gb18030", "not-utf-8", 0, "县,45"],
    ["GB18030 of four bytes: 𠀀", bytes(0x95, 0x32, 0x82, 0x36), "gb18030", "not-utf-8", 0, "𠀀"],
    ["GB18030 with BOM", bytes(0x84, 0x31, 0x95, 0x33, 0xd1, 0xa7), "gb18030", "bom", 4, "学"],
    ["the € of Windows, of one byte", bytes(0x80, 0x31), "gb18030", "not-utf-8", 0, "€1"],
    ["UTF-16LE with BOM, as Excel's «Unicode text»", Buffer.from("\ufeff学校\t45", "utf16le"), "utf-16le", "bom", 2, "学校\t45"],
    ["UTF-16BE with BOM", utf16be("\ufeff学校\t45"), "utf-16be", "bom", 2, "学校\t45"],
    [
      "UTF-16LE without, by its zeros",
      Buffer.from("学校名称,45\n一小,12\n", "utf16le"),
      "utf-16le",
      "zero-bytes",
      0,
      "学校名称,45\n一小,12\n",
    ],
    ["UTF-16BE without, by its zeros", utf16be("学校名称,45\n一小,12\n"), "utf-16be", "zero-bytes", 0, "学校名称,45\n一小,12\n"],
  ] as const)("%s", (_, given, encoding, why, bom, text) => {
    const decoded = decode(given);
    expect(decoded).toMatchObject({ encoding, why, bom, text });
    expect(decoded.issues.count).toBe(0);
  });

  it("is settable, and a byte order mark of the encoding that was given is still none of the text", () => {
    expect(decode(COUNTY_GB, { encoding: "gb18030" })).toMatchObject({ text: "县,45", why: "given" });
    expect(decode(Buffer.from("\ufeffa"), { encoding: "utf-8" })).toMatchObject({ text: "a", why: "given", bom: 3 });
    // GB2312 that is well-formed UTF-8 too, as very short files may be.
    const both = bytes(0xc4, 0xa3, 0xcd, 0xa8);
    expect(decode(both).encoding).toBe("utf-8");
    expect(decode(both, { encoding: "gb18030" }).text).toBe("模通");
  });

  it("does not take UTF-8 with a mistake for GB18030, in which it would read as other characters", () => {
    const cut = Buffer.from("县,校名\n甲县,第一小学").subarray(0, -1);
    expect(decode(cut)).toMatchObject({ encoding: "utf-8", why: "mostly-utf-8", text: "县,校名\n甲县,第一小\ufffd" });
    expect(told(cut)).toEqual([["cut-bytes", cut.length - 2, 2, "E5 AD"]]);
  });

  it("takes 一, whose lower byte is zero, for no sign of the other order", () => {
    const text = "一,1,2\n一,3,4\n一,5,6\n";
    expect([guessEncoding(Buffer.from(text, "utf16le")).encoding, guessEncoding(utf16be(text)).encoding]).toEqual(["utf-16le", "utf-16be"]);
  });

  it("does not take a stray NUL for UTF-16", () => {
    expect(guessEncoding(Buffer.from("a,b\n1,2\0\n3,4\n5,6\n7,8\n")).encoding).toBe("utf-8");
  });
});

describe("bytes that are no text", () => {
  it.each([
    ["neither UTF-8 nor GB18030", bytes(0x41, 0x0a, 0xff, 0x42), undefined, ["bad-bytes", 2, 2, "FF"]],
    ["GB18030 cut in two", bytes(0xd1, 0xa7, 0x0d, 0x0a, 0xd0), undefined, ["cut-bytes", 4, 2, "D0"]],
    ["GB18030 of four cut after three", bytes(0x95, 0x32, 0x82), "gb18030", ["cut-bytes", 0, 1, "95 32 82"]],
    ["a lead byte before a line end", bytes(0xd1, 0x0a, 0x41), "gb18030", ["bad-bytes", 0, 1, "D1"]],
    ["UTF-8 that is overlong", bytes(0x41, 0xc0), "utf-8", ["bad-bytes", 1, 1, "C0"]],
    ["a surrogate in UTF-8", bytes(0xed, 0x41), "utf-8", ["bad-bytes", 0, 1, "ED"]],
    ["an odd byte in UTF-16", bytes(0x41, 0, 0x0a, 0, 0x42), "utf-16le", ["cut-bytes", 4, 2, "42"]],
    ["half a pair in UTF-16", bytes(0x41, 0, 0, 0xd8, 0x42, 0), "utf-16le", ["bad-bytes", 2, 1, "00 D8"]],
    ["NUL", Buffer.from("a\r\nb\0"), undefined, ["nul-byte", 4, 2, ""]],
    ["NUL in UTF-16, not its zeros", Buffer.from("\ufeffab\0", "utf16le"), undefined, ["nul-byte", 6, 1, ""]],
  ] as const)("%s", (_, given, encoding, issue) => {
    expect(told(given, encoding)).toEqual([issue]);
  });

  it("counts all and words the first", () => {
    const { issues } = decode(Buffer.alloc(100_000, 0xff), { encoding: "utf-8", file: "x.csv", cap: 2 });
    expect([issues.list.length, issues.count]).toEqual([2, 100_000]);
    expect(issues.list.slice(0, 1).map((issue) => issueText(issue, "zh"))).toEqual([
      "x.csv，第 1 行：第 0 字节起的 FF 读不成文字；应为UTF-8 编码的文字；可另存为 UTF-8 再试",
    ]);
  });

  it("are told of a table too, which is read all the same", () => {
    const table = readCsv(Buffer.concat([Buffer.from("a,b\n1,"), bytes(0xff), Buffer.from("\n2,\0\n")]));
    expect(table.issues.list.map(({ code, row, offset }) => [code, row, offset])).toEqual([
      ["bad-bytes", 2, 6],
      ["nul-byte", 3, 10],
    ]);
    expect(table.counts.read).toBe(2);
  });

  it("refuses more bytes than the limit", () => {
    expect(decode(Buffer.from("abc"), { bytes: 2 })).toMatchObject({ text: "", issues: { count: 1 } });
  });
});

describe("laws", () => {
  const encodings = ["utf-8", "gb18030", "utf-16le", "utf-16be"] as const;
  /** Bytes in which characters of several bytes are common. */
  const likely = fc.uint8Array({ maxLength: 12 }).map((each) => each.map((byte, at) => (at % 3 === 0 ? byte | 0x80 : byte)));
  const structured = fc
    .array(
      fc.constantFrom(
        0x30,
        0x39,
        0x40,
        0x7f,
        0x80,
        0x81,
        0x84,
        0x90,
        0xa0,
        0xbf,
        0xc2,
        0xd8,
        0xdc,
        0xe0,
        0xe3,
        0xed,
        0xf0,
        0xf4,
        0xfe,
        0xff,
      ),
      { maxLength: 6 },
    )
    .map((each) => Uint8Array.from(each));

  it("finds a place that is no text exactly where the platform's strict decoder refuses", () => {
    fc.assert(
      fc.property(fc.oneof(likely, structured), fc.constantFrom(...encodings), (given, encoding) => {
        const { malformed, cut } = fit(given, encoding);
        let isSound = true;
        try {
          new TextDecoder(encoding, { fatal: true }).decode(given);
        } catch {
          isSound = false;
        }
        expect(malformed === 0 && !cut).toBe(isSound);
      }),
      { numRuns: 20_000 },
    );
  });

  it("tells runs that lie in the file, in order and apart", () => {
    fc.assert(
      fc.property(fc.oneof(likely, structured), fc.constantFrom(...encodings), (given, encoding) => {
        let after = 0;
        fit(given, encoding, (offset, length) => {
          expect(offset).toBeGreaterThanOrEqual(after);
          expect(length).toBeGreaterThan(0);
          after = offset + length;
        });
        expect(after).toBeLessThanOrEqual(given.length);
      }),
      { numRuns: 2000 },
    );
  });

  it("gives back what was written in UTF-8 and UTF-16 with a byte order mark", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const whole = `\ufeff${text}`;
        const given = [Buffer.from(whole), Buffer.from(whole, "utf16le"), utf16be(whole)];
        for (const each of given) expect(`\ufeff${decode(each).text}`).toBe(whole);
      }),
    );
  });
});
