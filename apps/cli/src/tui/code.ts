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
  /** None where the API has nothing that gives it. */
  readonly curl?: string;
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

/** A county's file, of whatever kind offices have, as the library reads it. */
const reading = (names: string, { county = SEED }: Files, on: string): string =>
  [
    'import { readFileSync } from "node:fs";',
    'import { figuresOf } from "@teks/files";',
    ...(names === "" ? [] : [`import { ${names} } from "@teks/indicators";`]),
    "",
    `const file = ${JSON.stringify(county)};`,
    `const { county } = figuresOf(readFileSync(file), { file, on: "${on}" });`,
    "if (!county) throw new Error(file);",
  ].join("\n");

/** What the files of tables that the API takes are sent as, by their names. */
const SENT_AS: Readonly<Record<string, string>> = {
  csv: "text/csv",
  tsv: "text/tab-separated-values",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** A table sent to an address; nothing for a file of another kind. */
function sending(file: string, address: string): string | undefined {
  const type = SENT_AS[file.split(".").at(-1)?.toLowerCase() ?? ""];
  return type === undefined
    ? undefined
    : line("curl", "-s", "-H", `content-type: ${type}`, "--data-binary", `@${file}`, `${API}${address}`);
}

/** All indicators of the county, or one of them explained. */
function ofIndicators(model: Model, files: Files, entry: Entry | undefined): Three {
  const { on, county } = model;
  const data = files.county === undefined ? [] : ["--data", files.county];
  const end = ["--on", on, ...settingWords(model), ...data, "--format", "json"];
  const curl = (address: string) => asking(model, files, `/v1/counties/${county.id}/indicators${address}`);
  if (entry?.kind !== "row")
    return {
      cli: line("teks", "indicators", ...end),
      ...curl(`?on=${on}`),
      typescript: [
        reading("assess, countyPlace, recordOf", files, on),
        `const { rows } = assess(countyPlace(county), { on: "${on}"${settingCode(model)} });`,
        "console.log(JSON.stringify(rows.map(recordOf)));",
      ].join("\n"),
    };
  const { indicator, stage, place } = entry.row;
  const inside = place === county.id ? [] : ["--place", place];
  const at = place === county.id ? "" : `&place=${place}`;
  return {
    cli: line("teks", "explain", indicator, "--stage", stage, ...inside, ...end),
    ...curl(`/${indicator}?stage=${stage}&on=${on}${at}`),
    typescript: [
      reading("countyPlace, evaluate, placeIn", files, on),
      `const place = placeIn(countyPlace(county), "${place}");`,
      `console.log(JSON.stringify(evaluate("${indicator}", place, { stage: "${stage}", on: "${on}"${settingCode(model)} })));`,
    ].join("\n"),
  };
}

/** What the API is asked of its own county, or sent of somebody else's: the evaluation of a file, which settings go with in JSON alone. */
function asking({ on, settings = {} }: Model, { county: file }: Files, address: string): Pick<Three, "curl"> {
  if (file === undefined) return { curl: line("curl", "-s", `${API}${address}`) };
  if (file.endsWith(".json"))
    return {
      curl: `jq -n --slurpfile county ${quoted(file)} '{county: $county[0], on: "${on}", settings: ${JSON.stringify(settings)}}' | curl -s -H 'content-type: application/json' -d @- ${API}/v1/evaluations`,
    };
  const curl = Object.keys(settings).length > 0 ? undefined : sending(file, `/v1/evaluations?on=${on}`);
  return curl === undefined ? {} : { curl };
}

function ofFindings(model: Model, files: Files): Three {
  const { on, county } = model;
  const data = files.county === undefined ? [] : ["--data", files.county];
  return {
    cli: line("teks", "check", "--on", on, ...settingWords(model), ...data, "--format", "json"),
    ...asking(model, files, `/v1/counties/${county.id}/findings?on=${on}`),
    typescript: [
      reading("countyPlace, findings", files, on),
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
  const curl = sending(schools, `/v1/balance?rules=${rules}&on=${on}&split=${split}`);
  return {
    cli: line("teks", "balance", ...own, "--rules", rules, "--on", on, "--split", split, "--format", "json"),
    ...(curl === undefined ? {} : { curl }),
    typescript: [
      'import { readFileSync } from "node:fs";',
      'import { schoolsOf } from "@teks/files";',
      'import { balance } from "@teks/indicators";',
      "",
      `const file = ${JSON.stringify(schools)};`,
      "const { schools } = schoolsOf(readFileSync(file), { file });",
      `const told = balance(schools, { rules: "${rules}", on: "${on}", split: "${split}" });`,
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

const ofClaims = ({ county, on }: Model, files: Files): Three => ({
  cli: line("teks", "overview", ...(files.county === undefined ? [] : ["--data", files.county]), "--format", "json"),
  ...(files.county === undefined ? { curl: line("curl", "-s", `${API}/v1/counties/${county.id}`) } : {}),
  typescript: [reading("", files, on), "console.log(JSON.stringify(county.claims));"].join("\n"),
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
      return ofCompared(model, files);
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
  const three = threeOf(screen, model, files, entry);
  const notes = [
    ...(county > 0 ? [LABELS["code-supposed"]] : []),
    ...(isNarrowed ? [LABELS["code-filtered"]] : []),
    ...(three.curl === undefined ? [LABELS["code-routeless"]] : []),
  ];
  return { ...three, notes };
}

/** Those there are, each under its heading, and what is not in them. */
export const codeText = ({ cli, curl, typescript, notes }: Code, language: Language) => ({
  notes: notes.map((note) => note[language]),
  parts: [
    { title: LABELS["code-cli"][language], code: cli },
    ...(curl === undefined ? [] : [{ title: LABELS["code-curl"][language], code: curl }]),
    { title: LABELS["code-typescript"][language], code: typescript },
  ],
});
