import type { Route } from "./http/route";
import { allowances } from "./routes/allowances";
import {
  balanceDifferencesInFile,
  balanceDifferencesInJson,
  balanceExplanationInFile,
  balanceExplanationInJson,
  balanceInFile,
  balanceInJson,
} from "./routes/balance";
import { balancesInFile, balancesInJson } from "./routes/balances";
import { indicators, oneIndicator } from "./routes/catalogue";
import { checksInFile, checksInJson } from "./routes/checks";
import { counties, countyClaims, countyExplanations, countyFigures, countyFile, countyFindings, countyIndicators } from "./routes/counties";
import { evaluationsInFile, evaluationsInJson } from "./routes/evaluations";
import { growth } from "./routes/growth";
import { lint } from "./routes/lint";
import { health, metrics, readiness } from "./routes/operations";
import { problems } from "./routes/problems";
import { oneRuleSet, rules } from "./routes/rules";
import { countyBalance, countySchools, putSchoolsInFile, putSchoolsInJson } from "./routes/schools";
import { oneStandard, standards } from "./routes/standards";
import { changes, deleteCounty, putCountyInFile, putCountyInJson, versions } from "./routes/versions";

/** Every address but the one that describes them. */
export const ROUTES: readonly Route[] = [
  health,
  readiness,
  metrics,
  counties,
  countyFile,
  putCountyInJson,
  putCountyInFile,
  deleteCounty,
  versions,
  changes,
  countyFigures,
  countyClaims,
  countyIndicators,
  countyExplanations,
  countyFindings,
  countySchools,
  putSchoolsInJson,
  putSchoolsInFile,
  countyBalance,
  indicators,
  oneIndicator,
  standards,
  oneStandard,
  rules,
  oneRuleSet,
  evaluationsInJson,
  evaluationsInFile,
  balanceInJson,
  balanceInFile,
  balanceExplanationInJson,
  balanceExplanationInFile,
  balanceDifferencesInJson,
  balanceDifferencesInFile,
  balancesInJson,
  balancesInFile,
  checksInJson,
  checksInFile,
  lint,
  allowances,
  growth,
  problems,
];
