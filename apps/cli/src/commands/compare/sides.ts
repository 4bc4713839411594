import { basename } from "node:path";
import { assess, type Balance, balance, type CountyFile, checkedDay, countyPlace, type Day, type Row, type Words } from "@teks/indicators";
import { countyIn, schoolsFileOf } from "../../county-file";
import { chunksOf } from "../../io";
import { badOption } from "../../option";
import type { Request } from "../../request";
import { type Asked, askedOf } from "../balance/asked";

/** A county's figures as one of several files. */
export interface CountySide {
  readonly county: CountyFile;
  readonly on: Day;
}

/** Several files beside each other, all of one kind. Their names tell them apart. */
export type Sides = { readonly names: readonly Words[] } & (
  | { readonly counties: readonly CountySide[] }
  | { readonly tables: readonly (Asked & { readonly told: Balance })[] }
);

const named = (words: readonly Words[]): boolean => new Set(words.map(({ zh }) => zh)).size === words.length;

/** What each file is called: county and year where that tells them apart, or else the name of the file, or else its path. */
function namesOf(files: readonly string[], told: readonly (Words | undefined)[]): readonly Words[] {
  const plain = (texts: readonly string[]): readonly Words[] => texts.map((text) => ({ zh: text, en: text }));
  const own = told.flatMap((each) => each ?? []);
  const short = plain(files.map((file) => basename(file)));
  return own.length === files.length && named(own) ? own : named(short) ? short : plain(files);
}

const yearOf = (day: Day): string => day.slice(0, 4);

const TWO = { zh: "两份或更多", en: "two files or more" };

/**
 * The files of a request, each read as what it is: a county's figures by their own day, or a table of schools.
 *
 * @throws FaultError for a file of another kind than the first, for one file alone, and for every problem of any
 */
export async function sidesOf(request: Request): Promise<Sides> {
  const { files, options, reading, remark, readBytes, progress } = request;
  if (files.length < 2) throw badOption("FILE", files.join(" "), TWO.zh, TWO.en);
  const twice = files.find((file, at) => files.indexOf(file) < at);
  if (twice !== undefined) throw badOption("FILE", twice, "每份文件一次", "each file once");
  const read: ({ readonly file: string } & ({ readonly county: CountyFile } | { readonly table: Asked }))[] = [];
  for (const file of files) {
    const bytes = await readBytes("FILE", file);
    const schools = await schoolsFileOf(bytes, file, options, reading);
    if (schools === undefined) {
      const on = checkedDay(options.on ?? (await request.today()));
      read.push({ file, county: await countyIn(bytes, file, { place: options.county, on, reading, remark }) });
    } else {
      const table = await askedOf({ ...request, argument: file, readChunks: async () => chunksOf(bytes) });
      read.push({ file, table });
    }
  }
  progress.clear();
  const counties = read.flatMap((each) => ("county" in each ? [each] : []));
  const tables = read.flatMap((each) => ("table" in each ? [each] : []));
  const [first, other] = [tables[0]?.file, counties[0]?.file];
  if (first !== undefined && other !== undefined)
    throw badOption(
      "FILE",
      other,
      `与 ${first} 同类：都是学校表或都是县数据`,
      `of one kind with ${first}: all tables of schools, or all counties`,
    );
  if (tables.length > 0) {
    const told = tables.map(({ table }) => ({ ...table, told: balance(table.schools, table.options) }));
    return {
      names: namesOf(
        files,
        told.map(({ told: { county } }) => (county === null ? undefined : { zh: county, en: county })),
      ),
      tables: told,
    };
  }
  const judged = counties.map(({ county }) => ({ county, on: options.on === undefined ? county.asOf : request.on }));
  const titles = judged.map(({ county: { zh, en, asOf } }) => ({ zh: `${zh} ${yearOf(asOf)}`, en: `${en} ${yearOf(asOf)}` }));
  return { names: namesOf(files, titles), counties: judged };
}

/** The indicators of a county, without those of the places inside it. */
export function rowsOf({ county, on }: CountySide, { settings }: Pick<Request, "settings">): readonly Row[] {
  const place = countyPlace(county);
  return assess(place, { on, settings }).rows.filter((row) => row.place === place.id);
}
