import request from "supertest";
import { describe, expect, it } from "vitest";
import { corrected } from "../../../packages/indicators/test/corrected";
import { createApp } from "../src/app";
import { ROUTES } from "../src/routes";
import { documentOf, text } from "./page/read";

const app = createApp({
  counties: [corrected],
  log: (error) => {
    throw error;
  },
});

/** A reply's data, which is what its route says. */
async function told(path: string, route: string) {
  const { body } = await request(app).get(path).expect(200);
  const reply = ROUTES.find((each) => each.path === route)?.reply;
  expect(reply?.safeParse(body).error?.issues ?? []).toEqual([]);
  return body;
}

describe("a figure that stands corrected", () => {
  it("is named in the rows that use it and in no other", async () => {
    const { rows } = await told("/v1/counties/tekes/indicators?limit=1000", "/v1/counties/{county}/indicators");
    const of = (id: string) =>
      rows.find((row: { id: string; stage: string; place: string }) => row.id === id && row.stage === "primary" && row.place === "tekes");
    expect(of("pupils-per-class").corrected).toEqual(["classes-primary"]);
    expect(of("pupils-per-full-time-teacher").corrected).toEqual([]);
    const { text: table } = await request(app).get("/v1/counties/tekes/indicators?stage=primary&limit=1000").accept("text/csv").expect(200);
    expect(table.split("\n")[0]).toMatch(/,corrected\r?$/);
    expect(table).toMatch(/^.*pupils-per-class,.*,classes-primary\r?$/m);
  });

  it("is told with what it was and why where a value is explained", async () => {
    const { explanations } = await told(
      "/v1/counties/tekes/indicators/pupils-per-class?stage=primary",
      "/v1/counties/{county}/indicators/{indicator}",
    );
    const [{ outcome, node }] = explanations;
    expect(outcome.corrected).toEqual(["classes-primary"]);
    expect(node.parts[1].sources).toMatchObject([{ asPrinted: "169个", value: 515, corrected: { from: 169, by: "核查组" } }]);
  });

  it("is named by the findings that read it", async () => {
    const { findings } = await told("/v1/counties/tekes/findings?limit=1000", "/v1/counties/{county}/findings");
    const of = (check: string) => findings.find((each: { check: string }) => each.check === check);
    expect(of("class-counts-by-stage").corrected).toEqual(["classes-primary", "classes-junior"]);
    expect(of("disabled-children-placed").corrected).toBeUndefined();
  });

  it.each([
    ["zh", "✎ 更正（已采纳）：169 → 515；县里确认；核查组；2023-01-05", "✎ 有数字已更正"],
    ["en", "✎ corrected (accepted): 169 → 515; the county confirmed it; 核查组; 2023-01-05", "✎ a figure stands corrected"],
  ])("is marked on the page, in %s", async (lang, said, mark) => {
    const page = documentOf((await request(app).get(`/?lang=${lang}`).set("Accept", "text/html").expect(200)).text);
    const row = page.getElementById("tekes.pupils-per-class.primary");
    expect(text(row?.querySelector("td:last-child"))).toContain(mark);
    expect(text(row?.querySelector("details"))).toContain(said);
    expect(text(page.getElementById("tekes.pupils-per-full-time-teacher.primary"))).not.toContain("✎");
    const found = [...page.querySelectorAll("#findings tbody tr")].filter((each) => text(each).includes(mark));
    expect(found.map((each) => each.className)).toEqual(["ok", "ok"]);
    expect(found.every((each) => text(each).includes(said))).toBe(true);
  });
});
