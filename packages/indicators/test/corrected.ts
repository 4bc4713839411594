import { applyCorrections, type Correction, type CountyFile } from "../src/index";
import { tekes } from "./golden";

const entry = (stage: "primary" | "junior", from: number, to: number): Correction => ({
  figure: { place: "tekes", count: "classes", stage },
  from,
  to,
  reason: { zh: "县里确认", en: "the county confirmed it" },
  kind: "swap",
  status: "accepted",
  by: "核查组",
  on: "2023-01-05",
});

/** The report with its class counts exchanged, as the county confirmed. */
export const corrected: CountyFile = applyCorrections(tekes, {
  schema: "teks/corrections@1",
  county: "tekes",
  entries: [entry("primary", 169, 515), entry("junior", 515, 169)],
}).county;
