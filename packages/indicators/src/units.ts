import { decimal, divide, type Fraction, multiply, ONE } from "./fraction";

interface BaseUnit {
  /** As a numerator (人/…) and as a denominator (…/生), the way the field's tables print it. */
  readonly zh: readonly [string, string];
  /** Singular and plural. */
  readonly en: readonly [string, string];
  /** The wider unit this is a kind of: every teacher is a member of staff. Parts of a whole and sums may widen; ratios may not. */
  readonly kindOf?: string;
}

const BASE = {
  person: { zh: ["人", "人"], en: ["person", "persons"] },
  pupil: { zh: ["人", "生"], en: ["pupil", "pupils"], kindOf: "person" },
  staff: { zh: ["人", "教职工"], en: ["staff member", "staff"], kindOf: "person" },
  teacher: { zh: ["人", "专任教师"], en: ["teacher", "teachers"], kindOf: "staff" },
  head: { zh: ["人", "校长"], en: ["school head", "school heads"], kindOf: "staff" },
  researcher: { zh: ["人", "教研员"], en: ["researcher", "researchers"], kindOf: "person" },
  inspector: { zh: ["人", "督学"], en: ["inspector", "inspectors"], kindOf: "person" },
  "person-time": { zh: ["人次", "人次"], en: ["attendance", "attendances"] },
  class: { zh: ["班", "班"], en: ["class", "classes"] },
  grade: { zh: ["年级", "年级"], en: ["grade", "grades"] },
  site: { zh: ["处", "处"], en: ["site", "sites"] },
  school: { zh: ["所", "校"], en: ["school", "schools"], kindOf: "site" },
  "teaching-point": { zh: ["个", "教学点"], en: ["teaching point", "teaching points"], kindOf: "site" },
  town: { zh: ["个", "乡镇"], en: ["township", "townships"] },
  village: { zh: ["个", "村"], en: ["village", "villages"] },
  branch: { zh: ["个", "支部"], en: ["branch", "branches"] },
  "general-branch": { zh: ["个", "总支"], en: ["general branch", "general branches"] },
  district: { zh: ["个", "学区"], en: ["school district", "school districts"] },
  workshop: { zh: ["个", "工作室"], en: ["workshop", "workshops"] },
  project: { zh: ["项", "项"], en: ["project", "projects"] },
  event: { zh: ["次", "场次"], en: ["event", "events"], kindOf: "item" },
  record: { zh: ["次", "次"], en: ["record", "records"] },
  lesson: { zh: ["节", "节"], en: ["lesson", "lessons"], kindOf: "item" },
  facility: { zh: ["个", "个"], en: ["facility", "facilities"] },
  room: { zh: ["间", "间"], en: ["room", "rooms"] },
  set: { zh: ["套", "套"], en: ["set", "sets"] },
  computer: { zh: ["台", "台"], en: ["computer", "computers"] },
  volume: { zh: ["册", "册"], en: ["volume", "volumes"] },
  label: { zh: ["个", "个"], en: ["label", "labels"] },
  item: { zh: ["项", "项"], en: ["item", "items"] },
  yuan: { zh: ["元", "元"], en: ["yuan", "yuan"] },
  hour: { zh: ["学时", "学时"], en: ["hour", "hours"] },
  m2: { zh: ["m²", "m²"], en: ["m²", "m²"] },
  km2: { zh: ["km²", "km²"], en: ["km²", "km²"] },
  year: { zh: ["年", "年"], en: ["year", "years"] },
  quarter: { zh: ["季", "季"], en: ["quarter", "quarters"] },
  term: { zh: ["学期", "学期"], en: ["term", "terms"] },
  month: { zh: ["月", "月"], en: ["month", "months"] },
  day: { zh: ["天", "天"], en: ["day", "days"] },
  point: { zh: ["分", "分"], en: ["point", "points"] },
} as const satisfies Record<string, BaseUnit>;

type BaseName = keyof typeof BASE;
const TABLE: Readonly<Record<string, BaseUnit>> = BASE;

/**
 * A unit as written in the vocabulary and the catalogue: a numerator and its denominators, each a base unit that a number may
 * lead ("pupil/class", "teacher/100 pupil", "person-time/staff/year"), "1" for a plain number, "%" for a hundredth.
 */
export type UnitText = string;

/** The same unit taken apart: how many coherent units one of it is, and the power of each base unit. */
export interface Unit {
  readonly scale: Fraction;
  readonly powers: ReadonlyMap<BaseName, number>;
}

const isBase = (name: string): name is BaseName => Object.hasOwn(BASE, name);

function factor(text: string): { scale: Fraction; name: BaseName | undefined } {
  if (text === "1") return { scale: ONE, name: undefined };
  if (text === "%") return { scale: divide(ONE, decimal(100)), name: undefined };
  const [first = "", ...rest] = text.split(" ");
  const name = rest.length === 0 ? first : rest.join(" ");
  if (!isBase(name)) throw new Error(`units: "${text}" is not a base unit; a unit is like "pupil/class" or "teacher/100 pupil"`);
  return { scale: rest.length === 0 ? ONE : decimal(Number(first)), name };
}

const parsed = new Map<UnitText, Unit>();

/** Takes a unit text apart. @throws Error for a base unit nobody declared: a mistake in the catalogue, found by its own test. */
export function unit(text: UnitText): Unit {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const powers = new Map<BaseName, number>();
  let scale = ONE;
  text.split("/").forEach((part, position) => {
    const { scale: by, name } = factor(part);
    scale = position === 0 ? multiply(scale, by) : divide(scale, by);
    if (name !== undefined) powers.set(name, (powers.get(name) ?? 0) + (position === 0 ? 1 : -1));
  });
  const made = coherent(powers, scale);
  parsed.set(text, made);
  return made;
}

function coherent(powers: Map<BaseName, number>, scale = ONE): Unit {
  for (const [name, power] of powers) if (power === 0) powers.delete(name);
  return { scale, powers };
}

function combine(a: Unit, b: Unit, sign: 1 | -1): Unit {
  const powers = new Map(a.powers);
  for (const [name, power] of b.powers) powers.set(name, (powers.get(name) ?? 0) + sign * power);
  return coherent(powers);
}

export const productOf = (a: Unit, b: Unit): Unit => combine(a, b, 1);
export const ratioOf = (a: Unit, b: Unit): Unit => combine(a, b, -1);
export const PLAIN: Unit = { scale: ONE, powers: new Map() };

/** Whether both measure the same thing, whatever their scale. */
export const sameKind = (a: Unit, b: Unit): boolean =>
  a.powers.size === b.powers.size && [...a.powers].every(([name, power]) => b.powers.get(name) === power);

const only = (u: Unit): BaseName | undefined => {
  const [entry, ...rest] = u.powers;
  return entry !== undefined && rest.length === 0 && entry[1] === 1 ? entry[0] : undefined;
};

function kindsOf(name: string): string[] {
  const wider = TABLE[name]?.kindOf;
  return wider === undefined ? [name] : [name, ...kindsOf(wider)];
}

/** Whether every one of `part` is also one of `whole`: teachers of staff, teaching points of sites. */
export function isKindOf(part: Unit, whole: Unit): boolean {
  const [a, b] = [only(part), only(whole)];
  return sameKind(part, whole) || (a !== undefined && b !== undefined && kindsOf(a).includes(b));
}

/** The narrowest unit both are kinds of, for a sum: schools and teaching points are sites. */
export function commonKind(a: Unit, b: Unit): Unit | undefined {
  if (sameKind(a, b)) return coherent(new Map(a.powers));
  const [x, y] = [only(a), only(b)];
  if (x === undefined || y === undefined) return undefined;
  const shared = kindsOf(x).find((name) => kindsOf(y).includes(name));
  return shared !== undefined && isBase(shared) ? { scale: ONE, powers: new Map([[shared, 1]]) } : undefined;
}

/** A unit for people: "人/班" and "pupils per class", "元/生" and "yuan per pupil", "%" in both. */
export function unitWords(text: UnitText): { zh: string; en: string } {
  if (text === "1") return { zh: "", en: "" };
  if (text === "%") return { zh: "%", en: "%" };
  const zh: string[] = [];
  const en: string[] = [];
  text.split("/").forEach((part, position) => {
    if (part === "1") return;
    const { scale, name } = factor(part);
    const base = name === undefined ? undefined : TABLE[name];
    if (base === undefined) return;
    const many = position === 0 || scale.n !== 1n;
    const times = scale.n === 1n ? "" : `${scale.n}`;
    zh.push(`${times === "100" ? "百" : times}${base.zh[position === 0 ? 0 : 1]}`);
    en.push(`${times}${times === "" ? "" : " "}${base.en[many ? 1 : 0]}`);
  });
  return { zh: zh.join("/"), en: en.join(" per ") };
}
