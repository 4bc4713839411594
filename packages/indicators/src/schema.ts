import { z } from "zod";
import { en, zhCN } from "zod/locales";
import { ASSUMPTIONS } from "./assumptions";
import type { Claims } from "./balance/checklist";
import { indicatorIds } from "./catalogue/catalogue";
import { type CountyFile, STATUSES } from "./county";
import { MOST_TOLD, type Problem, refuseData } from "./fault";
import { FISCAL_SERIES, type FiscalSeries, type FiscalSeriesId } from "./fiscal";
import { A_YEAR, YEAR_TEXT } from "./growth";
import { nearest } from "./nearest";
import type { CorrectionsFile } from "./repair/corrections";
import { CORRECTION_STATUSES } from "./repair/mark";
import { SLIPS } from "./repair/slip";
import { comparable, DISPERSIONS, onBase, ownRuleSet, type RuleSetFile, reachOf } from "./rules/custom";
import type { RuleSet } from "./rules/rule-set";
import { RULES, ruleSet, rulesIds } from "./rules/rules";
import { SCOPE } from "./rules/scope";
import { SPLITS } from "./rules/split";
import { standardIds } from "./standards/standards";
import { ABSENCES, COUNTS, notACount, STAGES } from "./vocabulary";
import { GRADES, type Words } from "./words";

const keys = <T extends Record<string, unknown>>(table: T) => Object.keys(table) as [keyof T & string, ...(keyof T & string)[]];

/** An id as it stands in data, URLs and commands. */
const AN_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const id = z.string().regex(AN_ID);

export const stageSchema = z.enum(keys(STAGES)).meta({ id: "Stage" });
export const countIdSchema = z.enum(keys(COUNTS)).meta({ id: "CountId" });
export const daySchema = z.iso.date().meta({ id: "Day", description: "YYYY-MM-DD" });

const words = { zh: z.string().min(1), en: z.string().min(1) };

const binding = z.strictObject({
  count: countIdSchema,
  place: id,
  stage: stageSchema,
  element: z.int().nonnegative().optional(),
  assumes: z.array(z.enum(keys(ASSUMPTIONS))).optional(),
});

const aWord = z.strictObject(words);
const number = z.number().min(-1e15).max(1e15);
const correction = { reason: aWord, kind: z.enum(keys(SLIPS)), by: z.string().min(1).optional(), on: daySchema.optional() };

const figure = z.strictObject({
  id,
  ...words,
  value: z.union([z.number(), z.array(z.number()).nonempty()]),
  unit: z.string().min(1),
  asPrinted: z.string().min(1),
  stage: stageSchema.nullable(),
  period: z.string().nullable(),
  section: z.string().min(1),
  status: z.enum(keys(STATUSES)),
  note: z.string().optional(),
  bindings: z.array(binding).optional(),
  corrected: z.strictObject({ from: z.union([number, z.array(number).nonempty()]), ...correction }).optional(),
});

const claim = z.strictObject({ id, ...words, section: z.string().min(1), test: z.string().min(1) });
const part = z.strictObject({ id, ...words, within: id.optional(), reading: z.boolean().optional() });

const sound = <T extends z.ZodType>(of: T) => of.optional().catch(undefined);

/** What of a file refers to what, all that is not sound left out, so that references are checked whatever else is wrong. */
const references = z
  .object({
    id: sound(z.string()),
    parts: sound(z.array(z.object({ id: sound(z.string()), within: sound(z.string()) }).catch({}))),
    figures: z
      .array(
        z
          .object({
            id: sound(z.string()),
            value: sound(z.union([z.number(), z.array(z.number())])),
            bindings: z
              .array(z.object({ count: sound(countIdSchema), place: sound(z.string()), element: sound(z.int()) }).catch({}))
              .catch([]),
          })
          .catch({ bindings: [] }),
      )
      .catch([]),
    claims: z.array(z.object({ id: sound(z.string()) }).catch({})).catch([]),
  })
  .catch({ figures: [], claims: [] });

/** Levels of places inside a county: district, school, project, building and a reading are five. */
const DEEPEST = 10;

type Report = (code: string, path: (string | number)[], input: unknown, accepted: Words) => void;

const reportTo =
  (context: z.core.$RefinementCtx): Report =>
  (code, path, input, accepted) =>
    context.addIssue({ code: "custom", path, input, params: { code, accepted } });

/** What one part of the file says that another does not allow. Reported with every other problem, not one at a time. */
function checkReferences(file: unknown, report: Report) {
  const county = references.parse(file);
  const { parts = [] } = county;
  const within = new Map(parts.map((each) => [each.id, each.within ?? county.id]));
  const places = new Set([county.id, ...within.keys()].filter((id) => id !== undefined));
  // Without a sound list of places there is none to miss.
  const isUnlisted = (id: string | undefined) =>
    id !== undefined && county.id !== undefined && county.parts !== undefined && !places.has(id);
  const reachesCounty = (id: string | undefined, steps = DEEPEST): boolean =>
    id === undefined || id === county.id || (steps > 0 && reachesCounty(within.get(id), steps - 1));
  const listed = (id: string) => {
    const closest = nearest(id, [...places]);
    return { zh: `已列出的地点，最接近的是 ${closest}`, en: `a place that is listed; the nearest is ${closest}` };
  };
  const unique = (list: "figures" | "claims" | "parts") => {
    const seen = new Set(list === "parts" ? [county.id] : []);
    county[list]?.forEach(({ id }, index) => {
      if (id === undefined) return;
      if (seen.has(id)) report("duplicate-id", [list, index, "id"], id, { zh: "未重复使用的标识", en: "an id not used before" });
      seen.add(id);
    });
  };
  for (const list of ["figures", "claims", "parts"] as const) unique(list);
  parts.forEach((each, index) => {
    if (each.within !== undefined && isUnlisted(each.within))
      report("unknown-place", ["parts", index, "within"], each.within, listed(each.within));
    else if (!reachesCounty(each.id))
      report("not-inside", ["parts", index, "within"], each.within, {
        zh: `属于本县的地点，至多 ${DEEPEST} 层，不成环`,
        en: `a place inside the county, at most ${DEEPEST} levels down and in no circle`,
      });
  });
  county.figures.forEach((each, index) => {
    each.bindings.forEach((bound, at) => {
      const path = ["figures", index, "bindings", at];
      if (bound.place !== undefined && isUnlisted(bound.place))
        report("unknown-place", [...path, "place"], bound.place, listed(bound.place));
      const value = typeof each.value === "number" ? each.value : each.value?.[bound.element ?? 0];
      if (each.value !== undefined && value === undefined)
        report("no-element", [...path, "element"], bound.element ?? 0, {
          zh: "该数字的序号，从 0 起",
          en: "the position of one of the figure's numbers, from 0",
        });
      const accepted = value === undefined || bound.count === undefined ? undefined : notACount(bound.count, value);
      if (accepted !== undefined) report("bad-count", ["figures", index, "value"], value, accepted);
    });
  });
}

/** More places than any county has schools. */
const MOST_PARTS = 1000;

const shape = z.strictObject({
  schema: z.literal("teks/county@1"),
  id,
  ...words,
  asOf: daySchema,
  synthetic: z.boolean().optional(),
  origin: z.strictObject(words),
  parts: z.array(part).max(MOST_PARTS),
  figures: z.array(figure),
  claims: z.array(claim),
});

/** A county's figures as data: the seeds, `--data FILE`, the API's evaluations. */
export const countyFileSchema = shape
  .superRefine(
    (county, context) => {
      checkReferences(county, reportTo(context));
    },
    { when: () => true },
  )
  .meta({ id: "CountyFile" });

/** What of a rule set refers to what, all that is not sound left out. */
const soundRules = z
  .object({
    id: sound(z.string()),
    base: sound(z.enum(rulesIds)),
    limits: sound(z.record(z.string(), z.unknown())),
    school: sound(z.object({ atLeast: sound(z.number()) })),
    resources: sound(z.array(sound(z.enum(indicatorIds)))),
    dispersion: sound(z.object({ judges: z.enum(keys(DISPERSIONS)) })),
  })
  .catch({});

/** What a rule set says that its other parts do not allow. */
function checkRules(file: unknown, report: Report) {
  const { id, base, limits = {}, school, resources, dispersion } = soundRules.parse(file);
  if (id !== undefined && Object.hasOwn(RULES, id))
    report("duplicate-id", ["id"], id, { zh: "不与国家规则相同的标识", en: "an id that is not a national rule set's" });
  resources?.forEach((each, at) => {
    if (each === undefined) return;
    if (resources.indexOf(each) < at)
      report("duplicate-id", ["resources", at], each, { zh: "未重复使用的标识", en: "an id not used before" });
    if (!comparable.includes(each)) {
      const closest = nearest(each, comparable);
      report("not-per-pupil", ["resources", at], each, {
        zh: `某一数量除以在校生数的指标，最接近的是 ${closest}`,
        en: `an indicator that is a count over pupils; the nearest is ${closest}`,
      });
    }
  });
  // Without a sound base and sound resources there is nothing to hold the rest against.
  if (base === undefined || resources?.includes(undefined)) return;
  const known = resources?.flatMap((each) => each ?? []);
  const { judging, standards } = reachOf(
    onBase({ base, ...(known === undefined ? {} : { resources: known }), ...(dispersion === undefined ? {} : { dispersion }) }),
  );
  for (const each of Object.keys(limits).filter((each) => standardIds.some((known) => known === each)))
    if (!standards.some((used) => used === each)) {
      const closest = nearest(each, standards);
      report("unused-standard", ["limits", each], limits[each], {
        zh: `该规则用到的标准的限值，最接近的是 ${closest}`,
        en: `a limit of a standard that the rule set uses; the nearest is ${closest}`,
      });
    }
  // Fewer indicators than the base has may be fewer than it asks of a school.
  if ((school?.atLeast ?? ruleSet(base).school?.atLeast ?? 0) > judging)
    report("too-many", ["school", "atLeast"], school?.atLeast, {
      zh: `至多 ${judging}：逐校判定的指标数`,
      en: `at most ${judging}: as many indicators judge a school`,
    });
}

const limit = z.number().min(0).max(1e15);

/** A rule set of one's own as data: a national one by name, and what differs. */
export const ruleSetFileSchema = z
  .strictObject({
    schema: z.literal("teks/rules@1"),
    id,
    ...words,
    base: z.enum(rulesIds),
    document: z.strictObject({ number: z.string().min(1), ...words, grade: z.enum(keys(GRADES)).optional() }),
    from: daySchema,
    limits: z.partialRecord(z.enum(standardIds), z.union([limit, z.partialRecord(stageSchema, limit)])).optional(),
    school: z.strictObject({ atLeast: z.int().min(1), floor: z.number().min(0).max(1) }).optional(),
    scope: z.array(z.enum(keys(SCOPE))).optional(),
    split: z.enum(keys(SPLITS)).optional(),
    resources: z.array(z.enum(indicatorIds)).min(1).optional(),
    dispersion: z.strictObject({ judges: z.enum(keys(DISPERSIONS)) }).optional(),
  })
  .superRefine(
    (file, context) => {
      checkRules(file, reportTo(context));
    },
    { when: () => true },
  )
  .meta({ id: "RuleSetFile" });

const SPEAKS = { zh: zhCN().localeError, en: en().localeError };

const text = (said: string | { message: string } | undefined | null): string => (typeof said === "string" ? said : (said?.message ?? ""));

/** The fields there are, as the message of an issue about one that there is not: it is the one thing of the schema that an issue can carry. */
function fields({ code, inst }: z.core.$ZodRawIssue): string | undefined {
  if (code !== "unrecognized_keys") return undefined;
  if (inst instanceof z.ZodObject) return Object.keys(inst.shape).join(",");
  return inst instanceof z.ZodRecord && inst.keyType instanceof z.ZodEnum ? inst.keyType.options.join(",") : undefined;
}

const KINDS: Readonly<Record<string, Words>> = {
  string: { zh: "文本", en: "a text" },
  number: { zh: "数", en: "a number" },
  int: { zh: "整数", en: "a whole number" },
  boolean: { zh: "true 或 false", en: "true or false" },
  array: { zh: "列表", en: "a list" },
  object: { zh: "对象", en: "an object" },
  record: { zh: "对象", en: "an object" },
};

/** The kind in words; of several, parted by `|`, any of them. */
function kindOf(expected: string): Words {
  const kinds = expected.split("|").map((kind) => KINDS[kind] ?? { zh: kind, en: kind });
  return { zh: kinds.map(({ zh }) => zh).join("或"), en: kinds.map(({ en }) => en).join(" or ") };
}

const FORMATS: Readonly<Record<string, Words>> = {
  date: { zh: "公历日期，如 2022-12-31", en: "a calendar day such as 2022-12-31" },
  [String(AN_ID)]: {
    zh: "小写字母、数字和连字符，如 pupils-primary",
    en: "lower-case letters, digits and hyphens, such as pupils-primary",
  },
  [String(YEAR_TEXT)]: A_YEAR,
};

const ID: Words = { zh: "已知的标识", en: "a known id" };
const NO_FIELD: Words = { zh: "不填", en: "nothing" };
const FIELD: Words = { zh: "已有的字段", en: "a field there is" };

/** All of a short list; of a long one the nearest to what was given, so that nobody reads through it. */
function oneOf(values: readonly string[], input: unknown, noun = ID): Words {
  if (values.length <= 10) return { zh: values.join("、"), en: values.join(", ") };
  if (typeof input !== "string") return noun;
  const closest = nearest(input, values);
  return { zh: `${noun.zh}，最接近的是 ${closest}`, en: `${noun.en}; the nearest is ${closest}` };
}

function acceptedBy(issue: z.core.$ZodIssue): Words {
  if (issue.code === "custom" && issue.params !== undefined) return issue.params.accepted as Words;
  if (issue.code === "invalid_value") return oneOf(issue.values.map(String), issue.input);
  if (issue.code === "unrecognized_keys" && issue.message === "") return NO_FIELD;
  if (issue.code === "unrecognized_keys") return oneOf(issue.message.split(","), issue.keys[0], FIELD);
  if (issue.code === "too_small" && issue.origin === "number")
    return { zh: `不小于 ${issue.minimum} 的数`, en: `a number of ${issue.minimum} or more` };
  if (issue.code === "too_small") return { zh: `至少 ${issue.minimum} 个`, en: `at least ${issue.minimum}` };
  if (issue.code === "too_big" && issue.origin === "array") return { zh: `至多 ${issue.maximum} 个`, en: `at most ${issue.maximum}` };
  if (issue.code === "invalid_type") return kindOf(issue.expected);
  const known = issue.code === "invalid_format" ? FORMATS[issue.format === "regex" ? String(issue.pattern) : issue.format] : undefined;
  const raw = { ...issue, input: issue.input } as z.core.$ZodRawIssue;
  return known ?? { zh: text(SPEAKS.zh(raw)), en: text(SPEAKS.en(raw)) };
}

/** How little an alternative fits: not at all where the value is of another kind, else by the keys that are missing or not its. */
const misfit = (issues: readonly z.core.$ZodIssue[]): number =>
  issues.some(({ path, code }) => path.length === 0 && code !== "unrecognized_keys")
    ? Number.MAX_SAFE_INTEGER
    : issues.filter(({ path, input }) => path.length === 0 || (path.length === 1 && input === undefined)).length;

/** An issue as the plain ones it stands for: each unknown key, a wrong key of a record, and of alternatives the one that was meant. */
function plain(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  const under = (inner: z.core.$ZodIssue, path: readonly PropertyKey[] = inner.path) => ({ ...inner, path: [...issue.path, ...path] });
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({
      ...issue,
      keys: [key],
      path: [...issue.path, key],
      input: issue.input?.[key] as Record<string, unknown>,
    }));
  if (issue.code === "invalid_key") return issue.issues.slice(0, 1).map((inner) => under(inner, []));
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
  const [meant = []] = [...issue.errors].sort((a, b) => misfit(a) - misfit(b) || a.length - b.length);
  const [first] = meant;
  if (first?.code !== "invalid_type" || first.path.length > 0) return meant.flatMap((inner) => plain(under(inner)));
  // It is of the kind of none of them, so each kind is accepted.
  const kinds = new Set(
    issue.errors.flat().flatMap((each) => (each.code === "invalid_type" && each.path.length === 0 ? [each.expected] : [])),
  );
  return [under({ ...first, expected: [...kinds].join("|") as typeof first.expected })];
}

const pathOf = (path: readonly PropertyKey[]): string =>
  path.map((step, at) => (typeof step === "number" ? `[${step}]` : `${at === 0 ? "" : "."}${String(step)}`)).join("");

const problemOf = (issue: z.core.$ZodIssue): Problem => ({
  code: issue.input === undefined ? "missing" : issue.code === "custom" ? String(issue.params?.code) : issue.code,
  path: pathOf(issue.path),
  value: issue.input === undefined ? null : issue.input,
  accepted: acceptedBy(issue),
});

/** Parses data at the door. @throws FaultError "bad-data" with every problem at once, up to 1000, and how many there are. */
export function parse<T extends z.ZodType>(schema: T, data: unknown): z.output<T> {
  const result = schema.safeParse(data, { reportInput: true, error: fields });
  if (result.success) return result.data;
  const issues = result.error.issues.flatMap(plain);
  // Nobody waits for the words of problems that nobody will read.
  return refuseData(issues.slice(0, MOST_TOLD).map(problemOf), issues.length);
}

const amountOfYear = z.union([z.number().min(-1e15).max(1e15), z.strictObject({ absent: z.enum(keys(ABSENCES)) })]);
const seriesByYear = z.record(z.string().regex(YEAR_TEXT), amountOfYear).optional();

/** A county's series of education money: `{ "appropriation": { "2021": 1.2e8, "2022": { "absent": "suppressed" } } }`. */
export const fiscalSeriesSchema = z.strictObject(
  Object.fromEntries(keys(FISCAL_SERIES).map((series) => [series, seriesByYear])) as Record<FiscalSeriesId, typeof seriesByYear>,
);

/** A county's series out of parsed JSON. @throws FaultError "bad-data" with every problem at once. */
export const parseFiscalSeries = (data: unknown): FiscalSeries => parse(fiscalSeriesSchema, data) as FiscalSeries;

/** What a county claims of a rule set's items, `{ "rotation": true }`, out of parsed JSON. @throws FaultError "bad-data" with every problem at once. */
export const parseClaims = (data: unknown): Claims => parse(z.record(z.string(), z.boolean()), data);

/**
 * A county's figures out of parsed JSON.
 *
 * @throws FaultError "bad-data" with every problem at once: its path, the value that was there and what is accepted.
 */
export const parseCounty = (data: unknown): CountyFile => parse(countyFileSchema, data) as CountyFile;

/** A ledger of corrections: `FILE.corrections.json` beside a county's file. */
const correctionsFileSchema = z
  .strictObject({
    schema: z.literal("teks/corrections@1"),
    county: id,
    entries: z
      .array(
        z.strictObject({
          figure: z.strictObject({ place: id, count: countIdSchema, stage: stageSchema }),
          from: number,
          to: number,
          ...correction,
          status: z.enum(keys(CORRECTION_STATUSES)),
        }),
      )
      .max(10_000),
  })
  .meta({ id: "CorrectionsFile" });

/** A ledger of corrections out of parsed JSON. @throws FaultError "bad-data" with every problem at once. */
export const parseCorrections = (data: unknown): CorrectionsFile => parse(correctionsFileSchema, data) as CorrectionsFile;

/**
 * A rule set of one's own out of parsed JSON, for `balance`: what it does not say it has from its base. A limit is in its standard's
 * unit, and a stage without one keeps the national limit; a document without a grade counts as unverified.
 *
 * @throws FaultError "bad-data" with every problem at once, those included that only its parts together have: a standard it never
 * uses, an indicator that is no count over pupils, more indicators asked of a school than judge one.
 */
export const parseRuleSet = (data: unknown): RuleSet => ownRuleSet(parse(ruleSetFileSchema, data) as RuleSetFile);
