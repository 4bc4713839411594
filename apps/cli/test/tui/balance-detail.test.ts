import { balance, type School } from "@teks/indicators";
import { describe, expect, it } from "vitest";
import { balanceDetail } from "../../src/tui/balance-detail";
import type { EntryOf } from "../../src/tui/entry";
import { withBalance } from "../../src/tui/model";
import { detailOf, sceneOf } from "../../src/tui/scene";
import { balanceSheet } from "../../src/tui/screens/balance";
import { type State, start } from "../../src/tui/state";
import { lineText } from "../../src/tui/text";
import { unread } from "./seed";

const table = (schools: number): readonly School[] =>
  Array.from({ length: schools }, (_, at) => ({
    id: `s${at}`,
    type: "primary",
    counts: { primary: { pupils: 100, "multimedia-rooms": 1 + (at % 2) } },
  }));

const modelOf = (schools: number) => withBalance(unread, balance(table(schools), { rules: "quality-balance-2017", on: "2022-12-31" }));

/** What is told of the rooms of so many schools. */
function told(schools: number, isGlance: boolean): string {
  const model = modelOf(schools);
  const isRooms = (entry: { readonly key: string }): entry is EntryOf<"cv"> => entry.key === "cv:multimedia-rooms-per-100-pupils@primary";
  const entry = balanceSheet(model)
    .sections.flatMap(({ entries }) => entries)
    .find(isRooms);
  if (entry === undefined) throw new Error("no coefficient of rooms");
  return balanceDetail(entry, { model, language: "en", width: 80, chart: 0, isGlance }).map(lineText).join("\n");
}

describe("a coefficient", () => {
  it("of few schools is told school by school as soon as it is glanced at", () => {
    expect(told(4, true)).toBe(told(4, false));
    expect(told(4, true)).toContain("s3");
  });

  it("of many is worked through only where it is open, and a glance says how", () => {
    expect(told(500, true)).toMatch(/^network multimedia rooms .*\n0\.333 .*\n.*\nEnter: what each of 500 schools adds, and the working$/);
    expect(told(499, false)).toContain("s498");
    expect(told(500, false)).toContain("s99");
  });

  it("of many tells the first hundred of each list, and how many there are besides", () => {
    const text = told(500, false);
    expect(text).not.toContain("s100");
    // What each adds; the terms of the variance, the amounts and the pupils.
    expect(text.match(/… and 400 others$/gm)).toHaveLength(4);
    expect(told(499, false)).not.toContain("others");
  });

  it("is remembered for each way it is looked at, and no way is taken for another", () => {
    const model = modelOf(500);
    const of = (change: Partial<State>, width = 80) => {
      const state = { ...start("en", "balance"), ...change };
      return detailOf(sceneOf(model, state), state, width);
    };
    const ways: readonly Parameters<typeof of>[] = [
      [{}],
      [{ open: true }],
      [{ open: true, language: "zh" }],
      [{ open: true, chart: 1 }],
      [{ open: true }, 60],
    ];
    const first = ways.map((way) => of(...way));
    expect(new Set(first.map((lines) => lines.map(lineText).join("\n"))).size).toBe(ways.length);
    for (const [at, way] of ways.entries()) expect(of(...way)).toBe(first[at]);
  });
});
