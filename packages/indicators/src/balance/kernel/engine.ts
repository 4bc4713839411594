import type { Verdict } from "../../judge";
import type { MarkId } from "../marks";

/** Sections of schools, grouped. A cell is a stage of a county: twice the county's number, and one more for junior schools. */
export interface Rows {
  /** Where each cell's sections start, and last where they all end. */
  readonly starts: Int32Array;
  /** NaN where a section does not say. */
  readonly pupils: Float64Array;
}

/** An amount of each section, what it is held against, and room for what is found of it. */
export interface Reading {
  /** NaN where it is missing. */
  readonly values: Float64Array;
  /** Per pupil, by stage the limit, then the floor. */
  readonly lines: Float64Array;
  /** The coefficient of variation in each cell; NaN where a figure is missing, or there is nothing. */
  readonly cvs: Float64Array;
  /** How each section stands to its lines: its place in {@link MARK_CODES}. */
  readonly marks: Uint8Array;
}

/** Marks by their code: up to "met", how many of limit and floor are reached. */
export const MARK_CODES = ["below", "floor", "met", "missing"] as const satisfies readonly MarkId[];

/** Verdicts on schools by their code. */
export const VERDICT_CODES = ["met", "not-met", "undetermined"] as const satisfies readonly Verdict[];

/**
 * What does the arithmetic. All do it in the same order, so that they agree to the last bit: of each cell the even rows are summed
 * apart from the odd ones. A cell is read twice: with the mean known first, one school alone, or schools of equal value, deviate by
 * exactly 0.
 */
export interface Engine {
  /** Finds coefficients and marks; what is missing is marked as what is below both lines. */
  readonly read: (rows: Rows, readings: readonly Reading[]) => void;
  /** The verdicts on so many schools by their marks, as `schoolVerdict` gives them: their places in {@link VERDICT_CODES}. */
  readonly judge: (marks: readonly Uint8Array[], schools: number, atLeast: number) => Uint8Array;
}
