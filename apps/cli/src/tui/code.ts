import type { Language, Words } from "@teks/indicators";
import { ofCompared } from "./code-compared";
import { API, line, quoted, settingCode, settingWords } from "./code-words";
import type { Entry } from "./entry";
import { changesIn } from "./facts";
import { LABELS } from "./labels";
import type { Model } from "./model";
import type { Screen } from "./screens/screens";

/** The three without what is not in them. */
export type Three = Omit<Code, "notes">;

/** A view in three languages of machines, each of which gives its numbers, and what of the view is not in them. */
export interface Code {
  readonly cli: string;
  readonly curl: string;
  readonly typescript: string;
  readonly notes: readonly Words[];
}

/** The files that the explorer was opened on; the seeds where it was given none. */
export interface Files {
  readonly county?: string;
  readonly schools?: string;
  /** The files that are compared, the open one among them. */
  readonly compared?: readonly string[];
  /** A rule set of one's own, and what the county claims. */
  readonly rules?: string;
  readonly claims?: string;
}

/** All of them, each once. */
export const pathsIn = ({ county, schools, compared = [], rules, claims }: Files = {}): readonly string[] => [
  ...new Set([county, schools, ...compared, rules, claims].flatMap((path) => path ?? [])),
];

const SEED = "seeds/tekes/facts.json";
const ROSTER = "seeds/example/schools.csv";

const reading = (names: string, { county = SEED }: Files): string =>
  [
    'import { readFileSync } from "node:fs";',
    `import { ${names} } from "@teks/indicators";`,
    "",
    `const county = JSON.parse(readFileSync(${JSON.stringify(county)}, "utf8"));`,
  ].join("\n");

/** All indicators of the county, or one of them explained. */
function ofIndicators(model: Model, files: Files, entry: Entry | undefined): Three {
  const { on, county } = model;
  const data = files.county === undefined ? [] : ["--data", files.county];
  const end = ["--on", on, ...settingWords(model), ...data, "--format", "json"];
  const own = files.county === undefined ? undefined : evaluation(model, files.county);
  if (entry?.kind !== "row")
    return {
      cli: line("teks", "indicators", ...end),
      curl: own ?? line("curl", "-s", `${API}/v1/counties/${county.id}/indicators?on=${on}`),
      typescript: [
        reading("assess, countyPlace, recordOf", files),
        `const { rows } = assess(countyPlace(county), { on: "${on}"${settingCode(model)} });`,
        "console.log(JSON.stringify(rows.map(recordOf)));",
      ].join("\n"),
    };
  const { indicator, stage, place } = entry.row;
  const inside = place === county.id ? [] : ["--place", place];
  const at = place === county.id ? "" : `&place=${place}`;
  return {
    cli: line("teks", "explain", indicator, "--stage", stage, ...inside, ...end),
    curl: own ?? line("curl", "-s", `${API}/v1/counties/${county.id}/indicators/${indicator}?stage=${stage}&on=${on}${at}`),
    typescript: [
      reading("countyPlace, evaluate, placeIn", files),
      `const place = placeIn(countyPlace(county), "${place}");`,
      `console.log(JSON.stringify(evaluate("${indicator}", place, { stage: "${stage}", on: "${on}"${settingCode(model)} })));`,
    ].join("\n"),
  };
}

/** The indicators of somebody's own county, which the API has to be sent. */
const evaluation = ({ on, settings = {} }: Model, file: string): string =>
  `jq -n --slurpfile county ${quoted(file)} '{county: $county[0], on: "${on}", settings: ${JSON.stringify(settings)}}' | curl -s -H 'content-type: application/json' -d @- ${API}/v1/evaluations`;

function ofFindings(model: Model, files: Files): Three {
  const { on, county } = model;
  const data = files.county === undefined ? [] : ["--data", files.county];
  return {
    cli: line("teks", "check", "--on", on, ...settingWords(model), ...data, "--format", "json"),
    curl:
      files.county === undefined
        ? line("curl", "-s", `${API}/v1/counties/${county.id}/findings?on=${on}`)
        : evaluation(model, files.county),
    typescript: [
      reading("countyPlace, findings", files),
      `console.log(JSON.stringify(findings(countyPlace(county), { on: "${on}"${settingCode(model)} })));`,
    ].join("\n"),
  };
}

const ofStandards = (model: Model): Three => ({
  cli: line("teks", "catalogue", "--standards", "--on", model.on, ...settingWords(model), "--format", "json"),
  curl: line("curl", "-s", `${API}/v1/standards?on=${model.on}`),
  typescript: [
    'import { limitOn, stages, standardIds } from "@teks/indicators";',
    "",
    `const limits = (id) => stages.map((stage) => limitOn(id, stage, "${model.on}", ${JSON.stringify(model.settings ?? {})}));`,
    "console.log(JSON.stringify(standardIds.map((id) => ({ id, limits: limits(id) }))));",
  ].join("\n"),
});

function ofSchools({ balance: told, ...model }: Model, files: Files): Three {
  const { schools = ROSTER } = files;
  const rules = told?.rules.id ?? "quality-balance-2017";
  const { on } = told ?? model;
  const split = told?.split ?? "none";
  const own = files.schools === undefined ? [] : [files.schools];
  return {
    cli: line("teks", "balance", ...own, "--rules", rules, "--on", on, "--split", split, "--format", "json"),
    curl: line(
      "curl",
      "-s",
      "-H",
      "content-type: text/csv",
      "--data-binary",
      `@${schools}`,
      `${API}/v1/balance?rules=${rules}&on=${on}&split=${split}`,
    ),
    typescript: [
      'import { readFileSync } from "node:fs";',
      'import { balance, readSchools } from "@teks/indicators";',
      'import { parse } from "csv-parse/sync";',
      "",
      `const rows = parse(readFileSync(${JSON.stringify(schools)}, "utf8"), { columns: true, bom: true });`,
      `const told = balance(readSchools(rows), { rules: "${rules}", on: "${on}", split: "${split}" });`,
      "console.log(JSON.stringify(told));",
    ].join("\n"),
  };
}

function ofAllowance({ scale, on }: Model): Three {
  const amounts = scale.bands.map(({ amount }) => amount);
  const { teachers } = scale;
  const body = JSON.stringify({ amounts, ...(teachers === null ? {} : { teachers }) });
  return {
    cli: line(
      "teks",
      "allowance",
      "--amounts",
      amounts.join(","),
      ...(teachers === null ? [] : ["--teachers", String(teachers)]),
      "--on",
      on,
      "--format",
      "json",
    ),
    curl: line("curl", "-s", "-H", "content-type: application/json", "-d", body, `${API}/v1/allowances`),
    typescript: ['import { allowanceRange } from "@teks/indicators";', "", `console.log(JSON.stringify(allowanceRange(${body})));`].join(
      "\n",
    ),
  };
}

function ofGrowth({ growth }: Model): Three {
  const year = growth.years.at(-1) ?? 0;
  const series = Object.fromEntries(
    Object.entries(growth.series).flatMap(([id, { values }]) => (Object.keys(values).length === 0 ? [] : [[id, values]])),
  );
  const data = JSON.stringify(series);
  const body = JSON.stringify({ series, year, payroll: "teacher-pay" });
  return {
    cli: `echo ${quoted(data)} | ${line("teks", "growth", "--series", "-", "--year", String(year), "--format", "json")}`,
    curl: line("curl", "-s", "-H", "content-type: application/json", "-d", body, `${API}/v1/growth`),
    typescript: [
      'import { threeGrowths } from "@teks/indicators";',
      "",
      `console.log(JSON.stringify(threeGrowths(${data}, { year: ${year}, payroll: "teacher-pay" })));`,
    ].join("\n"),
  };
}

const ofClaims = ({ county }: Model, files: Files): Three => ({
  cli: line("teks", "overview", ...(files.county === undefined ? [] : ["--data", files.county]), "--format", "json"),
  curl: line("curl", "-s", `${API}/v1/counties/${county.id}`),
  typescript: [
    'import { readFileSync } from "node:fs";',
    "",
    `console.log(JSON.stringify(JSON.parse(readFileSync(${JSON.stringify(files.county ?? SEED)}, "utf8")).claims));`,
  ].join("\n"),
});

function threeOf(screen: Screen, model: Model, files: Files, entry: Entry | undefined): Three {
  switch (screen) {
    case "overview":
    case "indicators":
      return ofIndicators(model, files, entry);
    case "findings":
      return ofFindings(model, files);
    case "standards":
      return ofStandards(model);
    case "balance":
    case "schools":
      return ofSchools(model, files);
    case "allowance":
      return ofAllowance(model);
    case "growth":
      return ofGrowth(model);
    case "claims":
      return ofClaims(model, files);
    case "compare":
      return ofCompared(model, files, (file) =>
        "tables" in (model.beside ?? {}) ? ofSchools(model, { schools: file }) : ofIndicators(model, { county: file }, undefined),
      );
  }
}

/** A screen as code: of the open entry where there is one, of the whole table otherwise. */
export function codeOf({
  screen,
  model,
  files,
  entry,
  isNarrowed,
}: {
  readonly screen: Screen;
  readonly model: Model;
  readonly files: Files;
  readonly entry: Entry | undefined;
  readonly isNarrowed: boolean;
}): Code {
  const county = changesIn({ ...model.facts, series: [] });
  const notes = [...(county > 0 ? [LABELS["code-supposed"]] : []), ...(isNarrowed ? [LABELS["code-filtered"]] : [])];
  return { ...threeOf(screen, model, files, entry), notes };
}

/** The three, each under its heading, and what is not in them. */
export const codeText = ({ cli, curl, typescript, notes }: Code, language: Language) => ({
  notes: notes.map((note) => note[language]),
  parts: [
    { title: LABELS["code-cli"][language], code: cli },
    { title: LABELS["code-curl"][language], code: curl },
    { title: LABELS["code-typescript"][language], code: typescript },
  ],
});
