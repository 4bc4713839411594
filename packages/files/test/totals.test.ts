import { describe, expect, it } from "vitest";
import { schoolsOf, totalsOf } from "../src/index";

const totals = (...rows: readonly string[]) => totalsOf(schoolsOf(new TextEncoder().encode(rows.join("\n"))).table);

// Made-up schools. 虚构。
describe("the totals of a file of schools", () => {
  const HEAD = "学校标识码,学校类别,学段,在校生数,初中在校生数,图书册数";

  it("are of the stage that the row names, or the column", () => {
    expect(
      totals(HEAD, "71,小学,小学,45,,279", "72,初中,初中,37,,137", "合计,,小学,45,,279", "合计,,初中,37,,137", "总计,,,82,37,416"),
    ).toEqual({
      primary: { pupils: 45, books: 279 },
      junior: { pupils: 37, books: 137 },
      all: { pupils: 82, books: 416 },
    });
  });

  it("are the first that the file tells, and none where a cell has no figure", () => {
    expect(totals(HEAD, "71,小学,,45,,279", "合计,,,45,,—", "全县合计,,,46,,280")).toEqual({ all: { pupils: 45, books: 280 } });
  });

  it("are not those of a part, and none where no row is one", () => {
    expect(totals(HEAD, "71,小学,,45,,279", "小计,,,45,,279", "其中：女生,,,20,,0")).toEqual({});
    expect(totals(HEAD, "71,小学,,45,,279")).toEqual({});
  });
});
