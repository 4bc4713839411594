import { defineConfig } from "tsup";
import cli from "../apps/cli/tsup.config";

// The same way as the explorer, so that the first frames differ by what is drawn alone.
export default defineConfig({
  ...cli,
  entry: [
    "src/ratios.ts",
    "src/hello.tsx",
    "src/nation.ts",
    "src/ingest.ts",
    "src/balance-csv.ts",
    "src/keys.ts",
    "src/ingest-xlsx.ts",
    "src/ingest-stream.ts",
    "src/repair.ts",
    "src/lint.ts",
    "src/api.ts",
    "src/api-overload.ts",
  ],
  silent: true,
  // The explorer's own exception, and what loads a binary from beside itself.
  external: ["./devtools.js", "@duckdb/node-api", "express", "autocannon"],
});
