import type { UnitText } from "./units";
import type { Words } from "./words";

/** The parts of compulsory education a count may be of; `all` is both together. */
export const STAGES = {
  primary: { zh: "小学", en: "primary" },
  junior: { zh: "初中", en: "junior secondary" },
  all: { zh: "义务教育", en: "compulsory education" },
} as const satisfies Record<string, Words>;

export type Stage = keyof typeof STAGES;
export const stages = Object.keys(STAGES) as readonly Stage[];

export interface Count extends Words {
  readonly unit: UnitText;
  /** Whether a whole's count is the sum of its parts': pupils are, the largest class is not. */
  readonly additive: boolean;
}

const total = (zh: string, en: string, unit: UnitText) => ({ zh, en, unit, additive: true }) as const;
const level = (zh: string, en: string, unit: UnitText) => ({ zh, en, unit, additive: false }) as const;

/** Every figure a place may report, by its id: the same word in data files, URLs, commands and errors. */
export const COUNTS = {
  // the county and its network
  population: total("总人口", "population", "person"),
  "minority-share": level("少数民族人口占比", "ethnic-minority share of the population", "%"),
  "school-age-children": total("学龄人口数", "school-age children", "person"),
  "land-area": total("县域面积", "land area", "km2"),
  towns: total("镇数", "towns", "town"),
  townships: total("乡数", "townships", "town"),
  villages: total("行政村数", "administrative villages", "village"),
  "school-districts": total("学区数", "school districts", "district"),
  schools: total("学校数", "schools", "school"),
  "teaching-points": total("教学点数", "external teaching sites", "teaching-point"),
  "special-schools": total("特教学校数", "special schools", "school"),
  "pupils-at-teaching-points": total("教学点在校生数", "pupils at the teaching points", "pupil"),
  "planned-schools": total("规划新建学校数", "schools planned", "school"),
  "planned-places": total("规划学位数", "places planned", "pupil"),
  "new-sites": total("新建学校和幼儿园数", "new schools and kindergartens", "site"),
  "largest-school": level("最大学校的在校生数", "pupils in the largest school", "pupil/school"),
  "largest-nine-year-school": level("最大九年一贯制学校的在校生数", "pupils in the largest nine-year school", "pupil/school"),
  "pupils-near-home": total("就近入学人数", "pupils admitted in their zone", "pupil"),
  "pupils-admitted": total("公办学校应就近入学人数", "pupils due for admission in their zone", "pupil"),

  // pupils and classes
  pupils: total("在校生数", "pupils enrolled", "pupil"),
  classes: total("班数", "classes", "class"),
  "largest-class": level("最大班的学生数", "pupils in the largest class", "pupil/class"),
  "classes-of-56-or-more": total("大班（56人及以上）数", "classes of 56 pupils or more", "class"),
  "classes-of-66-or-more": total("超大班（66人及以上）数", "classes of 66 pupils or more", "class"),

  // teachers and staff
  staff: total("教职工数", "staff", "staff"),
  "full-time-teachers": total("专任教师数", "full-time teachers", "teacher"),
  "teachers-above-required-degree": total("高于规定学历教师数", "teachers above the required degree", "teacher"),
  "intermediate-title-teachers": total("中级及以上专业技术职务教师数", "teachers of intermediate professional rank or higher", "teacher"),
  "backbone-teachers": total("县级以上骨干教师数", "backbone teachers of county level or above", "teacher"),
  "pe-and-arts-teachers": total("体育、艺术专任教师数", "full-time PE and arts teachers", "teacher"),
  "certified-teachers": total("持证专任教师数", "full-time teachers with a teaching certificate", "teacher"),
  "teachers-aged-50-or-over": total("50岁及以上专任教师数", "full-time teachers aged 50 or over", "teacher"),
  "ethics-commitments": total("签订师德承诺书人数", "staff who signed the ethics commitment", "staff"),
  "recruited-graduates": total("安置公费师范毕业生数", "publicly funded graduates placed", "teacher"),
  "recruited-county-hired": total("县聘教师数", "county-hired teachers", "teacher"),
  "aid-teachers": total("援疆教师数", "pairing-aid teachers", "teacher"),
  "planned-flexible-talent": total("计划引进柔性人才数", "flexible-talent hires planned", "teacher"),
  "recruitment-from-year": level("教师补充起算年", "first year of the recruitment figures", "year"),
  "report-year": level("报告年份", "year of the report", "year"),
  "regional-acceptance-year": level("自治区验收年份", "year of regional acceptance", "year"),
  "national-recognition-year": level("国家认定年份", "year of national recognition", "year"),
  "rotated-teachers": total("交流校长、教师数", "teachers and heads rotated", "teacher"),
  "eligible-teachers": total("符合交流条件教师数", "teachers eligible for rotation", "teacher"),
  "rotated-backbone-teachers": total("交流的骨干教师数", "backbone teachers among those rotated", "teacher"),
  "famous-teachers": total("名教师数", "famous teachers", "teacher"),
  "famous-schools": total("名学校数", "famous schools", "school"),
  "famous-heads": total("名校长数", "famous principals", "head"),
  "teacher-workshops": total("名师工作室数", "master-teacher workshops", "workshop"),
  "training-attendances": total("培训人次", "training attendances", "person-time"),
  "training-from-year": level("培训周期起始年", "first year of the training cycle", "year"),
  "teachers-with-training-hours": total("完成360学时培训教师数", "teachers who completed 360 training hours", "teacher"),
  "lowest-training-share": level("各校培训经费占公用经费预算比例最低值", "lowest training share of any school's budget", "%"),
  "teacher-pay": level("教师年平均工资", "average annual pay of teachers", "yuan/person/year"),
  "civil-servant-pay": level("当地公务员年平均工资", "average annual pay of local civil servants", "yuan/person/year"),
  "allowance-lowest-tier": level("基层补贴最低档", "lowest allowance tier", "yuan/teacher/month"),
  "allowance-middle-tier": level("基层补贴中档", "middle allowance tier", "yuan/teacher/month"),
  "allowance-highest-tier": level("基层补贴最高档", "highest allowance tier", "yuan/teacher/month"),

  // governance
  "plan-targets": total("规划年度目标数", "plan targets due", "item"),
  "plan-targets-met": total("已完成规划目标数", "plan targets met", "item"),
  "general-branches": total("党总支数", "Party general branches", "general-branch"),
  branches: total("党支部数", "Party branches", "branch"),
  "model-branches": total("标准化规范化党支部数", "model Party branches", "branch"),
  "schools-with-a-branch": total("建有党支部学校数", "schools with a Party branch", "school"),
  "deputy-secretaries": total("专职副书记数", "full-time deputy secretaries", "person"),
  "schools-due-a-deputy-secretary": total("应配专职副书记学校数", "schools due a deputy secretary", "school"),
  "reserve-cadres": total("后备干部数", "reserve cadres", "person"),
  heads: total("在任书记、校长数", "secretaries and principals in post", "head"),
  "heads-trained": total("受训书记、校长数", "secretaries and principals trained", "head"),
  "paired-leaders": total("结对县级领导数", "county leaders paired", "person"),
  "paired-cadres": total("结对干部数", "cadres paired", "person"),
  "paired-teachers": total("结对教师数", "teachers paired", "teacher"),
  "paired-pupils": total("结对学生数", "pupils paired", "pupil"),
  inspectors: total("督学数", "education inspectors", "inspector"),

  // money
  "building-cost": total("新建校舍资金", "cost of new buildings", "yuan"),
  "repair-cost": total("校舍维修资金", "cost of repairs", "yuan"),
  "new-school-funds": total("援疆新建学校资金", "pairing-aid funds for new schools", "yuan"),
  "equipment-funds": total("装备与信息化投入", "equipment and ICT spending", "yuan"),
  "special-education-funds": total("特教资源中心资金", "special-education centre funds", "yuan"),
  "planned-special-education-funds": total("特教资源教室计划资金", "planned resource-room funds", "yuan"),
  "public-funds": total("公用经费", "public funds", "yuan/year"),
  "public-funds-budget": total("公用经费预算", "public-funds budget", "yuan/year"),
  "training-spending": total("教师培训经费", "teacher-training spending", "yuan/year"),
  "special-education-public-funds": total("特殊教育公用经费", "special-education public funds", "yuan/year"),
  "special-school-public-funds": total("特殊教育学校公用经费", "public funds of special schools", "yuan/year"),

  // buildings, rooms and equipment
  "building-area": total("新建校舍面积", "area of new buildings", "m2"),
  "new-teaching-area": total("新增教学用房面积", "new teaching area", "m2"),
  "teaching-area": total("教学及辅助用房面积", "teaching and ancillary area", "m2"),
  "sports-area": total("体育运动场馆面积", "sports grounds and halls", "m2"),
  "indoor-sports-area": total("室内体育用房面积", "indoor sports rooms, inside the teaching and ancillary area", "m2"),
  "equipment-value": total("教学仪器设备值", "value of teaching equipment", "yuan"),
  "schools-repaired": total("维修校舍学校数", "schools repaired", "school"),
  "schools-electric-heating": total("电采暖改造学校数", "schools converted to electric heating", "school"),
  "premium-recording-rooms": total("精品录播教室数", "premium recording rooms", "room"),
  "standard-recording-rooms": total("常态录播教室数", "standard recording rooms", "room"),
  "computer-rooms": total("学生机房数", "computer rooms", "room"),
  computers: total("学生用计算机台数", "computers for pupils", "computer"),
  books: total("图书册数", "books", "volume"),
  "multimedia-sets": total("班班通设备套数", "classroom multimedia sets", "set"),
  "multimedia-rooms": total("网络多媒体教室数", "network multimedia rooms", "room"),
  "live-class-pilots": total("专递课堂试点校数", "live-class pilot schools", "school"),
  "points-with-live-class": total("接收专递课堂教学点数", "teaching points that receive live classes", "teaching-point"),
  "resource-centres": total("特教资源中心数", "special-education resource centres", "facility"),
  "planned-resource-rooms": total("规划特教资源教室数", "resource rooms planned", "facility"),
  "music-rooms": total("音乐教室数", "music rooms", "room"),
  "art-rooms": total("美术教室数", "art rooms", "room"),

  // teaching
  "schools-with-charter": total("已备案章程学校数", "schools with a filed charter", "school"),
  "leader-lessons": total("县领导思政课节次", "ideology lessons by county leaders", "lesson"),
  "head-lessons": total("书记、校长思政课节次", "ideology lessons by secretaries and principals", "lesson"),
  "moral-education-model-schools": total("德育示范校数", "moral-education model schools", "school"),
  "schools-with-full-curriculum": total("开齐开足课程学校数", "schools that teach the full curriculum", "school"),
  "quality-analysis-meetings": total("教学质量分析会场次", "quality-analysis meetings", "event/year"),
  researchers: total("县级教研员数", "teaching researchers", "researcher"),
  "competence-from-year": level("教研活动起算年", "first year of the teaching-research figures", "year"),
  "joint-research-events": total("联片教研场次", "joint research events", "event"),
  "joint-research-attendances": total("联片教研人次", "joint research attendances", "person-time"),
  "delivery-events": total("送教下乡场次", "teaching-delivery events", "event"),
  "delivery-attendances": total("送教下乡人次", "teaching-delivery attendances", "person-time"),
  "delivery-lessons": total("送课节数", "lessons delivered", "lesson"),
  "delivery-lectures": total("送教讲座场次", "lectures delivered", "event"),
  "delivery-preparations": total("集体备课展示场次", "joint preparations shown", "event"),
  "delivery-reviews": total("评课场次", "lesson reviews", "event"),
  "first-prizes": total("一等奖人数", "first prizes", "person"),
  "second-prizes": total("二等奖人数", "second prizes", "person"),
  "third-prizes": total("三等奖人数", "third prizes", "person"),
  "regional-projects-concluded": total("自治区级结题课题数", "regional projects concluded", "project"),
  "prefecture-projects-concluded": total("州级结题课题数", "prefecture projects concluded", "project"),
  "regional-projects-new": total("自治区级新立项课题数", "new regional projects", "project"),
  "prefecture-projects-new": total("州级新立项课题数", "new prefecture projects", "project"),
  "key-projects-new": total("新立项重点课题数", "new key projects", "project"),
  "football-schools": total("足球特色校数", "football feature schools", "school"),
  "basketball-schools": total("篮球特色校数", "basketball feature schools", "school"),
  "heritage-schools": total("传统文化传承学校数", "traditional-culture heritage schools", "school"),
  "aesthetic-schools": total("美育特色校数", "aesthetic-education feature schools", "school"),
  "schools-with-alarm": total("安装一键报警学校数", "schools with a one-key alarm", "school"),

  // access and aid
  dropouts: total("辍学人数", "dropouts", "pupil"),
  graduates: total("毕业生数", "graduates", "pupil"),
  "entrants-three-years-ago": total("三年前招生数", "entrants three years ago", "pupil"),
  "entrants-nine-years-ago": total("九年前招生数", "entrants nine years ago", "pupil"),
  "transfers-in": total("三年间转入人数", "transfers in over the three years", "pupil"),
  "transfers-out": total("三年间转出人数", "transfers out over the three years", "pupil"),
  deaths: total("三年间死亡人数", "deaths over the three years", "pupil"),
  "migrant-children": total("随迁子女在校生数", "migrant children enrolled", "pupil"),
  "migrant-children-eligible": total("符合条件的随迁子女数", "eligible migrant children", "pupil"),
  "migrant-children-placed": total("在公办学校和购买学位就读的随迁子女数", "migrant children in public or bought places", "pupil"),
  "left-behind-children": total("留守儿童在校生数", "left-behind children enrolled", "pupil"),
  "disabled-children": total("适龄残疾儿童数", "school-age children with disabilities", "person"),
  "three-type-disabled-children": total("适龄三类残疾儿童数", "school-age children with the three types of disability", "person"),
  "three-type-disabled-pupils": total("入学的三类残疾儿童数", "children with the three types of disability at school", "pupil"),
  "disabled-children-assessed": total("入学评估残疾儿童数", "children with disabilities assessed", "person"),
  "inclusive-pupils": total("随班就读人数", "pupils learning in regular classes", "pupil"),
  "special-school-pupils": total("特教学校就读人数", "pupils in special schools", "pupil"),
  "home-taught-pupils": total("送教上门人数", "pupils taught at home", "pupil"),
  "aided-pupils": total("资助原建档立卡学生数", "aided pupils of formerly registered households", "pupil"),
  "living-allowance-paid": total("家庭经济困难学生生活补助", "living allowance paid", "yuan"),
  "yulu-paid": total("雨露计划资金", "Yulu Plan funds", "yuan"),
  "yulu-students": total("雨露计划资助学生数", "Yulu Plan students", "person"),
} as const satisfies Record<string, Count>;

export type CountId = keyof typeof COUNTS;

export const countIds = Object.keys(COUNTS) as readonly CountId[];
export const isCountId = (id: string): id is CountId => Object.hasOwn(COUNTS, id);

/** Why a figure is not there. Zero is not among them: zero is a figure. */
export const ABSENCES = {
  "not-reported": { zh: "未报告", en: "not reported" },
  "not-applicable": { zh: "不适用", en: "not applicable" },
  suppressed: { zh: "不公开", en: "suppressed" },
  implausible: { zh: "存疑不采", en: "set aside as implausible" },
} as const satisfies Record<string, Words>;

export type Absence = keyof typeof ABSENCES;

/** Units that are measured; every other unit is counted in whole numbers. */
const MEASURED: readonly UnitText[] = ["%", "km2", "m2", "yuan", "yuan/year", "yuan/person/year", "yuan/teacher/month"];
/** More than any county of the country has of a thing counted, and of a thing measured. */
const MOST_COUNTED = 100_000_000;
const MOST_MEASURED = 1_000_000_000_000;

/** Whether a count takes whole numbers only, and the most it takes. */
export function rangeOf(id: CountId): { readonly whole: boolean; readonly most: number } {
  const { unit } = COUNTS[id];
  const whole = !MEASURED.includes(unit);
  return { whole, most: unit === "%" ? 100 : whole ? MOST_COUNTED : MOST_MEASURED };
}

/** What a count accepts, when a value is none it can take; undefined when it is. */
export function notACount(id: CountId, value: number): Words | undefined {
  const { whole, most } = rangeOf(id);
  if (Number.isFinite(value) && value >= 0 && value <= most && (!whole || Number.isInteger(value))) return undefined;
  return whole
    ? { zh: `0 至 ${most} 的整数`, en: `a whole number from 0 to ${most}` }
    : { zh: `0 至 ${most} 的数`, en: `a number from 0 to ${most}` };
}
