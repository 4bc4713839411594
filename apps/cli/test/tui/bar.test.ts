import { assess, countyPlace, type Row } from "@teks/indicators";
import { describe, expect, it } from "vitest";
import { barOf } from "../../src/tui/bar";
import { tekes } from "./seed";

const { rows } = assess(countyPlace(tekes), { on: "2022-12-31" });

function rowOf(indicator: string, stage: string): Row {
  const row = rows.find((each) => each.indicator === indicator && each.stage === stage);
  if (row === undefined) throw new Error(`no row of ${indicator} at ${stage}`);
  return row;
}

/** A row of class sizes, at most 45 in primary schools. */
function pupilsPerClass(value: number): Row {
  const row = rowOf("pupils-per-class", "primary");
  const [judgement] = row.judgements;
  if (judgement === undefined) throw new Error("no judgement");
  const margin = { value: 45 - value, exact: `${45 - value}` };
  return { ...row, outcome: { value, exact: `${value}`, unit: "pupil/class", assumes: [] }, judgements: [{ ...judgement, margin }] };
}

describe("the bar of a value against its limit", () => {
  it.each([
    [0, "─────│───"],
    [20, "━━╸──│───"],
    [44.99, "━━━━━│───"],
    [45, "━━━━━┿───"],
    [45.01, "━━━━━┿───"],
    [60, "━━━━━┿━╸─"],
    [108.2, "━━━━━┿━━▸"],
  ])("%d of at most 45 is %s", (value, bar) => {
    expect(barOf(pupilsPerClass(value), [...bar].length)).toBe(bar);
  });

  it("shows nothing without a limit, a value or the room", () => {
    expect(barOf(rowOf("pupils-per-class", "all"), 9)).toBe("");
    expect(barOf(rowOf("largest-class-size", "primary"), 9)).toBe("");
    expect(barOf(pupilsPerClass(45), 3)).toBe("");
  });
});
