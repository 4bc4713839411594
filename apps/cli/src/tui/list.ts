import { isValue, type Language, type Row, type UnitText, unitWords } from "@teks/indicators";

/** A unit as a column has room for it: "pupils/class". */
export const columnUnit = (text: UnitText, language: Language): string => unitWords(text)[language].replaceAll(" per ", "/");

/** ✎ behind what is said of a value or of figures, where one of them stands corrected. */
export const penOf = ({ corrected }: { readonly corrected?: readonly string[] }): string => (corrected === undefined ? "" : " ✎");

/** ⚑ where a figure is in doubt, ~ where something was assumed, ✎ where a figure stands corrected: seldom, so it takes no room elsewhere. */
export function marksOf({ doubts, outcome }: Row): string {
  const { assumes = [], corrected = [] } = isValue(outcome) ? outcome : {};
  return `${doubts.length > 0 ? "⚑" : " "}${assumes.length > 0 ? "~" : " "}${corrected.length > 0 ? "✎" : ""}`;
}
