import type { AskedColumn } from "@teks/tables";
import { chance } from "../chance";

export const ROWS = 200_000;

const COUNTED = ["pupils", "classes", "teachers", "backbone-teachers", "teaching-area", "sports-area", "equipment-value", "books"];

export const COLUMNS: readonly AskedColumn[] = [
  { name: "county", kind: "code" },
  { name: "id", kind: "text" },
  { name: "name", kind: "text" },
  { name: "type", kind: "code" },
  ...COUNTED.map((name) => ({ name, kind: "number" }) as const),
];

/** A made-up roster as an office's program writes it: a school a row, by county; areas have two decimals. */
export function roster(isChinese: boolean): Buffer {
  const random = chance(4);
  const upTo = (most: number) => Math.floor(random() * most);
  const lines = [COLUMNS.map(({ name }) => name).join(",")];
  for (let row = 0; row < ROWS; row++) {
    const pupils = 20 + upTo(1800);
    const county = Math.floor(row / 70);
    const number = 1 + (row % 70);
    const [town, name] = isChinese ? [`第${county}县`, `第${number}小学`] : [`county ${county}`, `school no. ${number}`];
    const area = (each: number) => (pupils * each * (0.8 + random() * 0.6)).toFixed(2);
    const counts = [
      pupils,
      Math.ceil(pupils / 42),
      Math.ceil(pupils / 15),
      upTo(12),
      area(4.5),
      area(7.5),
      pupils * upTo(3000),
      pupils * 25,
    ];
    lines.push([town, `${3_300_000_000 + row}`, name, random() < 0.7 ? "primary" : "junior", ...counts].join(","));
  }
  return Buffer.from(`${lines.join("\n")}\n`);
}
