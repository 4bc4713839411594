import { describe, expect, it } from "vitest";
import { corrected } from "../../../../packages/indicators/test/corrected";
import { inAscii } from "../../src/tui/ascii";
import { detailLines } from "../../src/tui/detail";
import { modelOf } from "../../src/tui/model";
import { type Screen, sheetOf } from "../../src/tui/screens/screens";
import { lineText, span } from "../../src/tui/text";

const model = modelOf({ county: corrected, on: "2022-12-31" });

function entryOf(screen: Screen, key: string) {
  const entry = sheetOf(model, screen)
    .sections.flatMap(({ entries }) => entries)
    .find((each) => each.key === key);
  if (entry === undefined) throw new Error(`no entry ${key}`);
  return entry;
}

const cell = (screen: Screen, key: string, column: string, language: "zh" | "en"): string =>
  sheetOf(model, screen)
    .columns.find(({ id }) => id === column)
    ?.cell(entryOf(screen, key), language).text ?? "";

const detail = (screen: Screen, key: string, language: "zh" | "en"): string =>
  detailLines(entryOf(screen, key), { model, language, width: 200, chart: 0 }).map(lineText).join("\n");

const ROW = "pupils-per-class@tekes@primary";
const SAID = {
  zh: "✎ 更正（已采纳）：169 → 515；县里确认；核查组；2023-01-05",
  en: "✎ corrected (accepted): 169 → 515; the county confirmed it; 核查组; 2023-01-05",
};

describe.each(["zh", "en"] as const)("a figure that stands corrected, in %s", (language) => {
  it("is marked in the rows that use it, in no other, and on every screen that has them", () => {
    for (const screen of ["overview", "indicators"] as const) expect(cell(screen, ROW, "marks", language)).toContain("✎");
    expect(cell("indicators", "pupils-per-full-time-teacher@tekes@primary", "marks", language)).not.toContain("✎");
  });

  it("says from what to what, why and by whom, in the explanation of a value and of a check", () => {
    expect(detail("indicators", ROW, language).split("\n")[1]).toContain("✎");
    expect(detail("indicators", ROW, language)).toContain(SAID[language]);
    expect(detail("findings", "class-counts-by-stage@tekes", language)).toContain(SAID[language]);
  });

  it("is listed first among the findings, which mark those that read it", () => {
    const [first, ...others] = sheetOf(model, "findings").sections;
    expect(first?.entries.map(({ key }) => key)).toEqual(["figure:classes-junior", "figure:classes-primary"]);
    expect(others.flatMap(({ entries }) => entries).filter(({ key }) => key.startsWith("figure:classes-primary"))).toEqual([]);
    expect(cell("findings", "figure:classes-primary", "title", language)).toMatch(/“169个” {2}✎ 515$/);
    expect(detail("findings", "figure:classes-primary", language)).toContain(SAID[language]);
    expect(cell("findings", "class-counts-by-stage@tekes", "title", language)).toMatch(/ ✎$/);
    expect(cell("findings", "disabled-children-placed@tekes", "title", language)).not.toContain("✎");
  });
});

describe("the mark", () => {
  it("is a plain character where a terminal has no others", () => {
    expect(inAscii([span("✎")]).map(({ text }) => text)).toEqual(["/"]);
  });
});
