import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Sheet, type SheetRow, type Span, shapeOf } from "../src/index";
import { columns } from "./corpus/told";

/** A sheet of rows from 1 on; "" is a row in which nothing stands. */
function sheet(rows: readonly (readonly string[])[], spans: readonly Span[] = []): Sheet {
  const all = rows.map((cells, at): SheetRow => ({ row: at + 1, cells }));
  return { name: "学校", rows: all.filter(({ cells }) => cells.some((cell) => cell !== "")), spans };
}

const span = (top: number, left: number, bottom: number, right: number): Span => ({ top, left, bottom, right });

const matched = (given: Sheet, options = {}) =>
  shapeOf(given, columns, options).match.matched.map(({ at, id, header }) => `${at} ${id} ${header}`);
const reasons = (given: Sheet, options = {}) => shapeOf(given, columns, options).aside.map(({ row, reason }) => `${row} ${reason}`);

describe("a header in merged cells", () => {
  const merged = sheet(
    [
      ["虚构县学校情况表", "", "", "", "", ""],
      ["学校代码", "学校名称", "专任教师", "", "在校生数", "经费"],
      ["", "", "小学", "初中", "", ""],
      ["", "", "人", "人", "人", "万元"],
      ["0013", "甲乡中心小学", "48", "0", "812", "3.5"],
    ],
    [span(1, 0, 1, 5), span(2, 0, 3, 0), span(2, 1, 3, 1), span(2, 2, 2, 3), span(2, 4, 3, 4), span(2, 5, 3, 5)],
  );

  it("is read with its groups, its units apart", () => {
    expect(matched(merged)).toEqual([
      "0 id 学校代码",
      "1 name 学校名称",
      "2 primary-teachers 专任教师·小学（人）",
      "3 junior-teachers 专任教师·初中（人）",
      "4 pupils 在校生数（人）",
      "5 funds 经费（万元）",
    ]);
    expect(reasons(merged)).toEqual(["1 title", "2 header", "3 header", "4 unit"]);
    expect(shapeOf(merged, columns).rows.map(({ row }) => row)).toEqual([5]);
    expect(shapeOf(merged, columns).match.matched[5]?.unit).toEqual({ unit: "yuan", scale: "10000" });
  });

  it("over columns merged for their looks has one column each", () => {
    const form = sheet(
      [
        ["学校名称", "", "在校生数", ""],
        ["甲乡中心小学", "", "812", ""],
      ],
      [span(1, 0, 1, 1), span(1, 2, 1, 3), span(2, 0, 2, 1), span(2, 2, 2, 3)],
    );
    expect(matched(form)).toEqual(["0 name 学校名称", "2 pupils 在校生数"]);
    expect(shapeOf(form, columns).rows.length).toBe(1);
  });

  it("divided below is not taken for its group's own", () => {
    const divided = sheet([
      ["学校名称", "在校生数", ""],
      ["", "寄宿", "走读"],
      ["甲乡中心小学", "12", "800"],
    ]);
    expect(matched(divided)).toEqual(["0 name 学校名称"]);
    expect(reasons(divided)).toEqual(["1 header", "2 header"]);
  });

  it("goes on where a heading is merged over columns that the next row tells apart, or merged down", () => {
    const parts = [
      ["学校名称", "在校生数", ""],
      ["", "寄宿", "走读"],
      ["甲乡中心小学", "12", "800"],
    ];
    expect(reasons(sheet(parts, [span(1, 1, 1, 2)]))).toEqual(["1 header", "2 header"]);
    const years = [["学校名称", "在校生数", ""], ["", "2021", "2022"], ...parts.slice(2)];
    expect(reasons(sheet(years, [span(1, 0, 2, 0), span(1, 1, 1, 2)]))).toEqual(["1 header", "2 header"]);
  });

  it("in both languages and in groups", () => {
    const bilingual = sheet([
      ["学校代码", "专任教师\nFull-time teachers", "", "经费\nFunds (10 000 yuan)"],
      ["School code", "小学\nPrimary", "初中\nJunior", ""],
      ["0013", "48", "0", "2"],
    ]);
    expect(matched(bilingual)).toEqual([
      "0 id 学校代码·School code",
      "1 primary-teachers 专任教师\nFull-time teachers·小学\nPrimary",
      "2 junior-teachers 专任教师\nFull-time teachers·初中\nJunior",
      "3 funds 经费\nFunds (10 000 yuan)",
    ]);
    expect(shapeOf(bilingual, columns).match.matched[3]?.unit).toEqual({ unit: "yuan", scale: "10000" });
  });
});

describe("a name of several headings", () => {
  const heads = (top: readonly string[], below: readonly string[]) =>
    shapeOf(
      sheet([
        ["学校名称", ...top],
        ["", ...below],
        ["甲", ...top.map(() => "1")],
      ]),
      columns,
    );
  const ids = (top: readonly string[], below: readonly string[]) => heads(top, below).match.matched.map(({ at, id }) => `${at} ${id}`);

  it("has no group of a heading that stands beside it", () => {
    expect(heads(["经费", ""], ["", "在校生数"]).match.matched.map(({ header }) => header)).toEqual(["学校名称", "经费", "在校生数"]);
  });

  it("with the same lower one under two groups is known by neither alone", () => {
    expect(ids(["甲校区", "", "乙校区", ""], ["在校生数", "经费", "在校生数", "面积"])).toEqual(["0 name", "2 funds"]);
    expect(heads(["甲校区", "", "乙校区", ""], ["在校生数", "经费", "在校生数", "面积"]).leaves).toEqual(new Set([2]));
  });

  it("whose units disagree is not known", () => {
    const clash = sheet([
      ["学校名称", "经费（元）"],
      ["", "万元"],
      ["甲", "1"],
    ]);
    expect(matched(clash)).toEqual(["0 name 学校名称"]);
  });

  it("in two languages that disagree is not known", () => {
    const odd = sheet([
      ["学校名称", "经费"],
      ["School name", "Pupils"],
      ["甲", "1"],
    ]);
    expect(matched(odd)).toEqual(["0 name 学校名称·School name"]);
  });

  it("is found in a mapping by any of its spellings, and keeps its unit", () => {
    const table = sheet([
      ["学校名称", "教育", ""],
      ["", "支出（万元）", "人数"],
      ["甲", "1", "2"],
    ]);
    for (const header of ["教育·支出（万元）", "教育支出", "支出", "支出（万元）"]) {
      const { match } = shapeOf(table, columns, { mapping: { [header]: "funds", 不在: "area" } });
      expect(match.matched[1]).toEqual({
        at: 1,
        header: "教育·支出（万元）",
        id: "funds",
        how: "mapped",
        unit: { unit: "yuan", scale: "10000" },
      });
      expect(match.problems.map(({ code, header: wrong }) => [code, wrong])).toEqual([["unknown-header", "不在"]]);
    }
  });
});

describe("what is no data", () => {
  const body = (...rows: readonly (readonly string[])[]) => sheet([["学校代码", "学校名称", "在校生数"], ["1", "甲", "5"], ...rows]);

  it.each([
    [["", "合计", "5"], "total"],
    [["合 计", "", "5"], "total"],
    [["", "", "5", "合计"], "total"],
    [["9", "小计：", "5"], "total"],
    [["", "其中：民办", "5"], "total"],
    [["", "城区合计（所）", "5"], undefined],
    [["", "合计（全县）", "5"], "total"],
    [["", "Grand total", "5"], "total"],
    [["全县", "", "5"], "total"],
    [["9", "全县", "5"], undefined],
    [["9", "平均乡小学", "5"], undefined],
    [["9", "总计路小学", "5"], undefined],
    [["注：数据为年初数"], "note"],
    [["备注", "", "5"], undefined],
    [["", "注：甲校区", "5"], undefined],
    [["填表人：张某", "", "审核人：李某"], "note"],
    [["", "一所没有数的学校"], undefined],
    [["本表中的学生数截至九月一日。"], "note"],
    [["学校代码", "学校名称", "在校生数"], "header"],
    [["学校代码", "学校名称", "5"], undefined],
  ])("%j is %s", (row, reason) => {
    const { aside, rows } = shapeOf(body(row), columns);
    expect(aside.slice(1).map((each) => each.reason)).toEqual(reason === undefined ? [] : [reason]);
    expect(rows.length).toBe(reason === undefined ? 2 : 1);
  });

  it("is a heading over all columns, and what follows a note alone in its row", () => {
    const merged = {
      ...body(["一、小学", "", ""], ["2", "乙", "6"], ["说明：", "", ""], ["数据为年初数", "", ""]),
      spans: [span(3, 0, 3, 2)],
    };
    expect(reasons(merged)).toEqual(["1 header", "3 section", "5 note", "6 note"]);
  });

  it("is read where the caller says so", () => {
    const given = body(["", "合计", "5"]);
    const [, , total] = given.rows;
    const hidden: Sheet = { ...given, rows: [...given.rows.slice(0, 2), ...(total ? [{ ...total, isHidden: true as const }] : [])] };
    expect(shapeOf(hidden, columns, { totals: "rows" }).rows.length).toBe(2);
    expect(reasons(hidden, { totals: "rows", hidden: "apart" })).toEqual(["1 header", "3 hidden"]);
  });
});

describe("where the header is", () => {
  it("is where the names are, not where a row looks like one", () => {
    const two = sheet([
      ["填表说明", "负责人", "日期", "电话"],
      ["", "", "", ""],
      ["学校名称", "在校生数"],
      ["甲", "5"],
    ]);
    expect(reasons(two)).toEqual(["1 title", "3 header"]);
  });

  it("is settled by the caller", () => {
    const odd = sheet([
      ["学校名称", "在校生数"],
      ["校", "人"],
      ["甲", "5"],
    ]);
    expect(reasons(odd, { headerRow: 2 })).toEqual(["1 title", "2 header"]);
    expect(reasons(odd, { headerRow: 1, headerRows: 2 })).toEqual(["1 header", "2 header"]);
    expect(shapeOf(odd, columns, { headerRow: 7 }).hasHeader).toBe(false);
  });

  it("is looked for in forty rows and no further", () => {
    const at = (row: number) => sheet([...Array.from({ length: row - 1 }, () => ["话"]), ["学校名称", "在校生数"], ["甲", "5"]]);
    expect(shapeOf(at(40), columns).rows.length).toBe(1);
    expect(shapeOf(at(41), columns).hasHeader).toBe(false);
    expect(shapeOf(at(41), columns, { headerRow: 41 }).rows.length).toBe(1);
  });

  it("has a second row where the first calls two columns alike", () => {
    const alike = sheet([
      ["学校名称", "在校生数", "在校生数"],
      ["", "计", "寄宿"],
      ["甲", "800", "12"],
    ]);
    expect(matched(alike)).toEqual(["0 name 学校名称", "1 pupils 在校生数·计"]);
  });

  it("takes no row of data for a row of numbers, nor for the parts of a heading", () => {
    const counted = sheet([
      ["学校代码", "在校生数", "经费"],
      ["1", "2", "3"],
    ]);
    expect(shapeOf(counted, columns).rows.map(({ row }) => row)).toEqual([2]);
    const noted = [
      ["学校名称", "备注", ""],
      ["甲", "寄宿", "双语"],
    ];
    expect(shapeOf(sheet(noted, [span(1, 1, 1, 2)]), columns).rows.map(({ row }) => row)).toEqual([2]);
    expect(shapeOf(sheet(noted), columns).rows.map(({ row }) => row)).toEqual([2]);
  });

  it("takes no row of data into itself, though none of its cells is a figure", () => {
    const words = sheet([
      ["学校名称", "乡镇", "备注"],
      ["甲", "乙镇", "寄宿"],
    ]);
    expect(shapeOf(words, columns).rows.map(({ row }) => row)).toEqual([2]);
  });
});

const cell = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom("", "", "学校名称", "在校生数", "专任教师", "小学", "初中", "人", "万元", "合计", "注：", "1", "甲", "2"),
  },
  fc.string({ maxLength: 6 }),
);
const anySheet = fc
  .tuple(
    fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 14 }),
    fc.array(fc.tuple(fc.nat(15), fc.nat(8), fc.nat(3), fc.nat(3)), { maxLength: 6 }),
  )
  .map(([rows, spans]) =>
    sheet(
      rows,
      spans.map(([top, left, down, right]) => span(top, left, top + down, left + right)),
    ),
  );

describe("whatever stands in a sheet", () => {
  it("each of its rows is in one place and none is lost", { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(anySheet, (given) => {
        const { rows, ragged, aside, unread, match, headers } = shapeOf(given, columns);
        const all = [...rows, ...ragged, ...aside, ...unread].map(({ row }) => row).toSorted((a, b) => a - b);
        expect(all).toEqual(given.rows.map(({ row }) => row));
        const places = [...match.matched, ...match.unmapped].map(({ at }) => at);
        const rivals = match.duplicates.flatMap(({ at }) => at);
        expect([...places, ...rivals, ...match.blank].toSorted((a, b) => a - b)).toEqual([...headers.keys()]);
      }),
      { numRuns: 500 },
    );
  });

  it("is looked through in bounded time, wide or merged as it may be", { timeout: 60_000 }, () => {
    const wide = Array.from({ length: 60 }, (_, row) => Array.from({ length: 16_384 }, (_, at) => `列${row}之${at}`));
    const spans = Array.from({ length: 1000 }, () => span(1, 0, 60, 16_383));
    const start = performance.now();
    shapeOf(sheet(wide, spans), columns);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
