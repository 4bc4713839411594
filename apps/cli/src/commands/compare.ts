import {
  type Apart,
  compareBalances,
  compareRows,
  isValue,
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
import { type Cell, type Column, type Group, type Report, type SheetCell, sheetOf } from "../output/report";
import type { Request } from "../request";
import { type Compared, comparedTitle, comparedUnit, isTold, type ShownSide, sidesIn } from "../tui/beside";
import { filled, LABELS, STAGE_NAMES } from "../tui/labels";
import { columnUnit } from "../tui/list";
import { span } from "../tui/text";
import { VERDICT_SIGNS, verdictTone } from "../tui/tones";
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

const idOf = (compared: Compared): string => ("of" in compared ? compared.of : compared.indicator);

/** A row as data: every side by the name of its file. */
function recordOf(compared: Compared, names: readonly string[]) {
  const sides = compared.sides.map((side, at) => {
    const told =
      "cv" in side
        ? { value: side.cv, gap: side.gap, limit: side.limit }
        : isValue(side.outcome)
          ? { value: side.outcome.value, exact: side.outcome.exact }
          : { value: null, gap: side.outcome };
    return { name: names[at] ?? "", ...told, verdict: side.verdict, apart: side.apart };
  });
  const { zh, en } = comparedTitle(compared);
  const unit = comparedUnit(compared);
  return {
    id: idOf(compared),
    stage: compared.stage,
    title: { zh, en },
    ...(unit === undefined ? {} : { unit }),
    moves: compared.moves,
    sides,
  };
}

type FlatRow = { readonly compared: Compared; readonly shown: readonly ShownSide[] };

/** The columns of a sheet: those of a file have its name in theirs. */
function sheetColumns(names: readonly string[], language: Language): Readonly<Record<string, (row: FlatRow) => SheetCell>> {
  const apart =
    (kind: keyof Apart<unknown>, at: number) =>
    ({ shown }: FlatRow) =>
      shown[at]?.apart[kind]?.value ?? null;
  const ofFile = names.flatMap((name, at): readonly (readonly [string, (row: FlatRow) => SheetCell])[] => [
    [`value ${name}`, ({ shown }) => shown[at]?.value ?? null],
    [`verdict ${name}`, ({ shown }) => shown[at]?.verdict ?? null],
    ...(at === 0 ? [] : [[`from-first ${name}`, apart("first", at)] as const]),
    ...(at < 2 ? [] : [[`from-before ${name}`, apart("before", at)] as const]),
  ]);
  return {
    id: ({ compared }) => idOf(compared),
    stage: ({ compared }) => compared.stage,
    title: ({ compared }) => comparedTitle(compared)[language],
    unit: ({ compared }) => comparedUnit(compared) ?? null,
    moves: ({ compared }) => String(compared.moves),
    ...Object.fromEntries(ofFile),
  };
}

/** A value with its verdict's sign; words would take the room of the files. */
function sideCell({ text, verdict }: ShownSide): Cell {
  const tone = verdictTone(verdict);
  return [span(`${text || "—"} ${verdict === null ? " " : VERDICT_SIGNS[verdict]}`, text === "" ? "quiet" : tone)];
}

const signs = (language: Language): string =>
  (Object.keys(VERDICTS) as Verdict[]).map((verdict) => `${VERDICT_SIGNS[verdict]} ${VERDICTS[verdict][language]}`).join("  ");

const apartCell = (side: ShownSide, kind: keyof Apart<unknown>): Cell => [span(side.apart[kind]?.text ?? "", "quiet")];

/** What a row is of, and under it the unit. */
function labelOf(compared: Compared, language: Language): Cell {
  const title = span(comparedTitle(compared)[language]);
  const unit = comparedUnit(compared);
  return unit === undefined ? [title] : [title, span(columnUnit(unit, language), "quiet")];
}

const cellsOf = ({ compared, shown }: FlatRow, language: Language): readonly Cell[] => [
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

/** Under which heading a row stands. */
const headingOf = (compared: Compared, language: Language): string =>
  "of" in compared ? `${STAGES[compared.stage][language]} · ${LABELS.cvs[language]}` : THEMES[themeOf(compared.indicator)][language];

/** Several counties, years or tables of schools beside each other. */
export async function compare(request: Request): Promise<Report> {
  const { language, options } = request;
  const sides = await sidesOf(request);
  const names = sides.names.map((name) => name[language]);
  const rows = comparedOf(sides, request).map((compared): FlatRow => ({ compared, shown: sidesIn(compared) }));
  const records = () => rows.map(({ compared }) => recordOf(compared, names));
  const moved = rows.filter(({ compared }) => compared.moves).length;
  const groups = (of: readonly FlatRow[]): readonly Group[] =>
    grouped(of, ({ compared }) => idOf(compared)).map(({ first, members }) => ({
      label: labelOf(first.compared, language),
      rows: members.map((row) => cellsOf(row, language)),
    }));
  // The data has all rows; a page those in which there is something to compare.
  const told = rows.filter(({ compared }) => isTold(compared));
  const headed = ({ compared }: FlatRow) =>
    options.changes === true ? SAYS[compared.moves ? "changed" : "same"][language] : headingOf(compared, language);
  const sections = grouped(told, headed).map(({ key, members }) => ({ heading: key, groups: groups(members) }));
  const blank = rows.length - told.length;
  const notes = [signs(language), ...(blank === 0 ? [] : [filled(SAYS.blank, language, { n: String(blank) })])];
  return {
    document: { schema: "teks/comparison@1", sides: names, rows: records() },
    records,
    sheet: () => sheetOf(rows, sheetColumns(names, language)),
    page: [
      { title: names.join(" · "), note: filled(LABELS["moved-rows"], language, { n: String(moved), of: String(rows.length) }) },
      told.length === 0
        ? { paragraphs: [{ text: [span(SAYS.nothing[language])] }] }
        : { table: { columns: columnsOf(names, language), header: true, sections } },
      { paragraphs: notes.map((text) => ({ text: [span(text, "quiet")] })) },
    ],
    exit: exitOfVerdicts(rows.flatMap(({ shown }) => shown.map(({ verdict }) => verdict))),
  };
}
