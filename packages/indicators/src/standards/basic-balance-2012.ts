import type { Document, Standard } from "./standard";

/** The interim measure for evaluating basic balance. Its covering notice was seen; its annexes only through pages that apply them. */
const DOCUMENT = {
  number: "教督〔2012〕3号",
  zh: "县域义务教育均衡发展督导评估暂行办法",
  en: "Interim measure for the evaluation of balanced compulsory education in counties",
  grade: "B",
} as const satisfies Document;

const FROM = "2012-01-20";

/** Limits of the basic-balance rule. Its entry gate, the basic standard of schools, is each province's own. */
export const BASIC_BALANCE_2012 = {
  "composite-cv-2012": {
    zh: "综合差异系数",
    en: "composite coefficient of variation",
    document: DOCUMENT,
    clause: { zh: "校际间均衡状况，8项指标", en: "inter-school balance, 8 indicators" },
    comparison: "at-most",
    unit: "1",
    subject: "county",
    limits: [{ from: FROM, grade: "B", value: { primary: 0.65, junior: 0.55 } }],
  },
  "disability-enrolment-2012": {
    zh: "三类残疾儿童少年入学率",
    en: "enrolment of children with the three types of disability",
    document: DOCUMENT,
    clause: { zh: "政府推进工作，入学机会", en: "county government work, access" },
    comparison: "at-least",
    unit: "%",
    subject: "county",
    limits: [{ from: FROM, grade: "B", value: 80 }],
  },
  "government-points-2012": {
    zh: "县级政府推进工作得分",
    en: "points for the county government's work",
    document: DOCUMENT,
    clause: { zh: "政府推进工作，17项，满分100分", en: "county government work, 17 items out of 100 points" },
    comparison: "at-least",
    unit: "point",
    subject: "county",
    limits: [{ from: FROM, grade: "U", recalled: 85 }],
  },
  "satisfaction-2012": {
    zh: "公众满意度",
    en: "public satisfaction",
    document: DOCUMENT,
    clause: { zh: "公众满意度调查", en: "survey of public satisfaction" },
    comparison: "at-least",
    unit: "%",
    subject: "county",
    limits: [{ from: FROM, grade: "B", value: 85 }],
  },
} as const satisfies Record<string, Standard>;
