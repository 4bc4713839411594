import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateText } from "../src/xlsx/date";
import { decimal } from "../src/xlsx/decimal";
import { builtInKind, formatKind } from "../src/xlsx/number-format";

describe("a stored number", () => {
  it.each([
    ["0.30000000000000004", "0.3"],
    ["0.1", "0.1"],
    ["12", "12"],
    ["12.50", "12.5"],
    ["12.0", "12"],
    ["007", "7"],
    ["0", "0"],
    ["-0", "0"],
    ["0.000", "0"],
    ["-815", "-815"],
    [".5", "0.5"],
    ["5.", "5"],
    ["+3", "3"],
    [" 3 ", "3"],
    ["1.5E3", "1500"],
    ["1.0000000000000001E-5", "0.00001"],
    ["1E-20", "0.00000000000000000001"],
    ["1E-22", "1E-22"],
    ["999999999999999", "999999999999999"],
    ["1E+14", "100000000000000"],
    ["1E+15", "1E+15"],
    ["1.2E+17", "1.2E+17"],
    ["330102199001011234", "3.30102199001011E+17"],
    ["3.3010219900101123E+17", "3.30102199001011E+17"],
    ["1234.5678901234567", "1234.56789012346"],
    ["0.99999999999999994", "1"],
    ["9999999999999999", "1E+16"],
    ["99999999999999.96", "100000000000000"],
    ["1.7976931348623157E+308", "1.79769313486232E+308"],
    ["N/A", "N/A"],
    ["", ""],
    ["1E+99999", "1E+99999"],
    ["NaN", "NaN"],
    ["1.2.3", "1.2.3"],
    ["-", "-"],
  ])("%s is %s", (stored, text) => {
    expect(decimal(stored)).toBe(text);
  });

  it.each([
    ["0.85", "85"],
    ["0.8523", "85.23"],
    ["0.07", "7"],
    ["0.56999999999999995", "57"],
    ["1", "100"],
    ["-0.005", "-0.5"],
    ["0", "0"],
    ["1.2E-3", "0.12"],
  ])("%s as a percentage is %s", (stored, text) => {
    expect(decimal(stored, 2)).toBe(text);
  });

  it("is the double's own fifteen digits, by another way", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e307, max: 1e307 }), (value) => {
        // Sixteen and seventeen digits may lie so that one rounding more shows; a unit of the fifteenth digit is the most.
        const text = decimal(String(value));
        expect(
          text
            .replace(/^-?0*\.?0*|E.*$/g, "")
            .replace(".", "")
            .replace(/0+$/, "").length,
        ).toBeLessThanOrEqual(15);
        expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(Math.abs(value) * 5.1e-15 + Number.MIN_VALUE);
        expect(decimal(text)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a number format", () => {
  it.each([
    ["General", "number"],
    ["G/通用格式", "number"],
    ["0.00", "number"],
    ["#,##0.00_);[Red](#,##0.00)", "number"],
    ["0.00E+00", "number"],
    ["0.0%", "percent"],
    ['0"%"', "number"],
    ["0\\%", "number"],
    ["0%;[Red]-0%", "percent"],
    ["yyyy-mm-dd", "date"],
    ["yyyy/m/d;@", "date"],
    ['[$-804]yyyy"年"m"月"d"日"', "date"],
    ["[DBNum1][$-804]yyyy年m月", "date"],
    ["[$-F800]dddd, mmmm dd, yyyy", "date"],
    ["[$-411]ge.m.d", "date"],
    ["aaaa", "date"],
    ["mmm", "date"],
    ["yyyy-mm-dd hh:mm:ss", "date-time"],
    ["m/d/yy h:mm", "date-time"],
    ["hh:mm", "time"],
    ["mm:ss.0", "time"],
    ["h:mm AM/PM", "time"],
    ['上午/下午h"时"mm"分"', "time"],
    ["[h]:mm:ss", "elapsed"],
    ["[mm]:ss", "elapsed"],
    ['0"days"', "number"],
    ['0.00"元/㎡"', "number"],
    ["0_d", "number"],
    ["@", "number"],
    ["", "number"],
    ['"open', "number"],
  ])("%s is a %s", (format, kind) => {
    expect(formatKind(format)).toBe(kind);
  });

  it("is known by its number where the workbook gives no more", () => {
    expect([0, 2, 9, 10, 14, 20, 22, 31, 32, 46, 57, 49, 164].map(builtInKind)).toEqual([
      "number",
      "number",
      "percent",
      "percent",
      "date",
      "time",
      "date-time",
      "date",
      "time",
      "elapsed",
      "date",
      "number",
      "number",
    ]);
  });
});

describe("a stored day", () => {
  it.each([
    [1, "1900-01-01"],
    [59, "1900-02-28"],
    [60, "1900-02-29"],
    [61, "1900-03-01"],
    [25569, "1970-01-01"],
    [44440, "2021-09-01"],
    [45351, "2024-02-29"],
    [2958465, "9999-12-31"],
    [2958466, undefined],
    [2958465.999999999, undefined],
    [0, undefined],
    [-1, undefined],
    [Number.NaN, undefined],
    [44440.5, "2021-09-01 12:00:00"],
  ])("%s is %s", (serial, text) => {
    expect(dateText(serial, "date", false)).toBe(text);
  });

  it("counts from 1904 where the workbook says so", () => {
    expect([0, 1, 60, 42978, 2957003, 2957004].map((day) => dateText(day, "date", true))).toEqual([
      "1904-01-01",
      "1904-01-02",
      "1904-03-01",
      "2021-09-01",
      "9999-12-31",
      undefined,
    ]);
  });

  it("has its time", () => {
    expect(dateText(44440.354166666664, "date-time", false)).toBe("2021-09-01 08:30:00");
    expect(dateText(44440, "date-time", false)).toBe("2021-09-01 00:00:00");
    expect(dateText(44440.99999999999, "date-time", false)).toBe("2021-09-02 00:00:00");
    expect(dateText(0.354166666666667, "time", false)).toBe("08:30:00");
    expect(dateText(0.5000000116, "time", false)).toBe("12:00:00.001");
    expect(dateText(44440.25, "time", false)).toBe("2021-09-01 06:00:00");
    expect(dateText(1.1041666666666667, "elapsed", false)).toBe("26:30:00");
    expect(dateText(0.25, "elapsed", false)).toBe("06:00:00");
  });

  it("agrees with the calendar on every day after the one that never was", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2958465 }), (day) => {
        expect(dateText(day, "date", false)).toBe(new Date(Date.UTC(1899, 11, 30 + day)).toISOString().slice(0, 10));
        if (day >= 1462) expect(dateText(day - 1462, "date", true)).toBe(dateText(day, "date", false));
      }),
    );
  });
});
