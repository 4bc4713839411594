import { readdirSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { fromExact, toDecimal } from "../src/fraction";
import { type Counts, type CountyFile, type IndicatorRecord, isValue, type Outcome, type Place, type Stage, stages } from "../src/index";
import { countId } from "../src/place";
import { parseCounty } from "../src/schema";

/** A row worked out by hand: what is given, what must come out, and how an expert gets there. */
export interface GoldenRow {
  readonly indicator: string;
  readonly stage: Stage;
  /** The place inside the county when the row is of the seed and not of the county itself. */
  readonly place: string;
  /** `tekes`: the seed must give the same; any other word: only what is given. */
  readonly case: string;
  readonly on: string;
  readonly given: string;
  /** Decimal text, compared half-up at its own digits; a fraction, compared exactly; or `gap:…`. */
  readonly expect: string;
  /** The assumptions that the seed's result carries. */
  readonly assumes: string;
  readonly worked: string;
  readonly file: string;
}

const seed = new URL("../../../seeds/tekes/facts.json", import.meta.url);

/** The seed, parsed at the door as a face parses it. */
export const tekes: CountyFile = parseCounty(JSON.parse(readFileSync(seed, "utf8")));

const folder = new URL("../golden/", import.meta.url);

export function goldenRows(): readonly GoldenRow[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".csv") && name !== "verdicts.csv")
    .flatMap((file) => {
      const rows: Omit<GoldenRow, "file">[] = parse(readFileSync(new URL(file, folder)), { columns: true, trim: true });
      return rows.map((row) => ({ ...row, place: row.place || "tekes", on: row.on || "2022-12-31", file }));
    });
}

/** "pupils=26311; classes@primary=169; dropouts=not-reported" as counts by stage; without @ it is the row's own stage. */
export function givenCounts(given: string, stage: Stage): Readonly<Partial<Record<Stage, Counts>>> {
  const at: Partial<Record<Stage, Record<string, Counts[keyof Counts]>>> = {};
  for (const part of given
    .split(";")
    .map((each) => each.trim())
    .filter(Boolean)) {
    const [name = "", value = ""] = part.split("=").map((each) => each.trim());
    const [count = "", of = stage] = name.split("@");
    const where = stages.find((each) => each === of);
    if (where === undefined) throw new Error(`golden: "${part}" names no stage`);
    at[where] ??= {};
    at[where][countId(count)] = Number.isNaN(Number(value)) ? { absent: value as "not-reported" } : Number(value);
  }
  return at;
}

export const givenPlace = (row: GoldenRow): Place => ({ id: "given", counts: givenCounts(row.given, row.stage) });

/** The same counts as a county's file, for the faces that read one. Only numbers can be written down in it. */
export function givenFile(row: GoldenRow): CountyFile {
  const figures = Object.entries(givenCounts(row.given, row.stage)).flatMap(([stage, counts]) =>
    Object.entries(counts).flatMap(([count, value]) =>
      typeof value !== "number"
        ? []
        : [
            {
              id: `${count}-${stage}`,
              zh: count,
              en: count,
              value,
              unit: "given",
              asPrinted: String(value),
              stage: stage as Stage,
              period: null,
              section: "1",
              status: "actual" as const,
              bindings: [{ count: countId(count), place: "given", stage: stage as Stage }],
            },
          ],
    ),
  );
  return {
    schema: "teks/county@1",
    id: "given",
    zh: "给定",
    en: "given",
    asOf: row.on,
    origin: { zh: "测试数据", en: "test data" },
    parts: [],
    figures,
    claims: [],
  };
}

/** The outcome written the way the row expects it, so that a difference reads as one. */
export function written(outcome: Outcome, expected: string): string {
  if (isValue(outcome)) {
    if (expected.includes("/")) return outcome.exact;
    return toDecimal(fromExact(outcome.exact), expected.split(".")[1]?.length ?? 0);
  }
  const counts = "counts" in outcome ? `:${outcome.counts.map(({ count, stage }) => `${count}@${stage}`).join(",")}` : "";
  return `gap:${outcome.gap}${counts}`;
}

/** The outcome that a face's record is of. An indicator that is not for a stage has no record there, where the library says `stage`. */
export function outcomeIn(records: readonly IndicatorRecord[], { indicator, stage }: GoldenRow, place: string): Outcome {
  const record = records.find((each) => each.id === indicator && each.stage === stage && each.place === place);
  if (record === undefined) return { gap: "stage", stages: [] };
  const { value, exact, unit, assumes, gap } = record;
  if (value !== null && exact !== null && gap === undefined) return { value, exact, unit, assumes };
  if (value !== null || exact !== null || gap === undefined)
    throw new Error(`a record with both or neither of value and gap: ${JSON.stringify(record)}`);
  return gap;
}
