import { figuresOf } from "@teks/files";
import { type CountyFile, refuseData } from "@teks/indicators";
import { parseCounty } from "@teks/indicators/schema";
import { z } from "zod";
import { underId } from "./data/table-county";
import { type FileQuery, fileOptions, fileQuery, type Reading, readingOf } from "./file";
import type { SentFile } from "./http/medium";
import { day, optional } from "./replies/terms";

// A county's figures sent as a table: a row a figure, or a row a county with a column a count.

/** What a query says of such a table. */
export const figuresQuery = {
  on: day.meta({ description: "数字的日期，表中没有 · the day that the figures are of: a table has none" }),
  county: optional(z.string()).meta({ description: "of a table of several counties, the one that is meant" }),
  ...fileQuery,
};

type FiguresQuery = FileQuery & { readonly on: z.output<typeof day>; readonly county?: string | undefined };

/** The figures that a file tells, as the file of a county of this id. @throws FaultError "bad-data" with all that is wrong in it */
export function figuresInFile(
  { on, county: place, ...query }: FiguresQuery,
  sent: SentFile,
  id: string,
): { readonly county: CountyFile; readonly reading: Reading } {
  const options = fileOptions(query, sent);
  const { county, problems, count, notes, unmapped } = figuresOf(sent.bytes, {
    ...options,
    on,
    ...(place === undefined ? {} : { place }),
  });
  if (count > 0 || county === undefined) return refuseData(problems, count);
  const reading = readingOf(
    notes,
    unmapped.map(({ name }) => name),
  );
  return { county: parseCounty(underId(county, id, options.file)), reading };
}
