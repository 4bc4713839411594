import { COUNTS, type CountId, type Figure, notACount, type Problem, type Stage, sayCount } from "@teks/indicators";
import type { Quantity } from "@teks/tables";
import { type Note, noteOf } from "./located";

/** A figure where it stands: what it is of, and what its cell was read as. */
export interface Told {
  readonly count: CountId;
  readonly stage: Stage;
  readonly path: string;
  /** The cell as it stands, or the figure in the unit of its count. */
  readonly printed: string;
  readonly read: Quantity;
}

export interface FiguresTold {
  readonly figures: readonly Figure[];
  readonly problems: readonly Problem[];
  readonly notes: readonly Note[];
}

const figureOf = ({ count, stage, path, printed }: Told, place: string, value: number): Figure => ({
  id: `${count}-${stage}`,
  ...sayCount({ count, stage }),
  value,
  unit: COUNTS[count].unit,
  asPrinted: printed,
  stage,
  period: null,
  section: path,
  status: "actual",
  bindings: [{ count, place, stage }],
});

/**
 * The figures of a place, each once. A figure that stands twice is a problem: two figures of one count would be taken for its parts and
 * added up. An absent one gives no figure, and a note where somebody wrote a mark.
 */
export function figuresTold(told: readonly Told[], place: string): FiguresTold {
  const seen = new Map<string, string>();
  const figures: Figure[] = [];
  const problems: Problem[] = [];
  const notes: Note[] = [];
  for (const each of told) {
    const { count, stage, path, printed, read } = each;
    if ("refused" in read) {
      problems.push({ code: read.refused, path, value: printed, accepted: read.accepted });
      continue;
    }
    if ("absent" in read) {
      if (read.mark !== "") notes.push(noteOf("absent", path, read.mark));
      continue;
    }
    const accepted = notACount(count, read.value);
    const before = seen.get(`${count}@${stage}`);
    if (before !== undefined)
      problems.push({
        code: "duplicate-figure",
        path,
        value: printed,
        accepted: { zh: `每个统计数只填一次；它已在 ${before}`, en: `a figure only once; it stands at ${before}` },
      });
    else if (accepted !== undefined) problems.push({ code: "bad-count", path, value: read.value, accepted });
    else figures.push(figureOf(each, place, read.value));
    seen.set(`${count}@${stage}`, before ?? path);
  }
  return { figures, problems, notes };
}
