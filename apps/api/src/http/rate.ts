import { ipKeyGenerator, MemoryStore, type Options } from "express-rate-limit";
import type { Headers } from "./reply";

/** How many requests a client may send in a window. */
export interface Rate {
  readonly most: number;
  readonly seconds: number;
}

/** What a request leaves of its client's quota, as the headers say it. */
export interface Counted {
  readonly isOver: boolean;
  readonly headers: Headers;
}

/** Counts requests by the client's address, IPv6 by its network. The store is express-rate-limit's; it keeps addresses for two windows. */
export function rateCounter({ most, seconds }: Rate): (address: string) => Promise<Counted> {
  const store = new MemoryStore();
  const windowMs = seconds * 1000;
  store.init({ windowMs } as Options);
  const policy = `"teks";q=${most};w=${seconds}`;
  return async (address) => {
    const { totalHits, resetTime } = await store.increment(ipKeyGenerator(address));
    const left = Math.max(0, most - totalHits);
    const reset = Math.max(1, Math.ceil(((resetTime?.getTime() ?? 0) - Date.now()) / 1000));
    const isOver = totalHits > most;
    const headers = ["RateLimit-Policy", policy, "RateLimit", `"teks";r=${left};t=${reset}`];
    return { isOver, headers: isOver ? [...headers, "Retry-After", String(reset)] : headers };
  };
}
