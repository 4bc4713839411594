import { balance, type School } from "@teks/indicators";
import { describe, expect, it } from "vitest";
import { corrected } from "../../../../packages/indicators/test/corrected";
import { detailLines } from "../../src/tui/detail";
import { modelOf, withBalance } from "../../src/tui/model";
import { sheetOf } from "../../src/tui/screens/screens";
import { lineText } from "../../src/tui/text";
import { tekes } from "./seed";

const on = "2022-12-31";

/** A school of 100 pupils with so much teaching area; the limit is 4.5 m² a pupil, the floor 3.825. */
const judged = (area: number) => {
  const schools: readonly School[] = [{ id: "a", name: "East", type: "primary", counts: { all: { pupils: 100, "teaching-area": area } } }];
  const options = { rules: "quality-balance-2017", on } as const;
  return { balance: balance(schools, options), table: { schools, options } };
};

const entryOf = (model: ReturnType<typeof modelOf>, key: string) => {
  const entry = sheetOf(model, "compare")
    .sections.flatMap(({ entries }) => entries)
    .find((each) => each.key === key);
  if (entry === undefined) throw new Error(`no entry ${key}`);
  return entry;
};

describe.each(["zh", "en"] as const)("tables of schools of one county, in %s", (language) => {
  const [first, second] = [judged(440), judged(450)];
  const names = ["y1", "y2"].map((name) => ({ zh: name, en: name }));
  const model = withBalance(modelOf({ county: tekes, on, beside: { names, tables: [second] } }), first.balance, first.table);
  const detail = (key: string, isGlance: boolean) =>
    detailLines(entryOf(model, key), { model, language, width: 200, chart: 0, isGlance }).map(lineText).join("\n");

  it("say at an open coefficient which schools are judged otherwise by it, and at no other", () => {
    const said = {
      zh: /逐校变化：y1 → y2\n- East · .*4\.40 .* → 4\.50 达到/,
      en: /School by school: y1 → y2\n- East · .*4\.40 .* → 4\.50 reaches the limit/,
    };
    expect(detail("teaching-area-per-pupil@primary", false)).toMatch(said[language]);
    expect(detail("teaching-area-per-pupil@primary", true)).not.toContain("East");
  });
});

it("a figure that stands corrected is marked in the file that has it, and has a column of its own", () => {
  const names = ["printed", "corrected"].map((name) => ({ zh: name, en: name }));
  const model = modelOf({ county: tekes, on, beside: { names, counties: [{ county: corrected, on }] } });
  const { columns } = sheetOf(model, "compare");
  const cell = (id: string) =>
    columns.find((column) => column.id === id)?.cell(entryOf(model, "pupils-per-class@primary"), "en").text ?? "";
  expect(cell("value-1")).not.toContain("✎");
  expect(cell("value-2")).toMatch(/^✎ 35\.5 /);
  expect(cell("corrected")).toBe("classes-primary");
});
