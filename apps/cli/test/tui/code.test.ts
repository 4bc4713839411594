import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { figuresOf } from "@teks/files";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createApp } from "../../../api/src/app";
import { type Code, codeOf, codeText } from "../../src/tui/code";
import type { Facts } from "../../src/tui/facts";
import { NO_FACTS } from "../../src/tui/facts";
import { type Model, modelOf, supposing, withBalance } from "../../src/tui/model";
import type { Screen } from "../../src/tui/screens/screens";
import { sheetOf } from "../../src/tui/screens/screens";
import { teks } from "../run";
import { example, model, several, tekes, years } from "./seed";

// A view's three codes are run as a user would run them: the command line, curl against the API, and the library. Their numbers are one.

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const hasCurl = spawnSync("curl", ["--version"]).status === 0;
if (!hasCurl) console.warn("skipped, a view as curl: curl is not installed");

let server: Server;
const folder = mkdtempSync(join(tmpdir(), "teks-code-"));

beforeAll(async () => {
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  server = createServer(createApp());
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await new Promise((closed) => server.close(closed));
});

/** The words of a command line, as a shell reads single quotes. */
const wordsOf = (line: string): readonly string[] => (line.match(/(?:[^\s']|'[^']*')+/gu) ?? []).map((word) => word.replaceAll("'", ""));

async function byCli({ cli }: Code): Promise<unknown> {
  const [first = "", second] = cli.split(" | ");
  const stdin = second === undefined ? "" : wordsOf(first).slice(1).join(" ");
  const [, ...words] = wordsOf(second ?? first);
  const read = words.filter((word) => word.endsWith(".csv"));
  const { out, err } = await teks(words, { stdin, files: Object.fromEntries(read.map((path) => [path, readFileSync(join(root, path))])) });
  expect(err).toBe("");
  return JSON.parse(out);
}

async function byCurl({ curl = "" }: Code): Promise<unknown> {
  const { port } = server.address() as AddressInfo;
  const { stdout } = await promisify(execFile)("sh", ["-c", curl.replace(":8080", `:${port}`)], { cwd: root, maxBuffer: 1 << 26 });
  return JSON.parse(stdout);
}

let snippet = 0;
async function byTypescript({ typescript }: Code): Promise<unknown> {
  const file = join(folder, `view-${snippet++}.ts`);
  writeFileSync(file, typescript);
  const said: string[] = [];
  const log = vi.spyOn(console, "log").mockImplementation((text: string) => void said.push(text));
  try {
    await import(pathToFileURL(file).href);
  } finally {
    log.mockRestore();
  }
  return JSON.parse(said.join(""));
}

/** Every number under any of those names, wherever it stands, in order. */
function numbersAt(data: unknown, names: readonly string[]): readonly (number | null)[] {
  if (Array.isArray(data)) return data.flatMap((each) => numbersAt(each, names));
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) => {
    if (names.includes(name) && (typeof value === "number" || value === null)) return [value];
    return numbersAt(value, names);
  });
}

const part = (data: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((at, name) => (typeof at === "object" && at !== null ? Reflect.get(at, name) : undefined), data);

const codeAt = (screen: Screen, of: Model = model, key?: string): Code => {
  const entry =
    key === undefined
      ? undefined
      : sheetOf(of, screen)
          .sections.flatMap(({ entries }) => entries)
          .find((each) => each.key === key);
  if (key !== undefined && entry === undefined) throw new Error(`no ${key} on ${screen}`);
  return codeOf({ screen, model: of, files: {}, entry, isNarrowed: false });
};

const suppose = (facts: Partial<Facts>): Model => supposing(model, { ...NO_FACTS, ...facts });

const later = suppose({ day: "2016-01-01" });
const paid = suppose({ scale: { teachers: 1774 } });
const grown = suppose({
  series: [
    { series: "appropriation", year: 2021, to: 800 },
    { series: "appropriation", year: 2022, to: 836 },
    { series: "recurrent-revenue", year: 2021, to: 1000 },
    { series: "recurrent-revenue", year: 2022, to: 1030 },
  ],
});

describe.skipIf(!hasCurl)("a view as code gives the same numbers in all three ways", () => {
  it.each<[string, Code, (data: unknown) => readonly (number | null)[]]>([
    ["all indicators", codeAt("indicators"), (data) => numbersAt(data, ["value"])],
    ["all indicators on another day", codeAt("indicators", later), (data) => numbersAt(data, ["value", "limit"])],
    ["the schools", codeAt("schools"), (data) => numbersAt(part(data, "schools") ?? data, ["value", "pupils"])],
    ["the coefficients", codeAt("balance"), (data) => numbersAt(part(data, "stages"), ["cv", "mean", "limit"])],
    ["an allowance", codeAt("allowance", paid), (data) => numbersAt(part(data, "drawn") ?? data, ["low", "high"]).slice(-4)],
    ["growth", codeAt("growth", grown), (data) => numbersAt(part(data, "threeGrowths") ?? data, ["value"])],
  ])(
    "%s",
    async (_, code, numbers) => {
      const [cli, curl, typescript] = [await byCli(code), await byCurl(code), await byTypescript(code)].map(numbers);
      expect(cli?.filter((value) => value !== null).length).toBeGreaterThan(1);
      expect(curl).toEqual(cli);
      expect(typescript).toEqual(cli);
    },
    60_000,
  );

  it("of an office's own table", async () => {
    const [file = ""] = years;
    const { county } = figuresOf(readFileSync(join(root, file)), { file, on: "2022-12-31" });
    if (county === undefined) throw new Error(file);
    const own = modelOf({ county, on: "2022-12-31" });
    const code = codeOf({ screen: "indicators", model: own, files: { county: file }, entry: undefined, isNarrowed: false });
    const [cli, curl, typescript] = [await byCli(code), await byCurl(code), await byTypescript(code)].map((data) =>
      numbersAt(part(data, "rows") ?? data, ["value"]),
    );
    // 4600 pupils in 100 primary classes.
    expect(cli).toContain(46);
    expect(curl).toEqual(cli);
    expect(typescript).toEqual(cli);
    const set = codeOf({
      screen: "indicators",
      model: { ...own, settings: { "cv-2017": 40 } },
      files: { county: file },
      entry: undefined,
      isNarrowed: false,
    });
    expect(set.curl).toBeUndefined();
  }, 60_000);

  it("one indicator, opened", async () => {
    const code = codeAt("indicators", model, "pupils-per-class@tekes@primary");
    const [cli, curl, typescript] = [await byCli(code), await byCurl(code), await byTypescript(code)];
    // 18 280 pupils in 169 classes.
    expect(part(typescript, "value")).toBe(18280 / 169);
    expect(numbersAt(part(cli, "outcome") ?? cli, ["value"])).toContain(18280 / 169);
    expect(numbersAt(curl, ["value"])).toContain(18280 / 169);
  }, 60_000);

  it("findings, standards and claims, by their numbers of entries", async () => {
    const ids = (data: unknown, ...path: readonly string[]) => (part(data, ...path) as readonly unknown[]).length;
    const findings = codeAt("findings");
    // The command line tells of the edit rules too, after the checks that the screen shows.
    const checks = (data: unknown) =>
      (data as readonly { readonly check: string; readonly place: string }[]).map(({ check, place }) => `${check}@${place}`);
    const shown = checks(model.assessment.findings);
    expect(checks(part(await byCli(findings), "findings")).slice(0, shown.length)).toEqual(shown);
    expect(checks(part(await byCurl(findings), "findings"))).toEqual(shown);
    expect(checks(await byTypescript(findings))).toEqual(shown);
    const standards = codeAt("standards");
    const listed = [
      ids(await byCli(standards), "standards"),
      ids(await byCurl(standards), "standards"),
      ids(await byTypescript(standards)),
    ];
    expect(new Set(listed).size).toBe(1);
    const claims = codeAt("claims");
    expect(ids(await byCurl(claims), "claims")).toBe(model.county.claims.length);
    expect(ids(await byTypescript(claims))).toBe(model.county.claims.length);
    const items = part(await byCli(claims), "items") as readonly { readonly kind: string }[];
    expect(items.filter(({ kind }) => kind === "claim")).toHaveLength(model.county.claims.length);
  }, 60_000);
});

describe("several files beside each other as code", () => {
  const roster = "seeds/example/schools.csv";
  const codeOfFiles = (of: Model, compared: readonly string[]) =>
    codeOf({ screen: "compare", model: of, files: { compared }, entry: undefined, isNarrowed: false });
  interface Side {
    readonly value?: number | null;
    readonly cv?: number | null;
    readonly outcome?: { readonly value?: number };
  }
  /** What each side of each row comes to, in the order of both. */
  const valuesIn = (rows: unknown) =>
    (rows as readonly { readonly sides: readonly Side[] }[]).map(({ sides }) =>
      sides.map(({ value, cv, outcome }) => value ?? cv ?? outcome?.value ?? null),
    );

  it("gives the same numbers by the command line and by the library, of counties in any file", async () => {
    const code = codeOfFiles(several, years);
    const rows = part(await byCli(code), "rows");
    expect(valuesIn(rows)).toEqual(valuesIn(await byTypescript(code)));
    // Mean class size in primary schools: 4600 ÷ 100 and 4400 ÷ 100.
    expect(valuesIn(rows)).toContainEqual([46, 44]);
    expect(code.cli).toContain("--on 2022-12-31");
    expect(codeOfFiles(supposing(several, { ...NO_FACTS, day: "2025-03-01" }), years).cli).toContain("--on 2025-03-01");
  });

  it("gives the same coefficients of tables of schools", async () => {
    const beside = { names: [], tables: [example] };
    const tables = withBalance(modelOf({ county: tekes, on: "2022-12-31", beside }), example.balance, example.table);
    // The command takes a file once; by another path it is another.
    const code = codeOfFiles(tables, [roster, `./${roster}`]);
    const values = valuesIn(part(await byCli(code), "rows"));
    expect(values).toEqual(valuesIn(await byTypescript(code)));
    expect(values.flat().filter((value) => value !== null).length).toBeGreaterThan(20);
  }, 60_000);

  it("has no request, since no route compares, and says so", () => {
    const code = codeOfFiles(several, years);
    expect(code.curl).toBeUndefined();
    expect(code.notes.map(({ en }) => en)).toEqual([expect.stringContaining("no curl")]);
    expect(codeText(code, "zh").parts.map(({ title }) => title)).toEqual(["1 命令行", "3 TypeScript"]);
  });
});

describe("what is not in the code", () => {
  it("is said: figures that are supposed, a filter", () => {
    const changed = suppose({ changes: [{ place: "tekes", count: "classes", stage: "primary", from: 169, to: 515 }] });
    expect(codeAt("indicators", changed).notes.map(({ en }) => en)).toEqual([expect.stringContaining("supposed")]);
    expect(codeOf({ screen: "schools", model, files: {}, entry: undefined, isNarrowed: true }).notes[0]?.en).toContain("filter");
    expect(codeAt("indicators").notes).toEqual([]);
  });

  it("is nothing of the files: they are named, and quoted for the shell", () => {
    const { cli, curl, typescript } = codeOf({
      screen: "schools",
      model,
      files: { schools: "my county's $(rm).csv" },
      entry: undefined,
      isNarrowed: false,
    });
    expect(cli).toContain(`'my county'\\''s $(rm).csv'`);
    expect(curl).toContain(`'@my county'\\''s $(rm).csv'`);
    expect(typescript).toContain(`"my county's $(rm).csv"`);
  });
});
