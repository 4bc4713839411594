import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collector } from "../src/issue";
import { type CsvLimits, type Judge, judge } from "../src/text/csv";
import { cutter } from "../src/text/cutter";

const limits: CsvLimits = { bytes: 1000, rows: 4, columns: 3, cell: 4 };

/** All that a cutter gives of pieces of text, and what it asks its judge. */
function cut(pieces: readonly string[], row?: number) {
  const found = collector({});
  const rows: unknown[] = [];
  const verdict = judge(limits, found);
  const seen: unknown[] = [];
  const telling: Judge = {
    of(...told) {
      seen.push(told);
      return verdict.of(...told);
    },
    end: verdict.end,
  };
  const cutting = cutter(",", { line: 1 }, { ...limits, ...(row === undefined ? {} : { row }) }, telling, {
    header: (...told) => rows.push(["header", ...told]),
    row: (...told) => rows.push(told),
  });
  for (const piece of pieces) cutting.push(piece);
  return { counts: cutting.end(), rows, seen, issues: found.issues() };
}

const text = fc.array(fc.constantFrom("a", "一", "😀", '"', '""', ",", "\n", "\r", "\r\n", '"b"', "c,d\n", '"e\r\nf",', "ghijk"), {
  maxLength: 40,
});

describe("a text in pieces", () => {
  it("is cut as the whole is, wherever the pieces end", () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(100), { maxLength: 8 }), (parts, places) => {
        const whole = parts.join("");
        const cuts = [0, ...places.map((place) => place % (whole.length + 1)), whole.length].toSorted((a, b) => a - b);
        expect(cut(cuts.map((place, at) => whole.slice(cuts[at - 1] ?? 0, place)))).toEqual(cut([whole]));
        expect(cut(whole.split(""))).toEqual(cut([whole]));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    [
      "a line end of two",
      ["a\r", "\nb"],
      [
        ["header", ["a"], 1],
        [["b"], 2, 2],
      ],
    ],
    [
      "an LF after a CR, once there was a row between",
      ["a\r", "b\r\n", "\n", "c"],
      [
        ["header", ["a"], 1],
        [["b"], 2, 2],
        [["c"], 4, 4],
      ],
    ],
    [
      "doubled quotes",
      ["a\n", '"x"', '"y"', "\n"],
      [
        ["header", ["a"], 1],
        [['x"y'], 2, 2],
      ],
    ],
    [
      "a line end of two within quotes",
      ["a\n", '"x\r', '\ny"\nz'],
      [
        ["header", ["a"], 1],
        [["x\r\ny"], 2, 2],
        [["z"], 3, 4],
      ],
    ],
    ["nothing", ["", ""], []],
  ])("%s", (_, pieces, rows) => {
    expect(cut(pieces).rows).toEqual(rows);
  });

  it("a row over its limit is refused at the cell in which it passes it, and the next is read", () => {
    const told = (whole: string) =>
      cut([...whole], 5).issues.list.map(({ code, cell, value, accepted }) => [code, cell, value, accepted.en]);
    expect(told("a,b,c\n1,2,3\n")).toEqual([]);
    expect(told("a,b,c\n11,2,3\n4,5,6\n")).toEqual([["long-row", "C2", "", "at most 5 characters a row"]]);
    expect(cut(["a,b,c\n11,2,3\n4,5,6\n"], 5).counts).toEqual({ inFile: 2, read: 1, refused: 1, blank: 0 });
  });
});
