import type { Expression } from "../expression";

/** Places of teaching: the external teaching sites stand beside the schools and are not among them. They have no stage of their own. */
export const SITES: Expression = { sum: ["schools", { at: "all", of: "teaching-points" }] };
