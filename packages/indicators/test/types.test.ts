import { describe, expectTypeOf, it } from "vitest";
import { type CountId, type Expression, evaluate, type IndicatorId, isValue, type Outcome, type Place } from "../src/index";

const on = "2022-12-31";

describe("types", () => {
  it("know the counts and the indicators by name", () => {
    expectTypeOf<"pupils">().toExtend<CountId>();
    expectTypeOf<"pupils-per-class">().toExtend<IndicatorId>();
    expectTypeOf<"pupil">().not.toExtend<CountId>();
  });

  it("do not let a formula name what is no count", () => {
    // @ts-expect-error "pupil" is no count
    const wrong: Expression = { ratio: ["pupil", "classes"] };
    void wrong;
  });

  it("do not let a value be read before the gap is looked at", () => {
    const place: Place = { id: "a", counts: {} };
    const outcome: Outcome = evaluate("pupils-per-class", place, { on });
    // @ts-expect-error a gap has no value
    void outcome.value;
    if (isValue(outcome)) expectTypeOf(outcome.value).toEqualTypeOf<number>();
  });

  it("ask for the day", () => {
    // @ts-expect-error the day is not optional: there is no clock in the library
    void (() => evaluate("pupils-per-class", { id: "a", counts: {} }, {}));
  });
});
