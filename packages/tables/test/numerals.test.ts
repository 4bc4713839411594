import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numeral } from "../src/figure/numerals";
import { halfWidth } from "../src/figure/width";

describe("a numeral", () => {
  it.each([
    ["一百二十三", "123"],
    ["两千零五", "2005"],
    ["二千零五十", "2050"],
    ["九千九百九十九", "9999"],
    ["十", "10"],
    ["十五", "15"],
    ["一十五", "15"],
    ["二十", "20"],
    ["廿", "20"],
    ["廿三", "23"],
    ["卅一", "31"],
    ["一百廿三", "123"],
    ["零", "0"],
    ["〇", "0"],
    ["五", "5"],
    ["二〇二二", "2022"],
    ["二零零五", "2005"],
    ["一三五", "135"],
    ["壹仟贰佰叁拾肆", "1234"],
    ["壹萬零伍拾", "10050"],
    ["十万", "100000"],
    ["一万零五", "10005"],
    ["一万零五百", "10500"],
    ["一万五千", "15000"],
    ["十二万三千四百五十六", "123456"],
    ["三千万", "30000000"],
    ["一亿", "100000000"],
    ["一亿零五千", "100005000"],
    ["一亿零三十万", "100300000"],
    ["三万五千亿", "3500000000000"],
    ["一万亿", "1000000000000"],
    ["三点五", "3.5"],
    ["零点〇五", "0.05"],
    ["一点二万", "12000"],
    ["负三点五", "-3.5"],
    ["1.2万", "12000"],
    ["1.15 万", "11500"],
    ["0.1万", "1000"],
    ["１.２万", "12000"],
    ["3亿", "300000000"],
    ["1,234万", "12340000"],
    ["3万5千", "35000"],
    ["3万5000", "35000"],
    ["1亿2000万", "120000000"],
    ["1.2万亿", "1200000000000"],
    ["5百", "500"],
    ["12.5千", "12500"],
    ["-３", "-3"],
    ["－１２", "-12"],
    ["−12", "-12"],
    ["1,234.50", "1234.5"],
    ["1 234 567", "1234567"],
  ])("%s is %s", (text, value) => {
    expect(numeral(text)).toBe(value);
  });

  it.each([
    "",
    "一百二",
    "三千五",
    "一万五",
    "3万5",
    "一亿五千",
    "一百零二十",
    "一百零零二",
    "一百零",
    "百",
    "万",
    "亿",
    "二百三百",
    "一百一千",
    "三四",
    "三五",
    "两三",
    "二两",
    "一百十五",
    "一亿亿",
    "1万2万",
    "1亿20000万",
    "1亿10000万",
    "1.5亿2000万",
    "三点",
    "点五",
    "一点二点三",
    "1,23",
    "0,123",
    "1,2345",
    "1 23",
    "1,234 567",
    "1..2",
    "12a",
    "几百",
    "815①",
    "--5",
    "5-",
    "一".repeat(65),
  ])("«%s» is none", (text) => {
    expect(numeral(text)).toBeUndefined();
  });
});

/** A whole number below 10^12 in Chinese, by grouping it in fours: another road than the reader's. */
function spoken(value: number): string {
  const four = (part: number): string =>
    [1000, 100, 10, 1]
      .map((by, at) => {
        const digit = Math.floor(part / by) % 10;
        return digit === 0 ? "零" : `${"零一二三四五六七八九"[digit]}${"千百十"[at] ?? ""}`;
      })
      .join("");
  const groups = [1e8, 1e4, 1].map((by) => Math.floor(value / by) % 1e4);
  const text = groups.map((part, at) => (part === 0 ? "零" : `${four(part)}${"亿万"[at] ?? ""}`)).join("");
  return text
    .replaceAll(/零+([万亿])/g, "$1零")
    .replaceAll(/零+/g, "零")
    .replace(/^零(?=.)|(?<=.)零$/g, "");
}

describe("laws of numerals", () => {
  it("read back every whole number as it is said", () => {
    expect(spoken(10050)).toBe("一万零五十");
    fc.assert(
      fc.property(fc.oneof(fc.nat(99999), fc.nat(1e9), fc.integer({ min: 0, max: 1e12 - 1 })), (value) => {
        const said = spoken(value).replace(/零$/, "") || "零";
        expect([said, numeral(said)]).toEqual([said, String(value)]);
      }),
      { numRuns: 2000 },
    );
  });

  it("never throw and give decimal text, whatever they are made of", () => {
    const sign = fc.constantFrom(..."〇零一二两九十百千万亿点廿壹0129.,- 负");
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
        expect(numeral(signs.join("")) ?? "0").toMatch(/^-?\d+(\.\d*[1-9])?$/);
      }),
      { numRuns: 3000 },
    );
  });
});

describe("half-width text", () => {
  it.each([
    ["（８１５）％", "(815)%"],
    ["\u00a0 1\u202f234\u3000", "1 234"],
    ["\ufeff\u200e12\u200b", "12"],
    ["−５", "-5"],
    ["8①", "8①"],
    ["㎡ m²", "㎡ m²"],
  ])("%j is %j", (text, plain) => {
    expect(halfWidth(text)).toBe(plain);
  });
});
