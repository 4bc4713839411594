import { countiesIn } from "@teks/indicators";
import { formatOf, MOST_BYTES, readTableStream, type StreamEnd, type StreamHead, type StreamRows, type Table } from "@teks/tables";
import { schoolColumns } from "../read/columns";
import { locatorOf } from "../read/located";
import { marksWith } from "../read/marks";
import { schoolNotes } from "../read/school-notes";
import { cellsOf, isKnown } from "../read/school-rows";
import { type FileOptions, type SchoolsFile, schoolsOf, toldOf } from "../read/schools";
import { type CountySchools, schoolsByCounty } from "./by-county";
import { keptRows } from "./kept";

/** What a file of any size tells of schools: as `SchoolsFile`, with the schools county by county. */
export interface SchoolsSource extends Pick<SchoolsFile, "problems" | "count" | "notes">, Pick<CountySchools, "counties" | "batches"> {
  readonly table: Pick<Table, "unmapped" | "proposed">;
  /** Whether it was read as it came, so that all of its schools at once may be too many. */
  readonly isLong: boolean;
}

export interface SourceOptions extends FileOptions {
  /** Bytes of text that are read at once; longer text is read as it comes. */
  readonly atOnce?: number;
}

/** Text of which the rows, as they are read at once, take about a gigabyte. */
const AT_ONCE = 32 * 1024 * 1024;

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Bytes by which a format is known: the first record of NDJSON is among them. */
const START = 64 * 1024;

/** Text that does not begin as JSON, or does so with a record on a line of its own. */
const IN_ROWS = /^\s*(?:[^\s[{]|\{[^\n]*\}\s*\n)/;

/** The most that is read at once of a file that begins so: of a workbook and of JSON, of which no part is sound by itself, all that may be. */
const mostOf = (start: Uint8Array, atOnce: number): number =>
  formatOf(start) === "text" && IN_ROWS.test(new TextDecoder().decode(start)) ? atOnce : MOST_BYTES;

/**
 * The schools of a file of any size, as its bytes come: what `schoolsOf` tells of it. CSV, TSV and NDJSON that are too long to be read at once
 * are kept in little memory and made into schools a few counties at a time, each time they are asked for.
 *
 * @example
 * (async () => {
 *   const text = "学校标识码,县,学校类别,在校生数\n71,甲,小学,45\n72,乙,小学,30\n";
 *   const source = await schoolsFrom([new TextEncoder().encode(text)], { file: "学校.csv", atOnce: 0 });
 *   return [source.counties, [...source.batches("乙")].flat().map(({ id }) => id)];
 * })()
 * // => [["甲", "乙"], ["72"]]
 */
export async function schoolsFrom(chunks: Chunks, { atOnce = AT_ONCE, ...options }: SourceOptions = {}): Promise<SchoolsSource> {
  const source = each(chunks);
  const begun: Uint8Array[] = [];
  let [bytes, most] = [0, atOnce];
  while (bytes <= most) {
    const { value, done } = await source.next();
    if (done) return readAtOnce(Buffer.concat(begun), options);
    begun.push(value);
    bytes += value.length;
    if (most === atOnce && bytes > most) most = mostOf(Buffer.concat(begun, Math.min(bytes, START)), atOnce);
  }
  return readAsItComes(joined(begun, source), options);
}

async function* each(chunks: Chunks): AsyncGenerator<Uint8Array, undefined> {
  yield* chunks;
}

/** What was held goes before what comes, and is not held any longer. */
async function* joined(begun: Uint8Array[], rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (let chunk = begun.shift(); chunk !== undefined; chunk = begun.shift()) yield chunk;
  yield* rest;
}

function readAtOnce(bytes: Uint8Array, options: FileOptions): SchoolsSource {
  const { schools, ...told } = schoolsOf(bytes, options);
  return {
    ...told,
    isLong: false,
    counties: countiesIn(schools),
    batches: (county) => [county === undefined ? schools : schools.filter((school) => school.county === county)],
  };
}

const NOTHING: SchoolsSource = {
  table: { unmapped: [], proposed: [] },
  isLong: true,
  problems: [],
  count: 0,
  notes: [],
  counties: [],
  batches: () => [],
};

async function readAsItComes(chunks: AsyncIterable<Uint8Array>, given: FileOptions): Promise<SchoolsSource> {
  const { file = "-", sheet: _, limits: __, hidden: ___, ...options } = given;
  let keeper: ReturnType<typeof keeperOf> | undefined;
  let source = NOTHING;
  for await (const part of readTableStream(chunks, { ...options, file, columns: schoolColumns(), marks: marksWith(options.marks) })) {
    if (part.part === "head") keeper = keeperOf(part, file);
    else if (part.part === "rows") keeper?.take(part);
    else source = keeper?.source(part) ?? NOTHING;
  }
  return source;
}

/** Keeps the rows of a stream of which this is the head. */
function keeperOf(head: StreamHead, file: string) {
  const { columns, unmapped, proposed } = head;
  const locator = locatorOf(head, file);
  const notes = schoolNotes(columns, locator);
  const kept = keptRows(columns);
  const [cells, isSchool] = [cellsOf(columns), isKnown(columns)];
  return {
    take({ rows, setAside }: StreamRows): void {
      for (const row of rows) {
        notes.row(row);
        if (isSchool(row)) kept.add(cells(row), row);
      }
      setAside.forEach(notes.aside);
    },
    source(end: StreamEnd): SchoolsSource {
      kept.end();
      const { read, ...told } = toldOf({ ...head, ...end }, file, notes.notes(), () => schoolsByCounty(kept, columns, locator));
      const { counties, batches } = read ?? NOTHING;
      return { ...told, table: { unmapped, proposed }, isLong: true, counties, batches };
    },
  };
}
