import { z } from "zod";
import { listRoute } from "../http/list-route";
import { PROBLEMS, type ProblemCode } from "../http/problem";
import { words } from "../replies/terms";

/** What the `type` of a problem points to. */
export const problems = listRoute({
  path: "/problems",
  summary: { zh: "错误代码一览", en: "every problem's code" },
  name: "problems",
  item: z.strictObject({ code: z.string(), status: z.int(), title: words }),
  key: ["code"],
  filters: ["status"],
  handle: () => ({
    head: {},
    items: (Object.keys(PROBLEMS) as ProblemCode[]).map((code) => {
      const { status, zh, en } = PROBLEMS[code];
      return { code, status, title: { zh, en } };
    }),
  }),
});
