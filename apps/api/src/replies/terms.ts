import { ASSUMPTIONS, GRADES, indicatorIds, MARKS, STATES, SYSTEMS, standardIds, themeIds, VERDICTS } from "@teks/indicators";
import { countIdSchema, daySchema, stageSchema } from "@teks/indicators/schema";
import { z } from "zod";

// The words of every reply. Lists are read-only since nothing changes a result on its way out.

export const list = <T extends z.ZodType>(of: T) => z.array(of).readonly();
export const optional = <T extends z.ZodType>(of: T) => z.exactOptional(of);
export const idOf = <K extends string>(table: Readonly<Record<K, unknown>>) => z.enum(Object.keys(table) as K[]);

export const words = z.strictObject({ zh: z.string(), en: z.string() }).meta({ id: "Words", description: "中英文 · in both languages" });

export const stage = stageSchema;
export const day = daySchema;
export const theme = z.enum(themeIds).meta({ id: "ThemeId" });
export const system = idOf(SYSTEMS).meta({ id: "SystemId" });
export const indicatorId = z.enum(indicatorIds).meta({ id: "IndicatorId" });
export const standardId = z.enum(standardIds).meta({ id: "StandardId" });
export const assumption = idOf(ASSUMPTIONS).meta({ id: "AssumptionId" });
export const verdict = idOf(VERDICTS).meta({ id: "Verdict" });
export const markId = idOf(MARKS).meta({ id: "MarkId" });
export const state = idOf(STATES).meta({ id: "FindingState" });
export const grade = idOf(GRADES).meta({ id: "Grade", description: "how well the evidence was seen: A the text itself … U unverified" });
export const unit = z.string().meta({ description: 'as the library writes it: "pupil/class", "teacher/100 pupil", "%"' });

export const countRef = z.strictObject({ count: countIdSchema, stage }).meta({ id: "CountRef" });
