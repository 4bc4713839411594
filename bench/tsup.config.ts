import { defineConfig } from "tsup";
import cli from "../apps/cli/tsup.config";

// The same way as the explorer, so that the first frames differ by what is drawn alone.
export default defineConfig({ ...cli, entry: ["src/ratios.ts", "src/hello.tsx"], silent: true });
