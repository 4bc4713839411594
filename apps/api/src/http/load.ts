import type { Socket } from "node:net";
import { refusal } from "./problem";

/** A bound on the requests that are worked on at once: what comes beyond it is refused at once, so that what was begun ends in time. */
export interface Load {
  /** @throws a refusal where there is as much to do as is taken, by others' new connections too */
  readonly check: (from: Socket) => void;
  /** Does something that counts until it is done. @throws a refusal where too much is done, and what it throws itself */
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

/** Less of rest than this is none: the system is asked for what came, and has it. */
const REST_MS = 1;

/** So many may come by new connections before that says anything: some always fall between others' requests. */
const SOME = 20;

/**
 * Whether to let new connections in. The loop takes one a turn, so that nobody can count those that wait: many of them, and no rest of the
 * loop between, show them. Then all is refused for as long as a turn may last, which takes them in, since refusing takes no time.
 */
function lettingIn(turnMs: number): (from: Socket) => boolean {
  let [idle, rested, came, until] = [0, 0, 0, 0];
  return ({ bytesWritten }) => {
    const [now, { idleTime }] = [performance.now(), performance.nodeTiming];
    if (idleTime - idle > REST_MS) [idle, rested, came] = [idleTime, now, 0];
    if (bytesWritten === 0) came++;
    if (came > SOME && now - rested > turnMs) [rested, until, came] = [now + turnMs, now + turnMs, 0];
    return now < until;
  };
}

export function loadOf({ most, turnMs }: Bounds): Load {
  let under = 0;
  let turn: number | undefined;
  const isLettingIn = lettingIn(turnMs);
  /** Requests wait in their sockets while others are worked on, where nobody can count them: a long turn is what shows them. */
  const isLongTurn = (): boolean => {
    const now = performance.now();
    if (turn !== undefined) return now - turn > turnMs;
    turn = now;
    setImmediate(() => {
      turn = undefined;
    });
    return false;
  };
  const bound = () => {
    if (isLongTurn() || under >= most) throw overloaded();
  };
  return {
    check: (from) => {
      if (isLettingIn(from)) throw overloaded();
      bound();
    },
    work: async (what) => {
      bound();
      under++;
      try {
        return await what();
      } finally {
        under--;
      }
    },
  };
}
