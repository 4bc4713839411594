import { type Day, limitOn, type StandardId, stages } from "@teks/indicators";
import { z } from "zod";
import { day, grade, list, stage, words } from "./terms";

export const document = z.strictObject({ number: z.string(), title: words, grade }).meta({ id: "Document" });

/** The limit of each stage on a day, or why there is none. */
export const inForce = list(
  z.union([
    z.strictObject({ stage, value: z.number(), from: day, grade, set: z.boolean() }),
    z.strictObject({ stage, none: z.enum(["not-in-force", "not-for-stage", "must-be-set"]) }),
  ]),
);

export const inForceOn = (id: StandardId, on: Day): z.input<typeof inForce> =>
  stages.map((stage) => ({ stage, ...limitOn(id, stage, on) }));

interface Cited {
  readonly number: string;
  readonly zh: string;
  readonly en: string;
  readonly grade: z.input<typeof grade>;
}

export const documentOf = ({ number, zh, en, grade }: Cited): z.input<typeof document> => ({ number, title: { zh, en }, grade });
