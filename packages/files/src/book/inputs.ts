import {
  AREAS,
  type CountId,
  exclusion,
  ORIGINS,
  OWNERSHIPS,
  SCHOOL_STAGES,
  SCHOOL_TYPES,
  type School,
  type SchoolStage,
  type ScopeId,
  SHARED,
} from "@teks/indicators";
import type { BookCell, BookSheet } from "@teks/tables";
import { SCHOOL_FIELDS } from "../school-fields";
import { type Basis, countName, stagesOf } from "./basis";
import { head, styled, titled } from "./cells";
import { fixed, onSheet } from "./formula";
import { fitted, pagesWide } from "./page";
import { SAYS, SHEETS } from "./words";

type Place = SchoolStage | "all";

/** On the sheets that have a row for every school: the rows above the heads of the columns, and the row of the first school. */
export const HEAD_ROWS = 3;
export const FIRST_ROW = HEAD_ROWS + 2;

/** The sheet of what the schools reported, and where each figure stands on it. */
export interface Inputs {
  readonly sheet: BookSheet;
  /** The cell of a figure, as a formula names it; nothing where the sheet has no column for it. */
  readonly figure: (at: number, count: CountId, place: Place) => string | undefined;
  readonly ownership: (at: number) => string;
}

/** Whether a school is left out for its type alone, whatever else is known of it. */
export const isOutByType = ({ type }: School, scope: readonly ScopeId[]): boolean =>
  scope.some((id) => {
    const { types, ownerships, below } = exclusion(id);
    return ownerships === undefined && below === undefined && types?.includes(type) === true;
  });

/** Whether an evaluation reads a figure of a school that may take part. */
function isRead(school: School, count: CountId, place: Place): boolean {
  const taught = stagesOf(school);
  if (taught.length === 1) return place === "all";
  if (place === "all") return SHARED.includes(count);
  return taught.includes(place) && (place !== "senior" || count === "pupils");
}

const PLACES: readonly Place[] = ["all", "primary", "junior", "senior"];

/** The columns of figures: those that a school fills in, and those that it might. */
const columnsOf = ({ schools, counts, terms }: Basis): readonly (readonly [CountId, Place])[] =>
  counts.flatMap((count) =>
    PLACES.filter(
      (place) =>
        (place === "all" && count === "pupils") ||
        schools.some(
          (school) => school.counts[place]?.[count] !== undefined || (!isOutByType(school, terms.scope) && isRead(school, count, place)),
        ),
    ).map((place) => [count, place] as const),
  );

/** How a figure that is absent is marked, so that it is read back as what it is. */
const MARKS = { "not-reported": "—", "not-applicable": "/", suppressed: "*", implausible: "存疑" } as const;

function figureCell(school: School, count: CountId, place: Place): BookCell {
  const cell = school.counts[place]?.[count];
  if (cell === undefined) return styled(null, "input");
  if (typeof cell === "number") return styled(cell, "input");
  return styled("absent" in cell ? MARKS[cell.absent] : cell.value, "input");
}

/** The sheet of the county's own figures: a table of schools that can be read again, with ids as text. */
export function inputsOf(basis: Basis): Inputs {
  const { schools, say, notice } = basis;
  const columns = columnsOf(basis);
  const has = (field: "county" | "area" | "origin") => schools.some((school) => school[field] !== undefined);
  const fields: readonly (keyof typeof SCHOOL_FIELDS)[] = [
    "id",
    "name",
    ...(has("county") ? (["county"] as const) : []),
    "type",
    "ownership",
    ...(has("area") ? (["area"] as const) : []),
    ...(has("origin") ? (["origin"] as const) : []),
  ];
  const words = (school: School, field: keyof typeof SCHOOL_FIELDS): BookCell => {
    const { id, name, county, type, ownership, area, origin } = school;
    const text = {
      id,
      name,
      county,
      stage: undefined,
      type: say(SCHOOL_TYPES[type]),
      ownership: ownership === undefined ? undefined : say(OWNERSHIPS[ownership]),
      area: area === undefined ? undefined : say(AREAS[area]),
      origin: origin === undefined ? undefined : say(ORIGINS[origin]),
    }[field];
    return field === "ownership" ? styled(text ?? null, "input") : (text ?? null);
  };
  const name = say(SHEETS.schools);
  const rows = [
    ...titled(name, notice),
    [styled(`${say(SAYS.live)}${say(SAYS.and)}${say(SAYS.notReported)}`, "quiet")],
    [
      ...fields.map((field) => head(say(SCHOOL_FIELDS[field]))),
      ...columns.map(([count, place]) => head(say(countName(count, place, place === "all" ? undefined : SCHOOL_STAGES[place])))),
    ],
    ...schools.map((school) => [
      ...fields.map((field) => words(school, field)),
      ...columns.map(([count, place]) => figureCell(school, count, place)),
    ]),
  ];
  const widths = fitted(rows.slice(HEAD_ROWS));
  const cellIn = (column: number, at: number) => onSheet(name, fixed(column, FIRST_ROW + at));
  return {
    sheet: {
      name,
      rows,
      widths,
      pagesWide: pagesWide(widths),
      frozen: { rows: FIRST_ROW - 1, columns: 2 },
    },
    figure: (at, count, place) => {
      const column = columns.findIndex(([each, of]) => each === count && of === place);
      return column < 0 ? undefined : cellIn(fields.length + column, at);
    },
    ownership: (at) => cellIn(fields.indexOf("ownership"), at),
  };
}
