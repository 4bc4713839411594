import { readdirSync, readFileSync } from "node:fs";
import { readSchools, type School, type SchoolRow } from "@teks/indicators";
import { parse } from "csv-parse/sync";

const golden = new URL("../../indicators/golden/balance/", import.meta.url);

/** Every table of schools of the repository, by its name. */
export const tables: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ...readdirSync(golden)
    .filter((name) => name !== "expect.csv")
    .map((name) => [name, readFileSync(new URL(name, golden))] as const),
  ["schools.csv", readFileSync(new URL("../../../seeds/example/schools.csv", import.meta.url))],
];

/** The schools of a plain table, read without this package. */
export const schoolsByParse = (bytes: Uint8Array): readonly School[] =>
  readSchools(parse<SchoolRow>(Buffer.from(bytes), { columns: true }));

export const example = (): readonly School[] => schoolsByParse(tables.find(([name]) => name === "schools.csv")?.[1] ?? new Uint8Array());

const TWO_BYTES: ReadonlyMap<string, readonly number[]> = new Map(
  Array.from({ length: 0xfe - 0x81 + 1 }, (_, lead) => lead + 0x81).flatMap((lead) =>
    Array.from({ length: 0xfe - 0x40 + 1 }, (_, trail) => trail + 0x40)
      .filter((trail) => trail !== 0x7f)
      .map((trail) => [new TextDecoder("gb18030").decode(Uint8Array.of(lead, trail)), [lead, trail]] as const),
  ),
);

/** Text as Excel in China writes CSV. @throws Error for a character of more than two bytes */
export const gb18030 = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.codePointAt(0) ?? 0;
      const bytes = code < 0x80 ? [code] : TWO_BYTES.get(character);
      if (bytes === undefined) throw new Error(`no two bytes for ${character}`);
      return bytes;
    }),
  );

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
