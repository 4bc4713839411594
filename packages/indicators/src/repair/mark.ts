import type { Day } from "../day";
import type { Words } from "../words";
import type { SlipId } from "./slip";

/** How far a correction has come. Only an accepted one is applied. */
export const CORRECTION_STATUSES = {
  proposed: { zh: "建议", en: "proposed" },
  accepted: { zh: "已采纳", en: "accepted" },
  refused: { zh: "已驳回", en: "refused" },
} as const satisfies Record<string, Words>;

export type CorrectionStatus = keyof typeof CORRECTION_STATUSES;

/** That a figure no longer reads as printed: what stood there, and why it was corrected. */
export interface CorrectionMark {
  readonly from: number | readonly number[];
  readonly reason: Words;
  readonly kind: SlipId;
  readonly by?: string;
  readonly on?: Day;
}

/** What may carry a mark: a figure, or one of its numbers where a count reads it. */
export interface Correctable {
  readonly value: number | readonly number[];
  readonly corrected?: CorrectionMark;
}

/** A number of a figure that prints one or several, from 0. */
export const numberAt = (value: Correctable["value"], element = 0): number | undefined =>
  typeof value === "number" ? value : value[element];

/** The mark of one number of a figure; none where another of its numbers was corrected. */
export function markAt({ value, corrected }: Correctable, element?: number): { readonly corrected?: CorrectionMark } {
  if (corrected === undefined) return {};
  const from = numberAt(corrected.from, element);
  return from === undefined || from === numberAt(value, element) ? {} : { corrected: { ...corrected, from } };
}

/** The figures among these sources that no longer read as printed, each once. */
export const correctedIn = (sources: readonly { readonly figure: string; readonly corrected?: CorrectionMark }[]): readonly string[] => [
  ...new Set(sources.flatMap(({ figure, corrected }) => (corrected === undefined ? [] : [figure]))),
];
