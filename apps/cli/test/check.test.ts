import { type CountyFile, parseJson } from "@teks/indicators";
import { parseCorrections, parseCounty } from "@teks/indicators/schema";
import { describe, expect, it } from "vitest";
import { tekes } from "../../../packages/indicators/test/golden";
import { teks } from "./run";

const classes = (county: CountyFile) =>
  ["classes-primary", "classes-junior"].map((id) => county.figures.find((figure) => figure.id === id)?.value);

/** A county of these figures and no other. 虚构. */
const county = (...figures: readonly (readonly [id: string, count: string, stage: string, value: number])[]) =>
  JSON.stringify({
    schema: "teks/county@1",
    id: "made-up",
    zh: "虚构县",
    en: "Made-up county",
    asOf: "2022-12-31",
    synthetic: true,
    origin: { zh: "虚构", en: "made up" },
    parts: [],
    claims: [],
    figures: figures.map(([id, count, stage, value]) => ({
      id,
      zh: "数字",
      en: "figure",
      value,
      unit: "given",
      asPrinted: String(value),
      stage,
      period: null,
      section: "1",
      status: "actual",
      bindings: [{ count, place: "made-up", stage }],
    })),
  });

const books = (all: number, primary: number, junior: number) =>
  county(["b-all", "books", "all", all], ["b-primary", "books", "primary", primary], ["b-junior", "books", "junior", junior]);

describe("teks check on the report", () => {
  it("prints below the findings what was probably meant, and what it moves", async () => {
    const { out, code } = await teks("check --lang en", { columns: 120 });
    const below = out.slice(out.indexOf("what was probably meant"));
    expect(below).toContain("1. two figures swapped: classes (primary) 169 classes → 515 classes, classes (junior secondary) 515");
    expect(below).toContain("then these hold: class counts by stage, pupils a class (primary)");
    expect(below).toContain("108.2 pupils per class → 35.5 pupils per class (not met → undetermined)");
    expect(below).toContain("still undetermined: ");
    expect(out.indexOf("63 not accounted for")).toBeGreaterThan(0);
    expect(below).not.toContain("63 ");
    expect(code).toBe(1);
    expect((await teks("check --lang zh")).out).toContain("1. 两数互换：小学班数 169 班 → 515 班");
  });

  it("carries the repairs in JSON, and a broken rule as a finding beside the others in every format", async () => {
    const told = JSON.parse((await teks("check --format json")).out);
    expect(told.repairs.cases[0].repairs[0]).toMatchObject({ rank: 1, tied: 1, slips: [{ slip: "swap" }] });
    expect(told.repairs.unaccounted).toMatchObject([{ check: "disabled-children-placed", exact: "63" }]);
    expect(told.repairs.bounds.steps).toBeGreaterThan(0);
    expect(told.findings.map(({ check }: { check: string }) => check)).toContain("classes-a-school@junior");
    expect((await teks("check --format csv")).out).toContain("classes-a-school@junior,tekes,open,");
  });

  it("writes a new file with the corrections and a ledger, which both read back and mark what was corrected", async () => {
    const written = new Map<string, string>();
    const before = JSON.stringify(tekes);
    const { out, code } = await teks("check --apply new.json --lang en", { written });
    expect(code).toBe(1);
    expect([...written.keys()]).toEqual(["new.json", "new.json.corrections.json"]);
    const corrected = parseCounty(parseJson(written.get("new.json") ?? ""));
    expect(classes(corrected)).toEqual([515, 169]);
    expect(classes(tekes)).toEqual([169, 515]);
    expect(JSON.stringify(tekes)).toBe(before);
    const ledger = parseCorrections(parseJson(written.get("new.json.corrections.json") ?? ""));
    expect(ledger.entries.map(({ from, to, status }) => [from, to, status])).toEqual([
      [169, 515, "accepted"],
      [515, 169, "accepted"],
    ]);
    expect(out).toContain("written: new.json");
    const again = await teks("check --data new.json --lang en", { written });
    expect(again.out).toContain("figures that stand corrected");
    expect(again.out.replaceAll(/\s+/g, " ")).toMatch(
      /✎ Primary classes \(as printed\) printed “169个” corrected \(accepted\): 169 → 515; two figures swapped; then/,
    );
    expect(again.out).not.toContain("what was probably meant");
    const read = await teks("check --corrections new.json.corrections.json --lang en", { written });
    expect(read.out).toContain("figures that stand corrected");
    expect(read.out).not.toContain("what was probably meant");
  });
});

describe("teks check --apply", () => {
  const files = { "in.json": books(26311, 18820, 8031) };

  it.each(["in.json", "there.json", "-"])("never writes over %s", async (path) => {
    const written = new Map([["there.json", "kept"]]);
    const { code, err } = await teks(`check --data in.json --apply ${path} --lang en`, { files, written });
    expect(code).toBe(64);
    expect(err).toContain("--apply");
    expect([...written]).toEqual([["there.json", "kept"]]);
  });

  it("writes neither file where the ledger is there already", async () => {
    const written = new Map([["new.json.corrections.json", "kept"]]);
    expect((await teks("check --data in.json --apply new.json", { files, written })).code).toBe(64);
    expect([...written]).toEqual([["new.json.corrections.json", "kept"]]);
  });

  it("says so where no file can be written", async () => {
    const { code, err } = await teks("check --data in.json --apply new.json --lang zh", { files });
    expect(code).toBe(64);
    expect(err).toContain("一个还不存在、可写的文件");
  });

  it("writes nothing where there is nothing to correct", async () => {
    const written = new Map<string, string>();
    const { out } = await teks("check --data in.json --apply new.json --lang en", { files: { "in.json": books(30, 20, 10) }, written });
    expect(out).toContain("nothing to correct: no file was written");
    expect(written.size).toBe(0);
  });

  it("leaves several that are equally likely for a person to decide, who sets one to accepted and reads it back", async () => {
    const written = new Map<string, string>();
    const tied = { "in.json": books(5, 2, 1) };
    const { out } = await teks("check --data in.json --apply new.json --lang en", { files: tied, written });
    expect(out).toContain("are equally likely");
    expect(parseCounty(parseJson(written.get("new.json") ?? "")).figures.map(({ value }) => value)).toEqual([5, 2, 1]);
    const ledger = parseCorrections(parseJson(written.get("new.json.corrections.json") ?? ""));
    expect(ledger.entries.length).toBeGreaterThan(1);
    expect(ledger.entries.every(({ status }) => status === "proposed")).toBe(true);
    const [first, ...others] = ledger.entries;
    const decided = JSON.stringify({ ...ledger, entries: [{ ...first, status: "accepted" }, ...others] });
    const { out: after } = await teks("check --data in.json --corrections decided.json --lang en", {
      files: { ...tied, "decided.json": decided },
    });
    expect(after).toContain("figures that stand corrected");
    expect(after).not.toContain("are equally likely");
  });
});

describe("teks check --corrections", () => {
  const files = { "in.json": books(30, 20, 10) };
  const ledger = (from: number, more: object = {}) =>
    JSON.stringify({
      schema: "teks/corrections@1",
      county: "made-up",
      entries: [
        {
          figure: { place: "made-up", count: "books", stage: "all" },
          from,
          to: 31,
          reason: { zh: "县里确认", en: "confirmed" },
          kind: "digit",
          status: "accepted",
        },
      ],
      ...more,
    });

  it("tells a correction that does not start from what stands there, and ends with a finding", async () => {
    const { out, code } = await teks("check --data in.json --corrections l.json --lang en", { files: { ...files, "l.json": ledger(29) } });
    expect(out).toContain("another number stands there than the correction starts from (30)");
    expect(code).toBe(1);
    const told = JSON.parse(
      (await teks("check --data in.json --corrections l.json --format json", { files: { ...files, "l.json": ledger(29) } })).out,
    );
    expect(told.problems).toMatchObject([{ problem: "other-value", stands: 30 }]);
  });

  it("refuses a ledger that is none, naming what is wrong in it", async () => {
    const { code, err } = await teks("check --data in.json --corrections l.json --lang en", {
      files: { ...files, "l.json": ledger(30, { entries: 1 }) },
    });
    expect(code).toBe(65);
    expect(err).toContain("entries = 1");
  });
});

describe("teks check where nothing is wrong", () => {
  it("is as it was: no repairs, no more keys, the same exit", async () => {
    const { out, code } = await teks("check --data in.json --format json", { files: { "in.json": books(30, 20, 10) } });
    expect(Object.keys(JSON.parse(out))).toEqual(["schema", "county", "on", "findings"]);
    expect(code).toBe(2);
    const page = (await teks("check --data in.json --lang en", { files: { "in.json": books(30, 20, 10) } })).out;
    expect(page).not.toMatch(/probably meant|sums, ratios|corrected/);
  });

  it("sees a jump against the year before, where one is given", async () => {
    const files = { "now.json": county(["p", "pupils", "junior", 8031]), "before.json": county(["p", "pupils", "junior", 80_310]) };
    expect((await teks("check --data now.json --lang en", { files })).out).not.toContain("the year before");
    const { out } = await teks("check --data now.json --before before.json --lang en", { files });
    expect(out).toContain("80 310 the year before and 8031 now");
    expect(out).toContain("off by 10, 100 or 10 000");
    expect((await teks("check --data now.json --before nowhere.json", { files })).code).toBe(64);
  });
});
