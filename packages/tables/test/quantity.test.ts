import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { idText } from "../src/figure/id";
import { type QuantityOptions, quantity } from "../src/figure/quantity";
import { REFUSALS } from "../src/figure/reading";
import { UNITS, type UnitId, unitIds, writtenUnit } from "../src/figure/units";

const wan = { unit: "yuan", header: { unit: "yuan", scale: "10000" } } as const;
const inM2 = { unit: "m2" } as const;

describe("a figure", () => {
  it.each<[string, QuantityOptions, string, string | undefined, string]>([
    // cell, column, exact, unit, scale
    ["0", {}, "0", undefined, "1"],
    ["-0", {}, "0", undefined, "1"],
    ["1234", {}, "1234", undefined, "1"],
    ["007", {}, "7", undefined, "1"],
    ["1.50", {}, "1.5", undefined, "1"],
    [".5", {}, "0.5", undefined, "1"],
    ["+5", {}, "5", undefined, "1"],
    ["-5", {}, "-5", undefined, "1"],
    ["−5", {}, "-5", undefined, "1"],
    ["–5", {}, "-5", undefined, "1"],
    ["负5", {}, "-5", undefined, "1"],
    ["负三点五", {}, "-3.5", undefined, "1"],
    ["(815)", {}, "-815", undefined, "1"],
    ["（８１５）", {}, "-815", undefined, "1"],
    ["(1,815.20)万元", {}, "-18152000", "yuan", "1"],
    ["(815万元)", {}, "-8150000", "yuan", "1"],
    [" 12\u00a0", {}, "12", undefined, "1"],
    ["\u200b12", {}, "12", undefined, "1"],
    ["1,234", {}, "1234", undefined, "1"],
    ["1，234，567．8", {}, "1234567.8", undefined, "1"],
    ["1 234", {}, "1234", undefined, "1"],
    ["1\u00a0234", {}, "1234", undefined, "1"],
    ["1\u202f234\u202f567", {}, "1234567", undefined, "1"],
    ["１２３", {}, "123", undefined, "1"],
    ["一百二十三", {}, "123", undefined, "1"],
    ["三千万元", {}, "30000000", "yuan", "1"],
    ["两万三千人", {}, "23000", "person", "1"],
    ["壹仟贰佰元整", {}, "1200", "yuan", "1"],
    ["0.1万元", {}, "1000", "yuan", "1"],
    ["1.15 万", { unit: "yuan" }, "11500", "yuan", "1"],
    ["1.1亿元", {}, "110000000", "yuan", "1"],
    ["4.35万元", {}, "43500", "yuan", "1"],
    ["2.01万元", {}, "20100", "yuan", "1"],
    ["1.005亿", {}, "100500000", undefined, "1"],
    ["12.5", wan, "125000", "yuan", "10000"],
    ["12.5元", wan, "12.5", "yuan", "1"],
    ["3万元", wan, "30000", "yuan", "1"],
    ["3万", { unit: "yuan", header: { unit: "yuan", scale: "1" } }, "30000", "yuan", "1"],
    ["三千", { unit: "yuan", header: { unit: "yuan", scale: "10000" } }, "30000000", "yuan", "10000"],
    ["¥1,234.50", {}, "1234.5", "yuan", "1"],
    ["￥-5", {}, "-5", "yuan", "1"],
    ["-¥5", {}, "-5", "yuan", "1"],
    ["¥(815)", {}, "-815", "yuan", "1"],
    ["人民币100元", {}, "100", "yuan", "1"],
    ["3 million yuan", {}, "3000000", "yuan", "1000000"],
    ["50㎡", {}, "50", "m2", "1"],
    ["50 m²", {}, "50", "m2", "1"],
    ["50平方米", inM2, "50", "m2", "1"],
    ["5亩", {}, "5", "mu", "1"],
    ["3亩", inM2, "2000", "m2", "2000/3"],
    ["1亩", inM2, "2000/3", "m2", "2000/3"],
    ["1万亩", inM2, "20000000/3", "m2", "2000/3"],
    ["2000", { unit: "mu", header: { unit: "m2", scale: "1" } }, "3", "mu", "0.0015"],
    ["1公顷", { unit: "mu" }, "15", "mu", "15"],
    ["0.5平方公里", inM2, "500000", "m2", "1000000"],
    ["85%", {}, "85", "%", "1"],
    ["８５．５％", {}, "85.5", "%", "1"],
    ["百分之八十五", {}, "85", "%", "1"],
    ["8‰", {}, "8", "‰", "1"],
    ["8‰", { unit: "%" }, "0.8", "%", "0.1"],
    ["85%", { unit: "‰" }, "850", "‰", "10"],
    ["1,200人次", {}, "1200", "person-time", "1"],
    ["3名", { unit: "person" }, "3", "person", "1"],
    ["30个", { unit: "class" }, "30", "class", "1"],
    ["1.2E+5", { unit: "yuan" }, "120000", "yuan", "1"],
    ["1.5e-3", inM2, "0.0015", "m2", "1"],
    ["1.2E+5", { scientific: true }, "120000", undefined, "1"],
    ["12345678901234567890.5", {}, "12345678901234567890.5", undefined, "1"],
  ])("%j in %j is %s %s × %s", (cell, options, exact, unit, scale) => {
    const value = exact.includes("/") ? Number(exact.split("/")[0]) / Number(exact.split("/")[1]) : Number(exact);
    expect(quantity(cell, options)).toEqual({ value, exact, ...(unit === undefined ? {} : { unit }), scale });
  });

  it("is never a negative zero", () => {
    for (const cell of ["-0", "(0)", "-0.00", "负零"]) expect(quantity(cell)).toEqual({ value: 0, exact: "0", scale: "1" });
  });
});

describe("an absence", () => {
  it.each([
    ["", "not-reported", ""],
    ["  \u3000", "not-reported", ""],
    ["-", "not-reported", "-"],
    ["－", "not-reported", "-"],
    ["—", "not-reported", "—"],
    ["——", "not-reported", "——"],
    ["…", "not-reported", "…"],
    ["/", "not-applicable", "/"],
    ["／", "not-applicable", "/"],
    ["不适用", "not-applicable", "不适用"],
    ["N/A", "not-applicable", "N/A"],
    ["*", "suppressed", "*"],
    ["＊", "suppressed", "*"],
    ["无", "none", "无"],
  ])("«%s» is %s", (cell, absent, mark) => {
    expect(quantity(cell, wan)).toEqual({ absent, mark });
  });

  it("means what the table says of it", () => {
    const marks = { "—": "zero", "＊": "implausible", 无: "refused", "？": "suppressed", __proto__: "zero" } as const;
    expect(quantity("—", { ...wan, marks })).toEqual({ value: 0, exact: "0", unit: "yuan", scale: "1" });
    expect(quantity("*", { marks })).toEqual({ absent: "implausible", mark: "*" });
    expect(quantity("无", { marks })).toMatchObject({ refused: "not-a-figure" });
    expect(quantity("?", { marks })).toEqual({ absent: "suppressed", mark: "?" });
    expect(quantity("constructor", { marks })).toMatchObject({ refused: "not-a-figure" });
  });
});

describe("a refusal", () => {
  it.each<[string, QuantityOptions, string]>([
    ["1,23", {}, "separators"],
    ["0,123", {}, "separators"],
    ["1,2345", {}, "separators"],
    ["1,234 567", {}, "separators"],
    ["12 34", {}, "separators"],
    ["1.2.3", {}, "not-a-figure"],
    ["abc", {}, "not-a-figure"],
    ["815①", {}, "unit"],
    ["8²", {}, "unit"],
    ["一百二", {}, "not-a-figure"],
    ["3万5元", {}, "not-a-figure"],
    ["--5", {}, "not-a-figure"],
    ["-(815)", {}, "not-a-figure"],
    ["(-815)", {}, "not-a-figure"],
    ["815-", {}, "unit"],
    ["3-5", {}, "range"],
    ["3～5人", {}, "range"],
    ["三至五", {}, "range"],
    ["约100", {}, "about"],
    ["约 100 人", {}, "about"],
    ["100左右", {}, "about"],
    ["~100", {}, "about"],
    ["近百", {}, "not-a-figure"],
    ["几百", {}, "about"],
    ["5亩", { unit: "yuan" }, "unit"],
    ["5元/生", {}, "unit"],
    ["85%", { unit: "person" }, "unit"],
    ["5人", { unit: "person-time" }, "unit"],
    ["5个", { unit: "yuan" }, "unit"],
    ["3万", wan, "scale-twice"],
    ["1.2E+5", {}, "scientific"],
    ["1.2E+5", { unit: "person" }, "scientific"],
    ["1.2E+999", { unit: "yuan" }, "not-a-figure"],
    ["#DIV/0!", {}, "error-cell"],
    ["#N/A", {}, "error-cell"],
    ["######", {}, "error-cell"],
    ["9".repeat(65), {}, "too-long"],
    [" ".repeat(1_000_000), {}, "too-long"],
  ])("of %j in %j is %s", (cell, options, refused) => {
    const read = quantity(cell, options);
    expect(read).toMatchObject({ refused });
  });

  it.each([
    ["100余人", "at-least", "100"],
    ["100人以上", "at-least", "100"],
    ["3万多元", "at-least", "30000"],
    ["50+", "at-least", "50"],
    ["≥50%", "at-least", "50"],
    ["超过1.2万元", "at-least", "12000"],
    ["不足100", "at-most", "100"],
    ["不超过100", "at-most", "100"],
    ["＜5", "at-most", "5"],
    ["100以下", "at-most", "100"],
  ])("of a bound, %s, carries it", (cell, refused, exact) => {
    expect(quantity(cell)).toMatchObject({ refused, bound: { exact } });
  });

  it("of a rough figure carries none", () => {
    expect(Object.keys(quantity("约100"))).toEqual(["refused", "accepted"]);
  });

  it("says in both languages what the column would take", () => {
    expect(quantity("5亩", { unit: "yuan" })).toMatchObject({
      accepted: { zh: "不带单位的数，或以 元 为单位", en: "a number without a unit, or in yuan" },
    });
    for (const { says, accepted } of Object.values(REFUSALS))
      for (const text of [says.zh, says.en, accepted.zh, accepted.en]) expect(text).not.toBe("");
  });
});

describe("an id", () => {
  it.each([
    ["007", "007"],
    [" ００７ ", "007"],
    ["'007", "007"],
    ['="007"', "007"],
    ["320102199001011234", "320102199001011234"],
    ["1E5", "1E5"],
    ["12E4", "12E4"],
    ["G12-3", "G12-3"],
    ["1.2", "1.2"],
    ["特克斯县一中", "特克斯县一中"],
  ])("%j is %s", (cell, id) => {
    expect(idText(cell)).toEqual({ id });
  });

  it.each([
    ["1.2E+17", "spoilt-id"],
    ["3.20102E+17", "spoilt-id"],
    ["1E+17", "spoilt-id"],
    ["１．２Ｅ＋１７", "spoilt-id"],
    ["123.0", "spoilt-id"],
    ["#REF!", "error-cell"],
    ["a\u0000b", "unprintable-id"],
    ["a\nb", "unprintable-id"],
    ["a".repeat(201), "unprintable-id"],
  ])("%j is refused: %s", (cell, refused) => {
    expect(idText(cell)).toMatchObject({ refused });
  });

  it("may be absent", () => {
    expect(idText(" ")).toEqual({ absent: "not-reported", mark: "" });
    expect(idText("无", { 无: "refused" })).toEqual({ id: "无" });
  });
});

/** A decimal of so many digits, with its canonical text worked out on the digits alone. */
const decimal = fc.tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.nat(6)).map(([negative, digits, places]) => {
  const padded = digits.toString().padStart(places + 1, "0");
  return { negative: negative && digits > 0n, whole: padded.slice(0, padded.length - places), part: padded.slice(padded.length - places) };
});

const canonical = (negative: boolean, whole: string, part: string) =>
  `${negative ? "-" : ""}${whole.replace(/^0+(?=\d)/, "")}${part.replace(/0+$/, "") === "" ? "" : `.${part.replace(/0+$/, "")}`}`;

const wide = (text: string) => text.replaceAll(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

describe("laws of quantities", () => {
  it("read back what is written, in any separators, signs, widths, scales and units", () => {
    const scales = [
      ["", 0],
      ["万", 4],
      ["亿", 8],
      ["百万", 6],
      ["千", 3],
    ] as const;
    const writing = fc.record({
      number: decimal,
      by: fc.constantFrom("", ",", " ", "\u00a0"),
      sign: fc.constantFrom("-", "−", "负", "("),
      full: fc.boolean(),
      scale: fc.constantFrom(...scales),
      unit: fc.constantFrom<(UnitId | undefined)[]>(undefined, ...unitIds),
      around: fc.constantFrom("", " ", "\u3000"),
    });
    fc.assert(
      fc.property(writing, ({ number: { negative, whole, part }, by, sign, full, scale: [word, power], unit, around }) => {
        const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, by);
        const figure = `${grouped}${part === "" ? "" : `.${part}`}${word}`;
        const signed = !negative ? figure : sign === "(" ? `(${figure})` : `${sign}${figure}`;
        const text = `${around}${full ? wide(signed) : signed}${around}${unit === undefined ? "" : UNITS[unit].zh}${around}`;
        const moved = part.padEnd(power, "0");
        const exact = canonical(negative, whole + moved.slice(0, power), moved.slice(power));
        expect([text, quantity(text)]).toEqual([
          text,
          { value: Number(exact), exact, ...(unit === undefined ? {} : { unit }), scale: "1" },
        ]);
      }),
      { numRuns: 3000 },
    );
  });

  it("say the same of a scale in the header as of one in the cell", () => {
    fc.assert(
      fc.property(decimal, fc.constantFrom("万元", "亿元", "百万元", "千元", "元"), ({ negative, whole, part }, unit) => {
        const figure = `${negative ? "-" : ""}${whole}${part === "" ? "" : `.${part}`}`;
        const header = writtenUnit(unit);
        const [inHeader, inCell] = [quantity(figure, header === undefined ? {} : { header }), quantity(`${figure}${unit}`)];
        expect({ ...inHeader, scale: "" }).toEqual({ ...inCell, scale: "" });
      }),
    );
  });

  it("never throw, and give a finite number, an absence or a refusal, whatever the cell", { timeout: 60_000 }, () => {
    const sign = fc.constantFrom(...'〇零一两十百万亿点0123,. -—()（）¥元亩%‰eE+~约余以上不足几/*#=" '.split(""));
    const cell = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(sign, { maxLength: 14 }).map((signs) => signs.join("")),
    );
    fc.assert(
      fc.property(cell, fc.constantFrom<(UnitId | undefined)[]>(undefined, "yuan", "m2", "person", "%"), (text, unit) => {
        const read = quantity(text, unit === undefined ? {} : { unit });
        if ("value" in read) {
          expect(Number.isFinite(read.value)).toBe(true);
          expect(read.exact).toMatch(/^-?\d+(\.\d*[1-9]|\/\d+)?$/);
          if (unit !== undefined) expect(read.unit).toBe(unit);
        } else expect("absent" in read || read.refused in REFUSALS).toBe(true);
        idText(text);
      }),
      { numRuns: 5000 },
    );
  });
});

describe("a written unit", () => {
  it.each([
    ["万元", { unit: "yuan", scale: "10000" }],
    ["单位：亿元", { unit: "yuan", scale: "100000000" }],
    ["万", { scale: "10000" }],
    ["万平方米", { unit: "m2", scale: "10000" }],
    ["千册", { unit: "volume", scale: "1000" }],
    ["10 000 persons", { unit: "person", scale: "10000" }],
    ["100 million yuan", { unit: "yuan", scale: "100000000" }],
    ["square metres", { unit: "m2", scale: "1" }],
    ["％", { unit: "%", scale: "1" }],
    ["人次", { unit: "person-time", scale: "1" }],
    ["元/生", undefined],
    ["女", undefined],
    ["", undefined],
    ["10", undefined],
    ["元".repeat(1000), undefined],
  ])("%s", (text, written) => {
    expect(writtenUnit(text)).toEqual(written);
  });
});
