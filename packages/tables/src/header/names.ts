import { type UnitId, type WrittenUnit, writtenUnit } from "../figure/units";
import { halfWidth } from "../figure/width";

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

/** Longer than any name of a column; a longer header is unmapped without a look. */
export const LONGEST_NAME = 200;

/** What the commonest names consist of, of which nothing is left out. */
const NORMAL = /^[\u4e00-\u9fffa-z0-9()%/.]*$/;

/**
 * A column's name without what people write in different ways: width, spaces and line breaks, case, kinds of bracket, marks of a required
 * field, colons, quotes, hyphens. Brackets and what they hold stay.
 *
 * @example
 * normalName("＊学校\n名称：")
 * // => "学校名称"
 */
export const normalName = (header: string): string =>
  NORMAL.test(header)
    ? header
    : halfWidth(header)
        .toLowerCase()
        .replaceAll(/[[{【〔「『《〈｢〖]/g, "(")
        .replaceAll(/[\]}】〕」』》〉｣〗]/g, ")")
        .replaceAll(/[\s*★:;,、。·•・"'“”‘’_\-‐‑‒–—]/g, "");

/** A normal name and the unit at its end, in brackets (经费(万元)), behind a stroke (经费/万元) or, of % and ‰, bare. */
export function withoutUnit(name: string): { readonly name: string; readonly unit?: WrittenUnit } {
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

/** The normal name of a header; undefined of one that is longer than a name can be. */
export const plainName = (header: string): string | undefined => (header.length > LONGEST_NAME ? undefined : normalName(header));

export interface Name {
  readonly id: string;
  readonly name: string;
  readonly normal: string;
}

/** The declared columns and their ids by name, letter for letter and normal. */
export interface Names {
  readonly columns: ReadonlyMap<string, DeclaredColumn>;
  readonly all: readonly Name[];
  readonly exact: ReadonlyMap<string, ReadonlySet<string>>;
  readonly normal: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The names of columns that were asked for before: a vocabulary has them by the thousand, and they do not change. */
const prepared = new WeakMap<readonly DeclaredColumn[], Names>();

export function namesOf(declared: readonly DeclaredColumn[]): Names {
  const known = prepared.get(declared) ?? namesIn(declared);
  prepared.set(declared, known);
  return known;
}

function namesIn(declared: readonly DeclaredColumn[]): Names {
  const all: Name[] = [];
  const exact = new Map<string, ReadonlySet<string>>();
  const normal = new Map<string, ReadonlySet<string>>();
  for (const { id, names } of declared) {
    const alone: ReadonlySet<string> = new Set([id]);
    const claim = (ids: Map<string, ReadonlySet<string>>, name: string) => {
      const before = ids.get(name) ?? alone;
      ids.set(name, before === alone ? alone : new Set([...before, id]));
    };
    for (const name of [id, ...names]) {
      const plain = normalName(name);
      all.push({ id, name, normal: plain });
      claim(exact, name);
      claim(normal, plain);
    }
  }
  return { columns: new Map(declared.map((column) => [column.id, column])), all, exact, normal };
}

export interface Meant {
  readonly how: HowMatched;
  readonly ids: ReadonlySet<string>;
  readonly unit?: WrittenUnit;
}

export const NO_IDS: ReadonlySet<string> = new Set();

export const withUnit = (how: HowMatched, ids: ReadonlySet<string>, unit: WrittenUnit | undefined): Meant => ({
  how,
  ids,
  ...(unit === undefined ? {} : { unit }),
});

/** The ids that a header may mean, at the closest that it comes to any. `plain` is its normal name, if it is short enough to have one. */
export function meant(header: string, plain: string | undefined, { exact, normal }: Names): Meant {
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
  return (header) => meant(header, plainName(header), names).ids;
}
