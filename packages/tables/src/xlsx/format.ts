import { collector } from "../issue";
import { XLSX_LIMITS } from "./limits";
import { type Archive, openArchive } from "./zip";

/** What a file is, whatever its name says. `ole` is an old Office file other than XLS, `zip` an archive of anything else or a broken one. */
export type FileFormat = "xlsx" | "xlsb" | "xls" | "encrypted" | "ole" | "ods" | "docx" | "zip" | "pdf" | "markup" | "text";

const ZIP = Buffer.from("PK");
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
/** Sheets of Excel 2 to 4, which were files without a directory. */
const BARE_XLS = [Buffer.from([9, 0, 4, 0]), Buffer.from([9, 2, 6, 0]), Buffer.from([9, 4, 6, 0])];
const PDF = Buffer.from("%PDF-");

/** Of the file that is looked at for a sign of markup. */
const HEAD = 1024;

const startsWith = (bytes: Buffer, start: Buffer): boolean => bytes.subarray(0, start.length).equals(start);

/** A view of the same bytes. */
export const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * What a file is, by its bytes: an archive by what it holds, an old Office file by its directory, otherwise by how it begins. What has
 * none of the signs is text, in whatever encoding. An archive that cannot be opened is "zip"; readXlsx says why.
 *
 * @example
 * formatOf(new TextEncoder().encode("id,name\n1,一小\n"))
 * // => "text"
 * @example
 * formatOf(new TextEncoder().encode("<html><table></table></html>"))
 * // => "markup"
 */
export function formatOf(bytes: Uint8Array): FileFormat {
  const file = asBuffer(bytes);
  const format = formatByStart(file);
  if (format !== "zip") return format;
  const archive = openArchive(file, XLSX_LIMITS, collector({ cap: 0 }));
  return archive === undefined ? "zip" : formatOfArchive(archive);
}

/** The same without opening an archive. */
export function formatByStart(file: Buffer): Exclude<FileFormat, "xlsx" | "xlsb" | "ods" | "docx"> {
  if (startsWith(file, ZIP) && (file[2] ?? 0) < 9 && (file[3] ?? 0) < 9) return "zip";
  if (startsWith(file, OLE)) return formatOfOle(file);
  if (BARE_XLS.some((start) => startsWith(file, start))) return "xls";
  if (startsWith(file, PDF)) return "pdf";
  const head = file.toString("latin1", 0, HEAD).replaceAll("\0", "");
  return /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*<[!?a-z]/i.test(head) ? "markup" : "text";
}

/** The names of the streams stand in the directory as UTF-16. */
function formatOfOle(file: Buffer): "xls" | "encrypted" | "ole" {
  const has = (name: string) => file.includes(`${name}\0`, 0, "utf16le");
  if (has("EncryptedPackage")) return "encrypted";
  return has("Workbook") || has("Book") ? "xls" : "ole";
}

const TYPES = "[Content_Types].xml";
const MIMETYPE = "mimetype";

/** What an archive holds, as its table of content types says; an OpenDocument file says it in one word. */
export function formatOfArchive(archive: Archive): Exclude<FileFormat, "xls" | "encrypted" | "ole" | "pdf" | "markup" | "text"> {
  const quiet = collector({ cap: 0 });
  if (archive.has(MIMETYPE)) {
    const isOpenDocument = archive.open(MIMETYPE, quiet)?.includes("application/vnd.oasis.opendocument.");
    return isOpenDocument ? "ods" : "zip";
  }
  const types = archive.has(TYPES) ? archive.open(TYPES, quiet) : undefined;
  const says = (type: string): boolean => types?.includes(type) ?? false;
  if (says("ms-excel.sheet.binary.macroEnabled.main") || archive.has("xl/workbook.bin")) return "xlsb";
  if (says("wordprocessingml.document.main") || archive.has("word/document.xml")) return "docx";
  const isWorkbook = /(?:spreadsheetml\.(?:sheet|template)|ms-excel\.(?:sheet|template)\.macroEnabled)\.main/i;
  return isWorkbook.test(types?.toString("latin1") ?? "") || archive.has("xl/workbook.xml") ? "xlsx" : "zip";
}
