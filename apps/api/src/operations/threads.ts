import { Worker } from "node:worker_threads";
import type { FolderData } from "../data/folder";
import type { Sent } from "../http/medium";
import { type Fault, refusal } from "../http/problem";
import type { Answer, Said } from "../http/route";

/** What the server holds, as each thread gets it when it starts. Uploads it reads out of the database itself. */
export interface Holdings extends FolderData {
  readonly database: string | undefined;
}

/** What a thread is asked: a route or a page by its place among all of them, and the request as it was sent. */
export interface Job {
  readonly work: number;
  readonly said: Said;
  readonly sent: Sent | undefined;
}

/** What comes of it: the answer written down, what the caller is told, or an error of ours. */
export type Done =
  | { readonly answer: Omit<Answer, "body"> & Required<Pick<Answer, "written">> }
  | { readonly fault: Fault }
  | { readonly error: string };

interface Waiting {
  readonly job: Job;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** Threads that work out beside the event loop what takes long. */
export interface Threads {
  /** @throws refusals of what the caller sent, of too many at once and of what takes too long */
  readonly run: (job: Job) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

const overloaded = (): Error =>
  refusal({
    code: "busy",
    message: { zh: "等待计算的请求过多，请稍后再试", en: "too many requests are waiting to be worked out; try again in a while" },
  });

const tookTooLong = (seconds: number): Error =>
  refusal({ code: "busy", message: { zh: `计算超过 ${seconds} 秒`, en: `working it out took more than ${seconds} seconds` } });

/** The nation's table takes a third of it. */
const MOST_MEMORY_MB = 1536;

/** Why a thread broke: for want of memory, since what was sent takes more of it than any table, or for a mistake of ours. */
const brokenBy = (error: unknown): Error =>
  error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY"
    ? refusal({
        code: "body-too-large",
        message: { zh: "表格展开后占用内存过多", en: "the table takes too much memory once it is read" },
      })
    : error instanceof Error
      ? error
      : new Error(String(error));

const copyOf = ({ bytes, contentType, charset, encoding }: Sent): Sent => ({ bytes, contentType, charset, encoding });

/** How much threads may take. */
export interface ThreadBounds {
  readonly many: number;
  readonly mostWaiting: number;
  /** Of one job. */
  readonly seconds: number;
  /** Of each thread; enough for the nation's table when left out. */
  readonly memoryMegabytes?: number;
}

/** A thread, and what it is at work on. */
interface Thread {
  readonly worker: Worker;
  at: (Waiting & { readonly late: NodeJS.Timeout }) | undefined;
}

/** What the caller gets of what a thread gave. */
function tell({ resolve, reject }: Waiting, done: Done): void {
  if ("answer" in done) resolve(done.answer);
  else reject("fault" in done ? refusal(done.fault) : new Error(done.error));
}

const NOTHING_HELD: Holdings = { counties: [], schools: new Map(), database: undefined };

/** `file` is a module that answers jobs. A thread starts with the first job for it, and another in its place where it broke. */
export function openThreads(
  file: URL,
  { many, mostWaiting, seconds, memoryMegabytes = MOST_MEMORY_MB }: ThreadBounds,
  holdings: Holdings = NOTHING_HELD,
): Threads {
  const threads = new Set<Thread>();
  const waiting: Waiting[] = [];

  /** What a thread is at work on, which it then no longer is. */
  function taken(thread: Thread): Waiting | undefined {
    const { at } = thread;
    clearTimeout(at?.late);
    thread.at = undefined;
    return at;
  }

  function lose(thread: Thread, why: Error): void {
    threads.delete(thread);
    taken(thread)?.reject(why);
    void thread.worker.terminate();
    next();
  }

  function started(): Thread {
    const thread: Thread = {
      worker: new Worker(file, { workerData: holdings, resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes } }),
      at: undefined,
    };
    threads.add(thread);
    // A thread with nothing to do keeps no process alive.
    thread.worker.unref();
    thread.worker
      .on("message", (done: Done) => {
        const job = taken(thread);
        if (job !== undefined) tell(job, done);
        next();
      })
      .on("error", (error) => lose(thread, brokenBy(error)))
      .on("exit", (code) => lose(thread, new Error(`a thread ended with ${code}`)));
    return thread;
  }

  function next(): void {
    const [first] = waiting;
    if (first === undefined) return;
    const thread = [...threads].find(({ at }) => at === undefined) ?? (threads.size < many ? started() : undefined);
    if (thread === undefined) return;
    waiting.shift();
    thread.at = { ...first, late: setTimeout(() => lose(thread, tookTooLong(seconds)), seconds * 1000) };
    thread.worker.postMessage(first.job);
  }

  return {
    run: ({ work, said, sent }) =>
      new Promise((resolve, reject) => {
        if (waiting.length >= mostWaiting) return reject(overloaded());
        waiting.push({ job: { work, said, sent: sent && copyOf(sent) }, resolve, reject });
        next();
      }),
    close: async () => {
      await Promise.all([...threads].map(({ worker }) => worker.terminate()));
    },
  };
}
