import type { Words } from "./words";

/** What a value rests on beyond the figures themselves. An entry or a binding names one, and every result that uses it carries it. */
export const ASSUMPTIONS = {
  "all-are-compulsory": {
    zh: "未注明学段的数字全部按义务教育阶段计",
    en: "figures whose stage is not printed are all taken to belong to compulsory education",
  },
  "points-inside-totals": {
    zh: "教学点的学生计入小学合计",
    en: "pupils of the teaching points are taken to be inside the primary totals",
  },
  "points-inside-classes": {
    zh: "教学点的班级计入班数合计",
    en: "classes of the teaching points are taken to be inside the class totals",
  },
  "classes-swapped": {
    zh: "两个学段的班数按互换后的读法计",
    en: "the class counts of the two stages are read the other way round",
  },
  "six-three-schooling": { zh: "学制按小学六年、初中三年计", en: "six primary and three junior years are assumed" },
  "joint-money": { zh: "一笔资金按两栋教学楼合计使用", en: "one sum of money is taken to cover both buildings" },
  "money-for-first-building": { zh: "一笔资金按只用于第一栋教学楼计", en: "one sum of money is taken to be for the first building only" },
  "money-received": { zh: "申请的资金按已到位计", en: "money applied for is taken as received" },
  "equal-split": { zh: "两校资金按平均分配计", en: "money for two schools is taken as split equally" },
  "one-rate-for-all": { zh: "按全部受助学生执行同一标准计", en: "every aided pupil is taken to be paid at this rate" },
  "mixed-periods": { zh: "各笔资金的期间和用途不一，直接相加", en: "sums of different periods and purposes are added" },
  "includes-kindergarten": {
    zh: "含一所幼儿园的资金，未能剔除",
    en: "money for one kindergarten is included, for it is not printed apart",
  },
  "mixed-items": { zh: "投入含仪器、图书、安防等不同项目", en: "the spending mixes instruments, books and security" },
  "one-set-one-room": { zh: "一套班班通设备按一间多媒体教室计", en: "one multimedia set is taken as one room" },
  "one-head-a-school": { zh: "每校按一名书记或校长计", en: "one head a school is assumed" },
  "two-heads-a-school": { zh: "每校按书记、校长各一名计", en: "a secretary and a principal a school are assumed" },
  "all-branches-ranked": { zh: "排名按覆盖全部党支部计", en: "all branches are taken to be in the ranking" },
  "five-sites-an-inspector": {
    zh: "责任督学按每5所配1名计（未核实）",
    en: "one responsible inspector for five schools or points is assumed (unverified)",
  },
  "heads-are-teachers": { zh: "交流的校长按专任教师计", en: "rotated heads are taken as full-time teachers" },
  "all-are-eligible": { zh: "专任教师按全部符合交流条件计", en: "every full-time teacher is taken to be eligible for rotation" },
  "report-year-2022": { zh: "报告年份按2022年计（推断）", en: "the report's year is taken as 2022 (inferred)" },
  "since-covers-all": { zh: "“某年以来”按涵盖整项数字计", en: "'since' a year is taken to cover the whole item" },
  "training-from-2019": { zh: "培训人次按自2019年培训周期起计", en: "attendances are taken to start with the 2019 cycle" },
  "all-teachers-draw": { zh: "按全部专任教师都领取计", en: "every full-time teacher is taken to draw it" },
  "per-county-rounding": { zh: "按全县合计取整，不按校取整", en: "rounded up once for the county, not school by school" },
  "schools-are-distinct": { zh: "各类特色校按互不重复计", en: "feature schools are taken as distinct" },
  "no-overlap": { zh: "各类人群按互不重复计", en: "the groups are taken not to overlap" },
  "same-group": { zh: "两个数字按描述同一群体计", en: "the two figures are taken to describe the same group" },
  "lower-bound": { zh: "印作“余”的数字按下限计", en: "a figure printed as 'more than' is taken at its lower bound" },
  "rounded-population": { zh: "总人口为四舍五入数（±500人）", en: "the population is printed rounded (±500 persons)" },
  "yulu-term-rate": { zh: "雨露计划按每学期1500元计（未核实）", en: "the Yulu Plan is taken to pay 1 500 yuan a term (unverified)" },
  "assessed-are-all": {
    zh: "参加评估的残疾儿童按全部适龄残疾儿童计",
    en: "the children assessed are taken as all school-age children with disabilities",
  },
  "placed-inside-enrolment": {
    zh: "特教学校和送教上门学生按计入在校生计",
    en: "pupils of special schools and those taught at home are taken to be inside the enrolment",
  },
  "key-inside-new": { zh: "重点课题按新立项课题中的一项计", en: "the key project is taken as one of the new projects" },
  "only-these-backbone": { zh: "骨干教师按只有名教师计", en: "only the famous teachers are taken as backbone teachers" },
} as const satisfies Record<string, Words>;

export type AssumptionId = keyof typeof ASSUMPTIONS;
