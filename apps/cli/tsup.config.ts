import { defineConfig } from "tsup";

// Everything is in the bundle: what this package needs is in its devDependencies, which tsup takes in.
export default defineConfig({
  entry: ["src/cli.ts"],
  format: ["esm"],
  target: "node20",
  splitting: true,
  minify: true,
  clean: true,
  env: { NODE_ENV: "production" },
  // Ink asks for it only when DEV=true; left out, it costs neither size nor time.
  external: ["./devtools.js"],
  loader: { ".csv": "text" },
  // What React and its kin `require` of Node.
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  esbuildOptions(options) {
    // From source, so that a chunk takes single files of the library and not the whole of it.
    options.conditions = ["@teks/source", "module"];
  },
});
