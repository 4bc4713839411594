import type { Sheet, SheetRow, Span } from "../sheet";

/** The merged cells of a sheet, by their places. */
export interface Merged {
  /** Those that a cell is part of. */
  spanAt(row: number, at: number): Span | undefined;
  /** The text that merged cells show. */
  textOf(span: Span): string;
}

/** The merged cells that touch some columns. No two of them share a cell. */
export function mergedCells({ rows, spans }: Sheet, columns: readonly number[]): Merged {
  const byColumn = new Map(columns.map((at) => [at, touching(spans, at)]));
  const tops = new Set(spans.map(({ top }) => top));
  const byRow = new Map<number, SheetRow>(rows.filter(({ row }) => tops.has(row)).map((row) => [row.row, row]));
  return {
    spanAt(row, at) {
      const sorted = byColumn.get(at) ?? [];
      let [low, high] = [0, sorted.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle]?.top ?? 0) <= row) low = middle + 1;
        else high = middle;
      }
      const span = sorted[low - 1];
      return span !== undefined && span.bottom >= row ? span : undefined;
    },
    textOf: ({ top, left }) => byRow.get(top)?.cells[left]?.trim() ?? "",
  };
}

const touching = (spans: readonly Span[], at: number): readonly Span[] =>
  spans.filter(({ left, right }) => left <= at && at <= right).sort((a, b) => a.top - b.top);
