import { describe, expect, it } from "vitest";
import { FaultError, type Problem } from "../src/index";
import { parseCounty, parseFiscalSeries } from "../src/schema";

const figure = {
  id: "f",
  zh: "数",
  en: "figure",
  value: 5,
  unit: "person",
  asPrinted: "5人",
  stage: "primary",
  period: null,
  section: "1",
  status: "actual",
  note: "a note",
  bindings: [{ count: "pupils", place: "a", stage: "primary", assumes: ["no-overlap"] }],
};
const claim = { id: "c", zh: "表述", en: "claim", section: "1", test: "holds" };
const part = { id: "p", zh: "部分", en: "part" };
const file = {
  schema: "teks/county@1",
  id: "a",
  zh: "甲县",
  en: "county a",
  asOf: "2022-12-31",
  synthetic: true,
  origin: { zh: "测试", en: "test" },
  parts: [part, { ...part, id: "q", within: "p", reading: true }],
  figures: [figure],
  claims: [claim],
};

function fault(run: () => unknown): FaultError {
  try {
    run();
  } catch (error) {
    if (error instanceof FaultError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

/** The one problem of a file in which one thing is wrong. */
function problem(data: unknown): Problem {
  const { problems } = fault(() => parseCounty(data));
  expect(problems).toHaveLength(1);
  return problems[0] as Problem;
}

const without = (key: keyof typeof file): unknown => Object.fromEntries(Object.entries(file).filter(([name]) => name !== key));
const withFigure = (change: object): unknown => ({ ...file, figures: [{ ...figure, ...change }] });
const withBinding = (change: object): unknown => withFigure({ bindings: [{ ...figure.bindings[0], ...change }] });

describe("a county's file", () => {
  it("is taken as it is when nothing is wrong with it", () => {
    expect(parseCounty(file)).toEqual(file);
  });

  it.each<readonly [string, unknown, string, string, unknown, string, string]>([
    ["no id", without("id"), "missing", "id", null, "文本", "a text"],
    ["no figures", without("figures"), "missing", "figures", null, "列表", "a list"],
    ["no origin", without("origin"), "missing", "origin", null, "对象", "an object"],
    ["another schema", { ...file, schema: "x" }, "invalid_value", "schema", "x", "teks/county@1", "teks/county@1"],
    [
      "a day that is none",
      { ...file, asOf: "2022-02-30" },
      "invalid_format",
      "asOf",
      "2022-02-30",
      "公历日期，如 2022-12-31",
      "a calendar day such as 2022-12-31",
    ],
    ["a flag that is none", { ...file, synthetic: 1 }, "invalid_type", "synthetic", 1, "true 或 false", "true or false"],
    [
      "an id with capitals",
      { ...file, claims: [{ ...claim, id: "C" }] },
      "invalid_format",
      "claims[0].id",
      "C",
      "小写字母、数字和连字符，如 pupils-primary",
      "lower-case letters, digits and hyphens, such as pupils-primary",
    ],
    [
      "an id with a hyphen at the end",
      { ...file, claims: [{ ...claim, id: "c-" }] },
      "invalid_format",
      "claims[0].id",
      "c-",
      "小写字母、数字和连字符，如 pupils-primary",
      "lower-case letters, digits and hyphens, such as pupils-primary",
    ],
    ["an empty text", withFigure({ asPrinted: "" }), "too_small", "figures[0].asPrinted", "", "至少 1 个", "at least 1"],
    [
      "a stage that is none",
      withFigure({ stage: "senior" }),
      "invalid_value",
      "figures[0].stage",
      "senior",
      "primary、junior、all",
      "primary, junior, all",
    ],
    [
      "a status that is none",
      withFigure({ status: "done" }),
      "invalid_value",
      "figures[0].status",
      "done",
      "actual、planned、claim",
      "actual, planned, claim",
    ],
    [
      "a value that is text",
      withFigure({ value: "5", bindings: [] }),
      "invalid_type",
      "figures[0].value",
      "5",
      "数或列表",
      "a number or a list",
    ],
    [
      "a list with a text in it",
      withFigure({ value: [1, "2"], bindings: [] }),
      "invalid_type",
      "figures[0].value[1]",
      "2",
      "数",
      "a number",
    ],
    ["an empty list", withFigure({ value: [], bindings: [] }), "too_small", "figures[0].value", [], "至少 1 个", "at least 1"],
    [
      "a count that is none",
      withBinding({ count: "pupil" }),
      "invalid_value",
      "figures[0].bindings[0].count",
      "pupil",
      "已知的标识，最接近的是 pupils",
      "a known id; the nearest is pupils",
    ],
    ["a count that is a number", withBinding({ count: 7 }), "invalid_value", "figures[0].bindings[0].count", 7, "已知的标识", "a known id"],
    [
      "an element below 0",
      withBinding({ element: -1 }),
      "too_small",
      "figures[0].bindings[0].element",
      -1,
      "不小于 0 的数",
      "a number of 0 or more",
    ],
    [
      "an assumption that is none",
      withBinding({ assumes: ["no-overlaps"] }),
      "invalid_value",
      "figures[0].bindings[0].assumes[0]",
      "no-overlaps",
      "已知的标识，最接近的是 no-overlap",
      "a known id; the nearest is no-overlap",
    ],
    [
      "a place that is not listed",
      withBinding({ place: "pp" }),
      "unknown-place",
      "figures[0].bindings[0].place",
      "pp",
      "已列出的地点，最接近的是 p",
      "a place that is listed; the nearest is p",
    ],
    [
      "a field that is none",
      { ...file, figuers: 1 },
      "unrecognized_keys",
      "figuers",
      1,
      "schema、id、zh、en、asOf、synthetic、origin、parts、figures、claims",
      "schema, id, zh, en, asOf, synthetic, origin, parts, figures, claims",
    ],
    [
      "a claim told twice",
      { ...file, claims: [claim, claim] },
      "duplicate-id",
      "claims[1].id",
      "c",
      "未重复使用的标识",
      "an id not used before",
    ],
    [
      "a part with the county's id",
      { ...file, parts: [part, { ...part, id: "a" }] },
      "duplicate-id",
      "parts[1].id",
      "a",
      "未重复使用的标识",
      "an id not used before",
    ],
    [
      "a share above 100",
      withFigure({ value: 101, bindings: [{ count: "minority-share", place: "a", stage: "all" }] }),
      "bad-count",
      "figures[0].value",
      101,
      "0 至 100 的数",
      "a number from 0 to 100",
    ],
    ["a list where an object is due", [], "invalid_type", "", [], "对象", "an object"],
  ])("with %s is refused", (_, data, code, path, value, zh, en) => {
    expect(problem(data)).toEqual({ code, path, value, accepted: { zh, en } });
  });

  it("has every problem told at once, of its shape and of its references", () => {
    const { problems, detail } = fault(() =>
      parseCounty({
        ...file,
        asOf: 1,
        figures: [
          { ...figure, status: "x" },
          { ...figure, value: -5 },
        ],
      }),
    );
    expect(problems.map(({ path }) => path).sort()).toEqual(["asOf", "figures[0].status", "figures[1].id", "figures[1].value"]);
    expect(detail.count).toBe(4);
  });

  it("has its problems counted beyond those that anyone reads", () => {
    const { problems, detail } = fault(() => parseCounty({ ...file, figures: [], claims: Array.from({ length: 1500 }, () => 0) }));
    expect(problems).toHaveLength(1000);
    expect(detail.count).toBe(1500);
  });

  it("takes parts ten levels deep, and no deeper", () => {
    const nested = (levels: number) => ({
      ...file,
      parts: Array.from({ length: levels }, (_, at) => ({ ...part, id: `p${at}`, ...(at === 0 ? {} : { within: `p${at - 1}` }) })),
    });
    expect(parseCounty(nested(10)).parts).toHaveLength(10);
    expect(problem(nested(11))).toMatchObject({
      path: "parts[10].within",
      accepted: { en: "a place inside the county, at most 10 levels down and in no circle" },
    });
  });
});

describe("series of education money", () => {
  it("are years with amounts, or with why there is none", () => {
    const series = { appropriation: { "2021": 1.5, "2022": { absent: "suppressed" } } };
    expect(parseFiscalSeries(series)).toEqual(series);
    expect(parseFiscalSeries({})).toEqual({});
  });

  it.each([
    [{ appropriation: { "21": 1 } }, "appropriation.21", "a year of four digits such as 2022"],
    [{ appropriation: { "2021": "1" } }, "appropriation.2021", "a number or an object"],
    [
      { appropriation: { "2021": { absent: "gone" } } },
      "appropriation.2021.absent",
      "not-reported, not-applicable, suppressed, implausible",
    ],
    [{ apropriation: {} }, "apropriation", "appropriation"],
    [{ appropriation: 3 }, "appropriation", "an object"],
  ])("%j is refused", (data, path, en) => {
    const { problems } = fault(() => parseFiscalSeries(data));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.path).toBe(path);
    expect(problems[0]?.accepted.en).toContain(en);
  });
});
