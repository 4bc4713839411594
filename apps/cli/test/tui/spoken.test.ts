import { describe, expect, it } from "vitest";
import { commandIds } from "../../src/tui/commands";
import { PLAIN_SURROUNDINGS, roomOf } from "../../src/tui/frame";
import { SCREENS } from "../../src/tui/screens/screens";
import { spokenLines } from "../../src/tui/spoken";
import { type Key, type State, start } from "../../src/tui/state";
import { step } from "../../src/tui/step";
import { lineText } from "../../src/tui/text";
import { model } from "./seed";

const surroundings = { ...PLAIN_SURROUNDINGS, size: { columns: 80, rows: 24 } };
const spoken = (state: State): readonly string[] => spokenLines(model, state, surroundings).map(lineText);
const after = (state: State, ...keys: readonly Key[]): State =>
  keys.reduce((each, key) => step(each, key, roomOf(model, each, surroundings)), state);
const typed = (text: string): readonly Key[] => [...text].map((character) => ({ text: character }));

describe("what is said", () => {
  it("is the screen, and the row under the cursor by the titles of its columns", () => {
    const state = after(start("zh", "indicators"), ...typed("/pupils-per-class 学段=小学 值>100"), { press: "enter" });
    const [screen, row] = spoken(state);
    expect(screen).toBe("指标");
    expect(row).toMatch(/^第 1 行，共 1 行，班额，名称：平均班额，学段：小学，值：108\.2，单位：人\/班，判定：不达标，注：⚑$/);
    expect(spoken({ ...state, language: "en" })[1]).toMatch(
      /^row 1 of 1, .*Title: average students per class, Stage: primary, Value: 108\.2/,
    );
  });

  it("is the detail once it is open, without what draws its tree", () => {
    const state = after(start("zh", "indicators"), ...typed("/pupils-per-class 学段=小学 值>100"), { press: "enter" }, { press: "enter" });
    expect(spoken(state)).toContain("在校生数 18 280 人");
    expect(spoken(state).join("")).not.toMatch(/[│├└━┿]/);
  });

  it("is what is typed and what was answered", () => {
    expect(spoken(after(start("zh"), { text: "s" })).at(-1)).toContain("存为 概览-2022-12-31.csv");
    expect(spoken(after(start("en"), { text: "u" })).at(-1)).toBe("nothing to undo");
  });

  it("is something on every screen and in every mode, and never what is no word", () => {
    for (const screen of SCREENS)
      for (const id of commandIds) {
        const lines = spoken(after(start("zh", screen), { press: "enter" }, ...typed(id.slice(0, 1))));
        expect(lines.length).toBeGreaterThan(1);
        expect(lines.join("")).not.toMatch(/NaN|undefined|\[object/);
      }
  });
});
