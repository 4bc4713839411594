import type { Language } from "@teks/indicators";
import { type Initials, mayBeInitials, passes, termsOf, unknownInitials } from "./filter";
import { type Column, type Keyed, type Section, type Sheet, valueIn } from "./sheet";
import type { Sort, TableView } from "./view";

/** A line of the table before it is drawn: a section's title, the space above one, or a row. */
export type Slot<E> =
  | { readonly section: Section<E> }
  | { readonly space: true }
  | { readonly section: Section<E> | undefined; readonly entry: E };

/** The rows that show, in the order they show in. */
export interface Arranged<E> {
  readonly entries: readonly E[];
  readonly keys: readonly string[];
  readonly slots: readonly Slot<E>[];
  /** The place of a row among the rows, and of its line among the lines. */
  readonly placeOf: ReadonlyMap<string, { readonly at: number; readonly slot: number }>;
}

const collators = new Map<Language, Intl.Collator>();
function collatorOf(language: Language): Intl.Collator {
  const made = collators.get(language) ?? new Intl.Collator(language, { numeric: true });
  collators.set(language, made);
  return made;
}

/** Where a row stands in the order of a column: numbers before words; undefined where it has no value. */
type Place = { readonly kind: 0 | 1; readonly at: number } | undefined;

/** Numbers for texts, in the language's order: alike for what it holds alike. */
function ranksOf(texts: ReadonlySet<string>, { compare }: Intl.Collator): ReadonlyMap<string, number> {
  let before: string | undefined;
  let rank = 0;
  return new Map(
    [...texts].sort(compare).map((text) => {
      if (before !== undefined && compare(before, text) !== 0) rank += 1;
      before = text;
      return [text, rank];
    }),
  );
}

const placed = new WeakMap<object, Map<string, ReadonlyMap<unknown, Place>>>();

/** The places of all rows of a table by a column. Worked out once: comparing ten thousand words by a language's rules is felt. */
function placesOf<E>(sheet: Sheet<E>, column: Column<E>, language: Language): ReadonlyMap<unknown, Place> {
  const known = placed.get(sheet) ?? new Map<string, ReadonlyMap<unknown, Place>>();
  placed.set(sheet, known);
  const name = `${language} ${column.id}`;
  const told = known.get(name);
  if (told !== undefined) return told;
  const values = sheet.sections.flatMap(({ entries }) => entries.map((entry) => [entry, valueIn(column, entry, language)] as const));
  const ranks = ranksOf(new Set(values.flatMap(([, value]) => (typeof value === "string" ? [value] : []))), collatorOf(language));
  const places = new Map(
    values.map(([entry, value]): [E, Place] => {
      if (value === null || value === "") return [entry, undefined];
      return [entry, typeof value === "number" ? { kind: 0, at: value } : { kind: 1, at: ranks.get(value) ?? 0 }];
    }),
  );
  known.set(name, places);
  return places;
}

/** The rows by their places, those of equal value as they were; what has no value stays last either way. */
function inOrder<E>(entries: readonly E[], places: ReadonlyMap<unknown, Place>, { isDescending }: Sort): readonly E[] {
  const way = isDescending ? -1 : 1;
  return entries.toSorted((one, other) => {
    const [a, b] = [places.get(one), places.get(other)];
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    return way * (a.kind === b.kind ? a.at - b.at : a.kind - b.kind);
  });
}

function slotsOf<E extends Keyed>(sections: readonly Section<E>[]): readonly Slot<E>[] {
  return sections.flatMap((section, at): readonly Slot<E>[] => [
    ...(at === 0 ? [] : [{ space: true } as const]),
    { section },
    ...section.entries.map((entry) => ({ section, entry })),
  ]);
}

/** The sections with the rows that pass; by initials of pinyin only where the words themselves are in no row. */
function shownOf<E extends Keyed>({ columns, sections }: Sheet<E>, view: TableView, initials: Initials): readonly Section<E>[] {
  const terms = termsOf(view.filter, columns);
  const marks = new Set(view.marks);
  const passing = (by?: Initials) =>
    sections
      .map(({ title, entries }) => ({
        title,
        entries: entries.filter((entry) => (!view.isTray || marks.has(entry.key)) && passes(entry, terms, by)),
      }))
      .filter(({ entries }) => entries.length > 0);
  const shown = passing();
  return shown.length === 0 && mayBeInitials(terms) ? passing(initials) : shown;
}

function arrange<E extends Keyed>(sheet: Sheet<E>, view: TableView, language: Language, initials: Initials): Arranged<E> {
  const { columns } = sheet;
  const shown = shownOf(sheet, view, initials);
  const { sort } = view;
  const by = sort === undefined ? undefined : columns.find(({ id }) => id === sort.column);
  const rows = shown.flatMap(({ entries }) => entries);
  // Rows in an order of their own are no longer in sections.
  const ordered = sort === undefined || by === undefined ? undefined : inOrder(rows, placesOf(sheet, by, language), sort);
  const slots: readonly Slot<E>[] = ordered === undefined ? slotsOf(shown) : ordered.map((entry) => ({ section: undefined, entry }));
  const entries = ordered ?? rows;
  const placeOf = new Map<string, { at: number; slot: number }>();
  let at = 0;
  slots.forEach((each, slot) => {
    if (!("entry" in each)) return;
    placeOf.set(each.entry.key, { at, slot });
    at += 1;
  });
  return { entries, keys: entries.map(({ key }) => key), slots, placeOf };
}

interface Made {
  readonly view: TableView;
  readonly language: Language;
  readonly initials: Initials;
  readonly made: unknown;
}

const remembered = new WeakMap<object, Made>();

/** The rows that a view of a table shows. The last is remembered, since a moving cursor changes nothing of it. */
export function arranged<E extends Keyed>(
  sheet: Sheet<E>,
  view: TableView,
  language: Language,
  initials: Initials = unknownInitials,
): Arranged<E> {
  const last = remembered.get(sheet);
  const isSame =
    last !== undefined &&
    last.language === language &&
    last.initials === initials &&
    last.view.filter === view.filter &&
    last.view.sort === view.sort &&
    last.view.isTray === view.isTray &&
    (!view.isTray || last.view.marks === view.marks);
  if (isSame) return last.made as Arranged<E>;
  const made = arrange(sheet, view, language, initials);
  remembered.set(sheet, { view, language, initials, made });
  return made;
}
