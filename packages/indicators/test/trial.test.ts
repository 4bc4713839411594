import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

// The promise of CONTRIBUTING, kept in a copy of the repository: one catalogue entry and one golden row, and nothing else.

const root = new URL("../../../", import.meta.url).pathname;
const copy = mkdtempSync(join(tmpdir(), "teks-trial-"));

/** The installed packages, with the workspace's own resolved inside the copy. */
function linkModules(): void {
  const modules = join(root, "node_modules");
  mkdirSync(join(copy, "node_modules/@teks"), { recursive: true });
  for (const name of readdirSync(modules))
    if (name !== "@teks" && name !== ".bin") symlinkSync(join(modules, name), join(copy, "node_modules", name));
  for (const [name, folder] of [
    ["indicators", "packages/indicators"],
    ["tables", "packages/tables"],
    ["files", "packages/files"],
    ["seeds", "seeds"],
  ] as const)
    symlinkSync(join(copy, folder), join(copy, "node_modules/@teks", name));
  // What could not be installed at the top, since something else wants another version.
  for (const folder of ["packages/indicators", "packages/tables", "packages/files", "apps/cli", "apps/api"]) {
    const nested = join(root, folder, "node_modules");
    if (existsSync(nested)) symlinkSync(nested, join(copy, folder, "node_modules"));
  }
}

function edit(file: string, change: (text: string) => string): void {
  const path = join(copy, file);
  const before = readFileSync(path, "utf8");
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
}

function run(...tests: readonly string[]): { readonly passed: boolean; readonly said: string } {
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, [vitest, "run", "--root", copy, ...tests], {
    cwd: copy,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  return { passed: status === 0, said: stdout + stderr };
}

const guide = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");

/** A block of code of the guide, without the indent of the list it stands in. */
const block = (language: string): string =>
  (new RegExp(`^ *\`\`\`${language}\\n([\\s\\S]*?)^ *\`\`\``, "m").exec(guide)?.[1] ?? "").replaceAll(/^ {3}/gm, "");

const ENTRY = `  indicators: {\n${block("ts")}`;
const ROW = block("csv");

/** The faces, asked for the new indicator by what they show and not by how they are made. */
const FACES = `
import { expect, it } from "vitest";
import request from "supertest";
import { createApp } from "../src/app";
import { teks } from "../../cli/test/run";

it("the CLI computes it", async () => {
  const { out } = await teks("indicators --format json");
  expect(JSON.parse(out).rows.some((row) => row.id === "pupils-per-computer-trial" && row.value > 469)).toBe(true);
});

it("the API computes it, and its document knows it", async () => {
  const { body } = await request(createApp()).get("/v1/counties/tekes/indicators");
  expect(body.rows.some((row) => row.id === "pupils-per-computer-trial")).toBe(true);
  expect(JSON.stringify((await request(createApp()).get("/openapi.json")).body)).toContain("pupils-per-computer-trial");
});
`;

describe("adding an indicator", () => {
  beforeAll(() => {
    for (const folder of ["packages", "apps", "seeds"])
      cpSync(join(root, folder), join(copy, folder), { recursive: true, filter: (path) => !/\/(node_modules|dist|\.turbo)$/.test(path) });
    for (const file of ["vitest.config.ts", ".ci/laws.ts", "tsconfig.base.json", "package.json"])
      cpSync(join(root, file), join(copy, file));
    linkModules();
    edit("packages/indicators/src/catalogue/equipment.ts", (text) => text.replace("  indicators: {\n", ENTRY));
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it("without its golden row fails, and says what to do", () => {
    const { passed, said } = run("packages/indicators/test/golden.test.ts");
    expect(passed).toBe(false);
    expect(said).toContain("add a row for pupils-per-computer-trial at all, worked out by hand, to packages/indicators/golden/<theme>.csv");
  }, 60_000);

  it("with its golden row passes, and every face has it", () => {
    edit("packages/indicators/golden/equipment.csv", (text) => text + ROW);
    writeFileSync(join(copy, "apps/api/test/trial-faces.test.ts"), FACES);
    const { passed, said } = run(
      "packages/indicators/test/golden.test.ts",
      "packages/indicators/test/catalogue.test.ts",
      "packages/indicators/test/words.test.ts",
      "apps/api/test/trial-faces.test.ts",
    );
    expect(said).not.toContain("FAIL");
    expect(passed).toBe(true);
  }, 120_000);
});
