import type { Document, Standard } from "./standard";

/** The year and the ratios were seen on secondary pages, which do not print the number. */
const DOCUMENT = {
  number: "中央编办发〔2014〕72号",
  zh: "关于统一城乡中小学教职工编制标准的通知（文号为回忆）",
  en: "Notice on one staffing norm for the schools of town and country (number recalled)",
  grade: "B",
} as const satisfies Document;

const FROM = "2014-12-31";
const NOTE = { zh: "只见到年份，日为本库所定", en: "only the year was seen; the day is ours" };

/** The staffing norm: it counts all staff, never full-time teachers alone. */
export const STAFFING_2014 = {
  "staffing-2014": {
    zh: "学生数与教职工编制数之比",
    en: "pupils per member of staff",
    document: DOCUMENT,
    clause: { zh: "教职工编制标准：员生比", en: "staffing norm: staff to pupils" },
    comparison: "at-most",
    unit: "pupil/staff",
    subject: "county",
    limits: [{ from: FROM, grade: "B", value: { primary: 19, junior: 13.5 }, note: NOTE }],
  },
  "small-school-staffing-2014": {
    zh: "村小学、教学点每班教职工数",
    en: "staff per class of village schools and teaching points",
    document: DOCUMENT,
    clause: { zh: "教职工编制标准：班师比", en: "staffing norm: staff to classes" },
    comparison: "at-least",
    unit: "staff/class",
    subject: "school",
    limits: [{ from: FROM, grade: "U", note: { zh: "由各省规定，未见全国数值", en: "set by each province; no national number was seen" } }],
  },
} as const satisfies Record<string, Standard>;
