import { TABLE_ISSUES } from "./table/problems";
import { owned } from "./text/owned";
import { filled, type Trouble, type Words } from "./words";
import { WORKBOOK_ISSUES } from "./xlsx/problems";

/**
 * Every issue a file can have: what is wrong with it, filled from the issue (`{value}`, `{offset}`, `{line}`); what would be taken, filled from
 * the detail that it is told with.
 */
export const ISSUES = {
  "bad-bytes": {
    says: { zh: "第 {offset} 字节起的 {value} 读不成文字", en: "the bytes {value} at offset {offset} are no text" },
    accepted: { zh: "{encoding} 编码的文字；可另存为 UTF-8 再试", en: "text in {encoding}; saving the file as UTF-8 may mend it" },
  },
  "cut-bytes": {
    says: {
      zh: "文件在第 {offset} 字节起的 {value} 处断开，最后一个字不完整",
      en: "the file ends inside a character: {value} at offset {offset}",
    },
    accepted: { zh: "完整的文件", en: "the whole file" },
  },
  "nul-byte": {
    says: { zh: "第 {offset} 字节是空字符（NUL）", en: "a NUL character stands at offset {offset}" },
    accepted: { zh: "不含空字符的文字", en: "text without NUL" },
  },
  "too-many-bytes": {
    says: { zh: "文件有 {value} 字节", en: "the file has {value} bytes" },
    accepted: { zh: "不超过 {limit} 字节", en: "at most {limit} bytes" },
  },
  "too-many-rows": {
    says: { zh: "行数过多，自此行起未读", en: "too many rows: from this one on none was read" },
    accepted: { zh: "不超过 {limit} 行", en: "at most {limit} rows" },
  },
  "too-many-columns": {
    says: { zh: "这一行有 {value} 格", en: "the row has {value} cells" },
    accepted: { zh: "不超过 {limit} 列", en: "at most {limit} columns" },
  },
  "long-cell": {
    says: { zh: "「{value}」过长", en: '"{value}" is too long' },
    accepted: { zh: "每格不超过 {limit} 字", en: "at most {limit} characters a cell" },
  },
  "long-row": {
    says: { zh: "这一行过长", en: "the row is too long" },
    accepted: { zh: "每行不超过 {limit} 字", en: "at most {limit} characters a row" },
  },
  "open-quote": {
    says: { zh: "第 {line} 行开始的引号没有结束：「{value}」", en: 'the quote that opens on line {line} never closes: "{value}"' },
    accepted: { zh: '成对的引号；格内的引号写作 ""', en: 'a closing quote; a quote inside a cell is written ""' },
  },
  "text-after-quote": {
    says: { zh: "结束的引号后面还有文字：「{value}」", en: 'text follows the closing quote: "{value}"' },
    accepted: {
      zh: '引号之后是分隔符或行尾；格内的引号写作 ""',
      en: 'a delimiter or the end of the row after a quote; a quote inside a cell is written ""',
    },
  },
  "ragged-row": {
    says: { zh: "这一行有 {value} 格", en: "the row has {value} cells" },
    accepted: { zh: "与表头相同的 {limit} 格", en: "{limit} cells, as the header has" },
  },
  "bad-separator": {
    says: { zh: "sep= 一行所写的分隔符「{value}」不可用", en: 'the line sep= names a delimiter that is none: "{value}"' },
    accepted: { zh: "逗号、分号、制表符或竖线", en: "comma, semicolon, tab or bar" },
  },
  "no-header": {
    says: { zh: "文件没有表头", en: "the file has no header" },
    accepted: { zh: "第一行是各列的名称", en: "a first row with the columns' names" },
  },
  "missing-column": {
    says: { zh: "没有「{value}」这一列", en: 'there is no column "{value}"' },
    accepted: { zh: "表头中的一列：{names}", en: "a column of the header: {names}" },
  },
  "duplicate-column": {
    says: { zh: "「{value}」这一列有几处，只读第一处", en: 'the column "{value}" stands more than once; the first was read' },
    accepted: { zh: "每列的名称只用一次", en: "each name once" },
  },
  "bad-number": {
    says: { zh: "「{value}」不是数", en: '"{value}" is not a number' },
    accepted: { zh: "数，如 12、-3.5、1.2E+4；没有则空着", en: "a number such as 12, -3.5 or 1.2E+4; nothing where there is none" },
  },
  ...WORKBOOK_ISSUES,
  ...TABLE_ISSUES,
} as const satisfies Record<string, Trouble>;

export type IssueCode = keyof typeof ISSUES;

/** One place in a file that cannot be taken as it stands. Collected, never thrown. */
export interface Issue {
  readonly code: IssueCode;
  readonly file?: string;
  /** The sheet of a workbook, as its tab says. */
  readonly sheet?: string;
  /**
   * The row as a spreadsheet counts it: from 1, blank rows too, a row with line breaks in its cells once, a `sep=` line not. Of what is
   * found before there are rows (bytes that are no text), the line. 0 is the file as a whole.
   */
  readonly row: number;
  /** The line as an editor counts it, from 1. */
  readonly line?: number;
  /** Bytes from the start of the file, for what is wrong with bytes. */
  readonly offset?: number;
  /** The column's name in the header. */
  readonly column?: string;
  /** The cell's address as a spreadsheet shows it: "C5". */
  readonly cell?: string;
  /** What stood there, cut after {@link LONGEST_VALUE} characters. */
  readonly value: string;
  readonly accepted: Words;
}

/** What was found in a file: the first issues in the order of the file, and how many there are of each code. */
export interface Issues {
  readonly list: readonly Issue[];
  /** How many there are, told or not. */
  readonly count: number;
  readonly counts: ReadonlyMap<IssueCode, number>;
}

/** More issues than anyone reads; the rest are counted. */
export const MOST_TOLD = 1000;

/** Characters of a raw value that an issue repeats. */
export const LONGEST_VALUE = 80;

/** Where an issue is. `at` is the place of its column, from 0; with it the cell's address is worked out. */
export interface Place {
  readonly sheet?: string | undefined;
  readonly row: number;
  readonly line?: number;
  readonly offset?: number;
  readonly at?: number;
  readonly column?: string | undefined;
  readonly value: string;
  readonly detail?: Readonly<Record<string, string | number>>;
  /** In place of what the code accepts, where more is known. */
  readonly accepted?: Words;
}

export interface Collector {
  /** Counts an issue, and keeps it while fewer than the cap are kept; `place` is asked only then. */
  add(code: IssueCode, place: () => Place): void;
  /** What was found so far. */
  issues(): Issues;
}

/**
 * Collects the issues of one file, at most `cap` of them, and counts all.
 */
export function collector({ file, cap = MOST_TOLD }: { readonly file?: string | undefined; readonly cap?: number | undefined }): Collector {
  const list: Issue[] = [];
  const counts = new Map<IssueCode, number>();
  let count = 0;
  return {
    add(code, place) {
      count++;
      counts.set(code, (counts.get(code) ?? 0) + 1);
      if (list.length < cap) list.push(issueOf(code, file, place()));
    },
    issues: () => ({ list, count, counts }),
  };
}

function issueOf(code: IssueCode, file: string | undefined, place: Place): Issue {
  const { sheet, row, line, offset, at, column, value, detail = {}, accepted = ISSUES[code].accepted } = place;
  return {
    code,
    ...(file !== undefined && { file }),
    ...(sheet !== undefined && { sheet: clipped(sheet) }),
    row,
    ...(line !== undefined && { line }),
    ...(offset !== undefined && { offset }),
    ...(column !== undefined && { column: clipped(column) }),
    ...(at !== undefined && { cell: cellAddress(at, row) }),
    value: clipped(value),
    accepted: filled(accepted, detail),
  };
}

/** Cuts between whole characters, so that no half of one is left. What is left of it does not keep the file's text in memory. */
function clipped(text: string): string {
  if (text.length <= LONGEST_VALUE) return owned(text);
  const last = text.charCodeAt(LONGEST_VALUE - 1);
  return `${owned(text.slice(0, last >= 0xd800 && last <= 0xdbff ? LONGEST_VALUE - 1 : LONGEST_VALUE))}…`;
}

/**
 * A cell's address as a spreadsheet shows it. `column` counts from 0, `row` from 1.
 *
 * @example
 * cellAddress(27, 15)
 * // => "AB15"
 */
export function cellAddress(column: number, row: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row}`;
}

/**
 * An issue in a sentence: where, what is wrong, what is taken.
 *
 * @example
 * readCsv(new TextEncoder().encode("校名,在校生数\n一小\n"), { file: "学校.csv" }).issues.list.map((issue) => issueText(issue, "zh"))
 * // => ["学校.csv，第 2 行：这一行有 1 格；应为与表头相同的 2 格"]
 */
export function issueText(issue: Issue, language: keyof Words): string {
  const { code, file, sheet, row, line = row, offset = 0, column, cell, value, accepted } = issue;
  const says = filled(ISSUES[code].says, { value, offset, line })[language];
  if (language === "zh") {
    const tab = sheet === undefined ? undefined : `工作表「${sheet}」`;
    const where = [file, tab, row > 0 ? `第 ${row} 行` : undefined, cell && (column ? `${cell}「${column}」` : cell)]
      .filter(Boolean)
      .join("，");
    return `${where}${where && "："}${says}；应为${accepted.zh}`;
  }
  const tab = sheet === undefined ? undefined : `sheet "${sheet}"`;
  const where = [file, tab, row > 0 ? `row ${row}` : undefined, cell && (column ? `${cell} "${column}"` : cell)].filter(Boolean).join(", ");
  return `${where}${where && ": "}${says}; it takes ${accepted.en}`;
}
