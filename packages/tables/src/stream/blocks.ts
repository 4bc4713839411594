/** Cuts bytes that come in chunks of any size into blocks of one size, so that what is read of them does not hang on how they came. */
export interface Blocks {
  /** The blocks that are whole by now; they may share the chunk's memory. */
  push(chunk: Uint8Array): readonly Uint8Array[];
  /** What is left, less than a block. */
  rest(): Uint8Array;
}

export function blocksOf(size: number): Blocks {
  const begun = new Uint8Array(size);
  let used = 0;
  return {
    push(chunk) {
      const blocks: Uint8Array[] = [];
      let at = 0;
      if (used > 0) {
        at = Math.min(size - used, chunk.length);
        begun.set(chunk.subarray(0, at), used);
        used += at;
        if (used < size) return blocks;
        blocks.push(begun.slice());
        used = 0;
      }
      for (; chunk.length - at >= size; at += size) blocks.push(chunk.subarray(at, at + size));
      begun.set(chunk.subarray(at));
      used = chunk.length - at;
      return blocks;
    },
    rest: () => begun.subarray(0, used),
  };
}
