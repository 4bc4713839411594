import type { CountyFile } from "@teks/indicators";
import { describe, expect, it } from "vitest";
import { tekes } from "../../../packages/indicators/test/golden";
import { teks } from "./run";

const check = (text: string, language = "en") => teks(`check --data county.json --lang ${language}`, { files: { "county.json": text } });

/** The county with one figure changed. */
const changed = (id: string, change: object): CountyFile => ({
  ...tekes,
  figures: tekes.figures.map((figure) => (figure.id === id ? { ...figure, ...change } : figure)),
});

const junior = tekes.figures.findIndex(({ bindings = [] }) =>
  bindings.some(({ count, stage }) => count === "pupils" && stage === "junior"),
);
const { id } = tekes.figures[junior] ?? { id: "" };

describe("a county's file that cannot be taken ends with 65", () => {
  it.each([
    ["a negative count", changed(id, { value: -8031 }), [`figures[${junior}].value = -8031`, "a whole number from 0"]],
    ["a fractional count", changed(id, { value: 8031.5 }), [`figures[${junior}].value = 8031.5`, "a whole number from 0"]],
    ["an absurd count", changed(id, { value: 8031e9 }), [`figures[${junior}].value = 8031000000000`]],
    ["text for a number", changed(id, { value: "8031" }), [`figures[${junior}].value = "8031"`]],
    [
      "an id used twice",
      { ...tekes, figures: [...tekes.figures, tekes.figures[0]] },
      [`figures[${tekes.figures.length}].id`, "not used before"],
    ],
    [
      "an unknown count",
      changed(id, { bindings: [{ count: "pupil", place: "tekes", stage: "junior" }] }),
      [`figures[${junior}].bindings[0].count = "pupil"`, "the nearest is pupils"],
    ],
    [
      "an unknown place",
      changed(id, { bindings: [{ count: "pupils", place: "nowhere", stage: "junior" }] }),
      ['bindings[0].place = "nowhere"', "tekes"],
    ],
    ["an unknown key", { ...tekes, figure: [] }, ["figure"]],
    ["a day that is none", { ...tekes, asOf: "2022-02-30" }, ['asOf = "2022-02-30"']],
    ["another schema", { ...tekes, schema: "teks/county@9" }, ['schema = "teks/county@9"', "teks/county@1"]],
    ["a list", [], ["county.json", "an array of objects"]],
  ])("%s", async (_, data, says) => {
    const { code, out, err } = await check(JSON.stringify(data));
    for (const part of says) expect(err).toContain(part);
    expect(err).not.toMatch(/\n\s+at /);
    expect(out).toBe("");
    expect(code).toBe(65);
  });

  it("is told all its problems at once, in the chosen language", async () => {
    const bad = { ...changed(id, { value: -1, status: "done" }), asOf: "yesterday", claims: [{ id: "A claim" }] };
    const { err } = await check(JSON.stringify(bad), "zh");
    const [head = "", ...problems] = err.trimEnd().split("\n");
    expect(head).toContain(`数据有 ${problems.length} 处问题`);
    expect(problems.length).toBeGreaterThanOrEqual(6);
    for (const path of ["asOf", "status", "claims[0].id", "claims[0].zh"]) expect(err).toContain(path);
    expect(problems.every((line) => line.includes("应为"))).toBe(true);
  });

  it("is told where its JSON breaks", async () => {
    const { code, out, err } = await check('{\n  "schema": "teks/county@1",\n  "id": }\n');
    expect(err).toContain("county.json:3 =");
    expect(out).toBe("");
    expect(code).toBe(65);
  });

  it("is told so when it is empty", async () => {
    expect((await check("")).err).toContain("county.json = ");
  });
});

it("reads a county from the standard input, and one that begins with a byte-order mark", async () => {
  const text = JSON.stringify({ ...tekes, en: "Another county" });
  expect((await teks("check --data -", { stdin: text })).out).toContain("Another county");
  expect((await check(`\uFEFF${text}`)).out).toContain("Another county");
});

it("uses the day of the file's own figures unless it is told another", async () => {
  const files = { "county.json": JSON.stringify({ ...tekes, asOf: "2016-01-01" }) };
  expect(JSON.parse((await teks("check --data county.json --format json", { files })).out).on).toBe("2016-01-01");
  expect(JSON.parse((await teks("check --data county.json --on 2020-01-01 --format json", { files })).out).on).toBe("2020-01-01");
});
