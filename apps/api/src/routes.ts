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
import { countyBalance } from "./routes/county-balance";
import { putCountyInFile, putCountyInJson } from "./routes/county-put";
import { countyChanges, countyVersions } from "./routes/county-versions";
import { evaluationsInFile, evaluationsInJson } from "./routes/evaluations";
import { growth } from "./routes/growth";
import { lint } from "./routes/lint";
import { health, metrics, readiness } from "./routes/operations";
import { problems } from "./routes/problems";
import { oneRuleSet, rules } from "./routes/rules";
import { schoolChanges, schoolVersions } from "./routes/school-versions";
import { countySchools, putSchoolsInFile, putSchoolsInJson, schoolTables } from "./routes/schools";
import { oneStandard, standards } from "./routes/standards";

/** Every address but the one that describes them. */
export const ROUTES: readonly Route[] = [
  health,
  readiness,
  metrics,
  counties,
  countyFile,
  putCountyInJson,
  putCountyInFile,
  ...countyVersions,
  countyChanges,
  countyFigures,
  countyClaims,
  countyIndicators,
  countyExplanations,
  countyFindings,
  schoolTables,
  countySchools,
  putSchoolsInJson,
  putSchoolsInFile,
  ...schoolVersions,
  schoolChanges,
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
