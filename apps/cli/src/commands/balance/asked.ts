import {
  type BalanceOptions,
  type Choices,
  type Claims,
  countiesIn,
  inCounty,
  optionIn,
  type RuleSet,
  ruleSet,
  rulesIds,
  SCOPE,
  type School,
  SPLITS,
} from "@teks/indicators";
import { badOption, type Request } from "../../request";
import { schoolsIn } from "../../schools";

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

async function schoolsOf(request: Request): Promise<readonly School[]> {
  const { argument, readBytes } = request;
  if (argument !== undefined) return schoolsIn(await readBytes("FILE", argument), argument, request);
  const { default: example } = await import("@teks/seeds/example/schools.csv");
  return schoolsIn(new TextEncoder().encode(example), "schools.csv", request);
}

/** A table of schools with what it is to be judged by. */
export interface Asked {
  readonly schools: readonly School[];
  readonly options: BalanceOptions & { readonly rules: RuleSet };
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
export async function askedOf(request: Request): Promise<Asked> {
  const { place, options } = request;
  const { claims, data, county } = options;
  return {
    options: {
      ...(await ruleOptionsOf(request)),
      ...(claims === undefined ? {} : { claims: await claimsOf(claims, request) }),
      // The county that the program knows by itself is not the one of somebody else's table.
      ...(data === undefined ? {} : { figures: place }),
    },
    schools: inCounty(await schoolsOf(request), county),
  };
}

/** Refuses schools of several counties where one is to be judged, with their names. @throws FaultError "bad-argument" */
export function refuseSeveral(schools: readonly School[]): void {
  const counties = countiesIn(schools);
  const some = counties.slice(0, 3).join(", ");
  if (counties.length > 1)
    throw badOption(
      "--county",
      "",
      `表中 ${counties.length} 县之一，如 ${some}`,
      `one of the table's ${counties.length} counties, such as ${some}`,
    );
}
