import { UNITS, type UnitId, unitsAccepted, unitsIn, type WrittenUnit, writtenUnit } from "../figure/units";
import { halfWidth } from "../figure/width";
import type { Words } from "../words";
import { nearestOf } from "./similar";

/** A column that a table may have. */
export interface DeclaredColumn {
  readonly id: string;
  /** What it is called, in Chinese and in English, without a unit; the id is a name too. */
  readonly names: readonly string[];
  /** The unit that its figures are kept in. */
  readonly unit?: UnitId;
}

/** How a column was known: by its name letter for letter, by its name but for width, spaces, case, signs and unit, or by the saved mapping. */
export type HowMatched = "exact" | "normalised" | "mapped";

export interface MatchedColumn {
  /** Its place in the table, from 0. */
  readonly at: number;
  readonly header: string;
  readonly id: string;
  readonly how: HowMatched;
  /** The unit and scale that the header names: «经费（万元）» is yuan by 10000. For `quantity` as its `header`. */
  readonly unit?: WrittenUnit;
}

/** A column whose name is near a declared one. For a person to confirm: nothing is read by it. */
export interface ProposedColumn {
  readonly at: number;
  readonly header: string;
  readonly id: string;
  /** The name that it is near to. */
  readonly name: string;
  /** Letters to change, of the names without spaces, signs and unit; 0 where two columns have that name, or the unit does not fit. */
  readonly distance: number;
}

/** Columns that all claim one id. None of them is matched, unless the mapping chose one. */
export interface DuplicateColumns {
  readonly id: string;
  readonly at: readonly number[];
}

interface Kind {
  readonly says: Words;
  readonly accepted: Words;
}

/** What can be wrong with a header or a saved mapping; what stands in braces is filled in. */
export const HEADER_PROBLEMS = {
  "unknown-id": {
    says: { zh: "对照表把「{header}」对到「{got}」，没有这一列", en: 'the mapping takes "{header}" for "{got}", which is no column' },
    accepted: { zh: "已知的列，最接近的是 {accepted}", en: "a known column; the nearest is {accepted}" },
  },
  "unknown-header": {
    says: { zh: "对照表中的「{header}」不在表头里", en: 'the mapping names "{header}", which the table does not have' },
    accepted: { zh: "表头中的列名，最接近的是「{accepted}」", en: 'a name in the header; the nearest is "{accepted}"' },
  },
  "unit-clash": {
    says: {
      zh: "「{header}」的单位{unit}不能换算为 {column} 的单位",
      en: 'the unit {unit} of "{header}" cannot be turned into that of {column}',
    },
    accepted: { zh: "{accepted}", en: "{accepted}" },
  },
} as const satisfies Record<string, Kind>;

export type HeaderProblemCode = keyof typeof HEADER_PROBLEMS;

export interface HeaderProblem {
  readonly code: HeaderProblemCode;
  readonly header: string;
  /** The id, the header or the unit that cannot be taken. */
  readonly got: string;
  /** Where the column stands, from 0, if the table has it. */
  readonly at?: number;
  readonly says: Words;
  readonly accepted: Words;
}

/** What became of a header. Each column is in exactly one of `matched`, `unmapped`, `duplicates` and `blank`; each id in one of `matched` and `missing`. */
export interface HeaderMatch {
  readonly matched: readonly MatchedColumn[];
  readonly proposed: readonly ProposedColumn[];
  readonly unmapped: readonly { readonly at: number; readonly header: string }[];
  /** Columns without a name. */
  readonly blank: readonly number[];
  readonly duplicates: readonly DuplicateColumns[];
  /** The ids that no column was matched to, also those that several claim. */
  readonly missing: readonly string[];
  readonly problems: readonly HeaderProblem[];
}

/** Longer than any name of a column; a longer header is unmapped without a look. */
const LONGEST_NAME = 200;
/** Unmapped columns that a name is proposed for; the rest are listed without. */
const MOST_PROPOSED = 500;

const BRACKETS: ReadonlyMap<string, string> = new Map([
  ...[..."[{【〔「『《〈｢〖"].map((open) => [open, "("] as const),
  ...[..."]}】〕」』》〉｣〗"].map((close) => [close, ")"] as const),
]);

/**
 * A column's name without what people write in different ways: width, spaces and line breaks, case, kinds of bracket, marks of a required
 * field, colons, quotes, hyphens. Brackets and what they hold stay.
 *
 * @example
 * normalName("＊学校\n名称：")
 * // => "学校名称"
 */
export const normalName = (header: string): string =>
  halfWidth(header)
    .toLowerCase()
    .replaceAll(/[[\]{}【】〔〕「」『』《》〈〉｢｣〖〗]/g, (bracket) => BRACKETS.get(bracket) ?? bracket)
    .replaceAll(/[\s*★:;,、。·•・"'“”‘’_\-‐‑‒–—]/g, "");

/** A normal name and the unit at its end, in brackets (经费(万元)), behind a stroke (经费/万元) or, of % and ‰, bare. */
function withoutUnit(name: string): { readonly name: string; readonly unit?: WrittenUnit } {
  const [whole = "", bracketed, stroked, share] = /\(([^()]{1,40})\)$|\/([^/()]{1,20})$|([%‰])$/.exec(name) ?? [];
  const unit = whole === "" || whole.length === name.length ? undefined : writtenUnit(bracketed ?? stroked ?? share ?? "");
  return unit === undefined ? { name } : { name: name.slice(0, -whole.length), unit };
}

/** The halves of a bilingual header: by line, or where Chinese ends and English begins. */
function halves(header: string): readonly string[] {
  const lines = header.split(/[\r\n]+/).filter((line) => line.trim() !== "");
  return lines.length === 2
    ? lines
    : (/^(.*\p{Script=Han}[)）]?)\s*[/／(（]?\s*([a-z][a-z\s\-%,']+)[)）]?$/iu.exec(header.trim())?.slice(1) ?? []);
}

type Detail = Readonly<Record<string, string | Words>>;

function filled(words: Words, detail: Detail): Words {
  const inLanguage = (language: keyof Words) =>
    words[language].replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
      const put = detail[name] ?? whole;
      return typeof put === "string" ? put : put[language];
    });
  return { zh: inLanguage("zh"), en: inLanguage("en") };
}

function problem(code: HeaderProblemCode, header: string, got: string, at: number | undefined, detail: Detail): HeaderProblem {
  const { says, accepted } = HEADER_PROBLEMS[code];
  const all = { header, got, ...detail };
  return { code, header, got, ...(at === undefined ? {} : { at }), says: filled(says, all), accepted: filled(accepted, all) };
}

interface Name {
  readonly id: string;
  readonly name: string;
  readonly normal: string;
}

/** The ids by their names, letter for letter and normal. */
interface Names {
  readonly all: readonly Name[];
  readonly exact: ReadonlyMap<string, ReadonlySet<string>>;
  readonly normal: ReadonlyMap<string, ReadonlySet<string>>;
}

function namesOf(declared: readonly DeclaredColumn[]): Names {
  const all = declared.flatMap(({ id, names }) => [id, ...names].map((name) => ({ id, name, normal: normalName(name) })));
  const by = (key: (name: Name) => string) => {
    const ids = new Map<string, Set<string>>();
    for (const name of all) ids.set(key(name), (ids.get(key(name)) ?? new Set()).add(name.id));
    return ids;
  };
  return { all, exact: by(({ name }) => name), normal: by(({ normal }) => normal) };
}

interface Meant {
  readonly how: HowMatched;
  readonly ids: ReadonlySet<string>;
  readonly unit?: WrittenUnit;
}

const NO_IDS: ReadonlySet<string> = new Set();

const withUnit = (how: HowMatched, ids: ReadonlySet<string>, unit: WrittenUnit | undefined): Meant => ({
  how,
  ids,
  ...(unit === undefined ? {} : { unit }),
});

/** The ids that a header may mean, at the closest that it comes to any. `plain` is its normal name, if it is short enough to have one. */
function meant(header: string, plain: string | undefined, { exact, normal }: Names): Meant {
  if (plain === undefined) return { how: "normalised", ids: NO_IDS };
  const bare = withoutUnit(plain);
  const same = exact.get(header);
  if (same !== undefined) return withUnit("exact", same, bare.unit);
  const ids = normal.get(plain) ?? normal.get(bare.name);
  if (ids !== undefined) return withUnit("normalised", ids, bare.unit);
  const parts = halves(header).map((half) => withoutUnit(normalName(half)));
  const [first = NO_IDS, second = NO_IDS] = parts.map((half) => normal.get(half.name) ?? NO_IDS);
  const both = new Set([...first].filter((id) => second.has(id)));
  return withUnit("normalised", both, parts.find(({ unit }) => unit !== undefined)?.unit ?? bare.unit);
}

/**
 * The ids that one header may mean by its name, for many headers in turn: none where it is unknown, several where it is ambiguous.
 */
export function idsNamed(declared: readonly DeclaredColumn[]): (header: string) => ReadonlySet<string> {
  const names = namesOf(declared);
  return (header) => meant(header, header.length > LONGEST_NAME ? undefined : normalName(header), names).ids;
}

/** A header of the table; `plain` is its normal name, and undefined where it is longer than a name can be. */
interface Heading {
  readonly at: number;
  readonly header: string;
  readonly plain: string | undefined;
}

/** Names among which the nearest to a mistake of the mapping is looked for. */
const MOST_COMPARED = 2000;

/** The name nearest to what the mapping has, however far. */
function nearestName(typed: string, among: readonly Name[]): string {
  const start = normalName(typed.slice(0, LONGEST_NAME));
  return nearestOf(start, among.slice(0, MOST_COMPARED), LONGEST_NAME).found[0]?.name ?? "";
}

/** Where the mapping sends each heading, also to an id that is none; a header that has the mapping's very letters comes first. */
function sent(
  mapping: Readonly<Record<string, string>>,
  headings: readonly Heading[],
): {
  readonly ids: ReadonlyMap<number, string>;
  /** The mapping's entries, each with the first place of its header. */
  readonly entries: readonly { readonly header: string; readonly id: string; readonly at: number | undefined }[];
} {
  const ids = new Map<number, string>();
  const entries = Object.entries(mapping).map(([header, id]) => {
    const verbatim = headings.filter((heading) => heading.header === header);
    const plain = normalName(header);
    const found = verbatim.length > 0 ? verbatim : headings.filter((heading) => heading.plain === plain);
    for (const { at } of found) if (!ids.has(at) || verbatim.length > 0) ids.set(at, id);
    return { header, id, at: found[0]?.at };
  });
  return { ids, entries };
}

/**
 * Finds the declared columns in a table's header. A name counts if it is the same but for how it is written (`normalName`), with a unit
 * behind it or without, alone or with its other language; brackets that hold no unit belong to the name: «学生数（女）» is not «学生数».
 *
 * A saved mapping, header to id, wins over names. What is only near a name is proposed and never applied. Two columns that claim one id
 * leave it missing: which of them holds the figures is for a person to say, by a mapping. A unit that cannot be turned into the column's
 * keeps it unmatched.
 *
 * @example
 * matchHeaders(["学校 名称", "面积（亩）"], [{ id: "name", names: ["学校名称"] }, { id: "area", names: ["面积"], unit: "m2" }]).matched
 * // => [{ at: 0, header: "学校 名称", id: "name", how: "normalised" }, { at: 1, header: "面积（亩）", id: "area", how: "normalised", unit: { unit: "mu", scale: "1" } }]
 */
export function matchHeaders(
  headers: readonly string[],
  declared: readonly DeclaredColumn[],
  mapping: Readonly<Record<string, string>> = {},
): HeaderMatch {
  const columns = new Map(declared.map((column) => [column.id, column]));
  const names = namesOf(declared);
  const headings = headers.map((header, at) => ({ at, header, plain: header.length > LONGEST_NAME ? undefined : normalName(header) }));
  const { ids: mapped, entries } = sent(mapping, headings);
  const problems: HeaderProblem[] = [];
  const present = headings.flatMap(({ header, plain }) => (plain ? [{ id: "", name: header, normal: plain }] : []));
  const own = names.all.filter(({ id, name }) => id === name);
  for (const { header, id, at } of entries) {
    if (at === undefined) problems.push(problem("unknown-header", header, header, at, { accepted: nearestName(header, present) }));
    if (!columns.has(id)) problems.push(problem("unknown-id", header, id, at, { accepted: nearestName(id, own) }));
  }

  const blank: number[] = [];
  const unmapped: { at: number; header: string }[] = [];
  const proposed: ProposedColumn[] = [];
  const unknown: (Heading & { readonly name: string })[] = [];
  const claims = new Map<string, MatchedColumn[]>();
  for (const heading of headings) {
    const { at, header, plain } = heading;
    const chosen = mapped.get(at);
    if (plain === "" && chosen === undefined) {
      blank.push(at);
      continue;
    }
    const named = meant(header, plain, names);
    const { how, ids, unit } =
      chosen === undefined ? named : withUnit("mapped", columns.has(chosen) ? new Set([chosen]) : NO_IDS, named.unit);
    const [id, ...others] = ids;
    const column = id === undefined || others.length > 0 ? undefined : columns.get(id);
    const clash = column?.unit !== undefined && unit?.unit !== undefined && unitsIn(unit.unit, column.unit) === undefined;
    if (column !== undefined && !clash) {
      const claimed = claims.get(column.id) ?? [];
      claimed.push({ at, header, id: column.id, how, ...(unit === undefined ? {} : { unit }) });
      claims.set(column.id, claimed);
      continue;
    }
    unmapped.push({ at, header });
    for (const each of ids)
      proposed.push({ at, header, id: each, name: names.all.find((name) => name.id === each)?.name ?? each, distance: 0 });
    if (id === undefined && plain !== undefined) unknown.push({ ...heading, name: withoutUnit(plain).name });
    if (clash)
      problems.push(
        problem("unit-clash", header, unit.unit, at, { unit: UNITS[unit.unit], column: column.id, accepted: unitsAccepted(column.unit) }),
      );
  }

  const matched: MatchedColumn[] = [];
  const duplicates: DuplicateColumns[] = [];
  for (const [id, claimed] of claims) {
    const chosen = claimed.filter(({ how }) => how === "mapped");
    const [only, ...more] = chosen.length > 0 ? chosen : claimed;
    const one = more.length === 0 ? only : undefined;
    if (one !== undefined) matched.push(one);
    if (claimed.length > 1) duplicates.push({ id, at: claimed.filter((claim) => claim !== one).map(({ at }) => at) });
  }

  const free = names.all.filter(({ id }) => !claims.has(id));
  for (const { at, header, name } of unknown.slice(0, MOST_PROPOSED)) {
    const { away, found } = nearestOf(name, free, Math.floor(name.length / 3));
    const nearest = new Map(found.map((each) => [each.id, each.name]));
    for (const [id, near] of nearest) proposed.push({ at, header, id, name: near, distance: away });
  }
  const taken = new Set(matched.map(({ id }) => id));
  return {
    matched: matched.sort((a, b) => a.at - b.at),
    proposed: proposed.sort((a, b) => a.at - b.at),
    unmapped,
    blank,
    duplicates,
    missing: [...columns.keys()].filter((id) => !taken.has(id)),
    problems,
  };
}
