import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { Proves } from "../src/catalogue/indicator";
import type { Value } from "../src/evaluate";
import { decimal, type Fraction, fromExact, toExact, toNumber } from "../src/fraction";
import { judgeBy } from "../src/judge";
import type { Limit, Standard } from "../src/standards/standard";
import { limitOn, STANDARDS, type StandardId, standardIds } from "../src/standards/standards";
import { type Stage, stages } from "../src/vocabulary";

/** A value against a limit on a day, and the verdict an expert gives it. */
interface VerdictRow {
  readonly standard: StandardId;
  /** Decimal text, or a fraction such as 8031/735. */
  readonly value: string;
  readonly unit: string;
  readonly stage: Stage;
  readonly on: string;
  readonly proves: Proves;
  /** `verdict:reason`. */
  readonly expect: string;
  /** In the value's unit, exactly; empty where no limit applies. */
  readonly margin: string;
  readonly worked: string;
}

const rows: readonly VerdictRow[] = parse(readFileSync(new URL("../golden/verdicts.csv", import.meta.url)), { columns: true, trim: true });

const exactly = (text: string): Fraction => (text.includes("/") ? fromExact(text) : decimal(Number(text)));

function given(text: string, unit: string): Value {
  const exact = exactly(text);
  return { value: toNumber(exact), exact: toExact(exact), unit, assumes: [] };
}

describe("verdict rows", () => {
  it.each(rows)("$standard, $stage, $on: $value $unit as $proves is $expect", (row) => {
    const by = { standard: row.standard, proves: row.proves, asks: ["largest-class"] } as const;
    const judged = judgeBy(given(row.value, row.unit), by, row);
    expect(`${judged.verdict}:${judged.reason}`).toBe(row.expect);
    expect(judged.margin?.exact ?? "").toBe(row.margin === "" ? "" : toExact(exactly(row.margin)));
    expect(row.worked, "a verdict row shows how it was worked out by hand").not.toBe("");
  });

  it.each(rows)("$standard, $stage, $on: $value asks for the counts that would decide, where a count would", (row) => {
    const judged = judgeBy(given(row.value, row.unit), { standard: row.standard, proves: row.proves, asks: ["largest-class"] }, row);
    const open = ["undetermined:proves-nothing", "undetermined:disproves-nothing"].includes(row.expect);
    expect(judged.asks).toEqual(open ? [{ count: "largest-class", stage: row.stage }] : []);
  });
});

/** The stages to which a limit gives a number of its own; any one stands for a number that is for all. */
const stagesOf = (limit: Limit): readonly Stage[] => {
  const value = limit.grade === "U" ? limit.recalled : limit.value;
  return typeof value === "number" || value === undefined ? ["all"] : stages.filter((stage) => value[stage] !== undefined);
};

const LIMITS = standardIds.flatMap((id) => {
  const { limits }: Standard = STANDARDS[id];
  return limits.flatMap((limit, place) =>
    stagesOf(limit).map((stage) => ({ id, stage, limit, from: limit.from, until: limits[place + 1]?.from })),
  );
});

/** The side of a limit that no value can be on: above all of them, below none. */
const beyond = (unit: string, value: number): boolean => (unit === "%" && value === 100) || value === 0;

describe("every limit", () => {
  it.each(LIMITS.filter(({ limit }) => limit.grade !== "U"))("$id, $stage, from $from has rows at it, under it and over it", (each) => {
    const own = rows.filter(
      (row) =>
        row.standard === each.id &&
        row.stage === each.stage &&
        row.proves === "both" &&
        row.margin !== "" &&
        row.on >= each.from &&
        row.on < (each.until ?? "9999"),
    );
    const limit = limitOn(each.id, each.stage, each.from);
    if (!("value" in limit)) throw new Error(`verdicts: ${each.id} has no limit at ${each.stage} from ${each.from}`);
    const sides = new Set(own.map(({ margin }) => Math.sign(toNumber(exactly(margin)))));
    const wanted = beyond(STANDARDS[each.id].unit, limit.value) ? [-1, 0] : [-1, 0, 1];
    const hint = `add rows for ${each.id} at ${each.stage}, worked out by hand, to packages/indicators/golden/verdicts.csv`;
    expect(
      wanted.filter((side) => !sides.has(side)),
      hint,
    ).toEqual([]);
  });

  it.each(LIMITS.filter(({ limit }) => limit.grade === "U"))(
    "$id, $stage, unverified from $from, judges nothing by itself",
    ({ id, stage, from }) => {
      const judged = judgeBy(given("1", STANDARDS[id].unit), { standard: id, proves: "both" }, { stage, on: from });
      expect(judged).toEqual({ standard: id, verdict: "undetermined", reason: "must-be-set", asks: [] });
    },
  );
});
