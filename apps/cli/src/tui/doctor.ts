import { type Assessment, edits, type Finding, type Repairs, repairs } from "@teks/indicators";
import type { Model } from "./model";

/** What is broken in a county's figures beyond the checks by name, and what was probably meant. */
export interface Doctored {
  readonly edits: readonly Finding<string>[];
  readonly repairs: Repairs;
}

const known = new WeakMap<Assessment, Doctored>();

/** Worked out when it is first shown: the search takes a moment, and most of the explorer has no need of it. */
export function doctored({ assessment, place, on, settings }: Model): Doctored {
  const made = known.get(assessment);
  if (made !== undefined) return made;
  const options = { on, ...(settings === undefined ? {} : { settings }) };
  const told = { edits: edits(place, options).filter(({ state }) => state !== "ok"), repairs: repairs(place, options) };
  known.set(assessment, told);
  return told;
}
