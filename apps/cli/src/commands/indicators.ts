import {
  assess,
  type IndicatorRecord,
  indicator,
  optionIn,
  placeIn,
  placesIn,
  type Row,
  recordOf,
  STAGES,
  THEMES,
  type Words,
} from "@teks/indicators";
import { exitOfVerdicts } from "../exit";
import { grouped } from "../grouped";
import { type Block, listed, type Report, type SheetCell, sheetOf } from "../output/report";
import type { Request } from "../request";
import { span } from "../tui/text";
import { legend, rowColumns, rowGroup } from "./cells";

const NOTHING: Words = { zh: "没有这样的行", en: "there is no such row" };
const onDay = (on: string): Words => ({ zh: `按 ${on} 的规则`, en: `by the rules of ${on}` });

/** The rows that the options ask for. @throws FaultError "unknown-option", "unknown-place" */
function asked(rows: readonly Row[], { options, place: county }: Request): readonly Row[] {
  const { theme, stage, place } = options;
  if (theme !== undefined) optionIn("--theme", theme, THEMES);
  if (stage !== undefined) optionIn("--stage", stage, STAGES);
  if (place !== undefined) placeIn(county, place);
  return rows.filter(
    (row) => row.theme === (theme ?? row.theme) && row.stage === (stage ?? row.stage) && row.place === (place ?? row.place),
  );
}

/** A record's fields as cells, the judgements beside each other in one. */
const recordColumns = (language: keyof Words): Readonly<Record<string, (record: IndicatorRecord) => SheetCell>> => ({
  id: ({ id }) => id,
  theme: ({ theme }) => theme,
  system: ({ system }) => system,
  place: ({ place }) => place,
  stage: ({ stage }) => stage,
  title: ({ title }) => title[language],
  value: ({ value }) => value,
  exact: ({ exact }) => exact,
  unit: ({ unit }) => unit,
  gap: ({ gap }) => gap?.gap ?? null,
  missing: ({ gap }) => (gap !== undefined && "counts" in gap ? listed(gap.counts.map(({ count, stage }) => `${count}@${stage}`)) : null),
  assumes: ({ assumes }) => listed(assumes),
  verdict: ({ verdict }) => verdict,
  standards: ({ judgements }) => listed(judgements.map(({ standard }) => standard)),
  limits: ({ judgements }) => listed(judgements.map(({ limit }) => `${limit ?? ""}`)),
  verdicts: ({ judgements }) => listed(judgements.map(({ verdict }) => verdict)),
  doubts: ({ doubts }) => listed(doubts),
  corrected: ({ corrected }) => listed(corrected),
});

/** Every indicator's value and verdict: the county's by theme, then what the places inside it have of their own. */
export function indicators(request: Request): Report {
  const { county, place: whole, on, settings, language } = request;
  const rows = asked(assess(whole, { on, settings }).rows, request);
  const records = rows.map(recordOf);
  const places = placesIn(whole);
  const blocks = grouped(rows, ({ place }) => place).map(({ key, members }): Block => {
    const title = key === whole.id ? undefined : places.find(({ id }) => id === key)?.title?.[language];
    const sections = grouped(members, ({ theme }) => theme).map(({ first, members: ofTheme }) => ({
      heading: [title, THEMES[first.theme][language]].filter((each) => each !== undefined).join(" · "),
      groups: grouped(ofTheme, ({ indicator: id }) => id).map(({ key: id, members: ofOne }) =>
        rowGroup([span(indicator(id)[language]), span(id, "quiet")], ofOne, language),
      ),
    }));
    return { table: { columns: rowColumns(language), sections } };
  });
  const notes = legend(rows, language);
  return {
    document: { schema: "teks/indicators@1", county: county.id, on, rows: records },
    records: () => records,
    sheet: () => sheetOf(records, recordColumns(language)),
    page: [
      { title: county[language], note: onDay(on)[language] },
      ...(blocks.length === 0 ? [{ paragraphs: [{ text: [span(NOTHING[language])] }] }] : blocks),
      ...(notes.length === 0 ? [] : [{ paragraphs: notes }]),
    ],
    exit: exitOfVerdicts(rows.map(({ verdict }) => verdict)),
  };
}
