import { dueIn } from "./days";
import type { Document, Standard } from "./standard";

/** The plan for special education to 2025. That it exists was seen; its target only as later reported. */
const DOCUMENT = {
  number: "国办发〔2021〕60号",
  zh: "“十四五”特殊教育发展提升行动计划",
  en: "Action plan for special education in the 14th five-year period",
  grade: "B",
} as const satisfies Document;

/** The target of the special-education plan. */
export const SPECIAL_EDUCATION_PLAN = {
  "disability-enrolment-2025": {
    zh: "适龄残疾儿童义务教育入学率（2025年目标）",
    en: "enrolment of children with disabilities, target for 2025",
    document: DOCUMENT,
    clause: { zh: "到2025年的主要目标", en: "main targets for 2025" },
    comparison: "at-least",
    unit: "%",
    subject: "county",
    limits: [{ ...dueIn(2025), grade: "B", value: 97 }],
  },
} as const satisfies Record<string, Standard>;
