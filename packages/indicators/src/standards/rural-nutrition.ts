import { fromAutumn } from "./days";
import type { Document, Standard } from "./standard";

/** The nutrition programme for pupils of rural schools. */
const DOCUMENT = {
  number: "营养改善计划",
  zh: "农村义务教育学生营养改善计划（文号未见）",
  en: "Nutrition programme for rural pupils of compulsory education (number not seen)",
  grade: "B",
} as const satisfies Document;

/** What the state pays for a rural pupil's meal on a school day. */
export const RURAL_NUTRITION = {
  "nutrition-subsidy": {
    zh: "农村学生营养膳食补助（每生每天）",
    en: "nutrition subsidy of a rural pupil, a day",
    document: DOCUMENT,
    clause: { zh: "营养膳食补助国家基础标准", en: "national base rate of the subsidy" },
    comparison: "at-least",
    unit: "yuan/pupil/day",
    subject: "county",
    limits: [
      {
        from: "2011-11-01",
        grade: "B",
        value: 3,
        note: { zh: "2011年11月启动，日为本库所定", en: "the programme began in November 2011; the day is ours" },
      },
      {
        from: "2014-11-01",
        grade: "B",
        value: 4,
        note: { zh: "2014年11月起，日为本库所定", en: "from November 2014; the day is ours" },
      },
      { ...fromAutumn(2021), grade: "B", value: 5 },
    ],
  },
} as const satisfies Record<string, Standard>;
