import { type FileOptions, NOTES, type Note } from "@teks/files";
import { ENCODINGS, formatOf, type Mapping, mappingOf, type Table } from "@teks/tables";
import { z } from "zod";
import { TSV_TYPE, XLSX_TYPE } from "./http/formats";
import { file, type Medium, type SentFile } from "./http/medium";
import { MB, refusal } from "./http/problem";
import { idOf, list, optional, words } from "./replies/terms";

// Tables as offices have them: what the query says of how a file is to be read, and what a reply says of how it was.

/** The nation's 200 000 schools with the figures of one rule take 16 MB as CSV, with every figure there is under twice that. */
const LARGEST = 32 * MB;

/** A table as CSV, between tabs, or a workbook. */
export const AS_FILE: Medium = file(["text/csv", TSV_TYPE, XLSX_TYPE], LARGEST);

/** A mapping out of one `列名=id` or several, as a query repeats them. */
const mapping = z
  .union([z.string(), z.array(z.string())])
  .transform((given, context): Mapping => {
    const texts = typeof given === "string" ? [given] : given;
    const { mapping, problems } = mappingOf(texts);
    for (const { code, path, value, accepted } of problems)
      context.addIssue({ code: "custom", input: value, path: typeof given === "string" ? [] : [...path], params: { code, accepted } });
    return mapping;
  })
  .meta({
    override: { type: "array", items: { type: "string", examples: ["学生数=pupils"] } },
    description: "一列是什么，可重复 · what a column is, may be repeated: 学生数=pupils",
  });

/** The query parameters that say how a file is to be read. */
export const fileQuery = {
  map: optional(mapping),
  sheet: optional(z.string()).meta({
    description: "工作簿中要读的表；不填则自动找 · of a workbook, the sheet to read; found out when left out",
  }),
  encoding: optional(idOf(ENCODINGS)).meta({
    description: "文本的编码；不填则按 charset，再不然自动判断 · of a text; the charset of its type, or else found out, when left out",
  }),
  file: optional(z.string().min(1).max(200)).meta({ description: "文件名，用于指出位置 · the file's name, for saying where things are" }),
};

type Parsed = z.output<z.ZodObject<typeof fileQuery>>;

/** How a query says that a file is to be read. */
export type FileQuery = { readonly [key in keyof Parsed]: Parsed[key] | undefined };

/** What a file is called that has no name. */
const NAMELESS = "body";

/** The nation's schools, and half as many again. */
const MOST_ROWS = 300_000;

/** Of all of them, with every figure there is. */
const MOST_CELLS = 8_000_000;

/** What ends a row of text, or begins one of JSON. */
const MARKS = [0x0a, 0x0d, 0x7b];

/** Whether a byte stands in a file more often than so many times. */
function isOftener(bytes: Uint8Array, byte: number, most: number): boolean {
  let at = -1;
  for (let found = 0; found <= most; found++) {
    at = bytes.indexOf(byte, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** Refuses more rows than there can be schools, before any is read: a workbook's are bounded by its reader. */
function checkRows({ bytes }: SentFile): void {
  const isWorkbook = formatOf(bytes) === "xlsx";
  if (isWorkbook || !MARKS.some((mark) => isOftener(bytes, mark, MOST_ROWS))) return;
  throw refusal({
    code: "body-too-large",
    message: { zh: `表格超过 ${MOST_ROWS} 行`, en: `the table has more than ${MOST_ROWS} rows` },
  });
}

/** How a file is to be read, by its query and its headers. @throws a refusal of more rows than are taken */
export function fileOptions({ map, sheet, encoding, file = NAMELESS }: FileQuery, sent: SentFile) {
  checkRows(sent);
  const known = encoding ?? sent.encoding;
  return {
    file,
    limits: { rows: MOST_ROWS, cells: MOST_CELLS },
    ...(map === undefined ? {} : { mapping: map }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(known === undefined ? {} : { encoding: known }),
  } satisfies FileOptions;
}

/** A file as a body, which its medium has made. */
export const sentFile = z.custom<SentFile>().meta({
  override: {
    type: "string",
    description: "表格文件：标题、单位、合计行照原样 · a table as an office has it: titles, units and totals as they are",
  },
});

const note = z.strictObject({ code: idOf(NOTES), path: z.string(), value: z.string(), says: words }).meta({ id: "FileNote" });

/** What a reply says of how a file was read. A table sent as JSON is read whole or refused, so that there is nothing to say. */
export const fileReply = {
  notes: list(note).meta({ description: "what was read in a way that somebody may want to know" }),
  unread: list(z.string()).meta({ description: "names of columns that were not read" }),
  proposed: list(z.strictObject({ header: z.string(), id: z.string(), name: z.string() })).meta({
    description: "what a column that was not read may be: ?map=header=id reads it so",
  }),
};

export type Reading = z.input<z.ZodObject<typeof fileReply>>;

export const READ_WHOLE: Reading = { notes: [], unread: [], proposed: [] };

/** What is told of a file's reading. */
export const readingOf = (notes: readonly Note[], unread: readonly string[], proposed: Table["proposed"] = []): Reading => ({
  notes,
  unread,
  proposed: proposed.map(({ header, id, name }) => ({ header, id, name })),
});
