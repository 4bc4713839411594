import { describe, expect, it } from "vitest";
import { type BalanceOptions, balance, dispersion, type School } from "../src/index";

const options: BalanceOptions = { rules: "quality-balance-2017", on: "2022-12-31" };

/** The worked example of the circulated calculation note: pupils, books. */
const PUPILS = [45, 37, 89, 76, 55];
const BOOKS = [279, 137, 935, 160, 402];

describe("the coefficient of variation", () => {
  it("is the worked example's, and neither of the two wrong ones", () => {
    const found = dispersion(BOOKS, PUPILS);
    if ("gap" in found) expect.fail(found.gap);
    expect(found.cv).toBeCloseTo(0.5152566298844764, 14);
    expect(found.mean).toBeCloseTo(6.3344370861, 10);
    expect(found.deviation).toBeCloseTo(3.2638607052, 10);
    expect(found).toMatchObject({ schools: 5, pupils: 302 });
    for (const wrong of [0.4887706816, 0.5464622347]) expect(Math.abs(found.cv - wrong)).toBeGreaterThan(0.02);
  });
});

describe("a table of schools", () => {
  it("divides a combined school's books as the worked split does: 166 and 210 pupils, 23 226 books", () => {
    const school: School = {
      id: "a",
      type: "nine-year",
      ownership: "county",
      counts: { primary: { pupils: 166 }, junior: { pupils: 210 }, all: { books: 23226 } },
    };
    const result = balance([school], { ...options, rules: "basic-balance-2012" });
    const books = result.schools.map(({ marks }) => marks.find(({ indicator }) => indicator === "books-per-pupil")?.value);
    expect(books[0]).toBeCloseTo(3855516 / 397 / 166, 10);
    expect(books[1]).toBeCloseTo((23226 - 3855516 / 397) / 210, 10);
    expect(result.split).toBe("weighted");
  });
});
