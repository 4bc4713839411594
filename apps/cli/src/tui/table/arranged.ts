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

/** The rows by what a column says, those of equal value as they were; what has no value stays last either way. */
function inOrder<E>(entries: readonly E[], column: Column<E>, { isDescending }: Sort, language: Language): readonly E[] {
  const collator = collatorOf(language);
  const valued = entries.map((entry) => ({ entry, value: valueIn(column, entry, language) }));
  const way = isDescending ? -1 : 1;
  const order = (a: number | string, b: number | string): number => {
    if (typeof a === "number" && typeof b === "number") return a - b;
    if (typeof a === "number") return -1;
    return typeof b === "number" ? 1 : collator.compare(a, b);
  };
  return valued
    .sort(({ value: a }, { value: b }) => {
      const [noA, noB] = [a === null || a === "", b === null || b === ""];
      if (noA || noB || a === null || b === null) return Number(noA) - Number(noB);
      return way * order(a, b);
    })
    .map(({ entry }) => entry);
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
  const ordered = sort === undefined || by === undefined ? undefined : inOrder(rows, by, sort, language);
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
