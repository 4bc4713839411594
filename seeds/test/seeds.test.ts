import { COUNTS, type CountId, countyPlace, placesIn, type Stage } from "@teks/indicators";
import { parseCounty } from "@teks/indicators/schema";
import { describe, expect, it } from "vitest";
import facts from "../tekes/facts.json" with { type: "json" };

const county = parseCounty(facts);
const places = placesIn(countyPlace(county));

/** The number a place reports of a count at a stage. */
function counted(place: string, count: CountId, stage: Stage): number | undefined {
  const cell = places.find(({ id }) => id === place)?.counts[stage]?.[count];
  if (cell === undefined || typeof cell === "number") return cell;
  return "value" in cell ? cell.value : undefined;
}

const tally = (words: readonly string[]) =>
  Object.fromEntries([...new Set(words)].map((word) => [word, words.filter((each) => each === word).length]));

describe("the figures of Tekes", () => {
  it("are all there, each with its status", () => {
    expect(county.figures).toHaveLength(166);
    expect(tally(county.figures.map(({ status }) => status))).toEqual({ actual: 131, planned: 6, claim: 29 });
  });

  it("stand beside 79 claims", () => expect(county.claims).toHaveLength(79));

  it("have ids and sections of their own shape, and no id twice", () => {
    const ids = [...county.figures, ...county.parts].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { section } of [...county.figures, ...county.claims]) expect(section).toMatch(/^(0|1|2\.[1-5](\.\d+)?|3\.[12]\.[1-3])$/);
  });

  it.each(["schools", "classes", "pupils", "staff", "full-time-teachers"] as const)("of part 1 add up: %s", (count) => {
    const of = (stage: Stage) => counted("tekes", count, stage) ?? Number.NaN;
    expect(of("all")).toBeGreaterThan(0);
    expect(of("primary") + of("junior")).toBe(of("all"));
  });

  it("keep the class counts at the stages they are printed for, and the other way round only as a reading", () => {
    expect([counted("tekes", "classes", "junior"), counted("tekes", "classes", "primary")]).toEqual([515, 169]);
    expect([counted("classes-swapped", "classes", "junior"), counted("classes-swapped", "classes", "primary")]).toEqual([169, 515]);
  });

  it("are printed as they are valued", () => {
    const units: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };
    for (const { id, value, asPrinted } of county.figures) {
      const [, digits, unit = ""] = /^[前后]?(\d+(?:\.\d+)?)(万|亿)?[^-、]*$/.exec(asPrinted) ?? [];
      if (digits === undefined) continue;
      expect(Math.round(Number(digits) * 100 * (units[unit] ?? 1)) / 100, id).toBe(value);
    }
  });
});

describe("the bindings of Tekes", () => {
  const bound = county.figures.flatMap(({ id, status, bindings = [] }) => bindings.map((binding) => ({ id, status, ...binding })));

  it("each reach the place they name", () => {
    for (const { id, place, count, stage } of bound) expect(counted(place, count, stage), id).toEqual(expect.any(Number));
  });

  it("add figures up only where the count is of things that add", () => {
    const keys = bound.map(({ count, place, stage }) => `${count} ${place} ${stage}`);
    for (const { count, place, stage } of bound) {
      const several = keys.filter((key) => key === `${count} ${place} ${stage}`).length > 1;
      if (several) expect(COUNTS[count].additive, count).toBe(true);
    }
  });

  it("read no assertion as a value: of the claims only the inferred year is bound, and it says so", () => {
    const asserted = bound.filter(({ status }) => status === "claim");
    expect(asserted).toEqual([expect.objectContaining({ id: "report-year-inferred", assumes: ["report-year-2022"] })]);
  });

  it("give planned figures to counts of plans only", () => {
    const planned = bound.filter(({ status }) => status === "planned").map(({ count }) => count);
    expect(planned.filter((count) => !count.startsWith("planned-"))).toEqual([]);
  });

  it("carry a figure to the stage it is printed for, but for the swapped reading", () => {
    const printed = county.figures.map(({ id, stage }) => [id, stage] as const);
    const moved = bound.filter(({ id, place, stage, count }) => {
      const own = printed.find(([figure]) => figure === id)?.[1];
      return place !== "classes-swapped" && count !== "building-cost" && count !== "building-area" && (own ?? "all") !== stage;
    });
    expect(moved.map(({ id }) => id)).toEqual(["new-primary-schools"]);
  });
});
