import { rulesIds } from "@teks/indicators";
import { parse } from "@teks/indicators/schema";
import { z } from "zod";
import { split } from "../replies/balance";
import { day, optional } from "../replies/terms";
import { version } from "../replies/version";
import { filledIn } from "./page";

/** How a page judges a table. Combined schools are divided by pupils weighted, as the document of 2012 has it, unless another way is chosen. */
const judging = { on: optional(day), rules: z.enum(rulesIds).default("quality-balance-2017"), split: split.default("weighted") };

/** What the address of a county's page asks. */
export const countyQuery = z.object({ county: optional(z.string()), ...judging });

/** What the address of the page of a table of schools asks. */
export const balanceQuery = z.object({ county: z.string(), ...version, ...judging });

/** What the form beside a file says. Nothing is divided until its sender says how. */
const uploadFields = z.object({ county: optional(z.string()), ...judging, on: day, split: optional(split) });

export type CountyAsked = z.output<typeof countyQuery>;
export type BalanceAsked = z.output<typeof balanceQuery>;

/** @throws FaultError "bad-data" with all that is wrong in it */
export const uploadAsked = (fields: Readonly<Record<string, string>>): z.output<typeof uploadFields> =>
  parse(uploadFields, filledIn(fields));
