import { defineConfig } from "tsup";

export default defineConfig({
  entry: ["src/index.ts"],
  format: ["esm", "cjs"],
  target: "node20",
  clean: true,
  // In the bundle, since its default export is none to CommonJS that is made of ESM.
  noExternal: ["openapi-fetch"],
  // tsup passes `baseUrl`, which TypeScript 6 deprecates.
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
});
