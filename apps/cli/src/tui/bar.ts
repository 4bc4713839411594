import { isValue, type Judgement, type Row, standard } from "@teks/indicators";

/** The judgement that a row's bar shows: the one that decided its verdict, else the first that has a limit to stand against. */
function shown({ judgements, verdict }: Row): Judgement | undefined {
  const measured = judgements.filter(({ margin }) => margin !== undefined);
  return measured.find((each) => each.verdict === verdict) ?? measured[0];
}

/** The limit in the indicator's own unit, which is where the margin puts it. */
function limitOf(value: number, { standard: id, margin }: Judgement): number {
  const { comparison } = standard(id);
  const by = margin?.value ?? 0;
  return comparison === "at-least" ? value - by : value + by;
}

/** The share of a bar at which every limit stands, so that the bars of a list compare at a glance. */
const LIMIT_AT = 2 / 3;

/**
 * A value against its limit in that many columns: a heavy line as long as the value, an upright mark where the limit is, an
 * arrow where the value goes on beyond the bar. Empty where there is nothing to compare.
 */
export function limitBar(value: number, limit: number, width: number): string {
  if (!(limit > 0) || value < 0 || width < 4) return "";
  const mark = Math.round(width * LIMIT_AT) - 1;
  const halves = Math.round(Math.min((value / limit) * (mark + 0.5) * 2, width * 2 + 1));
  // However near, a value below its limit does not touch the mark, and one at it does.
  const honest = value < limit ? Math.min(halves, mark * 2) : Math.max(halves, mark * 2 + 1);
  const cells = Array.from({ length: width }, (_, at) => {
    const filled = honest - at * 2;
    if (at === mark) return filled > 0 ? "┿" : "│";
    if (at === width - 1 && filled > 2) return "▸";
    return filled >= 2 ? "━" : filled === 1 ? "╸" : "─";
  });
  return cells.join("");
}

/** The bar of a row's value against the limit that decided its verdict. */
export function barOf(row: Row, width: number): string {
  const judgement = shown(row);
  if (judgement === undefined || !isValue(row.outcome)) return "";
  const { value } = row.outcome;
  return limitBar(value, limitOf(value, judgement), width);
}

/** A part of the whole as a bar, the greatest part as long as there is room for. */
export const shareBar = (share: number, greatest: number, width: number): string =>
  greatest === 0 ? "" : "━".repeat(Math.round((share / greatest) * width));
