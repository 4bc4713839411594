import { setTimeout as sleep } from "node:timers/promises";
import autocannon from "autocannon";
import { openLoop, type Question } from "./api/open-loop";
import { shipped } from "./api/shipped";

// Five times what the shipped server can work out, for a minute: whom it cannot serve it tells so at once, and a second later all is as before.

const [TIMES, SECONDS, SHORT_SECONDS] = [5, Number(process.argv[2] ?? 60), 5];

/** So few that none waits long: what they get together is what the server sustains. */
const CONNECTIONS = 4;

/** A county's indicators, worked out and not kept, and figures of the caller's own. */
const QUESTIONS: readonly Question[] = [
  { method: "GET", path: "/v1/counties/tekes/indicators" },
  {
    method: "POST",
    path: "/v1/evaluations",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ on: "2022-12-31", counts: { primary: { pupils: 18280, classes: 169 } } }),
  },
];

const { child, origin } = await shipped({ TEKS_RATE: "0", TEKS_CACHE_MB: "0", TEKS_LOG: "warn" });

/** A few who ask again as soon as they are answered. */
const closedLoop = () => autocannon({ url: origin, requests: [...QUESTIONS], connections: CONNECTIONS, duration: SHORT_SECONDS });

const memory = async (): Promise<string> => {
  const said = /^process_resident_memory_bytes (\S+)/m.exec(await (await fetch(`${origin}/metrics`)).text())?.[1];
  return `${(Number(said) / 2 ** 20).toFixed(0)} MB`;
};

await closedLoop();
const before = await closedLoop();
const sustained = before.requests.average;
console.log(`sustained: ${sustained.toFixed(0)} requests/s, p99 ${before.latency.p99} ms; ${await memory()}`);

const { statuses, goodMs } = await openLoop(origin, QUESTIONS, TIMES * sustained, SECONDS);
const quantile = (of: number) => `${(goodMs[Math.floor(goodMs.length * of)] ?? Number.NaN).toFixed(0)} ms`;
console.log(
  `${TIMES} times that for ${SECONDS} s: ${JSON.stringify(statuses)}, ${(goodMs.length / SECONDS).toFixed(0)} good a second, ` +
    `p50 ${quantile(0.5)}, p99 ${quantile(0.99)}; ${await memory()}`,
);

await sleep(1000);
const after = await closedLoop();
const isFull = after.non2xx + after.errors === 0;
console.log(
  `a second later: ${isFull ? "every request served" : `${after.non2xx + after.errors} not served`}, ${(after.requests.average / sustained).toFixed(2)} of before`,
);

if (!isFull || before.non2xx > 0 || Object.keys(statuses).some((status) => !/^(2..|429|503)$/.test(status))) process.exitCode = 1;
child.kill();
