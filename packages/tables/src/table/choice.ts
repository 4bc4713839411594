import type { Collector } from "../issue";
import type { Shape } from "../shape/shape";
import type { Opened, OpenedSheet } from "./open";

/** A sheet and what its rows are. */
export interface ShapedSheet {
  readonly read: OpenedSheet;
  readonly shape: Shape;
}

const nameOf = ({ read }: ShapedSheet): string => read.sheet.name;

const matchesOf = ({ shape }: ShapedSheet): number => (shape.hasHeader ? shape.match.matched.length : 0);

/**
 * The sheet to read: the first that is not hidden and has the columns, which is half as many of them as the sheet that has most. One alone
 * is read whatever it has, and so is one that is asked for.
 */
export function choose(
  shaped: readonly ShapedSheet[],
  { format, names }: Opened,
  asked: string | number | undefined,
  found: Collector,
): ShapedSheet | undefined {
  if (asked !== undefined) {
    // A workbook was asked for this sheet alone, and has told if it is not there.
    const one = format === "xlsx" ? shaped[0] : shaped.find((each, at) => nameOf(each) === asked || at + 1 === asked);
    if (one === undefined && format !== "xlsx" && shaped.length > 0)
      found.add("no-sheet", () => ({ row: 0, value: String(asked), detail: { names: names.join(", ") || "1" } }));
    return one;
  }
  const shown = shaped.filter(({ read }) => read.sheet.isHidden !== true);
  const most = Math.max(0, ...shown.map(matchesOf));
  const hidden = shaped.find((each) => each.read.sheet.isHidden === true && matchesOf(each) > 0);
  if (most === 0 && hidden !== undefined) {
    found.add("hidden-sheet", () => ({ sheet: nameOf(hidden), row: 0, value: nameOf(hidden) }));
    return undefined;
  }
  const fit = shown.filter((each) => 2 * matchesOf(each) >= most);
  const [first] = fit;
  if (first !== undefined && most > 0 && fit.length > 1)
    found.add("several-sheets", () => ({ row: 0, value: nameOf(first), detail: { names: fit.map(nameOf).join(", ") } }));
  return first;
}
