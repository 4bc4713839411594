import { type FaultCode, FaultError, type Language, type Problem, type Words } from "@teks/indicators";
import { z } from "zod";
import { list, optional, words } from "../replies/terms";

/** A megabyte, as limits on bodies count it. */
export const MB = 2 ** 20;

interface Kind extends Words {
  readonly status: number;
}

/** Every code a problem can carry: its status and its title. A new code of the library does not compile until it is decided here. */
export const PROBLEMS = {
  "unknown-indicator": { status: 404, zh: "没有这个指标", en: "No such indicator" },
  "unknown-standard": { status: 404, zh: "没有这个标准", en: "No such standard" },
  "unknown-place": { status: 404, zh: "没有这个地点", en: "No such place" },
  "unknown-rules": { status: 404, zh: "没有这套规则", en: "No such rule set" },
  "unknown-school": { status: 404, zh: "没有这所学校", en: "No such school" },
  "unknown-count": { status: 400, zh: "没有这个统计项", en: "No such count" },
  "unknown-option": { status: 400, zh: "选项不可用", en: "Not one of the options" },
  "bad-count": { status: 400, zh: "统计数不可用", en: "Not a possible count" },
  "bad-day": { status: 400, zh: "日期不可用", en: "Not a calendar day" },
  "bad-argument": { status: 400, zh: "参数不可用", en: "Not a possible argument" },
  "bad-json": { status: 400, zh: "不是合法的 JSON", en: "Not JSON" },
  "bad-data": { status: 400, zh: "请求有问题", en: "The request has problems" },
  // on the way, before anything of the request is read
  "bad-request": { status: 400, zh: "请求无法读取", en: "The request cannot be read" },
  "unknown-path": { status: 404, zh: "没有这个地址", en: "No such address" },
  "unknown-method": { status: 405, zh: "该地址不支持此方法", en: "The address does not take this method" },
  "body-too-large": { status: 413, zh: "请求正文过大", en: "The body is too large" },
  "body-type": { status: 415, zh: "请求正文的类型不可用", en: "The body is not of a type to read" },
  internal: { status: 500, zh: "内部错误", en: "Internal error" },
} as const satisfies Record<FaultCode | TransportCode, Kind>;

type TransportCode = "bad-request" | "unknown-path" | "unknown-method" | "body-too-large" | "body-type" | "internal";

export type ProblemCode = keyof typeof PROBLEMS;

/** What went wrong, before it is written down for a caller. */
export interface Fault {
  readonly code: ProblemCode;
  readonly message: Words;
  readonly nearest?: string;
  readonly problems?: readonly Problem[];
}

/** The reply of everything that goes wrong, as RFC 9457 (application/problem+json) has it. */
export const problemSchema = z
  .strictObject({
    type: z.string().meta({ description: "/problems#{code}" }),
    title: z.string().meta({ description: "of the code, in the language of Accept-Language (zh when none is asked for)" }),
    status: z.int().min(400).max(599),
    detail: z.string().meta({ description: "of this request, in the same language" }),
    code: z.enum(Object.keys(PROBLEMS) as ProblemCode[]),
    message: words.meta({ description: "the detail in both languages" }),
    nearest: optional(z.string()).meta({ description: "the known id closest to one that is unknown" }),
    problems: list(z.strictObject({ code: z.string(), path: z.string(), value: z.unknown(), accepted: words })).meta({
      description: "all that is wrong with the request at once, up to 1000; the message counts them all",
    }),
  })
  .meta({ id: "Problem" });

export type ProblemBody = z.output<typeof problemSchema>;

const LONGEST_ECHO = 200;

/** A value given back to its sender: a scalar as it was, a long text cut, a structure only by its kind, however deep it was. */
function echo(value: unknown): unknown {
  if (typeof value === "string") return value.length > LONGEST_ECHO ? `${value.slice(0, LONGEST_ECHO)}…` : value;
  if (Array.isArray(value)) return "[…]";
  return typeof value === "object" && value !== null ? "{…}" : value;
}

/** The body for a fault, its title and detail in one language and its message in both. */
export function problemBody({ code, message, nearest, problems = [] }: Fault, language: Language): ProblemBody {
  const { status, ...title } = PROBLEMS[code];
  return {
    type: `/problems#${code}`,
    title: title[language],
    status,
    detail: message[language],
    code,
    message,
    ...(nearest === undefined ? {} : { nearest }),
    problems: problems.map((problem) => ({ ...problem, value: echo(problem.value) })),
  };
}

function ofCaller(error: FaultError): Fault {
  const { code, detail, problems } = error;
  const message = { zh: error.in("zh"), en: error.in("en") };
  const { name, got, nearest, accepted, acceptedZh } = detail;
  if (nearest !== undefined) return { code, message, nearest: String(nearest) };
  if (problems.length > 0 || name === undefined) return { code, message, problems };
  const takes = { zh: String(acceptedZh ?? accepted), en: String(accepted) };
  return { code, message, problems: [{ code, path: String(name), value: got, accepted: takes }] };
}

/** What more there is to know of a request that was refused: the bytes or the rows that a body may have. */
interface Refusal {
  readonly limit?: number;
  readonly rows?: number;
}

/** An error for a request that is not read to its end, of the kind that the parts of Express throw. */
export const refusal = (status: 400 | 413 | 415, more: Refusal = {}): Error =>
  Object.assign(new Error(`refused with ${status}`), { status, ...more });

/** What is told of a request that was refused, by the status. */
const REFUSALS: Readonly<Record<number, (more: Refusal) => Fault>> = {
  400: () => ({
    code: "bad-request",
    message: {
      zh: "请求无法读取：地址编码有误，或正文中断",
      en: "the request cannot be read: a badly encoded address, or a body cut short",
    },
  }),
  413: ({ limit = MB, rows }) => ({
    code: "body-too-large",
    message:
      rows === undefined
        ? { zh: `请求正文超过 ${limit / MB} MB`, en: `the body is larger than ${limit / MB} MB` }
        : { zh: `表格超过 ${rows} 行`, en: `the table has more than ${rows} rows` },
  }),
  415: () => ({
    code: "body-type",
    message: { zh: "请求正文的编码不可用；请用 UTF-8", en: "the body's encoding is not one to read; use UTF-8" },
  }),
};

/** What a caught error tells the caller: everything of a mistake of the caller, nothing of a mistake of ours. */
export function faultOf(error: unknown): Fault {
  if (error instanceof FaultError) return ofCaller(error);
  const refused = error instanceof Error && "status" in error ? REFUSALS[Number(error.status)] : undefined;
  return (
    refused?.(error as Refusal) ?? { code: "internal", message: { zh: "服务器出错，已记录", en: "the server failed; it has been logged" } }
  );
}
