import type { Trouble } from "../words";

const SAVE_AS_XLSX = {
  zh: "在 Excel 或 WPS 中打开后另存的「Excel 工作簿（*.xlsx）」",
  en: 'it opened in Excel or WPS and saved as "Excel Workbook (*.xlsx)"',
};
const WHOLE = {
  zh: "完整的 XLSX 文件；可在 Excel 或 WPS 中打开后重新保存",
  en: "a whole XLSX file; opening and saving it in Excel or WPS may mend it",
};
const XLSX = { zh: "工作簿（*.xlsx）", en: "a workbook (*.xlsx)" };
const IN_SHEET = { zh: "A1 至 XFD1048576 之间的位置", en: "a place from A1 to XFD1048576" };

/** What can be wrong with a workbook, beside what can be wrong with any table. */
export const WORKBOOK_ISSUES = {
  "is-xls": { says: { zh: "这是旧式 Excel 文件（XLS）", en: "this is an old Excel file (XLS)" }, accepted: SAVE_AS_XLSX },
  "is-encrypted": {
    says: { zh: "这个工作簿有打开密码", en: "this workbook opens with a password only" },
    accepted: { zh: "在 Excel 或 WPS 中取消打开密码后另存的文件", en: "it saved without a password" },
  },
  "is-ole": { says: { zh: "这是旧式 Office 文件，不是工作簿", en: "this is an old Office file and no workbook" }, accepted: XLSX },
  "is-xlsb": { says: { zh: "这是二进制工作簿（XLSB）", en: "this is a binary workbook (XLSB)" }, accepted: SAVE_AS_XLSX },
  "is-ods": { says: { zh: "这是 OpenDocument 文件（如 ODS）", en: "this is an OpenDocument file (such as ODS)" }, accepted: SAVE_AS_XLSX },
  "is-docx": { says: { zh: "这是 Word 文件（DOCX）", en: "this is a Word document (DOCX)" }, accepted: XLSX },
  "is-zip": { says: { zh: "这是压缩包，里面没有工作簿", en: "this is an archive that holds no workbook" }, accepted: XLSX },
  "is-pdf": { says: { zh: "这是 PDF 文件", en: "this is a PDF file" }, accepted: XLSX },
  "is-markup": {
    says: { zh: "这是网页或 XML 文件（有些系统把它存成 .xls）", en: "this is a web page or XML (some systems call it .xls)" },
    accepted: SAVE_AS_XLSX,
  },
  "is-text": { says: { zh: "这是文字文件，不是工作簿", en: "this is text and no workbook" }, accepted: XLSX },

  "bad-zip": {
    says: { zh: "文件在第 {offset} 字节处不完整或已损坏", en: "the file is cut short or damaged at offset {offset}" },
    accepted: WHOLE,
  },
  "split-zip": { says: { zh: "这是分卷压缩的一卷", en: "this is one volume of a split archive" }, accepted: WHOLE },
  "too-many-parts": {
    says: { zh: "文件里有 {value} 个部件", en: "the file has {value} parts" },
    accepted: { zh: "不超过 {limit} 个", en: "at most {limit}" },
  },
  "unsafe-part": {
    says: { zh: "部件名「{value}」指向文件之外", en: 'the name of a part, "{value}", points outside of the file' },
    accepted: { zh: "如 xl/workbook.xml 的名称", en: "names such as xl/workbook.xml" },
  },
  "duplicate-part": { says: { zh: "部件「{value}」有两个", en: 'the part "{value}" is there twice' }, accepted: WHOLE },
  "encrypted-part": {
    says: { zh: "部件「{value}」已加密", en: 'the part "{value}" is encrypted' },
    accepted: { zh: "没有密码的文件", en: "a file without a password" },
  },
  "unknown-packing": {
    says: { zh: "部件「{value}」的压缩方式不可读", en: 'the part "{value}" is packed in a way that is not read' },
    accepted: WHOLE,
  },
  "large-part": {
    says: { zh: "部件「{value}」解压后过大", en: 'the part "{value}" is too large once unpacked' },
    accepted: { zh: "每个部件不超过 {limit} 字节，合计不超过 {total} 字节", en: "at most {limit} bytes a part and {total} in all" },
  },
  "dense-part": {
    says: { zh: "部件「{value}」压缩得异常紧，疑为恶意文件", en: 'the part "{value}" unpacks to suspiciously much' },
    accepted: { zh: "解压后不超过原来的 {limit} 倍", en: "at most {limit} times its packed size" },
  },
  "bad-part": { says: { zh: "部件「{value}」已损坏", en: 'the part "{value}" is damaged' }, accepted: WHOLE },
  "missing-part": { says: { zh: "缺少部件「{value}」", en: 'the part "{value}" is missing' }, accepted: WHOLE },
  "part-encoding": {
    says: { zh: "部件「{value}」不是 UTF-8 或 UTF-16 编码的文字", en: 'the part "{value}" is no text in UTF-8 or UTF-16' },
    accepted: WHOLE,
  },
  "bad-xml": {
    says: { zh: "部件「{value}」在第 {offset} 字节处不合 XML", en: 'the part "{value}" breaks the rules of XML at offset {offset}' },
    accepted: WHOLE,
  },
  "declared-entity": {
    says: { zh: "部件「{value}」含 DOCTYPE 声明", en: 'the part "{value}" has a DOCTYPE' },
    accepted: { zh: "没有 DOCTYPE 和实体声明的 XML", en: "XML without a DOCTYPE or declared entities" },
  },
  "unknown-entity": {
    says: { zh: "「{value}」不是可用的 XML 实体，按原样读", en: '"{value}" is no entity of XML and was left as it stands' },
    accepted: { zh: "&lt; &gt; &amp; &quot; &apos; 和数字引用", en: "&lt; &gt; &amp; &quot; &apos; and numbers" },
  },

  "no-sheet": {
    says: { zh: "没有工作表「{value}」", en: 'there is no sheet "{value}"' },
    accepted: { zh: "其中之一：{names}", en: "one of: {names}" },
  },
  "too-many-sheets": {
    says: { zh: "有 {value} 张工作表", en: "there are {value} sheets" },
    accepted: { zh: "不超过 {limit} 张；可指定只读一张", en: "at most {limit}; one may be asked for" },
  },
  "too-many-cells": {
    says: { zh: "单元格过多，此表未读", en: "too many cells: the sheet was not read" },
    accepted: { zh: "合计不超过 {limit} 格，空格也算", en: "at most {limit} in all, blank ones between counted" },
  },
  "too-many-texts": {
    says: { zh: "共享文字过多", en: "too many shared texts" },
    accepted: { zh: "不超过 {limit} 条", en: "at most {limit}" },
  },
  "too-many-spans": {
    says: { zh: "合并区域过多，此后的未读", en: "too many merged ranges: the rest was not read" },
    accepted: { zh: "不超过 {limit} 处", en: "at most {limit}" },
  },
  "bad-place": {
    says: { zh: "位置「{value}」不可用，此处未读", en: '"{value}" is no place in a sheet; it was not read' },
    accepted: IN_SHEET,
  },
  "row-order": {
    says: { zh: "这一行不在其位，已按行号排好", en: "the row stands out of order; it was put in its place" },
    accepted: { zh: "行号递增", en: "rows in rising order" },
  },
  "row-twice": {
    says: { zh: "这一行出现两次，只读第一次", en: "the row stands twice; the first was read" },
    accepted: { zh: "每行一次", en: "each row once" },
  },
  "cell-twice": {
    says: { zh: "这一格出现两次，未读的是「{value}」", en: 'the cell stands twice; "{value}" was not read' },
    accepted: { zh: "每格一次", en: "each cell once" },
  },
  "missing-text": {
    says: { zh: "这一格指向第 {value} 条共享文字，而没有这一条", en: "the cell points to shared text {value}, which is not there" },
    accepted: WHOLE,
  },
} as const satisfies Record<string, Trouble>;
