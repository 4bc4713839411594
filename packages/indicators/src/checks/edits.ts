import { COUNTS, type CountId, countIds } from "../vocabulary";
import type { Words } from "../words";
import type { Check, Plausible } from "./check";
import { CHECKS } from "./county";
import { classesBeyond, grownBy, implies, type Named, partsAddUp, spanOf, stagesAddUp, together, within } from "./edit";

// The spans are our own (grade I) where no document gives one: wide on purpose, so that what lies beyond is worth a question.
const span = (from: number, to: number, zh: string, en: string): Plausible & { readonly source: Words } => ({
  from,
  to,
  grade: "I",
  source: { zh, en },
});
const WIDE = ["自定的宽范围，未见文件规定", "our own wide span; no document seen"] as const;

const CLASS_REGISTER = { zh: "请提供班级名册", en: "ask for the class register" };
const TEACHER_REGISTER = { zh: "请提供分校教师名册", en: "ask for the register of teachers by school" };
const ASSETS = { zh: "请提供分校资产台账", en: "ask for the register of assets by school" };
const CONTRACTS = { zh: "请提供工程合同、面积和决算", en: "ask for the contract, the area and the final account" };
const PAYMENTS = { zh: "请提供按学段、学期的发放表", en: "ask for the payments by stage and term" };
const SIGN_INS = { zh: "请提供活动签到表", en: "ask for the sign-in sheets of the events" };

const SPANS: readonly Named[] = [
  spanOf({
    id: "class-size",
    words: { zh: "平均每班学生", en: "pupils a class" },
    ratio: ["pupils", "classes"],
    unit: "pupil/class",
    decimals: 1,
    span: span(8, 66, "上限取超大班线 66 人，下限自定", "66 is the line of super-large classes; the lower end is our own"),
    ask: CLASS_REGISTER,
  }),
  spanOf({
    id: "teachers-a-class",
    words: { zh: "平均每班专任教师", en: "full-time teachers a class" },
    ratio: ["full-time-teachers", "classes"],
    unit: "teacher/class",
    decimals: 2,
    span: span(1.2, 6, ...WIDE),
    ask: TEACHER_REGISTER,
  }),
  spanOf({
    id: "classes-a-school",
    words: { zh: "平均每校班数", en: "classes a school" },
    ratio: ["classes", "schools"],
    unit: "class/school",
    decimals: 1,
    span: span(1, 60, ...WIDE),
    ask: CLASS_REGISTER,
  }),
  spanOf({
    id: "pupils-a-teacher",
    words: { zh: "平均每名专任教师的学生", en: "pupils a full-time teacher" },
    ratio: ["pupils", "full-time-teachers"],
    unit: "pupil/teacher",
    decimals: 1,
    span: span(3, 40, ...WIDE),
    ask: TEACHER_REGISTER,
  }),
  spanOf({
    id: "pupils-a-school",
    words: { zh: "平均每校学生", en: "pupils a school" },
    ratio: ["pupils", "schools"],
    unit: "pupil/school",
    decimals: 0,
    span: span(5, 4000, ...WIDE),
    ask: { zh: "请提供学校名册", en: "ask for the list of schools" },
  }),
  spanOf({
    id: "teaching-area-a-pupil",
    words: { zh: "生均教学及辅助用房面积", en: "teaching and ancillary area a pupil" },
    ratio: ["teaching-area", "pupils"],
    unit: "m2/pupil",
    decimals: 2,
    span: span(0.5, 60, ...WIDE),
    ask: ASSETS,
  }),
  spanOf({
    id: "sports-area-a-pupil",
    words: { zh: "生均体育运动场馆面积", en: "sports area a pupil" },
    ratio: ["sports-area", "pupils"],
    unit: "m2/pupil",
    decimals: 2,
    span: span(0.5, 150, ...WIDE),
    ask: ASSETS,
  }),
  spanOf({
    id: "equipment-a-pupil",
    words: { zh: "生均教学仪器设备值", en: "value of equipment a pupil" },
    ratio: ["equipment-value", "pupils"],
    unit: "yuan/pupil",
    decimals: 0,
    span: span(50, 60_000, ...WIDE),
    ask: ASSETS,
  }),
  spanOf({
    id: "books-a-pupil",
    words: { zh: "生均图书", en: "books a pupil" },
    ratio: ["books", "pupils"],
    unit: "volume/pupil",
    decimals: 1,
    span: span(1, 300, ...WIDE),
    ask: ASSETS,
  }),
  spanOf({
    id: "building-cost-a-square-metre",
    words: { zh: "每平方米造价", en: "building cost a square metre" },
    ratio: ["building-cost", "building-area"],
    unit: "yuan/m2",
    decimals: 0,
    span: span(600, 15_000, ...WIDE),
    stages: ["all"],
    ask: CONTRACTS,
  }),
  spanOf({
    id: "training-a-head",
    words: { zh: "教职工人均培训人次", en: "training attendances a member of staff" },
    ratio: ["training-attendances", "staff"],
    unit: "person-time/staff",
    decimals: 1,
    span: span(0.1, 300, "自定：五年周期内每周一次约 200 次", "our own: once a week over a five-year cycle is about 200"),
    stages: ["all"],
    ask: SIGN_INS,
  }),
  spanOf({
    id: "attendances-a-joint-event",
    words: { zh: "联片教研每场人次", en: "attendances a joint research event" },
    ratio: ["joint-research-attendances", "joint-research-events"],
    unit: "person-time/event",
    decimals: 1,
    span: span(2, 1000, ...WIDE),
    stages: ["all"],
    ask: SIGN_INS,
  }),
  spanOf({
    id: "attendances-a-delivery",
    words: { zh: "送教下乡每场人次", en: "attendances a teaching delivery" },
    ratio: ["delivery-attendances", "delivery-events"],
    unit: "person-time/event",
    decimals: 1,
    span: span(2, 1000, ...WIDE),
    stages: ["all"],
    ask: SIGN_INS,
  }),
  spanOf({
    id: "living-allowance-a-pupil",
    words: { zh: "生活补助人均", en: "living allowance a pupil" },
    ratio: ["living-allowance-paid", "aided-pupils"],
    unit: "yuan/pupil",
    decimals: 0,
    span: span(100, 5000, ...WIDE),
    stages: ["all"],
    ask: PAYMENTS,
  }),
  spanOf({
    id: "yulu-a-student",
    words: { zh: "雨露计划人均", en: "Yulu Plan money a student" },
    ratio: ["yulu-paid", "yulu-students"],
    unit: "yuan/person",
    decimals: 0,
    span: span(300, 12_000, ...WIDE),
    stages: ["all"],
    ask: PAYMENTS,
  }),
].flat();

const TEACHERS: readonly CountId[] = [
  "teachers-above-required-degree",
  "intermediate-title-teachers",
  "backbone-teachers",
  "pe-and-arts-teachers",
  "certified-teachers",
  "teachers-aged-50-or-over",
  "teachers-with-training-hours",
  "rotated-teachers",
];
const PUPILS: readonly CountId[] = ["migrant-children", "left-behind-children", "dropouts", "pupils-at-teaching-points"];
/** Schools of some kind, or reached by something: so many of all there are. */
const COVERED: readonly CountId[] = [
  "schools-with-a-branch",
  "schools-due-a-deputy-secretary",
  "schools-repaired",
  "schools-electric-heating",
  "schools-with-charter",
  "schools-with-alarm",
  "schools-with-full-curriculum",
  "moral-education-model-schools",
  "live-class-pilots",
  "famous-schools",
  "football-schools",
  "basketball-schools",
];

const ORDERS: readonly Named[] = [
  // For the whole it is one of the county's checks.
  within("full-time-teachers", "staff", ["primary", "junior"]),
  ...TEACHERS.map((count) => within(count, "full-time-teachers")),
  ...PUPILS.map((count) => within(count, "pupils")),
  ...COVERED.map((count) => within(count, "schools")),
  within("classes-of-56-or-more", "classes"),
  within("classes-of-66-or-more", "classes-of-56-or-more"),
  within("rotated-backbone-teachers", "rotated-teachers"),
  within("pupils-near-home", "pupils-admitted"),
  within("migrant-children-placed", "migrant-children-eligible"),
  within("three-type-disabled-pupils", "three-type-disabled-children"),
  within("indoor-sports-area", "teaching-area"),
  within("training-spending", "public-funds-budget", ["all"]),
  within("model-branches", "branches", ["all"]),
  within("points-with-live-class", "teaching-points", ["all"]),
  within("plan-targets-met", "plan-targets", ["all"]),
  within("heads-trained", "heads", ["all"]),
].flat();

const YEARLY = span(0.6, 1.6, "自定：一年间增减逾四成、六成者少见", "our own: few counts fall by two fifths or grow by three in a year");
const SUPER_LARGE = { zh: "超大班线", en: "the line of super-large classes" };
const LARGE = { zh: "大班线", en: "the line of large classes" };

const isChecked = (count: CountId): boolean => Object.hasOwn(CHECKS, `${count}-add-up`);
const additive = countIds.filter((count) => COUNTS[count].additive);

/**
 * The edit rules beside the county's own checks: sums of stages and of schools, parts within wholes, ratios within spans, growth
 * between years, pairs that go together or exclude one another. They are asked of the county and of every place inside it.
 */
export const EDITS: Readonly<Record<string, Check>> = Object.fromEntries([
  ...additive.filter((count) => !isChecked(count)).map(stagesAddUp),
  ...additive.flatMap(partsAddUp),
  ...ORDERS,
  ...SPANS,
  ...(["pupils", "classes", "schools", "staff", "full-time-teachers"] as const).flatMap((count) => grownBy(count, YEARLY)),
  ...implies("pupils", "classes"),
  ...implies("pupils", "full-time-teachers"),
  ...implies("classes", "pupils"),
  together("building-cost", "building-area"),
  together("repair-cost", "schools-repaired"),
  together("living-allowance-paid", "aided-pupils"),
  together("yulu-paid", "yulu-students"),
  ...classesBeyond("classes-of-56-or-more", 56, LARGE),
  ...classesBeyond("classes-of-66-or-more", 66, SUPER_LARGE),
]);
