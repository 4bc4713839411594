import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

/** What is asked, and how. */
export interface Question {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Answered {
  /** How many were answered with a status, or not at all for an error. */
  readonly statuses: Readonly<Record<string, number>>;
  /** How long the good ones took, the shortest first. */
  readonly goodMs: readonly number[];
}

const TICK_MS = 10;

/** Asks so many times a second whether the answers come or not, as clients who know nothing of one another do. */
export async function openLoop(origin: string, questions: readonly Question[], rate: number, seconds: number): Promise<Answered> {
  // Let go before the server does, which closes what is idle for 5 s.
  const agent = new Agent({ keepAlive: true, timeout: 3000 });
  const statuses: Record<string, number> = {};
  const goodMs: number[] = [];
  const ask = ({ method, path, headers = {}, body }: Question) =>
    new Promise<void>((resolve) => {
      const start = performance.now();
      const count = (status: string) => {
        statuses[status] = (statuses[status] ?? 0) + 1;
        resolve();
      };
      const sent = request(`${origin}${path}`, { method, agent, headers }, (reply) => {
        reply.resume().on("end", () => {
          if (reply.statusCode === 200) goodMs.push(performance.now() - start);
          count(String(reply.statusCode));
        });
      });
      sent.on("error", (error: NodeJS.ErrnoException) => count(error.code ?? error.message)).end(body);
    });
  const asked: Promise<void>[] = [];
  const start = performance.now();
  for (let now = 0; now < seconds * 1000; now = performance.now() - start) {
    for (const due = (now / 1000) * rate; asked.length < due; ) {
      const question = questions[asked.length % questions.length];
      if (question !== undefined) asked.push(ask(question));
    }
    await sleep(TICK_MS);
  }
  await Promise.all(asked);
  agent.destroy();
  return { statuses, goodMs: goodMs.sort((a, b) => a - b) };
}
