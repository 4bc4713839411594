import {
  COUNTS,
  type CountRef,
  FaultError,
  FISCAL_SERIES,
  type Problem,
  refuseData,
  SCHOOL_STAGES,
  STAGES,
  type Words,
} from "@teks/indicators";
import { LANGUAGES } from "../language";
import type { Facts } from "./facts";
import { countFigure, dayFigure, type EditableFigure, MOST_AMOUNT, scaleFigures, schoolFigure, seriesFigures, withScale } from "./figures";
import { withFacts, withTable } from "./history";
import { type Model, supposing } from "./model";
import { isOfSchools, type Screen, screensFor, sheetOf } from "./screens/screens";
import { type State, tableView } from "./state";
import type { TableView } from "./table/view";

// A session's text as the state that it leads to.

/** What a line makes of a state, or what it would take. */
type Outcome = State | { readonly accepts: Words };
type Read = (rest: string, state: State, base: Model) => Outcome;

const refused = (zh: string, en: string): Outcome => ({ accepts: { zh, en } });
const oneOf = (ids: readonly string[]): Outcome => refused(ids.join("、"), ids.join(", "));
const isIn = <T extends object>(id: string, known: T): id is Extract<keyof T, string> => Object.hasOwn(known, id);

const unescaped = (text: string): string =>
  text.replace(/\\u\{([0-9a-f]{1,6})\}/giu, (whole, digits: string) => {
    const code = Number.parseInt(digits, 16);
    return code > 0x10ffff ? whole : String.fromCodePoint(code);
  });

/** A figure supposed, if it can be one: what comes of it is worked out, since a day or an allowance may still be refused there. */
function supposed(figure: EditableFigure | undefined, text: string, state: State, base: Model, otherwise: Outcome): Outcome {
  if (figure === undefined) return otherwise;
  const told = figure.read(text, state.view.facts);
  return "refused" in told ? { accepts: told.refused } : withSupposed(told, state, base);
}

function withSupposed(facts: Facts, state: State, base: Model): Outcome {
  try {
    supposing(base, facts);
    return withFacts(state, facts);
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    return refused(error.in("zh"), error.in("en"));
  }
}

/** "pupils@junior 3000 of something": a count with its stage, a number, and the rest. */
function countIn(
  rest: string,
  stages: object,
): { readonly ref: { readonly count: CountRef["count"]; readonly stage: string }; readonly to: string; readonly of: string } | undefined {
  const [, count = "", stage = "", to = "", of = ""] = /^(\S+?)@(\S+) (\S+)(?: (.+))?$/u.exec(rest) ?? [];
  return isIn(count, COUNTS) && Object.hasOwn(stages, stage) ? { ref: { count, stage }, to, of: unescaped(of) } : undefined;
}

const A_COUNT = refused(
  "统计数@学段 数值，如 pupils@junior 3000，县内一处再加其标识",
  "count@stage number, such as pupils@junior 3000, and the id of a place inside the county",
);
const A_SCHOOL = refused("统计数@学段 数值 学校标识，如 pupils@all 45 3101", "count@stage number school, such as pupils@all 45 3101");
const A_YEAR = refused("数据 年份 数值，如 education-spending 2021 100", "series year number, the year one of the explorer's columns");
const BANDS = refused(
  "年数:金额 相连，年数未知写 ?，如 0:300 10:400",
  "years:amount with spaces between, ? for unknown years, such as 0:300 10:400",
);

const view = (state: State, change: Partial<TableView>): State => withTable(state, { ...tableView(state), ...change });
const sheetIn = (state: State, base: Model) => sheetOf(supposing(base, state.view.facts), state.screen);
const columnsIn = (state: State, base: Model): readonly string[] => sheetIn(state, base).columns.map(({ id }) => id);

const ofColumn =
  (change: (column: string, state: State) => State): Read =>
  (id, state, base) => {
    const columns = columnsIn(state, base);
    return columns.includes(id) ? change(id, state) : oneOf(columns);
  };

const ofRow =
  (change: (key: string, state: State) => State): Read =>
  (text, state, base) => {
    const key = unescaped(text);
    const rows = sheetIn(state, base).sections.flatMap(({ entries }) => entries.map((entry) => entry.key));
    const some = rows.slice(0, 3).join(", ");
    return rows.includes(key)
      ? change(key, state)
      : refused(`本屏一行的标识，如 ${some}`, `the key of a row of this screen, such as ${some}`);
  };

const number =
  (least: number, most: number, change: (value: number, state: State) => State): Read =>
  (rest, state) =>
    /^\d{1,4}$/.test(rest) && Number(rest) >= least && Number(rest) <= most
      ? change(Number(rest), state)
      : refused(`${least} 至 ${most} 的整数`, `a whole number from ${least} to ${most}`);

const alone =
  (change: (state: State) => State): Read =>
  (rest, state) =>
    rest === "" ? change(state) : refused("无：独立成行", "nothing after it");

function bandsIn(rest: string): Facts["scale"]["bands"] {
  const bands = rest.split(" ").map((text) => /^(\?|\d{1,3}(?:\.\d{1,9})?):(\d{1,7}(?:\.\d{1,9})?)$/.exec(text));
  const read = bands.flatMap((found) => {
    const [, years, amount] = found ?? [];
    return years === undefined || Number(amount) > MOST_AMOUNT
      ? []
      : [{ fromYears: years === "?" ? null : Number(years), amount: Number(amount) }];
  });
  return read.length === bands.length ? read : undefined;
}

/** What each command of a session does. */
const READS = {
  language: (rest, state) => (isIn(rest, LANGUAGES) ? { ...state, language: rest } : oneOf(Object.keys(LANGUAGES))),
  day: (rest, state, base) => supposed(dayFigure(base, base.on), rest, state, base, refused("", "")),
  suppose: (rest, state, base) => {
    const told = countIn(rest, STAGES);
    if (told === undefined) return A_COUNT;
    const place = told.of === "" ? base.place : base.places.get(told.of);
    const figure = place === undefined ? undefined : countFigure(place, told.ref as CountRef);
    return supposed(figure, told.to, state, base, oneOf([...base.places.keys()]));
  },
  "suppose-school": (rest, state, base) => {
    const told = countIn(rest, { ...SCHOOL_STAGES, all: true });
    const school = base.table?.schools.find(({ id }) => id === told?.of);
    if (told === undefined || school === undefined) return A_SCHOOL;
    const { count, stage } = told.ref as CountRef;
    return supposed(schoolFigure({ school: school.id, count, stage, value: null }), told.to, state, base, A_SCHOOL);
  },
  "suppose-year": (rest, state, base) => {
    const [, id = "", year = "", to = ""] = /^(\S+) (\d{4}) (\S+)$/.exec(rest) ?? [];
    if (!isIn(id, FISCAL_SERIES) || !base.growth.years.includes(Number(year))) return A_YEAR;
    return supposed(seriesFigures(base, id, year)[0], to, state, base, A_YEAR);
  },
  bands: (rest, state, base) => {
    const bands = bandsIn(rest);
    return bands === undefined ? BANDS : withSupposed(withScale(state.view.facts, { bands }), state, base);
  },
  teachers: (rest, state, base) => supposed(scaleFigures(base).heads, rest, state, base, BANDS),
  since: (rest, state, base) => supposed(scaleFigures(base).since, rest, state, base, BANDS),
  screen: (rest, state) => {
    const screens = screensFor(state.isSeveral);
    const screen = screens.find((each) => each === rest);
    return screen === undefined ? oneOf(screens) : { ...state, screen };
  },
  filter: (rest, state) => (rest === "" ? refused("要筛选的文字", "the text to filter by") : view(state, { filter: unescaped(rest) })),
  sort: (rest, state, base) => {
    const [, id = "", way = ""] = /^(.+) (asc|desc)$/.exec(rest) ?? [];
    const columns = columnsIn(state, base);
    return columns.includes(id)
      ? view(state, { sort: { column: id, isDescending: way === "desc" } })
      : refused(`列 asc 或 列 desc，列为 ${columns.join("、")}`, `column asc or column desc, the column one of ${columns.join(", ")}`);
  },
  hide: ofColumn((id, state) => view(state, { hidden: [...tableView(state).hidden, id] })),
  freeze: number(0, 99, (frozen, state) => view(state, { frozen })),
  mark: ofRow((key, state) => view(state, { marks: [...tableView(state).marks, key] })),
  tray: alone((state) => view(state, { isTray: true })),
  column: ofColumn((id, state) => ({ ...state, columns: { ...state.columns, [state.screen]: id } })),
  row: ofRow((key, state) => ({ ...state, chosen: { ...state.chosen, [state.screen]: key } })),
  chart: number(0, 999, (chart, state) => ({ ...state, chart })),
  open: alone((state) => ({ ...state, open: true })),
} as const satisfies Record<string, Read>;

const LINE = /^(\S+)(?: (.*))?$/u;

/** The lines that are commands, each with its number in the file. */
const linesOf = (text: string): readonly (readonly [number, string])[] =>
  text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map((line, at) => [at + 1, line.trimStart()] as const)
    .filter(([, line]) => line !== "" && !line.startsWith("#"));

/** Whether a session is of a table of schools, which has to be read before it is replayed. */
export const isOnSchools = (text: string): boolean =>
  linesOf(text).some(([, line]) => {
    const [, id, rest = ""] = LINE.exec(line) ?? [];
    const screen = screensFor(true).find((each): each is Screen => each === rest);
    return id === "suppose-school" || (id === "screen" && screen !== undefined && isOfSchools(screen, {}));
  });

/**
 * The state that a session leads to, from the one that the explorer begins in.
 *
 * @throws FaultError "bad-data" with every line that is none, by file and line
 */
export function replayed(base: Model, begun: State, text: string, file: string): State {
  const problems: Problem[] = [];
  let state = begun;
  for (const [at, line] of linesOf(text)) {
    const [, id = line, rest = ""] = LINE.exec(line) ?? [];
    const told = isIn(id, READS) ? READS[id](rest, state, base) : oneOf(Object.keys(READS));
    if ("accepts" in told) problems.push({ code: "bad-line", path: `${file}:${at}`, value: line, accepted: told.accepts });
    else state = told;
  }
  return problems.length > 0 ? refuseData(problems) : state;
}
