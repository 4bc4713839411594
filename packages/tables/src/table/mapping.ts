import { filled, type Trouble, type Words } from "../words";

/** Header to id: which column of an office's table is which. */
export type Mapping = Readonly<Record<string, string>>;

const FILE: Words = {
  zh: '{ "schema": "teks/mapping@1", "columns": { "列名": "id" } }',
  en: '{ "schema": "teks/mapping@1", "columns": { "header": "id" } }',
};

/** What can be wrong with a mapping as it is written; `{value}` is what stood there. */
export const MAPPING_PROBLEMS = {
  "not-json": { says: { zh: "不是 JSON：{value}", en: "no JSON: {value}" }, accepted: FILE },
  "no-object": { says: { zh: "不是对照表", en: "no mapping" }, accepted: FILE },
  "unknown-schema": {
    says: { zh: "格式是「{value}」，不认识", en: 'the schema "{value}" is not known' },
    accepted: { zh: '"teks/mapping@1"', en: '"teks/mapping@1"' },
  },
  "unknown-field": {
    says: { zh: "对照表没有「{value}」这一项", en: 'a mapping has no "{value}"' },
    accepted: { zh: "schema 和 columns", en: "schema and columns" },
  },
  "no-id": {
    says: { zh: "「{value}」不是一列的 id", en: '"{value}" is no id of a column' },
    accepted: { zh: "一个 id，如 pupils", en: "an id such as pupils" },
  },
  "no-header": { says: { zh: "没有列名", en: "a column without a name" }, accepted: { zh: "表头中的列名", en: "a name in the header" } },
  "no-pair": {
    says: { zh: "「{value}」不是列名与 id", en: '"{value}" is no header and id' },
    accepted: { zh: "列名=id，如 学生数=pupils", en: "header=id, such as 学生数=pupils" },
  },
  "header-twice": {
    says: { zh: "「{value}」对到两个 id", en: '"{value}" is mapped to two ids' },
    accepted: { zh: "每个列名一个 id", en: "one id a header" },
  },
} as const satisfies Record<string, Trouble>;

export type MappingProblemCode = keyof typeof MAPPING_PROBLEMS;

export interface MappingProblem {
  readonly code: MappingProblemCode;
  /** Where in the file: the names that lead there, [] for the file as a whole. Of texts, the number of the text, from 0. */
  readonly path: readonly (string | number)[];
  readonly value: string;
  readonly says: Words;
  readonly accepted: Words;
}

/** What was read; entries with a problem are left out. */
export interface MappingReading {
  readonly mapping: Mapping;
  readonly problems: readonly MappingProblem[];
}

const SCHEMA = "teks/mapping@1";

/** Characters of a value that a problem repeats. */
const TOLD = 80;

function problem(code: MappingProblemCode, path: MappingProblem["path"], stood: unknown): MappingProblem {
  const value = (typeof stood === "string" ? stood : (JSON.stringify(stood) ?? String(stood))).slice(0, TOLD);
  const { says, accepted } = MAPPING_PROBLEMS[code];
  return { code, path, value, says: filled(says, { value }), accepted };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** An id has no space and no sign of equality in it, so that `列名=id` can be cut. */
const isId = (value: unknown): value is string => typeof value === "string" && /^[^\s=]{1,200}$/.test(value);

/**
 * A mapping out of a value, such as parsed JSON, with every problem that it has.
 *
 * @example
 * parseMapping({ schema: "teks/mapping@1", columns: { 学生数: "pupils", 班数: 5 } }).problems.map(({ code, path }) => [code, path])
 * // => [["no-id", ["columns", "班数"]]]
 */
export function parseMapping(value: unknown): MappingReading {
  const problems: MappingProblem[] = [];
  if (!isRecord(value)) return { mapping: {}, problems: [problem("no-object", [], value)] };
  const { schema, columns, ...others } = value;
  if (schema !== SCHEMA) problems.push(problem("unknown-schema", ["schema"], schema));
  for (const name of Object.keys(others)) problems.push(problem("unknown-field", [name], name));
  if (!isRecord(columns)) return { mapping: {}, problems: [...problems, problem("no-object", ["columns"], columns)] };
  const entries: [string, string][] = [];
  for (const [header, id] of Object.entries(columns)) {
    if (header.trim() === "") problems.push(problem("no-header", ["columns", header], header));
    else if (!isId(id)) problems.push(problem("no-id", ["columns", header], id));
    else entries.push([header, id]);
  }
  // fromEntries makes a column named __proto__ an entry like any other.
  return { mapping: Object.fromEntries(entries), problems };
}

/**
 * A mapping out of the text of its file.
 *
 * @example
 * readMapping('{ "schema": "teks/mapping@1", "columns": { "学生数": "pupils" } }').mapping
 * // => { 学生数: "pupils" }
 */
export function readMapping(text: string): MappingReading {
  try {
    return parseMapping(JSON.parse(text.replace(/^\ufeff/, "")));
  } catch (error) {
    return { mapping: {}, problems: [problem("not-json", [], error instanceof Error ? error.message : "")] };
  }
}

/**
 * The text of a mapping's file, which `readMapping` reads.
 *
 * @example
 * mappingText({ 学生数: "pupils" })
 * // => '{\n  "schema": "teks/mapping@1",\n  "columns": {\n    "学生数": "pupils"\n  }\n}\n'
 */
export const mappingText = (columns: Mapping): string => `${JSON.stringify({ schema: SCHEMA, columns }, undefined, 2)}\n`;

/**
 * A mapping out of texts `列名=id`, as a command line has them; the last sign of equality divides, since no id has one.
 *
 * @example
 * mappingOf(["学生数=pupils", "比例=在校/适龄=rate"]).mapping
 * // => { 学生数: "pupils", "比例=在校/适龄": "rate" }
 */
export function mappingOf(texts: readonly string[]): MappingReading {
  const problems: MappingProblem[] = [];
  const ids = new Map<string, string>();
  for (const [at, text] of texts.entries()) {
    const cut = text.lastIndexOf("=");
    const [header, id] = [text.slice(0, Math.max(0, cut)).trim(), text.slice(cut + 1).trim()];
    if (cut === -1 || header === "" || !isId(id)) problems.push(problem("no-pair", [at], text));
    else if ((ids.get(header) ?? id) !== id) problems.push(problem("header-twice", [at], header));
    else ids.set(header, id);
  }
  return { mapping: Object.fromEntries(ids), problems };
}
