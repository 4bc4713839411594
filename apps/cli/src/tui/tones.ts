import type { Finding, Verdict } from "@teks/indicators";
import type { Tone } from "./text";

/** The tone of a verdict, or of none. */
export const verdictTone = (verdict: Verdict | null): Tone =>
  verdict === "met" ? "good" : verdict === "not-met" ? "bad" : verdict === "undetermined" ? "doubt" : "quiet";

/** A verdict where a word has no room. */
export const VERDICT_SIGNS: Readonly<Record<Verdict, string>> = { met: "✓", "not-met": "✗", undetermined: "?", "not-applicable": "–" };

const STATE_TONES: Record<Finding["state"], Tone> = {
  error: "bad",
  conflict: "bad",
  gap: "doubt",
  open: "doubt",
  slip: "doubt",
  coincidence: "quiet",
  ok: "good",
  unchecked: "quiet",
};

export const stateTone = (state: Finding["state"]): Tone => STATE_TONES[state];
