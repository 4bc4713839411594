import { nearest } from "./nearest";
import type { Words } from "./words";

/** Every mistake a caller can make, with what the message says. The detail of a fault is data: `{name}` in a text is filled from it. */
export const FAULTS = {
  "unknown-indicator": {
    zh: "没有指标「{got}」；最接近的是「{nearest}」",
    en: 'no indicator "{got}"; the nearest is "{nearest}"',
  },
  "unknown-standard": {
    zh: "没有标准「{got}」；最接近的是「{nearest}」",
    en: 'no standard "{got}"; the nearest is "{nearest}"',
  },
  "unknown-count": {
    zh: "没有统计项「{got}」；最接近的是「{nearest}」",
    en: 'no count "{got}"; the nearest is "{nearest}"',
  },
  "unknown-place": {
    zh: "没有地点「{got}」；最接近的是「{nearest}」",
    en: 'no place "{got}"; the nearest is "{nearest}"',
  },
  "unknown-rules": {
    zh: "没有规则「{got}」；最接近的是「{nearest}」",
    en: 'no rule set "{got}"; the nearest is "{nearest}"',
  },
  "unknown-school": {
    zh: "没有学校「{got}」；最接近的是「{nearest}」",
    en: 'no school "{got}"; the nearest is "{nearest}"',
  },
  "unknown-option": {
    zh: "{name} 不接受「{got}」；可用：{accepted}",
    en: '{name} does not take "{got}"; it takes {accepted}',
  },
  "bad-count": {
    zh: "统计项 {count} 的值 {got} 不可用；应为{acceptedZh}",
    en: "the count {count} got {got}; it takes {accepted}",
  },
  "bad-day": {
    zh: "日期 {got} 不可用；应为公历日期，如 2022-12-31",
    en: "the day {got} is not one; it takes a calendar day such as 2022-12-31",
  },
  "bad-argument": {
    zh: "{name} 的值 {got} 不可用；应为{acceptedZh}",
    en: "{name} got {got}; it takes {accepted}",
  },
  "bad-json": {
    zh: "不是合法的 JSON：第 {line} 行第 {column} 列处出错",
    en: "not JSON: it breaks at line {line}, column {column}",
  },
  "bad-data": {
    zh: "数据有 {count} 处问题，第一处在 {path}：应为{firstZh}",
    en: "the data has {count} problem(s), the first at {path}: it takes {first}",
  },
} as const satisfies Record<string, Words>;

export type FaultCode = keyof typeof FAULTS;

/** One place in the caller's data that cannot be taken: where, what was there, what is accepted. */
export interface Problem {
  readonly code: string;
  readonly path: string;
  readonly value: unknown;
  readonly accepted: Words;
}

export type FaultDetail = Readonly<Record<string, string | number>>;

/**
 * A mistake of the caller, thrown at once. A gap in the data is never thrown: it is a result.
 *
 * @example
 * new FaultError("bad-day", { got: "2022-02-30" }).in("en")
 * // => "the day 2022-02-30 is not one; it takes a calendar day such as 2022-12-31"
 */
export class FaultError extends Error {
  readonly code: FaultCode;
  readonly detail: FaultDetail;
  readonly problems: readonly Problem[];

  constructor(code: FaultCode, detail: FaultDetail, problems: readonly Problem[] = []) {
    super(fill(FAULTS[code].en, detail));
    this.name = "FaultError";
    this.code = code;
    this.detail = detail;
    this.problems = problems;
  }

  /** The message in the asked language. */
  in(language: keyof Words): string {
    return fill(FAULTS[this.code][language], this.detail);
  }
}

/** Puts the detail into a text's `{name}` places; a name with no detail stays visible, so that a slip is seen. */
export function fill(text: string, detail: FaultDetail): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(detail[name] ?? whole));
}

/** Refuses an id that is none, naming the nearest that is. @throws FaultError of that code */
export function refuseUnknown(code: FaultCode & `unknown-${string}`, got: string, known: readonly string[]): never {
  throw new FaultError(code, { got, nearest: nearest(got, known) });
}

/** Refuses an argument: who got what, and what it takes. @throws FaultError "bad-argument" */
export function refuse(name: string, got: unknown, accepted: Words): never {
  throw new FaultError("bad-argument", { name, got: String(got), accepted: accepted.en, acceptedZh: accepted.zh });
}

/** Refuses a number that a count cannot be: of which count, where, and what it takes. @throws FaultError "bad-count" */
export function refuseCount(count: string, got: number, accepted: Words): never {
  throw new FaultError("bad-count", { count, got: String(got), accepted: accepted.en, acceptedZh: accepted.zh });
}

/** The text as one of a table's options. @throws FaultError "unknown-option" */
export function optionIn<K extends string>(name: string, got: string, table: Readonly<Record<K, unknown>>): K {
  if (Object.hasOwn(table, got)) return got as K;
  throw new FaultError("unknown-option", { name, got, accepted: Object.keys(table).join(", ") });
}

/** More problems than anyone reads. The fault counts the rest. */
export const MOST_TOLD = 1000;

/** Refuses data for all that is wrong with it at once. `count` is how many problems there are, where not all were worded. @throws FaultError "bad-data" */
export function refuseData(problems: readonly Problem[], count = problems.length): never {
  const [first] = problems;
  const detail = { count, path: first?.path || ".", first: first?.accepted.en ?? "", firstZh: first?.accepted.zh ?? "" };
  throw new FaultError("bad-data", detail, problems.slice(0, MOST_TOLD));
}
