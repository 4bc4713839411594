import { rulesIds } from "@teks/indicators";
import { parse } from "@teks/indicators/schema";
import { z } from "zod";
import { split } from "../replies/balance";
import { day, optional } from "../replies/terms";

const rules = z.enum(rulesIds).default("quality-balance-2017");

/** What a page's address asks. The example is divided by pupils weighted, as the document of 2012 has it, unless another way is chosen. */
const countyQuery = z.object({ county: optional(z.string()), on: optional(day), rules, split: split.default("weighted") });

/** What the form beside a file says. Nothing is divided until its sender says how. */
const uploadFields = z.object({ county: optional(z.string()), on: day, rules, split: optional(split) });

export type CountyAsked = z.output<typeof countyQuery>;
export type UploadAsked = z.output<typeof uploadFields>;

/** A form sends what was left blank as an empty text. */
const filledIn = (given: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ""));

/** @throws FaultError "bad-data" with all that is wrong in it */
export const countyAsked = (query: Readonly<Record<string, unknown>>): CountyAsked => parse(countyQuery, filledIn(query));

/** @throws FaultError "bad-data" with all that is wrong in it */
export const uploadAsked = (fields: Readonly<Record<string, unknown>>): UploadAsked => parse(uploadFields, filledIn(fields));
