export { ABSENCES, type Absence, MARKS, type Meaning } from "./figure/absence";
export { numeral } from "./figure/numerals";
export {
  type Absent,
  type Figure,
  type IdText,
  idText,
  type Quantity,
  type QuantityOptions,
  quantity,
  quantityReader,
  REFUSALS,
  type RefusalCode,
  type Refused,
} from "./figure/quantity";
export { UNITS, type UnitId, unitIds, type WrittenUnit, writtenUnit } from "./figure/units";
export { halfWidth } from "./figure/width";
export {
  type DeclaredColumn,
  type DuplicateColumns,
  HEADER_PROBLEMS,
  type HeaderMatch,
  type HeaderProblem,
  type HeaderProblemCode,
  type HowMatched,
  type MatchedColumn,
  matchHeaders,
  normalName,
  type ProposedColumn,
} from "./header/header";
export { cellAddress, ISSUES, type Issue, type IssueCode, type Issues, issueText, LONGEST_VALUE, MOST_TOLD } from "./issue";
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
export type { Words } from "./words";
