import { pinyin } from "pinyin-pro";

const known = new Map<string, string>();

/** A run of Chinese, since characters are read by those beside them; many rows share theirs, and each is read once. */
function ofRun(run: string): string {
  const made = known.get(run) ?? pinyin(run, { pattern: "first", toneType: "none", type: "array", nonZh: "removed" }).join("");
  known.set(run, made);
  return made;
}

/** The first letters of a Chinese text's pinyin: "sx" of 筛选. What is not Chinese is left out. */
export const initialsOf = (text: string): string => (text.match(/\p{Script=Han}+/gu) ?? []).map(ofRun).join("");
