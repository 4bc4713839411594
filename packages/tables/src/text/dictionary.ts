import { textOf } from "./cut";
import { grown } from "./growing";

/** Words numbered in the order in which they come, looked up by their bytes: no text is made of a word that is known. */
export interface Dictionary {
  /** The number of the word that stands in `source` from `from` to before `to`. */
  codeOf(source: Buffer, from: number, to: number): number;
  /** Writes the number of each word to `codes`; the words begin and end in `source` as a `Row` has it. */
  codesOf(source: Buffer, from: Int32Array, to: Int32Array, codes: Uint32Array): void;
  words(): readonly string[];
}

/** Steps of a look-up. More of them do not come by chance: the words were chosen for it, and a Map takes over, which hashes by a secret. */
const MOST_STEPS = 32;

/**
 * An empty dictionary.
 */
export function dictionary(): Dictionary {
  const words: string[] = [];
  let pool = new Uint8Array(1024);
  /** Where word i begins in the pool; it ends where the next begins. */
  let starts = new Int32Array(64);
  /** The number of a word by its hash, and one more, so that 0 is a free place. */
  let slots = new Int32Array(128);
  let byText: Map<string, number> | undefined;
  let last = 0;

  const isWord = (code: number, source: Buffer, from: number, to: number): boolean => {
    let at = starts[code] as number;
    if ((starts[code + 1] as number) - at !== to - from) return false;
    for (let here = from; here < to; here++, at++) if (pool[at] !== source[here]) return false;
    return true;
  };

  const added = (text: string, source: Buffer, from: number, to: number): number => {
    const code = words.length;
    const start = starts[code] as number;
    const end = start + to - from;
    if (end > pool.length) pool = grown(pool, end);
    if (code + 2 > starts.length) starts = grown(starts, code + 2);
    source.copy(pool, start, from, to);
    starts[code + 1] = end;
    words.push(text);
    return code;
  };

  const inMap = (known: Map<string, number>, source: Buffer, from: number, to: number): number => {
    const text = source.toString("utf8", from, to);
    const code = known.get(text);
    if (code !== undefined) return code;
    known.set(text, words.length);
    return added(text, source, from, to);
  };

  const spread = (): void => {
    const wider = new Int32Array(slots.length * 2);
    const mask = wider.length - 1;
    for (let code = 0; code < words.length; code++) {
      let slot = hash(pool, starts[code] as number, starts[code + 1] as number) & mask;
      // Half of the places are free.
      while (wider[slot] !== 0) slot = (slot + 1) & mask;
      wider[slot] = code + 1;
    }
    slots = wider;
  };

  const inSlots = (source: Buffer, from: number, to: number): number => {
    const mask = slots.length - 1;
    let slot = hash(source, from, to) & mask;
    for (let step = 0; step < MOST_STEPS; step++, slot = (slot + 1) & mask) {
      const code = (slots[slot] as number) - 1;
      if (code === -1) {
        slots[slot] = words.length + 1;
        const made = added(source.toString("utf8", from, to), source, from, to);
        if (words.length * 2 > slots.length) spread();
        return made;
      }
      if (isWord(code, source, from, to)) return code;
    }
    byText = new Map(words.map((word, code) => [word, code]));
    return inMap(byText, source, from, to);
  };

  const codeOf = (source: Buffer, from: number, to: number): number => {
    if (words.length > 0 && isWord(last, source, from, to)) return last;
    last = byText === undefined ? inSlots(source, from, to) : inMap(byText, source, from, to);
    return last;
  };

  const unquoted = (source: Buffer, from: number, to: number): number => {
    const text = Buffer.from(textOf(source, from, to));
    return codeOf(text, 0, text.length);
  };

  return {
    codeOf,
    codesOf(source, from, to, codes) {
      for (let cell = 0; cell < from.length; cell++) {
        const start = from[cell] as number;
        const end = to[cell] as number;
        codes[cell] = end < 0 ? unquoted(source, start, end) : codeOf(source, start, end);
      }
    },
    words: () => words,
  };
}

/** FNV of the bytes, its upper half brought down to where a table looks. */
export function hash(bytes: Uint8Array, from: number, to: number): number {
  let value = to - from;
  for (let at = from; at < to; at++) value = Math.imul(value ^ (bytes[at] as number), 0x01000193);
  return value ^ (value >>> 15);
}
