import type { IndicatorId } from "../catalogue/catalogue";
import type { Day } from "../day";
import type { Document } from "../standards/standard";
import type { Settings, StandardId } from "../standards/standards";
import type { CountId } from "../vocabulary";
import type { Grade, Words } from "../words";
import type { ScopeId } from "./scope";
import type { SplitId } from "./split";

/** An indicator that a rule set leaves open, with what it may be: a text that is silent is not filled in, the caller chooses. */
export interface Choice extends Words {
  readonly id: string;
  readonly choices: Readonly<Record<string, IndicatorId>>;
  readonly default: string;
}

/** An amount that a rule counts elsewhere than the statistical return does, where a school reports it. */
export interface Move extends Words {
  readonly count: CountId;
  readonly from: CountId;
  readonly to: CountId;
  readonly grade: Grade;
}

/** The parts of a rule beside the school table. */
export const PARTS = {
  entry: { zh: "准入条件", en: "entry gate" },
  government: { zh: "政府推进工作", en: "county government work" },
  guarantee: { zh: "政府保障程度", en: "government guarantees" },
  quality: { zh: "教育质量", en: "quality of education" },
  recognition: { zh: "社会认可度", en: "public recognition" },
  veto: { zh: "一票否决", en: "veto" },
} as const satisfies Record<string, Words>;

export type PartId = keyof typeof PARTS;

/** A requirement on the county that no table of schools can show: it takes the county's figures, or its claim. */
export interface Item extends Words {
  readonly id: string;
  readonly part: PartId;
  /** Its number within the part, in the document's own order. */
  readonly number: number;
  readonly grade: Grade;
  /** The limits it sets; all must hold. Without any it rests on the county's claim. */
  readonly standards?: readonly StandardId[];
  /** Its limits do not say all of it: the rest rests on the county's claim. */
  readonly andClaim?: boolean;
}

/** How a rule judges a single school: so many of the indicators met, and what is missed still at this share of its limit. */
export interface SchoolRule extends Words {
  readonly atLeast: number;
  readonly floor: number;
  readonly grade: Grade;
}

/** A national or provincial rule for the balance between the schools of a county, as data. */
export interface RuleSet extends Words {
  readonly id: string;
  readonly document: Document;
  readonly from: Day;
  /** What is compared between schools; each is an amount over pupils. */
  readonly resources: readonly (IndicatorId | Choice)[];
  /** The limit on coefficients of variation: on each, or on the plain mean of all. */
  readonly dispersion: { readonly judges: "each" | "composite"; readonly standard: StandardId };
  readonly school?: SchoolRule;
  /** The schools that it leaves out, by default. */
  readonly scope: readonly ScopeId[];
  readonly scopeGrade: Grade;
  /** How shared rooms and equipment of combined schools are divided; without one the caller must choose. */
  readonly split?: SplitId;
  readonly moves: readonly Move[];
  readonly items: readonly Item[];
  /** Limits of its own, in place of those of the standards: a province's. */
  readonly limits?: Settings;
}
