// Makes up the example roster: `node generate.mjs > schools.csv`. The same bytes on every run; README.md says what it is.

/** A small generator of pseudo-random numbers (mulberry32): the same from the same seed everywhere. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = randomFrom(2022);
const between = ([low, high]) => low + (high - low) * random();

/** A total in whole parts by weight: each its share rounded down, what is left one by one to the largest remainders. */
function apportion(total, weights) {
  const all = weights.reduce((sum, each) => sum + each, 0);
  const parts = weights.map((weight) => Math.floor((total * weight) / all));
  const left = total - parts.reduce((sum, each) => sum + each, 0);
  const remainder = (at) => (total * weights[at]) / all - parts[at];
  const order = weights.map((_, at) => at).sort((a, b) => remainder(b) - remainder(a) || a - b);
  for (const at of order.slice(0, left)) parts[at] += 1;
  return parts;
}

/** What the report prints by stage. Its class counts are taken the other way round; README.md says why. */
const TOTALS = {
  primary: { pupils: 18280, classes: 515, staff: 1599, teachers: 1213 },
  junior: { pupils: 8031, classes: 169, staff: 735, teachers: 561 },
};

/** The nine-year school is one of the seven junior secondary schools; its stages are set, so that how they are divided matters. */
const NINE_YEAR = {
  primary: { pupils: 420, classes: 12, staff: 35, teachers: 27, above: 24, title: 12, backbone: 6, arts: 5 },
  junior: { pupils: 380, classes: 8, staff: 39, teachers: 30, above: 26, title: 14, backbone: 5, arts: 4 },
  whole: { teaching: 4500, indoor: 300, sports: 7600, equipment: 2_400_000, computers: 96, books: 24800, rooms: 22 },
};

const POINT_PUPILS = 1180;

/** Kinds of school: how many pupils, pupils a class, teachers beside the mean, and what there is per pupil (or per 100, for persons and rooms). */
const KINDS = {
  town: {
    area: "town",
    size: [1250, 1850],
    perClass: 43,
    teachers: 0.93,
    above: [0.8, 0.96],
    backbone: [1.5, 2.4],
    arts: [1, 1.4],
    teaching: [4.7, 5.6],
    sports: [7.7, 9],
    equipment: [2300, 3200],
    rooms: [2.4, 2.9],
  },
  township: {
    area: "town",
    size: [480, 780],
    perClass: 38,
    teachers: 1.02,
    above: [0.78, 0.94],
    backbone: [1.15, 1.6],
    arts: [0.95, 1.3],
    teaching: [5, 7],
    sports: [10, 18],
    equipment: [2050, 2700],
    rooms: [2.6, 3.2],
  },
  village: {
    area: "rural",
    size: [120, 310],
    perClass: 28,
    teachers: 1.25,
    above: [0.75, 0.92],
    backbone: [1.05, 1.3],
    arts: [0.95, 1.2],
    teaching: [6, 10],
    sports: [22, 48],
    equipment: [2050, 2500],
    rooms: [3.3, 4.2],
  },
  point: {
    area: "rural",
    size: [14, 80],
    above: [0.75, 0.9],
    backbone: [1.05, 1.3],
    arts: [0.95, 1.2],
    teaching: [7, 12],
    sports: [24, 60],
    equipment: [2050, 2500],
    rooms: [3.4, 5],
  },
  junior: {
    area: "town",
    size: [800, 1850],
    perClass: 47,
    teachers: 1,
    above: [0.85, 0.95],
    backbone: [1.2, 2],
    arts: [0.95, 1.3],
    teaching: [6, 7.4],
    sports: [10.5, 14],
    equipment: [2600, 3100],
    rooms: [2.45, 2.8],
  },
};

/** The cases that a reader should meet: README.md tells what each shows. Per pupil or per 100, or null for a figure not reported. */
const CASES = {
  p02: { perClass: 47 },
  p05: { sports: 7.1 },
  p09: { teaching: 3.6 },
  p14: { equipment: 1800, rooms: 2.1 },
  p20: { equipment: 1850, backbone: null },
  j01: { perClass: 51 },
  j03: { equipment: 8200 },
  j04: { teaching: 5.3 },
  j05: { rooms: 1.9 },
};

const NAMES = (
  "云杉 白桦 红柳 胡杨 雪莲 沙棘 马兰 紫草 野杏 山楂 金莲 百合 青松 晨光 朝霞 月牙 星河 彩虹 春雨 夏荷 秋枫 冬梅 碧泉 银河 " +
  "飞鸿 天鹅 云雀 海棠 丁香 玉兰 石榴 葡萄 麦浪 稻香 草莓 薄荷 桑榆 紫藤 芦苇 蒲公英 向日葵 杜鹃 百灵 喜鹊 松鼠 羚羊 雪豹 " +
  "骏马 苍鹰 白鹭 锦鲤 蜜蜂 蝴蝶 蜻蜓 萤火 流星 极光 珊瑚 琥珀 翡翠"
).split(" ");

const named = (letter, count, type, kindOf) =>
  Array.from({ length: count }, (_, at) => ({ id: `${letter}${String(at + 1).padStart(2, "0")}`, type, kind: kindOf(at) }));

const primaries = named("p", 27, "primary", (at) => (at < 6 ? "town" : at < 14 ? "township" : "village"));
const points = named("t", 26, "teaching-point", () => "point");
const juniors = named("j", 6, "junior", () => "junior");

/** What is left of a total when some schools have had theirs. */
const rest = (total, schools, count) => schools.reduce((sum, school) => sum - school[count], total);

function share(schools, count, total, weight) {
  const parts = apportion(total, schools.map(weight));
  schools.forEach((school, at) => {
    school[count] = parts[at];
  });
}

/** Pupils, classes, teachers and staff: what the totals bind. */
function people(schools, total, others) {
  share(schools, "pupils", rest(total.pupils, others, "pupils"), ({ kind }) => between(KINDS[kind].size));
  const perClass = ({ id, kind }) => CASES[id]?.perClass ?? KINDS[kind].perClass;
  share(schools, "classes", rest(total.classes, others, "classes"), (school) => school.pupils / perClass(school));
  share(schools, "teachers", rest(total.teachers, others, "teachers"), ({ pupils, kind }) => pupils * KINDS[kind].teachers);
  share(schools, "others", rest(total.staff - total.teachers, others, "others"), ({ pupils }) => pupils);
}

const others = (section) => ({ ...section, others: section.staff - section.teachers });
share(points, "pupils", POINT_PUPILS, ({ kind }) => between(KINDS[kind].size));
for (const point of points) {
  point.classes = Math.ceil(point.pupils / 20);
  point.teachers = point.classes + (point.pupils < 50 ? 1 : 2);
  point.others = point.pupils < 50 ? 0 : 1;
}
people(primaries, TOTALS.primary, [...points, others(NINE_YEAR.primary)]);
people(juniors, TOTALS.junior, [others(NINE_YEAR.junior)]);

/** The rest of a school's figures, from what there is per pupil. A case is rounded down and all else up, so that neither crosses its limit. */
function equip(school) {
  const { id, kind, pupils, teachers } = school;
  const of = KINDS[kind];
  const amount = (count, per, unit = 1) => {
    const drawn = (between(of[count]) * pupils) / per / unit;
    const set = CASES[id]?.[count];
    if (set === null) return null;
    return (set === undefined ? Math.ceil(drawn) : Math.floor((set * pupils) / per / unit)) * unit;
  };
  school.above = Math.ceil(teachers * between(of.above));
  school.title = Math.ceil(teachers * between([0.35, 0.6]));
  school.backbone = amount("backbone", 100);
  school.arts = amount("arts", 100);
  // Only larger schools have a hall. It is drawn with the sports area; the statistical return has it in the teaching area.
  const hall = pupils > 1000 ? Math.round(between([600, 1000])) : 0;
  school.indoor = hall === 0 ? null : hall;
  school.teaching = amount("teaching", 1) + hall;
  school.sports = amount("sports", 1) - hall;
  school.equipment = amount("equipment", 1, 100);
  school.computers = Math.ceil((pupils * between([9, 16])) / 100);
  school.books = Math.ceil(pupils * between([18, 34]));
  school.rooms = amount("rooms", 100);
}

for (const school of [...primaries, ...juniors, ...points]) equip(school);
// The smallest points have nobody for either: they would fail, and the rule of 2017 leaves them out.
for (const point of points.filter(({ pupils }) => pupils < 50)) Object.assign(point, { backbone: 0, arts: 0 });

const COLUMNS = {
  pupils: "pupils",
  classes: "classes",
  staff: "staff",
  "full-time-teachers": "teachers",
  "teachers-above-required-degree": "above",
  "intermediate-title-teachers": "title",
  "backbone-teachers": "backbone",
  "pe-and-arts-teachers": "arts",
  "teaching-area": "teaching",
  "indoor-sports-area": "indoor",
  "sports-area": "sports",
  "equipment-value": "equipment",
  computers: "computers",
  books: "books",
  "multimedia-rooms": "rooms",
};

const SUFFIX = { primary: "小学", junior: "中学", "nine-year": "学校", "teaching-point": "教学点" };

const nine = { id: "n01", type: "nine-year", kind: "township" };
const roster = [...primaries, ...juniors, nine, ...points];
const row = ({ id, type, kind, ...counts }, stage = "") => [
  id,
  `示例${NAMES[roster.findIndex((school) => school.id === id)]}${SUFFIX[type]}`,
  "example",
  type,
  stage,
  "county",
  KINDS[kind].area,
  "synthetic",
  ...Object.values(COLUMNS).map((count) => counts[count] ?? ""),
];

const rows = roster.flatMap((school) =>
  school === nine
    ? [
        row({ ...nine, ...NINE_YEAR.primary }, "primary"),
        row({ ...nine, ...NINE_YEAR.junior }, "junior"),
        row({ ...nine, ...NINE_YEAR.whole }),
      ]
    : [row({ ...school, staff: school.teachers + school.others })],
);
const header = ["id", "name", "county", "type", "stage", "ownership", "area", "origin", ...Object.keys(COLUMNS)];
process.stdout.write([header, ...rows].map((cells) => `${cells.join(",")}\n`).join(""));
