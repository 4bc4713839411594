import { schoolsOf } from "@teks/files";
import { refuseData, type School } from "@teks/indicators";
import { parseCounty } from "@teks/indicators/schema";
import roster from "@teks/seeds/example/schools.csv";
import tekes from "@teks/seeds/tekes/facts.json" with { type: "json" };
import type { FolderData } from "./folder";

function readRoster(): readonly School[] {
  const { schools, problems, count } = schoolsOf(new TextEncoder().encode(roster), { file: "schools.csv" });
  if (count > 0) refuseData(problems, count);
  return schools;
}

let kept: FolderData | undefined;

/** What comes with the program: the report's county, and the made-up roster whose totals are the report's, synthetic in every row. */
export function ownData(): FolderData {
  if (kept === undefined) {
    const county = parseCounty(tekes);
    kept = { counties: [county], schools: new Map([[county.id, readRoster()]]) };
  }
  return kept;
}
