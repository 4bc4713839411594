import type { Language } from "@teks/indicators";
import { parse } from "@teks/indicators/schema";
import type { z } from "zod";
import type { Context } from "../context";
import type { Medium } from "../http/medium";
import { queryIn } from "../http/parsed";
import type { Work } from "../http/route";

/** A page as data, read by Express to serve it and by a thread to make it. */
export interface Page extends Work {
  readonly method: "get" | "post";
  readonly path: string;
  readonly policy: string;
  readonly isHeavy: boolean;
  /** What an address asks for: those that ask the same get the same page. @throws FaultError "bad-data" with all that is wrong in it */
  readonly asked: (address: string) => unknown;
}

export const HTML_TYPE = "text/html";

/** What a page is made of. */
interface Given<Asked, Body> {
  readonly asked: Asked;
  readonly body: Body;
  readonly language: Language;
}

/** A page that is made; its status is 200 when left out. */
interface Made {
  readonly page: string;
  readonly status?: number;
}

/** A form sends what was left blank as an empty text. */
export const filledIn = (given: object): object => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ""));

/** A page whose maker gets what its schema says. `body` is what `accepts` reads. */
export function page<Query extends z.ZodType, Body = undefined>({
  query,
  make,
  accepts,
  ...described
}: Pick<Page, "method" | "path" | "policy" | "isHeavy"> & {
  readonly query: Query;
  readonly accepts?: Medium;
  readonly make: (given: Given<z.output<Query>, Body>, context: Context) => Made | Promise<Made>;
}): Page {
  const asked = (address: string) => parse(query, filledIn(queryIn(address)));
  return {
    ...described,
    asked,
    accepts,
    answer: async ({ address, language }, body, context) => {
      const { page, status = 200 } = await make({ asked: asked(address), body: body as Body, language }, context);
      return { status, written: writtenPage(page), headers: ["Content-Language", language] };
    },
  };
}

export const writtenPage = (page: string) => ({ type: `${HTML_TYPE}; charset=utf-8`, bytes: Buffer.from(page) });
