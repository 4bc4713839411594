import { writtenUnit } from "../figure/units";
import { normalName } from "../header/names";

/** What a column is called, worked out of its headings. */
export interface ColumnName {
  /** All its headings, with "·" between them, and its unit. */
  readonly header: string;
  /** The spelling of it that is known, with its unit; the header where none is. */
  readonly name: string;
  /** The ids that the name may mean. */
  readonly ids: ReadonlySet<string>;
  /** The entry of the mapping that it is. */
  readonly mapped?: string;
  /** Whether it was known without its upper headings. */
  readonly isLeaf?: true;
  /** Whether its Chinese and its English headings are names of different columns. */
  readonly isDisputed?: true;
}

/** Knows the ids of a name; and the header that a mapping has for it. */
export interface Known {
  ids(name: string): ReadonlySet<string>;
  readonly mapping: Readonly<Record<string, string>>;
}

const NONE: ReadonlySet<string> = new Set();

/** Longer than any heading that has a unit. */
const LONGEST = 200;
const UNIT_BEHIND = /^([^()（）[\]【】]+(?:[(（][^()（）]*[)）])?)\s*[(（[【]([^()（）[\]【】]{1,40})[)）\]】]$/u;
const PART_OF = /^其中\s*[:：、]?\s*(?=\S)/u;
/** A heading that says no more than its group's: the whole of it. */
const WHOLE: ReadonlySet<string> = new Set(["计", "合计", "小计", "总计", "共计", "总数", "total", "subtotal"]);

interface Stripped {
  readonly name: string;
  readonly unit?: string;
}

/** A heading without its unit, and without 其中 before it. */
function stripped(heading: string): Stripped {
  const [, bare, unit] = heading.length > LONGEST ? [] : (UNIT_BEHIND.exec(heading) ?? []);
  const has = bare !== undefined && unit !== undefined && writtenUnit(unit) !== undefined;
  return { name: (has ? bare.trim() : heading).replace(PART_OF, ""), ...(has ? { unit } : {}) };
}

const isSameUnit = (a: string, b: string): boolean => {
  const [first, second] = [writtenUnit(a), writtenUnit(b)];
  return first?.unit === second?.unit && first?.scale === second?.scale;
};

interface Parts {
  /** From the top down. */
  readonly names: readonly string[];
  /** As it is put behind the name: «（万元）», or nothing. */
  readonly unit: string;
}

/** The names of a column's headings and its unit, the lowest written. Two units that disagree stay, so that the name is not known. */
function partsOf(path: readonly string[], below: string): Parts {
  const parts = path.map(stripped);
  const own = parts.findLast(({ unit }) => unit !== undefined)?.unit;
  const unit = below === "" ? own : below;
  const clashes = own !== undefined && unit !== undefined && !isSameUnit(own, unit);
  return { names: clashes ? path : parts.map(({ name }) => name), unit: unit === undefined ? "" : `（${unit}）` };
}

/** The ways in which headings are said as one name: 专任教师 over 小学 is also 小学专任教师; 在校生数 over 女, 在校生数（女）. */
function spellings(names: readonly string[]): readonly string[] {
  const [first = "", ...rest] = names;
  const whole = names.join("·");
  if (rest.length === 0) return [whole];
  return [whole, names.toReversed().join("·"), `${first}（${rest.join("")}）`];
}

const HAN = /\p{Script=Han}/u;
const LATIN = /[A-Za-z]{2}/;

/** The Chinese and the English lines of headings in both languages, and the unit that either has. */
function languages(
  names: readonly string[],
  unit: string,
): { readonly each: readonly Parts["names"][]; readonly unit: string } | undefined {
  const lines = names.flatMap((name) => name.split(/[\r\n]+/)).map((line) => line.trim());
  const english = lines.filter((line) => !HAN.test(line) && LATIN.test(line));
  const chinese = lines.filter((line) => line !== "" && (HAN.test(line) || !LATIN.test(line)));
  if (english.length === 0 || !chinese.some((line) => HAN.test(line))) return undefined;
  const parts = [partsOf(chinese, ""), partsOf(english, "")];
  const units = [unit, ...parts.map((part) => part.unit)].filter((written) => written !== "");
  const [one = "", ...others] = units.map((written) => written.slice(1, -1));
  return others.every((other) => isSameUnit(one, other)) ? { each: parts.map((part) => part.names), unit: units[0] ?? "" } : undefined;
}

type Spelling = Pick<ColumnName, "name" | "ids" | "isDisputed">;

/** The first spelling that is known. */
function firstKnown(names: readonly string[], unit: string, ids: Known["ids"]): Spelling | undefined {
  for (const spelling of spellings(names)) {
    const name = `${spelling}${unit}`;
    const known = ids(name);
    if (known.size > 0) return { name, ids: known };
  }
  return undefined;
}

/** As one name, else by its Chinese or its English headings: by either if the other is unknown, by none if they disagree. */
function knownAs(names: readonly string[], unit: string, ids: Known["ids"]): Spelling | undefined {
  const one = firstKnown(names, unit, ids);
  const both = one === undefined ? languages(names, unit) : undefined;
  if (both === undefined) return one;
  const [chinese, english] = both.each.map((lines) => firstKnown(lines, both.unit, ids));
  if (chinese === undefined || english === undefined) return chinese ?? english;
  return [...chinese.ids].some((id) => english.ids.has(id)) ? chinese : { name: `${names.join("·")}${unit}`, ids: NONE, isDisputed: true };
}

/** The headings from each one down to the lowest: how many columns have them alike. */
function tails(all: readonly Parts[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { names } of all)
    for (const from of names.keys()) {
      const tail = normalName(names.slice(from).join(""));
      counts.set(tail, (counts.get(tail) ?? 0) + 1);
    }
  return counts;
}

/** A heading of one cell as it stands: its unit is read where its name is. */
const isPlain = (path: readonly string[], unit: string): boolean => path.length === 1 && unit === "";

/**
 * The name of each column. `units` has what a row of units says below the names. A name is known by all headings of its column, from the
 * top or from the bottom up, with 合计 or 计 as its group's own; or by the lower ones alone where no other column has the same.
 */
export function columnNames(paths: readonly (readonly string[])[], units: readonly string[], known: Known): readonly ColumnName[] {
  const keys = new Map(Object.keys(known.mapping).map((header) => [normalName(header), header]));
  const all = paths.map((path, at) => {
    const unit = units[at] ?? "";
    return isPlain(path, unit) ? { names: path, unit: "" } : partsOf(path, unit);
  });
  const alike = tails(all);
  return all.map(({ names, unit }) => {
    const header = names.length === 0 ? "" : `${names.join("·")}${unit}`;
    const mapped = keys.size === 0 ? undefined : keyOf(names, unit, keys);
    if (mapped !== undefined) return { header, name: header, ids: NONE, mapped };
    for (const from of names.keys()) {
      const tail = names.slice(from);
      if (from > 0 && alike.get(normalName(tail.join(""))) !== 1) continue;
      const last = tail.at(-1) ?? "";
      const found =
        knownAs(tail, unit, known.ids) ??
        (tail.length > 1 && WHOLE.has(normalName(last)) ? knownAs(tail.slice(0, -1), unit, known.ids) : undefined);
      if (found !== undefined) return { header, ...found, ...(from > 0 ? { isLeaf: true as const } : {}) };
    }
    return { header, name: header, ids: NONE };
  });
}

/** The mapping's header that is a spelling of this one, with its unit or without. */
function keyOf(names: readonly string[], unit: string, keys: ReadonlyMap<string, string>): string | undefined {
  for (const from of names.keys())
    for (const spelling of spellings(names.slice(from)))
      for (const name of [`${spelling}${unit}`, spelling]) {
        const key = keys.get(normalName(name));
        if (key !== undefined) return key;
      }
  return undefined;
}
