import { z } from "zod";
import type { Answer } from "../http/route";
import { readAs } from "../http/schema-parts";
import { optional } from "./terms";

/** Of a county that is read: any text, since one that there is not is not found. */
export const countyParams = z.strictObject({ county: z.string().meta({ examples: ["tekes"] }) });

/** A version's number as an address has it. */
export const versionNumber = readAs((text) => (/^\d{1,9}$/.test(text) ? Number(text) : undefined), "not-a-version", {
  zh: "版本号，如 3",
  en: "a version's number, such as 3",
}).meta({ override: { type: "integer", minimum: 0, examples: ["0"] } });

/** Which version of a county is meant; the newest when left out. */
export const version = { version: optional(versionNumber) };

/** Of a county that is written: an id, as files of counties have it. */
export const writeParams = z.strictObject({
  county: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .meta({ examples: ["tekes"] }),
});

/** What is said of a write. */
export const written = z.strictObject({
  county: z.string(),
  version: z.int(),
  isNew: z.boolean().meta({ description: "false where the newest said the same" }),
});

/** A write as it is answered: 201 with its address where it made a version. */
export const writtenOutcome = (body: z.input<typeof written>, below = ""): Answer => ({
  body,
  status: body.isNew ? 201 : 200,
  headers: ["Location", `/v1/counties/${body.county}${below}?version=${body.version}`],
});
