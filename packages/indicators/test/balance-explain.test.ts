import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, divide, type Fraction, fromExact, multiply, subtract, toExact } from "../src/fraction";
import {
  type BalanceOptions,
  type BalanceQuestion,
  balance,
  type ExplanationNode,
  explainBalance,
  FaultError,
  type School,
  sayNode,
} from "../src/index";
import { parseRuleSet } from "../src/schema";
import { unit } from "../src/units";

const on = "2022-12-31";
const AREA = "teaching-area-per-pupil";
const BOOKS = "books-per-pupil";

/** The worked example of the circulated calculation note. */
const EXAMPLE: readonly School[] = [
  ["1", 45, 279],
  ["2", 37, 137],
  ["3", 89, 935],
  ["4", 76, 160],
  ["5", 55, 402],
].map(
  ([id, pupils, books]): School => ({ id: `${id}`, type: "primary", counts: { all: { pupils: Number(pupils), books: Number(books) } } }),
);

const school = (id: string, counts: School["counts"]["all"], more: Partial<School> = {}): School => ({
  id,
  type: "primary",
  counts: { all: { pupils: 100, ...counts } },
  ...more,
});

/** The worked split, with a gymnasium: 166 and 210 pupils are 166 + 1.1 × 210 = 397 when weighed. */
const COMBINED: School = {
  id: "n",
  name: "九年",
  type: "nine-year",
  counts: {
    primary: { pupils: 166 },
    junior: { pupils: 210 },
    all: { "teaching-area": 2000, "indoor-sports-area": 200, "sports-area": 4000 },
  },
};

const ask = (schools: readonly School[], question: BalanceQuestion, options: Partial<BalanceOptions> = {}) =>
  explainBalance(balance(schools, { rules: "quality-balance-2017", on, ...options }), question);
const books = (schools = EXAMPLE, question: BalanceQuestion = { stage: "primary", indicator: BOOKS }) =>
  ask(schools, question, { rules: "basic-balance-2012" });

/** The first node down the tree, the one itself included, whose words hold the text. */
function under(node: ExplanationNode, text: string): ExplanationNode {
  const found = all(node).find(({ en }) => en.includes(text));
  if (found === undefined) return expect.fail(`no node "${text}"`);
  return found;
}
const all = (node: ExplanationNode): readonly ExplanationNode[] => [node, ...node.parts.flatMap(all)];

const fault = (call: () => unknown): string => {
  try {
    call();
  } catch (error) {
    if (error instanceof FaultError) return error.code;
    throw error;
  }
  return "none";
};

describe("a coefficient of variation explains itself", () => {
  it("as the worked example has it: the deviation over the mean, which is 1913 books over 302 pupils", () => {
    const { node, title, formula } = books();
    expect(title).toEqual({ zh: "生均图书册数 · 差异系数", en: "books per pupil · coefficient of variation" });
    expect(formula?.zh).toMatch(/^差异系数 = 标准差 ÷ 平均值/);
    expect(node).toMatchObject({ kind: "ratio", value: 0.5152566298844764, exact: null });
    expect(sayNode(node).en).toBe("0.515");
    const [deviation, mean] = node.parts;
    expect(deviation).toMatchObject({ kind: "root", exact: null, unit: "volume/pupil" });
    expect(deviation?.value).toBeCloseTo(3.2638607052, 10);
    expect(mean).toMatchObject({ kind: "ratio", exact: "1913/302", unit: "volume/pupil" });
    expect(mean?.parts.map(({ kind, exact, unit }) => [kind, exact, unit])).toEqual([
      ["sum", "1913", "volume"],
      ["sum", "302", "pupil"],
    ]);
  });

  it("down to each school: its share of the pupils, its distance from the mean, and the figures it reported", () => {
    const { node } = books();
    const variance = under(node, "variance:");
    // The first school: 279/45 − 1913/302 = (84258 − 86085)/13590 = −203/1510; 45/302 of its square.
    const [first] = variance.parts;
    expect(first).toMatchObject({ kind: "product", en: "1" });
    expect(first?.parts.map(({ kind, exact }) => [kind, exact])).toEqual([
      ["share", "2250/151"],
      ["difference", "-203/1510"],
    ]);
    // 45·203² ÷ (302·1510²) in lowest terms.
    expect(first?.exact).toBe("370881/137718040");
    expect(variance.value).toBeCloseTo(3.2638607052 ** 2, 8);
    expect(under(node, "1 · books")).toMatchObject({ kind: "count", exact: "279", unit: "volume", parts: [] });
    expect(under(node, "5 · pupils")).toMatchObject({ kind: "count", exact: "55", unit: "pupil", parts: [] });
  });

  it("with the limit that judges it, its document, clause, day and grade", () => {
    const { node } = ask([school("a", { "teaching-area": 100 }), school("b", { "teaching-area": 300 })], {
      stage: "primary",
      indicator: AREA,
    });
    expect(node).toMatchObject({ kind: "verdict", verdict: "met", value: null, exact: null });
    expect(sayNode(node)).toEqual({ zh: "达标", en: "met" });
    expect(node.parts[0]).toMatchObject({ kind: "ratio", value: 0.5 });
    expect(node.parts[1]).toEqual({
      kind: "limit",
      zh: "限值 ≤",
      en: "limit ≤",
      stage: "primary",
      value: 0.5,
      exact: "1/2",
      unit: "1",
      document: {
        number: "教督〔2017〕6号",
        clause: { zh: "资源配置7项指标，逐项判断", en: "each of the 7 resource indicators" },
        from: "2017-05-23",
        grade: "B",
      },
      parts: [],
    });
  });

  it("in as many digits as tell on which side of the limit it lies", () => {
    // Values 1 and 3.00001 are 1.000005 from their mean of 2.000005: 0.50000125.
    const just = ask([school("a", { "teaching-area": 100 }), school("b", { "teaching-area": 300.001 })], {
      stage: "primary",
      indicator: AREA,
    });
    expect(just.node.verdict).toBe("not-met");
    expect(just.node.parts.map((each) => sayNode(each).en)).toEqual(["0.500001", "0.5"]);
  });

  it("by the rule set that set the limit, or as the caller's own", () => {
    const file = { schema: "teks/rules@1", id: "own", zh: "本省", en: "ours", base: "quality-balance-2017", from: "2020-01-01" };
    const rules = parseRuleSet({ ...file, document: { number: "1号", zh: "文", en: "d" }, limits: { "cv-2017": { primary: 0.4 } } });
    const limit = (options: Partial<BalanceOptions>) => {
      const { node } = ask([school("a", { "teaching-area": 1 })], { stage: "primary", indicator: AREA }, { rules, ...options });
      return node.parts[1];
    };
    expect(limit({})).toMatchObject({
      exact: "2/5",
      document: { number: "1号", clause: { zh: "本省", en: "ours" }, from: "2020-01-01", grade: "U" },
    });
    const own = limit({ settings: { "cv-2017": 0.3 } });
    expect(own).toMatchObject({ exact: "3/10", zh: "使用者设定的限值 ≤", en: "limit ≤, set by the caller" });
    expect(own).not.toHaveProperty("document");
    expect(limit({ settings: { "cv-2017": { junior: 0.3 } } })?.document?.number).toBe("教督〔2017〕6号");
  });

  it("where there is none, by the schools that lack a figure, and between what it must lie", () => {
    const { node } = ask([school("a", { "teaching-area": 300 }), school("b", {})], { stage: "primary", indicator: AREA });
    // 3 and anything from 0 (a coefficient of 1) to 3 (of 0).
    expect(node.parts[0]).toMatchObject({
      value: null,
      exact: null,
      gap: "missing",
      en: "coefficient of variation: figures are missing (0.000–1.000)",
    });
    expect(node.parts[0]?.parts).toMatchObject([
      { en: "b · teaching and ancillary area", gap: "missing", parts: [{ gap: "missing", exact: null }] },
    ]);
    const none = ask([school("a", { "teaching-area": 0 })], { stage: "primary", indicator: AREA }).node.parts[0];
    expect(none).toMatchObject({ gap: "zero-mean", parts: [{ kind: "ratio", exact: "0" }] });
    expect(ask([], { stage: "primary", indicator: AREA }).node.parts[0]).toMatchObject({ gap: "no-schools", parts: [] });
  });
});

describe("a school explains itself", () => {
  it("by what was divided, by which pupils, and what was taken out", () => {
    const { node, assumptions } = ask([COMBINED], { stage: "primary", indicator: AREA, school: "n" }, { split: "weighted" });
    const [value, limit, floor] = node.parts;
    // 1800 m² of 397 weighed pupils, 166 of them in primary: 1800 × 166/397 ÷ 166.
    expect(value).toMatchObject({ kind: "ratio", exact: "1800/397", unit: "m2/pupil" });
    expect(limit).toMatchObject({ kind: "limit", exact: "9/2" });
    expect(floor).toMatchObject({
      kind: "product",
      en: "floor",
      exact: "153/40",
      unit: "m2/pupil",
      parts: [{ kind: "constant", exact: "85", unit: "%" }],
    });
    const [area, pupils] = value?.parts ?? [];
    expect(area).toMatchObject({ kind: "difference", exact: "298800/397" });
    expect(area?.parts.map(({ kind, exact }) => [kind, exact])).toEqual([
      ["product", "332000/397"],
      ["product", "33200/397"],
    ]);
    expect(area?.parts[0]?.parts).toMatchObject([
      { kind: "count", exact: "2000" },
      { kind: "share", exact: "16600/397", unit: "%", parts: [{ exact: "166" }, { exact: "210" }] },
    ]);
    expect(pupils).toMatchObject({ kind: "count", exact: "166", zh: "小学在校生数" });
    expect(assumptions).toEqual(
      expect.arrayContaining([
        { zh: "按小学1∶初中1.1∶高中1.32折算（2个中的2个）", en: "by pupils weighted 1 : 1.1 : 1.32 (2 of 2)", grade: "U" },
        {
          zh: "室内体育用房从教学及辅助用房移入体育运动场馆（2个中的2个）",
          en: "indoor sports rooms are taken out of the teaching area and added to the sports area (2 of 2)",
          grade: "C",
        },
      ]),
    );
  });

  it("with the split as well attested as the rule set that asks for it", () => {
    const { assumptions } = ask([COMBINED], { stage: "primary", school: "n" }, { rules: "basic-balance-2012" });
    expect(assumptions.find(({ en }) => en.startsWith("by pupils weighted"))?.grade).toBe("B");
  });

  it("by what was added, at the other stage", () => {
    const { node } = ask([COMBINED], { stage: "junior", indicator: "sports-area-per-pupil", school: "n" }, { split: "weighted" });
    // 4200 m², 231/397 of it, over 210 pupils.
    expect(node.parts[0]).toMatchObject({ exact: "4620/397", parts: [{ kind: "sum", exact: "970200/397" }, { exact: "210" }] });
  });

  it("in as many digits as tell a value from its limit and its floor", () => {
    const shown = (area: number) => {
      const { node } = ask([school("a", { "teaching-area": area })], { stage: "primary", indicator: AREA, school: "a" });
      return [sayNode(node).en, ...node.parts.map((each) => sayNode(each).en)];
    };
    expect(shown(449.999)).toEqual([
      "below the limit, not below the floor",
      "4.49999 m² per pupil",
      "4.5 m² per pupil",
      "3.825 m² per pupil",
    ]);
    expect(shown(382.5)).toEqual(["below the limit, not below the floor", "3.825 m² per pupil", "4.5 m² per pupil", "3.825 m² per pupil"]);
  });

  it("by every mark, how many are met, how many must be, and in words what decides it", () => {
    const { node, reason, title } = ask([{ ...school("a", { "teaching-area": 382 }), name: "甲" }], { stage: "primary", school: "a" });
    expect(title).toEqual({ zh: "甲", en: "甲" });
    expect(node).toMatchObject({ kind: "verdict", verdict: "not-met" });
    expect(reason).toEqual({ zh: "有1项低于底线", en: "1 below the floor" });
    expect(node.parts[0]).toMatchObject({ en: "indicators met (0–6)", exact: null });
    expect(node.parts[1]).toMatchObject({ kind: "constant", exact: "6" });
    expect(node.parts.slice(2).map(({ verdict }) => verdict)).toEqual([
      "missing",
      "missing",
      "missing",
      "below",
      "missing",
      "missing",
      "missing",
    ]);
  });

  it("without verdicts where the rule set judges no school", () => {
    const told = books(EXAMPLE, { stage: "primary", school: "3" });
    expect(told.node).not.toHaveProperty("verdict");
    expect(told).not.toHaveProperty("reason");
    expect(under(told.node, "books per pupil")).toMatchObject({ kind: "ratio", exact: "935/89" });
  });
});

describe("a sum over many divided schools", () => {
  /** Each divides 1000 books by 100 pupils and 10, 20, 30 … weighed 1.1: 100 ÷ (100 + 11i) of them are the primary stage's. */
  const divided = (many: number) =>
    Array.from({ length: many }, (_, at): School => {
      const stages = { primary: { pupils: 100 }, junior: { pupils: 10 * (at + 1) } };
      return { id: `${at}`, type: "nine-year", counts: { ...stages, all: { books: 1000 } } };
    });
  const meanOf = (many: number) => {
    const { node } = books(divided(many), { stage: "primary", indicator: BOOKS });
    const mean = node.parts.find(({ kind }) => kind === "ratio");
    return { node, mean, amounts: mean?.parts[0] };
  };
  const summed = (many: number) => divided(many).reduce((sum, _, at) => sum + 100_000 / (100 + 11 * (at + 1)), 0);

  it("is exact while that can be read", () => {
    const { node, mean } = meanOf(2);
    // 100000/111 + 100000/122 = 23300000/13542 books of 200 pupils.
    expect(mean).toMatchObject({ exact: "58250/6771", parts: [{ exact: "11650000/6771" }, { exact: "200" }] });
    expect(node.parts[0]?.parts[0]?.exact).not.toBeNull();
  });

  it("is near where it would have hundreds of digits, and so is what is made of it", () => {
    const { node, mean, amounts } = meanOf(300);
    expect(amounts).toMatchObject({ exact: null });
    expect(amounts?.value).toBeCloseTo(summed(300), 8);
    expect(mean).toMatchObject({ exact: null, unit: "volume/pupil" });
    expect(mean?.value).toBeCloseTo(summed(300) / 30_000, 12);
    const [deviation] = node.parts;
    const [variance] = deviation?.parts ?? [];
    const terms = variance?.parts.map(({ value }) => value ?? Number.NaN) ?? [];
    expect(variance).toMatchObject({ kind: "sum", exact: null });
    expect(terms.reduce((sum, each) => sum + each, 0)).toBeCloseTo(variance?.value ?? Number.NaN, 12);
    expect(amounts?.parts).toHaveLength(300);
    expect(amounts?.parts.every(({ exact }) => exact !== null)).toBe(true);
  });
});

describe("a stage and a county explain themselves", () => {
  it("by the composite as the plain mean of its coefficients", () => {
    const whole = { "teaching-area": 1, "sports-area": 1, "equipment-value": 1, computers: 1, "full-time-teachers": 1 };
    const same = { ...whole, "teachers-above-required-degree": 1, "intermediate-title-teachers": 1 };
    const { node } = books([school("a", { ...same, books: 100 }), school("b", { ...same, books: 300 })], { stage: "primary" });
    const [composite] = node.parts;
    expect(composite).toMatchObject({
      kind: "verdict",
      verdict: "met",
      parts: [
        { kind: "mean", value: 0.0625 },
        { kind: "limit", exact: "13/20" },
      ],
    });
    expect(composite?.parts[0]?.parts.map(({ value }) => value)).toEqual([0, 0, 0, 0, 0.5, 0, 0, 0]);
  });

  it("by between what the composite must lie while a coefficient is open", () => {
    const whole = { "teaching-area": 1, "sports-area": 1, "equipment-value": 1, computers: 1, "full-time-teachers": 1 };
    const same = { ...whole, "teachers-above-required-degree": 1, "intermediate-title-teachers": 1 };
    const { node } = books([school("a", { ...same, books: 100 }), school("b", same)], { stage: "primary" });
    // Of two schools of one size the books differ by 0 to 1, and seven coefficients are 0.
    const en = "plain mean of the coefficients: figures are missing (0.000–0.125)";
    expect(node.parts[0]).toMatchObject({ verdict: "met", parts: [{ kind: "mean", en, value: null, gap: "missing" }, { kind: "limit" }] });
  });

  it("by the schools that do not comply, each with why, and by every coefficient with its limit", () => {
    const { node } = ask([school("a", { "teaching-area": 382 }), school("b", {})], { stage: "primary" });
    expect(node.parts[0]).toMatchObject({
      verdict: "not-met",
      en: "schools one by one (0/2)",
      parts: [{ en: "a · 1 below the floor", verdict: "not-met" }, { verdict: "undetermined" }],
    });
    expect(node.parts.slice(1)).toHaveLength(7);
    expect(node.parts[4]).toMatchObject({ verdict: "undetermined", parts: [{ kind: "ratio" }, { kind: "limit", exact: "1/2" }] });
  });

  it("by what decides the verdict and nothing else", () => {
    const { node, title } = ask([school("a", { "teaching-area": 382 }), school("b", {})], {}, { claims: { rotation: false } });
    expect(title.zh).toBe("优质均衡");
    expect(node).toMatchObject({ verdict: "not-met" });
    expect(node.parts.map(({ en }) => en)).toEqual([
      "primary schools one by one: 1 not met",
      "government guarantees 11 rotation of teachers, backbone teachers among them",
    ]);
    expect(node.parts[0]?.parts.map(({ en }) => en)).toEqual(["a · 1 below the floor"]);
  });

  it("by the limit that a figure of the county breaks", () => {
    const figures = { id: "c", counts: { all: { "eligible-teachers": 100, "rotated-teachers": 8 } } };
    const { node } = ask([school("a", {})], {}, { figures });
    expect(under(node, "rotation of teachers").parts).toMatchObject([
      { verdict: "not-met", parts: [{ en: "limit ≥", exact: "10", unit: "%" }] },
    ]);
  });

  it("by its day where the rule set does not apply yet", () => {
    const { reason, node } = ask([school("a", {})], {}, { on: "2017-05-22" });
    expect([node.verdict, reason?.en]).toEqual(["not-applicable", "the rule set applies from 2017-05-23 on"]);
  });

  it("by what was left out, in words and with grades", () => {
    const synthetic = { origin: "synthetic" as const };
    const table = [school("a", {}, synthetic), school("p", { pupils: 49 }, { type: "teaching-point" }), school("e", { pupils: 0 })];
    expect(ask([...table, COMBINED], {}).assumptions.map(({ en, grade }) => `${en} ${grade ?? ""}`.trim())).toEqual([
      "synthetic schools, none of them real (1)",
      "left out: special schools (0) B",
      "left out: vocational schools (0) B",
      "left out: teaching points of under 50 pupils (1) B",
      "left out: no pupils at this stage (1)",
      "not divided until the caller says how, and so missing (2 of 3)",
      "indoor sports rooms are taken out of the teaching area and added to the sports area (0 of 3) C",
    ]);
  });
});

describe("what cannot be explained", () => {
  it.each([
    ["a school that is none", { stage: "primary", school: "x" }, "unknown-school"],
    ["a school that has no such stage", { stage: "junior", school: "1" }, "unknown-school"],
    ["an indicator that the rule set does not compare", { stage: "primary", indicator: "pupils-per-class" }, "unknown-option"],
    [
      "an indicator of a school that the rule set does not compare",
      { stage: "primary", school: "1", indicator: "pupils-per-class" },
      "unknown-option",
    ],
    ["an indicator without a stage", { indicator: BOOKS }, "bad-argument"],
    ["a school without a stage", { school: "1" }, "bad-argument"],
  ] as const)("%s", (_, question, code) => {
    expect(fault(() => books(EXAMPLE, question))).toBe(code);
  });
});

/** How many coherent units one of a node's is. */
const scaleOf = ({ unit: text = "1" }: ExplanationNode): Fraction => unit(text).scale;
const coherent = (node: ExplanationNode): Fraction | undefined =>
  node.exact === null ? undefined : multiply(fromExact(node.exact), scaleOf(node));

/** What the parts of a node make, where its kind says so and all of them are known. */
function made({ kind, parts }: ExplanationNode): Fraction | undefined {
  const values = parts.flatMap((part) => coherent(part) ?? []);
  const [first, second] = values;
  if (first === undefined || values.length < parts.length) return undefined;
  if (kind === "sum") return values.reduce(add);
  if (second === undefined) return undefined;
  if (kind === "difference") return subtract(first, second);
  if (kind === "ratio") return divide(first, second);
  if (kind !== "product") return undefined;
  // A school's term of the variance is its weight by the square of its distance, in the square of the indicator's unit.
  const away = parts[1]?.kind === "difference" ? fromExact(parts[1].exact ?? "") : undefined;
  return multiply(first, away === undefined ? second : multiply(away, away));
}

const figure = fc.option(fc.integer({ min: 0, max: 9000 }), { freq: 8 });
const tables = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom("a", "b", "c", "d", "e"),
      type: fc.constantFrom("primary" as const, "junior" as const, "nine-year" as const, "twelve-year" as const),
      pupils: fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 })),
      area: figure,
      hall: fc.option(fc.integer({ min: 0, max: 300 })),
      backbone: fc.integer({ min: 0, max: 40 }),
    }),
    { minLength: 1, selector: ({ id }) => id },
  )
  .map((rows) =>
    rows.map(({ id, type, pupils: [primary, junior, senior], area, hall, backbone }): School => {
      const all = { ...(area === null ? {} : { "teaching-area": area }), ...(hall === null ? {} : { "indoor-sports-area": hall }) };
      const of = (pupils: number) => ({ pupils, "backbone-teachers": backbone });
      return { id, type, counts: { primary: of(primary), junior: of(junior), senior: { pupils: senior }, all } };
    }),
  );

describe("the tree of any table", () => {
  it("adds up: every node is what its parts make, and its coefficient is the evaluation's", () => {
    let checked = 0;
    fc.assert(
      fc.property(tables, fc.constantFrom("weighted" as const, "per-pupil" as const), (schools, split) => {
        const judged = balance(schools, { rules: "quality-balance-2017", on, split });
        for (const { stage, indicators } of judged.stages)
          for (const { id, cv, deviation, mean } of indicators) {
            const { node } = explainBalance(judged, { stage, indicator: id });
            const wrong = all(node).filter((each) => {
              const [value, itself] = [made(each), coherent(each)];
              if (value === undefined || itself === undefined) return false;
              checked += 1;
              return toExact(value) !== toExact(itself);
            });
            expect(wrong).toEqual([]);
            const [told] = node.parts;
            expect(told?.value).toBe(cv);
            if (deviation === null) continue;
            const variance = under(node, "variance:").value;
            expect(Math.sqrt(variance ?? Number.NaN)).toBeCloseTo(deviation, 9);
            expect(told?.parts[1]?.value).toBeCloseTo(mean ?? Number.NaN, 9);
          }
      }),
      { numRuns: 12 },
    );
    expect(checked).toBeGreaterThan(100);
  });
});
