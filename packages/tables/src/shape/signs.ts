import { writtenUnit } from "../figure/units";
import { halfWidth } from "../figure/width";
import { normalName } from "../header/names";

/** A whole cell that is a number, as a table's body has them. */
const FIGURE = /^[-+(]?[¥]?\d[\d.,\s]*(?:[%‰)]|[万亿]?元?)?$/;

export const hasFigure = (cell: string): boolean => cell.length <= 40 && FIGURE.test(halfWidth(cell));

const BRACKETED = /^[(（[【]?(.*?)[)）\]】]?$/su;
const withoutBrackets = (text: string): string => BRACKETED.exec(text)?.[1] ?? text;

/** What stands in a row of units where there is none. */
const NO_UNIT: ReadonlySet<string> = new Set(["", "单位", "计量单位", "unit", "units", "-", "—", "–", "/"]);

/** The text of a unit in a row of units: «（人）», «单位：万元». */
export const unitCell = (cell: string): string | undefined => {
  const text = withoutBrackets(cell.trim());
  return text.length <= 40 && writtenUnit(text) !== undefined ? text : undefined;
};

/** A cell of a row of units that is none itself. */
export const isNoUnit = (cell: string): boolean => cell.length <= 10 && NO_UNIT.has(halfWidth(cell).toLowerCase());

const STEMS = "甲乙丙丁戊己庚辛壬癸";

/** A cell that numbers its column: 甲, 乙; A, B; 1, (2), 3=1+2; or says that such numbers follow. */
export type Numbering = { readonly kind: "stem" | "letter" | "digit" | "word"; readonly place: number };

export function numberingCell(cell: string): Numbering | undefined {
  if (cell.length > 40) return undefined;
  const text = withoutBrackets(halfWidth(cell));
  if (text === "栏次" || text === "序号") return { kind: "word", place: 0 };
  if (text.length === 1 && STEMS.includes(text)) return { kind: "stem", place: STEMS.indexOf(text) + 1 };
  if (/^[A-Z]$/.test(text)) return { kind: "letter", place: text.charCodeAt(0) - 64 };
  const [, digits] = /^(\d{1,4})(?:=[\d+\-*/×÷().% ]+)?$/.exec(text) ?? [];
  return digits === undefined ? undefined : { kind: "digit", place: Number(digits) };
}

const TOTAL = /(?:合计|总计|小计|共计|总和)$|^其中|^(?:合计|总计|小计|共计)\(|^(?:grandtotal|subtotal|total|ofwhich)(?:$|\(|for|of)/;
const WHOLE_PLACE: ReadonlySet<string> = new Set([
  ...["计", "总数", "全县", "全市", "全区", "全州", "全省", "全校", "全旗", "平均", "平均值", "平均数", "均值", "县均", "校均"],
  ...["sum", "average", "mean", "wholecounty"],
]);

/** "surely": a total whatever else stands in the row; "maybe": one where no other id or text does. */
export function totalCell(cell: string): "surely" | "maybe" | undefined {
  if (cell === "" || cell.length > 40 || !MAY_BE_TOTAL.test(cell)) return undefined;
  const name = normalName(cell);
  if (TOTAL.test(name)) return "surely";
  return WHOLE_PLACE.has(name) ? "maybe" : undefined;
}

const MAY_BE_TOTAL = /[计总均和]|其|全|total|sum|mean|average|which|whole/i;

/** Words before a colon, a stop or a bracket. */
const NOTE =
  /^[(（【[*※]?\s*(?:注|备注|说明|附注|注释|填表说明|填表人|制表人?|填报(?:人|单位|日期|时间)|审核人?|复核人?|(?:单位|统计)?负责人|校长|联系人|联系电话|电话|报出日期|(?:填表|制表)?日期|(?:资料|数据)?来源|notes?|source|remarks?|prepared by|filled in by|checked by|date)\s*\d{0,2}\s*[:：.、)）]/iu;

/** A cell that begins a note below a table, or says who filled it in. */
export const isNote = (cell: string): boolean => NOTE.test(cell.slice(0, 40).trim());
