import { z } from "zod";
import { PROBLEMS, type ProblemCode } from "../http/problem";
import { route } from "../http/route";
import { list, words } from "../replies/terms";

/** What the `type` of a problem points to. */
export const problems = route({
  method: "get",
  path: "/problems",
  summary: { zh: "错误代码一览", en: "every problem's code" },
  reply: z.strictObject({ problems: list(z.strictObject({ code: z.string(), status: z.int(), title: words })) }),
  handle: () => ({
    problems: (Object.keys(PROBLEMS) as ProblemCode[]).map((code) => {
      const { status, zh, en } = PROBLEMS[code];
      return { code, status, title: { zh, en } };
    }),
  }),
});
