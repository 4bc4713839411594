import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { loadOf } from "../src/http/load";
import { faultOf } from "../src/http/problem";

const spin = (ms: number) => {
  for (const end = performance.now() + ms; performance.now() < end; );
};

/** A new connection's first request, and a later one. */
const [fresh, known] = [{ bytesWritten: 0 }, { bytesWritten: 1 }];

const refused = (act: () => void) => {
  try {
    act();
  } catch (error) {
    return faultOf(error).code;
  }
};

describe("what is to be worked on", () => {
  it("goes on in the order it came, and the loop sees what comes between", async () => {
    const { work } = loadOf({ most: 9, waitMs: Number.POSITIVE_INFINITY });
    const told: unknown[] = [];
    const all = [0, 1, 2, 3].map((each) =>
      work(async () => {
        told.push(each);
        spin(15);
      }),
    );
    const timer = sleep(1).then(() => told.push("timer"));
    await Promise.all([...all, timer]);
    expect(told.filter((each) => each !== "timer")).toEqual([0, 1, 2, 3]);
    expect(told.indexOf("timer")).toBeLessThan(4);
  });

  it("is refused while one before it has waited too long, and no longer than that", async () => {
    const { work, check } = loadOf({ most: 99, waitMs: 20 });
    const all = [0, 1, 2, 3].map((each) =>
      work(async () => {
        if (each === 3) expect(refused(() => check(known))).toBeUndefined();
        spin(15);
        return each;
      }),
    );
    expect(refused(() => check(known))).toBeUndefined();
    await all[2];
    expect(refused(() => check(known))).toBe("busy");
    await Promise.all(all);
    const later = [work(async () => "a"), work(async () => "b")];
    expect(await Promise.all(later)).toEqual(["a", "b"]);
  });

  it("waits while new connections come in, and not for long", async () => {
    const { work, check } = loadOf({ most: 9, waitMs: Number.POSITIVE_INFINITY });
    await work(async () => undefined);
    const start = performance.now();
    let began = 0;
    const waiting = work(async () => {
      began = performance.now() - start;
    });
    while (began === 0 && performance.now() - start < 1000) {
      check(fresh);
      await new Promise((next) => setImmediate(next));
    }
    await waiting;
    expect(began).toBeGreaterThan(15);
    expect(began).toBeLessThan(500);
  });
});
