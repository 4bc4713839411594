import type { Words } from "../words";

/** Why a row is no row of data. */
export const ASIDE = {
  title: { zh: "表头之上", en: "above the header" },
  header: { zh: "表头", en: "the header" },
  unit: { zh: "单位行", en: "a row of units" },
  numbering: { zh: "栏次行", en: "a row that numbers the columns" },
  total: { zh: "合计、小计、其中、平均等由别的行得来的行", en: "a total, subtotal, part or mean of other rows" },
  note: { zh: "附注、填表人等", en: "a note, or who filled the table in" },
  section: { zh: "数据行之间的小标题", en: "a heading between the rows" },
  hidden: { zh: "隐藏行", en: "a hidden row" },
} as const satisfies Record<string, Words>;

export type AsideReason = keyof typeof ASIDE;

/** A row of the file that is no row of data, and why. */
export interface SetAside {
  readonly row: number;
  readonly line?: number;
  readonly reason: AsideReason;
  /** What stands in it first, cut where it is long. */
  readonly text: string;
}
