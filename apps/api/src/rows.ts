import { type IndicatorRecord, type Place, placeIn, type Row, recordOf } from "@teks/indicators";
import { z } from "zod";
import { optional, stage, theme, verdict } from "./replies/terms";

/** The query parameters that choose rows. */
export const filters = {
  theme: optional(theme),
  stage: optional(stage),
  place: optional(z.string()),
  verdict: optional(verdict),
};

type Filters = z.output<z.ZodObject<typeof filters>>;

/** The rows chosen, as records. @throws FaultError "unknown-place" for a place that the county does not have. */
export function recordsOf(rows: readonly Row[], county: Place, { theme, stage, place, verdict }: Filters): readonly IndicatorRecord[] {
  if (place !== undefined) placeIn(county, place);
  const isChosen = (row: Row) =>
    (theme === undefined || row.theme === theme) &&
    (stage === undefined || row.stage === stage) &&
    (place === undefined || row.place === place) &&
    (verdict === undefined || row.verdict === verdict);
  return rows.filter(isChosen).map(recordOf);
}
