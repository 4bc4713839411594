import { readFileSync } from "node:fs";
import type { CountyFile } from "@teks/indicators";
import { parseCounty } from "@teks/indicators/schema";
import { modelOf } from "../../src/tui/model";

/** The county of the seeds, as the explorer opens it. */
export const tekes: CountyFile = parseCounty(
  JSON.parse(readFileSync(new URL("../../../../seeds/tekes/facts.json", import.meta.url), "utf8")),
);
export const model = modelOf({ county: tekes, on: "2022-12-31" });
