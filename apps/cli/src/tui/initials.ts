import { pinyin } from "pinyin-pro";

const known = new Map<string, string>();

/** The first letters of a Chinese text's pinyin: "sx" of 筛选. What is not Chinese is left out. */
export function initialsOf(text: string): string {
  const made = known.get(text) ?? pinyin(text, { pattern: "first", toneType: "none", type: "array", nonZh: "removed" }).join("");
  known.set(text, made);
  return made;
}
