import { type UnitId, unitsIn, type WrittenUnit, writtenUnit } from "../figure/units";
import type { SheetRow } from "../sheet";

const UNIT_LINE = /(?:^|[\s（(])(?:计量)?单位\s*[:：]\s*([^（）()]{1,60})[)）]?\s*$/u;

/** The units that the lines above a header name for the whole table: «单位：人、万元». */
export function unitsAbove(rows: readonly SheetRow[]): readonly WrittenUnit[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => {
      const [, named = ""] = cell.length > 200 ? [] : (UNIT_LINE.exec(cell) ?? []);
      const units = named.split(/[、，,；;\s]+/).map((each) => writtenUnit(each));
      return units.filter((unit) => unit !== undefined);
    }),
  );
}

/** The one that a column kept in `unit` can be in; "several" where they would make different figures of its cells. */
export function fitting(units: readonly WrittenUnit[], unit: UnitId): WrittenUnit | "several" | undefined {
  const [first, ...others] = units.filter((each) => each.unit === undefined || unitsIn(each.unit, unit) !== undefined);
  const differs = others.some((other) => other.scale !== first?.scale || (isMeasured(first, other) && other.unit !== first.unit));
  return differs ? "several" : first;
}

/** 人 and 个 are both one; 亩 and 公顷 are not. */
const isMeasured = (a: WrittenUnit | undefined, b: WrittenUnit): a is WrittenUnit =>
  a?.unit !== undefined && b.unit !== undefined && a.unit !== b.unit && a.unit !== "item" && b.unit !== "item";
