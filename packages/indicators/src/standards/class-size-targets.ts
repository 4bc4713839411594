import { dueIn } from "./days";
import type { Document, Standard } from "./standard";

/** An opinion of the three ministries, public on 17 July 2019, as a news page of the next day tells it. */
const DOCUMENT = {
  number: "三部门2019年意见",
  zh: "教育部、国家发展改革委、财政部2019年7月意见（文号未见）",
  en: "Opinion of the three ministries of education, development and finance, July 2019 (number not seen)",
  grade: "B",
} as const satisfies Document;

/** Targets for a day, of whose end nothing was seen: kept as limits from that day on. */
const DUE = {
  from: dueIn(2020).from,
  grade: "B",
  note: {
    zh: "全国到2020年底的目标，用作县的尺度，自到期日起计",
    en: "a target of the whole country for the end of 2020, here a county's measure, counted from the day it was due",
  },
} as const;

/** Targets for classes of 56 or more and of 66 or more; the second are among the first. */
export const CLASS_SIZE_TARGETS = {
  "large-class-share-2020": {
    zh: "大班额（56人及以上）班级比例",
    en: "share of classes of 56 pupils or more",
    document: DOCUMENT,
    clause: { zh: "56人及以上大班额", en: "classes of 56 or more" },
    comparison: "below",
    unit: "%",
    subject: "county",
    limits: [{ ...DUE, value: 5 }],
  },
  "super-large-classes-2020": {
    zh: "超大班额（66人及以上）班级数",
    en: "classes of 66 pupils or more",
    document: DOCUMENT,
    clause: { zh: "66人及以上超大班额", en: "classes of 66 or more" },
    comparison: "at-most",
    unit: "class",
    subject: "county",
    limits: [{ ...DUE, value: 0 }],
  },
} as const satisfies Record<string, Standard>;
