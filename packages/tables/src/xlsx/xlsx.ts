import { type Collector, collector, type Issues } from "../issue";
import type { Sheet } from "../sheet";
import { exceeds } from "../text/decode";
import { asBuffer, formatByStart, formatOfArchive } from "./format";
import { XLSX_LIMITS, type XlsxLimits } from "./limits";
import { isSound, openPart } from "./part";
import { numberKinds } from "./styles";
import { type Tab, type Tabs, tabsOf } from "./tabs";
import { sharedTexts } from "./texts";
import { readWorksheet } from "./worksheet";
import { type Archive, openArchive } from "./zip";

export interface XlsxOptions {
  /** The file's name, for issues. */
  readonly file?: string | undefined;
  /** Issues kept; the rest are counted. */
  readonly cap?: number | undefined;
  /** {@link XLSX_LIMITS} where not given. */
  readonly limits?: Partial<XlsxLimits> | undefined;
  /** Reads this sheet only, by its name or its number from 1; all of them where not given. */
  readonly sheet?: string | number | undefined;
}

export interface Workbook {
  /** The names of all sheets in the order of their tabs, read or not. */
  readonly names: readonly string[];
  /** The sheets that were read. One that cannot be read whole is left out, with an issue; a sheet of charts has no rows. */
  readonly sheets: readonly Sheet[];
  readonly issues: Issues;
}

/**
 * Reads a workbook (XLSX, XLSM, XLTX), transitional or strict, within stated limits of time and memory. What its cells come out as
 * stands at {@link SheetRow}. Nothing is calculated and nothing looked up outside of the file; macros are not looked at.
 *
 * A file of another format, a damaged or a hostile one gives issues and no sheets. Nothing is thrown.
 *
 * @example
 * readXlsx(new TextEncoder().encode("id,name\n")).issues.list.map((issue) => issueText(issue, "zh"))
 * // => ["这是文字文件，不是工作簿；应为工作簿（*.xlsx）"]
 */
export function readXlsx(bytes: Uint8Array, options: XlsxOptions = {}): Workbook {
  const found = collector(options);
  const limits = { ...XLSX_LIMITS, ...options.limits };
  const archive = workbookArchive(bytes, limits, found);
  const tabs = archive && tabsOf(archive, limits, found);
  if (archive === undefined || tabs === undefined) return { names: [], sheets: [], issues: found.issues() };
  const sheets = readSheets(archive, tabs, chosen(tabs, options.sheet, limits, found), limits, found);
  return { names: tabs.tabs.map(({ name }) => name), sheets, issues: found.issues() };
}

function workbookArchive(bytes: Uint8Array, limits: XlsxLimits, found: Collector): Archive | undefined {
  if (exceeds(bytes, found, limits.bytes)) return undefined;
  const file = asBuffer(bytes);
  const start = formatByStart(file);
  const archive = start === "zip" ? openArchive(file, limits, found) : undefined;
  if (start === "zip" && archive === undefined) return undefined;
  const format = archive === undefined ? start : formatOfArchive(archive);
  if (format === "xlsx") return archive;
  found.add(`is-${format}`, () => ({ row: 0, value: "" }));
  return undefined;
}

/** Units that Excel takes for a sheet's name. */
const LONGEST_NAME = 31;

/** The tabs to read, none with an issue where there is no such or there are too many. */
function chosen({ tabs }: Tabs, sheet: string | number | undefined, limits: XlsxLimits, found: Collector): readonly Tab[] {
  if (sheet === undefined) {
    if (tabs.length <= limits.sheets) return tabs;
    found.add("too-many-sheets", () => ({ row: 0, value: String(tabs.length), detail: { limit: limits.sheets } }));
    return [];
  }
  const tab = typeof sheet === "number" ? tabs[sheet - 1] : tabs.find(({ name }) => name === sheet);
  if (tab !== undefined) return [tab];
  const names = tabs.slice(0, limits.sheets).map(({ name }) => name.slice(0, LONGEST_NAME));
  found.add("no-sheet", () => ({ row: 0, value: String(sheet), detail: { names: names.join(", ") } }));
  return [];
}

function readSheets(
  archive: Archive,
  { texts, styles, is1904 }: Tabs,
  tabs: readonly Tab[],
  limits: XlsxLimits,
  found: Collector,
): Sheet[] {
  if (tabs.length === 0) return [];
  const shared = texts === undefined ? [] : sharedTexts(texts, archive, limits, found);
  const kinds = styles === undefined ? [] : numberKinds(styles, archive, limits, found);
  if (shared === undefined || kinds === undefined) return [];
  const budget = { cells: limits.cells };
  return tabs.flatMap(({ name, isHidden, part, hasCells }) => {
    const kept = { name, ...(isHidden && { isHidden }) };
    if (!hasCells) return [{ ...kept, rows: [], spans: [] }];
    const scan = openPart(archive, part, limits, found);
    if (scan === undefined) return [];
    const read = readWorksheet(scan, { texts: shared, kinds, is1904, name, limits, budget, found });
    return isSound(scan, part, found, name) && read !== undefined ? [{ ...kept, ...read }] : [];
  });
}
