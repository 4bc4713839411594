import type { School } from "@teks/indicators";
import { tableSheet, xlsxBytes } from "@teks/tables";
import { describe, expect, it } from "vitest";
import { schoolsFrom, schoolsOf } from "../src/index";
import { gb18030, tables, utf8 } from "./tables";

/** The bytes in pieces of such a size, as a file or a pipe brings them. */
async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const long = (bytes: Uint8Array, size = 1000) => schoolsFrom(pieces(bytes, size), { file: "学校.csv", atOnce: 0 });

const byId = (schools: readonly School[]) => schools.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** The same told by both ways, in whatever order; what is told of a long file stands in the order of its rows. */
async function sameAsAtOnce(bytes: Uint8Array, size?: number) {
  const [source, file] = [await long(bytes, size), schoolsOf(bytes, { file: "学校.csv" })];
  const paths = (problems: typeof file.problems) =>
    problems.map(({ code, path, value, accepted }) => JSON.stringify([path, code, value, accepted]));
  expect(source.isLong).toBe(true);
  expect(paths(source.problems).sort()).toEqual(paths(file.problems).sort());
  expect([source.count, source.notes, source.table.unmapped, source.table.proposed]).toEqual([
    file.count,
    file.notes,
    file.table.unmapped,
    file.table.proposed,
  ]);
  const schools = [...source.batches()].flat();
  // Schools of which only cells could not be read are known to the one and not to the other: nobody takes them.
  if (file.count === 0) expect(byId(schools)).toEqual(byId(file.schools));
  return { source, file, schools };
}

/** Made up: 虚构. Counties in no order, a school of two rows far apart of which one names the county, marks, wrong totals. */
const MIXED = [
  "虚构州学校情况表,,,,,,",
  "学校标识码,县,学校类别,学段,办别,在校生数,图书册数",
  "0001,甲县,九年一贯制学校,小学,公办,120,3000",
  "0002,乙县,小学,,县（区）办,45,无",
  "0003,,小学,,,30,—",
  "0004,甲县,初级中学,,,90,不适用",
  "0001,,,初中,,80,2500",
  "合计,,,,,366,9999",
].join("\n");

describe("a file that is read as it comes", () => {
  it("tells what it tells when it is read at once", async () => {
    const { source, schools } = await sameAsAtOnce(utf8(MIXED), 7);
    expect(source.notes.map(({ code }) => code)).toEqual(["public", "none", "total-differs"]);
    expect(source.counties).toEqual(["甲县", "乙县"]);
    expect(schools.map(({ id }) => id)).toEqual(["0001", "0004", "0002", "0003"]);
    expect([...source.batches("乙县")].flat().map(({ id }) => id)).toEqual(["0002"]);
    expect([...source.batches("丙县")].flat()).toEqual([]);
    // Made anew each time.
    expect([...source.batches()].flat()).toEqual(schools);
  });

  it("in the encoding of Chinese Excel", async () => {
    expect((await sameAsAtOnce(gb18030(MIXED))).schools.length).toBe(4);
  });

  it.each(tables)("%s", async (_, bytes) => {
    expect((await sameAsAtOnce(bytes)).schools.length).toBeGreaterThan(0);
  });

  it.each([
    ["an id twice, in two counties", "id,county,type\na,x,primary\nb,x,primary\na,y,primary"],
    ["figures that are none", "id,type,pupils\na,primary,约5\nb,primary,-1\n,primary,3\nc,college,4"],
    ["columns that are not there", "name,pupils\na,1"],
    ["a stage that is not taught", "id,type,pupils@junior\na,primary,7"],
    ["no rows", "id,type,pupils\n"],
    ["a quote that is not closed", 'id,type,name\na,primary,"x'],
    ["rows of another length", "id,type,pupils\na,primary\nb,primary,1,2\nc,primary,3"],
  ])("%s", async (_, text) => {
    const { source, schools } = await sameAsAtOnce(utf8(text));
    expect(source.count).toBeGreaterThan(0);
    if (source.table.unmapped.length === 0 && text.includes("college")) expect(schools).toEqual([]);
  });

  const many = (write: (row: number) => string) =>
    utf8(`id,name,county,type,pupils,books\n${Array.from({ length: 50_000 }, (_, row) => `${write(row)}\n`).join("")}`);

  it("has more rows than are made into schools at a time", { timeout: 60_000 }, async () => {
    const bytes = many(
      (row) => `s${row},第${row}小学,县${row % 7},primary,${1 + (row % 900)},${row % 11 === 0 ? "suppressed" : row % 500}.5`,
    );
    const { source, schools } = await sameAsAtOnce(bytes, 65_536);
    expect(source.count).toBe(50_000);
    expect(schools).toEqual([]);
    const whole = await sameAsAtOnce(
      many((row) => `s${row},第${row}小学,县${row % 7},primary,${1 + (row % 900)},${row % 11 === 0 ? "suppressed" : row}`),
    );
    expect(whole.schools.length).toBe(50_000);
    const batches = [...whole.source.batches()].map((batch) => new Set(batch.map(({ county }) => county)));
    expect(batches.map((counties) => [...counties])).toEqual([["县0", "县1"], ["县2", "县3"], ["县4", "县5"], ["县6"]]);
  });

  it("has its problems told in the order of its rows, up to the cap, and counted", async () => {
    const { source } = await sameAsAtOnce(many((row) => `s${row},x,县,primary,${row % 30 === 0 ? "-7" : "5"},1`));
    expect(source.count).toBe(1667);
    expect(source.problems.map(({ path }) => path)).toEqual(Array.from({ length: 1000 }, (_, at) => `学校.csv:${2 + 30 * at}:pupils`));
  });

  it("may be NDJSON, and is refused where it can only be read whole and is longer than that", async () => {
    const lines = Array.from({ length: 3000 }, (_, row) =>
      JSON.stringify({ id: `s${row}`, county: "x", type: "primary", pupils: row + 1 }),
    );
    expect((await sameAsAtOnce(utf8(lines.join("\n")))).schools.length).toBe(3000);
    const blank = new Uint8Array(1024 * 1024).fill(32);
    const endless = async function* (first: string) {
      yield utf8(first);
      for (let sent = 0; ; sent++) {
        if (sent > 300) throw new Error("more was asked for than is ever read");
        yield blank;
      }
    };
    const { problems, isLong } = await schoolsFrom(endless('[{"id":"a","type":"primary"},'), { file: "a.json" });
    expect([isLong, problems.map(({ code }) => code)]).toEqual([true, ["no-stream"]]);
  });
});

describe("a file that is short, or a workbook", () => {
  it("is read at once", async () => {
    for (const [source, file] of [
      [await schoolsFrom(pieces(utf8(MIXED), 9)), schoolsOf(utf8(MIXED))],
      [await schoolsFrom([]), schoolsOf(new Uint8Array())],
    ] as const) {
      expect([source.isLong, source.problems, source.notes]).toEqual([false, file.problems, file.notes]);
      expect([...source.batches()].flat()).toEqual(file.schools);
    }
    const sheet = tableSheet("学校", { columns: ["id", "type", "县"].map((name) => ({ name, kind: "id" })), rows: [["a", "小学", "x"]] });
    const book = await schoolsFrom(pieces(await xlsxBytes({ sheets: [sheet] }), 100), { atOnce: 10 });
    expect([book.isLong, book.counties, [...book.batches("x")].flat().length]).toEqual([false, ["x"], 1]);
  });
});
