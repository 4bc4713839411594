import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { readTableStream, type StreamEnd, type StreamOptions, type StreamPart } from "../src/index";
import { columns, told } from "./corpus/told";
import { workbook } from "./xlsx/workbook";

const MIB = 1024 * 1024;
const BOUND = 60_000;
const HEAD = Buffer.from("学校代码,学校名称,在校生数\n");

// What other tests of the same process left behind is none of this one's: it is collected first.
setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

/** Bytes between two looks at the memory, each of which collects. */
const LOOK = 8 * MIB;

const held = (): number => {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / MIB;
};

/** Reads a stream and keeps none of its rows but the last; with the most MiB that were held when a chunk was asked for, beyond those before. */
async function read(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, options: Partial<StreamOptions> = {}) {
  const before = held();
  let most = 0;
  let since = 0;
  let lastRow: readonly string[] = [];
  let end: StreamEnd | undefined;
  const parts: StreamPart["part"][] = [];
  const watched = async function* () {
    for await (const chunk of chunks) {
      since += chunk.length;
      if (since >= LOOK) {
        most = Math.max(most, held() - before);
        since = 0;
      }
      yield chunk;
    }
  };
  for await (const part of readTableStream(watched(), { columns, ...options })) {
    if (part.part !== "rows" || parts.at(-1) !== "rows") parts.push(part.part);
    if (part.part === "rows") lastRow = part.rows.at(-1)?.values.map(told) ?? lastRow;
    if (part.part === "end") end = part;
  }
  if (end === undefined) throw new RangeError("no end");
  const { counts, issues, encoding } = end;
  return { parts, lastRow, counts, encoding, issues, codes: [...issues.counts], most };
}

/** A part many times over, and never in memory as a whole. */
function* again(times: number, part: string | Uint8Array, before: Uint8Array = HEAD, after = "\n2,乙,5\n"): Generator<Uint8Array> {
  yield before;
  const chunk = Buffer.from(part);
  for (let time = 0; time < times; time++) yield chunk;
  yield Buffer.from(after);
}

describe("a stream without an end in sight", () => {
  it("of 32 MiB in half a million rows is read in memory that does not grow with it", { timeout: BOUND }, async () => {
    function* rows() {
      yield HEAD;
      for (let block = 0; block < 500; block++)
        yield Buffer.from(
          Array.from({ length: 1000 }, (_, at) => `${block * 1000 + at},虚构县第${block}号中心小学${at}部（本部）,${at}\n`).join(""),
        );
    }
    const { counts, most, lastRow } = await read(rows());
    expect([counts.read, lastRow]).toEqual([500_000, ["#499999", "虚构县第499号中心小学999部（本部）", "999 person"]]);
    // Kept rows would be some 300 MiB.
    expect(most).toBeLessThan(150);
  });

  it("of one cell is refused at the cell's limit, and the row after it is read", { timeout: BOUND }, async () => {
    const { codes, counts, lastRow, issues, most } = await read(again(128, "x".repeat(MIB)));
    expect([codes, counts.read, counts.refused, lastRow[0]]).toEqual([[["long-cell", 1]], 1, 1, "#2"]);
    expect(issues.list[0]?.value).toBe(`${"x".repeat(80)}…`);
    expect(most).toBeLessThan(100);
  });

  it("of one row of cells is refused at the row's limit", { timeout: BOUND }, async () => {
    const cells = `${`${"x".repeat(1000)},`.repeat(1000)}`;
    const { codes, counts, issues, most } = await read(again(192, cells));
    expect([codes, counts.read, issues.list[0]?.accepted.en]).toEqual([[["long-row", 1]], 1, `at most ${4 * MIB} characters a row`]);
    expect(most).toBeLessThan(150);
  });

  it("of one row of empty cells is refused at the limit of columns", { timeout: BOUND }, async () => {
    const { codes, counts } = await read(again(2, ",".repeat(MIB), HEAD, "x\n2,乙,5\n"));
    expect([codes, counts.read]).toEqual([[["too-many-columns", 1]], 1]);
  });

  it("of a quote that never closes is refused where it opens", { timeout: BOUND }, async () => {
    const { codes, issues, counts, most } = await read(again(64, '""甲,\n'.repeat(100_000), Buffer.concat([HEAD, Buffer.from('1,"')])));
    expect([codes, issues.list.map(({ code, cell }) => `${code} ${cell}`), counts.read]).toEqual([
      [["open-quote", 1]],
      ["open-quote B2"],
      0,
    ]);
    expect(most).toBeLessThan(100);
  });

  it("of titles as long as they may be is looked through as far as it is kept", { timeout: BOUND }, async () => {
    const { codes, counts, most } = await read(again(45, `${`${"t".repeat(32_000)},`.repeat(120)}\n`, new Uint8Array()));
    expect([codes, counts]).toEqual([[["no-table", 1]], { inFile: 47, read: 0, refused: 46, setAside: 0, blank: 1, hidden: 0 }]);
    expect(most).toBeLessThan(150);
  });

  it("of NUL is told of, all of it counted and the first thousand listed", { timeout: BOUND }, async () => {
    const { counts, issues, codes } = await read(again(4, Buffer.alloc(MIB), Buffer.concat([HEAD, Buffer.from("1,")])));
    expect([codes, issues.list.length, issues.list[0]?.offset]).toEqual([
      [
        ["nul-byte", 4 * MIB],
        ["long-cell", 1],
      ],
      1000,
      HEAD.length + 2,
    ]);
    expect([counts.read, counts.refused]).toEqual([1, 1]);
  });

  it("of records of which each has a new name is bounded by the names of the first", { timeout: BOUND }, async () => {
    function* records() {
      for (let row = 0; row < 50_000; row++) yield Buffer.from(`{"学校代码":"${row}","n${row}":"${"x".repeat(500)}"}\n`);
    }
    const { counts, codes, most } = await read(records());
    expect([counts.read, codes]).toEqual([50_000, [["late-name", 49_000]]]);
    expect(most).toBeLessThan(150);
  });
});

describe("an encoding", () => {
  const rows = (text: string, times: number) => Buffer.from(text.repeat(times));
  const gb = Buffer.from([0x32, 0x2c, 0xd2, 0xd2, 0x2c, 0x35, 0x0a]);

  it("is known however late the first character comes that is not ASCII", async () => {
    const file = [
      Buffer.from("id,Pupils\n"),
      rows("1,5\n", 200_000),
      Buffer.from("2,5\n"),
      Buffer.concat(Array.from({ length: 9 }, () => gb)),
    ];
    const declared: StreamOptions["columns"] = [{ id: "id", names: ["id"], kind: "id" }];
    const { encoding, codes } = await read(file, { columns: declared });
    expect([encoding, codes]).toEqual([{ encoding: "gb18030", why: "not-utf-8", bom: 0 }, [["ragged-row", 9]]]);
  });

  it("that ceases to be UTF-8 later is told at each place, and why it was taken for it", async () => {
    const file = [HEAD, rows("1,甲,5\n", 200_000), gb];
    const { encoding, issues, counts, lastRow } = await read(file);
    expect([encoding.encoding, encoding.why, counts.read]).toEqual(["utf-8", "began-utf-8", 200_001]);
    expect(issues.list.map(({ code, line, offset, value }) => [code, line, offset, value])).toEqual([
      ["bad-bytes", 200_002, HEAD.length + 200_000 * 8 + 2, "D2"],
      ["bad-bytes", 200_002, HEAD.length + 200_000 * 8 + 3, "D2"],
    ]);
    expect(lastRow).toEqual(["#2", "��", "5 person"]);
    expect((await read(file, { encoding: "utf-8" })).encoding.why).toBe("given");
  });
});

describe("chunks", () => {
  const file = Buffer.concat([
    HEAD,
    Buffer.from(Array.from({ length: 150_000 }, (_, at) => `${at},甲,5\n`).join("")),
    Buffer.from("2,乙,约5\n"),
  ]);

  it("may come in one buffer that is filled again and again", async () => {
    async function* reused() {
      // As long as the blocks that the reader cuts, which then are parts of it.
      const buffer = Buffer.alloc(65_536);
      for (let at = 0; at < file.length; at += buffer.length) {
        const length = file.copy(buffer, 0, at);
        yield buffer.subarray(0, length);
        buffer.fill(0x22);
      }
    }
    const { counts, lastRow, codes } = await read(reused());
    expect([counts.read, lastRow, codes]).toEqual([150_001, ["#2", "乙", "!about"], [["about", 1]]]);
  });

  it("of any size give the same parts", { timeout: BOUND }, async () => {
    const partsOf = async (size: number) => {
      const parts: StreamPart[] = [];
      const chunks = function* () {
        for (let at = 0; at < file.length; at += size) yield file.subarray(at, at + size);
      };
      for await (const part of readTableStream(chunks(), { columns })) parts.push(part);
      return parts;
    };
    const whole = await partsOf(file.length);
    // The encoding is known after a MiB, and from there on each block gives its rows.
    expect(whole.map(({ part }) => part).slice(0, 4)).toEqual(["head", "rows", "rows", "rows"]);
    for (const size of [99, 65_537]) expect(JSON.stringify(await partsOf(size)) === JSON.stringify(whole)).toBe(true);
  });

  it.each([
    ["a workbook", workbook({ rows: "" }), "no-stream"],
    ["a PDF", Buffer.from("%PDF-1.7"), "is-pdf"],
    ["an array of JSON", Buffer.from('[{"学校代码":"1"},\n'), "no-stream"],
  ])("of %s are not asked for any more once it is known", async (_, start, code) => {
    let asked = 0;
    const chunks = function* () {
      yield start;
      for (; asked < 1000; asked++) yield Buffer.alloc(MIB, " \n");
    };
    const { parts, codes, counts } = await read(chunks());
    expect([parts, codes, counts.inFile, asked]).toEqual([["head", "end"], [[code, 1]], 0, 0]);
  });

  it("are closed when the reader turns away, and what they throw is thrown", async () => {
    let isClosed = false;
    const chunks = function* () {
      try {
        yield* again(100, file);
      } finally {
        isClosed = true;
      }
    };
    for await (const part of readTableStream(chunks(), { columns })) if (part.part === "rows") break;
    expect(isClosed).toBe(true);
    const failing = function* () {
      yield HEAD;
      throw new RangeError("cut off");
    };
    await expect(read(failing())).rejects.toThrow("cut off");
  });
});
