import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import wabt from "wabt";
import { type Engine, MARK_CODES, type Reading, type Rows, VERDICT_CODES } from "../src/balance/kernel/engine";
import { plain } from "../src/balance/kernel/plain";
import { simd } from "../src/balance/kernel/simd";
import { SIMD } from "../src/balance/kernel/simd-module";
import { schoolVerdict } from "../src/balance/marks";

const fast = simd() ?? plain;
const engines: readonly (readonly [string, Engine])[] = [
  ["plain", plain],
  ["simd", fast],
];

const LINES = Float64Array.of(2, 1.5, 3, 2.5);

/** What an engine finds of amounts in cells of so many sections. */
function read({ read }: Engine, sizes: readonly number[], pupils: Float64Array, columns: readonly Float64Array[]): readonly Reading[] {
  const starts = Int32Array.from([0, ...sizes]);
  for (let cell = 1; cell < starts.length; cell++) starts[cell] = (starts[cell] ?? 0) + (starts[cell - 1] ?? 0);
  const rows: Rows = { starts, pupils };
  const readings = columns.map((values) => ({
    values,
    lines: LINES,
    cvs: new Float64Array(sizes.length).fill(-1),
    marks: new Uint8Array(pupils.length).fill(9),
  }));
  read(rows, readings);
  return readings;
}

const found = (readings: readonly Reading[]) => readings.map(({ cvs, marks }) => ({ cvs: [...cvs], marks: [...marks] }));

describe.each(engines)("the %s engine", (_, engine) => {
  it.each([
    ["half the mean apart", [2], [100, 100], [150, 50], [0.5]],
    ["as much, and an odd one at the mean: √(1/6)", [3], [100, 100, 100], [150, 50, 100], [Math.sqrt(1 / 6)]],
    ["one school alone", [1], [37], [137], [0]],
    ["of equal value, in each of two cells", [3, 2], [10, 20, 30, 7, 14], [30, 60, 90, 35, 70], [0, 0]],
    ["nothing at all, and no school", [2, 0, 2], [10, 10, 10, 10], [0, 0, 5, 15], [Number.NaN, Number.NaN, 0.5]],
    ["a figure missing in the cell before", [1, 2], [10, 10, 10], [Number.NaN, 5, 15], [Number.NaN, 0.5]],
  ] as const)("finds the coefficients of schools %s", (_, sizes, pupils, values, cvs) => {
    expect(read(engine, sizes, Float64Array.from(pupils), [Float64Array.from(values)])[0]?.cvs).toEqual(Float64Array.from(cvs));
  });

  it("marks each section by the lines of its stage", () => {
    const values = [20, 19, 15, 14, Number.NaN, 30, 29, 25, 24];
    const [reading] = read(engine, [5, 4], new Float64Array(9).fill(10), [Float64Array.from(values)]);
    expect(Array.from(reading?.marks ?? [], (code) => MARK_CODES[code])).toEqual(
      "met floor floor below below met floor floor below".split(" "),
    );
  });

  it("judges as one school is judged, whatever its marks", () => {
    const combinations = MARK_CODES.flatMap((a) => MARK_CODES.flatMap((b) => MARK_CODES.map((c) => [a, b, c])));
    const marks = [0, 1, 2].map((at) => Uint8Array.from(combinations, (of) => MARK_CODES.indexOf(of[at] ?? "below")));
    for (const atLeast of [0, 1, 2, 3, 4, 256])
      expect(Array.from(engine.judge(marks, combinations.length, atLeast), (code) => VERDICT_CODES[code])).toEqual(
        combinations.map((of) => schoolVerdict(of, { zh: "", en: "", atLeast, floor: 0.85, grade: "U" }).verdict),
      );
    expect([...engine.judge([], 3, 0), ...engine.judge([], 2, 1)]).toEqual([0, 0, 0, 1, 1]);
  });
});

describe("two rows an instruction", () => {
  it("is what a machine that runs the tests can do", () => {
    expect(fast).not.toBe(plain);
  });

  it("is compiled from simd.wat: after a change of it, what was received goes to simd-module.ts", async () => {
    const text = readFileSync(new URL("../src/balance/kernel/simd.wat", import.meta.url), "utf8");
    const { buffer } = (await wabt()).parseWat("simd.wat", text).toBinary({});
    expect(Buffer.from(buffer).toString("base64")).toBe(SIMD);
  });

  it("agrees with one to the last bit", () => {
    const amount = fc.oneof({ weight: 9, arbitrary: fc.double({ min: 0, max: 1e6, noNaN: true }) }, fc.constant(Number.NaN));
    const heads = fc.oneof({ weight: 30, arbitrary: fc.integer({ min: 1, max: 5000 }) }, fc.constant(Number.NaN));
    const tables = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 12 }).chain((sizes) => {
      const sections = sizes.reduce((sum, size) => sum + size, 0);
      const of = (each: fc.Arbitrary<number>) =>
        fc.array(each, { minLength: sections, maxLength: sections }).map((column) => Float64Array.from(column));
      return fc.tuple(fc.constant(sizes), of(heads), fc.array(of(amount), { maxLength: 3 }));
    });
    fc.assert(
      fc.property(tables, ([sizes, pupils, columns]) => {
        expect(found(read(fast, sizes, pupils, columns))).toEqual(found(read(plain, sizes, pupils, columns)));
      }),
    );
  });

  it.each([
    ["cells that fill the memory to the last row", [8191, 1, 8192, 8191]],
    ["cells that do not fit it, between others", [3, 8193, 5, 20_001, 1]],
    ["more cells than it takes", Array.from({ length: 9001 }, (_, cell) => +(cell % 3 === 0))],
    ["nothing but a cell without schools", [0]],
  ])("agrees on %s", (_, sizes) => {
    const sections = sizes.reduce((sum, size) => sum + size, 0);
    const column = (factor: number) => Float64Array.from({ length: sections }, (_, row) => 1 + ((row * factor) % 1009));
    const [pupils, columns] = [column(7919), [column(31), column(4999)]];
    const [ours, theirs] = [read(fast, sizes, pupils, columns), read(plain, sizes, pupils, columns)];
    for (const [at, { cvs, marks }] of ours.entries()) {
      expect(cvs).toEqual(theirs[at]?.cvs);
      expect(Buffer.from(marks)).toEqual(Buffer.from(theirs[at]?.marks ?? []));
    }
    const marks = ours.map((each) => each.marks);
    for (const planes of [marks, Array.from({ length: 19 }, (_, at) => marks[at % 2] ?? new Uint8Array())])
      expect(Buffer.from(fast.judge(planes, sections, 2))).toEqual(Buffer.from(plain.judge(planes, sections, 2)));
  });

  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it.each([
    ["there is no WebAssembly", undefined],
    [
      "a page's policy forbids it",
      {
        Module: () => {
          throw new Error("blocked by the content security policy");
        },
      },
    ],
  ])("is left where %s", (_, instead) => {
    vi.stubGlobal("WebAssembly", instead);
    expect(simd()).toBeUndefined();
  });
});
