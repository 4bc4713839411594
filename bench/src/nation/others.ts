import * as aq from "arquero";
import { rollup } from "d3-array";
import { weightedMean, weightedStandardDeviation } from "simple-statistics";
import type { Reading } from "./answer";
import { AT_LEAST, type Prepared } from "./library";
import { LANES, type Nation } from "./table";

const NAMES = LANES.map((_, lane) => `x${lane}`);

/** arquero: one grouping and one rollup over a table of columns, CV² = ΣP · Σ(x²/P) ÷ (Σx)² − 1. */
export function arquero(pupils: Float64Array, { columns: { cell }, amounts }: Prepared): () => Reading {
  const data = Object.fromEntries(amounts.map((values, lane) => [`x${lane}`, values]));
  const table = aq.table({ cell, p: pupils, ...data });
  const found = Object.fromEntries(
    NAMES.map((x) => [x, `d => sqrt(op.sum(d.p) * op.sum(d.${x} * d.${x} / d.p) / (op.sum(d.${x}) * op.sum(d.${x})) - 1)`]),
  );
  return () => {
    const result = table.groupby("cell").rollup(found);
    return () => {
      const at = new Map(Array.from(result.array("cell"), (of, row) => [Number(of), row]));
      return { cv: (cell, lane) => Number(result.get(`x${lane}`, at.get(cell))) };
    };
  };
}

/** d3-array's rollup and simple-statistics' weighted mean and deviation of the schools' values. */
export function d3(pupils: Float64Array, { columns, amounts }: Prepared): () => Reading {
  const every = Array.from(columns.cell.keys());
  return () => {
    const found = rollup(
      every,
      (group) => {
        const weights = group.map((row) => pupils[row] ?? 0);
        return amounts.map((values) => {
          const perPupil = group.map((row, at) => (values[row] ?? 0) / (weights[at] ?? 0));
          return weightedStandardDeviation(perPupil, weights) / weightedMean(perPupil, weights);
        });
      },
      (row) => columns.cell[row],
    );
    return () => ({ cv: (cell, lane) => found.get(cell)?.[lane] ?? Number.NaN });
  };
}

/**
 * Plain objects, as one would write it first: a list of { county, stage, pupils, amounts by indicator }, grouped under county and
 * stage; each school's marks as objects { indicator, value, limit, mark } in a list; each mean and deviation by reduce.
 */
export function objects(table: Nation, { lanes, amounts }: Prepared): () => Reading {
  const schools = Array.from(table.pupils, (pupils, row) => ({
    county: table.counties[table.county[row] ?? 0] ?? "",
    stage: table.stage[row] === 0 ? "primary" : "junior",
    pupils,
    amounts: Object.fromEntries(LANES.map((id, lane) => [id, amounts[lane]?.[row] ?? 0])),
  }));
  const limits = ["primary", "junior"].map((stage, at) => ({
    stage,
    of: Object.fromEntries(
      LANES.map((id, lane) => {
        const { limit, floor } = lanes[lane]?.thresholds?.[at] ?? { limit: { n: 0n, d: 1n }, floor: { n: 0n, d: 1n } };
        return [id, { limit: [Number(limit.n), Number(limit.d)] as const, floor: [Number(floor.n), Number(floor.d)] as const }];
      }),
    ),
  }));
  return () => {
    const judged = schools.map((school) => {
      const asked = limits.find(({ stage }) => stage === school.stage)?.of ?? {};
      const marks = LANES.map((id) => {
        const amount = school.amounts[id] ?? 0;
        const { limit = [0, 1] as const, floor = [0, 1] as const } = asked[id] ?? {};
        const reaches = ([n, d]: readonly [number, number]) => amount * d >= n * school.pupils;
        return { indicator: id, value: amount / school.pupils, limit, mark: reaches(limit) ? "met" : reaches(floor) ? "floor" : "below" };
      });
      const met = marks.filter(({ mark }) => mark === "met").length;
      const below = marks.filter(({ mark }) => mark === "below").length;
      return { ...school, marks, verdict: below === 0 && met >= AT_LEAST ? "met" : "not-met" };
    });
    const groups = new Map<string, (typeof judged)[number][]>();
    for (const school of judged) {
      const key = `${school.county} ${school.stage}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [school]);
      else group.push(school);
    }
    const cvs = new Map(
      [...groups].map(([key, group]) => {
        const pupils = group.reduce((sum, school) => sum + school.pupils, 0);
        const of = LANES.map((id) => {
          const mean = group.reduce((sum, { amounts }) => sum + (amounts[id] ?? 0), 0) / pupils;
          const squares = group.reduce((sum, school) => sum + school.pupils * ((school.amounts[id] ?? 0) / school.pupils - mean) ** 2, 0);
          return { id, mean, cv: Math.sqrt(squares / pupils) / mean };
        });
        return [key, of] as const;
      }),
    );
    const bits = (row: number, is: (mark: string) => boolean) =>
      judged[row]?.marks.reduce((all, { mark }, lane) => all | (is(mark) ? 1 << lane : 0), 0) ?? 0;
    return () => ({
      cv: (cell, lane) => cvs.get(`${table.counties[cell >> 1]} ${(cell & 1) === 0 ? "primary" : "junior"}`)?.[lane]?.cv ?? Number.NaN,
      marks: {
        met: (row) => bits(row, (mark) => mark === "met"),
        floor: (row) => bits(row, (mark) => mark !== "below"),
        complies: (row) => judged[row]?.verdict === "met",
      },
    });
  };
}
