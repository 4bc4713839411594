import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validate } from "dockerfile-utils";
import { expect, it } from "vitest";
import { configOf } from "../src/operations/config";
import config from "../tsup.config";

const root = new URL("../../../", import.meta.url);
const read = (name: string) => readFileSync(new URL(`apps/api/deploy/${name}`, root), "utf8");
const [dockerfile, unit] = [read("Dockerfile"), read("teks-api.service")];

/** What the build of the interface writes, by its path from the root. */
const built = [config].flat().flatMap((each) => ("entry" in each && Array.isArray(each.entry) ? each.entry : []));
const isBuilt = (path: string) => built.some((entry) => path === `apps/api/${entry.replace("src/", "dist/").replace(/\.ts$/, ".js")}`);

/** The variables that lines of `NAME=value` set. */
const variables = (lines: readonly string[]) => Object.fromEntries(lines.map((line) => line.trim().split("=", 2)));

it("the Dockerfile has no mistake that a linter knows", () => {
  expect(validate(dockerfile).map(({ message, range }) => `${range.start.line + 1}: ${message}`)).toEqual([]);
});

it("the Dockerfile copies what there is, and starts what is built, as nobody in particular, with a check of its health", () => {
  const [, image = ""] = dockerfile.split(/^FROM .*\n(?![\s\S]*^FROM )/m);
  for (const [, path = ""] of image.matchAll(/^COPY --from=build \/teks\/(\S+)/gm))
    expect(path === "node_modules" || path === "apps/api/dist" || existsSync(new URL(path, root)), path).toBe(true);
  expect(isBuilt(/^CMD \["node", "(.+)"\]$/m.exec(image)?.[1] ?? "")).toBe(true);
  expect(image.indexOf("USER node")).toBeLessThan(image.search(/^CMD/m));
  expect(image).toMatch(/^HEALTHCHECK .*\\\n\s+CMD \["node", "-e", ".*\/healthz/m);
  const set = variables(/^ENV ((?:.*\\\n)*.*)$/m.exec(image)?.[1]?.split("\\\n") ?? []);
  expect(configOf(set)).toMatchObject({ host: "0.0.0.0", port: 8080, database: "/var/lib/teks/teks.db" });
  expect(image).toContain("VOLUME /var/lib/teks\n");
  expect(image).toContain("EXPOSE 8080\n");
});

it("the unit starts what is built, with what the configuration takes, and outlasts its grace", () => {
  const path = /^ExecStart=\/usr\/bin\/node \/opt\/teks\/(.+)$/m.exec(unit)?.[1] ?? "";
  expect(isBuilt(path), path).toBe(true);
  const set = variables([...unit.matchAll(/^Environment=(.+)$/gm)].map(([, line = ""]) => line));
  const { database, graceSeconds } = configOf(set);
  expect(database).toBe(`/var/lib/${/^StateDirectory=(.+)$/m.exec(unit)?.[1]}/teks.db`);
  expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1])).toBeGreaterThan(graceSeconds);
});

const hasSystemd = spawnSync("systemd-analyze", ["--version"]).status === 0;

it.skipIf(!hasSystemd)("the unit is one to systemd, and exposes little", { timeout: 30_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "teks-unit-"));
  const file = join(folder, "teks-api.service");
  // The program that it starts has to be there.
  writeFileSync(file, unit.replaceAll("/usr/bin/node", process.execPath));
  const analyze = (...words: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync("systemd-analyze", [...words, file], { encoding: "utf8" });
    return { status, said: stdout + stderr };
  };
  expect(analyze("verify")).toEqual({ status: 0, said: "" });
  expect(analyze("security", "--offline=yes", "--threshold=20").status).toBe(0);
  rmSync(folder, { recursive: true });
});
