import { type Language, SPLITS, VERDICTS } from "@teks/indicators";
import { numberOf } from "./commands";
import { changesIn } from "./facts";
import { filled, LABELS } from "./labels";
import type { Asked, Model } from "./model";
import { movedRows } from "./screens/indicators";
import { SCREEN_ENTRIES, screensFor } from "./screens/screens";
import type { State } from "./state";
import { ends, fit, type Line, lineWidth, span } from "./text";
import { verdictTone } from "./tones";

/** What the head is written from; only what was asked while the county is not assessed yet. */
export type Subject = Asked & Partial<Model>;

/** What the screen is of: the schools of a table where they are shown, and otherwise the county; made up or not. */
function subject({ county, on, balance, beside }: Subject, { screen, language }: State, width: number): Line {
  const synthetic = (text: string): Line => [span(`  ${text}`, "doubt")];
  if (SCREEN_ENTRIES[screen].ofSeveral === true && beside !== undefined)
    return [span(beside.names.map((name) => name[language]).join(" · "), "strong")];
  if (SCREEN_ENTRIES[screen].ofSchools !== true || balance === undefined)
    return [
      span(county[language], "strong"),
      span(`  ${on}`, "quiet"),
      ...(county.synthetic === true ? synthetic(LABELS.synthetic[language]) : []),
    ];
  const { rules, synthetic: made, table, divided, split } = balance;
  const line = [
    span(balance.county ?? LABELS.table[language], "strong"),
    span(`  ${rules[language]} ${balance.on}`, "quiet"),
    span(`  ${VERDICTS[table][language]}`, verdictTone(table)),
    ...(made > 0 ? synthetic(filled(LABELS["made-up"], language, { n: String(made) })) : []),
  ];
  const way = divided > 0 ? [span(`  ${SPLITS[split][language]}`, "quiet")] : [];
  return lineWidth([...line, ...way]) <= width ? [...line, ...way] : line;
}

/** What is supposed, in a few words; "" where nothing is. */
export function supposedText({ facts, base }: Partial<Model>, language: Language): string {
  if (facts === undefined || base === undefined) return "";
  const figures = changesIn(facts);
  const isScale = Object.keys(facts.scale).length > 0;
  return [
    ...(figures > 0 ? [filled(LABELS["figures-supposed"], language, { n: String(figures) })] : []),
    ...(isScale ? [LABELS.scale[language]] : []),
    ...(facts.day === undefined ? [] : [filled(LABELS["day-supposed"], language, { day: facts.day })]),
  ].join(language === "zh" ? "、" : ", ");
}

/** That what shows is supposed, how much of it, and what it changes. It stands on every screen until it is dropped. */
function banner(model: Partial<Model>, language: Language): Line {
  const { assessment, base } = model;
  const what = supposedText(model, language);
  if (what === "") return [];
  const moved = assessment === undefined || base === undefined ? 0 : movedRows(assessment, base).length;
  const rows = moved === 0 ? "" : filled(LABELS["rows-moved"], language, { n: String(moved) });
  return [
    span(filled(LABELS.supposing, language, { what: what + rows }), "doubt"),
    span(`  ${LABELS["drop-supposed"][language]}`, "quiet"),
  ];
}

/** Where the user came from, and where the user is. */
function crumbs({ trail, screen, language }: State): Line {
  const from = trail.slice(0, 3).reverse();
  const names = from.map((spot) => SCREEN_ENTRIES[spot.screen][language]);
  return names.length === 0 ? [] : [span(`${[...names, SCREEN_ENTRIES[screen][language]].join(" › ")}`, "quiet")];
}

/** The names of the screens; where there is no room for all, the last of them by their numbers alone. */
function tabs({ screen, language, isSeveral }: State, width: number): Line {
  const screens = screensFor(isSeveral);
  const named = (upTo: number) =>
    screens.map((each, at) => {
      const name = each === screen || at < upTo ? `${numberOf(at)} ${SCREEN_ENTRIES[each][language]}` : numberOf(at);
      return { ...(each === screen ? span(`[${name}]`, "accent") : span(` ${name} `, "quiet")), hit: { screen: each } };
    });
  for (let upTo = screens.length; upTo > 0; upTo--) if (lineWidth(named(upTo)) <= width) return named(upTo);
  return named(0);
}

/** The two lines at the top: what the screen is of, and which screens there are. */
export function headLines(asked: Subject, state: State, width: number): readonly Line[] {
  const said = banner(asked, state.language);
  const about = subject(asked, state, width);
  const right = said.length > 0 ? said : crumbs(state);
  const room = width - lineWidth(about) - 2;
  // A supposition is told before anything else; where the user came from only where there is room.
  const isPressed = said.length > 0 && room < lineWidth(said);
  const name = about.slice(0, 1);
  const shown = isPressed
    ? ends([...fit(name, Math.min(lineWidth(name), Math.floor(width / 3))), span("  ")], fit(said, Math.min(lineWidth(said), width)), width)
    : room >= lineWidth(right)
      ? ends(about, right, width)
      : fit(about, width);
  const names = tabs(state, width);
  return [shown, [...fit(names, Math.min(lineWidth(names), width)), ...ruleLine(width - lineWidth(names))]];
}

export const ruleLine = (width: number): Line => [span("─".repeat(Math.max(0, width)), "quiet")];
