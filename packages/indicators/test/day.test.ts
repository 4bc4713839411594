import { isMainThread } from "node:worker_threads";
import { afterEach, describe, expect, it, vi } from "vitest";
import { checkedDay, daysAfter, daysBetween, fullYears, yearsAfter } from "../src/day";

describe("days", () => {
  it.each(["2022-02-28", "2024-02-29", "2000-02-29", "0099-12-31", "9999-12-31"])("%s is a day", (day) => {
    expect(checkedDay(day)).toBe(day);
    expect(daysAfter(day, 0)).toBe(day);
  });

  it.each([
    "2022-02-29",
    "1900-02-29",
    "2022-00-10",
    "2022-13-01",
    "2022-04-31",
    "2022-4-1",
    "2022-12-31T00:00",
    "12022-12-31",
    "2022-01-00",
    "2022-01-99",
    "",
    "today",
  ])("%j is none", (day) => {
    expect(() => checkedDay(day)).toThrow(`the day ${day} is not one`);
  });

  it("counts days over the end of February", () => {
    expect(daysBetween("2023-02-28", "2023-03-01")).toBe(1);
    expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
    expect(daysBetween("2024-03-01", "2024-02-28")).toBe(-2);
    expect(daysAfter("2024-03-01", -1)).toBe("2024-02-29");
  });

  it.each([
    ["2012-09-01", "2022-08-31", 9],
    ["2012-09-01", "2022-09-01", 10],
    ["2020-02-29", "2021-02-28", 0],
    ["2020-02-29", "2021-03-01", 1],
    ["2020-02-29", "2024-02-28", 3],
    ["2020-02-29", "2024-02-29", 4],
    ["2021-02-28", "2024-02-28", 3],
    ["2021-03-01", "2024-02-29", 2],
  ])("from %s to %s is %i full years", (from, to, years) => {
    expect(fullYears(from, to)).toBe(years);
  });
});

describe("anniversaries", () => {
  it.each([
    ["2012-09-01", 10, "2022-09-01"],
    ["2020-02-29", 1, "2021-03-01"],
    ["2020-02-29", 4, "2024-02-29"],
    ["2021-02-28", 3, "2024-02-28"],
    ["2012-09-01", 0, "2012-09-01"],
  ])("%s, %i years on, is %s", (day, years, expected) => {
    expect(yearsAfter(day, years)).toBe(expected);
    expect(fullYears(day, expected)).toBe(years);
    expect(fullYears(day, daysAfter(expected, -1))).toBe(Math.max(0, years - 1));
  });
});

describe("in a zone whose summer time begins at midnight", () => {
  afterEach(() => vi.unstubAllEnvs());

  // A worker thread keeps the zone of its process, so there the test would test nothing.
  it.runIf(isMainThread)("a year from the day without a midnight ends on its anniversary", () => {
    vi.stubEnv("TZ", "America/Sao_Paulo");
    expect(new Date(2017, 9, 15).getHours(), "2017-10-15 has no midnight there").toBe(1);
    expect(fullYears("2017-10-15", "2022-10-15")).toBe(5);
    expect(yearsAfter("2012-10-15", 5)).toBe("2017-10-15");
    expect(daysBetween("2017-10-14", "2017-10-16")).toBe(2);
    expect(daysAfter("2017-10-14", 1)).toBe("2017-10-15");
  });
});
