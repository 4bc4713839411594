import { expect, it } from "vitest";
import { asksOf, type CountRef, type Row, type Verdict } from "../src/index";

const ref = (count: CountRef["count"]): CountRef => ({ count, stage: "primary" });

const row = (verdict: Verdict, ...asks: readonly (readonly CountRef[])[]): Row => ({
  indicator: "pupils-per-class",
  theme: "classes",
  place: "county",
  stage: "primary",
  outcome: { gap: "missing", counts: [] },
  judgements: asks.map((counts) => ({ standard: "class-size-2017", verdict: "undetermined", reason: "missing", asks: counts })),
  verdict,
  doubts: [],
});

it("asks first for what decides most, once for each verdict, and not for what is decided already", () => {
  const rows = [
    row("undetermined", [ref("graduates")]),
    row("undetermined", [ref("classes"), ref("pupils")], [ref("pupils")]),
    row("undetermined", [ref("pupils")]),
    row("not-met", [ref("graduates")], [ref("graduates")]),
  ];
  expect(asksOf(rows).map(({ count, stage, decides }) => [count, stage, decides.map((each) => rows.indexOf(each))])).toEqual([
    ["pupils", "primary", [1, 2]],
    ["graduates", "primary", [0]],
    ["classes", "primary", [1]],
  ]);
});
