import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { codeOf } from "../../src/tui/code";
import { supposing } from "../../src/tui/model";
import { teks } from "../run";
import { several, years } from "./seed";

const of = (model = several) => codeOf({ screen: "compare", model, files: { compared: years }, entry: undefined, isNarrowed: false });

it("a comparison as code is the command that compares the same files on the same day, and a request for each", async () => {
  const { cli, curl, typescript } = of();
  expect(cli).toBe(`teks compare ${years.join(" ")} --on 2022-12-31 --format json`);
  expect(curl.split("\n").map((line) => years.filter((file) => line.includes(file)))).toEqual(years.map((file) => [file]));
  expect(typescript).toContain(JSON.stringify(years));
  const files = Object.fromEntries(years.map((path) => [path, readFileSync(new URL(`../../../../${path}`, import.meta.url))]));
  const { rows } = JSON.parse((await teks(cli.replace("teks ", ""), { files })).out);
  const size = rows.find(
    ({ id, stage }: { readonly id: string; readonly stage: string }) => id === "pupils-per-class" && stage === "primary",
  );
  expect(size.sides.map(({ value }: { readonly value: number }) => value)).toEqual([46, 44]);
});

it("a comparison as code names the day that is supposed", () => {
  const { facts } = several;
  expect(of(supposing(several, { ...facts, day: "2025-03-01" })).cli).toContain("--on 2025-03-01");
});
