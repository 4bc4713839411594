import { once } from "node:events";
import { parentPort, Worker } from "node:worker_threads";
import { type Written, written } from "./answer";
import { CONTESTANTS } from "./contestants";
import { prepared } from "./library";
import { nation } from "./table";

/** What a thread is to enter, and with which table. */
export interface Entry {
  readonly name: string;
  readonly sections: number;
  readonly shuffled: boolean;
}

/** A contestant in a thread of its own, so that nobody collects another's garbage. */
export interface Entered {
  /** Milliseconds of one run. */
  readonly run: () => Promise<number>;
  /** What it found, and its end. */
  readonly end: () => Promise<Written>;
}

/** Enters a contestant; undefined where it cannot run here. `file` is a module that calls {@link serve} in a thread. */
export async function enter(file: URL, entry: Entry): Promise<Entered | undefined> {
  const worker = new Worker(file, { workerData: entry });
  const answer = async () => (await once(worker, "message"))[0];
  if ((await answer()) !== "ready") {
    await worker.terminate();
    return undefined;
  }
  return {
    run: () => {
      worker.postMessage("run");
      return answer();
    },
    end: async () => {
      worker.postMessage("end");
      const found: Written = await answer();
      await worker.terminate();
      return found;
    },
  };
}

/** Milliseconds of a run that leaves more than a little garbage. */
const LONG = 50;

/** Milliseconds that each runs before any counts, and again at each of its turns: others have had the caches and the memory meanwhile. */
const [WARM_UP, WARM_AGAIN] = [1000, 40];

/** What a contestant's thread does. */
export async function serve({ name, sections, shuffled }: Entry): Promise<void> {
  const table = nation(sections, shuffled);
  const started = await CONTESTANTS[name]?.start(table, prepared(table));
  if (started === undefined) {
    parentPort?.postMessage("absent");
    return;
  }
  const warm = async (ms: number) => {
    for (const start = performance.now(); performance.now() - start < ms; ) await started.run();
  };
  await warm(WARM_UP);
  parentPort?.postMessage("ready");
  let read = started.end;
  parentPort?.on("message", async (asked: "run" | "end") => {
    if (asked === "end") return parentPort?.postMessage(read === undefined ? undefined : written(await read(), sections));
    await warm(WARM_AGAIN);
    const start = performance.now();
    const left = await started.run();
    const time = performance.now() - start;
    if (typeof left !== "number") read = left;
    // Whoever leaves garbage collects it in its own turn and off the clock, not beside another's.
    globalThis.gc?.({ type: time > LONG ? "major" : "minor" });
    parentPort?.postMessage(typeof left === "number" ? left : time);
  });
}
