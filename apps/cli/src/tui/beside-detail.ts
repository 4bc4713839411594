import { NOT_THERE, sayCv, sayJudgement, sayOutcome, VERDICTS } from "@teks/indicators";
import { type Compared, comparedTitle, sidesIn } from "./beside";
import { filled, LABELS, STAGE_NAMES } from "./labels";
import { linkTo } from "./links";
import { penOf } from "./list";
import { balancesIn, movedSchools, sayMove } from "./moved-schools";
import { BLANK, DOT, type Page } from "./page";
import { type Line, paragraph, span } from "./text";
import { verdictTone } from "./tones";

/** What a file has of a row, with its unit, or why it has nothing. */
function saidOf(compared: Compared, at: number, { language }: Page): string {
  if (!("of" in compared)) {
    const side = compared.sides[at];
    return side === undefined ? "" : sayOutcome(side.indicator, side.outcome, side.judgements)[language];
  }
  const side = compared.sides[at];
  if (side === undefined) return "";
  const { gap, ...coefficient } = side;
  if (gap === "not-in-rules") return NOT_THERE[gap][language];
  return sayCv({ ...coefficient, ...(gap === undefined ? {} : { gap }) })[language];
}

/** The documents behind the verdicts of a file. */
const judgementLines = (compared: Compared, at: number, name: string, { language, width }: Page): readonly Line[] => {
  const judgements = "of" in compared ? [] : (compared.sides[at]?.judgements ?? []);
  if (judgements.length === 0) return [];
  return [
    BLANK,
    [span(name, "accent")],
    ...judgements.flatMap((judgement) => paragraph(sayJudgement(judgement)[language], width, verdictTone(judgement.verdict))),
  ];
};

/** The schools that are judged otherwise than in the file before, by this coefficient's indicator or altogether. */
function schoolLines(compared: Compared, names: readonly string[], { model, language, width }: Page): readonly Line[] {
  if (!("of" in compared)) return [];
  const tables = balancesIn(model);
  return tables.slice(1).flatMap((table, at): readonly Line[] => {
    const lines = movedSchools(tables[at] ?? table, table).flatMap(({ stage, name, moves }) => {
      const concerned = moves.filter(({ indicator }) => indicator === undefined || indicator === compared.of);
      if (stage !== compared.stage || concerned.length === 0) return [];
      return paragraph([name, ...concerned.map((move) => sayMove(move)[language])].join(DOT), width, "plain", [span("- ", "quiet")]);
    });
    const heading = filled(LABELS["moved-schools"], language, { from: names[at] ?? "", to: names[at + 1] ?? "" });
    return lines.length === 0 ? [] : [BLANK, [span(heading, "accent")], ...lines];
  });
}

/** Where the open file's part of a row is explained. */
const explained = (compared: Compared): string =>
  "of" in compared
    ? linkTo("balance", `cv:${compared.of}@${compared.stage}`)
    : linkTo("indicators", `${compared.indicator}@${compared.sides[0]?.place}@${compared.stage}`);

/** A row of the comparison: each file's value, verdict and difference in a line, and then why. */
export function besideDetail(compared: Compared, page: Page): readonly Line[] {
  const { language, width, model } = page;
  const names = model.beside?.names.map((name) => name[language]) ?? [];
  const sides = sidesIn(compared).flatMap((side, at) => {
    const { verdict, apart } = side;
    const words = [
      names[at] ?? "",
      saidOf(compared, at, page) + penOf(side),
      ...(verdict === null ? [] : [VERDICTS[verdict][language]]),
      ...(apart.first === null ? [] : [`${LABELS["from-first"][language]} ${apart.first.text}`]),
      ...(at < 2 || apart.before === null ? [] : [`${LABELS["from-before"][language]} ${apart.before.text}`]),
    ];
    return paragraph(words.join(DOT), width, verdictTone(verdict));
  });
  const first = filled(LABELS["explained-first"], language, { name: names[0] ?? "" });
  return [
    ...paragraph([comparedTitle(compared)[language], STAGE_NAMES[compared.stage][language]].join(DOT), width, "strong"),
    ...sides,
    ...names.flatMap((name, at) => judgementLines(compared, at, name, page)),
    // It takes a moment of thousands of schools, and is of many lines.
    ...(page.isGlance === true ? [] : schoolLines(compared, names, page)),
    BLANK,
    ...paragraph(first, width, "plain", [{ ...span("- ", "quiet"), link: explained(compared) }]),
  ];
}
