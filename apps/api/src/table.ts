import { schoolsOf } from "@teks/files";
import {
  type BalanceOptions,
  COUNTS,
  countiesIn,
  FaultError,
  inCounty,
  readSchools,
  refuseData,
  SCHOOL_COLUMNS,
  type School,
} from "@teks/indicators";
import { z } from "zod";
import { type FileQuery, fileOptions, fileQuery, READ_WHOLE, type Reading, readingOf } from "./file";
import { json, type SentFile } from "./http/medium";
import { MB } from "./http/problem";
import { judging, judgingQuery, optionsAsked, optionsIn } from "./judging";
import { list, optional } from "./replies/terms";

// How a table of schools is sent: in JSON with all that is asked of it, or as a file with that in the query.

/** The schools of a county take under a megabyte, those of a province with every figure named in each row about this. */
export const AS_JSON = json(16 * MB);

const county = optional(z.string()).meta({ description: "of a table of several counties, the one that is meant" });

/** The columns of a table, whose figures are any counts there are. */
const COLUMNS = [
  ...SCHOOL_COLUMNS.filter((column) => !Object.hasOwn(COUNTS, column.replace(/@.*/, ""))),
  "<CountId>",
  "<CountId>@<stage>",
].join(", ");

/** The table alone. */
export const tableRows = z.strictObject({
  schools: list(z.record(z.string(), z.unknown())).meta({
    description: `一行一校，或一校一学段一行 · a row a school, or a school and stage: ${COLUMNS}`,
  }),
  county,
});

/** What a body of JSON says. */
export const tableBody = tableRows.extend(judging.shape);

/** What a query says of a table sent as a file. */
export const tableQuery = judgingQuery.extend({ county, ...fileQuery });

/** A table of schools as it was read. */
export interface Schools {
  readonly schools: readonly School[];
  readonly county: string | undefined;
  readonly reading: Reading;
}

/** A table of schools, and how it is to be judged. */
export interface Given extends Schools {
  readonly options: BalanceOptions;
}

/** More schools than any county has. A reply tells all of each: the nation's as one county's would be none that anyone could read. */
const MOST_SCHOOLS = 5000;

const refuse = (name: string, got: string | number, zh: string, en: string): never => {
  throw new FaultError("bad-argument", { name, got, accepted: en, acceptedZh: zh });
};

/**
 * The schools of the county that is meant.
 *
 * @throws FaultError "bad-argument" where there are several counties and none of them is named, "unknown-place" for one there is not
 */
export function ofCounty({ schools: all, county }: Pick<Schools, "schools" | "county">): readonly School[] {
  const known = countiesIn(all);
  const some = known.slice(0, 3).join(", ");
  if (county === undefined && known.length > 1)
    refuse(
      "county",
      "null",
      `表中${known.length}个县之一，如 ${some}；全部县用 /v1/balances`,
      `one of the table's ${known.length} counties, such as ${some}; /v1/balances takes them all`,
    );
  if (county !== undefined && known.length === 0) refuse("county", county, "不填：表中没有县", "nothing: the table names no county");
  const schools = inCounty(all, county);
  if (schools.length > MOST_SCHOOLS)
    refuse("schools", schools.length, `一个县至多${MOST_SCHOOLS}所学校`, `at most ${MOST_SCHOOLS} schools of one county`);
  return schools;
}

/** The schools that rows of JSON tell. @throws FaultError "bad-data" with all that is wrong in them */
export const schoolsInJson = ({ schools, county }: z.output<typeof tableRows>): Schools => ({
  schools: readSchools(schools, (row, column) => `body.schools[${row}].${column}`),
  county,
  reading: READ_WHOLE,
});

/** The schools that a file tells. @throws FaultError "bad-data" with all that is wrong in it, each in its sheet and cell */
export function schoolsInFile({ county, ...query }: FileQuery & { readonly county?: string | undefined }, sent: SentFile): Schools {
  const { schools, problems, count, notes, table } = schoolsOf(sent.bytes, fileOptions(query, sent));
  if (count > 0) refuseData(problems, count);
  return {
    ...{ schools, county },
    reading: readingOf(
      notes,
      table.unmapped.map(({ header }) => header),
      table.proposed,
    ),
  };
}

export const givenInJson = ({ schools, county, ...options }: z.output<typeof tableBody>): Given => ({
  ...schoolsInJson({ schools, ...(county === undefined ? {} : { county }) }),
  options: optionsIn(options),
});

export const givenInFile = ({ county, map, sheet, encoding, file, ...judging }: z.output<typeof tableQuery>, sent: SentFile): Given => ({
  ...schoolsInFile({ county, map, sheet, encoding, file }, sent),
  options: optionsAsked(judging),
});

/** The worked example circulated for the rule of 2012, to try a route with: five schools, their pupils and books. */
const EXAMPLE = [
  { id: "1", type: "primary", pupils: 45, books: 279 },
  { id: "2", type: "primary", pupils: 37, books: 137 },
  { id: "3", type: "primary", pupils: 89, books: 935 },
  { id: "4", type: "primary", pupils: 76, books: 160 },
  { id: "5", type: "primary", pupils: 55, books: 402 },
];

export const exampleInJson = (asked: object) => ({ body: { ...asked, schools: EXAMPLE } });

export const exampleAsCsv = (asked: Readonly<Record<string, string>>) => ({
  query: asked,
  body: ["id,type,pupils,books", ...EXAMPLE.map((school) => Object.values(school).join(","))].join("\n"),
});
