import { decimal, divide, type Fraction, ZERO } from "../fraction";
import { type Apart, setApart } from "./apart";
import { INTERVAL, INTERVALS, MEASURE, MEASURES } from "./measures";
import { NUMBER, numberOf } from "./numerals";

/** What a number of a report is. A bundle is a named set of things: “三个增长”, “一岗双责”. */
export const FIGURE_KINDS = {
  quantity: { zh: "数量", en: "quantity" },
  share: { zh: "比例", en: "share" },
  year: { zh: "年份", en: "year" },
  ordinal: { zh: "序数", en: "ordinal" },
  frequency: { zh: "频次", en: "frequency" },
  bundle: { zh: "集合名称", en: "named bundle" },
} as const;

export type FigureKind = keyof typeof FIGURE_KINDS;

/** How a printed number stands to the real one. */
export const FIGURE_BOUNDS = {
  exact: { zh: "确数", en: "exact" },
  "at-least": { zh: "不少于", en: "at least" },
  "at-most": { zh: "不多于", en: "at most" },
  about: { zh: "约数", en: "about" },
  range: { zh: "范围", en: "range" },
} as const;

export type FigureBound = keyof typeof FIGURE_BOUNDS;

/** A number with its measure word, before its surroundings are read. */
export interface Token {
  readonly kind: FigureKind;
  readonly start: number;
  readonly end: number;
  readonly values: readonly Fraction[];
  readonly bound: FigureBound;
  readonly measure: string;
  readonly unit: string;
  /** Written in Chinese numerals. */
  readonly isChinese: boolean;
}

const DASH = "\\s?(?:[—–~～-]{1,2}|至|到)\\s?";
const YEAR = "(?:19|20)\\d\\d";
const NUMERALS = /[一二三四五六七八九十两双]+/g;

const PATTERN = new RegExp(
  [
    `第(?<ordinal>${NUMBER})(?=届|轮|期|批|次|个)`,
    "(?<all>百分之百|百分百)",
    `百分之(?<percent>${NUMBER})`,
    "(?<tenths>[一二三四五六七八九])成(?![立为功效绩果长员就本年人语])",
    `(?<below>[二三四五六七八九十百]+)分之(?<above>[一二三四五六七八九十]+)`,
    `(?<from>${YEAR})年?[—–~～至-]{1,2}(?<until>${YEAR})(?:学年|年)度?`,
    `(?<year>${YEAR}|[一二][〇零九][〇零一二三四五六七八九]{2})年(?![级龄])度?`,
    `(?<=[省市县乡镇校村])(?<levels>[两三四五])级|(?<tiers>[两三四五])级(?=联动|培训|网络|体系|管理|责任|督导|机制)`,
    `零(?<none>辍学|流失|失学|事故|投诉|案件)`,
    `[“‘](?<bundle>[一二三四五六七八九十两双][^”’“‘\\n\\d]{1,11})[”’]`,
    "(?<named>三个增长|两个只增不减|两免一补|三免一补|一岗双责|三会一课|一校一策|一生一案|五育(?=并举))",
    `(?:每|按)(?<interval>${INTERVAL})(?![级龄轻度])`,
    `(?<![几第]|数(?=[十百千万])|上(?=[百千万]))(?<number>${NUMBER})(?<more>[余多])?(?:${DASH}(?<second>${NUMBER})(?<rest>[余多])?)?`,
  ].join("|"),
  "g",
);

const BEFORE: readonly (readonly [RegExp, FigureBound])[] = [
  [/(?:不少于|不低于|不小于|至少|超过|超|逾|突破|多于|高于)$/, "at-least"],
  [/(?:不足|不到|不超过|不多于|不高于|不大于|至多|最多|低于|近|接近|少于)$/, "at-most"],
  [/(?:约|大约|约为|大概)$/, "about"],
];
const BEHIND: readonly (readonly [RegExp, FigureBound])[] = [
  [/^(?:及?以上|多)/, "at-least"],
  [/^(?:及?以下|以内|之内)/, "at-most"],
  [/^(?:左右|上下)/, "about"],
];

function boundOf(plain: string, start: number, end: number, number: string): FigureBound {
  if (/[余多]/.test(number)) return "at-least";
  const before = plain.slice(Math.max(0, start - 4), start);
  const behind = plain.slice(end, end + 3);
  return BEFORE.find(([words]) => words.test(before))?.[1] ?? BEHIND.find(([words]) => words.test(behind))?.[1] ?? "exact";
}

/** The measure word at a place, and where it ends. */
function measureAt(plain: string, at: number): { readonly measure: string; readonly end: number } | undefined {
  MEASURE.lastIndex = at;
  const [found, measure] = MEASURE.exec(plain) ?? [];
  return found === undefined || measure === undefined ? undefined : { measure, end: at + found.length };
}

const exactly = (kind: FigureKind, unit: string, values: readonly (Fraction | undefined)[]) => {
  const known = values.filter((value) => value !== undefined);
  return known.length < values.length || known.length === 0
    ? undefined
    : { kind, unit, values: known, measure: "", bound: "exact" as const, isChinese: true };
};

type Groups = Readonly<Record<string, string | undefined>>;
type Read = Omit<Token, "start" | "end"> & { readonly end?: number };

const bundleValues = (text: string) => [...text.matchAll(NUMERALS)].map(([sign]) => (sign === "双" ? decimal(2) : numberOf(sign)));

/** A number with what follows it: 15—18所, 9800余万元, 34.6%. Without a measure word it is taken only as a coefficient with decimals. */
function quantity(plain: string, start: number, matched: string, groups: Groups): Read | undefined {
  const { number = "", second } = groups;
  const end = start + matched.length;
  const withMeasure = measureAt(plain, end);
  const firstEnd = start + number.length + (groups.more ?? "").length;
  // «三十至» before something else: the second number is none of a range.
  const alone = second === undefined || withMeasure !== undefined ? undefined : measureAt(plain, firstEnd);
  const isRange = second !== undefined && withMeasure !== undefined;
  const [measured, at] = isRange || second === undefined ? [withMeasure, end] : [alone, firstEnd];
  const scale = isRange && !/[万亿]/.test(number) ? (/[万亿]+/.exec(second)?.[0] ?? "") : "";
  const values = isRange ? [numberOf(number + scale), numberOf(second)] : [numberOf(number)];
  const known = values.filter((value) => value !== undefined);
  if (known.length < values.length) return undefined;
  const isChinese = !/\d/.test(number);
  if (measured === undefined) {
    const isCoefficient = /^\d\.\d+$/.test(number) && /(?:系数|指数|比)[为是达到仅至]*$/.test(plain.slice(Math.max(0, start - 8), start));
    return isCoefficient ? { kind: "quantity", unit: "1", values: known, measure: "", bound: "exact", isChinese, end: at } : undefined;
  }
  const { measure } = measured;
  const isShare = measure === "%" || measure === "‰";
  return {
    kind: isShare ? "share" : "quantity",
    unit: MEASURES[measure] ?? "item",
    values: known,
    measure,
    bound: isRange ? "range" : boundOf(plain, start, measured.end, plain.slice(start, at)),
    isChinese,
    end: measured.end,
  };
}

function share(plain: string, start: number, matched: string, value: Fraction | undefined): Read | undefined {
  const made = exactly("share", "%", [value]);
  return made === undefined ? undefined : { ...made, bound: boundOf(plain, start, start + matched.length, "") };
}

function read(plain: string, start: number, matched: string, groups: Groups): Read | undefined {
  const { ordinal, percent, all, tenths, below, above, from, until, year, none, interval } = groups;
  const level = groups.levels ?? groups.tiers;
  const bundle = groups.bundle ?? groups.named;
  if (ordinal !== undefined) return exactly("ordinal", "ordinal", [numberOf(ordinal)]);
  if (percent !== undefined) return share(plain, start, matched, numberOf(percent));
  if (all !== undefined) return exactly("share", "%", [decimal(100)]);
  if (tenths !== undefined) return share(plain, start, matched, numberOf(`${tenths}十`));
  if (below !== undefined && above !== undefined) {
    const [whole, part] = [numberOf(below), numberOf(above)];
    return whole === undefined || part === undefined ? undefined : exactly("share", "1", [divide(part, whole)]);
  }
  if (from !== undefined && until !== undefined) return exactly("year", "year", [numberOf(from), numberOf(until)]);
  if (year !== undefined) return exactly("year", "year", [numberOf(year)]);
  if (level !== undefined) return exactly("bundle", "item", [numberOf(level)]);
  if (none !== undefined) return exactly("quantity", /[辍流失]学?/.test(none) ? "person" : "item", [ZERO]);
  if (bundle !== undefined)
    return /^[一二三四五六七八九十两双]+$/.test(bundle) ? undefined : exactly("bundle", "item", bundleValues(bundle));
  if (interval !== undefined) return exactly("frequency", `time/${INTERVALS[interval] ?? interval}`, [decimal(1)]);
  return quantity(plain, start, matched, groups);
}

const JOINT = /^\s?(?:[—–~～-]{1,2}|至|到)\s?$/;

/** Two numbers, each with its unit, that are the ends of one range: 2.1亿元至2.4亿元. */
const isRangeOf = (a: Token, b: Token, plain: string): boolean =>
  a.kind === b.kind && a.measure !== "" && a.measure === b.measure && JOINT.test(plain.slice(a.end, b.start));

const joined = (a: Token, b: Token): Token => ({ ...a, end: b.end, values: [...a.values, ...b.values], bound: "range" });

/** Every number of a half-width text that may be a figure, in its order. */
export function scan(plain: string): { readonly tokens: readonly Token[]; readonly apart: readonly Apart[] } {
  const apart = setApart(plain);
  const tokens: Token[] = [];
  let next = 0;
  PATTERN.lastIndex = 0;
  for (let found = PATTERN.exec(plain); found !== null; found = PATTERN.exec(plain)) {
    const start = found.index;
    while ((apart[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    const aside = apart[next];
    const end = start + found[0].length;
    if (aside !== undefined && aside.start < end) {
      // Set apart goes first; what stands before it in the match is read again without it.
      if (aside.start <= start || found.groups?.number === undefined) {
        PATTERN.lastIndex = Math.max(aside.end, start + 1);
        continue;
      }
    }
    const token = read(plain, start, found[0], found.groups ?? {});
    if (token === undefined) {
      PATTERN.lastIndex = start + (found.groups?.number?.length ?? 1);
      continue;
    }
    const last = tokens.at(-1);
    const whole = { ...token, start, end: token.end ?? end };
    if (last !== undefined && isRangeOf(last, whole, plain)) tokens[tokens.length - 1] = joined(last, whole);
    else tokens.push(whole);
    PATTERN.lastIndex = whole.end;
  }
  return { tokens, apart };
}
