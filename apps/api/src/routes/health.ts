import { z } from "zod";
import { route } from "../http/route";

export const health = route({
  method: "get",
  path: "/healthz",
  summary: { zh: "是否在运行", en: "whether the server is up" },
  reply: z.strictObject({ status: z.literal("ok") }),
  handle: () => ({ status: "ok" as const }),
});
