import type { Reply } from "./reply";

/** A reply and the address it is of, as the interface describes it. */
export interface KeptReply extends Reply {
  readonly route: string;
}

/** Replies that were sent before, by what was asked for. */
export interface ReplyCache {
  readonly get: (key: string) => KeptReply | undefined;
  /** Which replies are good: another number once what they were made of is another. */
  readonly generation: () => number;
  /** Keeps a reply that was made of what a generation had; one of an earlier generation is not kept. */
  readonly keep: (key: string, reply: KeptReply, generation: number) => void;
  readonly clear: () => void;
}

/** What an entry takes beside its bytes: its key, its headers and its place in the map, roughly. */
const OVERHEAD = 1500;

const sizeOf = (key: string, { body }: KeptReply): number => OVERHEAD + 2 * key.length + body.length;

/** A cache of replies up to so many bytes, which forgets those that were asked for longest ago. 0 keeps none. */
export function replyCache(mostBytes: number): ReplyCache {
  const entries = new Map<string, KeptReply>();
  let bytes = 0;
  let generation = 0;
  const drop = (key: string, reply: KeptReply) => {
    entries.delete(key);
    bytes -= sizeOf(key, reply);
  };
  return {
    get: (key) => {
      const found = entries.get(key);
      // A map keeps the order of insertion: what is put in again is the youngest.
      if (found !== undefined && bytes > mostBytes / 2) {
        entries.delete(key);
        entries.set(key, found);
      }
      return found;
    },
    generation: () => generation,
    keep: (key, reply, madeOf) => {
      const size = sizeOf(key, reply);
      if (madeOf !== generation || size > mostBytes / 4) return;
      const before = entries.get(key);
      if (before !== undefined) drop(key, before);
      entries.set(key, reply);
      bytes += size;
      for (const [oldest, each] of entries) {
        if (bytes <= mostBytes) return;
        drop(oldest, each);
      }
    },
    clear: () => {
      entries.clear();
      bytes = 0;
      generation++;
    },
  };
}
