// How one table is looked at: what a user may change, undo and later save. Rows and columns go by their names alone.

export interface Sort {
  readonly column: string;
  readonly isDescending: boolean;
}

export interface TableView {
  readonly filter: string;
  readonly sort?: Sort;
  readonly hidden: readonly string[];
  /** How many columns stay in sight when the others scroll. */
  readonly frozen: number;
  readonly marks: readonly string[];
  /** Only marked rows show. */
  readonly isTray: boolean;
}

export const PLAIN_VIEW: TableView = { filter: "", hidden: [], frozen: 1, marks: [], isTray: false };

/** Ascending, descending, and then as the table has its rows. */
export function sorted(view: TableView, column: string): TableView {
  const { sort, ...others } = view;
  if (sort?.column !== column) return { ...others, sort: { column, isDescending: false } };
  return sort.isDescending ? others : { ...others, sort: { column, isDescending: true } };
}

const toggled = (all: readonly string[], one: string): readonly string[] =>
  all.includes(one) ? all.filter((each) => each !== one) : [...all, one];

/** Shows or hides a column; one that the rows are sorted by goes on sorting them. The last that shows stays. */
export function withColumn(view: TableView, column: string, all: readonly string[]): TableView {
  const hidden = toggled(view.hidden, column);
  return all.every((each) => hidden.includes(each)) ? view : { ...view, hidden };
}

/** Freezes the columns up to and with that one; the same again leaves only the first. */
export const frozenAt = (view: TableView, at: number): TableView => ({ ...view, frozen: view.frozen === at + 1 ? 1 : at + 1 });

export const marked = (view: TableView, key: string): TableView => ({ ...view, marks: toggled(view.marks, key) });

/** Marks all of these, or where all are marked already none of them. */
export function markedAll(view: TableView, keys: readonly string[]): TableView {
  const marks = new Set(view.marks);
  if (keys.every((key) => marks.has(key))) {
    const here = new Set(keys);
    return { ...view, marks: view.marks.filter((key) => !here.has(key)) };
  }
  return { ...view, marks: [...new Set([...view.marks, ...keys])] };
}
