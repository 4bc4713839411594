import {
  type Apart,
  compareBalances,
  compareRows,
  type Language,
  optionIn,
  STAGES,
  THEMES,
  themeOf,
  VERDICTS,
  type Verdict,
  type Words,
} from "@teks/indicators";
import { exitOfVerdicts } from "../exit";
import { grouped } from "../grouped";
import { type Cell, type Column, type Group, type Paragraph, type Report, sheetOf } from "../output/report";
import type { Request } from "../request";
import {
  type Compared,
  comparedHeading,
  comparedId,
  comparedTitle,
  comparedUnit,
  isTold,
  type ShownSide,
  sidesIn,
  sideText,
} from "../tui/beside";
import { filled, LABELS, STAGE_NAMES } from "../tui/labels";
import { columnUnit } from "../tui/list";
import { span } from "../tui/text";
import { VERDICT_SIGNS, verdictTone } from "../tui/tones";
import { PEN } from "./cells";
import { movedBetween, movedBlocks } from "./compare/moved";
import { recordOf, type ShownRow, sheetColumns } from "./compare/rows";
import { rowsOf, type Sides, sidesOf } from "./compare/sides";

const SAYS = {
  indicator: { zh: "指标", en: "Indicator" },
  stage: { zh: "学段", en: "Stage" },
  changed: { zh: "判定有变", en: "The verdict changes" },
  same: { zh: "判定不变", en: "The verdict stays" },
  blank: { zh: "另有 {n} 行各份都没有值，见 --format csv", en: "{n} more rows have no value in any file: --format csv" },
  nothing: { zh: "没有这样的行", en: "there is no such row" },
} as const satisfies Record<string, Words>;

/** The rows that the options ask for, those whose verdict changes first where that is asked for too. @throws FaultError "unknown-option" */
function comparedOf(sides: Sides, request: Request): readonly Compared[] {
  const { theme, stage, changes } = request.options;
  if (theme !== undefined) optionIn("--theme", theme, THEMES);
  if (stage !== undefined) optionIn("--stage", stage, STAGES);
  const all: readonly Compared[] =
    "counties" in sides
      ? compareRows(sides.counties.map((side) => rowsOf(side, request))).filter(
          (each) => themeOf(each.indicator) === (theme ?? themeOf(each.indicator)),
        )
      : compareBalances(sides.tables.map(({ told }) => told));
  const asked = all.filter((each) => each.stage === (stage ?? each.stage));
  return changes === true ? [...asked.filter(({ moves }) => moves), ...asked.filter(({ moves }) => !moves)] : asked;
}

const sideCell = (side: ShownSide): Cell => [span(sideText(side), verdictTone(side.verdict))];

const apartCell = (side: ShownSide, kind: keyof Apart<unknown>): Cell => [span(side.apart[kind]?.text ?? "", "quiet")];

/** What a row is of, and under it the unit. */
function labelOf(compared: Compared, language: Language): Cell {
  const title = span(comparedTitle(compared)[language]);
  const unit = comparedUnit(compared);
  return unit === undefined ? [title] : [title, span(columnUnit(unit, language), "quiet")];
}

const cellsOf = ({ compared, shown }: ShownRow, language: Language): readonly Cell[] => [
  [span(STAGE_NAMES[compared.stage][language], "quiet")],
  ...shown.flatMap((side, at): readonly Cell[] => [
    sideCell(side),
    ...(at === 0 ? [] : [apartCell(side, "first")]),
    ...(at < 2 ? [] : [apartCell(side, "before")]),
  ]),
];

const columnsOf = (names: readonly string[], language: Language): readonly Column[] => [
  { title: SAYS.indicator[language], wraps: true },
  { title: SAYS.stage[language] },
  ...names.flatMap((name, at): readonly Column[] => [
    { title: name, side: "right" },
    ...(at === 0 ? [] : [{ title: LABELS["from-first"][language], side: "right" as const }]),
    ...(at < 2 ? [] : [{ title: LABELS["from-before"][language], side: "right" as const }]),
  ]),
];

/** What the signs mean, and how many rows there is nothing to compare in. */
function notesOf(rows: readonly ShownRow[], blank: number, language: Language): readonly Paragraph[] {
  const signs = (Object.keys(VERDICTS) as Verdict[]).map((verdict) => `${VERDICT_SIGNS[verdict]} ${VERDICTS[verdict][language]}`);
  const isCorrected = rows.some(({ shown }) => shown.some(({ corrected }) => corrected !== undefined));
  const notes = [
    signs.join("  "),
    ...(isCorrected ? [`✎ ${PEN[language]}`] : []),
    ...(blank === 0 ? [] : [filled(SAYS.blank, language, { n: String(blank) })]),
  ];
  return notes.map((text) => ({ text: [span(text, "quiet")] }));
}

/** Several counties, years or tables of schools beside each other. */
export async function compare(request: Request): Promise<Report> {
  const { language, options } = request;
  const sides = await sidesOf(request);
  const names = sides.names.map((name) => name[language]);
  const rows = comparedOf(sides, request).map((compared): ShownRow => ({ compared, shown: sidesIn(compared) }));
  const records = () => rows.map((row) => recordOf(row, names));
  const tables = "tables" in sides ? sides.tables.map((table) => table.told) : [];
  const between = movedBetween(tables, names, options.stage);
  const moved = rows.filter(({ compared }) => compared.moves).length;
  const groups = (of: readonly ShownRow[]): readonly Group[] =>
    grouped(of, ({ compared }) => comparedId(compared)).map(({ first, members }) => ({
      label: labelOf(first.compared, language),
      rows: members.map((row) => cellsOf(row, language)),
    }));
  // The data has all rows; a page those in which there is something to compare.
  const told = rows.filter(({ compared }) => isTold(compared));
  const headed = ({ compared }: ShownRow) =>
    options.changes === true ? SAYS[compared.moves ? "changed" : "same"][language] : comparedHeading(compared)[language];
  const sections = grouped(told, headed).map(({ key, members }) => ({ heading: key, groups: groups(members) }));
  return {
    document: { schema: "teks/comparison@1", sides: names, rows: records(), ...(tables.length === 0 ? {} : { schools: between }) },
    records,
    sheet: () => sheetOf(rows, sheetColumns(names, tables.length > 0, language)),
    page: [
      { title: names.join(" · "), note: filled(LABELS["moved-rows"], language, { n: String(moved), of: String(rows.length) }) },
      told.length === 0
        ? { paragraphs: [{ text: [span(SAYS.nothing[language])] }] }
        : { table: { columns: columnsOf(names, language), header: true, sections } },
      { paragraphs: notesOf(told, rows.length - told.length, language) },
      ...movedBlocks(between, language),
    ],
    exit: exitOfVerdicts(rows.flatMap(({ shown }) => shown.map(({ verdict }) => verdict))),
  };
}
