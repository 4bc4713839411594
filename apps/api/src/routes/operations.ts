import { z } from "zod";
import { refusal } from "../http/problem";
import { route } from "../http/route";

export const health = route({
  method: "get",
  path: "/healthz",
  summary: { zh: "是否在运行", en: "whether the server is up" },
  isOperation: true,
  reply: z.strictObject({ status: z.literal("ok") }),
  handle: () => ({ status: "ok" as const }),
});

export const readiness = route({
  method: "get",
  path: "/readyz",
  summary: {
    zh: "是否可接受请求：数据已读入，且未在停止",
    en: "whether to send requests: the data are there, and the server is not stopping",
  },
  isOperation: true,
  reply: z.strictObject({ status: z.literal("ready"), counties: z.int() }),
  handle: (_, { counties, isReady }) => {
    if (!isReady()) throw refusal({ code: "busy", message: { zh: "服务正在停止", en: "the server is stopping" } });
    return { status: "ready" as const, counties: counties.ids().length };
  },
});

export const metrics = route({
  method: "get",
  path: "/metrics",
  summary: { zh: "运行指标，Prometheus 文本格式", en: "measures of the server, in Prometheus' text format" },
  isOperation: true,
  replyType: "text/plain",
  reply: z.strictObject({ type: z.string(), content: z.string() }),
  handle: (_, context) => context.metrics(),
  outcome: ({ type, content }) => ({ written: { type, bytes: Buffer.from(content) } }),
});
