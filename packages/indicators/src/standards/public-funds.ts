import { fromSpring } from "./days";
import type { Document, Standard } from "./standard";

/** The funding guarantee that joined town and country in 2016; the levels before and since were seen where they are paid or reported. */
const DOCUMENT = {
  number: "国发〔2015〕67号",
  zh: "关于进一步完善城乡义务教育经费保障机制的通知",
  en: "Notice on improving the funding guarantee for compulsory education in town and country",
  grade: "B",
} as const satisfies Document;

/** The grant for special education rose in 2025; whether these did was not seen. */
const SINCE_2025 = {
  from: fromSpring(2025).from,
  grade: "U",
  note: {
    zh: "2025年春季学期起未见变动，也未见证实；日为本库所定",
    en: "from the spring term of 2025 no change was seen, nor a confirmation; the day is ours",
  },
} as const;

/**
 * What the state grants a school for each pupil and year, a floor that provinces may raise. Until the levels became one for the
 * whole country they were two; these are of the centre and west. A county of the east sets 650 and 850 for itself.
 */
export const PUBLIC_FUNDS = {
  "public-funds-per-pupil": {
    zh: "生均公用经费基准定额",
    en: "public funds per pupil, baseline",
    document: DOCUMENT,
    clause: { zh: "普通小学、初中基准定额", en: "baseline of ordinary primary and junior secondary schools" },
    comparison: "at-least",
    unit: "yuan/pupil/year",
    subject: "county",
    limits: [
      {
        from: "2014-01-01",
        grade: "B",
        value: { primary: 600, junior: 800 },
        note: {
          zh: "仅农村学校；中西部标准（东部650、850元）；只见到年份，日为本库所定",
          en: "rural schools only; centre and west (650 and 850 in the east); only the year was seen, the day is ours",
        },
      },
      {
        from: fromSpring(2016).from,
        grade: "B",
        value: { primary: 600, junior: 800 },
        note: {
          zh: "城乡统一；中西部标准（东部650、850元）；春季学期起，日为本库所定",
          en: "town and country alike; centre and west (650 and 850 in the east); from the spring term, the day is ours",
        },
      },
      {
        from: fromSpring(2020).from,
        grade: "U",
        recalled: { primary: 650, junior: 850 },
        note: { zh: "全国统一的起始年份为回忆，未核实", en: "the year in which the level became one for the country is recalled" },
      },
      {
        from: "2021-09-01",
        grade: "B",
        value: { primary: 650, junior: 850 },
        note: {
          zh: "全国统一；2021年9月已见在执行，日为本库所定",
          en: "one for the country; seen in force in September 2021, the day is ours",
        },
      },
      { ...fromSpring(2023), grade: "A", value: { primary: 720, junior: 940 } },
      { ...SINCE_2025, recalled: { primary: 720, junior: 940 } },
    ],
  },
  "boarder-public-funds": {
    zh: "寄宿生生均公用经费补助",
    en: "public funds added for each boarder",
    document: DOCUMENT,
    clause: { zh: "寄宿制学校按寄宿生数增加", en: "added for the boarders of boarding schools" },
    comparison: "at-least",
    unit: "yuan/pupil/year",
    subject: "county",
    limits: [
      { ...fromSpring(2016), grade: "B", value: 200 },
      { ...fromSpring(2023), grade: "A", value: 300 },
      { ...SINCE_2025, recalled: 300 },
    ],
  },
  "special-education-public-funds": {
    zh: "特殊教育学校和随班就读残疾学生生均公用经费补助",
    en: "public funds per pupil of special schools and per disabled pupil of regular classes",
    document: DOCUMENT,
    clause: { zh: "特殊教育和随班就读学生", en: "special-education and inclusive pupils" },
    comparison: "at-least",
    unit: "yuan/pupil/year",
    subject: "county",
    limits: [
      {
        from: "2014-01-01",
        grade: "B",
        value: 4000,
        note: { zh: "2014、2015年；起始日未见，日为本库所定", en: "in 2014 and 2015; its first day was not seen, the day is ours" },
      },
      { ...fromSpring(2016), grade: "B", value: 6000 },
      {
        from: fromSpring(2025).from,
        grade: "B",
        value: 7000,
        note: {
          zh: "国家补助的基准定额，不是优质均衡的要求（见special-education-public-funds-2017）；春季学期起，日为本库所定",
          en: "the baseline the state grants, not what quality balance asks for (special-education-public-funds-2017); from the spring term, the day is ours",
        },
      },
    ],
  },
} as const satisfies Record<string, Standard>;
