import { describe, expect, it } from "vitest";
import type { Words } from "../src/index";
import * as library from "../src/index";

/** Every pair of texts anywhere in the public tables. */
function wordsIn(data: unknown, path: string): (readonly [string, Words])[] {
  if (typeof data !== "object" || data === null || data instanceof Map) return [];
  const inside = Object.entries(data).flatMap(([key, value]) => wordsIn(value, `${path}.${key}`));
  const has = "zh" in data && "en" in data && typeof data.zh === "string" && typeof data.en === "string";
  return has ? [[path, { zh: String(data.zh), en: String(data.en) }], ...inside] : inside;
}

const all = Object.entries(library).flatMap(([name, value]) => wordsIn(value, name));

describe("texts", () => {
  it("are in both languages everywhere", () => {
    expect(all.length).toBeGreaterThan(300);
    for (const [path, { zh, en }] of all) {
      expect(zh.trim(), path).not.toBe("");
      expect(en.trim(), path).not.toBe("");
      // A document is cited by its own number in either language.
      expect(en.replaceAll(/\S+〔\d{4}〕\d+号/g, ""), path).not.toMatch(/[\u4e00-\u9fff，。；：（）]/);
    }
  });

  it("are Chinese where they are Chinese, but for signs, units and names", () => {
    const latin = all.filter(([path, { zh }]) => !/[\u4e00-\u9fff]/.test(zh) && !/^(COMPARISONS|CHECKS\.\S+\.says)/.test(path));
    expect(latin).toEqual([]);
  });
});
