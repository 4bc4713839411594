import { compare, decimal, divide, type Fraction, multiply, subtract } from "../fraction";
import { numberOfFigure, type TextFigure } from "./figures";
import { type LintFinding, shownPercent } from "./finding";
import type { Group } from "./groups";

const HUNDRED = decimal(100);
const OF = /占(?:比)?(?:全县|全部|总)?([^，。；]*?)(?:总数|总量|总人数)?(?:的|的比例|比例)?(?:约|达|为)?$/;
const RISES = /(?:增加|增长|提高|提升|上升|扩大)(?:到|至|为)/;
const ROSE = /^(?:同比)?(?:增长|增幅|提高|上升|增加)(?:了|达|为)?$/;

const isPlain = ({ kind, bound, values }: TextFigure): boolean => kind === "quantity" && bound === "exact" && values.length === 1;
const decimalsOf = (text: string): number => (/[.．](\d|[０-９])+/.exec(text)?.[0].length ?? 1) - 1;

/** Whether a printed percentage can be this one, rounded or cut at its last digit. */
function agrees(printed: TextFigure, real: Fraction): boolean {
  const off = subtract(numberOfFigure(printed), real);
  const most = divide(decimal(1), decimal(10 ** decimalsOf(printed.text)));
  return compare(off.n < 0n ? subtract(decimal(0), off) : off, most) < 0;
}

/** Farther back than this a figure is not what a share is of. */
const REACH = 6;

/** The nearest plain figure before `at` in its sentence. */
function plainBefore(figures: readonly TextFigure[], at: number): number {
  for (let index = at - 1; index >= Math.max(0, at - REACH); index--) {
    const [each, figure] = [figures[index], figures[at]];
    if (each === undefined || figure === undefined || !isSameSentence(each, figure)) return -1;
    if (isPlain(each)) return index;
  }
  return -1;
}

const isSameSentence = (a: TextFigure, b: TextFigure): boolean =>
  a.place.paragraph === b.place.paragraph && a.place.sentence === b.place.sentence;

interface Base {
  readonly at: number;
  readonly words: string;
  readonly stage: TextFigure["stage"];
}

/** The figures that a share can be of, by their unit, with their words. */
function basesByUnit(figures: readonly TextFigure[]): ReadonlyMap<string, readonly Base[]> {
  const bases = new Map<string, Base[]>();
  figures.forEach((figure, at) => {
    if (!isPlain(figure)) return;
    const base = { at, words: `${figure.before} ${figure.after}`, stage: figure.stage };
    const known = bases.get(figure.unit);
    if (known === undefined) bases.set(figure.unit, [base]);
    else known.push(base);
  });
  return bases;
}

interface Reading {
  readonly figures: readonly TextFigure[];
  readonly bases: ReadonlyMap<string, readonly Base[]>;
  /** The total of a part. */
  readonly wholes: ReadonlyMap<number, number>;
}

/** The figures a share may be of: those whose words the share names, and the total that the part belongs to. */
function basesOf({ bases, wholes }: Reading, part: number, one: TextFigure, of: string): readonly number[] {
  const isOf = ({ at, words, stage }: Base) =>
    at !== part && words.includes(of) && (stage === null || stage === "all" || stage === one.stage);
  const named = of.length < 2 ? [] : (bases.get(one.unit) ?? []).filter(isOf).map(({ at }) => at);
  const whole = wholes.get(part);
  return whole === undefined ? named : [...named, whole];
}

function shareFinding(reading: Reading, at: number): readonly LintFinding[] {
  const { figures } = reading;
  const share = figures[at];
  const of = OF.exec(share?.before ?? "")?.[1];
  if (share === undefined || share.unit !== "%" || share.bound !== "exact" || of === undefined) return [];
  const part = plainBefore(figures, at);
  const one = figures[part];
  if (one === undefined) return [];
  const bases = basesOf(reading, part, one, of).filter((base) => (figures[base]?.values[0] ?? 0) > 0);
  const real = bases.map((base) => divide(multiply(numberOfFigure(one), HUNDRED), numberOfFigure(figures[base] ?? one)));
  const [base, first] = [figures[bases[0] ?? -1], real[0]];
  if (base === undefined || first === undefined || real.some((each) => agrees(share, each))) return [];
  const shown = shownPercent(first, Math.max(1, decimalsOf(share.text)));
  return [
    {
      rule: "share",
      severity: "error",
      says: {
        zh: `印作占${share.text}，而${one.text} ÷ ${base.text} = ${shown}`,
        en: `printed as ${share.text}, yet ${one.text} ÷ ${base.text} = ${shown}`,
      },
      ask: { zh: "请核对占比及其分子、分母", en: "compare the share with its two figures" },
      places: [share.place, one.place, base.place],
      figures: [at, part, bases[0] ?? part],
    },
  ];
}

function growthFinding(figures: readonly TextFigure[], at: number, text: string): readonly LintFinding[] {
  const rate = figures[at];
  if (rate === undefined || rate.unit !== "%" || rate.bound !== "exact" || !ROSE.test(rate.before)) return [];
  const later = figures[at - 1];
  const before = plainBefore(figures, at - 1);
  const earlier = figures[before];
  if (later === undefined || earlier === undefined || !isPlain(later) || earlier.unit !== later.unit) return [];
  if (!RISES.test(text.slice(earlier.place.start + earlier.place.length, later.place.start)) || numberOfFigure(earlier).n === 0n) return [];
  const real = divide(multiply(subtract(numberOfFigure(later), numberOfFigure(earlier)), HUNDRED), numberOfFigure(earlier));
  if (agrees(rate, real)) return [];
  const shown = shownPercent(real, Math.max(1, decimalsOf(rate.text)));
  return [
    {
      rule: "growth",
      severity: "error",
      says: {
        zh: `印作增长${rate.text}，而由${earlier.text}到${later.text}增长 ${shown}`,
        en: `printed as a growth of ${rate.text}, yet from ${earlier.text} to ${later.text} it is ${shown}`,
      },
      ask: { zh: "请核对增幅及前后两数", en: "compare the rate with its two figures" },
      places: [rate.place, earlier.place, later.place],
      figures: [at, before, at - 1],
    },
  ];
}

/** Printed shares and growth rates against the figures they are of, where the text prints those too. */
export function shareFindings(figures: readonly TextFigure[], groups: readonly Group[], text: string): readonly LintFinding[] {
  const wholes = new Map(groups.flatMap(({ whole, parts }) => parts.map((part) => [part, whole] as const)));
  const reading = { figures, bases: basesByUnit(figures), wholes };
  return figures.flatMap(({ kind }, at) => (kind === "share" ? [...shareFinding(reading, at), ...growthFinding(figures, at, text)] : []));
}
