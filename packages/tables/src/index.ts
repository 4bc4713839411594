export { ABSENCES, type Absence, MARKS, type Meaning } from "./figure/absence";
export { type IdText, idText } from "./figure/id";
export { numeral } from "./figure/numerals";
export { type Quantity, type QuantityOptions, quantity, quantityReader } from "./figure/quantity";
export { type Absent, type Figure, REFUSALS, type RefusalCode, type Refused } from "./figure/reading";
export { UNITS, type UnitId, type WrittenUnit, writtenUnit } from "./figure/units";
export { halfWidth } from "./figure/width";
export { type DuplicateColumns, type HeaderMatch, type MatchedColumn, matchHeaders, type ProposedColumn } from "./header/header";
export { type DeclaredColumn, type HowMatched, normalName } from "./header/names";
export { HEADER_PROBLEMS, type HeaderProblem, type HeaderProblemCode } from "./header/problems";
export { cellAddress, ISSUES, type Issue, type IssueCode, type Issues, issueText, LONGEST_VALUE, MOST_TOLD } from "./issue";
export { ASIDE, type AsideReason, type SetAside } from "./shape/aside";
export { type Shape, type ShapeOptions, shapeOf } from "./shape/shape";
export type { ColumnRange, Sheet, SheetRow, Span } from "./sheet";
export { STREAM_LIMITS } from "./stream/limits";
export type { StreamEnd, StreamHead, StreamLimits, StreamOptions, StreamPart, StreamRows } from "./stream/parts";
export { readTableStream } from "./stream/stream";
export { readTable, tableReader, valueIn } from "./table";
export {
  MAPPING_PROBLEMS,
  type Mapping,
  type MappingProblem,
  type MappingProblemCode,
  type MappingReading,
  mappingOf,
  mappingText,
  parseMapping,
  readMapping,
} from "./table/mapping";
export type { TableOptions } from "./table/options";
export type {
  CellRefused,
  FoundColumn,
  SheetFound,
  Table,
  TableAside,
  TableColumn,
  TableCounts,
  TableFormat,
  TableRow,
  TableValue,
  TextCell,
} from "./table/types";
export type { ColumnsOptions } from "./text/bytes";
export {
  type AskedColumn,
  type CodeColumn,
  type Column,
  type ColumnKind,
  cellAt,
  cellsOf,
  type NumberColumn,
  type TextColumn,
} from "./text/column";
export { type ColumnTable, readColumns } from "./text/columns";
export { CSV_LIMITS, type CsvLimits, type CsvOptions, type CsvRow, type CsvTable, type Reading, type RowCounts, readCsv } from "./text/csv";
export {
  type Decoded,
  type DecodeOptions,
  decode,
  ENCODINGS,
  type Encoding,
  type Guess,
  guessEncoding,
  MOST_BYTES,
  REASONS,
} from "./text/decode";
export { DELIMITERS, type Delimiter, type FoundDelimiter } from "./text/delimiter";
export { plainNumber } from "./text/number";
export { type SheetReading, sheetOf, type TextSheet } from "./text/sheet";
export type { Words } from "./words";
export type { Book, BookCell, BookColour, BookSheet, BookStyle, BookValue } from "./write/book";
export { type CsvTextOptions, csvText, tsvText } from "./write/csv";
export { displayWidth } from "./write/display-width";
export { jsonText, ndjsonText } from "./write/json";
export { escapedMarkdown, markdownText } from "./write/markdown";
export { neutralised, unneutralised } from "./write/neutral";
export type { OutCell, OutColumn, OutKind, OutTable } from "./write/out-table";
export { sheetName } from "./write/sheet-name";
export { tableSheet } from "./write/table-sheet";
export { xlsxBytes } from "./write/xlsx";
export { type FileFormat, formatOf } from "./xlsx/format";
export { XLSX_LIMITS, type XlsxLimits } from "./xlsx/limits";
export { readXlsx, type Workbook, type XlsxOptions } from "./xlsx/xlsx";
