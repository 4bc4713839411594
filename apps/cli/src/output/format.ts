import { csvText } from "./csv";
import { jsonText } from "./json";
import { markdownText } from "./markdown";
import { ndjsonText } from "./ndjson";
import type { Report } from "./report";
import { type Paper, terminalText } from "./terminal";

/** The formats of a report by the word that `--format` takes. */
export const FORMATS = {
  table: ({ page }: Report, paper: Paper) => terminalText(page, paper),
  json: ({ document }: Report) => jsonText(document),
  ndjson: ({ records }: Report) => ndjsonText(records),
  csv: ({ sheet }: Report) => csvText(sheet),
  md: ({ page }: Report) => markdownText(page),
} as const satisfies Record<string, (report: Report, paper: Paper) => string>;

export type Format = keyof typeof FORMATS;

/** A report in the format asked for. */
export const rendered = (report: Report, format: Format, paper: Paper): string => FORMATS[format](report, paper);
