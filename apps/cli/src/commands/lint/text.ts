import { FaultError } from "@teks/indicators";
import { decode, type ENCODINGS, issueText } from "@teks/tables";
import type { Request } from "../../request";

/** A report's text with where it came from, and what in the file was no text. */
export interface ReadText {
  readonly file: string;
  readonly text: string;
  readonly encoding: keyof typeof ENCODINGS | "docx";
  readonly problems: readonly string[];
}

/** No report is longer; a file that is may be no text at all. */
const MOST_BYTES = 16 * 1024 * 1024;

/** A Word file is a ZIP archive, whatever it is called. */
const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

function refused(file: string): FaultError {
  return new FaultError("bad-argument", {
    name: "<file>",
    got: `"${file}"`,
    accepted: "a text of at most 16 MB, or a Word file .docx",
    acceptedZh: "不超过 16 MB 的文本，或 Word 文件 .docx",
  });
}

async function wordText(file: string, bytes: Uint8Array): Promise<string> {
  const { default: mammoth } = await import("mammoth");
  try {
    return (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;
  } catch {
    throw refused(file);
  }
}

/** Reads the text of a file: UTF-8, GB18030 or UTF-16, or the paragraphs of a Word file. @throws FaultError "bad-argument" for none of these. */
export async function readReport({ readBytes, argument: file = "-", language }: Request): Promise<ReadText> {
  const bytes = await readBytes("<file>", file);
  if (bytes.length > MOST_BYTES) throw refused(file);
  if (isArchive(bytes)) return { file, text: await wordText(file, bytes), encoding: "docx", problems: [] };
  const { text, encoding, issues } = decode(bytes, { file });
  // One way to end a line is enough: places count them.
  const plain = text.replaceAll(/\r\n?/g, "\n");
  return { file, text: plain, encoding, problems: issues.list.map((issue) => issueText(issue, language)) };
}
