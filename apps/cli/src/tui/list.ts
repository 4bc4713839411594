import { isValue, type Language, type Row, type UnitText, unitWords } from "@teks/indicators";

/** A unit as a column has room for it: "pupils/class". */
export const columnUnit = (text: UnitText, language: Language): string => unitWords(text)[language].replaceAll(" per ", "/");

/** ⚑ where a figure is in doubt, ~ where something was assumed. */
export const marksOf = ({ doubts, outcome }: Row): string =>
  `${doubts.length > 0 ? "⚑" : " "}${isValue(outcome) && outcome.assumes.length > 0 ? "~" : " "}`;
