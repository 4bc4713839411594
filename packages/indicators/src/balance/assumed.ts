import { SCOPE } from "../rules/scope";
import { SPLITS } from "../rules/split";
import type { Grade, Words } from "../words";
import type { Balance } from "./balance";
import { sayLeftOut } from "./say";

/** What an evaluation rests on beyond its figures; with how well the evidence for it was seen. */
export type Assumed = Words & { readonly grade?: Grade };

const UNDIVIDED: Words = { zh: "尚未选择拆分方式，缺学段数", en: "not divided until the caller says how, and so missing" };
const SYNTHETIC: Words = { zh: "合成数据，不是真实学校", en: "synthetic schools, none of them real" };

/** What was left out, divided or moved before anything was worked out, and how well the evidence for doing so was seen. */
export function assumptionsOf({ rules, scope, split, divided, undivided, moves, synthetic, schools }: Balance): readonly Assumed[] {
  const told = ({ zh, en }: Words, many: number, of?: number): Words => ({
    zh: `${zh}（${of === undefined ? "" : `${of}个中的`}${many}个）`,
    en: `${en} (${many}${of === undefined ? "" : ` of ${of}`})`,
  });
  const leftOut = (because: string) => scope.leftOut.filter((each) => each.because === because).length;
  const without = ({ zh, en }: Words): Words => ({ zh: `不计入：${zh}`, en: `left out: ${en}` });
  // Where the rule set names no way to divide, that it may be done at all is unverified.
  const splitGrade: Grade = rules.split === split ? SPLITS[split].grade : "U";
  const empty = [...new Set(scope.leftOut.map(({ because }) => because))].filter((because) => !(because in SCOPE));
  return [
    ...(synthetic === 0 ? [] : [told(SYNTHETIC, synthetic)]),
    ...scope.leavesOut.map((id) => ({ ...told(without(SCOPE[id]), leftOut(id)), grade: SCOPE[id].grade })),
    ...empty.map((because) => told(without(sayLeftOut({ because })), leftOut(because))),
    ...(divided === 0 ? [] : [{ ...told(SPLITS[split], divided, schools.length), grade: splitGrade }]),
    ...(undivided === 0 ? [] : [told(UNDIVIDED, undivided, schools.length)]),
    ...moves.map((move) => ({ ...told(move, move.given, move.of), grade: move.grade })),
  ];
}
