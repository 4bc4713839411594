import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toExact } from "../src/fraction";
import { figuresIn, type TextFigure } from "../src/index";
import { numberOf } from "../src/lint/numerals";

const first = (text: string): TextFigure | undefined => figuresIn(text)[0];
const read = (text: string) => figuresIn(text).map(({ values, unit }) => `${values.join("–")} ${unit}`);

describe("a figure of a report", () => {
  it.each([
    // numerals
    ["共有学校34所", "34 school"],
    ["在校生26,311人", "26311 person"],
    ["在校生26 311人", "26311 person"],
    ["教职工２３１８人", "2318 person"],
    ["专任教师二千一百零六人", "2106 person"],
    ["户籍人口四十八万六千人", "486000 person"],
    ["投入二点三五亿元", "235000000 yuan"],
    ["投入776.26万元", "7762600 yuan"],
    ["投入1亿2000万元", "120000000 yuan"],
    ["占百分之五点六", "5.6 %"],
    ["建档率百分之百", "100 %"],
    ["占九成以上", "90 %"],
    ["四分之一的计算机", "0.25 1"],
    ["增长3.5个百分点", "3.5 percentage-point"],
    // what is counted
    ["教学点26个", "26 teaching-point"],
    ["党总支9个、党支部49个", "9 general-branch,49 branch"],
    ["标准化党支部9所", "9 branch"],
    ["1所幼儿园", "1 kindergarten"],
    ["教学班684个，其中初中515个、小学169个", "684 class,515 class,169 class"],
    ["建成4个足球特色校和3个篮球特色校", "4 school,3 school"],
    ["辖五镇三乡", "5 town,3 township"],
    ["培训教师490余人次", "490 person-time"],
    // rates
    ["每年召开分析会4场次", "4 event/year"],
    ["每月发1,300元、1,400元", "1300 yuan/month,1400 yuan/month"],
    ["生均公用经费由每生每年700元提高到760元", "700 yuan/person/year,760 yuan/person/year"],
    ["每间教室配备一套一体机", "1 set/room"],
    ["校均规模950人", "950 person/school"],
    // ranges
    ["惠及学校15—18所", "15–18 school"],
    ["投资2.1亿元至2.4亿元", "210000000–240000000 yuan"],
    ["选派80~100名教师", "80–100 person"],
    ["投入2—3万元", "20000–30000 yuan"],
    ["规划（2021-2025年）", "2021–2025 year"],
    // years, ordinals, bundles, frequencies
    ["2021年以来", "2021 year"],
    ["二〇二二年", "2022 year"],
    ["第三届、第二批", "3 ordinal,2 ordinal"],
    ["保证“三个增长”，落实“一岗双责”", "3 item,1–2 item"],
    ["“三会一课”和“双减”", "3–1 item,2 item"],
    ["县乡两级", "2 item"],
    ["按季度评价", "1 time/quarter"],
    ["每学期举办艺术节", "1 time/semester"],
    ["全县零辍学", "0 person"],
    ["差异系数为0.38", "0.38 1"],
  ])("%s", (text, gives) => {
    expect(read(text).join(",")).toBe(gives);
  });

  it.each([
    ["a document number", "按照教督〔2017〕6号文件"],
    ["a day", "2022年10月16日召开"],
    ["a day without its year", "9月1日开学，8月底完成"],
    ["list numbers", "（一）加强领导\n1.压实责任\n二、主要做法。一是抓落实"],
    ["a telephone number", "电话0999-6622100人工接听，13900000000人工接听"],
    ["a plan and a congress", "“十四五”期间，贯彻二十大和十九届六中全会精神"],
    ["a school's name", "第一小学、城关第三中学、九年一贯制学校"],
    ["grades and ranks", "三年级学生、一级教师、一等奖"],
    ["a ratio", "生师比13.5:1"],
    ["idioms", "统一思想、进一步、一系列、千方百计、三尺讲台、“一对一”"],
    ["said and not counted", "抓好三个方面、五项措施，数千名、几十个"],
    ["a numeral that reads in two ways", "一百二名，三四个"],
    ["an id of many digits", "编号110101199001011234"],
    ["a room of a building", "A301室"],
  ])("is not %s", (_, text) => {
    expect(figuresIn(text)).toEqual([]);
  });

  it.each([
    ["490余人次", "at-least"],
    ["不少于2小时", "at-least"],
    ["20册以上", "at-least"],
    ["近50亩", "at-most"],
    ["不足7.5平方米", "at-most"],
    ["约950人", "about"],
    ["950人左右", "about"],
    ["15—18所", "range"],
    ["34所", "exact"],
  ])("says of %s that it is %s", (text, bound) => {
    expect(first(`全县${text}`)?.bound).toBe(bound);
  });

  it("knows its stage, its time and whether it is only planned", () => {
    const text = "2021年以来，新建小学3所。计划到2025年新建初中2所。";
    const told = figuresIn(text).map(({ text: printed, stage, time, isPlanned }) => [printed, stage, time, isPlanned]);
    expect(told).toEqual([
      ["2021年", null, "2021年以来", false],
      ["3所", "primary", "2021年以来", false],
      ["2025年", null, "到2025年", true],
      ["2所", "junior", "到2025年", true],
    ]);
  });

  it("takes 其中小学 for primary and 中小学 for both", () => {
    expect(figuresIn("其中小学5人，中小学9人").map(({ stage }) => stage)).toEqual(["primary", "all"]);
  });

  it("gives figures in turn their stages by 分别为", () => {
    expect(figuresIn("初中、小学在校生分别为30人和60人").map(({ stage, values }) => [stage, values[0]])).toEqual([
      ["junior", 30],
      ["primary", 60],
    ]);
  });

  it("says where it stands: paragraph, sentence, line, column and offset", () => {
    const text = "一、情况\n\n有学校２所。有教师3人。";
    expect(figuresIn(text).map(({ place }) => place)).toEqual([
      { start: 9, length: 2, line: 3, column: 4, paragraph: 2, sentence: 1 },
      { start: 15, length: 2, line: 3, column: 10, paragraph: 2, sentence: 2 },
    ]);
    for (const { place, text: printed } of figuresIn(text)) expect(text.slice(place.start, place.start + place.length)).toBe(printed);
  });
});

const DIGITS = "零一二三四五六七八九";

/** A whole number below a hundred million as it is said in Chinese. */
function said(value: number): string {
  if (value >= 10_000) {
    const [high, low] = [Math.floor(value / 10_000), value % 10_000];
    return `${said(high)}万${low === 0 ? "" : `${low < 1000 ? "零" : ""}${said(low)}`}`;
  }
  const places = ["", "十", "百", "千"];
  const signs = [...String(value)].map((sign, at, all) => ({ digit: Number(sign), place: places[all.length - 1 - at] ?? "" }));
  const text = signs.map(({ digit, place }) => (digit === 0 ? "零" : `${DIGITS[digit]}${place}`)).join("");
  const plain = text.replaceAll(/零+/g, "零").replace(/零$/, "");
  return plain.replace(/^一十/, "十");
}

describe("a numeral", () => {
  it("reads as the number it was said for", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => {
        const number = numberOf(said(value));
        expect(number === undefined ? said(value) : toExact(number)).toBe(String(value));
      }),
    );
  });

  it.each([
    ["一千二百二十三万零一", 12_230_001],
    ["三亿零二十", 300_000_020],
    ["一亿零五万零三", 100_050_003],
    ["一万零一十", 10_010],
    ["一万五百", 10_500],
  ])("%s is %d", (text, value) => {
    const number = numberOf(text);
    expect(number && toExact(number)).toBe(String(value));
  });

  it.each(["一百二", "三四", "百", "一千五", "一万二", "三亿五", ""])("is none: %s", (text) => {
    expect(numberOf(text)).toBeUndefined();
  });
});

describe("reading", () => {
  it("never throws, keeps the order and the text, and gives finite numbers", () => {
    const pieces = fc.constantFrom(
      "一",
      "二十",
      "3",
      "４",
      "万",
      "亿",
      "余",
      "%",
      "人",
      "个",
      "所",
      "，",
      "。",
      "\n",
      "第",
      "年",
      "“",
      "”",
      "每",
      "其中",
      "—",
      "（",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join("");
        const figures = figuresIn(text);
        expect(figures.every(({ place, text: printed }) => text.slice(place.start, place.start + place.length) === printed)).toBe(true);
        expect(figures.every(({ place }, at) => place.start >= (figures[at - 1]?.place.start ?? 0))).toBe(true);
        expect(figures.flatMap(({ values }) => values).every(Number.isFinite)).toBe(true);
      }),
    );
  });
});
