import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  ceil,
  compare,
  decimal,
  divide,
  floor,
  fromExact,
  multiply,
  subtract,
  sum,
  toDecimal,
  toExact,
  toNumber,
  ZERO,
} from "../src/fraction";

const fraction = fc
  .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }))
  .map(([n, d]) => divide(decimal(n), decimal(d)));

describe("fractions", () => {
  it.each([
    [0.1, "1/10"],
    [4.505, "901/200"],
    [81.7, "817/10"],
    [15574200, "15574200"],
    [1e21, "1000000000000000000000"],
    [2.5e-7, "1/4000000"],
    [-3.825, "-153/40"],
    [0, "0"],
  ])("reads %d as the decimal it is written as", (value, exact) => {
    expect(toExact(decimal(value))).toBe(exact);
  });

  it.each([
    ["1/8", 2, "0.13"],
    ["-1/8", 2, "-0.13"],
    ["1/3", 4, "0.3333"],
    ["2/3", 0, "1"],
    ["1/2", 0, "1"],
    ["-1/1000", 2, "0.00"],
    ["28520717/1000000", 1, "28.5"],
    ["0", 2, "0.00"],
    ["9999/10000", 3, "1.000"],
  ])("rounds %s to %d digits, half away from zero", (exact, digits, text) => {
    expect(toDecimal(fromExact(exact), digits)).toBe(text);
  });

  it.each([
    ["7/2", "3", "4"],
    ["-7/2", "-4", "-3"],
    ["5", "5", "5"],
    ["-5", "-5", "-5"],
    ["0", "0", "0"],
  ])("rounds %s down to %s and up to %s", (exact, down, up) => {
    expect(toExact(floor(fromExact(exact)))).toBe(down);
    expect(toExact(ceil(fromExact(exact)))).toBe(up);
  });

  it("gives the double nearest to the fraction, of any size", () => {
    expect(toNumber(fromExact("1/3"))).toBe(1 / 3);
    expect(toNumber(fromExact("-8031/515"))).toBe(-8031 / 515);
    expect(toNumber(fromExact(`${2n ** 70n + 1n}/${2n ** 70n}`))).toBe(1);
    // 1 + 2^-53 + 2^-105 lies just above the tie, and must go up.
    expect(toNumber(fromExact(`${2n ** 105n + 2n ** 52n + 1n}/${2n ** 105n}`))).toBe(1 + 2 ** -52);
  });

  it("reads every number of three decimals as so many thousandths, whatever the double next to it", () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 15), max: 10 ** 15 }), (n) => {
        expect(toExact(decimal(Number(`${n}e-3`)))).toBe(toExact(divide(decimal(n), decimal(1000))));
      }),
    );
  });

  it("sums as adding one after the other does, in lowest terms", () => {
    expect(toExact(sum([]))).toBe("0");
    expect(toExact(sum(["1/6", "1/6", "1/3", "-1/3"].map(fromExact)))).toBe("1/3");
    fc.assert(fc.property(fc.array(fraction), (all) => toExact(sum(all)) === toExact(all.reduce((total, each) => add(total, each), ZERO))));
  });

  it("agrees with the division of doubles wherever both parts are exact", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1 }), (n, d) => toNumber(divide(decimal(n), decimal(d))) === (n === 0 ? 0 : n / d)),
    );
  });

  it("keeps the laws of arithmetic exactly", () => {
    fc.assert(
      fc.property(fraction, fraction, fraction, (a, b, c) => {
        expect(toExact(add(add(a, b), c))).toBe(toExact(add(a, add(b, c))));
        expect(toExact(multiply(a, add(b, c)))).toBe(toExact(add(multiply(a, b), multiply(a, c))));
        expect(toExact(subtract(add(a, b), b))).toBe(toExact(a));
        if (b.n !== 0n) expect(toExact(multiply(divide(a, b), b))).toBe(toExact(a));
        expect(compare(a, b)).toBe(-compare(b, a) + 0);
        expect(toExact(fromExact(toExact(a)))).toBe(toExact(a));
      }),
    );
  });
});
