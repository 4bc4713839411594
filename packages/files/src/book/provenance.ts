import {
  type BalanceStage,
  GRADES,
  type Grade,
  type IndicatorId,
  indicator,
  limitOn,
  REASONS,
  type StandardId,
  standard,
  unit,
  type Words,
} from "@teks/indicators";
import type { Basis } from "./basis";

const SET: Words = { zh: "自设限值（使用者或规则文件所设）", en: "a limit set by the user or by the rule's own file" };

/** How well a limit was seen on the day; nothing of one that the user or the rule's file set. */
export function gradeOf({ terms }: Pick<Basis, "terms">, id: StandardId, stage: BalanceStage): Grade | undefined {
  const found = limitOn(id, stage, terms.on, terms.settings);
  return "value" in found ? (found.set ? undefined : found.grade) : "U";
}

/** Where a limit comes from: the document with its number, the clause, how well it was seen, and what its number does not say. */
export function provenance(basis: Pick<Basis, "terms" | "say">, id: StandardId, stage: BalanceStage): string {
  const { say } = basis;
  const { document, clause, limits } = standard(id);
  const grade = gradeOf(basis, id, stage);
  const source = grade === undefined ? say(SET) : `${grade}: ${say(GRADES[grade])}`;
  const notes = limits.flatMap(({ note }) => (note === undefined ? [] : [say(note)]));
  return [`${document.number} ${say(document)}`, say(clause), source, ...notes].join("\n");
}

/** A limit on the day; where there is none, why. */
export function limitOrWhy({ terms, say }: Pick<Basis, "terms" | "say">, id: StandardId, stage: BalanceStage): number | string {
  const found = limitOn(id, stage, terms.on, terms.settings);
  return "value" in found ? found.value : say(REASONS[found.none]);
}

/** The limit of an indicator that a standard judges at a school, in the indicator's unit; where there is none, why. */
export function schoolLimit(basis: Basis, id: IndicatorId, by: StandardId, stage: BalanceStage): number | string {
  const limit = limitOrWhy(basis, by, stage);
  const [given, kept] = [unit(standard(by).unit).scale, unit(indicator(id).unit).scale];
  return typeof limit === "string" ? limit : limit * (Number(given.n * kept.d) / Number(given.d * kept.n));
}
