import {
  AREAS,
  type Area,
  type CountId,
  ORIGINS,
  type Origin,
  OWNERSHIPS,
  type Ownership,
  SCHOOL_STAGES,
  SCHOOL_TYPES,
  type SchoolStage,
  type SchoolType,
} from "@teks/indicators";
import type { SCHOOL_FIELDS } from "../school-fields";

// What education offices write for the columns of a table of schools and for what stands in them, as data. Beside these every count has
// its own two names of the vocabulary, and every code its own words and itself.

/** Other names of counts, without a unit. */
export const COUNT_NAMES: { readonly [id in CountId]?: readonly string[] } = {
  pupils: ["在校生", "在校学生数", "在校学生", "在校生人数", "学生数", "学生人数", "pupils", "students", "enrolment", "enrollment"],
  classes: ["班级数", "教学班数", "教学班", "班级", "number of classes"],
  staff: ["教职工", "教职工人数", "教职员工数", "number of staff"],
  "full-time-teachers": ["专任教师", "专任教师人数", "专职教师数"],
  "teachers-above-required-degree": ["高于规定学历教师", "高于规定学历专任教师数", "高于规定学历的教师数", "高于规定学历的专任教师数"],
  "intermediate-title-teachers": [
    "中级及以上职称教师数",
    "中级及以上职称专任教师数",
    "中级及以上专业技术职务教师",
    "中级及以上专业技术职务专任教师数",
    "teachers of intermediate title or higher",
  ],
  "backbone-teachers": ["骨干教师", "骨干教师数", "县级以上骨干教师", "县级及以上骨干教师", "县级及以上骨干教师数", "backbone teachers"],
  "pe-and-arts-teachers": [
    "体育、艺术专任教师",
    "体育艺术专任教师数",
    "体育、艺术教师数",
    "体艺专任教师数",
    "体育、艺术（美术、音乐）专任教师数",
  ],
  "teaching-area": ["教学及辅助用房", "教学及教学辅助用房面积", "教学及教学辅助用房", "教学及辅助用房建筑面积", "teaching area"],
  "indoor-sports-area": ["室内体育用房", "室内体育用房建筑面积", "indoor sports rooms"],
  "sports-area": ["体育运动场馆", "体育场馆面积", "体育运动场（馆）面积", "体育运动场（馆）", "运动场馆面积", "sports area"],
  "equipment-value": ["教学仪器设备资产值", "教学仪器设备总值", "教学仪器设备资产总值", "教学仪器设备", "equipment value"],
  computers: ["计算机台数", "计算机数", "计算机", "学生用计算机", "学生用计算机数", "学生计算机台数", "number of computers"],
  books: ["图书", "图书数", "图书总册数", "图书藏量", "藏书量", "藏书册数", "number of books"],
  "multimedia-rooms": ["网络多媒体教室", "网络多媒体教室间数", "多媒体教室数", "多媒体教室"],
};

/** Stages as they stand before or behind a count's name, and in a column of stages. */
export const STAGE_NAMES: Readonly<Record<SchoolStage, { readonly zh: readonly string[]; readonly en: readonly string[] }>> = {
  primary: { zh: ["小学", "小学部", "小学阶段"], en: ["primary"] },
  junior: { zh: ["初中", "初中部", "初中阶段"], en: ["junior secondary", "junior"] },
  senior: { zh: ["高中", "高中部", "高中阶段", "普通高中"], en: ["senior secondary", "senior"] },
};

/** Other names of the columns that say which school a row is of. */
export const FIELD_NAMES: Readonly<Record<keyof typeof SCHOOL_FIELDS, readonly string[]>> = {
  id: ["学校代码", "学校标识", "学校（机构）标识码", "机构标识码", "标识码", "学校编码", "学校编号", "学校code", "school code"],
  name: ["学校", "校名", "名称", "学校（机构）名称", "机构名称", "school", "name of school"],
  county: ["县", "县市区", "县（区）", "区县", "县区", "县名", "所属县", "所在县"],
  type: ["类别", "类型", "学校类型", "办学类型", "学校办学类型", "学校性质类别", "kind of school"],
  stage: ["办学层次", "教育阶段", "学校学段"],
  ownership: ["举办者", "举办者类别", "办学性质", "学校举办者", "举办者性质", "公办民办", "run by"],
  area: ["城乡类型", "城乡类别", "城乡分类", "所在地城乡类型", "驻地城乡类型", "location"],
  origin: ["来源"],
};

/** What stands in a column of words for each of its codes, beside the code and its own words. */
const TYPE_WORDS: Readonly<Record<SchoolType, readonly string[]>> = {
  primary: ["完全小学", "普通小学", "村小", "中心小学", "primary"],
  junior: ["初中", "普通初中", "独立初中", "初级中学校", "junior"],
  "nine-year": ["九年一贯制", "九年制学校", "九年制", "9年一贯制学校", "9年一贯制"],
  "twelve-year": ["十二年一贯制", "12年一贯制学校", "12年一贯制"],
  "complete-secondary": ["完中", "完全中学校"],
  "teaching-point": ["小学教学点", "校外教学点", "teaching point"],
  special: ["特教学校", "特殊学校", "特教"],
  vocational: ["中等职业学校", "职业高中", "职高", "中职", "职业高级中学"],
};

/** «公办» alone does not say by whom: in a county's own table it is taken for the county, and a note says so. */
export const PUBLIC = "公办";

const OWNERSHIP_WORDS: Readonly<Record<Ownership, readonly string[]>> = {
  county: ["县办", "区办", "县区办", "县级教育部门", "县级教育部门办", "县级", PUBLIC],
  "other-public": ["其他公办", "省办", "市办", "地市办", "自治州办", "地级教育部门", "省级教育部门", "企业办", "高校办", "地方企业"],
  private: ["民办学校", "社会力量办", "私立"],
};

const AREA_WORDS: Readonly<Record<Area, readonly string[]>> = {
  urban: ["城市", "主城区", "城乡结合区", "城乡结合部", "urban"],
  town: ["镇", "县镇", "镇中心区", "镇乡结合区", "镇乡结合部", "特殊区域", "town"],
  rural: ["农村", "村", "乡", "乡中心区", "村庄", "rural"],
};

const ORIGIN_WORDS: Readonly<Record<Origin, readonly string[]>> = {
  reported: ["实报", "上报"],
  synthetic: ["虚构", "合成", "示例", "made up"],
};

const STAGE_WORDS: Readonly<Record<SchoolStage, readonly string[]>> = {
  primary: [...STAGE_NAMES.primary.zh, ...STAGE_NAMES.primary.en],
  junior: [...STAGE_NAMES.junior.zh, ...STAGE_NAMES.junior.en, "初级中学"],
  senior: [...STAGE_NAMES.senior.zh, ...STAGE_NAMES.senior.en],
};

/** The columns of words, each with the words of its codes. */
export const WORDED = {
  type: { codes: SCHOOL_TYPES, words: TYPE_WORDS },
  stage: { codes: SCHOOL_STAGES, words: STAGE_WORDS },
  ownership: { codes: OWNERSHIPS, words: OWNERSHIP_WORDS },
  area: { codes: AREAS, words: AREA_WORDS },
  origin: { codes: ORIGINS, words: ORIGIN_WORDS },
} as const;

export type WordedField = keyof typeof WORDED;
