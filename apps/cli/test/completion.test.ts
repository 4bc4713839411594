import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { commands, everywhere } from "../src/commands/completion/line";
import { SHELLS, VALUES } from "../src/commands/completion/values";
import { verb, verbIds } from "../src/verbs";
import { teks } from "./run";

const has = (program: string): boolean => spawnSync(program, ["--version"]).status === 0;
const scripts = new Map(
  await Promise.all(
    (Object.keys(SHELLS) as (keyof typeof SHELLS)[]).map(async (shell) => [shell, (await teks(`completion ${shell}`)).out] as const),
  ),
);

// Shells read no script from the pipe that a test has.
const folder = mkdtempSync(join(tmpdir(), "teks-completion-"));
afterAll(() => rmSync(folder, { recursive: true }));
const fileOf = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const scriptOf = (shell: keyof typeof SHELLS): string => scripts.get(shell) ?? "";

describe.each(["zh", "en"])("teks completion in %s", (language) => {
  it.for(["bash", "zsh", "fish"])("prints a script that %s takes", async (shell, { skip }) => {
    const { out, err, code } = await teks(`completion ${shell} --lang ${language}`);
    expect(code).toBe(0);
    expect(err).toBe("");
    if (!has(shell)) skip(`${shell} is not here`);
    const { stderr, status } = spawnSync(shell, ["-n", fileOf(shell, out)], { encoding: "utf8" });
    expect(stderr).toBe("");
    expect(status).toBe(0);
  });

  it("names the shells to one who asks for another", async () => {
    const { err, code } = await teks(`completion powershell --lang ${language}`);
    expect(err).toContain("bash, zsh, fish");
    expect(code).toBe(64);
  });
});

it("completes only what the commands take", async () => {
  const takes = async (line: string) => expect((await teks(line)).code, line).not.toBe(64);
  for (const format of VALUES.formats) if (format !== "sarif") await takes(`catalogue --format ${format}`);
  for (const language of VALUES.languages) await takes(`man --lang ${language}`);
  for (const theme of VALUES.themes) await takes(`catalogue --theme ${theme}`);
  for (const stage of VALUES.stages) await takes(`indicators --stage ${stage}`);
  for (const rules of VALUES.rules) await takes(`balance --rules ${rules} --format ndjson`);
  for (const split of VALUES.splits) await takes(`balance --split ${split} --format ndjson`);
  for (const scope of VALUES.scopes) await takes(`balance --scope ${scope} --format ndjson`);
  for (const encoding of VALUES.encodings) await takes(`catalogue --encoding ${encoding}`);
  for (const payroll of VALUES.payrolls) await takes(`growth --payroll ${payroll}`);
  for (const id of VALUES.indicators.slice(-5)) await takes(`explain ${id} --format ndjson`);
}, 60_000);

it("has every command and option that there is, and no option with a value in one command and none in another", () => {
  expect(commands.map(({ id }) => id)).toEqual([...verbIds, "help"]);
  for (const id of verbIds) expect(commands.find((each) => each.id === id)?.options).toHaveLength(verb(id).options.length);
  const all = [...everywhere, ...commands.flatMap(({ options }) => options)].flatMap(({ flags, follows }) =>
    flags.map((flag) => [flag, follows !== undefined] as const),
  );
  for (const [flag, isValued] of all)
    expect(
      all.filter(([other, also]) => other === flag && also !== isValued),
      flag,
    ).toEqual([]);
});

describe.skipIf(!has("bash"))("the completion of bash", () => {
  /** What is offered where the line's last word is being typed, and whether readline goes on to files. Words are cut as readline cuts them. */
  function offered(line: string): { readonly words: readonly string[]; readonly isFile: boolean } {
    const words = line.split(/ |(?==)|(?<==)/);
    const typed = words.map((word) => `'${word}'`).join(" ");
    const asked = `compopt() { echo plain; }\nCOMP_WORDS=(${typed})\nCOMP_CWORD=${words.length - 1}\n_teks\nprintf '%s\\n' "\${COMPREPLY[@]}"`;
    const told = execFileSync("bash", ["--norc", "-c", `${scriptOf("bash")}\n${asked}`], { encoding: "utf8" }).split("\n");
    return { words: told.filter((word) => word !== "" && word !== "plain"), isFile: !told.includes("plain") };
  }

  it.each([
    ["teks ", [...verbIds, "help"], true],
    ["teks ch", ["check"], true],
    ["teks 2021.csv ", [], true],
    ["teks 2021.csv 2022.csv ", [], true],
    ["teks compare 2021.csv ", [], true],
    ["teks overview 2021.csv ", [], false],
    ["teks --form", ["--format"], false],
    ["teks check --form", ["--format"], false],
    ["teks check --format ", VALUES.formats, false],
    ["teks check --format j", ["json"], false],
    ["teks check --format=", VALUES.formats, false],
    ["teks check --format=nd", ["ndjson"], false],
    ["teks --lang=zh che", ["check"], true],
    ["teks --lang zh che", ["check"], true],
    ["teks --lang z", ["zh"], false],
    ["teks indicators --theme cl", ["classes"], false],
    ["teks indicators --stage ", ["primary", "junior", "all"], false],
    ["teks indicators --th", ["--theme"], false],
    ["teks overview --th", [], false],
    ["teks explain books", ["books-per-pupil"], false],
    ["teks explain books-per-pupil ", [], false],
    ["teks explain --stage primary books", ["books-per-pupil"], false],
    ["teks balance --explain verd", ["verdict"], false],
    ["teks balance --rules ", ["quality-balance-2017", "basic-balance-2012"], true],
    ["teks balance --split p", ["per-pupil"], false],
    ["teks balance x.csv --encoding g", ["gb18030"], false],
    ["teks completion ", ["bash", "zsh", "fish"], false],
    ["teks help gro", ["growth"], false],
    ["teks check ", [], true],
    ["teks check --before ", [], true],
    ["teks check --out ", [], true],
    ["teks check --on ", [], false],
    ["teks catalogue ", [], false],
  ])("of «%s»", (line, words, isFile) => {
    expect(offered(line)).toEqual({ words, isFile });
  });

  it("is the same for a version of bash without compopt", () => {
    const run = `compopt() { return 1; }\nset -e\nCOMP_WORDS=(teks ch)\nCOMP_CWORD=1\n_teks || true\necho "\${COMPREPLY[0]}"`;
    expect(execFileSync("bash", ["--norc", "-c", `${scriptOf("bash")}\n${run}`], { encoding: "utf8" })).toBe("check\n");
  });
});

describe.skipIf(!has("fish"))("the completion of fish", () => {
  it.each([
    ["teks che", ["check"]],
    ["teks READ", ["README.md"]],
    ["teks check --form", ["--format"]],
    ["teks check --split ", ["none", "per-pupil", "weighted"]],
    ["teks explain books", ["books-per-pupil"]],
    ["teks overview --th", []],
    ["teks completion ", ["bash", "fish", "zsh"]],
  ])("of «%s»", (line, words) => {
    const told = execFileSync("fish", ["--no-config", "-c", `source ${fileOf("teks.fish", scriptOf("fish"))}; complete -C "${line}"`], {
      encoding: "utf8",
    });
    expect(
      told
        .split("\n")
        .filter((each) => each !== "")
        .map((each) => each.split("\t")[0]),
    ).toEqual(words);
  });
});
