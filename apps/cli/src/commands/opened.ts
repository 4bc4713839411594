import { countyIn } from "../county-file";
import type { Request } from "../request";
import type { Files } from "../tui/code";
import { judged } from "../tui/judged";
import type { Asked, Judged } from "../tui/model";
import type { Opened } from "../tui/open-files";
import type { Sides } from "./compare/sides";

// What a command line names, as the explorer shows it: the same for one that opens it and one that prints what it would show. What reads
// tables is loaded where one is to be read: the first screen of a county should not wait for it.

const judgedOf = async (request: Request): Promise<Judged> => judged(await (await import("./balance/asked")).askedOf(request));

/** The files that only rules and claims are read from: options that may also be ids. */
const filesOf = ({ rules, claims }: Request["options"]): Files => ({
  ...(rules !== undefined && /[./]/.test(rules) ? { rules } : {}),
  ...(claims === undefined ? {} : { claims }),
});

/** One file: a county's figures, a table of schools, or the seeds where none is named. */
function openedOne(request: Request, isOnSchools: boolean): Opened {
  const { county, on, settings, options, reading, remark, readBytes, argument } = request;
  const { data } = options;
  // The example's combined school is divided one way or the other: undivided it would leave half the screen open.
  const judging = argument === undefined ? { split: "weighted", ...options } : options;
  let place = request.place;
  const reread = async (file: string): Promise<Asked> => {
    const [bytes, { countyPlace }] = await Promise.all([readBytes("--data", file), import("@teks/indicators")]);
    const again = await countyIn(bytes, file, { place: options.county, on, reading, remark });
    place = countyPlace(again);
    return { county: again, on: options.on === undefined ? again.asOf : on, settings };
  };
  return {
    county,
    on,
    settings,
    screen: isOnSchools || argument !== undefined ? "balance" : "overview",
    balance: () => judgedOf({ ...request, place, options: judging }),
    files: {
      ...filesOf(options),
      ...(data === undefined ? {} : { county: data }),
      ...(argument === undefined ? {} : { schools: argument }),
    },
    ...(data === undefined || data === "-" ? {} : { reread: () => reread(data) }),
  };
}

/** Several files, the first of them open and the others beside it. */
async function openedSeveral(request: Request): Promise<Opened> {
  const { county, on, settings, files, options } = request;
  const { sidesOf } = await import("./compare/sides");
  let sides = await sidesOf(request);
  const askedIn = (of: Sides): Asked => {
    const { names } = of;
    if ("tables" in of) {
      const tables = of.tables.slice(1).map(({ schools, options: by, told }) => ({ balance: told, table: { schools, options: by } }));
      return { county, on, settings, beside: { names, tables } };
    }
    const [first, ...counties] = of.counties.map((each) => ({ ...each, settings }));
    return { county, on, settings, ...first, beside: { names, counties } };
  };
  const isTables = "tables" in sides;
  const [first = ""] = files;
  return {
    ...askedIn(sides),
    screen: "compare",
    balance: async () => {
      const [table] = "tables" in sides ? sides.tables : [];
      if (table === undefined) return judgedOf({ ...request, options: { split: "weighted", ...options } });
      return { balance: table.told, table: { schools: table.schools, options: table.options } };
    },
    files: { ...filesOf(options), [isTables ? "schools" : "county"]: first, compared: files },
    reread: async () => {
      sides = await sidesOf(request);
      return askedIn(sides);
    },
  };
}

/** What a request names, read. `isOnSchools` says that it is the table of schools that was asked for. */
export const openedOf = async (request: Request, isOnSchools: boolean): Promise<Opened> =>
  request.files.length > 1 ? openedSeveral(request) : openedOne(request, isOnSchools);
