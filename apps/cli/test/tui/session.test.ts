import { FaultError } from "@teks/indicators";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PRESSES } from "../../src/tui/commands";
import { frame, PLAIN_SURROUNDINGS, roomOf } from "../../src/tui/frame";
import { isOnSchools, replayed } from "../../src/tui/replay";
import { sessionText } from "../../src/tui/session";
import { type Key, type State, start, tableView } from "../../src/tui/state";
import { step } from "../../src/tui/step";
import { lineText } from "../../src/tui/text";
import { model } from "./seed";

const SURROUNDINGS = { ...PLAIN_SURROUNDINGS, size: { columns: 160, rows: 50 } };

const pressed = (keys: readonly Key[], from: State = start("zh")): State =>
  keys.reduce((state, key) => step(state, key, roomOf(model, state, SURROUNDINGS)), from);
const keysOf = (...keys: readonly string[]): readonly Key[] =>
  keys.flatMap((key): readonly Key[] => {
    const press = PRESSES.find((each) => each === key);
    return press === undefined ? [...key].map((text) => ({ text })) : [{ press }];
  });

/** What is to be seen of a state: the screen without what the last key said, and without where one came from. */
const shown = ({ said: _, ...state }: State): readonly string[] =>
  frame(model, { ...state, mode: { kind: "browse" }, trail: [] }, SURROUNDINGS).map(lineText);

const replay = (text: string, begun = start("zh")): State => replayed(model, begun, text, "a.teks");

/** What is wrong in a session, by line. */
function wrong(text: string): readonly (readonly [string, unknown, string])[] {
  try {
    replay(text);
    return [];
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    return error.problems.map(({ path, value, accepted }) => [path, value, accepted.en] as const);
  }
}

describe("a session", () => {
  it("is what is supposed and how each table is looked at, a command a line", () => {
    const state = pressed(keysOf("2", "/pupils-per-class", "enter", "right", "right", "o", "o", "4", "right", "h"));
    expect(sessionText(model, state).split("\n")).toEqual([
      "# teks --replay: 特克斯县 Tekes county 2022-12-31",
      "language zh",
      "screen indicators",
      "filter pupils-per-class",
      "sort value desc",
      "column value",
      "screen standards",
      expect.stringMatching(/^hide \S+$/),
      expect.stringMatching(/^column \S+$/),
      "",
    ]);
  });

  it("keeps the columns that are frozen, the rows that are marked, and that only these show", () => {
    const state = pressed(keysOf("6", "right", "right", "f", "m", "m", "t", "v", "enter"));
    const text = sessionText(model, state);
    expect(text.split("\n").slice(2, -1)).toEqual([
      "screen schools",
      "freeze 3",
      expect.stringMatching(/^mark school:p01@/),
      expect.stringMatching(/^mark school:p02@/),
      "tray",
      expect.stringMatching(/^column /),
      expect.stringMatching(/^row /),
      "chart 1",
      "open",
    ]);
    const { view, chart, open } = replay(text);
    expect({ view, chart, open }).toEqual({ view: state.view, chart: 1, open: true });
  });

  it("keeps figures supposed of the county, a school, a year and an allowance, and the day", () => {
    const county = pressed(keysOf("2", "/pupils-per-class", "enter", "down", "e", "tab", "515", "enter", ">"));
    const school = pressed(keysOf("6", "e", "45", "enter"), county);
    const money = pressed(keysOf("8", "right", "e", "100.5", "enter"), school);
    const state = pressed(keysOf("7", "e", "350", "enter", "a", "G", "e", "1774", "enter"), money);
    const lines = sessionText(model, state).split("\n");
    expect(lines).toContain("suppose classes@primary 515");
    expect(lines.filter((line) => line.startsWith("suppose-school "))).toEqual([
      expect.stringMatching(/^suppose-school \S+@\S+ 45 p\d\d$/),
    ]);
    expect(lines.filter((line) => line.startsWith("suppose-year "))).toEqual([expect.stringMatching(/^suppose-year \S+ \d{4} 100\.5$/)]);
    expect(lines.filter((line) => line.startsWith("bands "))).toEqual([expect.stringMatching(/^bands (\?:\d+ ){3}\?:\d+$/)]);
    expect(replay(lines.join("\n")).view.facts).toEqual(state.view.facts);
    expect(shown(replay(lines.join("\n")))).toEqual(shown(state));
  });

  it("shows, replayed, what was shown, whatever keys led there", () => {
    const texts = [..."123456789oocfhmMtReu<>jklGgenxvA+-ad/:", " ", "值", "=", ">", "\\", "\u2028"].map((text): Key => ({ text }));
    const key = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...texts) }, fc.constantFrom(...PRESSES.map((press): Key => ({ press }))));
    fc.assert(
      fc.property(fc.array(key, { minLength: 20, maxLength: 60 }), (keys) => {
        const state = pressed([...keys, { press: "escape" }, { press: "escape" }]);
        const again = replay(sessionText(model, state));
        expect(again.view.facts).toEqual(state.view.facts);
        const begun = { look: state.look, isAscii: state.isAscii, scroll: 0 };
        expect(shown({ ...again, ...begun })).toEqual(shown({ ...state, scroll: 0, mode: { kind: "browse" } }));
      }),
      { numRuns: 40, interruptAfterTimeLimit: 60_000 },
    );
  }, 120_000);

  it.each(["a  b ", "\\u{41}", "tab\tor \u2028 line", '"18 280"', "#1", "值>40 判定=不达标"])(
    "keeps the filter «%s» letter by letter",
    (filter) => {
      const state: State = { ...start("zh"), view: { ...start("zh").view, tables: { overview: { ...tableView(start("zh")), filter } } } };
      const text = sessionText(model, state);
      expect(tableView(replay(text)).filter).toBe(filter);
      expect(tableView(replay(text.replaceAll("\n", "\r\n"))).filter).toBe(filter);
    },
  );

  it("leaves out rows and columns that are no longer there", () => {
    const begun = start("zh");
    const state: State = {
      ...begun,
      chosen: { overview: "gone" },
      view: { ...begun.view, tables: { overview: { ...tableView(begun), marks: ["gone"] } } },
    };
    expect(sessionText(model, state)).not.toContain("gone");
  });
});

describe("a session that is wrong", () => {
  it("is told line by line, all at once, with what each line takes", () => {
    const text = [
      "\uFEFF# a comment",
      "",
      "screen balances",
      "scren balance",
      "screen indicators",
      "sort price desc",
      "sort value up",
      "hide price",
      "mark nothing",
      "freeze x",
      "tray on",
      "filter",
      "language fr",
      "day 2022-02-30",
      "suppose pupils 3000",
      "suppose pupils@senior 3000",
      "suppose pupils@junior many",
      "suppose pupils@junior 3000 elsewhere",
      "suppose-school pupils@all 45 nobody",
      "suppose-year education-spending 1900 1",
      "bands 0:x",
      "teachers 1.5",
      "since once",
      "filter ok",
    ];
    const told = wrong(text.join("\n"));
    expect(told.map(([path]) => path)).toEqual([3, 4, ...Array.from({ length: 18 }, (_, at) => at + 6)].map((line) => `a.teks:${line}`));
    expect(told.map(([, value]) => value)).toEqual([text[2], text[3], ...text.slice(5, 23)]);
    expect(told.filter(([, , accepted]) => accepted.trim() === "")).toEqual([]);
    expect(told[0]?.[2]).toContain("overview, indicators");
    expect(told[1]?.[2]).toContain("screen, filter, sort");
    expect(told[11]?.[2]).toContain("such as pupils@junior 3000");
  });

  it("is refused where what comes of a figure cannot be worked out, with the reason", () => {
    // The lowest band of a scale starts at 0 years.
    expect(wrong("since 2000-09-01\nbands 5:300 10:400")).toEqual([["a.teks:2", "bands 5:300 10:400", expect.stringContaining("lowest")]]);
  });

  it("is one that compares where there is one file", () => {
    expect(wrong("screen compare")).toHaveLength(1);
    expect(replay("screen compare", start("zh", "overview", { isSeveral: true })).screen).toBe("compare");
  });

  it("says whether it is of a table of schools", () => {
    expect([
      isOnSchools("screen balance"),
      isOnSchools("suppose-school pupils@all 4 a"),
      isOnSchools("screen overview"),
      isOnSchools("# screen schools"),
    ]).toEqual([true, true, false, false]);
  });
});
