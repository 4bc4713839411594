import { type Detail, filled, type Trouble, type Words } from "../words";

/** What can be wrong with a header or a saved mapping; what stands in braces is filled in. */
export const HEADER_PROBLEMS = {
  "unknown-id": {
    says: { zh: "对照表把「{header}」对到「{got}」，没有这一列", en: 'the mapping takes "{header}" for "{got}", which is no column' },
    accepted: { zh: "已知的列，最接近的是 {accepted}", en: "a known column; the nearest is {accepted}" },
  },
  "unknown-header": {
    says: { zh: "对照表中的「{header}」不在表头里", en: 'the mapping names "{header}", which the table does not have' },
    accepted: { zh: "表头中的列名，最接近的是「{accepted}」", en: 'a name in the header; the nearest is "{accepted}"' },
  },
  "unit-clash": {
    says: {
      zh: "「{header}」的单位{unit}不能换算为 {column} 的单位",
      en: 'the unit {unit} of "{header}" cannot be turned into that of {column}',
    },
    accepted: { zh: "{accepted}", en: "{accepted}" },
  },
} as const satisfies Record<string, Trouble>;

export type HeaderProblemCode = keyof typeof HEADER_PROBLEMS;

export interface HeaderProblem {
  readonly code: HeaderProblemCode;
  readonly header: string;
  /** The id, the header or the unit that cannot be taken. */
  readonly got: string;
  /** Where the column stands, from 0, if the table has it. */
  readonly at?: number;
  readonly says: Words;
  readonly accepted: Words;
}

export function headerProblem(code: HeaderProblemCode, header: string, got: string, at: number | undefined, detail: Detail): HeaderProblem {
  const { says, accepted } = HEADER_PROBLEMS[code];
  const all = { header, got, ...detail };
  return { code, header, got, ...(at === undefined ? {} : { at }), says: filled(says, all), accepted: filled(accepted, all) };
}
