import { z } from "zod";

/** A schema without what only says that its value may be lacking, or may not be changed. */
export function bare(schema: z.core.$ZodType): z.core.$ZodType {
  if (
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodExactOptional ||
    schema instanceof z.ZodReadonly
  )
    return bare(schema.unwrap());
  return schema;
}

/** A query parameter that is refused unless it reads as something. The words say what is accepted. */
export const readAs = <T>(read: (text: string) => T | undefined, code: string, accepted: { readonly zh: string; readonly en: string }) =>
  z.string().transform((text, context): T => {
    const value = read(text);
    if (value !== undefined) return value;
    context.addIssue({ code: "custom", input: text, params: { code, accepted } });
    return z.NEVER;
  });

const A_NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d{1,3})?$/i;

/** A number in a query. */
export const numberParameter = readAs(
  (text) => (A_NUMBER.test(text) && Number.isFinite(Number(text)) ? Number(text) : undefined),
  "not-a-number",
  {
    zh: "一个数，如 45 或 0.5",
    en: "a number such as 45 or 0.5",
  },
).meta({ override: { type: "number", examples: ["45"] } });
