import type { Words } from "../words";
import type { ByStage, Comparison, Document, Standard, Subject } from "./standard";

/** The measure for evaluating quality balance, public on 23 May 2017. Large parts of it are seen on other pages, not the text itself. */
const DOCUMENT = {
  number: "教督〔2017〕6号",
  zh: "县域义务教育优质均衡发展督导评估办法",
  en: "Measure for the evaluation of quality-balanced compulsory education in counties",
  grade: "B",
} as const satisfies Document;

const resource = (item: number): Words => ({ zh: `资源配置指标第${item}项`, en: `resource indicator ${item} of 7` });
const guarantee = (item: number): Words => ({ zh: `政府保障程度第${item}项`, en: `government guarantee ${item} of 15` });
const quality = (item: number): Words => ({ zh: `教育质量第${item}项`, en: `quality item ${item} of 9` });

/** The rest of a limit of this measure. Grade C: the number was seen only in public code that applies the measure. */
const rule = (
  clause: Words,
  subject: Subject,
  comparison: Comparison,
  value: ByStage,
  unit: string,
  { grade = "B", note }: { readonly grade?: "B" | "C"; readonly note?: Words } = {},
): Omit<Standard, keyof Words> => ({
  document: DOCUMENT,
  clause,
  comparison,
  unit,
  subject,
  limits: [{ from: "2017-05-23", grade, value, ...(note === undefined ? {} : { note }) }],
});

const SEEN_IN_CODE = { grade: "C" } as const;

/** Limits of the quality-balance rule, in the order of its parts: resources, guarantees, quality, recognition. */
export const QUALITY_BALANCE_2017 = {
  "teachers-above-required-degree-2017": {
    zh: "每百名学生拥有高于规定学历教师数",
    en: "teachers above the required degree per 100 pupils",
    ...rule(resource(1), "school", "at-least", { primary: 4.2, junior: 5.3 }, "teacher/100 pupil"),
  },
  "backbone-teachers-2017": {
    zh: "每百名学生拥有县级以上骨干教师数",
    en: "backbone teachers of county level or above per 100 pupils",
    ...rule(resource(2), "school", "at-least", { primary: 1, junior: 1 }, "teacher/100 pupil"),
  },
  "pe-and-arts-teachers-2017": {
    zh: "每百名学生拥有体育、艺术专任教师数",
    en: "full-time PE and arts teachers per 100 pupils",
    ...rule(resource(3), "school", "at-least", { primary: 0.9, junior: 0.9 }, "teacher/100 pupil"),
  },
  "teaching-area-2017": {
    zh: "生均教学及辅助用房面积",
    en: "teaching and ancillary area per pupil",
    ...rule(resource(4), "school", "at-least", { primary: 4.5, junior: 5.8 }, "m2/pupil"),
  },
  "sports-area-2017": {
    zh: "生均体育运动场馆面积",
    en: "sports grounds and halls per pupil",
    ...rule(resource(5), "school", "at-least", { primary: 7.5, junior: 10.2 }, "m2/pupil"),
  },
  "equipment-value-2017": {
    zh: "生均教学仪器设备值",
    en: "value of teaching equipment per pupil",
    ...rule(resource(6), "school", "at-least", { primary: 2000, junior: 2500 }, "yuan/pupil"),
  },
  "multimedia-rooms-2017": {
    zh: "每百名学生拥有网络多媒体教室数",
    en: "network multimedia rooms per 100 pupils",
    ...rule(resource(7), "school", "at-least", { primary: 2.3, junior: 2.4 }, "room/100 pupil"),
  },
  "cv-2017": {
    zh: "资源配置指标校际差异系数",
    en: "coefficient of variation of a resource indicator between schools",
    ...rule(
      { zh: "资源配置7项指标，逐项判断", en: "each of the 7 resource indicators" },
      "county",
      "at-most",
      { primary: 0.5, junior: 0.45 },
      "1",
    ),
  },
  "music-rooms-2017": {
    zh: "每12个班音乐专用教室数",
    en: "music rooms per 12 classes",
    ...rule(guarantee(3), "school", "at-least", 1, "room/12 class", SEEN_IN_CODE),
  },
  "art-rooms-2017": {
    zh: "每12个班美术专用教室数",
    en: "art rooms per 12 classes",
    ...rule(guarantee(3), "school", "at-least", 1, "room/12 class", SEEN_IN_CODE),
  },
  "music-room-area-2017": {
    zh: "每间音乐专用教室面积",
    en: "area of each music room",
    ...rule(guarantee(3), "school", "at-least", 96, "m2/room", SEEN_IN_CODE),
  },
  "art-room-area-2017": {
    zh: "每间美术专用教室面积",
    en: "area of each art room",
    ...rule(guarantee(3), "school", "at-least", 90, "m2/room", SEEN_IN_CODE),
  },
  "school-size-2017": {
    zh: "小学、初中学校规模",
    en: "pupils in a primary or junior secondary school",
    ...rule(guarantee(4), "school", "at-most", { primary: 2000, junior: 2000 }, "pupil/school"),
  },
  "school-size-nine-year-2017": {
    zh: "九年一贯制学校规模",
    en: "pupils in a nine-year school",
    ...rule(guarantee(4), "school", "at-most", { all: 2500 }, "pupil/school"),
  },
  "class-size-2017": {
    zh: "班额",
    en: "class size",
    ...rule(guarantee(5), "class", "at-most", { primary: 45, junior: 50 }, "pupil/class"),
  },
  "small-school-funding-2017": {
    zh: "不足100人的村小学和教学点核定公用经费的学生数",
    en: "pupils for whom a village school or teaching point of under 100 is funded",
    ...rule(guarantee(6), "school", "at-least", 100, "pupil/school", SEEN_IN_CODE),
  },
  "special-education-public-funds-2017": {
    zh: "特殊教育学校生均公用经费",
    en: "public funds per pupil of special schools",
    ...rule(guarantee(7), "county", "at-least", 8000, "yuan/pupil/year", {
      grade: "C",
      note: {
        zh: "优质均衡的要求，不是国家补助的基准定额（见special-education-public-funds），两者都成立",
        en: "what quality balance asks for, not the baseline the state grants (special-education-public-funds); both hold",
      },
    }),
  },
  "teacher-pay-2017": {
    zh: "教师平均工资与当地公务员平均工资之比",
    en: "average pay of teachers over that of local civil servants",
    ...rule(guarantee(8), "county", "at-least", 1, "1"),
  },
  "training-hours-2017": {
    zh: "5年内完成360学时培训的教师比例",
    en: "teachers who completed 360 training hours in 5 years",
    ...rule(guarantee(9), "county", "at-least", 100, "%", SEEN_IN_CODE),
  },
  "rotation-2017": {
    zh: "每年交流轮岗教师占符合条件教师的比例",
    en: "teachers rotated in a year, of those eligible",
    ...rule(guarantee(11), "county", "at-least", 10, "%"),
  },
  "rotation-backbone-2017": {
    zh: "骨干教师占交流轮岗教师的比例",
    en: "backbone teachers, of those rotated",
    ...rule(guarantee(11), "county", "at-least", 20, "%"),
  },
  "teaching-certificate-2017": {
    zh: "专任教师持有教师资格证的比例",
    en: "full-time teachers with a teaching certificate",
    ...rule(guarantee(12), "county", "at-least", 100, "%", SEEN_IN_CODE),
  },
  "nearby-admission-2017": {
    zh: "城区和镇区公办学校（寄宿制除外）就近划片入学比例",
    en: "pupils admitted in their zone, public schools of city and town areas without boarding schools",
    ...rule(guarantee(13), "county", "at-least", { primary: 100, junior: 95 }, "%"),
  },
  "senior-places-2017": {
    zh: "优质高中招生名额分配到初中的比例",
    en: "places of good senior secondary schools allotted to junior schools",
    ...rule(guarantee(14), "county", "at-least", { junior: 50 }, "%"),
  },
  "migrant-children-2017": {
    zh: "符合条件的随迁子女在公办学校和政府购买学位就读的比例",
    en: "eligible migrant children in public schools or places the government bought",
    ...rule(guarantee(15), "county", "at-least", 85, "%"),
  },
  "junior-retention-2017": {
    zh: "初中三年巩固率",
    en: "three-year junior retention",
    ...rule(quality(1), "county", "at-least", { junior: 95 }, "%", SEEN_IN_CODE),
  },
  "disability-enrolment-2017": {
    zh: "残疾儿童少年入学率",
    en: "enrolment of children with disabilities",
    ...rule(quality(2), "county", "at-least", 95, "%", SEEN_IN_CODE),
  },
  "training-budget-2017": {
    zh: "教师培训经费占学校年度公用经费预算的比例",
    en: "teacher-training money, of a school's annual public-funds budget",
    ...rule(quality(4), "school", "at-least", 5, "%", SEEN_IN_CODE),
  },
  "monitoring-difference-2017": {
    zh: "国家义务教育质量监测校际差异率",
    en: "between-school difference rate of the national quality monitoring",
    ...rule(quality(9), "county", "below", 0.15, "1", {
      grade: "C",
      note: {
        zh: "出自国家监测报告，不是资源配置的差异系数",
        en: "from the national monitoring report; not a coefficient of variation of resources",
      },
    }),
  },
  "social-recognition-2017": {
    zh: "社会认可度",
    en: "social recognition",
    ...rule({ zh: "社会认可度", en: "social recognition" }, "county", "at-least", 85, "%"),
  },
} as const satisfies Record<string, Standard>;
