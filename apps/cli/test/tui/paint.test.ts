import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { painted, painter } from "../../src/tui/paint";
import { LOOKS } from "../../src/tui/state";
import { type Line, lineText, span, type Tone } from "../../src/tui/text";

const ESC = "\u001b";
/** What goes to a line, clears it and writes; and styling. */
const WRITTEN = new RegExp(`${ESC}\\[(\\d+);1H${ESC}\\[2K([^${ESC}]*)`, "gu");
const STYLING = new RegExp(`${ESC}\\[[\\d;]*m`, "gu");

/** A screen that does what the painter asks of one, and counts the lines that are written. */
function screen() {
  const rows: string[] = [];
  let written = 0;
  const write = (text: string) => {
    for (const [, y, line = ""] of text.matchAll(WRITTEN)) {
      rows[Number(y) - 1] = line;
      written += 1;
    }
  };
  return { rows, write, written: () => written };
}

const lines = (...texts: readonly string[]): readonly Line[] => texts.map((text) => [span(text)]);

describe("a frame", () => {
  it("is written in what is new of it", () => {
    const { rows, write, written } = screen();
    const { paint } = painter(write);
    paint(lines("one", "two", "three"), "none", undefined);
    expect(rows).toEqual(["one", "two", "three"]);
    const before = written();
    paint(lines("one", "2", "three"), "none", undefined);
    expect(rows).toEqual(["one", "2", "three"]);
    expect(written() - before).toBe(1);
    paint(lines("one", "2", "three"), "none", undefined);
    expect(written() - before).toBe(1);
  });

  it("is written whole on a screen that was cleared", () => {
    const { write, written } = screen();
    const { paint, forget } = painter(write);
    paint(lines("one", "two"), "none", undefined);
    forget();
    paint(lines("one", "two"), "none", undefined);
    expect(written()).toBe(4);
  });

  it("clears the lines that a shorter one leaves", () => {
    const { rows, write } = screen();
    const { paint } = painter(write);
    paint(lines("one", "two"), "none", undefined);
    paint(lines("one"), "none", undefined);
    expect(rows).toEqual(["one", ""]);
  });

  it("always comes to what was last drawn", () => {
    const anyLine = fc.constantFrom("", "a", "班额", "━┿▸");
    fc.assert(
      fc.property(fc.array(fc.array(anyLine, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 8 }), (frames) => {
        const { rows, write } = screen();
        const { paint } = painter(write);
        for (const frame of frames) paint(lines(...frame), "none", undefined);
        expect(rows).toEqual(frames.at(-1));
      }),
    );
  });

  it("puts the cursor where something is typed, and hides it elsewhere", () => {
    const out: string[] = [];
    const { paint } = painter((text) => out.push(text));
    paint(lines("one"), "none", { x: 3, y: 5 });
    expect(out[0]).toContain(`${ESC}[6;4H${ESC}[?25h`);
    paint(lines("one"), "none", undefined);
    expect(out[1]).toContain(`${ESC}[?25l`);
  });
});

describe("a line", () => {
  const tones: readonly Tone[] = ["plain", "strong", "quiet", "good", "bad", "doubt", "accent"];
  const anySpan = fc.record({ text: fc.constantFrom("", " ", "班额", "ab "), tone: fc.constantFrom(...tones), chosen: fc.boolean() });

  it("keeps its text, and ends with no styling left on", () => {
    fc.assert(
      fc.property(fc.array(anySpan), fc.constantFrom(...LOOKS), (line, look) => {
        const text = painted(line, look);
        const plain = text.replace(STYLING, "");
        expect(plain.trimEnd()).toBe(lineText(line).trimEnd());
        expect(text.match(STYLING)?.at(-1) ?? `${ESC}[0m`).toBe(`${ESC}[0m`);
        if (look === "none") expect(text).toBe(plain);
      }),
    );
  });

  it("is styled by what it is, the one under the cursor the other way round", () => {
    expect(painted([span("met", "good"), span("  "), span("not", "bad")], "dark")).toBe("\u001b[32mmet  \u001b[0m\u001b[31mnot\u001b[0m");
    expect(painted([{ ...span("met", "good"), chosen: true }], "dark")).toBe("\u001b[1;7mmet\u001b[0m");
    expect(painted([span("met", "good")], "light")).toBe("\u001b[38;2;0;100;0mmet\u001b[0m");
  });
});
