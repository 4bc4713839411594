// The workbooks of balanceBook, computed by LibreOffice and compared with our own values. Needs `npm run build`; installs LibreOffice where
// it may (as root on Debian), and says that it did not run where it cannot.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { balanceBook } from "@teks/files";
import { readSchools, rulesIds } from "@teks/indicators";
import { parseRuleSet } from "@teks/indicators/schema";
import { readXlsx, xlsxBytes } from "@teks/tables";
import { parse } from "csv-parse/sync";

const ON = "2022-12-31";
const CLOSE = 1e-9;

const root = new URL("../", import.meta.url);
const text = (path) => readFileSync(new URL(path, root), "utf8");

function office() {
  const has = () => spawnSync("soffice", ["--version"]).status === 0;
  if (has()) return true;
  if (process.platform !== "linux" || process.getuid() !== 0 || spawnSync("apt-get", ["--version"]).status !== 0) return false;
  spawnSync("apt-get", ["install", "--yes", "--no-install-recommends", "libreoffice-calc"], { stdio: ["ignore", 2, 2] });
  return has();
}

/** A figure of a school written over; of one that it does not report, put in. */
const withFigure = (schools, id, place, count, value) =>
  schools.map((school) =>
    school.id === id ? { ...school, counts: { ...school.counts, [place]: { ...school.counts[place], [count]: value } } } : school,
  );

/** The first figure of a count that is there, with where it is. */
function figureOf(schools, count) {
  for (const { id, counts } of schools)
    for (const [place, figures] of Object.entries(counts))
      if (typeof figures[count] === "number") return { id, place, value: figures[count] };
  return undefined;
}

/** The table as it is and with one thing changed at a time: each moves other cells. */
function changesOf(schools, counts) {
  const edits = counts.flatMap((count) => {
    const found = figureOf(schools, count);
    if (found === undefined) return [];
    const { id, place, value } = found;
    return [
      [`${count} of ${id} is more`, withFigure(schools, id, place, count, Math.round(value * 1.5) + 7)],
      [`${count} of ${id} is missing`, withFigure(schools, id, place, count, { absent: "not-reported" })],
    ];
  });
  const [first] = schools;
  const empty = figureOf(schools, "pupils");
  return [
    ["as it is", schools],
    ...edits,
    ["a private school", schools.map((school) => (school === first ? { ...school, ownership: "private" } : school))],
    ...(empty === undefined ? [] : [["no pupils", withFigure(schools, empty.id, empty.place, "pupils", 0)]]),
  ];
}

const tables = [
  ...readdirSync(new URL("packages/indicators/golden/balance/", root))
    .filter((name) => name.endsWith(".csv") && name !== "expect.csv")
    .map((name) => `packages/indicators/golden/balance/${name}`),
  "seeds/example/schools.csv",
];

const options = [
  ...rulesIds.map((rules) => ({ rules, on: ON })),
  ...rulesIds.map((rules) => ({ rules, on: ON, split: "per-pupil" })),
  { rules: "quality-balance-2017", on: "2015-01-01" },
  { rules: "quality-balance-2017", on: ON, settings: { "cv-2017": 0.2, "teaching-area-2017": { junior: 12 } }, scope: ["private"] },
  { rules: parseRuleSet(JSON.parse(text("seeds/example/province.json"))), on: "2024-06-01" },
];

/** The counts of which a figure is changed. */
const CHANGED = ["pupils", "teaching-area", "indoor-sports-area", "books", "backbone-teachers", "multimedia-rooms"];

const isFormula = (cell) => typeof cell === "object" && cell !== null && cell.formula !== undefined;
const formulasOf = ({ sheets }) => sheets.map(({ rows }) => rows.map((row) => row.map((cell) => (isFormula(cell) ? cell.formula : null))));
const SCHOOLS = 1;
const RULES = 5;

/** The book of one table with the inputs of another written over its own, and no value beside any formula. */
const overwritten = (book, changed) => ({
  sheets: book.sheets.map((sheet, at) => {
    const { rows, ...rest } = at === SCHOOLS || at === RULES ? changed.sheets[at] : sheet;
    return { ...rest, rows: rows.map((row) => row.map((cell) => (isFormula(cell) ? { ...cell, value: undefined } : cell))) };
  }),
});

/** Another limit, another way to divide, another floor: written over on the sheet of rules. */
const otherRules = ({ settings, ...asked }) => ({
  ...asked,
  split: "weighted",
  settings: { ...settings, "cv-2017": 0.3, "composite-cv-2012": 0.3, "sports-area-2017": 9 },
});

function* cases() {
  for (const [number, asked] of options.entries()) {
    const language = number % 2 === 0 ? "zh" : "en";
    for (const table of tables) {
      const isExample = table.startsWith("seeds");
      const schools = readSchools(parse(text(table), { columns: true }));
      const book = balanceBook(schools, asked, language);
      const named = `${table}, ${asked.rules.id ?? asked.rules} ${asked.split ?? ""} ${asked.on}`;
      const changes = changesOf(schools, CHANGED).slice(0, number < 3 ? (isExample ? undefined : 4) : isExample ? 3 : 1);
      for (const [what, changed] of changes) {
        const expected = balanceBook(changed, asked, language);
        // A figure that is the only one of its column makes another sheet: nothing of this one can be written over for it.
        if (JSON.stringify(formulasOf(expected)) === JSON.stringify(formulasOf(book))) yield { name: `${named}: ${what}`, book, expected };
      }
      if (isExample) yield { name: `${named}: rules written over`, book, expected: balanceBook(schools, otherRules(asked), language) };
    }
  }
}

function differs(cell, got) {
  const { value } = cell;
  if (typeof value !== "number") return got !== value;
  const number = got === "" ? Number.NaN : Number(got.endsWith("%") ? got.slice(0, -1) / 100 : got);
  return !(Math.abs(number - value) <= CLOSE * Math.max(Math.abs(value), 1e-3));
}

/** Workbooks that LibreOffice is given at a time: of some 250 it leaves the last ones out and says nothing. */
const AT_ONCE = 100;

/** What a computed workbook says otherwise than the book. */
function differences(expected, bytes) {
  const { sheets, issues } = readXlsx(bytes);
  assert.deepEqual(issues.list, []);
  const found = [];
  let compared = 0;
  expected.sheets.forEach((sheet, at) => {
    const rows = new Map(sheets[at].rows.map((row) => [row.row, row.cells]));
    sheet.rows.forEach((row, down) => {
      row.forEach((cell, across) => {
        if (!isFormula(cell)) return;
        compared++;
        const got = rows.get(down + 1)?.[across] ?? "";
        if (differs(cell, got))
          found.push(`${sheet.name} row ${down + 1} column ${across + 1}: ${cell.value}, computed ${got} by =${cell.formula}`);
      });
    });
  });
  return { found, compared };
}

if (!office()) {
  console.log("office: not run, there is no LibreOffice here and it cannot be installed");
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), "teks-office-"));
try {
  const given = join(folder, "given");
  const computed = join(folder, "computed");
  mkdirSync(given);
  const all = [...cases()];
  const files = [];
  for (const [at, { book, expected }] of all.entries()) {
    const file = join(given, `${at}.xlsx`);
    writeFileSync(file, await xlsxBytes(overwritten(book, expected)));
    files.push(file);
  }
  const profile = pathToFileURL(join(folder, "profile")).href;
  for (let from = 0; from < files.length; from += AT_ONCE) {
    const some = files.slice(from, from + AT_ONCE);
    const { status, stderr } = spawnSync(
      "soffice",
      [`-env:UserInstallation=${profile}`, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", computed, ...some],
      { encoding: "utf8", timeout: 300_000 },
    );
    assert.equal(status, 0, stderr);
  }
  let compared = 0;
  let wrong = 0;
  for (const [at, { name, expected }] of all.entries()) {
    const result = differences(expected, readFileSync(join(computed, basename(files[at]))));
    compared += result.compared;
    wrong += result.found.length;
    for (const each of result.found.slice(0, 5)) console.log(`${name}: ${each}`);
  }
  console.log(`office: ${all.length} workbooks, ${compared} computed cells, ${wrong} otherwise than ours`);
  process.exitCode = wrong === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
