import type { Problem, School } from "@teks/indicators";
import { type FoundColumn, MOST_TOLD } from "@teks/tables";
import type { Locator } from "../read/located";
import { type SchoolCell, type SchoolsRead, schoolsOfRows } from "../read/school-rows";
import { groupsOf } from "./groups";
import type { KeptRows } from "./kept";

/** The schools of rows that are kept, made when they are asked for. */
export interface CountySchools extends Pick<SchoolsRead, "problems" | "count"> {
  /** The counties that the rows name, in their order. */
  readonly counties: readonly string[];
  /** All schools, whole counties at a time; those of one county where it is named. */
  readonly batches: (county?: string) => Iterable<readonly School[]>;
}

/** Rows that are made into schools at a time, about. */
const AT_A_TIME = 20_000;

/** Some number of a text, always the same. */
function hashOf(cell: SchoolCell): number {
  let hash = 0;
  if (typeof cell === "string") for (let at = 0; at < cell.length; at++) hash = (Math.imul(hash, 31) + cell.charCodeAt(at)) >>> 0;
  return hash;
}

/** Reads some of the rows, all of those of each school. */
function schoolsIn(kept: KeptRows, rows: Int32Array, columns: readonly FoundColumn[], locator: Locator): SchoolsRead {
  const cells = function* () {
    for (const row of rows) yield kept.cells(row);
  };
  return schoolsOfRows(columns, cells(), (at) => kept.place(rows[at] ?? 0), locator);
}

interface Known extends Pick<SchoolsRead, "problems" | "count"> {
  /** The counties as they were met, and the number of each row's. */
  readonly names: readonly (string | undefined)[];
  readonly countyOf: Int32Array;
}

/** Goes through all schools once, those of like ids together: of each, all rows are needed, and they may stand anywhere. */
function countiesOf(kept: KeptRows, columns: readonly FoundColumn[], locator: Locator): Known {
  const rows = kept.count();
  const idAt = columns.findIndex(({ id }) => id === "id");
  const numbers = new Map<string | undefined, number>();
  const countyOf = new Int32Array(rows);
  let problems: { readonly row: number; readonly problem: Problem }[] = [];
  let count = 0;
  const parts = Math.ceil(rows / AT_A_TIME);
  const byId = groupsOf(rows, parts, (row) => hashOf(kept.cell(row, idAt)) % parts);
  for (let part = 0; part < parts; part++) {
    const some = byId(part, part + 1);
    if (some.length === 0) continue;
    const rowAt = new Map<string, number>();
    const noting: Locator = {
      ...locator,
      cell: (place, header, letter) => {
        const path = locator.cell(place, header, letter);
        rowAt.set(path, place.row);
        return path;
      },
    };
    const told = schoolsIn(kept, some, columns, noting);
    count += told.count;
    problems.push(...told.problems.map((problem) => ({ row: rowAt.get(problem.path) ?? 0, problem })));
    problems = problems.sort((a, b) => a.row - b.row).slice(0, MOST_TOLD);
    const counties = new Map<SchoolCell, string | undefined>(told.schools.map(({ id, county }) => [id, county]));
    for (const row of some) {
      const county = counties.get(kept.cell(row, idAt));
      const number = numbers.get(county) ?? numbers.size;
      numbers.set(county, number);
      countyOf[row] = number;
    }
  }
  return { names: [...numbers.keys()], countyOf, problems: problems.map(({ problem }) => problem), count };
}

/**
 * The schools of kept rows by county. Which county a school is of, one of its rows may say, and it may have several, anywhere in the file: so
 * rows are put together by their ids first, and then by the counties.
 */
export function schoolsByCounty(kept: KeptRows, columns: readonly FoundColumn[], locator: Locator): CountySchools {
  const { names, countyOf, problems, count } = countiesOf(kept, columns, locator);
  const inOrder = [...new Set(countyOf)];
  const places = new Map(inOrder.map((number, place) => [number, place]));
  const counties = inOrder.map((number) => names[number]);
  const byCounty = groupsOf(kept.count(), counties.length, (row) => places.get(countyOf[row] ?? 0) ?? 0);
  return {
    counties: counties.flatMap((county) => county ?? []),
    problems,
    count,
    *batches(asked) {
      if (count > 0) return;
      for (let from = 0; from < counties.length; ) {
        let to = from + 1;
        if (asked === undefined) while (to < counties.length && byCounty(from, to + 1).length <= AT_A_TIME) to++;
        if (asked === undefined || counties[from] === asked) yield schoolsIn(kept, byCounty(from, to), columns, locator).schools;
        from = to;
      }
    },
  };
}
