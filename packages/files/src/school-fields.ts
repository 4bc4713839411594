import type { Words } from "@teks/indicators";

/** The fixed columns of a table of schools, as its header names them. */
export const SCHOOL_FIELDS = {
  id: { zh: "学校标识码", en: "School id" },
  name: { zh: "学校名称", en: "School name" },
  county: { zh: "县（市、区）", en: "County" },
  type: { zh: "学校类别", en: "School type" },
  stage: { zh: "学段", en: "Stage" },
  ownership: { zh: "办别", en: "Ownership" },
  area: { zh: "城乡", en: "Area" },
  origin: { zh: "数据来源", en: "Origin" },
} as const satisfies Record<string, Words>;
