import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SLIPS, type SlipId, slipOf } from "../src/index";
import { meantBy } from "../src/repair/slip";

describe("the slip between what is printed and what was meant", () => {
  it.each([
    [18820, 18280, "transposition"],
    [26311, 26811, "digit"],
    [6831, 684, "other"],
    [68, 684, "dropped"],
    [64, 684, "dropped"],
    [6884, 684, "doubled"],
    [6984, 684, "other"],
    [1500, 15_000_000, "factor"],
    [15_000_000, 1500, "factor"],
    [51.5, 515, "factor"],
    [5.15, 515, "factor"],
    [1.58, 1.85, "transposition"],
    [112.3, 112.8, "digit"],
    [-5, 5, "sign"],
    [123, 456, "other"],
    [0, 5, "digit"],
    [17, 71, "transposition"],
    [10, 1, "factor"],
  ] as const satisfies readonly (readonly [number, number, SlipId])[])("%d for %d is a %s", (printed, meant, slip) => {
    expect(slipOf(printed, meant).slip).toBe(slip);
  });

  it("costs its kind and the ways it could have fallen", () => {
    expect(slipOf(18820, 18280).bits).toBe(3 + 2);
    expect(slipOf(1500, 15_000_000).bits).toBeCloseTo(3 + Math.log2(6), 12);
    // A nought too few is a factor and a digit dropped: 1/8 ÷ 6 + 1/8 ÷ 5.
    expect(slipOf(8031, 80_310)).toMatchObject({ slip: "factor", bits: expect.closeTo(-Math.log2(1 / 48 + 1 / 40), 12) });
    expect(slipOf(26311, 26811).bits).toBeCloseTo(2 + Math.log2(45), 12);
    expect(slipOf(123, 456).bits).toBeCloseTo(6 + Math.log2(1000), 12);
  });

  it("shares one whole among its kinds", () => {
    expect(Object.values(SLIPS).reduce((sum, { bits }) => sum + 2 ** -bits, 0)).toBeLessThanOrEqual(1.05);
  });

  it("is no likelier than its kinds together, whatever the numbers", () => {
    const number = fc.oneof(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
    );
    fc.assert(
      fc.property(number, number, (printed, meant) => {
        const { bits } = slipOf(printed, meant);
        expect(Number.isFinite(bits)).toBe(true);
        expect(bits).toBeGreaterThanOrEqual(SLIPS.digit.bits);
      }),
    );
  });
});

describe("what may have been meant", () => {
  it("has every number from which one slip leads here, and names no slip that is none", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), (printed) => {
        for (const meant of meantBy(printed))
          if (meant !== 0) expect(slipOf(printed, meant).slip, `${printed} for ${meant}`).not.toBe("other");
      }),
    );
    expect(meantBy(169)).toEqual(expect.arrayContaining([196, 619, 159, 1690, 16.9, 1_690_000, 1169, 1659]));
    expect(meantBy(169)).not.toContain(169);
    expect(meantBy(1.5)).toEqual(expect.arrayContaining([5.1, 15, 1.6, 15_000]));
    expect(meantBy(1e22)).toEqual([]);
  });
});
