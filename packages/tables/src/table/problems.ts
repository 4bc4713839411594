import { REFUSALS, type RefusalCode } from "../figure/reading";
import type { Trouble } from "../words";

/** The refusals of a cell, each with what stood in it. */
const REFUSED_CELLS = Object.fromEntries(
  Object.entries(REFUSALS).map(([code, { says, accepted }]): [string, Trouble] => [
    code,
    { says: { zh: `「{value}」：${says.zh}`, en: `"{value}": ${says.en}` }, accepted },
  ]),
) as Readonly<Record<RefusalCode, Trouble>>;

/** What can be wrong with a table once its cells are known. */
export const TABLE_ISSUES = {
  ...REFUSED_CELLS,
  "merged-figure": {
    says: {
      zh: "「{value}」所在的格与别的格合并，不知是哪一格的数",
      en: '"{value}" stands in merged cells: which of them it belongs to cannot be told',
    },
    accepted: { zh: "每格一个数；取消合并并分别填写", en: "one figure a cell: unmerge them and fill in each" },
  },
  "no-table": {
    says: { zh: "在前 {value} 行中找不到含有所需列名的表头", en: "no header with a name that is looked for in the first {value} rows" },
    accepted: { zh: "含有这些列名的表头：{names}", en: "a header with names of these: {names}" },
  },
  "several-sheets": {
    says: { zh: "几张工作表都有所需的列，只读了「{value}」", en: 'several sheets have the columns; only "{value}" was read' },
    accepted: { zh: "指定其中一张：{names}", en: "the name of one of them: {names}" },
  },
  "hidden-sheet": {
    says: { zh: "只有隐藏的工作表「{value}」有所需的列，未读", en: 'only the hidden sheet "{value}" has the columns, and was not read' },
    accepted: { zh: "指定这张工作表，或取消隐藏", en: "its name given, or the sheet shown" },
  },
  "rival-columns": {
    says: { zh: "几列都是「{value}」，都没有读", en: 'several columns are "{value}"; none of them was read' },
    accepted: { zh: "用对照表指定其中一列：{names}", en: "one of them, chosen by a mapping: {names}" },
  },
  "ambiguous-unit": {
    says: {
      zh: "表上方的单位有几个适用于「{value}」，未采用，不知其数的大小",
      en: 'several of the units above the table fit "{value}"; none was taken, and the size of its figures cannot be told',
    },
    accepted: { zh: "在列名后写明单位，如 经费（万元）", en: "the unit behind the column's name, such as 经费（万元）" },
  },
  "bad-json": {
    says: { zh: "此处的「{value}」不合 JSON 的写法", en: '"{value}" is not JSON here' },
    accepted: { zh: "其中之一：{expected}", en: "one of: {expected}" },
  },
  "deep-json": {
    says: { zh: "嵌套过深", en: "nested too deep" },
    accepted: { zh: "不超过 {limit} 层", en: "at most {limit} levels" },
  },
  "no-records": {
    says: { zh: "没有成组的记录", en: "it has no list of records" },
    accepted: { zh: "由对象组成的数组，如 [{…}, {…}] 或 { 名称: [{…}] }", en: "an array of objects: [{…}, {…}] or { name: [{…}] }" },
  },
  "late-name": {
    says: {
      zh: "「{value}」这一项在文件开头的记录中没有，此处未读",
      en: '"{value}" is no field of the records at the beginning of the file; it was not read',
    },
    accepted: { zh: "开头的记录已有的项，共 {limit} 项", en: "one of the {limit} fields that the first records have" },
  },
  "no-stream": {
    says: { zh: "这种文件须整个读入，不能边收边读", en: "a file of this kind is read as a whole, not as it comes" },
    accepted: {
      zh: "CSV、TSV 或每行一条记录的 NDJSON；或不超过 {limit} 字节、整个读入的文件",
      en: "CSV, TSV or NDJSON, a record a line; or a file of up to {limit} bytes, read as a whole",
    },
  },
  "no-record": {
    says: { zh: "「{value}」不是一条记录", en: '"{value}" is no record' },
    accepted: { zh: '一个对象，如 {"名称": 值}', en: 'an object such as {"name": value}' },
  },
  "duplicate-key": {
    says: { zh: "一个对象中「{value}」出现两次，这个对象未读", en: 'an object has "{value}" twice and was not read' },
    accepted: { zh: "每个名称只用一次", en: "each name once" },
  },
  "nested-value": {
    says: { zh: "「{value}」是对象或数组，不是一个值", en: '"{value}" is an object or an array, not one value' },
    accepted: { zh: "文字、数、true、false 或 null", en: "text, a number, true, false or null" },
  },
  "long-number": {
    says: {
      zh: "数「{value}」的位数超过双精度所能保留的，写文件的程序可能已改了末尾几位",
      en: 'the number "{value}" has more digits than a double keeps; what wrote it may have changed the last ones',
    },
    accepted: { zh: '把标识写成文字，如 "{value}"', en: 'an id as text: "{value}"' },
  },
} as const satisfies Record<string, Trouble>;
