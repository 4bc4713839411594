/** Why digits or numerals of a text are no figure. */
export type ApartKind = "document-number" | "date" | "list-number" | "phone" | "code" | "plan" | "name" | "idiom" | "grade" | "ratio";

export interface Apart {
  readonly kind: ApartKind;
  readonly start: number;
  readonly end: number;
}

const N = "[〇零一二三四五六七八九十百\\d]{1,8}";

const PATTERNS: Readonly<Record<ApartKind, string>> = {
  "document-number": `[〔【\\[（(](?:19|20)\\d\\d[〕】\\]）)]\\s*第?\\d+号|(?<=第)${N}号|\\d{1,6}号(?=[文令楼])`,
  phone: "(?<!\\d)(?:0\\d{2,3}[-－—]\\d{7,8}|1[3-9]\\d{9})(?!\\d)",
  code: "(?<![A-Za-z0-9._/-])[A-Za-z][A-Za-z0-9._/-]*\\d[A-Za-z0-9._/-]*|(?<![\\d.])\\d{12,}(?!\\d)",
  date: `(?:(?:19|20)\\d\\d|[二〇零一九]{4})年(?:\\d{1,2}|[一二三四五六七八九十]{1,3})月(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[日号])?|(?<![\\d年])\\d{1,2}月(?:\\d{1,2}[日号]|份|底|初|(?=[，。、至]))|(?<!\\d)(?:19|20)\\d\\d[-/.]\\d{1,2}[-/.]\\d{1,2}(?!\\d)|(?<!\\d)\\d{1,2}[:：]\\d\\d(?=[，。、至—-])`,
  "list-number": `(?<=^[ \\t\\u3000]{0,8})(?:[（(]${N}[）)]|${N}[、.．](?!\\d)|第${N}[章节条款])|(?<=[。；：，:;\\s])[一二三四五六七八九十]{1,3}(?:是|要|则)|[①-⑳]`,
  plan: "[“‘]?十[一二三四五]五[”’]?(?!年)|(?:二十|十[七八九])大(?![班校])|[一二三四五六七八九十]{1,3}届[一二三四五六七]中全会",
  name: `第${N}(?:初级中学|高级中学|中学|小学|幼儿园|实验|完全|附属|职业|标准|课堂|书记|责任|一线|医院|位的)|[“‘](?:七一|五四|五一|六一|八一|十一|九三)[”’]|九年一贯|十二年一贯|九年义务|(?<=[校县市])[一二三四五六七八九十]{1,3}中(?=[、，和])`,
  grade: `${N}年级|[高初][一二三](?!年)|[一二三]级(?:教师|职称|岗位)|正高级|[一二三]等奖`,
  ratio: "(?<![\\d.])\\d{1,6}(?:\\.\\d{1,4})?\\s?[:：∶]\\s?\\d{1,6}(?:\\.\\d{1,4})?(?!\\d)",
  idiom:
    "[三]尺讲台|一键|[一]对一|统一|唯一|进一步|一步步|一系列|一体化?|一线|一流|一致|一定|一贯|一律|一切|一般|一批|一方面|一以贯之|一如既往|一心一意|千方百计|千家万户|五湖四海|四面八方|三三两两|万无一失|十分(?!之)|[一]直|一度|一旦|一时|一些|第一时间|第一要|家一亲|每一[名位个所项次]|一个[人样]",
};

const KINDS = Object.keys(PATTERNS) as readonly ApartKind[];
const ANY = new RegExp(KINDS.map((kind) => `(?<k${KINDS.indexOf(kind)}>${PATTERNS[kind]})`).join("|"), "gm");

/** What of a half-width text has digits or numerals and is no figure, in its order. */
export const setApart = (plain: string): readonly Apart[] =>
  [...plain.matchAll(ANY)].map((found) => ({
    kind: KINDS.find((_, at) => found.groups?.[`k${at}`] !== undefined) ?? "idiom",
    start: found.index,
    end: found.index + found[0].length,
  }));
