import type { Day } from "../day";
import { add, compare, decimal, type Fraction, ZERO } from "../fraction";
import type { Place } from "../place";
import { type Proposal, proposals } from "../repair/repairs";
import { BOUNDS, type SearchBounds } from "../repair/search";
import { SLIPS } from "../repair/slip";
import type { Words } from "../words";
import { numberOfFigure, type TextFigure } from "./figures";
import { type LintFinding, type LintRepair, shownLike } from "./finding";

/** One slip: two of them in figures that hang together are nobody's guess, and an editor asks at every key. */
const SEARCHED: SearchBounds = { ...BOUNDS, acts: 1, steps: 2000 };
/** Bits by which a repair is likelier than the next: less than twice as likely, it is one of several. */
const CLEARLY = 1;

/** The repair that stands alone: it undoes a slip that people make, mends all, and nothing comes near it. */
function likely([first, second]: readonly Proposal[]): Proposal | undefined {
  if (first === undefined || first.leaves.length > 0 || first.slips.some(({ slip }) => slip === "other")) return undefined;
  return second === undefined || second.bits - first.bits >= CLEARLY ? first : undefined;
}

function inText({ slips, mends: rules }: Proposal, figures: readonly TextFigure[]): LintRepair {
  const each = slips.map(({ slip, changes }) => ({
    slip: SLIPS[slip],
    changes: changes.flatMap(({ figures: sources, to }) =>
      sources.flatMap((source) => {
        const figure = figures[Number(source)];
        return figure === undefined ? [] : [{ figure: Number(source), place: figure.place, to, text: shownLike(decimal(to), figure) }];
      }),
    ),
  }));
  const said = (language: keyof Words, [colon, comma, semicolon]: readonly [string, string, string]) =>
    each
      .map(({ slip, changes }) => {
        const moved = changes.map(({ figure, text }) => `${figures[figure]?.text} → ${text}`);
        return slip[language] + colon + moved.join(comma);
      })
      .join(semicolon);
  return {
    says: { zh: said("zh", ["：", "、", "；"]), en: said("en", [": ", ", ", "; "]) },
    changes: each.flatMap(({ changes }) => changes),
    mends: rules.map(({ check }) => check),
  };
}

/** What was probably meant where the figures that a text prints of its county break a rule; nothing where several readings are as likely. */
const textRepairs = (county: Place, figures: readonly TextFigure[], on: Day): readonly LintRepair[] =>
  proposals(county, { on, bounds: SEARCHED, most: 2 }).cases.flatMap(({ repairs: told, isComplete }) => {
    const repair = isComplete ? likely(told) : undefined;
    return repair === undefined ? [] : [inText(repair, figures)];
  });

/** Whether a total is the sum of its parts once a repair is in place. */
function addsUp([whole, ...parts]: readonly number[], { changes }: LintRepair, figures: readonly TextFigure[]): boolean {
  const read = (at: number): Fraction => {
    const [change, figure] = [changes.find((each) => each.figure === at), figures[at]];
    return change === undefined ? (figure === undefined ? ZERO : numberOfFigure(figure)) : decimal(change.to);
  };
  return whole !== undefined && compare(read(whole), parts.map(read).reduce(add, ZERO)) === 0;
}

/** Whether a repair sets a finding right: the check behind it, or the sum that it is of. */
const mends = (repair: LintRepair, { rule, check, figures: of }: LintFinding, figures: readonly TextFigure[]): boolean =>
  check === undefined ? rule === "sum" && addsUp(of, repair, figures) : repair.mends.includes(check);

/**
 * Findings with the likely repair of what is wrong. What is only odd calls for none, and is left out where the repair of something wrong
 * explains it.
 */
export function withRepairs(found: readonly LintFinding[], county: Place, figures: readonly TextFigure[], on: Day): readonly LintFinding[] {
  const wrong = found.filter(({ severity }) => severity === "error");
  if (wrong.length === 0) return found;
  const meant = textRepairs(county, figures, on).filter((repair) => wrong.some((finding) => mends(repair, finding, figures)));
  return found.flatMap((finding): readonly LintFinding[] => {
    const repair = meant.find((each) => mends(each, finding, figures));
    if (repair === undefined) return [finding];
    return finding.severity === "note" ? [] : [{ ...finding, repair }];
  });
}
