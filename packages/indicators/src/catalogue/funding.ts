import type { CountId } from "../vocabulary";
import { EACH_STAGE, type Theme, WHOLE } from "./indicator";

// Each of these adds one item to the one before, so that a reader sees what the money of a report is made of.
const BUILDINGS = ["building-cost", "repair-cost"] as const satisfies readonly CountId[];
const WITH_NEW_SCHOOLS = [...BUILDINGS, "new-school-funds"] as const;
const WITH_EQUIPMENT = [...WITH_NEW_SCHOOLS, "equipment-funds"] as const;
const ITEMISED = [...WITH_EQUIPMENT, "special-education-funds"] as const;

/** Money (经费保障). The growth of appropriations needs series of years and is not among these. */
export const FUNDING = {
  zh: "经费保障",
  en: "funding",
  indicators: {
    "annual-public-funds-per-pupil": {
      system: "S7",
      zh: "生均公用经费",
      en: "public funds per pupil",
      meaning: { zh: "年度公用经费除以在校生数", en: "public funds of the year over pupils enrolled" },
      unit: "yuan/pupil/year",
      direction: "more",
      decimals: 0,
      formula: { ratio: ["public-funds", "pupils"] },
      stages: EACH_STAGE,
      judgedBy: [{ standard: "public-funds-per-pupil", proves: "both" }],
    },
    "building-and-repair-funds": {
      system: "S7",
      zh: "新建校舍与维修资金合计",
      en: "money for new buildings and repairs",
      meaning: { zh: "新建校舍资金与校舍维修资金相加", en: "cost of new buildings and of repairs together" },
      unit: "yuan",
      direction: "neither",
      decimals: 0,
      formula: { sum: BUILDINGS },
      stages: WHOLE,
      assumes: ["mixed-periods"],
    },
    "building-funds-with-new-schools": {
      system: "S7",
      zh: "新建、维修与援疆新建学校资金合计",
      en: "money for buildings, repairs and pairing-aid new schools",
      meaning: {
        zh: "新建校舍与维修资金再加援疆新建学校资金",
        en: "money for new buildings and repairs, and the pairing-aid money for new schools",
      },
      unit: "yuan",
      direction: "neither",
      decimals: 0,
      formula: { sum: WITH_NEW_SCHOOLS },
      stages: WHOLE,
      assumes: ["mixed-periods", "includes-kindergarten"],
    },
    "building-and-equipment-funds": {
      system: "S7",
      zh: "校舍与装备资金合计",
      en: "money for buildings and equipment",
      meaning: { zh: "校舍各项资金再加装备与信息化投入", en: "all money for buildings, and the spending on equipment and ICT" },
      unit: "yuan",
      direction: "neither",
      decimals: 0,
      formula: { sum: WITH_EQUIPMENT },
      stages: WHOLE,
      assumes: ["mixed-periods", "includes-kindergarten", "mixed-items"],
    },
    "itemised-capital": {
      system: "S7",
      zh: "报告列明的建设类资金合计",
      en: "itemised capital money",
      meaning: {
        zh: "校舍、装备与特教资源中心资金相加，不含计划数",
        en: "money for buildings, equipment and the special-education centre; plans are left out",
      },
      unit: "yuan",
      direction: "neither",
      decimals: 0,
      formula: { sum: ITEMISED },
      stages: WHOLE,
      assumes: ["mixed-periods", "includes-kindergarten", "mixed-items"],
    },
    "itemised-capital-with-planned": {
      system: "S7",
      zh: "报告列明的建设类资金合计（含计划）",
      en: "itemised capital money with what is planned",
      meaning: { zh: "建设类资金合计再加特教资源教室计划资金", en: "itemised capital money, and the money planned for a resource room" },
      unit: "yuan",
      direction: "neither",
      decimals: 0,
      formula: { sum: [...ITEMISED, "planned-special-education-funds"] },
      stages: WHOLE,
      assumes: ["mixed-periods", "includes-kindergarten", "mixed-items"],
    },
    "itemised-capital-per-pupil": {
      system: "S7",
      zh: "生均建设类资金",
      en: "itemised capital money per pupil",
      meaning: {
        zh: "报告列明的建设类资金合计除以在校生数；跨年累计，不是年度生均支出",
        en: "itemised capital money over pupils enrolled; summed over several years, it is no yearly spending per pupil",
      },
      unit: "yuan/pupil",
      direction: "neither",
      decimals: 0,
      formula: { ratio: [{ sum: ITEMISED }, "pupils"] },
      stages: WHOLE,
      assumes: ["mixed-periods", "includes-kindergarten", "mixed-items"],
    },
    "itemised-student-aid": {
      system: "S7",
      zh: "报告列明的学生资助资金合计",
      en: "itemised student aid",
      meaning: {
        zh: "家庭经济困难学生生活补助与雨露计划资金相加；后者多为职业学校学生",
        en: "living allowances and Yulu Plan money together; the second goes mostly to vocational students",
      },
      unit: "yuan",
      direction: "neither",
      decimals: 0,
      formula: { sum: ["living-allowance-paid", "yulu-paid"] },
      stages: WHOLE,
      assumes: ["mixed-periods"],
    },
  },
} as const satisfies Theme;
