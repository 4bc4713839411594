import { schoolsOf } from "@teks/files";
import { refuseData, type School } from "@teks/indicators";
import roster from "@teks/seeds/example/schools.csv";

function read(): readonly School[] {
  const { schools, problems, count } = schoolsOf(new TextEncoder().encode(roster), { file: "schools.csv" });
  if (count > 0) refuseData(problems, count);
  return schools;
}

let kept: readonly School[] | undefined;

/** The made-up roster whose totals are the report's, every row of it labelled synthetic; read when it is first asked for. */
export function exampleSchools(): readonly School[] {
  kept ??= read();
  return kept;
}
