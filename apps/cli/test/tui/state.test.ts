import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { COMMANDS, commandIds, commandsFor, isHere, PRESSES, type Press } from "../../src/tui/commands";
import { NO_FACTS } from "../../src/tui/facts";
import type { EditableFigure } from "../../src/tui/figures";
import { frame, PLAIN_SURROUNDINGS, roomOf, type Size } from "../../src/tui/frame";
import { initialsOf } from "../../src/tui/initials";
import { type Model, withBalance } from "../../src/tui/model";
import { SCREENS, sheetOf } from "../../src/tui/screens/screens";
import { chosenOf, columnOf, type Key, type Room, type State, start, tableView } from "../../src/tui/state";
import { hear, step } from "../../src/tui/step";
import { lineText } from "../../src/tui/text";
import { basic, model, undivided, unread } from "./seed";

/** A figure whose value is a day of its own, so that a test sees what was supposed. */
const figure: EditableFigure = {
  title: { zh: "数", en: "figure" },
  shown: "5",
  isLive: true,
  read: (text, facts) => (/^\d+$/.test(text) ? { ...facts, day: text } : { refused: { zh: "数", en: "a number" } }),
};

const room: Room = {
  entries: ["a", "b", "c", "d", "e", "f", "g"],
  page: 4,
  detail: 5,
  beyond: 7,
  links: [
    { line: 1, to: "findings x" },
    { line: 9, to: "indicators y z" },
  ],
  columns: ["title", "value", "verdict"],
  allColumns: ["title", "value", "unit", "verdict"],
  hit: ({ x, y }) => [{ row: "c" }, { row: "a" }, { column: "value" }, { screen: "schools" }, { link: "findings x" }][x + y],
  covered: 9,
  found: (text) => (text === "none" ? [] : ["sort", "language"]),
  figures: () => [figure, { ...figure, isLive: false }],
  day: figure,
  band: (change) => (change === "remove" ? undefined : { ...NO_FACTS, scale: { teachers: 1 } }),
  on: "2020-01-01",
  asked: "2020-01-01",
  days: ["2010-01-01", "2020-01-01", "2030-01-01"],
  copy: (what) => `<${what}>`,
  recent: [
    { path: "/a.csv", isThere: true },
    { path: "/b.csv", isThere: false },
  ],
  fileName: () => "a.csv",
  file: (path) =>
    path.endsWith(".csv") ? { path, format: "csv", language: "zh", title: "a", table: { columns: [], rows: [] } } : undefined,
};

const keyOf = (name: string): Key => {
  const press = PRESSES.find((each) => each === name);
  return press === undefined ? { text: name } : { press };
};
const after = (...names: readonly string[]): State => names.reduce((state, name) => step(state, keyOf(name), room), start("zh"));
const at = (...names: readonly string[]): string | undefined => chosenOf(after(...names), room.entries);
const table = (...names: readonly string[]) => tableView(after(...names));

describe("the list", () => {
  it("starts at the overview's first entry", () => {
    expect(after()).toMatchObject({ screen: "overview", open: false, mode: { kind: "browse" } });
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

describe("the columns", () => {
  // The table has columns now, so the arrows move over them; Enter opens.
  it.each([
    [["right"], "value"],
    [["right", "right", "right"], "verdict"],
    [["right", "left", "left"], "title"],
  ])("%j comes to %s", (names, column) => {
    expect(columnOf(after(...names), room.columns)).toBe(column);
  });

  it("o sorts by the column: up, down, as it was", () => {
    expect(table("right", "o").sort).toEqual({ column: "value", isDescending: false });
    expect(table("right", "o", "o").sort).toEqual({ column: "value", isDescending: true });
    expect(table("right", "o", "o", "o").sort).toBeUndefined();
    expect(table("right", "o", "left", "o").sort).toEqual({ column: "title", isDescending: false });
  });

  it("f freezes up to the column, and lets go again", () => {
    expect(table("right", "f").frozen).toBe(2);
    expect(table("right", "f", "f").frozen).toBe(1);
  });

  it("h hides the column; R shows all again and keeps the marks", () => {
    expect(table("right", "h").hidden).toEqual(["value"]);
    expect(table("m", "right", "h", "o", "R")).toMatchObject({ hidden: [], marks: ["a"], filter: "" });
  });

  it("c chooses what shows, and the last column stays", () => {
    expect(table("c", "j", " ", "j", " ", "escape").hidden).toEqual(["value", "unit"]);
    expect(table("c", " ", "j", " ", "j", " ", "j", " ", "escape").hidden).toEqual(["title", "value", "unit"]);
  });
});

describe("marks", () => {
  it("m marks the row and goes on to the next; t shows the marked alone", () => {
    expect(table("m", "m").marks).toEqual(["a", "b"]);
    expect(table("m", "up", "m").marks).toEqual([]);
    expect(table("m", "t").isTray).toBe(true);
    expect(table("m", "t", "escape").isTray).toBe(false);
    expect(after("t").said?.en).toContain("no row is marked");
  });

  it("M marks all that show, and then none", () => {
    expect(table("M").marks).toEqual(room.entries);
    expect(table("m", "M", "M").marks).toEqual([]);
  });
});

describe("the screens", () => {
  it.each([
    [["tab"], "indicators"],
    [["tab", "tab", "tab"], "standards"],
    [Array.from({ length: 9 }, () => "tab"), "overview"],
    [["back-tab"], "claims"],
    [["5"], "balance"],
    [["3"], "findings"],
    [["9"], "claims"],
    [["4", "1"], "overview"],
    [["0"], "overview"],
  ])("%j shows %s", (names, screen) => {
    expect(after(...names).screen).toBe(screen);
  });

  it("keep their own places, filters and orders", () => {
    expect(at("2", "down", "down", "1")).toBe("a");
    expect(at("2", "down", "down", "1", "2")).toBe("c");
    expect(table("2", "/", "x", "enter", "o", "1")).toMatchObject({ filter: "" });
    expect(table("2", "/", "x", "enter", "o", "1", "2")).toMatchObject({ filter: "x", sort: { column: "title" } });
  });

  it("Backspace goes back the way one came", () => {
    expect(after("2", "5", "backspace").screen).toBe("indicators");
    expect(after("2", "5", "backspace", "backspace", "backspace").screen).toBe("overview");
    expect(after("2", "enter", "3", "backspace")).toMatchObject({ screen: "indicators", open: true });
  });
});

describe("the detail", () => {
  it("opens with Enter and closes with Esc, Backspace or ←", () => {
    for (const close of ["escape", "backspace", "left"]) {
      expect(after("enter").open).toBe(true);
      expect(after("enter", close).open).toBe(false);
    }
  });

  it("scrolls between its first line and its last", () => {
    expect(after("enter", "down", "down").scroll).toBe(2);
    expect(after("enter", "up").scroll).toBe(0);
    expect(after("enter", "page-down").scroll).toBe(4);
    expect(after("enter", "page-down", "page-down", "page-down").scroll).toBe(7);
    expect(after("enter", "G", "k").scroll).toBe(6);
    expect(step(after("enter", "G"), keyOf("enter"), { ...room, links: [] }).scroll).toBe(7);
  });

  it("goes from line to line that leads elsewhere, brings it into sight, and follows it", () => {
    expect(after("enter", "n")).toMatchObject({ link: "findings x", scroll: 0 });
    // The second stands on the tenth line: two lines above it, as far as there are lines.
    expect(after("enter", "n", "n")).toMatchObject({ link: "indicators y z", scroll: 7 });
    expect(after("enter", "N").link).toBe("indicators y z");
    expect(after("enter", "n", "n", "n")).toMatchObject({ link: "findings x", scroll: 0 });
    const there = after("down", "enter", "n", "n", "enter");
    expect(there).toMatchObject({ screen: "indicators", open: true, scroll: 0 });
    expect(there.chosen.indicators).toBe("y z");
    const back = step(there, keyOf("backspace"), room);
    expect(back).toMatchObject({ screen: "overview", open: true });
    expect(chosenOf(back, room.entries)).toBe("b");
  });

  it("follows the first line without a choice, says so where there is none, and shows what a filter hid", () => {
    expect(after("enter", "enter")).toMatchObject({ screen: "findings", open: true });
    const none = { ...room, links: [] };
    for (const key of ["enter", "n", "N"]) expect(step(after("enter"), keyOf(key), none).said?.en).toBe("no line here leads anywhere");
    const filtered = after("3", "/", "q", "enter", "1", "enter", "enter");
    expect(tableView(filtered).filter).toBe("");
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
    const state = after("/", "q", "l", "j", "1");
    expect(tableView(state).filter).toBe("qlj1");
    expect(state).toMatchObject({ mode: { kind: "filter" }, done: false, language: "zh", screen: "overview" });
  });

  it("is kept by Enter, cleared by Esc, shortened a whole character at a time", () => {
    expect(table("/", "班", "额", "enter").filter).toBe("班额");
    expect(after("/", "班", "额", "enter").mode.kind).toBe("browse");
    expect(table("/", "班", "escape").filter).toBe("");
    expect(table("/", "班", "𠮷", "backspace").filter).toBe("班");
    expect(table("/", "班", "额", "ctrl-u").filter).toBe("");
    expect(after("/", "backspace").mode.kind).toBe("browse");
    expect(table("/", "班", "enter", "escape").filter).toBe("");
  });

  it("lets the cursor move while it is written", () => {
    expect(at("/", "a", "down", "down")).toBe("c");
  });

  it("stays with its screen", () => {
    expect(after("/", "班", "tab")).toMatchObject({ mode: { kind: "browse" }, screen: "indicators" });
    expect(table("/", "班", "tab").filter).toBe("");
    expect(table("/", "班", "tab", "back-tab").filter).toBe("班");
  });

  it("keeps the entry under the cursor while it shows, and else takes the first", () => {
    const state = after("down", "down");
    expect(chosenOf(state, ["b", "c"])).toBe("c");
    expect(chosenOf(state, ["a", "b"])).toBe("a");
  });
});

describe("undo", () => {
  it.each([
    ["a filter", ["/", "a", "b", "enter"]],
    ["a cleared filter", ["/", "a", "enter", "escape"]],
    ["an order", ["o"]],
    ["a hidden column", ["h"]],
    ["columns chosen", ["c", " ", "j", " ", "escape"]],
    ["a frozen column", ["right", "f"]],
    ["a mark", ["m"]],
    ["all marks", ["M"]],
    ["the tray", ["m", "t"]],
    ["a supposed figure", ["e", "4", "enter"]],
    ["another day", [">"]],
    ["bands", ["7", "+"]],
  ])("takes back %s as one change, and redo makes it again", (_, names) => {
    const done = after(...names);
    const back = step(done, keyOf("u"), room);
    expect(done.past.length).toBeGreaterThan(0);
    expect(back.view).toBe(done.past[0]);
    expect(step(back, keyOf("ctrl-r"), room).view).toBe(done.view);
  });

  it("shows the screen where the change was", () => {
    expect(after("2", "o", "3", "u")).toMatchObject({ screen: "indicators" });
  });

  it("says when there is nothing to take back, and a new change forgets what was taken back", () => {
    expect(after("u").said?.en).toBe("nothing to undo");
    expect(after("o", "u", "m", "U").said?.en).toBe("nothing to redo");
    expect(after("u", "j").said).toBeUndefined();
  });

  it("comes back to the beginning from any changes, and forward again to where they led", () => {
    const change = fc.constantFrom("o", "m", "M", "t", "f", "h", "R", "right", "left", "down", "2", "1", ">", "<", "escape");
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (names) => {
        const done = after(...names);
        const times = done.past.length;
        const press = (state: State, name: string, many: number) =>
          Array.from({ length: many }).reduce<State>((each) => step(each, keyOf(name), room), state);
        const back = press(done, "u", times);
        expect(back.view).toEqual(start("zh").view);
        expect(press(back, "U", times).view).toBe(done.view);
      }),
    );
  });
});

describe("supposing", () => {
  it("shows what comes of a live figure with each digit, and goes back on Esc", () => {
    expect(after("e", "4", "2").view.facts.day).toBe("42");
    expect(after("e", "4", "2", "escape").view.facts).toBe(NO_FACTS);
    expect(after("e", "4", "2", "enter").view.facts.day).toBe("42");
  });

  it("works a figure out only when it is entered where that takes long; Tab goes to it", () => {
    expect(after("e", "tab", "4").view.facts).toBe(NO_FACTS);
    expect(after("e", "tab", "4", "enter").view.facts.day).toBe("4");
  });

  it("refuses what is none, says what it takes and keeps what was typed", () => {
    const state = after("e", "x", "enter");
    expect(state.mode).toMatchObject({ kind: "edit", text: "x", refused: { en: "a number" } });
    expect(state.view.facts).toBe(NO_FACTS);
  });

  it("moves the day to the next on which a rule changes, and says where there is none", () => {
    expect(after(">").view.facts.day).toBe("2030-01-01");
    expect(after("<").view.facts.day).toBe("2010-01-01");
    expect(step(after(), keyOf(">"), { ...room, on: "2030-01-01" }).said?.en).toContain("no further day");
    expect(step(after("<"), keyOf(">"), { ...room, on: "2010-01-01" }).view.facts.day).toBeUndefined();
  });

  it("X drops all of it", () => {
    expect(after(">", "e", "4", "enter", "X").view.facts).toBe(NO_FACTS);
  });

  it("has keys of the bands on their own screen alone", () => {
    expect(after("7", "+").view.facts.scale.teachers).toBe(1);
    expect(after("7", "d").said?.en).toContain("no band");
    expect(after("+").view.facts).toBe(NO_FACTS);
  });
});

describe("taking away", () => {
  it("copies the cell, the row, the view", () => {
    expect(after("y", "c").copied).toEqual({ text: "<cell>", number: 1 });
    expect(after("y", "r").copied?.text).toBe("<row>");
    expect(after("y", "v").copied?.text).toBe("<view>");
    expect(after("y", "q")).toMatchObject({ done: false, mode: { kind: "browse" } });
    expect(after("y", "c", "y", "c").copied?.number).toBe(2);
  });

  it("copies the view as code", () => {
    expect(after("x", "1").copied?.text).toBe("<cli>");
    expect(after("x", "2").copied?.text).toBe("<curl>");
    expect(after("x", "3").copied?.text).toBe("<typescript>");
  });
});

describe("saving", () => {
  const naming = (...names: readonly string[]) => after("s", ...names);

  it("proposes a name, takes another, and asks for it to be written", () => {
    expect(naming().mode).toMatchObject({ kind: "save", text: "a.csv", stage: "typing" });
    expect(naming("backspace").mode).toMatchObject({ text: "a.cs" });
    const state = naming("ctrl-u", "班", ".csv", "enter");
    expect(state.saving).toMatchObject({ file: { path: "班.csv" }, isOver: false, number: 1 });
    expect(state.mode).toMatchObject({ stage: "writing" });
    expect(hear(state, { heard: "saved", says: { zh: "好", en: "done" } })).toMatchObject({
      mode: { kind: "browse" },
      said: { en: "done" },
    });
  });

  it("takes no key while it is written, and letters that are commands elsewhere are part of the name", () => {
    expect(step(naming("enter"), keyOf("q"), room)).toMatchObject({ done: false, mode: { stage: "writing" } });
    expect(naming("ctrl-u", "q", "s").mode).toMatchObject({ text: "qs" });
    expect(naming("escape")).toMatchObject({ mode: { kind: "browse" } });
    expect(naming("escape").saving).toBeUndefined();
  });

  it("says which endings there are, and keeps what was typed", () => {
    const state = naming("backspace", "enter");
    expect(state.mode).toMatchObject({ text: "a.cs", refused: { en: "must end in .csv .tsv .xlsx .json .ndjson .md .teks" } });
    expect(state.saving).toBeUndefined();
    expect(step(state, keyOf("v"), room).mode).toEqual({ kind: "save", text: "a.csv", stage: "typing" });
  });

  it("goes over a file that is there only on y", () => {
    const there = hear(naming("enter"), { heard: "there" });
    expect(there.mode).toMatchObject({ stage: "there" });
    expect(step(there, keyOf("y"), room).saving).toMatchObject({ isOver: true, number: 2 });
    for (const other of ["n", "enter", "Y", "backspace"]) {
      const back = step(there, keyOf(other), room);
      expect(back.mode).toEqual({ kind: "save", text: "a.csv", stage: "typing" });
      expect(back.saving?.number).toBe(1);
    }
    expect(step(there, keyOf("escape"), room).mode.kind).toBe("browse");
  });

  it("says why it could not be written, and lets another name be given", () => {
    const failed = hear(naming("enter"), { heard: "failed", says: { zh: "满", en: "full" } });
    expect(failed.mode).toMatchObject({ stage: "typing", text: "a.csv", refused: { en: "full" } });
  });
});

describe("the mouse", () => {
  const click = (state: State, x: number) => step(state, { mouse: "click", x, y: 0 }, room);
  const wheel = (state: State, mouse: "wheel-up" | "wheel-down") => step(state, { mouse, x: 0, y: 0 }, room);

  it("chooses a row by a click, and opens it by a second", () => {
    const once = click(after(), 0);
    expect(chosenOf(once, room.entries)).toBe("c");
    expect(once.open).toBe(false);
    expect(click(once, 0).open).toBe(true);
    expect(click(click(once, 0), 1).open).toBe(false);
    expect(click(after(), 1).open).toBe(true);
  });

  it("sorts by a click on a title, which undo takes back", () => {
    const up = click(after(), 2);
    expect(tableView(up).sort).toEqual({ column: "value", isDescending: false });
    expect(tableView(click(up, 2)).sort).toEqual({ column: "value", isDescending: true });
    expect(tableView(step(up, keyOf("u"), room)).sort).toBeUndefined();
  });

  it("goes to a screen by its name and to a row by a line that leads there; elsewhere a click does nothing", () => {
    expect(click(after(), 3).screen).toBe("schools");
    expect(click(after("enter"), 4)).toMatchObject({ screen: "findings", open: true });
    expect(click(after("j"), 9)).toEqual(after("j"));
  });

  it("moves three lines with the wheel: the list, the detail, the help", () => {
    expect(chosenOf(wheel(after(), "wheel-down"), room.entries)).toBe("d");
    expect(chosenOf(wheel(after("G"), "wheel-up"), room.entries)).toBe("d");
    expect(wheel(after("enter"), "wheel-down").scroll).toBe(3);
    expect(wheel(after("?"), "wheel-down").mode).toEqual({ kind: "help", scroll: 3 });
  });

  it("disturbs nothing that is typed", () => {
    for (const names of [["e", "4"], ["s"], ["y"], ["/", "a"], [":"]]) expect(click(after(...names), 0)).toEqual(after(...names));
    for (const names of [["e", "4"], ["s"], ["y"]]) expect(wheel(after(...names), "wheel-down")).toEqual(after(...names));
  });
});

describe("the palette", () => {
  it("does the command that is chosen", () => {
    expect(tableView(after(":", "s", "enter")).sort?.column).toBe("title");
    expect(after(":", "down", "enter").language).toBe("en");
    expect(after(":", "q", "escape")).toMatchObject({ done: false, mode: { kind: "browse" } });
    expect(after(":", ..."none", "enter").mode.kind).toBe("browse");
  });

  const found = (text: string) => commandsFor(text, { screen: "overview", open: false, isSeveral: false }, initialsOf);

  it.each([
    ["筛选", "filter"],
    ["sx", "filter"],
    ["sort", "sort"],
    ["px", "sort"],
    ["tc", "quit"],
    ["quit", "quit"],
    ["bz", "help"],
    ["cx", "undo"],
    ["zb", "screen-indicators"],
    ["schools", "screen-schools"],
  ])("finds by %s the command %s", (text, id) => {
    expect(found(text)).toContain(id);
  });

  it("finds every command by its titles in both languages and by the initials of its pinyin", () => {
    for (const id of commandIds) {
      const { zh, en, screens, where } = COMMANDS[id];
      const state = { screen: screens?.[0] ?? "overview", open: where === "detail", isSeveral: true } as const;
      expect(commandsFor(zh, state, initialsOf)).toContain(id);
      expect(commandsFor(en, state, initialsOf)).toContain(id);
      expect(commandsFor(initialsOf(zh), state, initialsOf)).toContain(id);
    }
  });
});

describe("the files opened before", () => {
  it("are chosen among, and one that is there is opened in place of this", () => {
    expect(after("O", "enter")).toMatchObject({ mode: { kind: "browse" }, opening: { path: "/a.csv", number: 1 } });
    expect(after("O", "enter", "O", "enter").opening?.number).toBe(2);
    expect(after("O", "down", "up", "enter").opening?.path).toBe("/a.csv");
  });

  it("are not opened where they are gone, and say so", () => {
    expect(after("O", "down", "enter")).toMatchObject({ mode: { kind: "recent", at: 1 }, said: { en: "no longer there: /b.csv" } });
    expect(after("O", "down", "enter").opening).toBeUndefined();
  });

  it("are left by any other key", () => {
    for (const key of ["escape", "q", "x"]) expect(after("O", key)).toMatchObject({ mode: { kind: "browse" }, done: false });
  });

  it("are none where none are kept, or none was opened yet", () => {
    const { recent: _, ...without } = room;
    expect(step(start("en"), keyOf("O"), { ...without, recent: undefined }).said?.en).toBe("no recent files are kept (--no-recent)");
    expect(step(start("en"), keyOf("O"), { ...room, recent: [] }).said?.en).toBe("no file was opened yet");
  });
});

describe("the screen that compares", () => {
  it("is only there where several files were given", () => {
    expect(after("0").screen).toBe("overview");
    expect(after("back-tab").screen).toBe("claims");
    const several = start("zh", "overview", { isSeveral: true });
    expect(step(several, keyOf("0"), room).screen).toBe("compare");
    expect(step(several, keyOf("back-tab"), room).screen).toBe("compare");
    expect(commandsFor("compare", { screen: "overview", open: false, isSeveral: false }, initialsOf)).toEqual([]);
    expect(commandsFor("db", { screen: "overview", open: false, isSeveral: true }, initialsOf)).toContain("screen-compare");
  });
});

describe("the keys", () => {
  it("each do one thing wherever they are pressed", () => {
    for (const screen of SCREENS)
      for (const open of [false, true]) {
        const keys = commandIds.filter((id) => isHere(id, { screen, open, isSeveral: true })).flatMap((id) => COMMANDS[id].keys);
        expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
      }
  });

  it("have words in both languages, none the same", () => {
    for (const { zh, en } of Object.values(COMMANDS)) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[ -~]+$/);
    }
  });
});

describe("help, language and leaving", () => {
  it("what moves scrolls the help, any other key leaves it and does nothing else", () => {
    expect(after("?")).toMatchObject({ mode: { kind: "help" } });
    expect(after("?", "down").mode).toEqual({ kind: "help", scroll: 1 });
    expect(after("?", "G").mode).toEqual({ kind: "help", scroll: 9 });
    expect(after("?", "o")).toMatchObject({ mode: { kind: "browse" } });
    expect(table("?", "o").sort).toBeUndefined();
    expect(after("?", "l")).toMatchObject({ mode: { kind: "help" }, language: "en" });
    expect(after("?", "q").done).toBe(true);
  });

  it("l goes to the other language and back", () => {
    expect(after("l").language).toBe("en");
    expect(after("l", "l").language).toBe("zh");
  });

  it("L goes through the looks and A to plain characters", () => {
    expect([after("L").look, after("L", "L").look, after("L", "L", "L").look]).toEqual(["light", "none", "dark"]);
    expect(after("A").isAscii).toBe(true);
  });

  it("q leaves, from the detail too", () => {
    expect(after("q").done).toBe(true);
    expect(after("enter", "q").done).toBe(true);
  });
});

const wrongIn = (of: Model, state: State, size: Size): readonly string[] => {
  const lines = frame(of, state, { ...PLAIN_SURROUNDINGS, size }).map(lineText);
  const bad = lines.filter((line) => stringWidth(line) > size.columns || /NaN|undefined|Infinity|\bnull\b|\[object|[\n\r\t]/.test(line));
  return lines.length === Math.max(1, size.rows - 1) ? bad : [...bad, `${lines.length} lines at ${size.rows} rows`];
};

describe("any keys at all", () => {
  const letters = [
    ...commandIds.flatMap((id) => COMMANDS[id].keys),
    "班",
    "3",
    "9",
    "0",
    ">",
    "=",
    "🧒🏽",
    "\u0301",
    "%",
    "值>5",
    "判定=达标",
  ].filter((key) => !PRESSES.some((press) => press === key) && key !== "q");
  const anyKey = fc.oneof(
    fc.record({
      mouse: fc.constantFrom("click" as const, "wheel-up" as const, "wheel-down" as const),
      x: fc.integer({ min: 0, max: 160 }),
      y: fc.integer({ min: 0, max: 50 }),
    }),
    fc.constantFrom<Press>(...PRESSES).map((press): Key => ({ press })),
    fc.constantFrom(...letters).map((text): Key => ({ text })),
  );
  const anySize = fc.record({ columns: fc.integer({ min: 1, max: 200 }), rows: fc.integer({ min: 1, max: 60 }) });
  const usual = fc.constantFrom<Size>({ columns: 80, rows: 24 }, { columns: 160, rows: 50 });

  // In the suite 20 000 keys, or as many as half a minute takes on a busy machine; TEKS_FUZZ_KEYS asks for so many, however long.
  const asked = process.env.TEKS_FUZZ_KEYS;
  const keys = Number(asked ?? 20_000);
  const limit = asked === undefined ? { interruptAfterTimeLimit: 30_000 } : {};
  const LENGTH = 200;

  it(`never fail, never say NaN and never leave the screen: ${keys} keys`, { timeout: Math.max(120_000, 60 * keys) }, () => {
    fc.assert(
      fc.property(
        fc.array(anyKey, { minLength: LENGTH, maxLength: LENGTH, size: "max" }),
        fc.oneof({ weight: 2, arbitrary: usual }, anySize),
        fc.constantFrom("zh" as const, "en" as const),
        (pressed, size, language) => {
          pressed.reduce((state, key, place) => {
            const next = step(state, key, roomOf(model, state, { ...PLAIN_SURROUNDINGS, size }));
            if (place % 5 === 0) expect(wrongIn(model, next, size)).toEqual([]);
            return next;
          }, start(language));
        },
      ),
      { numRuns: Math.ceil(keys / LENGTH), endOnFailure: true, ...limit },
    );
  });

  it("every entry of every screen has a sound detail in both languages", { timeout: 120_000 }, () => {
    for (const language of ["zh", "en"] as const)
      for (const screen of SCREENS)
        for (const { key } of sheetOf(model, screen).sections.flatMap(({ entries }) => entries)) {
          const state: State = { ...start(language), screen, chosen: { [screen]: key }, open: true };
          expect(wrongIn(model, state, { columns: 80, rows: 80 })).toEqual([]);
        }
  });

  it("every school and coefficient has a sound detail where figures are missing, and under the rule that judges no school", {
    timeout: 120_000,
  }, () => {
    for (const told of [undivided, basic]) {
      const of = withBalance(unread, told);
      for (const screen of ["balance", "schools"] as const)
        for (const { key } of sheetOf(of, screen).sections.flatMap(({ entries }) => entries))
          expect(wrongIn(of, { ...start("zh"), screen, chosen: { [screen]: key }, open: true }, { columns: 160, rows: 200 })).toEqual([]);
    }
  });
});
