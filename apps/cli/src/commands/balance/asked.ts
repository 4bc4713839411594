import type { SchoolsSource } from "@teks/files";
import {
  type BalanceOptions,
  type Choices,
  type Claims,
  countiesIn,
  optionIn,
  type RuleSet,
  refuseUnknown,
  ruleSet,
  rulesIds,
  SCOPE,
  type School,
  SPLITS,
} from "@teks/indicators";
import { chunksOf } from "../../io";
import { badOption } from "../../option";
import type { Request } from "../../request";
import { schoolsComing } from "../../schools";

/** A rule set by its id, or out of a file. */
async function rulesOf({ options: { rules = "quality-balance-2017" }, readJson }: Request): Promise<RuleSet> {
  const isFile = !rulesIds.some((id) => id === rules) && /[./]|^-$/.test(rules);
  if (!isFile) return ruleSet(rules);
  const [data, { parseRuleSet }] = await Promise.all([readJson("--rules", rules), import("@teks/indicators/schema")]);
  return parseRuleSet(data);
}

async function claimsOf(path: string, { readJson }: Request): Promise<Claims> {
  const [data, { parseClaims }] = await Promise.all([readJson("--claims", path), import("@teks/indicators/schema")]);
  return parseClaims(data);
}

function choicesOf(given: readonly string[], { resources }: RuleSet): Choices {
  const known = Object.fromEntries(resources.flatMap((each) => (typeof each === "string" ? [] : [[each.id, each] as const])));
  const chosen = given.map((text) => {
    const [id = "", value, ...more] = text.split("=");
    if (value === undefined || more.length > 0)
      throw badOption("--choose", text, "选择=取值，如 teacher-pupil-ratio=staff", "choice=value, such as teacher-pupil-ratio=staff");
    return [optionIn("--choose", id, known), value] as const;
  });
  return Object.fromEntries(chosen);
}

async function sourceOf(request: Request): Promise<SchoolsSource> {
  const { argument, readChunks } = request;
  if (argument !== undefined) return schoolsComing(await readChunks("FILE", argument), argument, request);
  const { default: example } = await import("@teks/seeds/example/schools.csv");
  return schoolsComing(chunksOf(new TextEncoder().encode(example)), "schools.csv", request);
}

/** A county's schools with what they are to be judged by. */
export interface Asked {
  readonly schools: readonly School[];
  readonly options: BalanceOptions & { readonly rules: RuleSet };
}

/** A table of schools, perhaps of many counties, with the same. */
export interface AskedTable extends Pick<Asked, "options"> {
  readonly source: SchoolsSource;
  /** The counties to be judged. */
  readonly counties: readonly string[];
}

/** The rule and the choices that schools are judged by. @throws FaultError for every option that is none */
export async function ruleOptionsOf(request: Request): Promise<Asked["options"]> {
  const { on, settings, options } = request;
  const rules = await rulesOf(request);
  const { split, scope, choose = [] } = options;
  return {
    rules,
    on,
    settings,
    choices: choicesOf(choose, rules),
    ...(split === undefined ? {} : { split: optionIn("--split", split, SPLITS) }),
    ...(scope === undefined ? {} : { scope: scope === "all" ? [] : scope.split(",").map((each) => optionIn("--scope", each, SCOPE)) }),
  };
}

/** What a command line asks, read and checked. @throws FaultError for every option that is none, and for the table's problems. */
export async function tableAsked(request: Request): Promise<AskedTable> {
  const { place, options } = request;
  const { claims, data, county } = options;
  const judging = {
    ...(await ruleOptionsOf(request)),
    ...(claims === undefined ? {} : { claims: await claimsOf(claims, request) }),
    // The county that the program knows by itself is not the one of somebody else's table.
    ...(data === undefined ? {} : { figures: place }),
  };
  const source = await sourceOf(request);
  if (county !== undefined && !source.counties.includes(county)) refuseUnknown("unknown-place", county, source.counties);
  return { options: judging, source, counties: county === undefined ? source.counties : [county] };
}

/** Refuses several counties where one is to be judged, with their names. @throws FaultError "bad-argument" */
function refuseCounties(counties: readonly string[]): void {
  const some = counties.slice(0, 3).join(", ");
  if (counties.length > 1)
    throw badOption(
      "--county",
      "",
      `表中 ${counties.length} 县之一，如 ${some}`,
      `one of the table's ${counties.length} counties, such as ${some}`,
    );
}

/** The same of schools. @throws FaultError "bad-argument" */
export const refuseSeveral = (schools: readonly School[]): void => refuseCounties(countiesIn(schools));

/** The schools of the one county that is asked for, or that the table has. @throws FaultError "bad-argument" where there are several */
export function oneCounty({ source, options, counties }: AskedTable, county: string | undefined): Asked {
  refuseCounties(counties);
  return { options, schools: [...source.batches(county)].flat() };
}

/** What a command line asks of one county. @throws FaultError as `tableAsked` and `oneCounty` */
export const askedOf = async (request: Request): Promise<Asked> => oneCounty(await tableAsked(request), request.options.county);
