import type { TextFigure } from "./figures";

/** A total that a sentence prints and the figures that it names as its parts; all by their index. */
export interface Group {
  readonly whole: number;
  readonly parts: readonly number[];
  /** The total is printed as that of the figures before it (合计), and nothing can be left over. */
  readonly isClosed: boolean;
}

const OPENS = /(?:^|[，；：:（(。])\s*(?:其中|包括|分为|含)|[（(][^）)]*$|^：/;
const ENDS = /[；。]/;
const OTHER = /另|此外|还|同时|累计|共|全年|全县/;
const IN_ALL = /^(?:合计|总计|共计)/;

const isCounted = ({ kind, values }: TextFigure): boolean => kind === "quantity" && values.length === 1;

/** A total and its parts are never more figures apart than this. */
const MOST_PARTS = 16;

/** The nearest figure before `at` that counts the same, not beyond `from`. */
function wholeBefore(figures: readonly TextFigure[], at: number, from: number): number | undefined {
  for (let index = at - 1; index >= Math.max(from, at - MOST_PARTS); index--) {
    const each = figures[index];
    if (each !== undefined && isCounted(each) && each.unit === figures[at]?.unit) return index;
  }
  return undefined;
}

/**
 * The totals of a text with their parts: «…34所，其中初中7所、小学27所», «五十八所：小学…», «37所（小学24所、初中13所）» and, the total last,
 * «…，合计30所». A share between the parts is passed over; a figure of another unit ends them.
 */
export function groupsIn(figures: readonly TextFigure[], text: string): readonly Group[] {
  const groups: Group[] = [];
  let open: { whole: number; parts: number[]; isBracketed: boolean } | undefined;
  const close = () => {
    if (open !== undefined && open.parts.length > 0) groups.push({ whole: open.whole, parts: open.parts, isClosed: false });
    open = undefined;
  };
  let first = 0;
  figures.forEach((figure, at) => {
    const last = figures[at - 1];
    if (last === undefined || last.place.paragraph !== figure.place.paragraph || last.place.sentence !== figure.place.sentence) {
      close();
      first = at;
      return;
    }
    const between = text.slice(Math.max(last.place.start + last.place.length, figure.place.start - 80), figure.place.start);
    if (open !== undefined && (ENDS.test(between) || (open.isBracketed && /[）)]/.test(between)))) close();
    if (OPENS.test(between)) {
      close();
      const whole = wholeBefore(figures, at, first);
      if (whole !== undefined) open = { whole, parts: [], isBracketed: /[（(]/.test(between) };
    }
    if (IN_ALL.test(figure.before)) {
      close();
      const parts = runBefore(figures, at, first);
      if (parts.length > 1) groups.push({ whole: at, parts, isClosed: true });
      return;
    }
    if (open === undefined || figure.kind === "share") return;
    const isPart = isCounted(figure) && figure.unit === figures[open.whole]?.unit && (open.parts.length === 0 || !OTHER.test(between));
    if (isPart) open.parts.push(at);
    else close();
  });
  close();
  return groups;
}

/** The unbroken run of figures before `at` that count the same; where the last is of a stage, those that are. */
function runBefore(figures: readonly TextFigure[], at: number, from: number): readonly number[] {
  const isStaged = figures[at - 1]?.stage != null;
  const run: number[] = [];
  for (let index = at - 1; index >= Math.max(from, at - MOST_PARTS); index--) {
    const each = figures[index];
    if (each?.unit !== figures[at]?.unit || (each?.stage != null) !== isStaged) break;
    run.unshift(index);
  }
  return run;
}
