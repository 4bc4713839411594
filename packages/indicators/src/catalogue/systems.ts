import type { Words } from "../words";

/** A system, mechanism or programme of the county's report: where the report tells of it, and the data that would measure it. */
export interface System extends Words {
  readonly sections: readonly string[];
  readonly supply: Words;
}

/** The 32 systems of a county's report on balanced development, in its order. */
export const SYSTEMS = {
  S1: {
    zh: "县情与学校网络",
    en: "county context and school network",
    sections: ["1"],
    supply: {
      zh: "学校名册：代码、类型、乡镇、学区、城乡属性、是否寄宿、教学点所属学校、坐标、招生范围",
      en: "school register: code, type, township, district, urban or rural, boarding, parent school of each point, coordinates, catchment",
    },
  },
  S2: {
    zh: "班额",
    en: "class organisation and class size",
    sections: ["1", "2.2.2"],
    supply: {
      zh: "班级名册：学校、年级、班、学生数、班主任、教室，每学期一次",
      en: "class register: school, grade, class, pupils, class teacher, room, each term",
    },
  },
  S3: {
    zh: "教职工配置",
    en: "staffing",
    sections: ["1", "3.1.2"],
    supply: {
      zh: "教师名册：学校、学段、岗位类别、任教学科、课时、学历、职称、年龄、入职日期、资格证、骨干级别",
      en: "teacher register: school, stage, kind of post, subject, periods, degree, title, age, hire date, certificate, backbone level",
    },
  },
  S4: {
    zh: "领导与规划",
    en: "leadership and planning",
    sections: ["2.1.1"],
    supply: {
      zh: "规划目标及年度节点；会议台账：日期、决定、责任人、期限、进展",
      en: "plan targets with yearly milestones; meeting log: date, decision, owner, due date, state",
    },
  },
  S5: {
    zh: "学校党组织建设",
    en: "Party organisation in schools",
    sections: ["2.1.2"],
    supply: {
      zh: "党组织架构、任职名单、季度评分、培训记录",
      en: "organisation tree, posts and who holds them, quarterly scores, training records",
    },
  },
  S6: {
    zh: "思想政治工作与结对",
    en: "ideological work and pairing",
    sections: ["2.1.3"],
    supply: {
      zh: "结对名单（以编号代替个人信息）、学段、活动记录",
      en: "list of pairs by number rather than name, stage, activity log",
    },
  },
  S7: {
    zh: "经费保障",
    en: "funding guarantee",
    sections: ["2.1.4", "2.2"],
    supply: {
      zh: "至少四年：财政经常性收入、教育拨款、分学段生均支出与生均公用经费、教师工资、培训经费、专项资金收支",
      en: "at least four years: regular fiscal revenue, education appropriation, spending and public funds per pupil by stage, teacher pay, training money, earmarked funds received and spent",
    },
  },
  S8: {
    zh: "教育督导",
    en: "education supervision",
    sections: ["2.1.5"],
    supply: {
      zh: "督学名单（专兼职、届次、责任学校与幼儿园）、督导计划与记录、问题整改",
      en: "inspector list (full or part time, term, schools and kindergartens), visit plan and log, findings and their closure",
    },
  },
  S9: {
    zh: "学校建设",
    en: "school construction",
    sections: ["2.2.1"],
    supply: {
      zh: "项目台账：学校、学段、资金来源、批复、到位、支出、面积、开竣工与验收日期；各校分类用房面积；供暖方式；宿舍床位",
      en: "project register: school, stage, funder, approved, received, spent, area, start, finish, acceptance; area of each kind of room by school; heating; dormitory beds",
    },
  },
  S10: {
    zh: "学校布局调整",
    en: "school layout adjustment",
    sections: ["2.2.2"],
    supply: {
      zh: "各校招生范围与学位数、分年级生源预测、上学用时、寄宿需求",
      en: "catchment and places of each school, enrolment forecast by grade, travel time, need for boarding",
    },
  },
  S11: {
    zh: "教育装备与信息化",
    en: "equipment and informatisation",
    sections: ["2.2.3"],
    supply: {
      zh: "各校设备与用房清单：教室、网络多媒体教室、录播教室、机房、仪器设备值、图书、计算机，含教学点",
      en: "rooms and equipment by school, teaching points included: classrooms, multimedia rooms, recording rooms, computer rooms, equipment value, books, computers",
    },
  },
  S12: {
    zh: "特殊教育设施",
    en: "special-education facilities",
    sections: ["2.2.4"],
    supply: {
      zh: "有残疾学生的学校及人数、资源教室、特教教师、设备",
      en: "schools with pupils with disabilities and their number, resource rooms, special-education teachers, equipment",
    },
  },
  S13: {
    zh: "师德师风",
    en: "teacher ethics",
    sections: ["2.3.1"],
    supply: {
      zh: "承诺书签订、投诉、查处、否决记录",
      en: "signed commitments, complaints, findings, sanctions, vetoes applied",
    },
  },
  S14: {
    zh: "教师补充",
    en: "teacher recruitment",
    sections: ["2.3.2"],
    supply: {
      zh: "分学科、分学校的编制与空缺；按渠道和年份的新进教师；离职与退休；留任情况",
      en: "posts and vacancies by subject and school; hires by channel and year; leavers and retirements; retention",
    },
  },
  S15: {
    zh: "校长教师交流轮岗",
    en: "rotation of heads and teachers",
    sections: ["2.3.3"],
    supply: {
      zh: "逐人：在现校年限、是否符合交流条件、派出校与接收校、起止日期、是否骨干、是否校长",
      en: "for each person: years at the present school, eligible or not, from and to which school, start, end, backbone or not, head or not",
    },
  },
  S16: {
    zh: "激励与待遇",
    en: "incentives, allowance and pay",
    sections: ["2.3.4"],
    supply: {
      zh: "补贴各档工龄界限与人数、逐月应发实发；同口径的教师与公务员年平均工资；评优评先的城乡构成",
      en: "service years and teachers of each allowance tier, owed and paid by month; average pay of teachers and civil servants on one definition; awards by rural and urban",
    },
  },
  S17: {
    zh: "三名工程",
    en: "three-names programme",
    sections: ["2.3.5"],
    supply: {
      zh: "名师、名校、名校长名册：级别、学科、学校、批次、有效期；工作室成员与活动",
      en: "roster by level, subject, school, round and expiry; workshop members and activities",
    },
  },
  S18: {
    zh: "教师培训",
    en: "teacher training",
    sections: ["2.3.6"],
    supply: {
      zh: "逐人逐年：课程、层级、学时、方式、结果；培训经费",
      en: "for each teacher and year: course, level, hours, mode, result; training money",
    },
  },
  S19: {
    zh: "规范办学",
    en: "school management norms",
    sections: ["2.4.1"],
    supply: {
      zh: "逐校：章程备案日期、均衡编班名单、作业时长、睡眠、手机与读物管理、体质测试、课后服务、就近入学人数",
      en: "for each school: charter filing date, class lists, homework time, sleep, phone and reading rules, fitness tests, after-school service, admissions in the zone",
    },
  },
  S20: {
    zh: "思政课",
    en: "ideology courses",
    sections: ["2.4.2"],
    supply: {
      zh: "授课记录：授课人、职务、学校、日期、班级；各校专兼职思政教师数",
      en: "lesson log: speaker, post, school, date, class; ideology teachers of each school, full or part time",
    },
  },
  S21: {
    zh: "德育",
    en: "moral education",
    sections: ["2.4.3", "2.4.10"],
    supply: {
      zh: "德育团队成员、课程与活动、德育示范校名单",
      en: "team members, lessons and activities, list of model schools",
    },
  },
  S22: {
    zh: "教学常规与通用语言教学",
    en: "routine teaching and the common language",
    sections: ["2.4.4"],
    supply: {
      zh: "各班课表与授课语言、课程开设情况、教学常规检查得分",
      en: "timetable and language of each class, courses taught, scores of routine checks",
    },
  },
  S23: {
    zh: "质量监测",
    en: "quality monitoring",
    sections: ["2.4.5"],
    supply: {
      zh: "分校、分年级、分学科、分学期：参测人数、均分、合格率、优秀率、标准差；反馈与整改",
      en: "by school, grade, subject and term: tested, mean, pass and excellence rates, standard deviation; feedback given and closed",
    },
  },
  S24: {
    zh: "教研",
    en: "teaching research",
    sections: ["2.4.6", "2.4.7", "3.2.3"],
    supply: {
      zh: "教研员的学科、学段与包片分工；活动记录与参加教师",
      en: "subject, stage and area of each researcher; event log with the teachers who came",
    },
  },
  S25: {
    zh: "课题研究",
    en: "research projects",
    sections: ["2.4.8"],
    supply: {
      zh: "课题台账：级别、是否重点、主持人、学校、立项、应结、结题日期",
      en: "project register: level, key or not, leader, school, start, due and concluded",
    },
  },
  S26: {
    zh: "体育、美育与劳动教育",
    en: "PE, arts and labour",
    sections: ["2.4.9"],
    supply: {
      zh: "分校体育、音乐、美术教师数；音乐、美术教室间数与面积；社团、体质测试、劳动课表",
      en: "PE, music and art teachers by school; music and art rooms with their area; clubs, fitness tests, labour timetable",
    },
  },
  S27: {
    zh: "校园安全",
    en: "school safety",
    sections: ["2.4.10"],
    supply: {
      zh: "逐校：保安、报警与监控状态、盲区、演练、隐患整改、供餐检查、陪餐记录",
      en: "for each school: guards, alarm and cameras, blind spots, drills, hazards found and closed, catering checks, meal log",
    },
  },
  S28: {
    zh: "控辍保学",
    en: "dropout control",
    sections: ["2.5.1"],
    supply: {
      zh: "分乡镇适龄人口；分年级、分年份在校生；转入转出、死亡、休学；劝返记录与责任人",
      en: "school-age roster by township; enrolment by grade and year; transfers, deaths, suspensions; follow-up visits and who is responsible",
    },
  },
  S29: {
    zh: "随迁子女与留守儿童",
    en: "migrant and left-behind children",
    sections: ["2.5.2", "2.5.3"],
    supply: {
      zh: "随迁子女申请、符合条件、就读与购买学位人数；留守儿童档案、监护人、帮扶人、走访",
      en: "migrant children who applied, are eligible, are placed and in bought places; files, guardians, helpers and visits of left-behind children",
    },
  },
  S30: {
    zh: "特殊教育安置",
    en: "special-education placement",
    sections: ["2.5.4"],
    supply: {
      zh: "逐生（受保护）：年龄、学段、残疾类别与等级、评估结果、安置方式、未安置原因、送教次数、建档日期",
      en: "for each child (protected): age, stage, kind and grade of disability, assessment, placement, reason where not placed, visits, file date",
    },
  },
  S31: {
    zh: "学生资助",
    en: "student aid",
    sections: ["2.5.5"],
    supply: {
      zh: "逐生（受保护）：困难类别、是否寄宿、应享与实发金额、日期，分学段和学期",
      en: "for each pupil (protected): category, boarding or not, entitled and paid, date, by stage and term",
    },
  },
  S32: {
    zh: "问题与打算",
    en: "admitted problems and next steps",
    sections: ["3.1.1", "3.1.2", "3.1.3", "3.2.1", "3.2.2", "3.2.3"],
    supply: {
      zh: "各项指标的分校数据（全县合计算不出差异系数）；教师年龄分布；任务清单、责任人与期限",
      en: "each indicator school by school (county totals give no coefficient of variation); age distribution of teachers; task list with owner and date",
    },
  },
} as const satisfies Record<string, System>;

export type SystemId = keyof typeof SYSTEMS;
