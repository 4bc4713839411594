/** Why a text is no JSON, and where: the place of the first character that cannot stand there. */
export interface Mistake {
  readonly code: "bad-json" | "deep-json";
  readonly at: number;
  /** What could stand there, in signs that need no translation. */
  readonly expected: string;
}

/** Levels of objects and arrays within one another. */
export const MOST_LEVELS = 64;

/** A value, by its place in the text. Nothing of it is kept but where it stands. */
export interface Token {
  readonly kind: "text" | "number" | "word" | "object" | "list";
  readonly from: number;
  /** Before which it ends. */
  readonly to: number;
}

/** Reads one text of JSON from place to place. Each call goes on from where the last ended; every loop goes on by a character a turn. */
export interface Scanner {
  readonly text: string;
  /** The next character that is no space, "" at the end. It stays next. */
  peek(): string;
  /** Takes the sign if it is next. */
  take(sign: string): boolean;
  /** Takes the sign, or makes a mistake of what stands there. */
  expect(sign: string, expected?: string): void;
  /** Takes a whole value, with all that is in it. */
  value(level?: number): Token;
  /** Takes a name and its colon. */
  key(): string;
  /** Makes a mistake of anything that still follows. */
  end(): void;
  at(): number;
}

/** Thrown within this folder and caught at its door. */
export const isMistake = (thrown: unknown): thrown is Mistake =>
  typeof thrown === "object" && thrown !== null && "code" in thrown && "expected" in thrown;

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
const WORD = /true|false|null/y;
const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** A scanner of the part of a text from `from` to before `end`. */
export function scanner(text: string, from = 0, end = text.length): Scanner {
  let at = from;
  const run = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const isThere = pattern.test(text) && pattern.lastIndex <= end;
    if (isThere) at = pattern.lastIndex;
    return isThere;
  };
  const mistake = (expected: string): never => {
    const thrown: Mistake = { code: "bad-json", at, expected };
    throw thrown;
  };
  const peek = (): string => {
    for (; at < end; at++) {
      const sign = text.charCodeAt(at);
      if (sign !== 0x20 && sign !== 0x0a && sign !== 0x0d && sign !== 0x09) break;
    }
    return at < end ? text.charAt(at) : "";
  };
  const take = (sign: string): boolean => {
    const isNext = peek() === sign;
    if (isNext) at++;
    return isNext;
  };
  const expect = (sign: string, expected = sign): void => {
    if (!take(sign)) mistake(expected);
  };
  const quoted = (): void => {
    expect('"');
    for (; at < end; at++) {
      const sign = text.charCodeAt(at);
      if (sign === QUOTE) break;
      if (sign === BACKSLASH && run(ESCAPE)) at--;
      else if (sign === BACKSLASH || sign < 0x20) mistake('"');
    }
    if (at >= end) mistake('"');
    at++;
  };
  const within = (close: string, item: () => void): void => {
    at++;
    if (take(close)) return;
    do item();
    while (take(","));
    expect(close, `, ${close}`);
  };
  const value = (level = 0): Token => {
    const sign = peek();
    const start = at;
    const token = (kind: Token["kind"]): Token => ({ kind, from: start, to: at });
    if (sign === "{" || sign === "[") {
      if (level >= MOST_LEVELS) {
        const deep: Mistake = { code: "deep-json", at, expected: "" };
        throw deep;
      }
      const isList = sign === "[";
      if (isList) within("]", () => value(level + 1));
      else
        within("}", () => {
          key();
          value(level + 1);
        });
      return token(isList ? "list" : "object");
    }
    if (sign === '"') {
      quoted();
      return token("text");
    }
    if (run(NUMBER)) return token("number");
    if (run(WORD)) return token("word");
    return mistake('{ [ " 0 true false null');
  };
  const key = (): string => {
    const start = peek() === '"' ? at : mistake('"');
    quoted();
    const name = unquoted(text, start, at);
    expect(":");
    return name;
  };
  const finish = (): void => {
    if (peek() !== "") mistake("EOF");
  };
  return { text, peek, take, expect, value, key, end: finish, at: () => at };
}

/** The text between quotes, its escapes undone. It is sound: a scanner went over it. */
export function unquoted(text: string, from: number, to: number): string {
  const inner = text.slice(from + 1, to - 1);
  return inner.includes("\\") ? String(JSON.parse(text.slice(from, to))) : inner;
}
