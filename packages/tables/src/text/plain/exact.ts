/** Bytes of a number whose digits a double holds exactly, and with them the power of ten: so their quotient is the nearest double. */
export const EXACT = 15;

/** Ten to a power up to the digits of {@link EXACT}. */
export const POWERS = Float64Array.from({ length: EXACT + 1 }, (_, power) => 10 ** power);
