import { expect } from "vitest";

/** Two results are the same: numbers to 1e-12 of their size, and all else as it is. */
export function alike(actual: unknown, expected: unknown, path = ""): void {
  if (typeof actual === "number" && typeof expected === "number") {
    const away = Math.abs(actual - expected);
    if (away > 1e-12 * Math.max(1, Math.abs(expected))) expect.fail(`${path}: ${actual} is not ${expected}`);
  } else if (typeof actual === "object" && typeof expected === "object" && actual !== null && expected !== null) {
    expect(Object.keys(actual).sort(), path).toEqual(Object.keys(expected).sort());
    for (const [key, value] of Object.entries(actual)) alike(value, expected[key as keyof typeof expected], `${path}.${key}`);
  } else expect(actual, path).toBe(expected);
}
