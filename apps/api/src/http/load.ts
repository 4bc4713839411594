import { refusal } from "./problem";

/** A bound on the requests that are worked on at once: what comes beyond it is refused at once, so that what was begun ends in time. */
export interface Load {
  /** @throws a refusal where there is as much to do as is taken */
  readonly check: () => void;
  /** Does something that counts until it is done. @throws as `check`, and what it throws itself */
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
  readonly most: number;
  /** How long one turn of the event loop may last before the rest of what came for it is refused. */
  readonly turnMs: number;
}

export function loadOf({ most, turnMs }: Bounds): Load {
  let under = 0;
  let turn: number | undefined;
  /** Requests wait in their sockets while others are worked on, where nobody can count them: a long turn is what shows them. */
  const isLate = (): boolean => {
    const now = performance.now();
    if (turn !== undefined) return now - turn > turnMs;
    turn = now;
    setImmediate(() => {
      turn = undefined;
    });
    return false;
  };
  const check = () => {
    if (isLate() || under >= most) throw overloaded();
  };
  return {
    check,
    work: async (what) => {
      check();
      under++;
      try {
        return await what();
      } finally {
        under--;
      }
    },
  };
}
