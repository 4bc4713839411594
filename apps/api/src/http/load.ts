import type { Socket } from "node:net";
import { refusal } from "./problem";

/** A bound on the requests that are worked on at once: what comes beyond it is refused at once, so that what was begun ends in time. */
export interface Load {
  /** @throws a refusal where there is as much to do as is taken */
  readonly check: (from: Pick<Socket, "bytesWritten">) => void;
  /** Does something in its turn. @throws a refusal where too much is to be done, and what it throws itself */
  readonly work: <T>(what: () => Promise<T>) => Promise<T>;
}

const overloaded = (): Error =>
  refusal({
    code: "busy",
    message: {
      zh: "同时处理的请求已满；Retry-After 秒后再试",
      en: "as much is being worked on as can be; try again after the seconds of Retry-After",
    },
  });

/** How much is done at once. */
export interface Bounds {
  /** Of those that are worked on or wait for it. */
  readonly most: number;
  /** How long one may have waited before those that come after it are refused. */
  readonly waitMs: number;
}

/** So long the loop works before it sees what has come: a request that is to be refused waits no longer for that. */
const WORK_MS = 10;

/** So long work may wait for new connections, of which the loop takes one a turn: those of a crowd are soon in, and told. */
const LETTING_IN_MS = 20;

export function loadOf({ most, waitMs }: Bounds): Load {
  let [under, waiting, waited, worked] = [0, 0, 0, 0];
  let isNewHere = false;
  /** Until when this turn of the loop works; undefined before it has begun to. */
  let until: number | undefined;

  const bound = () => {
    if (under >= most || (waiting > 0 && waited > waitMs)) throw overloaded();
  };

  /** Whether this turn of the loop has room for one more. */
  function hasRoom(now: number): boolean {
    if (until === undefined) {
      until = isNewHere && now - worked < LETTING_IN_MS ? now : now + WORK_MS;
      isNewHere = false;
      setImmediate(() => {
        until = undefined;
      });
    }
    if (now >= until) return false;
    worked = now;
    return true;
  }

  /** Waits for room. What waits goes on before what comes later, since it asks again first. */
  const turn = () =>
    new Promise<void>((begin) => {
      const came = performance.now();
      if (waiting === 0) waited = 0;
      waiting++;
      const ask = () => {
        const now = performance.now();
        if (!hasRoom(now)) return void setImmediate(ask);
        waiting--;
        waited = now - came;
        begin();
      };
      setImmediate(ask);
    });

  return {
    check: ({ bytesWritten }) => {
      if (bytesWritten === 0) isNewHere = true;
      bound();
    },
    work: async (what) => {
      bound();
      under++;
      try {
        await turn();
        return await what();
      } finally {
        under--;
      }
    },
  };
}
