import { z } from "zod";
import { readAs } from "../http/schema-parts";
import { optional } from "./terms";

export const countyParams = z.strictObject({ county: z.string().meta({ examples: ["tekes"] }) });

/** A version's number as an address has it. */
export const versionNumber = readAs((text) => (/^\d{1,9}$/.test(text) ? Number(text) : undefined), "not-a-version", {
  zh: "版本号，如 3",
  en: "a version's number, such as 3",
}).meta({ override: { type: "integer", minimum: 0, examples: ["0"] } });

/** Which version of a county is meant; the newest when left out. */
export const version = { version: optional(versionNumber) };
