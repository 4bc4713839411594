import { dueIn } from "./days";
import type { Document, Standard } from "./standard";

/** The plan of each five-year period. That 95 % was a binding target of the 13th was seen; of the 14th nothing was. */
const DOCUMENT = {
  number: "教育事业发展规划",
  zh: "国家教育事业发展五年规划（文号未见）",
  en: "National five-year plans of educational development (numbers not seen)",
  grade: "B",
} as const satisfies Document;

/** Nine-year retention: from the first grade to the ninth. Three-year junior retention is another rate, with a limit of its own. */
export const NATIONAL_PLANS = {
  "nine-year-retention": {
    zh: "九年义务教育巩固率",
    en: "nine-year retention",
    document: DOCUMENT,
    clause: { zh: "主要目标", en: "main targets" },
    comparison: "at-least",
    unit: "%",
    subject: "county",
    limits: [
      { ...dueIn(2020), grade: "B", value: { all: 95 } },
      {
        from: dueIn(2025).from,
        grade: "U",
        recalled: { all: 96 },
        note: { zh: "2025年的目标，数值为回忆，未核实", en: "the target for 2025; its number is recalled" },
      },
    ],
  },
} as const satisfies Record<string, Standard>;
