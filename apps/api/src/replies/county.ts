import type { CountyFile } from "@teks/indicators";
import { countyFileSchema } from "@teks/indicators/schema";
import type { z } from "zod";

/** The library's schema of a county's file, for the type that the library reads: the same data, with lists that nobody changes. */
export const countyFile = countyFileSchema as z.ZodType as z.ZodType<CountyFile, CountyFile>;
