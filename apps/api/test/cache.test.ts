import { describe, expect, it } from "vitest";
import { type KeptReply, replyCache } from "../src/http/cache";

const reply = (bytes: number): KeptReply => ({ status: 200, headers: [], unchanged: [], body: Buffer.alloc(bytes), route: "/x" });

describe("kept replies", () => {
  it("take no more than the bytes they may, and the longest unasked go first", () => {
    const cache = replyCache(100_000);
    for (let at = 0; at < 10; at++) cache.keep(`k${at}`, reply(15_000), cache.generation());
    const held = () => Array.from({ length: 10 }, (_, at) => `k${at}`).filter((key) => cache.get(key) !== undefined);
    expect(held()).toEqual(["k4", "k5", "k6", "k7", "k8", "k9"]);
    cache.get("k4");
    cache.keep("k0", reply(15_000), cache.generation());
    expect(held()).toEqual(["k0", "k4", "k6", "k7", "k8", "k9"]);
  });

  it("are not kept where one alone would drive the others out, nor where nothing may be", () => {
    const cache = replyCache(100_000);
    cache.keep("large", reply(30_000), cache.generation());
    expect(cache.get("large")).toBeUndefined();
    const none = replyCache(0);
    none.keep("a", reply(0), none.generation());
    expect(none.get("a")).toBeUndefined();
  });

  it("made of what there was before a write are not kept after it", () => {
    const cache = replyCache(100_000);
    cache.keep("a", reply(1), cache.generation());
    const before = cache.generation();
    cache.clear();
    expect(cache.get("a")).toBeUndefined();
    cache.keep("a", reply(1), before);
    expect(cache.get("a")).toBeUndefined();
    cache.keep("a", reply(1), cache.generation());
    expect(cache.get("a")).toBeDefined();
  });

  it("that are kept again under a key count once", () => {
    const cache = replyCache(100_000);
    for (let at = 0; at < 50; at++) cache.keep("a", reply(20_000), cache.generation());
    cache.keep("b", reply(20_000), cache.generation());
    expect([cache.get("a"), cache.get("b")].every((each) => each !== undefined)).toBe(true);
  });
});
