import { availableParallelism } from "node:os";
import { refuseData } from "@teks/indicators";
import { parse } from "@teks/indicators/schema";
import { z } from "zod";
import { readAs } from "../http/schema-parts";

const whole = (least: number, most: number) =>
  readAs((text) => (/^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined), "bad-number", {
    zh: `${least} 至 ${most} 的整数`,
    en: `a whole number from ${least} to ${most}`,
  });

const ORIGIN = /^https?:\/\/[^/\s,*]+$/;

const origins = readAs(
  (text): "*" | readonly string[] | undefined => {
    if (text === "*") return text;
    const each = text.split(",").map((origin) => origin.trim());
    return each.every((origin) => ORIGIN.test(origin)) ? each : undefined;
  },
  "bad-origin",
  { zh: "* 或用逗号分开的来源，如 https://edu.example", en: "* or origins parted by commas, such as https://edu.example" },
);

/** What the environment may say, by the names of its variables. */
const variables = z.strictObject({
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: whole(0, 65_535).prefault("8080"),
  TEKS_DATA: z.string().min(1).optional(),
  TEKS_DATABASE: z.string().min(1).optional(),
  TEKS_QUOTA_MB: whole(1, 1_000_000).optional(),
  TEKS_READS: z.enum(["open", "token"]).default("open"),
  TEKS_CORS: origins.optional(),
  TEKS_RATE: whole(0, 1_000_000).prefault("3000"),
  TEKS_AT_ONCE: whole(1, 100_000).prefault("64"),
  TEKS_PROXIES: whole(0, 10).prefault("0"),
  TEKS_CACHE_MB: whole(0, 4096).prefault("64"),
  TEKS_THREADS: whole(1, 64).prefault(String(Math.min(4, Math.max(1, availableParallelism() - 1)))),
  TEKS_REQUEST_SECONDS: whole(1, 3600).prefault("60"),
  TEKS_GRACE_SECONDS: whole(0, 600).prefault("10"),
  TEKS_LOG: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

const NO_TOKENS = {
  zh: "数据库文件；没有它就没有令牌，谁也读不到",
  en: "a database's file: without one there are no tokens, and nobody could read",
};

/** How a server is set up. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** A folder of counties' files; the report's figures that come with the program when left out. */
  readonly data: string | undefined;
  /** The file of uploads and tokens; nothing can be written when left out. */
  readonly database: string | undefined;
  /** How far the database's file may grow; as far as the disk goes when left out. */
  readonly quotaMegabytes: number | undefined;
  /** Whether reading needs a token too. */
  readonly reads: "open" | "token";
  readonly origins: "*" | readonly string[];
  /** Requests of a client in a minute; 0 for any number. */
  readonly rate: number;
  /** Requests that are worked on at once; those beyond get 503. */
  readonly atOnce: number;
  /** How many proxies stand before the server, each adding the address that it saw. */
  readonly proxies: number;
  readonly cacheMegabytes: number;
  /** Threads that work out large tables. */
  readonly threads: number;
  /** How long a request may take to arrive. */
  readonly requestSeconds: number;
  /** How long requests under way may take after the server is told to stop. */
  readonly graceSeconds: number;
  readonly log: "debug" | "info" | "warn" | "error" | "silent";
}

/**
 * How the environment sets the server up. An empty variable is one that is not set.
 *
 * @throws FaultError "bad-data" with everything that is wrong at once, variables named TEKS_… that there are not among it
 */
export function configOf(environment: Readonly<Record<string, string | undefined>>): Config {
  const said = Object.entries(environment).filter(
    ([name, value]) => value !== undefined && value !== "" && (name.startsWith("TEKS_") || Object.hasOwn(variables.shape, name)),
  );
  const set = parse(variables, Object.fromEntries(said));
  if (set.TEKS_READS === "token" && set.TEKS_DATABASE === undefined)
    refuseData([{ code: "missing", path: "TEKS_DATABASE", value: null, accepted: NO_TOKENS }]);
  return {
    host: set.HOST,
    port: set.PORT,
    data: set.TEKS_DATA,
    database: set.TEKS_DATABASE,
    quotaMegabytes: set.TEKS_QUOTA_MB,
    reads: set.TEKS_READS,
    origins: set.TEKS_CORS ?? [],
    rate: set.TEKS_RATE,
    atOnce: set.TEKS_AT_ONCE,
    proxies: set.TEKS_PROXIES,
    cacheMegabytes: set.TEKS_CACHE_MB,
    threads: set.TEKS_THREADS,
    requestSeconds: set.TEKS_REQUEST_SECONDS,
    graceSeconds: set.TEKS_GRACE_SECONDS,
    log: set.TEKS_LOG,
  };
}
