import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTable, type TableOptions } from "../src/index";
import { encodings } from "./corpus/encode";
import { columns } from "./corpus/told";
import { comparable, cutInto, partsOf, together } from "./stream/parts";

const options = { columns, file: "x.csv" };
const whole = (file: Uint8Array, more: Partial<TableOptions> = {}) =>
  comparable(readTable(file, { ...options, ...more, limits: { rows: Number.MAX_SAFE_INTEGER } }));

/** Blank rows before a table: with them the format, the delimiter and UTF-16 are settled before it begins, and it is cut wherever a block ends. */
const BLANK = 65_536;
const padded = fc.constantFrom(0, BLANK - 20, BLANK, BLANK + 1);
const sizes = fc.oneof(fc.constant([1]), fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 20 }));

const names = ["学校代码", "学校名称", "在校生数", "经费（万元）", "备注"];
const cell = fc.oneof(
  fc.nat(9999).map(String),
  fc.constantFrom(
    "",
    "—",
    "1.5万",
    "约3",
    "一小",
    "二中，分校",
    '他说"好"',
    "甲\r\n乙",
    "0007",
    "合计",
    "#REF!",
    "注：一",
    "学校代码",
    "\0",
  ),
);
const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const line = fc.oneof(
  { weight: 12, arbitrary: fc.array(cell, { minLength: 5, maxLength: 5 }).map((cells) => cells.map(quoted).join(",")) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("", ",,,,", "甲", '"甲', '甲,"乙"丙,1,2,3', "1,2,3,4,5,6", "1,2,3,4,5,", "注：见附表", names.join(",")),
  },
);
const ending = fc.constantFrom("\n", "\r\n", "\r");
const above = fc.array(fc.constantFrom("虚构县学校情况表", "单位：万元,,,,", "", "a,,,,,,,b"), { maxLength: 3 });
const table = fc
  .tuple(above, fc.array(fc.tuple(line, ending), { maxLength: 60 }), ending, fc.boolean())
  .map(([titles, lines, end, isEnded]) => {
    const text = [...titles, names.join(",")].map((title) => title + end).join("") + lines.map(([row, each]) => row + each).join("");
    return isEnded ? text : text.slice(0, -1);
  });

const unmarked: Readonly<Record<string, (text: string) => Uint8Array>> = {
  "UTF-16 LE without a mark": (text) => Buffer.from(text, "utf16le"),
  "UTF-16 BE without a mark": (text) => Buffer.from(text, "utf16le").swap16(),
};

describe.each(Object.entries({ ...encodings, ...unmarked }))("a table in %s", (name, encode) => {
  it("is what the whole gives, wherever its blocks end", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(table, padded, sizes, (text, blank, cut) => {
        const file = encode("\n".repeat(blank) + text);
        const first = blank === 0 ? 0 : file.length - encode(text).length;
        const want = whole(file);
        expect(together(partsOf(cutInto(file, first, cut), options))).toEqual(want);
        if (name.startsWith("UTF-8")) expect(together(partsOf(cutInto(file, first, cut), options, 1))).toEqual(want);
      }),
      { numRuns: 100 },
    );
  });
});

describe("whatever the bytes", () => {
  const sound = Buffer.from(`${names.join(",")}\r\n0013,"甲,乙",5,1.5,\r\n,合计,约5,—,\r\n注：一,,,,\r\n`);
  const files = [sound, encodings.GB18030?.(sound.toString()) ?? sound, Buffer.from(sound.toString(), "utf16le")];
  const put = fc.array(fc.oneof(fc.constantFrom(0, 0x22, 0x2c, 0x0a, 0x0d, 0x81, 0x30, 0xff, 0xe5, 0xf0, 0xd8), fc.nat(255)), {
    maxLength: 4,
  });
  const change = fc.record({ at: fc.nat(300), cut: fc.nat(3), put });
  const mutated = fc.tuple(fc.constantFrom(...files), fc.array(change, { minLength: 1, maxLength: 5 })).map(([file, changes]) =>
    changes.reduce((all, { at, cut, put: given }) => {
      const place = at % (all.length + 1);
      return Buffer.concat([all.subarray(0, place), Buffer.from(given), all.subarray(place + cut)]);
    }, Buffer.from(file)),
  );

  it("is what the whole gives", { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(mutated, fc.constantFrom("utf-8", "gb18030", "utf-16le", "utf-16be", undefined), sizes, (file, encoding, cut) => {
        const feed = encoding === "utf-16le" ? [10, 0] : encoding === "utf-16be" ? [0, 10] : [10, 10];
        const all = Buffer.concat([Buffer.alloc(BLANK, Buffer.from(feed)), file]);
        expect(together(partsOf(cutInto(all, BLANK, cut), { ...options, encoding }))).toEqual(whole(all, { encoding }));
      }),
      { numRuns: Number(process.env.FUZZ ?? 300) },
    );
  });
});
