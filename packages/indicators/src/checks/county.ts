import { type IndicatorId, indicator } from "../catalogue/catalogue";
import type { Expression } from "../expression";
import type { Stage } from "../vocabulary";
import type { Check, Plausible, Quantity } from "./check";

const whole = (of: Expression, unit: string): Quantity => ({ of, unit, decimals: 0 });
const figure = (of: Expression, unit: string, decimals: number, plausible?: Plausible): Quantity =>
  plausible === undefined ? { of, unit, decimals } : { of, unit, decimals, plausible };
const at = (stage: Stage, of: Expression): Expression => ({ at: stage, of });

/** A total and the sum of its two stages. */
const stagesAddUp = (zh: string, en: string, count: "schools" | "classes" | "pupils" | "staff" | "full-time-teachers", unit: string) =>
  ({
    zh: `${zh}：合计与分学段之和`,
    en: `${en}: the total and the sum of its stages`,
    values: {
      total: whole(count, unit),
      primary: whole(at("primary", count), unit),
      junior: whole(at("junior", count), unit),
      sum: whole({ eachStage: count }, unit),
    },
    rule: { equal: ["total", "sum"], otherwise: "error" },
    says: {
      ok: { zh: "{total} = 小学 {primary} + 初中 {junior}", en: "{total} = primary {primary} + junior {junior}" },
      error: {
        zh: "合计 {total}，小学 {primary} 与初中 {junior} 之和为 {sum}",
        en: "the total is {total}; primary {primary} and junior {junior} make {sum}",
      },
    },
    ask: { zh: "核对合计与分学段数", en: "compare the total with the figures by stage" },
  }) as const satisfies Check;

// The spans are of a mean over a county's schools, wide on purpose: beyond the super-large line of 66 no mean can be, and a
// class taught by fewer than one and a half full-time teachers, or a school of more than 60 classes, is none on average.
const CLASS_SIZE: Plausible = { from: 8, to: 66, grade: "I" };
const TEACHERS_A_CLASS: Plausible = { from: 1.2, to: 6, grade: "I" };
const CLASSES_A_SCHOOL: Plausible = { from: 1, to: 60, grade: "I" };

const classSize = (pupils: Stage, classes: Stage) =>
  figure({ ratio: [at(pupils, "pupils"), at(classes, "classes")] }, "pupil/class", 1, CLASS_SIZE);
const teachersAClass = (teachers: Stage, classes: Stage) =>
  figure({ ratio: [at(teachers, "full-time-teachers"), at(classes, "classes")] }, "teacher/class", 2, TEACHERS_A_CLASS);
const classesASchool = (classes: Stage, schools: Stage) =>
  figure({ ratio: [at(classes, "classes"), at(schools, "schools")] }, "class/school", 1, CLASSES_A_SCHOOL);

/** A formula of the catalogue: what a figure is has one definition, also where it is checked. */
const formulaOf = (id: IndicatorId): Expression => indicator(id).formula;

const PLACED = formulaOf("disabled-pupils-placed");
const ARRIVALS = formulaOf("teachers-arrived");
const HIRED = formulaOf("teachers-hired");
const ACTIVITIES = formulaOf("delivery-activities");
const POSTS = formulaOf("staff-posts-by-norm");
const PER_PRIMARY_GRADE = formulaOf("primary-pupils-per-grade");
const PER_JUNIOR_GRADE = formulaOf("junior-pupils-per-grade");
const yuan = (constant: number, zh: string, en: string) => ({ constant, unit: "yuan", because: { zh, en } });
const YULU_TERM = yuan(1500, "雨露计划每学期标准（未核实）", "Yulu Plan, a term (unverified)");
const ALLOWANCE_STEP = yuan(125, "500、625、1000、1250 的公约数", "the common divisor of 500, 625, 1 000 and 1 250");

/** The checks of a county's own figures, in the order a reader meets the figures. */
export const CHECKS = {
  "schools-add-up": stagesAddUp("学校", "schools", "schools", "school"),
  "classes-add-up": stagesAddUp("班级", "classes", "classes", "class"),
  "pupils-add-up": stagesAddUp("在校生", "pupils", "pupils", "pupil"),
  "staff-add-up": stagesAddUp("教职工", "staff", "staff", "staff"),
  "full-time-teachers-add-up": stagesAddUp("专任教师", "full-time teachers", "full-time-teachers", "teacher"),
  "teachers-within-staff": {
    zh: "专任教师不多于教职工",
    en: "full-time teachers are not more than staff",
    values: {
      teachers: whole("full-time-teachers", "teacher"),
      staff: whole("staff", "staff"),
      others: whole({ difference: ["staff", "full-time-teachers"] }, "staff"),
    },
    rule: { atMost: ["teachers", "staff"], otherwise: "error" },
    says: {
      ok: {
        zh: "教职工 {staff}，专任教师 {teachers}，其他人员 {others}",
        en: "staff {staff}, full-time teachers {teachers}, others {others}",
      },
      error: { zh: "专任教师 {teachers} 多于教职工 {staff}", en: "full-time teachers {teachers} exceed staff {staff}" },
    },
  },
  "class-counts-by-stage": {
    zh: "分学段班数",
    en: "class counts by stage",
    values: {
      primaryClasses: whole(at("primary", "classes"), "class"),
      juniorClasses: whole(at("junior", "classes"), "class"),
      primarySize: classSize("primary", "primary"),
      juniorSize: classSize("junior", "junior"),
      primaryTeachers: teachersAClass("primary", "primary"),
      juniorTeachers: teachersAClass("junior", "junior"),
      primarySchool: classesASchool("primary", "primary"),
      juniorSchool: classesASchool("junior", "junior"),
      swappedPrimarySize: classSize("primary", "junior"),
      swappedJuniorSize: classSize("junior", "primary"),
      swappedPrimaryTeachers: teachersAClass("primary", "junior"),
      swappedJuniorTeachers: teachersAClass("junior", "primary"),
      swappedPrimarySchool: classesASchool("junior", "primary"),
      swappedJuniorSchool: classesASchool("primary", "junior"),
    },
    rule: {
      printed: ["primarySize", "juniorSize", "primaryTeachers", "juniorTeachers", "primarySchool", "juniorSchool"],
      reading: [
        "swappedPrimarySize",
        "swappedJuniorSize",
        "swappedPrimaryTeachers",
        "swappedJuniorTeachers",
        "swappedPrimarySchool",
        "swappedJuniorSchool",
      ],
    },
    says: {
      ok: {
        zh: "每班学生：小学 {primarySize}、初中 {juniorSize}；每班专任教师：{primaryTeachers}、{juniorTeachers}",
        en: "pupils a class: primary {primarySize}, junior {juniorSize}; teachers a class: {primaryTeachers}, {juniorTeachers}",
      },
      error: {
        zh: "如印：小学 {primaryClasses} 班、每班 {primarySize} 人，初中 {juniorClasses} 班、每班 {juniorSize} 人，每校 {juniorSchool} 班，每班专任教师 {juniorTeachers} 名；两数对调：小学每班 {swappedPrimarySize} 人，初中每班 {swappedJuniorSize} 人，每校 {swappedJuniorSchool} 班，每班专任教师 {swappedJuniorTeachers} 名。很可能印反了",
        en: "as printed: primary {primaryClasses} classes of {primarySize} pupils; junior {juniorClasses} classes of {juniorSize}, {juniorSchool} classes a school, {juniorTeachers} teachers a class. Swapped: primary {swappedPrimarySize}, junior {swappedJuniorSize} pupils a class, {swappedJuniorSchool} junior classes a school, {swappedJuniorTeachers} teachers a class. The two were very likely printed the wrong way round",
      },
      open: {
        zh: "每班学生：小学 {primarySize}、初中 {juniorSize}，超出合理范围；对调后 {swappedPrimarySize}、{swappedJuniorSize}，也不合理",
        en: "pupils a class: primary {primarySize}, junior {juniorSize}, beyond what is plausible; swapped {swappedPrimarySize} and {swappedJuniorSize} are no better",
      },
    },
    ask: { zh: "请县里按学段确认班数，并提供班级名册", en: "have the county confirm the classes by stage, with the class register" },
    suspects: [
      { count: "classes", stage: "primary" },
      { count: "classes", stage: "junior" },
    ],
  },
  "districts-and-townships": {
    zh: "学区数与乡镇数",
    en: "school districts and townships",
    values: { districts: whole("school-districts", "district"), towns: whole({ sum: ["towns", "townships"] }, "town") },
    rule: { equal: ["districts", "towns"], otherwise: "open" },
    says: {
      ok: { zh: "{districts} 个学区，{towns} 个乡镇", en: "{districts} districts, {towns} towns and townships" },
      open: {
        zh: "{districts} 个学区，{towns} 个乡镇，划分未说明",
        en: "{districts} districts, {towns} towns and townships; how they match is not said",
      },
    },
  },
  "grade-cohorts": {
    zh: "小学与初中每年级人数",
    en: "pupils per grade, primary and junior",
    values: {
      primary: figure(PER_PRIMARY_GRADE, "pupil/grade", 1),
      junior: figure(PER_JUNIOR_GRADE, "pupil/grade", 1),
      ratio: figure(
        {
          ratio: [PER_PRIMARY_GRADE, PER_JUNIOR_GRADE],
        },
        "1",
        4,
        { from: 0.6, to: 1.7, grade: "I" },
      ),
    },
    rule: { plausible: ["ratio"], otherwise: "open" },
    says: {
      ok: {
        zh: "每年级小学 {primary} 人、初中 {junior} 人，比 {ratio}",
        en: "per grade primary {primary}, junior {junior}, ratio {ratio}",
      },
      open: {
        zh: "每年级小学 {primary} 人、初中 {junior} 人，比 {ratio}，差距过大",
        en: "per grade primary {primary}, junior {junior}: a ratio of {ratio} is far apart",
      },
    },
  },
  "pupils-in-population": {
    zh: "在校生占总人口",
    en: "pupils in the population",
    values: { share: figure({ share: ["pupils", "population"] }, "%", 2) },
    rule: { openUntil: ["school-age-children"] },
    says: {
      ok: { zh: "占 {share}%，已有学龄人口可对照", en: "{share} %; the school-age population is there to compare" },
      open: {
        zh: "占 {share}%；没有学龄人口，无法判断高低",
        en: "{share} %; without the school-age population nobody can say whether that is high",
      },
    },
    ask: { zh: "请提供分乡镇学龄人口", en: "ask for the school-age population by township" },
  },
  "sets-for-classes": {
    zh: "班班通设备与班数",
    en: "multimedia sets and classes",
    values: { sets: whole("multimedia-sets", "set"), classes: whole("classes", "class") },
    rule: { atMost: ["classes", "sets"], otherwise: "conflict" },
    says: {
      ok: {
        zh: "{sets} 套，{classes} 个班；前提是班数含教学点、一班一套",
        en: "{sets} sets for {classes} classes, if the points are inside the classes and each has one",
      },
      conflict: { zh: "{sets} 套不够 {classes} 个班", en: "{sets} sets do not cover {classes} classes" },
    },
  },
  "paired-teachers-within-staff": {
    zh: "结对教师不多于教职工",
    en: "paired teachers are not more than staff",
    values: {
      paired: whole("paired-teachers", "teacher"),
      staff: whole("staff", "staff"),
      excess: whole({ difference: ["paired-teachers", "staff"] }, "staff"),
    },
    rule: { atMost: ["paired", "staff"], otherwise: "conflict" },
    says: {
      ok: { zh: "结对教师 {paired}，教职工 {staff}", en: "paired teachers {paired}, staff {staff}" },
      conflict: {
        zh: "结对教师 {paired} 多于义务教育教职工 {staff}，多 {excess}：口径必然更宽（可能含幼儿园、高中），不可混用",
        en: "paired teachers {paired} exceed compulsory-education staff {staff} by {excess}: another population (kindergarten or senior schools), not to be mixed",
      },
    },
    ask: { zh: "请说明结对教师的学段口径", en: "ask which stages the paired teachers belong to" },
  },
  "rotation-base": {
    zh: "交流轮岗的基数",
    en: "base of the rotation rate",
    values: {
      rotated: whole("rotated-teachers", "teacher"),
      teachers: whole("full-time-teachers", "teacher"),
      share: figure({ share: ["rotated-teachers", "full-time-teachers"] }, "%", 2),
      pool: whole({ ratio: ["rotated-teachers", at("all", { norm: "rotation-2017" })] }, "teacher"),
      needed: figure({ product: ["full-time-teachers", at("all", { norm: "rotation-2017" })] }, "teacher", 1),
    },
    rule: { openUntil: ["eligible-teachers"] },
    says: {
      ok: { zh: "交流 {rotated} 人，符合条件人数已报告", en: "{rotated} rotated; the eligible number is reported" },
      open: {
        zh: "交流 {rotated} 人，占专任教师 {teachers} 人的 {share}%，但标准以符合条件的教师为基数：不多于 {pool} 人时才达 10%；若全体专任教师都符合条件则需 {needed} 人",
        en: "{rotated} rotated, {share} % of {teachers} full-time teachers; the rule counts eligible teachers: it holds only if they are at most {pool}, and asks for {needed} if every full-time teacher is eligible",
      },
    },
    ask: { zh: "请提供符合交流条件的教师数和其中骨干教师数", en: "ask for the number of eligible teachers and of backbone teachers moved" },
  },
  "disabled-children-placed": {
    zh: "残疾儿童评估与安置",
    en: "children with disabilities assessed and placed",
    values: {
      assessed: whole("disabled-children-assessed", "person"),
      placed: whole(PLACED, "pupil"),
      rest: whole({ difference: ["disabled-children-assessed", PLACED] }, "person"),
    },
    rule: { equal: ["assessed", "placed"], otherwise: "gap" },
    says: {
      ok: { zh: "评估 {assessed} 人，全部有安置", en: "{assessed} assessed, all placed" },
      gap: {
        zh: "评估 {assessed} 人，列明安置 {placed} 人，{rest} 人未说明；不可据此算入学率",
        en: "{assessed} assessed, {placed} with a printed placement, {rest} not accounted for; no enrolment rate follows from it",
      },
    },
    ask: {
      zh: "请逐人说明未列安置的原因（年龄、学段、医学、外县就读）",
      en: "ask for the reason of each child without a placement (age, stage, medical, another county)",
    },
  },
  "every-disabled-child-schooled": {
    zh: "“每名残疾儿童接受教育”的表述",
    en: "the claim that every disabled child is schooled",
    values: { placed: whole(PLACED, "pupil"), assessed: whole("disabled-children-assessed", "person") },
    rule: { asserted: ["every-disabled-child-free-education"], against: { less: ["placed", "assessed"] } },
    says: {
      ok: { zh: "安置 {placed} 人，评估 {assessed} 人", en: "{placed} placed of {assessed} assessed" },
      conflict: {
        zh: "报告称全部接受教育，而列明安置 {placed} 人、评估 {assessed} 人；除非其余不在义务教育年龄",
        en: "all are said to be schooled, yet {placed} of {assessed} have a printed placement; unless the rest are outside compulsory age",
      },
    },
  },
  "special-school-outside": {
    zh: "特教学校就读学生的学校",
    en: "the school of the special-school pupils",
    values: { pupils: whole("special-school-pupils", "pupil"), schools: whole("schools", "school") },
    rule: { openUntil: ["special-schools"] },
    says: {
      ok: { zh: "{pupils} 人在特教学校，特教学校数已报告", en: "{pupils} in special schools, whose number is reported" },
      open: {
        zh: "{pupils} 人在特教学校就读，而 {schools} 所学校中没有列出特教学校",
        en: "{pupils} pupils attend a special school, and none is listed beside the {schools} schools",
      },
    },
    ask: { zh: "请说明特教学校在县内还是县外", en: "ask whether the special school is inside the county" },
  },
  "living-allowance-group": {
    zh: "生活补助与资助人数",
    en: "living allowance and aided pupils",
    values: {
      paid: whole("living-allowance-paid", "yuan"),
      aided: whole("aided-pupils", "pupil"),
      each: figure({ ratio: ["living-allowance-paid", "aided-pupils"] }, "yuan/pupil", 2),
      highest: whole(at("junior", { norm: "living-allowance-boarder" }), "yuan/pupil"),
    },
    rule: { atMost: ["each", "highest"], otherwise: "conflict" },
    says: {
      ok: { zh: "人均 {each} 元，不高于最高标准 {highest} 元", en: "{each} yuan a head, within the highest rate of {highest}" },
      conflict: {
        zh: "{paid} 元与 {aided} 人若为同一群体，人均 {each} 元，高于当时任何标准（最高 {highest} 元）：两数口径不同，不可相除",
        en: "if {paid} yuan were for the {aided} pupils it would be {each} yuan a head, above every rate then in force (highest {highest}): different groups, not to be divided",
      },
    },
    ask: { zh: "请按学段、寄宿与否、学期分列受助人数与金额", en: "ask for heads and amounts by stage, boarding and term" },
  },
  "living-allowance-divides": {
    zh: "生活补助金额由标准额组成",
    en: "the living allowance is made of its rates",
    values: {
      paid: whole("living-allowance-paid", "yuan"),
      rest: whole(
        {
          difference: [
            "living-allowance-paid",
            { product: [{ roundDown: { ratio: ["living-allowance-paid", ALLOWANCE_STEP] } }, ALLOWANCE_STEP] },
          ],
        },
        "yuan",
      ),
      tolerance: whole(yuan(100, "金额印到百元", "the sum is printed to 100 yuan"), "yuan"),
    },
    rule: { atMost: ["rest", "tolerance"], otherwise: "open" },
    says: {
      ok: {
        zh: "{paid} 元在四舍五入范围内是 125 元的整数倍；说明不了人数",
        en: "{paid} yuan is a multiple of 125 within its rounding; it tells nothing about heads",
      },
      open: { zh: "{paid} 元不是 125 元的整数倍，余 {rest}", en: "{paid} yuan is no multiple of 125; {rest} over" },
    },
  },
  "yulu-divides": {
    zh: "雨露计划金额由每学期标准组成",
    en: "the Yulu sum is made of its term rate",
    values: {
      paid: whole("yulu-paid", "yuan"),
      students: whole("yulu-students", "person"),
      rest: whole({ difference: ["yulu-paid", { product: [{ roundDown: { ratio: ["yulu-paid", YULU_TERM] } }, YULU_TERM] }] }, "yuan"),
      tolerance: whole(yuan(500, "金额印到千元", "the sum is printed to 1 000 yuan"), "yuan"),
    },
    rule: { atMost: ["rest", "tolerance"], otherwise: "open" },
    says: {
      ok: {
        zh: "{paid} 元、{students} 人，在四舍五入范围内是 1500 元的整数倍（标准未核实）；该计划通常面向职业教育",
        en: "{paid} yuan for {students} is a multiple of 1 500 within its rounding (rate unverified); the plan normally serves vocational pupils",
      },
      open: { zh: "{paid} 元不是 1500 元的整数倍，余 {rest}", en: "{paid} yuan is no multiple of 1 500; {rest} over" },
    },
  },
  "building-costs-alike": {
    zh: "各建设项目每平方米造价",
    en: "cost per square metre of the building projects",
    values: { cost: figure({ ratio: ["building-cost", "building-area"] }, "yuan/m2", 2) },
    rule: { alike: "cost", times: 1.5, otherwise: "open" },
    says: {
      ok: { zh: "合计每平方米 {cost} 元，各项目相差不大", en: "{cost} yuan a m² together, and the projects are alike" },
      open: {
        zh: "合计每平方米 {cost} 元，各项目相差超过一半",
        en: "{cost} yuan a m² together, and the projects differ by more than half",
      },
    },
  },
  "repairs-a-school": {
    zh: "每校维修资金",
    en: "repair money per school",
    values: { each: figure({ ratio: ["repair-cost", "schools-repaired"] }, "yuan/school", 0, { from: 5000, to: 2_000_000, grade: "I" }) },
    rule: { plausible: ["each"], otherwise: "open" },
    says: {
      ok: { zh: "每校 {each} 元，属小型维修", en: "{each} yuan a school: minor works" },
      open: { zh: "每校 {each} 元，超出常见范围", en: "{each} yuan a school is beyond what is usual" },
    },
  },
  "few-hires-claimed": {
    zh: "“新进教师少”的表述与补充人数",
    en: "few new hires, as claimed, and the arrivals",
    values: {
      arrivals: whole(ARRIVALS, "teacher"),
      withoutAid: whole(HIRED, "teacher"),
      share: figure({ share: [HIRED, "staff"] }, "%", 2),
    },
    rule: { asserted: ["problem-ageing-teachers"] },
    says: {
      ok: { zh: "补充 {arrivals} 人", en: "{arrivals} arrived" },
      conflict: {
        zh: "报告称新进少，而补充 {arrivals} 人，不含援疆 {withoutAid} 人，占教职工 {share}%；要看离职退休人数",
        en: "few are said to arrive, yet {arrivals} did, {withoutAid} without aid teachers, {share} % of staff; leavers would tell",
      },
    },
    ask: { zh: "请提供同期离职、退休教师数", en: "ask for those who left or retired in the same period" },
  },
  "shortage-eased-and-remaining": {
    zh: "师资紧缺的两种表述",
    en: "two claims about the teacher shortage",
    values: {},
    rule: { asserted: ["teacher-shortage-eased", "problem-pe-art-shortage"] },
    says: {
      ok: { zh: "没有互相矛盾的表述", en: "no claims that pull apart" },
      conflict: {
        zh: "既称紧缺已缓解，又称音体美教师不足；两处都没有数字",
        en: "the shortage is said to be eased and PE and arts teachers to be short, neither with a figure",
      },
    },
    ask: { zh: "请提供分学科缺编数", en: "ask for vacancies by subject" },
  },
  "training-hours": {
    zh: "培训人次与学时",
    en: "training attendances and hours",
    values: {
      attendances: whole("training-attendances", "person-time"),
      each: figure({ ratio: ["training-attendances", "staff"] }, "person-time/staff", 2),
    },
    rule: { openUntil: ["teachers-with-training-hours"] },
    says: {
      ok: { zh: "{attendances} 人次，完成学时人数已报告", en: "{attendances} attendances; those who completed the hours are reported" },
      open: {
        zh: "{attendances} 人次，人均 {each} 次；人次不能换算成学时",
        en: "{attendances} attendances, {each} a member of staff; attendances are not hours",
      },
    },
    ask: { zh: "请提供完成360学时的教师数", en: "ask for the teachers who completed 360 hours" },
  },
  "heads-trained-coverage": {
    zh: "书记、校长培训覆盖",
    en: "coverage of the heads' training",
    values: {
      trained: whole("heads-trained", "head"),
      schools: whole("schools", "school"),
      one: figure({ ratio: ["heads-trained", "schools"] }, "head/100 school", 2),
    },
    rule: { openUntil: ["heads"] },
    says: {
      ok: { zh: "受训 {trained} 人，书记校长总数已报告", en: "{trained} trained; the number of heads is reported" },
      open: {
        zh: "受训 {trained} 人，{schools} 所学校；按每校一人为 {one}%，书记和校长两人则减半",
        en: "{trained} trained for {schools} schools: {one} % of one head each, half that of two",
      },
    },
    ask: { zh: "请提供在任书记、校长人数", en: "ask for the number of secretaries and principals in post" },
  },
  "deputy-secretaries-coverage": {
    zh: "专职副书记配备",
    en: "schools with a deputy secretary",
    values: {
      secretaries: whole("deputy-secretaries", "person"),
      schools: whole("schools", "school"),
      each: figure({ ratio: ["deputy-secretaries", "schools"] }, "person/100 school", 2),
    },
    rule: { openUntil: ["schools-due-a-deputy-secretary"] },
    says: {
      ok: { zh: "{secretaries} 人，应配学校数已报告", en: "{secretaries}; the schools due one are reported" },
      open: {
        zh: "{secretaries} 人，{schools} 所学校，每百校 {each} 人；应配学校数未说明",
        en: "{secretaries} for {schools} schools, {each} per 100; how many are due one is not said",
      },
    },
    ask: { zh: "请提供应配专职副书记的学校数", en: "ask how many schools must have one" },
  },
  "branches-coverage": {
    zh: "党支部覆盖",
    en: "Party branches over the schools",
    values: {
      branches: whole("branches", "branch"),
      schools: whole("schools", "school"),
      each: figure({ ratio: ["branches", "schools"] }, "branch/school", 4),
    },
    rule: { openUntil: ["schools-with-a-branch"] },
    says: {
      ok: { zh: "{branches} 个党支部，覆盖学校数已报告", en: "{branches} branches; the schools covered are reported" },
      open: {
        zh: "{branches} 个党支部，{schools} 所学校，每校 {each} 个；是否逐校覆盖不明",
        en: "{branches} branches for {schools} schools, {each} each; whether every school has one is not said",
      },
    },
    ask: { zh: "请提供学校与党支部对照表", en: "ask for the list of schools and their branches" },
  },
  "inspectors-and-cadres": {
    zh: "督学人数与结对干部人数",
    en: "inspectors and paired cadres",
    values: { inspectors: whole("inspectors", "inspector"), cadres: whole("paired-cadres", "person") },
    rule: { unrelated: ["inspectors", "cadres"] },
    says: {
      ok: { zh: "{inspectors}，{cadres}", en: "{inspectors}, {cadres}" },
      coincidence: {
        zh: "都是 {inspectors}，是否同一批人未说明",
        en: "both are {inspectors}; whether they are the same people is not said",
      },
    },
  },
  "aid-teachers-and-leader-lessons": {
    zh: "援疆教师数与县领导授课节次",
    en: "aid teachers and leaders' lessons",
    values: { teachers: whole("aid-teachers", "teacher"), lessons: whole("leader-lessons", "lesson") },
    rule: { unrelated: ["teachers", "lessons"] },
    says: {
      ok: { zh: "{teachers}，{lessons}", en: "{teachers}, {lessons}" },
      coincidence: { zh: "都是 {teachers}，没有联系", en: "both are {teachers}, and nothing connects them" },
    },
  },
  "other-junior-staff-and-inclusive-pupils": {
    zh: "初中其他人员数与随班就读人数",
    en: "other junior staff and inclusive pupils",
    values: {
      staff: whole(at("junior", { difference: ["staff", "full-time-teachers"] }), "staff"),
      pupils: whole("inclusive-pupils", "pupil"),
    },
    rule: { unrelated: ["staff", "pupils"] },
    says: {
      ok: { zh: "{staff}，{pupils}", en: "{staff}, {pupils}" },
      coincidence: { zh: "都是 {staff}，没有联系", en: "both are {staff}, and nothing connects them" },
    },
  },
  "teaching-points-in-totals": {
    zh: "教学点是否计入合计",
    en: "whether the teaching points are in the totals",
    values: {
      points: whole("teaching-points", "teaching-point"),
      schools: whole(at("primary", "schools"), "school"),
      each: figure({ ratio: [at("primary", "pupils"), { sum: [at("primary", "schools"), "teaching-points"] }] }, "pupil/site", 2),
    },
    rule: { openUntil: ["pupils-at-teaching-points"] },
    says: {
      ok: { zh: "教学点 {points} 个，学生数已报告", en: "{points} points, whose pupils are reported" },
      open: {
        zh: "教学点 {points} 个、小学 {schools} 所；若计入合计，每处 {each} 人；学生、班级、教师是否含教学点未说明",
        en: "{points} points beside {schools} primary schools; {each} pupils a site if they are in the totals, which is not said",
      },
    },
    ask: { zh: "请单列教学点的学生、班级和教师数", en: "ask for the pupils, classes and teachers of the points" },
  },
  "delivery-activities": {
    zh: "送教下乡场次与活动数",
    en: "teaching-delivery events and activities",
    values: {
      events: whole("delivery-events", "event"),
      activities: whole(ACTIVITIES, "item"),
      each: figure({ ratio: [ACTIVITIES, "delivery-events"] }, "item/event", 2),
    },
    rule: { atMost: ["events", "activities"], otherwise: "conflict" },
    says: {
      ok: { zh: "{events} 场、{activities} 项活动，每场 {each} 项", en: "{events} events with {activities} activities, {each} each" },
      conflict: { zh: "{events} 场多于活动总数 {activities}", en: "{events} events exceed their {activities} activities" },
    },
  },
  "key-projects-within-new": {
    zh: "重点课题不多于新立项课题",
    en: "key projects are not more than new projects",
    values: {
      key: whole("key-projects-new", "project"),
      all: whole({ sum: ["regional-projects-new", "prefecture-projects-new"] }, "project"),
    },
    rule: { atMost: ["key", "all"], otherwise: "error" },
    says: {
      ok: { zh: "新立项 {all} 项，其中重点 {key} 项（归属有歧义）", en: "{all} new, {key} of them key (which level is ambiguous)" },
      error: { zh: "重点 {key} 项多于新立项 {all} 项", en: "{key} key projects exceed {all} new ones" },
    },
  },
  "live-class-coverage": {
    zh: "专递课堂覆盖教学点",
    en: "live classes and teaching points",
    values: {
      pilots: whole("live-class-pilots", "school"),
      points: whole("teaching-points", "teaching-point"),
      each: figure({ ratio: ["teaching-points", "live-class-pilots"] }, "teaching-point/school", 4),
    },
    rule: { openUntil: ["points-with-live-class"] },
    says: {
      ok: { zh: "试点校 {pilots} 所，覆盖教学点数已报告", en: "{pilots} pilots; the points reached are reported" },
      open: {
        zh: "试点校 {pilots} 所、教学点 {points} 个，每校 {each} 个；主讲还是接收未说明",
        en: "{pilots} pilots for {points} points, {each} each; whether they send or receive is not said",
      },
    },
    ask: { zh: "请提供接收专递课堂的教学点数", en: "ask for the points that receive live classes" },
  },
  "planned-school-size": {
    zh: "规划学校规模",
    en: "size of the planned school",
    values: {
      size: whole(at("junior", { ratio: ["planned-places", "planned-schools"] }), "pupil/school"),
      limit: whole(at("junior", { norm: "school-size-2017" }), "pupil/school"),
    },
    rule: { atMost: ["size", "limit"], otherwise: "conflict" },
    says: {
      ok: { zh: "规划 {size} 人，上限 {limit} 人", en: "{size} places, limit {limit}" },
      conflict: { zh: "规划 {size} 人，超过上限 {limit} 人", en: "{size} places exceed the limit of {limit}" },
    },
  },
  "computer-rooms": {
    zh: "每间学生机房的学生数",
    en: "pupils per computer room",
    values: {
      rooms: whole("computer-rooms", "room"),
      each: figure({ ratio: ["pupils", "computer-rooms"] }, "pupil/room", 2, { from: 30, to: 2000, grade: "I" }),
    },
    rule: { plausible: ["each"], otherwise: "open" },
    says: {
      ok: { zh: "{rooms} 间，每间 {each} 人", en: "{rooms} rooms, {each} pupils each" },
      open: { zh: "{rooms} 间，每间 {each} 人，超出常见范围", en: "{rooms} rooms, {each} pupils each, beyond what is usual" },
    },
  },
  "recognition-in-order": {
    zh: "验收与认定先后",
    en: "order of acceptance and recognition",
    values: { regional: figure("regional-acceptance-year", "year", 0), national: figure("national-recognition-year", "year", 0) },
    rule: { atMost: ["regional", "national"], otherwise: "error" },
    says: {
      ok: { zh: "先自治区验收，后国家认定", en: "regional acceptance, then national recognition" },
      error: { zh: "国家认定早于自治区验收", en: "national recognition before regional acceptance" },
    },
  },
  "branch-measure-word": {
    zh: "党支部的量词",
    en: "measure word of the Party branches",
    values: { branches: whole("model-branches", "branch") },
    rule: { printedWith: ["个"], figureOf: "model-branches" },
    says: {
      ok: { zh: "量词相符", en: "the measure word fits" },
      slip: { zh: "党支部 {branches} 个，印作“所”，是学校的量词", en: "{branches} branches are printed with the measure word of schools" },
    },
  },
  "three-names-categories": {
    zh: "三名工程的类别",
    en: "categories of the three-names programme",
    values: {
      teachers: whole("famous-teachers", "teacher"),
      workshops: whole("teacher-workshops", "workshop"),
      each: figure({ ratio: ["famous-teachers", "teacher-workshops"] }, "teacher/workshop", 2),
      schools: whole("famous-schools", "school"),
      heads: whole("famous-heads", "head"),
    },
    rule: { asserted: ["plan-three-names-drive"] },
    says: {
      ok: { zh: "名教师 {teachers} 人", en: "{teachers} famous teachers" },
      conflict: {
        zh: "计划分名师、学科带头人、教学能手，成果列名教师 {teachers}、名学校 {schools}、名校长 {heads}；每个工作室 {each} 名教师",
        en: "the plan names three tiers of teachers, the results list teachers {teachers}, schools {schools} and principals {heads}; {each} teachers a workshop",
      },
    },
    ask: { zh: "请按计划的类别列出人选", en: "ask for the names by the plan's own categories" },
  },
  "pe-and-arts-teachers-counted": {
    zh: "音体美专任教师数",
    en: "PE and arts teachers",
    values: { needed: whole(formulaOf("pe-and-arts-teachers-needed"), "teacher") },
    rule: { openUntil: ["pe-and-arts-teachers"] },
    says: {
      ok: { zh: "按标准需 {needed} 人，现有人数已报告", en: "{needed} are needed; the number in post is reported" },
      open: { zh: "按标准需 {needed} 人，现有人数未报告", en: "{needed} are needed; the number in post is not reported" },
    },
    ask: { zh: "请提供音乐、体育、美术专任教师数", en: "ask for the music, PE and art teachers" },
  },
  "shortage-and-staffing-norm": {
    zh: "师资不足的表述与编制标准",
    en: "the claimed shortage and the staffing norm",
    values: {
      staff: whole("staff", "staff"),
      posts: figure(POSTS, "staff", 2),
      above: figure({ difference: ["staff", POSTS] }, "staff", 2),
    },
    rule: { asserted: ["problem-pe-art-shortage"], against: { less: ["posts", "staff"] } },
    says: {
      ok: { zh: "教职工 {staff}，按标准 {posts}", en: "staff {staff}, posts by the norm {posts}" },
      conflict: {
        zh: "报告称师资不足，而教职工 {staff} 人高于按标准的 {posts} 个编制，多 {above}；可能是学科、地域、年龄的结构性短缺",
        en: "a shortage is claimed, yet staff {staff} exceed the {posts} posts of the norm by {above}; it can be one of subject, place or age",
      },
    },
    ask: { zh: "请提供分学科、分校教师数", en: "ask for teachers by subject and school" },
  },
} as const satisfies Record<string, Check>;

export type CheckId = keyof typeof CHECKS;
export const checkIds = Object.keys(CHECKS) as readonly CheckId[];
