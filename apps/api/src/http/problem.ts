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
  "no-token": { status: 401, zh: "需要令牌", en: "A token is needed" },
  "not-allowed": { status: 403, zh: "令牌无权操作该县", en: "The token is not for this county" },
  "read-only": { status: 403, zh: "本服务只读", en: "The server is read-only" },
  "unknown-path": { status: 404, zh: "没有这个地址", en: "No such address" },
  "unknown-version": { status: 404, zh: "没有这个版本", en: "No such version" },
  "unknown-method": { status: 405, zh: "该地址不支持此方法", en: "The address does not take this method" },
  "not-acceptable": { status: 406, zh: "没有可接受的格式", en: "In none of the formats asked for" },
  "too-slow": { status: 408, zh: "请求太慢", en: "The request took too long to arrive" },
  "key-reused": { status: 409, zh: "幂等键已用于其他内容", en: "The idempotency key was used for something else" },
  deleted: { status: 410, zh: "数据已删除", en: "The data were deleted" },
  "body-too-large": { status: 413, zh: "请求正文过大", en: "The body is too large" },
  "body-type": { status: 415, zh: "请求正文的类型不可用", en: "The body is not of a type to read" },
  "unmet-expectation": { status: 417, zh: "无法满足 Expect", en: "The expectation is not one to meet" },
  "too-many-requests": { status: 429, zh: "请求过多", en: "Too many requests" },
  "headers-too-large": { status: 431, zh: "地址或请求头过大", en: "The address or the headers are too large" },
  internal: { status: 500, zh: "内部错误", en: "Internal error" },
  busy: { status: 503, zh: "服务繁忙", en: "The server is busy" },
  "no-space": { status: 507, zh: "存储空间已满", en: "No space is left" },
} as const satisfies Record<FaultCode, Kind> & Record<string, Kind>;

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

/** A fault with the values in it as they are given back. */
export const echoed = ({ problems = [], ...fault }: Fault): Fault => ({
  ...fault,
  problems: problems.map((problem) => ({ ...problem, value: echo(problem.value) })),
});

/** The body for a fault, its title and detail in one language and its message in both. */
export function problemBody(fault: Fault, language: Language): ProblemBody {
  const { code, message, nearest, problems = [] } = echoed(fault);
  const { status, ...title } = PROBLEMS[code];
  return {
    type: `/problems#${code}`,
    title: title[language],
    status,
    detail: message[language],
    code,
    message,
    ...(nearest === undefined ? {} : { nearest }),
    problems,
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

/** A request that is refused for a fault of its own kind, on its way to being told. */
const REFUSED = Symbol("refused");

/** An error that carries what is told of it. */
export const refusal = (fault: Fault): Error => Object.assign(new Error(fault.message.en), { [REFUSED]: fault });

/** A body of more bytes than are taken, once unpacked. */
export const tooLarge = (limit: number): Error =>
  refusal({
    code: "body-too-large",
    message: { zh: `请求正文超过 ${limit / MB} MB`, en: `the body is larger than ${limit / MB} MB` },
  });

/** A body in a charset that is not read, or packed in an unknown way. */
export const wrongEncoding = (): Error =>
  refusal({
    code: "body-type",
    message: {
      zh: "请求正文的字符编码或压缩方式不可用；请用 UTF-8（表格和文稿也可用 GB18030、UTF-16），不压缩或 gzip、deflate、br",
      en: "the body's charset or packing is not one to read; use UTF-8 (for tables and texts also GB18030 and UTF-16), plain or as gzip, deflate or br",
    },
  });

export const UNREADABLE: Fault = {
  code: "bad-request",
  message: {
    zh: "请求无法读取：地址或请求头有误，或正文中断",
    en: "the request cannot be read: a badly written address or header, or a body cut short",
  },
};

const INTERNAL: Fault = { code: "internal", message: { zh: "服务器出错，已记录", en: "the server failed; it has been logged" } };

/** What a caught error tells the caller: everything of a mistake of the caller, nothing of a mistake of ours. */
export function faultOf(error: unknown): Fault {
  if (error instanceof FaultError) return ofCaller(error);
  if (!(error instanceof Error)) return INTERNAL;
  if (REFUSED in error) return error[REFUSED] as Fault;
  // Express throws so for an address that is not to be decoded.
  return "status" in error && error.status === 400 ? UNREADABLE : INTERNAL;
}
