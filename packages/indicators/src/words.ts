/** Text in both languages; neither is a translation of lesser rank. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Words;

/** How well the evidence for a national rule was seen. */
export const GRADES = {
  A: { zh: "见到政府或部委原文", en: "text of a government or ministry page was seen" },
  B: { zh: "见到二手文本，或数处互证", en: "a secondary page was seen, or several agree" },
  C: { zh: "仅见于公开的督导系统代码", en: "seen only in public source code of inspection systems" },
  I: { zh: "自行推算", en: "our own inference or arithmetic" },
  U: { zh: "未核实：须由使用者设定", en: "unverified: the caller must set it" },
} as const satisfies Record<string, Words>;

export type Grade = keyof typeof GRADES;
