import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { roffText } from "../src/commands/man";
import { EXIT } from "../src/exit";
import { GLOBAL_OPTIONS } from "../src/options";
import { verb, verbIds } from "../src/verbs";
import { teks } from "./run";

const hasGroff = spawnSync("groff", ["--version"]).status === 0;

describe.each(["zh", "en"] as const)("teks man in %s", (language) => {
  const page = () => teks(`man --lang ${language}`);

  it("has every command, option, example and exit code, and what it reads of the world", async () => {
    const { out, err, code } = await page();
    expect(code).toBe(0);
    expect(err).toBe("");
    const text = out.replaceAll("\\-", "-").replaceAll("\\:", "");
    for (const id of verbIds) {
      const { options, examples, ...words } = verb(id);
      expect(text).toMatch(new RegExp(`^\\.SS "teks ${id}\\b`, "m"));
      expect(text).toContain(words[language]);
      for (const { flags } of options) expect(text).toContain(`.B "${flags}"`);
      for (const example of examples) expect(text).toContain(`$ ${example}`);
    }
    for (const { flags } of GLOBAL_OPTIONS) expect(text).toContain(`.B "${flags}"`);
    for (const exit of Object.values(EXIT)) expect(text).toContain(`.B "${exit}"`);
    for (const name of ["LC_ALL, LC_MESSAGES, LANG", "NO_COLOR", "TERM", "FILE.corrections.json"]) expect(text).toContain(`.B "${name}"`);
  });

  it("has no text that roff takes for a request", async () => {
    const requests = new Set((await page()).out.split("\n").flatMap((line) => /^[.'](\S*)/.exec(line)?.[1] ?? []));
    expect([...requests].sort()).toEqual(["B", "PP", "SH", "SS", "TH", "TP", "ad", "fi", "in", "nf", "nh"]);
  });

  it.skipIf(!hasGroff)("is taken by groff without a warning, and fits 80 columns", async () => {
    const { out } = await page();
    const { stderr, stdout, status } = spawnSync("groff", ["-man", "-Kutf8", "-Tutf8", "-ww", "-P-cbou", "-rLL=78n"], {
      input: out,
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(stdout).toContain(verb("check")[language]);
  });
});

it("shows every sign of a text as it is, also where a line begins", () => {
  expect([".x", "'x", "a.x", "a\\b --c"].map(roffText)).toEqual(["\\&.x", "\\&'x", "a.x", "a\\eb \\-\\-c"]);
});

it("goes to a file by --out, and its first line is the version's", async () => {
  const over = new Map<string, string | Uint8Array>();
  expect((await teks("man --out teks.1", { over })).out).toBe("");
  expect(over.get("teks.1")).toBe((await teks("man")).out);
  expect((await teks("man --format json")).code).toBe(64);
  expect(over.get("teks.1")).toMatch(/^\.TH TEKS 1 "" "teks \d+\.\d+\.\d+"/);
});
