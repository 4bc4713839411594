import type { Table, TableColumn, TableValue } from "../../src/index";

/** The columns of the corpus: of a made-up county's schools. */
export const columns: readonly TableColumn[] = [
  { id: "id", names: ["学校代码", "School code"], kind: "id" },
  { id: "name", names: ["学校名称", "School name"], kind: "text" },
  { id: "town", names: ["乡镇"], kind: "text" },
  { id: "pupils", names: ["在校生数", "学生数", "Pupils"], kind: "quantity", unit: "person" },
  { id: "girls", names: ["在校生数（女）", "女生数"], kind: "quantity", unit: "person" },
  { id: "primary-teachers", names: ["小学专任教师"], kind: "quantity", unit: "person" },
  { id: "junior-teachers", names: ["初中专任教师"], kind: "quantity", unit: "person" },
  { id: "area", names: ["建筑面积", "Floor area"], kind: "quantity", unit: "m2" },
  { id: "funds", names: ["经费", "Expenditure"], kind: "quantity", unit: "yuan" },
];

/** A value in a word: `#` before an id, the unit behind a figure, `?` before an absence, `!` before a refusal. */
export function told(value: TableValue): string {
  if ("id" in value) return `#${value.id}`;
  if ("text" in value) return value.text;
  if ("exact" in value) return value.unit === undefined ? value.exact : `${value.exact} ${value.unit}`;
  return "absent" in value ? `?${value.absent}` : `!${value.refused}`;
}

/** Rows in lines: `7: #0013 | 甲乡中心小学`, with "~" behind the number of one in which a cell was refused. */
export const rowsTold = ({ rows }: Table): readonly string[] =>
  rows.map(({ row, values, hasRefused }) => `${row}${hasRefused ? "~" : ""}: ${values.map(told).join(" | ")}`);

export const asideTold = ({ setAside }: Table): readonly string[] => setAside.map(({ row, reason }) => `${row} ${reason}`);

export const columnsTold = ({ columns: found }: Table): readonly string[] =>
  found.map(({ id, letter, header, how, unit }) => {
    const written = unit === undefined ? "" : ` ${unit.unit ?? ""}×${unit.scale}`;
    return `${letter} ${id} ${how} ${header.replaceAll("\n", "⏎")}${written}`;
  });

export const issuesTold = ({ issues }: Table): readonly string[] => issues.list.map(({ code, row, cell }) => `${code} ${cell ?? row}`);
