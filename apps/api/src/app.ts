import express, { type Express } from "express";
import type { Route } from "./http/route";
import { serve } from "./http/serve";
import { openApi } from "./openapi";
import { allowances } from "./routes/allowances";
import { balanceAsCsv, balanceDifferences, balanceExplanationAsCsv, balanceExplanationInJson, balanceInJson } from "./routes/balance";
import { balancesAsCsv, balancesInJson } from "./routes/balances";
import { indicators, oneIndicator } from "./routes/catalogue";
import { counties, countyExplanations, countyFigures, countyFindings, countyIndicators } from "./routes/counties";
import { evaluations } from "./routes/evaluations";
import { growth } from "./routes/growth";
import { health } from "./routes/health";
import { problems } from "./routes/problems";
import { oneRuleSet, rules } from "./routes/rules";
import { standards } from "./routes/standards";

/** Every address but the one that describes them. */
export const ROUTES: readonly Route[] = [
  health,
  counties,
  countyFigures,
  countyIndicators,
  countyExplanations,
  countyFindings,
  indicators,
  oneIndicator,
  standards,
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

/** The interface as an Express app, without a port. Errors of ours go to `log` and never to a caller. */
export function createApp({
  routes = ROUTES,
  log = console.error,
}: {
  routes?: readonly Route[];
  log?: (error: unknown) => void;
} = {}): Express {
  const app = express();
  app.disable("x-powered-by");
  app.use((_request, response, next) => {
    response.set("X-Content-Type-Options", "nosniff");
    next();
  });
  serve(app, [...routes, openApi(routes)], log);
  return app;
}
