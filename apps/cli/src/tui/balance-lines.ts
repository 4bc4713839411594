import { type Language, sayCv, sayShare, shownCv, VERDICTS } from "@teks/indicators";
import { type Coefficient, coefficientTitle } from "./balance";
import { limitBar } from "./bar";
import type { Entry } from "./model";
import { GAP, type Line, padded, widthOf } from "./text";
import { verdictTone } from "./tones";

/** The columns of the balance screen, wide or narrow. */
const columnsFor = (width: number, language: Language) => ({
  number: 8,
  bar: width < 60 ? 0 : width >= 110 ? 15 : 9,
  verdict: language === "zh" ? 8 : 12,
});

type Columns = ReturnType<typeof columnsFor>;

/** What columns leave for the title before them. */
const titleRoom = (columns: readonly number[], width: number): number =>
  Math.max(
    4,
    columns.filter((each) => each > 0).reduce((room, each) => room - each - GAP, width - GAP),
  );

function cvLine(coefficient: Coefficient, { number, bar, verdict: room }: Columns, width: number, language: Language): Line {
  const { cv, limit, verdict } = coefficient;
  const title = coefficientTitle(coefficient)[language];
  const judged = padded(verdict === null ? "" : VERDICTS[verdict][language], room, verdictTone(verdict));
  if (cv === null) {
    const why = sayCv(coefficient)[language];
    const needs = Math.min(widthOf(why), Math.floor(width / 2) - room);
    return [...padded(title, titleRoom([needs, room], width), "plain"), ...padded(why, needs, "quiet"), ...judged];
  }
  return [
    ...padded(title, titleRoom([number, bar, room], width), "plain"),
    ...padded(shownCv(cv, limit), number, "strong", "right"),
    ...padded(limit === null ? "" : limitBar(cv, limit, bar), bar, verdictTone(verdict)),
    ...judged,
  ];
}

/** A part of the whole as a bar, the greatest part as long as there is room for. */
export const shareBar = (share: number, greatest: number, width: number): string =>
  greatest === 0 ? "" : "━".repeat(Math.round((share / greatest) * width));

function schoolLine(
  { school: { school: id, name = id, verdict }, share, greatest }: Extract<Entry, { kind: "school" }>,
  columns: Columns,
  width: number,
  language: Language,
): Line {
  return [
    ...padded(name, titleRoom(Object.values(columns), width), "plain"),
    ...padded(share === null ? "" : sayShare(share), columns.number, "strong", "right"),
    ...padded(share === null ? "" : shareBar(share, greatest, columns.bar), columns.bar, "accent"),
    ...padded(verdict === null ? "" : VERDICTS[verdict][language], columns.verdict, verdictTone(verdict)),
  ];
}

/** A line of the balance screen, that wide. */
export function balanceLine(entry: Extract<Entry, { kind: "cv" | "school" }>, width: number, language: Language): Line {
  const columns = columnsFor(width, language);
  return entry.kind === "cv" ? cvLine(entry.coefficient, columns, width, language) : schoolLine(entry, columns, width, language);
}
