import { describe, expect, it } from "vitest";
import { LINT_RULES, lint, sarif } from "../src/index";
import { reportText } from "./lint-key";

describe("SARIF", () => {
  const text = reportText("lanshi");
  const report = lint(text);
  const [run] = sarif(report, "汇报/澜石 2023.txt").runs;

  it("has a result for each finding, at its place", () => {
    expect(run?.results.map(({ ruleId }) => ruleId)).toEqual(report.findings.map(({ rule }) => rule));
    const lines = text.split("\n");
    run?.results.forEach(({ locations: [location], level }, at) => {
      const { startLine = 0, startColumn = 0, endColumn = 0, charOffset = 0, charLength = 0 } = location?.physicalLocation.region ?? {};
      const printed = (lines[startLine - 1] ?? "").slice(startColumn - 1, endColumn - 1);
      expect(printed).not.toBe("");
      expect(printed).toBe(text.slice(charOffset, charOffset + charLength));
      expect(level).toBe(report.findings[at]?.severity);
    });
  });

  it("names its rules, and each result its rule", () => {
    const rules = run?.tool.driver.rules ?? [];
    expect(rules.map((rule) => ("id" in rule ? rule.id : ""))).toEqual(Object.keys(LINT_RULES));
    for (const { ruleId, ruleIndex } of run?.results ?? []) expect(rules[ruleIndex]).toMatchObject({ id: ruleId });
  });

  it("names the file as a URI", () => {
    const uris = run?.results.flatMap(({ locations }) => locations.map(({ physicalLocation }) => physicalLocation.artifactLocation.uri));
    expect(new Set(uris)).toEqual(new Set([encodeURI("汇报/澜石 2023.txt")]));
  });

  it("speaks the language asked for", () => {
    const said = (language: "zh" | "en") => sarif(report, "a.txt", language).runs[0]?.results[0]?.message.text;
    expect(said("en")).toContain("the total is printed");
    expect(said("zh")).toContain("合计印作");
  });

  it("is a log of no results for a text that is no report", () => {
    expect(sarif(lint("诗"), "a.txt").runs[0]?.results).toEqual([]);
  });
});
