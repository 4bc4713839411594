import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { initialsOf } from "../../src/tui/initials";
import { arranged } from "../../src/tui/table/arranged";
import { passes, termsOf } from "../../src/tui/table/filter";
import { contentWidth, layoutOf } from "../../src/tui/table/layout";
import { tableLines } from "../../src/tui/table/lines";
import type { Column, Keyed, Sheet } from "../../src/tui/table/sheet";
import { PLAIN_VIEW, type TableView } from "../../src/tui/table/view";
import { lineText, lineWidth } from "../../src/tui/text";

interface Place extends Keyed {
  readonly name: string;
  readonly pupils: number | null;
  readonly verdict: "met" | "not-met" | null;
  readonly since: string;
}

const VERDICTS = { met: { zh: "达标", en: "met" }, "not-met": { zh: "不达标", en: "not met" } };

const COLUMNS: readonly Column<Place>[] = [
  { id: "title", zh: "学校", en: "School", least: 8, most: 20, grows: true, cell: ({ name }) => ({ text: name }) },
  {
    id: "pupils",
    zh: "在校生",
    en: "Pupils",
    side: "right",
    least: 6,
    most: 9,
    cell: ({ pupils }) => (pupils === null ? { text: "没有报告", value: null, spans: 2 } : { text: `${pupils} 人`, value: pupils }),
  },
  { id: "unit", zh: "单位", en: "Unit", least: 4, most: 6, yields: 1, cell: () => ({ text: "人" }) },
  {
    id: "verdict",
    zh: "判定",
    en: "Final verdict",
    least: 6,
    most: 8,
    cell: ({ verdict }, language) => ({ text: verdict === null ? "" : VERDICTS[verdict][language], value: verdict }),
  },
  { id: "since", zh: "起", en: "Since", least: 10, most: 10, cell: ({ since }) => ({ text: since }) },
];

const place = (name: string, pupils: number | null, verdict: Place["verdict"], since: string): Place => ({
  key: name,
  text: name.toLowerCase(),
  name,
  pupils,
  verdict,
  since,
});

const A = place("Alpha 一小", 1200, "met", "2012-09-01");
const B = place("Beta 二小", 85, "not-met", "2017-05-23");
const C = place("Gamma 三小", null, null, "2020-01-01");
const D = place("Delta 一中", 0, "met", "");

const sheet: Sheet<Place> = {
  columns: COLUMNS,
  sections: [
    { title: { zh: "小学", en: "primary" }, entries: [A, B, C] },
    { title: { zh: "初中", en: "junior" }, entries: [D] },
  ],
  totals: (shown) => [{ zh: "合计", en: "total", cells: { pupils: { text: `${shown.length} 所` } } }],
};

const names = (filter: string, view: Partial<TableView> = {}) =>
  arranged(sheet, { ...PLAIN_VIEW, ...view, filter }, "zh").entries.map(({ name }) => name.split(" ")[0]);

describe("a filter by the initials of pinyin", () => {
  const spoken = (filter: string) => arranged(sheet, { ...PLAIN_VIEW, filter }, "zh", initialsOf).entries.map(({ name }) => name);
  const [first] = sheet.sections.flatMap(({ entries }) => entries);
  const initials = initialsOf(first?.text ?? "");

  it("finds rows only where the letters themselves are in none", () => {
    expect(initials.length).toBeGreaterThan(1);
    expect(spoken(initials)).toContain(first?.name);
    expect(names(initials)).toEqual([]);
    const rows = ["zxs 实验", "在校生"].map((text) => ({ key: text, text, name: text, pupils: null, verdict: null, since: "" }));
    const both = { ...sheet, sections: [{ title: { zh: "", en: "" }, entries: rows }] };
    expect(arranged(both, { ...PLAIN_VIEW, filter: "zxs" }, "zh", initialsOf).keys).toEqual(["zxs 实验"]);
    expect(arranged(both, { ...PLAIN_VIEW, filter: "zx" }, "zh", initialsOf).keys).toEqual(["zxs 实验"]);
    expect(arranged(both, { ...PLAIN_VIEW, filter: "xs 生" }, "zh", initialsOf).keys).toEqual(["在校生"]);
  });

  it("keeps the comparisons beside them, and takes no others for letters", () => {
    expect(spoken(`${initials} 在校生<0`)).toEqual([]);
    expect(spoken("zzzzqqq")).toEqual([]);
  });

  it("begins once the initials are known", () => {
    expect(spoken(initials)).not.toEqual(names(initials));
  });
});

describe("a filter", () => {
  it.each([
    ["", "Alpha Beta Gamma Delta"],
    ["小", "Alpha Beta Gamma"],
    ["小 alp", "Alpha"],
    ["在校生>100", "Alpha"],
    ["在校生＞100", "Alpha"],
    ["pupils>=85", "Alpha Beta"],
    ["在校生≤85", "Beta Delta"],
    ["pupils<1,200", "Beta Delta"],
    ["在校生=0", "Delta"],
    ["在校生!=0", "Alpha Beta"],
    ["在校生=?", "Gamma"],
    ["在校生!=?", "Alpha Beta Delta"],
    ["在校生>", "Alpha Beta Gamma Delta"],
    ["verdict=not-met", "Beta"],
    ["判定=不达标", "Beta"],
    ["final-verdict=not-met", "Beta"],
    ['判定="not met"', "Beta"],
    ["判=met", "Alpha Delta"],
    ["起>2015", "Beta Gamma"],
    ["起<=2012-09-01", "Alpha"],
    ["学校~一", "Alpha Delta"],
    ["学校~一 pupils>5", "Alpha"],
    ["在校生>abc", ""],
    ["无此列>5", ""],
    ["%", ""],
  ])("%s leaves %s", (filter, left) => {
    expect(names(filter).join(" ")).toBe(left);
  });

  it("keeps a row without a value out of every comparison of numbers", () => {
    for (const sign of ["<", ">", "<=", ">=", "=", "!="]) expect(names(`在校生${sign}5`)).not.toContain("Gamma");
  });

  it("never fails, whatever is typed, and narrows as terms are added", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom("在校生>50", "小", "判定=met"), (typed, term) => {
        const terms = termsOf(typed, COLUMNS);
        const both = [...terms, ...termsOf(term, COLUMNS)];
        for (const each of [A, B, C, D]) expect(!passes(each, both) || passes(each, terms)).toBe(true);
      }),
    );
  });
});

describe("an order", () => {
  const by = (column: string, isDescending: boolean) => names("", { sort: { column, isDescending } }).join(" ");

  it("goes by values, across sections, what has none last both ways", () => {
    expect(by("pupils", false)).toBe("Delta Beta Alpha Gamma");
    expect(by("pupils", true)).toBe("Alpha Beta Delta Gamma");
    expect(by("since", true)).toBe("Gamma Beta Alpha Delta");
  });

  it("puts numbers before words, and words in the order of the language, the numbers in them by their size", () => {
    const cell = ({ name, pupils }: Place, language: "zh" | "en") =>
      pupils === null ? { text: language === "zh" ? name : [...name].reverse().join("") } : { text: "", value: pupils };
    const mixed: Sheet<Place> = {
      columns: [{ id: "mixed", zh: "混", en: "mixed", least: 4, most: 9, cell }],
      sections: [
        { title: { zh: "", en: "" }, entries: ["b10a", "a2b", "b9a", "A2b"].map((name) => place(name, null, null, "")).concat(A, B) },
      ],
    };
    const keys = (language: "zh" | "en", isDescending: boolean, filter = "") =>
      arranged(mixed, { ...PLAIN_VIEW, filter, sort: { column: "mixed", isDescending } }, language).keys.map((key) => key.split(" ")[0]);
    expect(keys("zh", false)).toEqual(["Beta", "Alpha", "a2b", "A2b", "b9a", "b10a"]);
    expect(keys("zh", true)).toEqual(["b10a", "b9a", "A2b", "a2b", "Alpha", "Beta"]);
    // Read backwards: a01b, a9b, b2a, b2A.
    expect(keys("en", false)).toEqual(["Beta", "Alpha", "b10a", "b9a", "a2b", "A2b"]);
    expect(keys("zh", false, "b")).toEqual(["Beta", "a2b", "A2b", "b9a", "b10a"]);
  });

  it("leaves rows of equal value as they were", () => {
    expect(by("unit", false)).toBe("Alpha Beta Gamma Delta");
    expect(by("unit", true)).toBe("Alpha Beta Gamma Delta");
  });

  it("keeps every row, whatever it goes by", () => {
    fc.assert(
      fc.property(fc.constantFrom(...COLUMNS.map(({ id }) => id), "gone"), fc.boolean(), (column, isDescending) => {
        expect(names("", { sort: { column, isDescending } }).sort()).toEqual(names("").sort());
      }),
    );
  });

  it("and the marks and the tray go together", () => {
    const view = { marks: ["Beta 二小", "Delta 一中", "gone"], isTray: true, sort: { column: "pupils", isDescending: true } };
    expect(names("", view).join(" ")).toBe("Beta Delta");
  });
});

describe("the columns", () => {
  const placed = (width: number, current = "title", frozen = 1, hidden: readonly string[] = []) => {
    const columns = COLUMNS.map((column, at) => ({ column, at })).filter(({ column }) => !hidden.includes(column.id));
    const { placed: all, isCut } = layoutOf({
      columns,
      frozen,
      current,
      width,
      language: "zh",
      contentWidth: (column) => contentWidth(column, [A, B, D], "zh"),
    });
    return `${isCut.left ? "‹" : ""}${all.map(({ column, width: wide }) => `${column.id}:${wide}`).join(" ")}${isCut.right ? "›" : ""}`;
  };

  it.each([
    [60, "title", "title:29 pupils:7 unit:4 verdict:6 since:10"],
    [45, "title", "title:14 pupils:7 unit:4 verdict:6 since:10"],
    // What gives way goes before the table scrolls, unless the cursor is on it.
    [37, "title", "title:11 pupils:7 verdict:6 since:10"],
    [37, "unit", "title:16 pupils:7 unit:4 verdict:6›"],
    [25, "title", "title:9 pupils:7 verdict:6›"],
    [25, "since", "‹title:14 since:10"],
    [8, "verdict", "‹title:8 verdict:6›"],
  ])("in %i with the cursor on %s are %s", (width, current, expected) => {
    expect(placed(width + 1, current)).toBe(expected);
  });

  it("freeze and hide", () => {
    expect(placed(33, "since", 2)).toBe("‹title:13 pupils:7 since:10");
    expect(placed(61, "title", 1, ["unit", "title"])).toBe("pupils:7 verdict:6 since:10");
  });

  it("always have the one under the cursor among them, and none twice", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 120 }),
        fc.constantFrom(...COLUMNS.map(({ id }) => id)),
        fc.integer({ min: 0, max: 6 }),
        (width, current, frozen) => {
          const ids = placed(width, current, frozen)
            .replace(/[‹›]/g, "")
            .split(" ")
            .map((each) => each.split(":")[0]);
          expect(ids).toContain(current);
          expect(new Set(ids).size).toBe(ids.length);
        },
      ),
    );
  });
});

describe("the lines", () => {
  const drawn = (view: Partial<TableView>, width = 46, height = 9, chosen = "Beta 二小") => {
    const full = { ...PLAIN_VIEW, ...view };
    const rows = arranged(sheet, full, "zh");
    return tableLines({ sheet, rows, view: full, chosen, column: "pupils", language: "zh", width, height }).map((line) =>
      lineText(line).trimEnd(),
    );
  };

  it("stand under their titles, the column under the cursor in brackets, with totals at the foot", () => {
    expect(drawn({ marks: ["Alpha 一小"] })).toEqual([
      "  学校          [在校生]单位 判定   起",
      "小学  3",
      " •Alpha 一小    1200 人 人   达标   2012-09-01",
      "› Beta 二小       85 人 人   不达标 2017-05-23",
      "  Gamma 三小        没有报告        2020-01-01",
      "",
      "初中  1",
      "  Delta 一中       0 人 人   达标",
      "Σ 合计             4 所",
    ]);
  });

  it("say by what they are ordered", () => {
    expect(drawn({ sort: { column: "pupils", isDescending: true } })[0]).toBe("  学校         [在校生▼]单位 判定   起");
  });

  it("are exactly as wide and no more than there is room for", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 130 }),
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom(...COLUMNS.map(({ id }) => id)),
        fc.record({
          hidden: fc.subarray(["pupils", "unit", "verdict"]),
          frozen: fc.integer({ min: 0, max: 5 }),
          marks: fc.subarray(["Alpha 一小", "Beta 二小"]),
        }),
        (width, height, column, view) => {
          const full = { ...PLAIN_VIEW, ...view };
          const lines = tableLines({
            sheet,
            rows: arranged(sheet, full, "en"),
            view: full,
            chosen: "Gamma 三小",
            column,
            language: "en",
            width,
            height,
          });
          expect(lines.length).toBeLessThanOrEqual(Math.max(2, height));
          for (const line of lines) expect(lineWidth(line)).toBe(width);
        },
      ),
    );
  });
});
