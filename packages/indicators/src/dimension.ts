import { type Expression, fold } from "./expression";
import { standard } from "./standards/standards";
import { commonKind, isKindOf, PLAIN, productOf, ratioOf, type Unit, unit } from "./units";
import { COUNTS, type Stage } from "./vocabulary";

/**
 * The unit a formula produces at a stage, or what is wrong with it: adding pupils to rooms, a part that is no kind of its whole.
 * A catalogue entry whose formula does not produce its declared unit fails a test.
 */
export function unitOf(expression: Expression, stage: Stage): Unit | string {
  return fold<Unit | string>(expression, stage, {
    count: ({ count }) => unit(COUNTS[count].unit),
    constant: (constant) => unit(constant.unit),
    norm: (id) => unit(standard(id).unit),
    combine: (operation, parts) => {
      const wrong = parts.find((part) => typeof part === "string");
      if (wrong !== undefined) return wrong;
      const [first = PLAIN, ...rest] = parts.filter((part) => typeof part !== "string");
      const second = rest[0] ?? PLAIN;
      if (operation === "product") return productOf(first, second);
      if (operation === "ratio") return ratioOf(first, second);
      if (operation === "share") return isKindOf(first, second) ? PLAIN : "a share of a whole that is of another kind";
      if (operation === "difference") return isKindOf(second, first) ? first : "a difference of two kinds";
      return rest.reduce<Unit | string>(
        (sum, part) => (typeof sum === "string" ? sum : (commonKind(sum, part) ?? "a sum of different kinds")),
        first,
      );
    },
  });
}
