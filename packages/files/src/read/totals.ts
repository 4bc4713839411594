import { COUNTS, type CountId, type Counts, type Stage, type StageCounts, stages } from "@teks/indicators";
import type { FoundColumn, Table, TableAside, TableRow, TableValue } from "@teks/tables";
import { type Locator, type Note, noteOf } from "./located";
import { codeOf } from "./words";

/** A row of totals of the whole table; a subtotal or a part is of rows that nobody names. */
const WHOLE = /^(全县|全区|全市|本县)?(合计|总计|共计|总和|全县|计)$|^(grand )?totals?$/i;

/** What a cell adds to a sum: nothing where it does not apply; undefined where its figure is not there. */
function addend(value: TableValue | undefined): number | undefined {
  if (value === undefined) return undefined;
  if ("absent" in value) return value.absent === "not-applicable" ? 0 : undefined;
  return "exact" in value ? value.value : undefined;
}

const isWhole = ({ reason, text }: TableAside): boolean => reason === "total" && WHOLE.test(text.replaceAll(/[\s：:]/g, ""));

/** Nearer than this share of the total, the two are the same figure, rounded once more in one of them. */
const ROUNDING = 1e-9;

/** The sums of a table's columns, held against its rows of totals: rows as they come, and what is to be told at the end. */
export interface Sums {
  row(row: TableRow): void;
  aside(row: TableAside): void;
  /** Each total that is not the sum of its rows. Where rows lack a figure the total may be more. */
  notes(): readonly Note[];
}

export function sumsOf(columns: readonly FoundColumn[], locator: Locator): Sums {
  const figures = columns.flatMap((column, place) => (column.kind === "quantity" ? [{ column, place, sum: 0, lacking: 0 }] : []));
  const totals: TableAside[] = [];
  return {
    row({ values }) {
      for (const each of figures) {
        const figure = addend(values[each.place]);
        if (figure === undefined) each.lacking++;
        else each.sum += figure;
      }
    },
    aside(row) {
      if (isWhole(row)) totals.push(row);
    },
    notes: () =>
      figures.flatMap(({ column: { header, letter }, place, sum, lacking }) =>
        totals.flatMap(({ row, line, values = [] }) => {
          const told = addend(values[place]);
          if (told === undefined || (lacking > 0 && sum <= told)) return [];
          if (Math.abs(told - sum) <= ROUNDING * Math.max(told, sum)) return [];
          const at = { row, ...(line === undefined ? {} : { line }) };
          return [noteOf("total-differs", locator.cell(at, header, letter), String(told), { sum: String(sum) })];
        }),
      ),
  };
}

const isCount = (id: string): id is CountId => Object.hasOwn(COUNTS, id);
const stageOf = (id: string | undefined): Stage | undefined => stages.find((each) => each === id);

/**
 * What the rows of totals of a file of schools say of all its schools, by stage. A row that names a stage is of that stage; of two rows
 * that tell the same, the first is taken. A cell without a figure tells nothing.
 *
 * @example
 * totalsOf(schoolsOf(new TextEncoder().encode("学校标识码,学校类别,在校生数\n71,小学,45\n72,初中,37\n合计,,85\n")).table)
 * // => { all: { pupils: 85 } }
 */
export function totalsOf({ columns, setAside }: Pick<Table, "columns" | "setAside">): StageCounts {
  const totals: { [stage in Stage]?: Counts } = {};
  const stageAt = columns.findIndex(({ id }) => id === "stage");
  for (const { values = [] } of setAside.filter(isWhole)) {
    const named = values[stageAt];
    const ofRow = named !== undefined && "text" in named ? stageOf(codeOf("stage", named.text)) : "all";
    columns.forEach(({ id }, at) => {
      const [count = "", ofColumn] = id.split("@");
      const [stage, value] = [ofColumn === undefined ? ofRow : stageOf(ofColumn), values[at]];
      if (!isCount(count) || stage === undefined || value === undefined || !("exact" in value)) return;
      totals[stage] = { [count]: value.value, ...totals[stage] };
    });
  }
  return totals;
}
