import { readFileSync } from "node:fs";
import type { TextBinding, TextFigure } from "../src/index";

/** What a reader of a report says that one printed figure is: `test/lint/<name>.tsv`, in the report's order. */
export interface KeyFigure {
  readonly printed: string;
  readonly values: readonly number[];
  readonly unit: string;
  /** "pupils@junior"; empty where it is no count of the vocabulary. */
  readonly count: string;
}

/** How much of a key was found, and how much of what was reported is in it. */
export interface Score {
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
  readonly recall: number;
  readonly precision: number;
  /** Where a reader and the program bind a figure to different counts. */
  readonly misbound: readonly string[];
}

/** A made-up report, which the seeds have. */
export const reportText = (name: string): string =>
  readFileSync(new URL(`../../../seeds/example/reports/${name}.txt`, import.meta.url), "utf8");

export const keyOf = (name: string): readonly KeyFigure[] =>
  readFileSync(new URL(`lint/${name}.tsv`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [printed = "", values = "", unit = "", stage = "", count = ""] = line.split("\t");
      return {
        printed,
        values: values.split(" ").map(Number),
        unit,
        count: count === "" ? "" : `${count}@${stage === "" ? "all" : stage}`,
      };
    });

/** Whether a figure stands where the key's text does, and not only inside a longer number. */
const isAt = ({ place }: TextFigure, at: number, length: number): boolean => place.start < at + length && place.start + place.length > at;

const isInsideNumber = (text: string, at: number): boolean =>
  /[\d.,十百千]/.test(text[at - 1] ?? "") && /[\d十百千一-九]/.test(text[at] ?? "");

function indexOf(text: string, printed: string, from: number): number {
  let at = text.indexOf(printed, from);
  while (at >= 0 && isInsideNumber(text, at)) at = text.indexOf(printed, at + 1);
  return at;
}

const same = (a: readonly number[], b: readonly number[]): boolean => a.length === b.length && a.every((value, nth) => value === b[nth]);

/** Holds a reading against its key, figure by figure. @throws Error for a key that its report does not print. */
export function scoreOf(text: string, key: readonly KeyFigure[], figures: readonly TextFigure[], bindings: readonly TextBinding[]): Score {
  const right = new Set<number>();
  const [missed, misbound]: [string[], string[]] = [[], []];
  let from = 0;
  for (const { printed, values, unit, count } of key) {
    const at = indexOf(text, printed, from);
    if (at < 0) throw new Error(`the key has ${printed}, which the report does not print from ${from} on`);
    from = at + 1;
    const index = figures.findIndex((figure) => isAt(figure, at, printed.length));
    const figure = figures[index];
    if (figure === undefined || figure.unit !== unit || !same(figure.values, values)) {
      missed.push(`${printed}: ${values} ${unit}, read as ${figure?.values} ${figure?.unit}`);
      continue;
    }
    right.add(index);
    const bound = bindings.find((binding) => binding.figure === index);
    const got = bound === undefined ? "" : `${bound.count}@${bound.stage}`;
    if (got !== count) misbound.push(`${printed}: ${count}, bound to ${got}`);
  }
  return {
    missed,
    wrong: figures.filter((_, index) => !right.has(index)).map((figure) => `${figure.text}: ${figure.values} ${figure.unit}`),
    recall: (key.length - missed.length) / key.length,
    precision: right.size / figures.length,
    misbound,
  };
}
