import { UNITS, unitsAccepted, unitsIn, type WrittenUnit } from "../figure/units";
import {
  type DeclaredColumn,
  type HowMatched,
  LONGEST_NAME,
  meant,
  type Name,
  type Names,
  NO_IDS,
  namesOf,
  normalName,
  plainName,
  withoutUnit,
  withUnit,
} from "./names";
import { type HeaderProblem, headerProblem } from "./problems";
import { nearestOf } from "./similar";

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

/** Unmapped columns that a name is proposed for; the rest are listed without. */
const MOST_PROPOSED = 500;

/** A header of the table, and its normal name. */
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

/** An entry of the mapping, and the first place of its header. */
interface Entry {
  readonly header: string;
  readonly id: string;
  readonly at: number | undefined;
}

/** Where the mapping sends each heading, also to an id that is none; a header that has the mapping's very letters comes first. */
function sent(
  mapping: Readonly<Record<string, string>>,
  headings: readonly Heading[],
): {
  readonly ids: ReadonlyMap<number, string>;
  readonly entries: readonly Entry[];
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
 * The names of `declared` are made ready once for each array of columns: hand over the same one again, and do not change it.
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
  const names = namesOf(declared);
  const headings = headers.map((header, at) => ({ at, header, plain: plainName(header) }));
  const { ids: mapped, entries } = sent(mapping, headings);
  const problems = [...mappingProblems(entries, headings, names)];

  const blank: number[] = [];
  const unmapped: { at: number; header: string }[] = [];
  const proposed: ProposedColumn[] = [];
  const unknown: Heading[] = [];
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
      chosen === undefined ? named : withUnit("mapped", names.columns.has(chosen) ? new Set([chosen]) : NO_IDS, named.unit);
    const [id, ...others] = ids;
    const column = id === undefined || others.length > 0 ? undefined : names.columns.get(id);
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
    if (id === undefined) unknown.push(heading);
    if (clash) {
      const detail = { unit: UNITS[unit.unit], column: column.id, accepted: unitsAccepted(column.unit) };
      problems.push(headerProblem("unit-clash", header, unit.unit, at, detail));
    }
  }

  const free = names.all.filter(({ id }) => !claims.has(id));
  proposed.push(...unknown.slice(0, MOST_PROPOSED).flatMap((heading) => nearby(heading, free)));
  const { matched, duplicates } = settled(claims);
  const taken = new Set(matched.map(({ id }) => id));
  return {
    matched: matched.sort((a, b) => a.at - b.at),
    proposed: proposed.sort((a, b) => a.at - b.at),
    unmapped,
    blank,
    duplicates,
    missing: [...names.columns.keys()].filter((id) => !taken.has(id)),
    problems,
  };
}

/** What the mapping has of headers that are not there, and of ids that are none. */
function mappingProblems(entries: readonly Entry[], headings: readonly Heading[], names: Names): readonly HeaderProblem[] {
  const present = headings.flatMap(({ header, plain }) => (plain ? [{ id: "", name: header, normal: plain }] : []));
  return entries.flatMap(({ header, id, at }) => [
    ...(at === undefined ? [headerProblem("unknown-header", header, header, at, { accepted: nearestName(header, present) })] : []),
    ...(names.columns.has(id) ? [] : [headerProblem("unknown-id", header, id, at, { accepted: nearestName(id, names.all.filter(isId)) })]),
  ]);
}

const isId = ({ id, name }: Name): boolean => id === name;

/** The names nearest to a header that has none, for a person to confirm. */
function nearby({ at, header, plain }: Heading, free: readonly Name[]): readonly ProposedColumn[] {
  if (plain === undefined) return [];
  const { name } = withoutUnit(plain);
  const { away, found } = nearestOf(name, free, Math.floor(name.length / 3));
  const nearest = new Map(found.map((each) => [each.id, each.name]));
  return [...nearest].map(([id, near]) => ({ at, header, id, name: near, distance: away }));
}

/** Each id to the one column that claims it, or that the mapping chose. */
function settled(claims: ReadonlyMap<string, readonly MatchedColumn[]>) {
  const matched: MatchedColumn[] = [];
  const duplicates: DuplicateColumns[] = [];
  for (const [id, claimed] of claims) {
    const chosen = claimed.filter(({ how }) => how === "mapped");
    const [only, ...more] = chosen.length > 0 ? chosen : claimed;
    const one = more.length === 0 ? only : undefined;
    if (one !== undefined) matched.push(one);
    if (claimed.length > 1) duplicates.push({ id, at: claimed.filter((claim) => claim !== one).map(({ at }) => at) });
  }
  return { matched, duplicates };
}
