import { fromAutumn, fromSpring } from "./days";
import type { Document, Standard } from "./standard";

/** The living allowance for pupils of poor families; its rates were seen in news and in what the finance ministry reports. */
const DOCUMENT = {
  number: "生活补助国家标准",
  zh: "家庭经济困难学生生活补助国家基础标准（文号未见）",
  en: "National base rate of the living allowance for pupils of poor families (number not seen)",
  grade: "B",
} as const satisfies Document;

/** What a poor pupil is paid for a year. Localities may pay more. */
export const LIVING_ALLOWANCE = {
  "living-allowance-boarder": {
    zh: "家庭经济困难寄宿生生活补助（每生每年）",
    en: "living allowance of a poor boarder, a year",
    document: DOCUMENT,
    clause: { zh: "寄宿生", en: "boarders" },
    comparison: "at-least",
    unit: "yuan/pupil",
    subject: "county",
    limits: [
      {
        from: fromAutumn(2011).from,
        grade: "B",
        value: { primary: 1000, junior: 1250 },
        note: {
          zh: "2011年秋季学期起，起始学期仅见于一市的报道；日为本库所定",
          en: "from the autumn term of 2011, a beginning seen only in one city's news; the day is ours",
        },
      },
      { ...fromSpring(2024), grade: "B", value: { primary: 1250, junior: 1500 } },
    ],
  },
  "living-allowance-non-boarder": {
    zh: "家庭经济困难非寄宿生生活补助（每生每年）",
    en: "living allowance of a poor day pupil, a year",
    document: DOCUMENT,
    clause: { zh: "非寄宿生，按寄宿生标准的50%", en: "day pupils, half the boarders' rate" },
    comparison: "at-least",
    unit: "yuan/pupil",
    subject: "county",
    limits: [
      { ...fromAutumn(2019), grade: "B", value: { primary: 500, junior: 625 } },
      { ...fromSpring(2024), grade: "B", value: { primary: 625, junior: 750 } },
    ],
  },
} as const satisfies Record<string, Standard>;
