import { defineConfig } from "tsup";

// The workspace's own packages are devDependencies and so in the bundle; express, zod and the database stay outside.
export default defineConfig({
  entry: ["src/server.ts", "src/worker.ts", "src/teks-api.ts"],
  format: ["esm"],
  target: "node20",
  clean: true,
  loader: { ".csv": "text" },
  esbuildOptions(options) {
    options.conditions = ["@teks/source", "module"];
  },
});
