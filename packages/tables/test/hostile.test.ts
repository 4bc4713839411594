import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ColumnsOptions, ISSUES, type Issues, readColumns, readCsv } from "../src/index";
import { dictionary, hash } from "../src/text/dictionary";

/** Milliseconds that no file of a test may take: far more than needed, far less than a step of work for every pair of bytes. */
const BOUND = 20_000;

const columns = [
  { name: "a", kind: "number" },
  { name: "b", kind: "text" },
  { name: "c", kind: "code" },
] as const satisfies ColumnsOptions["columns"];

/** Both ways over a file; what they agree on. */
function readBoth(bytes: Uint8Array, options: Omit<ColumnsOptions, "columns"> = {}) {
  const table = readCsv(bytes, options);
  const fast = readColumns(bytes, { columns, ...options });
  expect(fast.counts).toEqual(table.counts);
  expect(fast.encoding).toEqual(table.encoding);
  expect(fast.delimiter).toEqual(table.delimiter);
  return { table, fast, codes: table.issues.list.map(({ code }) => code) };
}

describe("files made to hurt end within a bound", () => {
  it("10⁷ blank rows", { timeout: BOUND }, () => {
    const { table } = readBoth(Buffer.concat([Buffer.from("a,b,c\n"), Buffer.alloc(10_000_000, "\n"), Buffer.from("1,2,3\n")]));
    expect(table.counts).toEqual({ inFile: 1, read: 1, refused: 0, blank: 10_000_000 });
    expect(table.rows[0]?.row).toBe(10_000_002);
  });

  it("10⁶ rows of delimiters, and 10⁶ rows that are ragged", { timeout: BOUND }, () => {
    expect(readBoth(Buffer.from(`a,b,c\n${",,\n".repeat(1_000_000)}`)).table.counts.blank).toBe(1_000_000);
    const { table } = readBoth(Buffer.from(`a,b,c\n${"1\n".repeat(1_000_000)}`));
    expect([table.counts.refused, table.issues.count, table.issues.list.length]).toEqual([1_000_000, 1_000_000, 1000]);
  });

  it("10⁴ columns", { timeout: BOUND }, () => {
    const names = Array.from({ length: 10_000 }, (_, at) => `c${at}`);
    const bytes = Buffer.from(`${names.join(",")}\n${`${names.map(() => "1").join(",")}\n`.repeat(20)}`);
    const table = readColumns(bytes, { columns: names.map((name) => ({ name, kind: "number" })) });
    expect([table.columns.size, table.counts.read, table.issues.count]).toEqual([10_000, 20, 0]);
    expect(readCsv(bytes).counts.read).toBe(20);
  });

  it("10⁷ columns: refused by the limit", { timeout: BOUND }, () => {
    const { codes, table } = readBoth(Buffer.from(`a,b,c\n1${",1".repeat(10_000_000)}\n1,2,3\n`));
    expect([codes, table.counts.read]).toEqual([["too-many-columns"], 1]);
    expect(readBoth(Buffer.alloc(10_000_000, "a,")).codes).toEqual(["too-many-columns"]);
  });

  it("a quote that opens a big file and never closes", { timeout: BOUND }, () => {
    const { codes, table } = readBoth(Buffer.concat([Buffer.from('"'), Buffer.alloc(30_000_000, "a,1\n")]));
    expect([codes, table.issues.list[0]?.cell]).toEqual([["open-quote"], "A1"]);
    expect(readBoth(Buffer.alloc(10_000_001, '"')).codes).toEqual(["open-quote"]);
  });

  it("one line of everything: refused by the cell's limit, or by the file's before it is looked at", { timeout: BOUND }, () => {
    const line = Buffer.concat([Buffer.from("a,b,c\n"), Buffer.alloc(50_000_000, "x")]);
    expect(readBoth(line).codes).toEqual(["long-cell"]);
    const start = performance.now();
    expect(readBoth(line, { limits: { bytes: 1_000_000 } }).codes).toEqual(["too-many-bytes"]);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it("a number of as many digits as a cell may have, and not quite a number", { timeout: BOUND }, () => {
    const digits = "1".repeat(32_766);
    const { fast } = readBoth(Buffer.from(`a,b,c\n${`${digits}x,,1\n`.repeat(50)}${digits},,1\n`));
    expect(fast.issues.counts).toEqual(new Map([["bad-number", 51]]));
  });

  it("words chosen to fall on one place of a table of hashes, and many others", { timeout: BOUND }, () => {
    const many = Array.from({ length: 100_000 }, (_, at) => `w${at}`);
    const chosen = many.filter((word) => (hash(Buffer.from(word), 0, word.length) & 127) === 7).slice(0, 60);
    expect(chosen.length).toBe(60);
    for (const all of [chosen, many, [...chosen, ...many.filter((word) => !chosen.includes(word))]]) {
      const words = dictionary();
      const file = Buffer.from(all.join("\n"));
      for (const _ of ["new", "known"]) {
        let from = 0;
        const codes = all.map((word) => {
          const code = words.codeOf(file, from, from + word.length);
          from += word.length + 1;
          return code;
        });
        expect(codes).toEqual([...all.keys()]);
      }
      expect(words.words()).toEqual(all);
    }
  });
});

/** Every result that a reading may have; anything else, and anything thrown, fails. */
function isDeclared({
  counts,
  issues,
}: {
  counts: { inFile: number; read: number; refused: number; blank: number };
  issues: Issues;
}): void {
  expect(counts.read + counts.refused).toBe(counts.inFile);
  expect(issues.list.length).toBe(Math.min(issues.count, 1000));
  for (const { code, row, value, accepted } of issues.list) {
    expect(Object.hasOwn(ISSUES, code)).toBe(true);
    expect(row).toBeGreaterThanOrEqual(0);
    expect(value.length).toBeLessThanOrEqual(81);
    for (const words of [accepted.zh, accepted.en]) {
      expect(words).not.toBe("");
      expect(words).not.toMatch(/\{(limit|encoding)\}/);
    }
  }
}

describe("whatever the bytes", () => {
  const sound = Buffer.from('\ufeffa,b,c\r\n1,"第一,小学",甲县\r\n2.5,"他说""好""\n",乙县\r\n-3,,甲县\r\n');
  const gb = Buffer.from([0x61, 0x2c, 0xd1, 0xa7, 0x2c, 0x63, 0x0a, 0x31, 0x2c, 0xd0, 0xa3, 0x2c, 0x33, 0x0a]);
  const files = [sound, sound.subarray(3), gb, Buffer.from(sound.toString(), "utf16le"), Buffer.from(sound.toString(), "utf16le").swap16()];
  const change = fc.record({
    at: fc.nat(200),
    cut: fc.nat(3),
    put: fc.array(fc.oneof(fc.constantFrom(0, 0x22, 0x2c, 0x0a, 0x0d, 0xff, 0xe5, 0x3b, 0x09), fc.nat(255)), { maxLength: 3 }),
  });
  const mutated = fc.tuple(fc.constantFrom(...files), fc.array(change, { minLength: 1, maxLength: 4 })).map(([file, changes]) => {
    let bytes = Buffer.from(file);
    for (const { at, cut, put } of changes)
      bytes = Buffer.concat([
        bytes.subarray(0, at % (bytes.length + 1)),
        Buffer.from(put),
        bytes.subarray((at % (bytes.length + 1)) + cut),
      ]);
    return bytes;
  });

  it("is read or refused, never thrown at", { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 60 }), mutated), (bytes) => {
        const { table, fast } = readBoth(bytes);
        isDeclared(table);
        isDeclared(fast);
        expect([...fast.rows]).toEqual(table.rows.map(({ row }) => row));
      }),
      { numRuns: Number(process.env.FUZZ ?? 5000) },
    );
  });
});
