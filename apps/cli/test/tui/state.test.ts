import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { withBalance } from "../../src/tui/balance";
import { frame, roomOf, type Size } from "../../src/tui/frame";
import { chosenOf, type Key, type Press, type Room, type State, start, step } from "../../src/tui/state";
import { lineText } from "../../src/tui/text";
import { basic, model, undivided, unread } from "./seed";

const room: Room = { entries: ["a", "b", "c", "d", "e", "f", "g"], page: 4, detail: 5, beyond: 7 };

const PRESSES: readonly Press[] = [
  "up",
  "down",
  "left",
  "right",
  "page-up",
  "page-down",
  "home",
  "end",
  "enter",
  "escape",
  "backspace",
  "tab",
  "back-tab",
];
const keyOf = (name: string): Key => {
  const press = PRESSES.find((each) => each === name);
  return press === undefined ? { text: name } : { press };
};
const after = (...names: readonly string[]): State => names.reduce((state, name) => step(state, keyOf(name), room), start("zh"));
const at = (...names: readonly string[]): string | undefined => chosenOf(after(...names), room.entries);

describe("the list", () => {
  it("starts at the overview's first entry", () => {
    expect(after()).toMatchObject({ screen: "overview", open: false, help: false });
    expect(at()).toBe("a");
  });

  it.each([
    [["down"], "b"],
    [["j", "j", "k"], "b"],
    [["up"], "a"],
    [["page-down"], "d"],
    [[" ", "page-up"], "a"],
    [["G"], "g"],
    [["end", "down"], "g"],
    [["G", "g"], "a"],
    [["end", "home"], "a"],
  ])("%j comes to %s", (names, entry) => {
    expect(at(...names)).toBe(entry);
  });

  it("has nothing under the cursor when it is empty, and opens nothing", () => {
    const empty = { ...room, entries: [] };
    const state = [keyOf("down"), keyOf("enter"), keyOf("G")].reduce((each, key) => step(each, key, empty), start("en"));
    expect(chosenOf(state, [])).toBeUndefined();
    expect(state.open).toBe(false);
  });
});

describe("the screens", () => {
  it.each([
    [["tab"], "indicators"],
    [["tab", "tab", "tab"], "standards"],
    [["tab", "tab", "tab", "tab", "tab"], "overview"],
    [["back-tab"], "balance"],
    [["5"], "balance"],
    [["3"], "findings"],
    [["4", "1"], "overview"],
    [["6"], "overview"],
    [["0"], "overview"],
  ])("%j shows %s", (names, screen) => {
    expect(after(...names).screen).toBe(screen);
  });

  it("keep their own places", () => {
    expect(at("2", "down", "down", "1")).toBe("a");
    expect(at("2", "down", "down", "1", "2")).toBe("c");
  });
});

describe("the detail", () => {
  it("opens with Enter or → and closes with Esc, Backspace or ←", () => {
    for (const open of ["enter", "right"])
      for (const close of ["escape", "backspace", "left"]) {
        expect(after(open).open).toBe(true);
        expect(after(open, close).open).toBe(false);
      }
  });

  it("scrolls between its first line and its last", () => {
    expect(after("enter", "down", "down").scroll).toBe(2);
    expect(after("enter", "up").scroll).toBe(0);
    expect(after("enter", "page-down").scroll).toBe(4);
    expect(after("enter", "page-down", "page-down", "page-down").scroll).toBe(7);
    expect(after("enter", "G", "k").scroll).toBe(6);
    expect(after("enter", "G", "enter").scroll).toBe(7);
  });

  it("leaves the list where it was", () => {
    expect(at("down", "enter", "down", "down", "escape")).toBe("b");
  });

  it("of another entry starts at its top", () => {
    expect(after("enter", "G", "escape", "down", "enter").scroll).toBe(0);
  });
});

describe("the filter", () => {
  it("takes letters that are commands elsewhere", () => {
    expect(after("/", "q", "l", "j", "1")).toMatchObject({ filter: "qlj1", typing: true, done: false, language: "zh", screen: "overview" });
  });

  it("is kept by Enter, cleared by Esc, shortened a whole character at a time", () => {
    expect(after("/", "班", "额", "enter")).toMatchObject({ filter: "班额", typing: false });
    expect(after("/", "班", "escape")).toMatchObject({ filter: "", typing: false });
    expect(after("/", "班", "𠮷", "backspace").filter).toBe("班");
    expect(after("/", "backspace").typing).toBe(false);
    expect(after("/", "班", "enter", "escape").filter).toBe("");
  });

  it("lets the cursor move while it is written", () => {
    expect(at("/", "a", "down", "down")).toBe("c");
  });

  it("goes with its screen", () => {
    expect(after("/", "班", "tab")).toMatchObject({ filter: "", typing: false, screen: "indicators" });
  });

  it("keeps the entry under the cursor while it shows, and else takes the first", () => {
    const state = after("down", "down");
    expect(chosenOf(state, ["b", "c"])).toBe("c");
    expect(chosenOf(state, ["a", "b"])).toBe("a");
  });
});

describe("help, language and leaving", () => {
  it("any other key leaves the help and does nothing else", () => {
    expect(after("?")).toMatchObject({ help: true });
    expect(after("?", "down")).toMatchObject({ help: false });
    expect(at("?", "down")).toBe("a");
    expect(after("?", "l")).toMatchObject({ help: true, language: "en" });
    expect(after("?", "q").done).toBe(true);
  });

  it("l goes to the other language and back", () => {
    expect(after("l").language).toBe("en");
    expect(after("l", "l").language).toBe("zh");
  });

  it("q leaves, from the detail too", () => {
    expect(after("q").done).toBe(true);
    expect(after("enter", "q").done).toBe(true);
  });
});

describe("any keys at all", () => {
  const letters = ["j", "k", "g", "G", " ", "/", "?", "l", "1", "2", "3", "4", "5", "9", "班", "a", "🧒🏽", "\u0301", "%"];
  const anyKey = fc.constantFrom(...PRESSES.map((press): Key => ({ press })), ...letters.map((text): Key => ({ text })));
  const anySize = fc.record({ columns: fc.integer({ min: 1, max: 200 }), rows: fc.integer({ min: 1, max: 60 }) });
  const usual = fc.constantFrom<Size>({ columns: 80, rows: 24 }, { columns: 160, rows: 50 });

  const sound = (state: State, size: Size, of = model) => {
    const lines = frame(of, state, size).map(lineText);
    expect(lines.length).toBe(Math.max(1, size.rows - 1));
    const wrong = lines.filter(
      (line) => stringWidth(line) > size.columns || /NaN|undefined|Infinity|\bnull\b|\[object|[\n\r\t]/.test(line),
    );
    expect(wrong).toEqual([]);
  };

  it("never fail, never say NaN and never leave the screen", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(
        fc.array(anyKey, { maxLength: 60 }),
        fc.oneof(usual, anySize),
        fc.constantFrom("zh" as const, "en" as const),
        (keys, size, language) => {
          keys.reduce((state, key) => {
            const next = step(state, key, roomOf(model, state, size));
            sound(next, size);
            return next;
          }, start(language));
        },
      ),
      { numRuns: 100 },
    );
  });

  it("every entry of every screen has a sound detail in both languages", { timeout: 120_000 }, () => {
    for (const language of ["zh", "en"] as const)
      for (const screen of ["overview", "indicators", "findings", "standards", "balance"] as const)
        for (const { key } of model.screens[screen].flatMap(({ entries }) => entries)) {
          const state: State = { ...start(language), screen, chosen: { [screen]: key }, open: true };
          sound(state, { columns: 80, rows: 80 });
        }
  });

  it("every school and coefficient has a sound detail where figures are missing, and under the rule that judges no school", {
    timeout: 120_000,
  }, () => {
    for (const told of [undivided, basic]) {
      const of = withBalance(unread, told);
      for (const { key } of of.screens.balance.flatMap(({ entries }) => entries))
        sound({ ...start("zh"), screen: "balance", chosen: { balance: key }, open: true }, { columns: 160, rows: 200 }, of);
    }
  });
});
