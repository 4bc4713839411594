import { BASIC_BALANCE_2012 as LIMITS } from "../standards/basic-balance-2012";
import type { RuleSet } from "./rule-set";

/** Basic balance: the composite of eight coefficients of variation, an entry gate, government work and public satisfaction. */
export const BASIC_BALANCE: RuleSet = {
  id: "basic-balance-2012",
  zh: "基本均衡",
  en: "basic balance",
  document: LIMITS["composite-cv-2012"].document,
  from: "2012-01-20",
  resources: [
    "teaching-area-per-pupil",
    "sports-area-per-pupil",
    "equipment-value-per-pupil",
    "computers-per-100-pupils",
    "books-per-pupil",
    {
      id: "teacher-pupil-ratio",
      zh: "师生比的分子",
      en: "whom the teacher-pupil ratio counts",
      choices: { "full-time-teachers": "full-time-teachers-per-pupil", staff: "staff-per-pupil" },
      default: "full-time-teachers",
    },
    "teachers-above-required-degree-per-pupil",
    "intermediate-title-teachers-per-pupil",
  ],
  dispersion: { judges: "composite", standard: "composite-cv-2012" },
  scope: ["special", "vocational", "teaching-points", "private", "not-county-run"],
  scopeGrade: "U",
  split: "weighted",
  moves: [],
  items: [
    {
      id: "basic-school-standard",
      part: "entry",
      number: 1,
      grade: "A",
      zh: "所有学校达到本省办学基本标准",
      en: "every school meets the province's basic school standard",
    },
    {
      id: "government-points",
      part: "government",
      number: 1,
      grade: "U",
      zh: "县级政府推进工作17项得分",
      en: "points for the 17 items of county government work",
      standards: ["government-points-2012"],
    },
    {
      id: "public-satisfaction",
      part: "recognition",
      number: 1,
      grade: "B",
      zh: "公众满意度",
      en: "public satisfaction",
      standards: ["satisfaction-2012"],
    },
  ],
};
