export { ABSENCES, type Absence, MARKS, type Meaning } from "./absence";
export type { ColumnsOptions } from "./bytes";
export {
  type AskedColumn,
  type CodeColumn,
  type Column,
  type ColumnKind,
  cellAt,
  cellsOf,
  type NumberColumn,
  type TextColumn,
} from "./column";
export { type ColumnTable, readColumns } from "./columns";
export { CSV_LIMITS, type CsvLimits, type CsvOptions, type CsvRow, type CsvTable, type Reading, type RowCounts, readCsv } from "./csv";
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
} from "./decode";
export { DELIMITERS, type Delimiter, type FoundDelimiter } from "./delimiter";
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
} from "./header";
export { cellAddress, ISSUES, type Issue, type IssueCode, type Issues, issueText, LONGEST_VALUE, MOST_TOLD } from "./issue";
export { plainNumber } from "./number";
export { numeral } from "./numerals";
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
} from "./quantity";
export { UNITS, type UnitId, unitIds, type WrittenUnit, writtenUnit } from "./units";
export { halfWidth } from "./width";
export type { Words } from "./words";
