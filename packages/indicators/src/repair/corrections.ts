import { checkTitle } from "../checks/findings";
import type { Binding, CountyFile, Figure } from "../county";
import type { Day } from "../day";
import { notACount } from "../vocabulary";
import type { Words } from "../words";
import type { FigureRef } from "./county-system";
import { type CorrectionMark, type CorrectionStatus, numberAt } from "./mark";
import type { Repairs } from "./repairs";
import { SLIPS, type SlipId } from "./slip";

/** One figure of a report that should read otherwise: which, from what to what, why, and who says so. */
export interface Correction {
  readonly figure: FigureRef;
  readonly from: number;
  readonly to: number;
  readonly reason: Words;
  readonly kind: SlipId;
  readonly status: CorrectionStatus;
  readonly by?: string;
  readonly on?: Day;
}

/** A ledger of corrections beside a county's file, which itself is never written over. */
export interface CorrectionsFile {
  readonly schema: "teks/corrections@1";
  /** The id of the county that it is of. */
  readonly county: string;
  readonly entries: readonly Correction[];
}

/** Why a correction does not fit the data. */
export const CORRECTION_MISFITS = {
  "other-county": { zh: "账本是另一个县的", en: "the ledger is of another county" },
  "no-figure": { zh: "没有这个数字", en: "there is no such figure" },
  "several-figures": { zh: "该数由几个数字相加而成，不知更正哪一个", en: "it is the sum of several figures; which of them is not said" },
  "other-value": { zh: "现有的数与“原数”不同", en: "another number stands there than the correction starts from" },
  "bad-count": { zh: "更正后的数不可用", en: "the figure cannot be what it is corrected to" },
  "half-swap": { zh: "互换的另一半不在账本中或不相符", en: "the other half of the swap is not there or does not fit" },
} as const satisfies Record<string, Words>;

export type CorrectionMisfit = keyof typeof CORRECTION_MISFITS;

export interface Corrected {
  /** A new file: the figures that were corrected carry `corrected`, and all others are as they were. */
  readonly county: CountyFile;
  readonly applied: readonly {
    readonly entry: Correction;
    readonly figure: string;
    /** The other counts that the same printed number stands for, which move along. */
    readonly alsoMoves: readonly FigureRef[];
  }[];
  /** Accepted corrections that were not applied. */
  readonly problems: readonly { readonly entry: Correction; readonly problem: CorrectionMisfit; readonly stands: number | null }[];
}

const isBoundTo = ({ count, place, stage }: Binding, figure: FigureRef): boolean =>
  count === figure.count && place === figure.place && stage === figure.stage;

interface Fit {
  readonly entry: Correction;
  readonly figure: Figure;
  readonly binding: Binding;
}

type Misfit = Corrected["problems"][number];

function fitOf(county: CountyFile, ledger: CorrectionsFile, entry: Correction): Fit | Misfit {
  const misfit = (problem: CorrectionMisfit, stands: number | null = null): Misfit => ({ entry, problem, stands });
  if (ledger.county !== county.id) return misfit("other-county");
  const bound = county.figures.flatMap((figure) =>
    (figure.bindings ?? []).flatMap((binding) => (isBoundTo(binding, entry.figure) ? [{ figure, binding }] : [])),
  );
  const [first, ...more] = bound;
  if (first === undefined) return misfit("no-figure");
  if (more.length > 0) return misfit("several-figures");
  const stands = numberAt(first.figure.value, first.binding.element) ?? null;
  if (stands !== entry.from) return misfit("other-value", stands);
  if (notACount(entry.figure.count, entry.to) !== undefined) return misfit("bad-count", stands);
  return { entry, ...first };
}

/** The figure with another number in place of one, and the mark that says so. */
function correctedFigure(figure: Figure, { element = 0 }: Binding, { to, reason, kind, by, on }: Correction): Figure {
  const { value } = figure;
  const corrected: CorrectionMark = {
    from: figure.corrected?.from ?? value,
    reason,
    kind,
    ...(by === undefined ? {} : { by }),
    ...(on === undefined ? {} : { on }),
  };
  return { ...figure, value: typeof value === "number" ? to : value.map((each, at) => (at === element ? to : each)), corrected };
}

/**
 * A county's file with the accepted corrections of a ledger applied, as new data; the printed form of each figure stays. A
 * correction that does not start from what stands there is a problem and is not applied, and neither is one half of a swap.
 * Proposed and refused corrections change nothing.
 *
 * @example
 * applyCorrections(
 *   { schema: "teks/county@1", id: "a", zh: "甲", en: "A", asOf: "2022-12-31", origin: { zh: "甲", en: "A" }, parts: [], figures: [], claims: [] },
 *   {
 *     schema: "teks/corrections@1",
 *     county: "b",
 *     entries: [
 *       {
 *         figure: { place: "a", count: "pupils", stage: "all" },
 *         from: 1,
 *         to: 2,
 *         reason: { zh: "笔误", en: "a slip" },
 *         kind: "digit",
 *         status: "accepted",
 *       },
 *     ],
 *   },
 * ).problems.map(({ problem }) => problem)
 * // => ["other-county"]
 */
export function applyCorrections(county: CountyFile, ledger: CorrectionsFile): Corrected {
  const accepted = ledger.entries.filter(({ status }) => status === "accepted");
  const each = accepted.map((entry) => fitOf(county, ledger, entry));
  const fits = each.filter((one) => "binding" in one);
  const seen = new Set<string>();
  const isHalf = ({ entry: { kind, from, to } }: Fit): boolean =>
    kind === "swap" && !fits.some(({ entry }) => entry.kind === "swap" && entry.from === to && entry.to === from);
  const settled = each.map((one): Fit | Misfit => {
    if (!("binding" in one)) return one;
    const { entry, figure, binding } = one;
    const key = `${figure.id}/${binding.element ?? 0}`;
    // A second correction of one number no longer starts from what stands there.
    if (seen.has(key)) return { entry, problem: "other-value", stands: entry.from };
    seen.add(key);
    return isHalf(one) ? { entry, problem: "half-swap", stands: entry.from } : one;
  });
  const applied = settled.filter((one) => "binding" in one);
  const figures = county.figures.map((figure) =>
    applied
      .filter((fit) => fit.figure.id === figure.id)
      .reduce((changed, { binding, entry }) => correctedFigure(changed, binding, entry), figure),
  );
  return {
    county: { ...county, figures },
    applied: applied.map(({ entry, figure, binding }) => ({
      entry,
      figure: figure.id,
      alsoMoves: (figure.bindings ?? [])
        .filter((other) => other !== binding && (other.element ?? 0) === (binding.element ?? 0))
        .map(({ count, place, stage }) => ({ place, count, stage })),
    })),
    problems: settled.filter((one) => "problem" in one),
  };
}

/**
 * A ledger of what repairs propose: of each case those that share the first rank. With `accept`, one that stands there alone and leaves
 * nothing broken is accepted; where several are equally likely nobody has decided between them, and all stay proposed.
 *
 * @example
 * correctionsOf(
 *   "a",
 *   repairs({ id: "a", counts: { all: { books: 684 }, primary: { books: 551 }, junior: { books: 169 } } }, { on: "2022-12-31" }),
 * ).entries.map(({ from, to, kind, status }) => ({ from, to, kind, status }))
 * // => [{ from: 551, to: 515, kind: "transposition", status: "proposed" }]
 */
export function correctionsOf(county: string, { cases }: Pick<Repairs, "cases">, accept = false): CorrectionsFile {
  const entries = cases.flatMap(({ repairs }) =>
    repairs
      .filter(({ rank }) => rank === 1)
      .flatMap(({ tied, slips, mends, leaves }) =>
        slips.flatMap(({ slip, changes }) =>
          changes.map(({ place, count, stage, from, to }): Correction => {
            const rules = mends.map(({ check }) => checkTitle(check));
            return {
              figure: { place, count, stage },
              from,
              to,
              reason: {
                zh: `${SLIPS[slip].zh}；更正后成立：${rules.map(({ zh }) => zh).join("、")}`,
                en: `${SLIPS[slip].en}; then these hold: ${rules.map(({ en }) => en).join(", ")}`,
              },
              kind: slip,
              status: accept && tied === 1 && leaves.length === 0 ? "accepted" : "proposed",
            };
          }),
        ),
      ),
  );
  return { schema: "teks/corrections@1", county, entries };
}
