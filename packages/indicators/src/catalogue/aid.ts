import type { Expression } from "../expression";
import { EACH_STAGE, type Theme, WHOLE } from "./indicator";

const LIVING_ALLOWANCE: Expression = { at: "all", of: "living-allowance-paid" };
/** Payments of a term's rate that the money makes; what is left over is the rounding of the printed sum. */
const YULU_TERM_PAYMENTS: Expression = {
  roundDown: {
    ratio: [
      "yulu-paid",
      {
        constant: 1500,
        unit: "yuan/person",
        because: { zh: "雨露计划每人每学期1500元（未核实）", en: "Yulu Plan, a person for a term (unverified)" },
      },
    ],
  },
};

/** Student aid (学生资助). */
export const AID = {
  zh: "学生资助",
  en: "student aid",
  indicators: {
    "aided-pupils-share": {
      system: "S31",
      zh: "资助学生占在校生比例",
      en: "aided pupils as a share of pupils",
      meaning: {
        zh: "资助原建档立卡学生数除以在校生数；受助学生如含其他学段则偏高",
        en: "aided pupils of formerly registered households over pupils enrolled; too high where pupils of other stages are among them",
      },
      unit: "%",
      direction: "neither",
      decimals: 1,
      formula: { share: ["aided-pupils", "pupils"] },
      stages: WHOLE,
    },
    "living-allowance-per-aided-pupil": {
      system: "S31",
      zh: "资助学生人均生活补助",
      en: "living allowance per aided pupil",
      meaning: {
        zh: "生活补助总额除以资助学生数，须为同一群体、同一期间的数字",
        en: "living allowance paid over aided pupils, which must be of the same pupils and period",
      },
      unit: "yuan/pupil",
      direction: "neither",
      decimals: 2,
      formula: { ratio: ["living-allowance-paid", "aided-pupils"] },
      stages: WHOLE,
      refused: {
        zh: "两个数字很可能不是同一群体或同一期间；相除的结果高于当时各项国家标准，因此不计算。请提供按标准、学段和学期分列的受助人数和金额",
        en: "the two figures are very likely of different groups or periods; the quotient would exceed every national rate then in force, so it is not worked out. Ask for pupils and money by rate, stage and term",
      },
    },
    "boarders-payable": {
      system: "S31",
      zh: "生活补助可供寄宿生人数",
      en: "boarders the living allowance would pay for",
      meaning: {
        zh: "全县生活补助总额除以该学段寄宿生年标准；是假设全部按此标准发放时的人数，不是实际受助人数",
        en: "the county's living allowance over the stage's annual rate of a boarder; the heads if all were paid at it, not the pupils aided",
      },
      unit: "pupil",
      direction: "neither",
      decimals: 0,
      formula: { ratio: [LIVING_ALLOWANCE, { norm: "living-allowance-boarder" }] },
      stages: EACH_STAGE,
      assumes: ["one-rate-for-all"],
    },
    "day-pupils-payable": {
      system: "S31",
      zh: "生活补助可供非寄宿生人数",
      en: "day pupils the living allowance would pay for",
      meaning: {
        zh: "全县生活补助总额除以该学段非寄宿生年标准；是假设全部按此标准发放时的人数，不是实际受助人数",
        en: "the county's living allowance over the stage's annual rate of a day pupil; the heads if all were paid at it, not the pupils aided",
      },
      unit: "pupil",
      direction: "neither",
      decimals: 0,
      formula: { ratio: [LIVING_ALLOWANCE, { norm: "living-allowance-non-boarder" }] },
      stages: EACH_STAGE,
      assumes: ["one-rate-for-all"],
    },
    "yulu-funds-per-student": {
      system: "S31",
      zh: "雨露计划人均补助",
      en: "Yulu Plan funds per student",
      meaning: {
        zh: "雨露计划资金除以资助学生数；该计划资助职业教育学生，一般不在义务教育阶段",
        en: "Yulu Plan funds over its students; the plan is for vocational students, as a rule beyond compulsory education",
      },
      unit: "yuan/person",
      direction: "neither",
      decimals: 2,
      formula: { ratio: ["yulu-paid", "yulu-students"] },
      stages: WHOLE,
    },
    "student-aid-per-aided-head": {
      system: "S31",
      zh: "两项资助合计人均金额",
      en: "both kinds of aid per aided head",
      meaning: {
        zh: "生活补助与雨露计划资金合计，除以两类受助人数合计；只在两笔资金各对应所列人数时成立",
        en: "living allowance and Yulu Plan funds over the heads of both; it holds only if each sum went to the heads printed beside it",
      },
      unit: "yuan/person",
      direction: "neither",
      decimals: 2,
      formula: { ratio: [{ sum: ["living-allowance-paid", "yulu-paid"] }, { sum: ["aided-pupils", "yulu-students"] }] },
      stages: WHOLE,
      assumes: ["no-overlap", "same-group"],
    },
    "yulu-full-year-students": {
      system: "S31",
      zh: "雨露计划按全年资助学生数",
      en: "Yulu Plan students paid for a full year",
      meaning: {
        zh: "资金所合的学期数减去学生数：领取两学期的每人多一个学期；为负说明标准不是每学期1500元",
        en: "term payments in the money minus students: each who is paid two terms has one payment more; below 0 the rate is another",
      },
      unit: "person",
      direction: "neither",
      decimals: 0,
      formula: { difference: [YULU_TERM_PAYMENTS, "yulu-students"] },
      stages: WHOLE,
      assumes: ["yulu-term-rate"],
    },
    "yulu-half-year-students": {
      system: "S31",
      zh: "雨露计划按半年资助学生数",
      en: "Yulu Plan students paid for half a year",
      meaning: {
        zh: "学生数的两倍减去资金所合的学期数；为负说明标准不是每学期1500元",
        en: "twice the students minus the term payments in the money; below 0 the rate is another",
      },
      unit: "person",
      direction: "neither",
      decimals: 0,
      formula: {
        difference: [
          { product: ["yulu-students", { constant: 2, unit: "1", because: { zh: "全年两个学期", en: "two terms a year" } }] },
          YULU_TERM_PAYMENTS,
        ],
      },
      stages: WHOLE,
      assumes: ["yulu-term-rate"],
    },
  },
} as const satisfies Theme;
