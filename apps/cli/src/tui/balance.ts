import { type Composite, type IndicatorBalance, indicator, type Words } from "@teks/indicators";
import { LABELS } from "./labels";

/** A coefficient of a stage: of one indicator, or of all together. */
export type Coefficient = IndicatorBalance | (Composite & { readonly id?: undefined });

/** What a coefficient is of. */
export const coefficientTitle = ({ id }: Coefficient): Words => (id === undefined ? LABELS.composite : indicator(id));
