import type { Route } from "./http/route";
import { allowances } from "./routes/allowances";
import { balanceAsCsv, balanceDifferences, balanceExplanationAsCsv, balanceExplanationInJson, balanceInJson } from "./routes/balance";
import { balancesAsCsv, balancesInJson } from "./routes/balances";
import { indicators, oneIndicator } from "./routes/catalogue";
import { counties, countyClaims, countyExplanations, countyFigures, countyFile, countyFindings, countyIndicators } from "./routes/counties";
import { evaluations } from "./routes/evaluations";
import { growth } from "./routes/growth";
import { health, metrics, readiness } from "./routes/operations";
import { problems } from "./routes/problems";
import { oneRuleSet, rules } from "./routes/rules";
import { oneStandard, standards } from "./routes/standards";
import { changes, deleteCounty, putCounty, versions } from "./routes/versions";

/** Every address but the one that describes them. */
export const ROUTES: readonly Route[] = [
  health,
  readiness,
  metrics,
  counties,
  countyFile,
  putCounty,
  deleteCounty,
  versions,
  changes,
  countyFigures,
  countyClaims,
  countyIndicators,
  countyExplanations,
  countyFindings,
  indicators,
  oneIndicator,
  standards,
  oneStandard,
  rules,
  oneRuleSet,
  evaluations,
  balanceInJson,
  balanceAsCsv,
  balanceExplanationInJson,
  balanceExplanationAsCsv,
  balanceDifferences,
  balancesInJson,
  balancesAsCsv,
  allowances,
  growth,
  problems,
];
