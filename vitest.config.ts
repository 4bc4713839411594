import { defineConfig } from "vitest/config";
import type { Reporter, TestModule } from "vitest/node";

/** Siblings come from source, so that no test waits for a build. */
const conditions = ["@teks/source", "module", "node"];

/** Errors outside any test: a file that does not load, a hook of a suite that throws. */
const errorsOutsideTests = (module: TestModule): number =>
  [module, ...module.children.allSuites()].filter((each) => each.errors().length > 0).length;

/** Prints the closing line that scripts read, `N passed, N failed`; before it, by name, what did not run. */
const closingLine: Reporter = {
  onTestRunEnd(modules, unhandledErrors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const ended = (state: "passed" | "failed" | "skipped") => tests.filter((test) => test.result().state === state);
    const errors = modules.map(errorsOutsideTests).reduce((sum, each) => sum + each, unhandledErrors.length);
    for (const { module, fullName } of ended("skipped")) console.log(`not run: ${module.relativeModuleId} > ${fullName}`);
    console.log(`${ended("passed").length} passed, ${ended("failed").length + errors} failed`);
  },
};

/** A table is imported as its text, as the bundles have it. */
const tables = {
  name: "tables",
  transform: (text: string, id: string) =>
    id.endsWith(".csv") ? { code: `export default ${JSON.stringify(text)}`, map: null } : undefined,
};

export default defineConfig({
  plugins: [tables],
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["packages/*/test/**/*.test.ts", "apps/*/test/**/*.test.{ts,tsx}", "seeds/test/**/*.test.ts"],
    // Nothing is mocked and no module keeps state that a test could spoil: files may share what they have loaded.
    isolate: false,
    // Where CI is set, Ink draws nothing until it ends, and a test of the screen would see none.
    env: { CI: "false" },
    setupFiles: [".ci/laws.ts"],
    reporters: ["default", closingLine],
  },
});
