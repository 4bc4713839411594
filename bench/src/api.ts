import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import autocannon from "autocannon";
import express from "express";
import { type Served, shipped } from "./api/shipped";

// The shipped server with everything on, against a bare Express route that sends the same bytes; in turns, so that a busy moment of the
// machine falls on both. "Not kept" is made for each request out of the county's rows: chosen, put together, hashed, with no cache of replies.
// What does not depend on the request is there before it: the rows and their JSON, and what the last hundred addresses ask, parsed. In the
// contest "another each time" no address is among those.

const [ROUNDS, SECONDS, CONNECTIONS] = [5, 2, 20];

/** One theme of a county's indicators at one stage. */
const PATH = "/v1/counties/tekes/indicators?theme=classes&stage=primary&place=tekes&limit=5";

const itself = fileURLToPath(import.meta.url);

/** Serves the bytes it is sent as the plainest route does. */
function serveBare(): void {
  process.once("message", (body: string) => {
    const app = express();
    app.get("/v1/counties/tekes/indicators", (_request, response) => {
      response.type("json").send(body);
    });
    const server = app.listen(0, "127.0.0.1", () => process.send?.(server.address()));
  });
}

async function bare(body: string): Promise<Served> {
  const child = fork(itself, ["bare"]);
  child.send(body);
  const [address] = await once(child, "message");
  return { child, origin: `http://127.0.0.1:${address.port}` };
}

/** The server as it is shipped: the rate counted, every request logged, its headers, its cache of so many megabytes. */
const ours = (cacheMegabytes: number) => shipped({ TEKS_RATE: "1000000", TEKS_CACHE_MB: String(cacheMegabytes) });

interface Contestant {
  readonly name: string;
  readonly served: Served;
  readonly headers: Readonly<Record<string, string>>;
  /** Asks each time by another address, of which nothing can be remembered. */
  readonly isEachOther?: boolean;
  readonly status: "2xx" | "3xx";
}

let asked = 0;

/** As many rows as by `PATH`, by addresses that nobody has asked for. */
const others = () => Array.from({ length: 100 }, () => ({ path: `${PATH}&value.lt=${1e6 + asked++}` }));

const load = ({ served, headers, isEachOther }: Contestant, more: Partial<autocannon.Options> = {}): Promise<autocannon.Result> =>
  autocannon({
    ...{ url: `${served.origin}${PATH}`, headers: { ...headers }, connections: CONNECTIONS, duration: SECONDS },
    ...(isEachOther ? { setupClient: (client) => client.setRequests(others()) } : {}),
    ...more,
  });

/** Requests a second. @throws Error where any was answered otherwise than it should */
async function throughput(contestant: Contestant): Promise<number> {
  const result = await load(contestant);
  const good = contestant.status === "2xx" ? result["2xx"] : result["3xx"];
  if (good !== result.requests.total || result.errors > 0)
    throw new Error(`${contestant.name}: ${good} good of ${result.requests.total}, ${result.errors} errors`);
  return result.requests.average;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

async function compare(): Promise<void> {
  const [kept, forgetful] = [await ours(64), await ours(0)];
  const reply = await fetch(`${kept.origin}${PATH}`, { headers: { "Accept-Encoding": "identity" } });
  const [body, tag] = [await reply.text(), reply.headers.get("etag") ?? ""];
  const plain = await bare(body);
  const bareTag = (await fetch(`${plain.origin}${PATH}`)).headers.get("etag") ?? "";
  const contestants: readonly Contestant[] = [
    { name: "bare Express, 200", served: plain, headers: {}, status: "2xx" },
    { name: "bare Express, 304", served: plain, headers: { "If-None-Match": bareTag }, status: "3xx" },
    { name: "ours, kept, 200", served: kept, headers: {}, status: "2xx" },
    { name: "ours, not kept, 200", served: forgetful, headers: {}, status: "2xx" },
    { name: "ours, kept, 304", served: kept, headers: { "If-None-Match": tag }, status: "3xx" },
    { name: "ours, another each time", served: forgetful, headers: {}, isEachOther: true, status: "2xx" },
  ];
  for (const each of contestants) await throughput(each);
  const rounds: number[][] = contestants.map(() => []);
  for (let round = 0; round < ROUNDS; round++) for (const [at, each] of contestants.entries()) rounds[at]?.push(await throughput(each));
  const [base = [], base304 = []] = rounds;
  /** Of ratios within a round, so that both sides had the same machine. */
  const ratio = (at: number, against: readonly number[]) =>
    median((rounds[at] ?? []).map((value, round) => value / (against[round] ?? Number.NaN)));
  console.log(`${body.length} characters; medians of ${ROUNDS} rounds of ${SECONDS} s, ${CONNECTIONS} connections`);
  const targets: readonly (readonly [at: number, against: readonly number[], than: string, target: number | undefined])[] = [
    [2, base, "bare 200", 0.7],
    [3, base, "bare 200", 0.7],
    [4, base, "bare 200", 1],
    [4, base304, "bare 304", undefined],
    [5, base, "bare 200", undefined],
  ];
  for (const [at, { name }] of contestants.entries())
    console.log(
      `${name.padEnd(24)}${median(rounds[at] ?? [])
        .toFixed(0)
        .padStart(8)} requests/s`,
    );
  for (const [at, against, than, target] of targets) {
    const value = ratio(at, against);
    console.log(
      `${contestants[at]?.name} / ${than}`.padEnd(40) + value.toFixed(2).padStart(6) + (target === undefined ? "" : `   ≥ ${target}`),
    );
    if (target !== undefined && value < target) process.exitCode = 1;
  }
  const [, , cached] = contestants;
  if (cached !== undefined) {
    const rate = Math.round(median(rounds[2] ?? []) / 2);
    const { latency, requests } = await load(cached, { overallRate: rate, duration: 5 });
    console.log(`at ${requests.average.toFixed(0)} requests/s, half of the most: p50 ${latency.p50} ms, p99 ${latency.p99} ms`);
  }
  for (const { child } of [kept, forgetful, plain]) child.kill();
}

if (process.argv[2] === "bare") serveBare();
else await compare();
