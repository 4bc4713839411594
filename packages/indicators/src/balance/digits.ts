import type { Fraction } from "../fraction";

// Sums of so many fractions that one over all their denominators would have thousands of digits.

const DIGITS = 256;

/** A fraction's first 256 binary digits after the point: too small by less than one in the last. */
export const kept = ({ n, d }: Fraction): bigint => (n << BigInt(DIGITS)) / d;

/** The product of two, each of as many digits. */
export const product = (a: bigint, b: bigint): bigint => (a * b) >> BigInt(DIGITS);

export const double = (digits: bigint): number => Number(digits) / 2 ** DIGITS;

/** Whether a difference of sums or products is more than what was cut off could make of it, and has digits enough to round. */
export const isTold = (difference: bigint): boolean => difference >= NEAR || difference <= -NEAR;

const NEAR = 1n << 128n;
