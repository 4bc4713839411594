import { FaultError, type Language } from "@teks/indicators";
import { jsonText } from "./json";
import { markdownText } from "./markdown";
import { ndjsonText } from "./ndjson";
import type { Report } from "./report";
import { type Paper, terminalText } from "./terminal";

/** @throws FaultError "bad-argument" */
function refuseSarif(): never {
  throw new FaultError("bad-argument", {
    name: "--format",
    got: '"sarif"',
    accepted: "another format; sarif only with teks lint",
    acceptedZh: "其他格式；sarif 只用于 teks lint",
  });
}

/** How a report is to be drawn or written. */
interface Rendering extends Paper {
  readonly language: Language;
}

// What writes tables is loaded when one is asked for.
const tables = () => import("./sheet");

/** The formats of a report by the word that `--format` takes. */
export const FORMATS = {
  table: ({ page }: Report, paper: Paper) => terminalText(page, paper),
  json: ({ document }: Report) => jsonText(document),
  ndjson: ({ records }: Report) => ndjsonText(records()),
  csv: async (report: Report, { language }: Rendering) => (await tables()).csv(report, language),
  tsv: async (report: Report) => (await tables()).tsv(report),
  md: ({ page }: Report) => markdownText(page),
  xlsx: async (report: Report) => (await tables()).xlsx(report),
  sarif: ({ sarif }: Report) => jsonText(sarif ?? refuseSarif()),
} as const satisfies Record<string, (report: Report, rendering: Rendering) => string | Promise<string | Uint8Array>>;

export type Format = keyof typeof FORMATS;

/** A report in the format asked for. */
export const rendered = async (report: Report, format: Format, rendering: Rendering): Promise<string | Uint8Array> =>
  FORMATS[format](report, rendering);

/** The format that a file's name ends in. */
export function formatNamed(path: string): Format | undefined {
  const [, ending = ""] = /\.([a-z]+)$/i.exec(path) ?? [];
  const word = ending.toLowerCase();
  return word !== "table" && Object.hasOwn(FORMATS, word) ? (word as Format) : undefined;
}
