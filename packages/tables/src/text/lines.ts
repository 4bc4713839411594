import type { Encoding } from "./decode";

/** Counts the lines of bytes, also of a file that comes block by block; CR, LF and CRLF each end one. */
export interface LineWalker {
  /** The line, from 1, of a place in the block. Places are asked in rising order, so that each byte is looked at once. */
  at(block: Uint8Array, place: number): number;
  /** Goes to the block's end, to go on with the next one. */
  end(block: Uint8Array): void;
}

const [LF, CR] = [0x0a, 0x0d];

export function lineWalker(encoding: Encoding): LineWalker {
  const isWide = encoding === "utf-16le" || encoding === "utf-16be";
  const step = isWide ? 2 : 1;
  const [low, high] = encoding === "utf-16be" ? [1, 0] : [0, 1];
  let line = 1;
  let seen = 0;
  let isAfterReturn = false;
  const walk = (block: Uint8Array, to: number): void => {
    for (; seen + step <= to; seen += step) {
      const sign = block[seen + low] as number;
      if (sign > CR && !isAfterReturn) continue;
      const isOther = isWide && block[seen + high] !== 0;
      if (!isOther && (sign === CR || (sign === LF && !isAfterReturn))) line++;
      isAfterReturn = !isOther && sign === CR;
    }
  };
  return {
    at(block, place) {
      walk(block, place);
      return line;
    },
    end(block) {
      walk(block, block.length);
      seen = 0;
    },
  };
}
