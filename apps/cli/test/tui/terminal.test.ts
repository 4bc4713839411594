import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import stringWidth from "string-width";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";

import { FLOWS, snapshotOf } from "./flows";
import { years } from "./seed";

// The built explorer in a real terminal: what Ink, the alternate screen and the keys make of each other is seen nowhere else.

const bin = fileURLToPath(new URL("../../bin/teks.js", import.meta.url));
const dist = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const root = fileURLToPath(new URL("../../../../", import.meta.url));
const command = `${process.execPath} ${bin}`;
/** A server of its own for each terminal: one that is still going down refuses the next. */
let server = 0;
const socket = () => `teks-test-${process.pid}-${server}`;

const tmux = (...args: readonly string[]): string =>
  execFileSync("tmux", ["-L", socket(), ...args], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });

/** The shell's prompt, alone on its line. */
const PROMPT = /^\$$/m;

const lacking = [
  ...(existsSync(bin) && existsSync(dist) ? [] : ["apps/cli is not built (npm run build)"]),
  ...(spawnSync("tmux", ["-V"]).status === 0 ? [] : ["tmux is not installed"]),
];
if (lacking.length > 0) console.warn(`skipped, the explorer in a terminal: ${lacking.join("; ")}`);

/** What the explorer keeps between runs, apart from the user's own. */
const state = mkdtempSync(join(tmpdir(), "teks-state-"));
afterAll(() => rmSync(state, { recursive: true }));

afterEach(() => {
  spawnSync("tmux", ["-L", socket(), "kill-server"]);
});

/** A shell in a terminal of that size, and the explorer opened in it. */
async function opened(columns: number, rows: number, { command }: { readonly command: string }) {
  server += 1;
  tmux("-f", "/dev/null", "new-session", "-d", "-x", String(columns), "-y", String(rows), `env -u CI PS1='$ ' XDG_STATE_HOME=${state} sh`);
  const shown = () => tmux("capture-pane", "-p");
  const keys = (...names: readonly string[]) => tmux("send-keys", ...names);
  const until = async (text: string | RegExp) => {
    await vi.waitFor(() => expect(shown()).toMatch(text), { timeout: 40_000, interval: 50 });
    return shown();
  };
  await until(PROMPT);
  keys("-l", `echo before; ${command}`);
  keys("Enter");
  return { shown, keys, until, resize: (x: number, y: number) => tmux("resize-window", "-x", String(x), "-y", String(y)) };
}

describe.skipIf(lacking.length > 0).each([
  { columns: 80, rows: 24 },
  { columns: 160, rows: 50 },
])("the explorer in a terminal of $columns×$rows", ({ columns, rows }) => {
  vi.setConfig({ testTimeout: 120_000 });

  it("goes from the overview down to a figure and back to the shell", async () => {
    const { keys, until, shown } = await opened(columns, rows, { command: `${command} --lang zh` });
    await until(/\[1 概览\]/);
    keys("2");
    await until(/\[2 指标\]/);
    keys("/");
    keys("-l", "平均班额");
    await until(/筛选 \/平均班额/);
    keys("Enter", "j");
    await until(/› 平均班额 +小学 +108\.2/);
    keys("Enter");
    await until(/Esc 返回/);
    const explained = await until(/├ 在校生数.* 18 280 人/);
    expect(explained).toMatch(/§1 .*印作“18280/);
    const lines = explained.split("\n");
    expect(lines.filter((line) => stringWidth(line) > columns)).toEqual([]);
    expect(lines[rows - 2]).toContain("Esc 返回");
    keys("l");
    await until(/Esc back/);
    keys("Escape");
    await until(/› average students per class/);
    await until(/Esc clears/);
    keys("3");
    await until(/\[3 Findings\]/);
    keys("?");
    await until(/any other key/);
    keys("x", "q");
    await until(PROMPT);
    expect(shown()).toContain("before");
    expect(shown()).not.toContain("Findings");
    keys("echo code=$?", "Enter");
    await until("code=0");
  });

  it("saves what shows to a file of the folder, and not over it without a y", async () => {
    const folder = mkdtempSync(join(tmpdir(), "teks-"));
    const { keys, until } = await opened(columns, rows, { command: `cd ${folder} && ${command} --lang zh` });
    await until(/\[1 概览\]/);
    keys("6");
    await until(/示例\S+/);
    keys("/");
    keys("-l", "在校生>1500");
    keys("Enter", "s");
    await until(/存为 学校-2022-12-31\.csv/);
    keys("Enter");
    await until(/已保存 2 行：学校-2022-12-31\.csv/);
    const lines = readFileSync(join(folder, "学校-2022-12-31.csv"), "utf8").trimEnd().split("\r\n");
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^\ufeff分组,学校,判定/);
    keys("s", "Enter");
    await until(/已有这个文件：y 覆盖/);
    keys("n");
    await until(/Enter 保存/);
    keys("Escape");
    await until(/筛选 \/在校生>1500/);
    keys("q");
    await until(PROMPT);
    rmSync(folder, { recursive: true });
  });

  it("reads its file again when another program has changed it", async () => {
    const folder = mkdtempSync(join(tmpdir(), "teks-"));
    const file = join(folder, "figures.json");
    const seed = readFileSync(new URL("../../../../seeds/tekes/facts.json", import.meta.url), "utf8");
    writeFileSync(file, seed);
    const { keys, until } = await opened(columns, rows, { command: `${command} --lang zh --data ${file}` });
    await until(/\[1 概览\]/);
    keys("2");
    keys("-l", "/平均班额");
    keys("Enter", "j");
    await until(/平均班额 +小学 +108\.2/);
    writeFileSync(file, seed.replace('"value": 169,', '"value": 338,'));
    await until(/figures\.json 已变化，已重新读入/);
    await until(/平均班额 +小学 +54\.1/);
    writeFileSync(file, "{");
    await until(/figures\.json 已变化，但读不了/);
    await until(/平均班额 +小学 +54\.1/);
    keys("q");
    await until(PROMPT);
    rmSync(folder, { recursive: true });
  });

  it("takes clicks and the wheel, and leaves the mouse to the terminal again", async () => {
    const { keys, until, shown } = await opened(columns, rows, { command: `${command} --lang zh` });
    await until(/\[1 概览\]/);
    expect(tmux("display-message", "-p", "#{mouse_any_flag} #{mouse_sgr_flag}").trim()).toBe("1 1");
    // As the terminal would send them: a click on the name of the second screen, one on its second row, and another on it.
    const click = (x: number, y: number) => keys("-l", `\u001b[<0;${x};${y}M\u001b[<0;${x};${y}m`);
    const [, names = ""] = shown().split("\n");
    click(stringWidth(names.split("2 指标")[0] ?? "") + 1, 2);
    await until(/\[2 指标\]/);
    const row =
      shown()
        .split("\n")
        .findIndex((line) => line.includes("村均教学点数")) + 1;
    click(10, row);
    await until(/› 村均教学点数/);
    click(10, row);
    await until(/Esc 返回/);
    keys("q");
    await until(PROMPT);
    expect(tmux("display-message", "-p", "#{mouse_any_flag} #{mouse_sgr_flag}").trim()).toBe("0 0");
  });

  it("opens several files side by side, saves the session, replays it, and knows the files again", async () => {
    const folder = mkdtempSync(join(tmpdir(), "teks-"));
    const files = years.map((path) => join(root, path));
    const { keys, until, shown } = await opened(columns, rows, { command: `cd ${folder} && ${command} ${files.join(" ")} --lang zh` });
    await until(/\[0 对比\]/);
    keys("/");
    keys("-l", "pjbe");
    await until(/46\.0 ✗/);
    keys("Enter", "S");
    await until(/存为 \S+\.teks/);
    keys("Enter");
    await until(/已保存会话/);
    keys("O");
    await until(/2021\.csv {2}\//);
    keys("Down", "Enter");
    await until(/已打开 .*2022\.csv/);
    expect(shown()).toMatch(/\[1 概览\]/);
    keys("q");
    await until(PROMPT);
    keys("-l", `clear; ${command} ${files.join(" ")} --replay *.teks --lang en`);
    keys("Enter");
    await until(/\[0 对比\]/);
    expect(await until(/46\.0 ✗/)).toMatch(/筛选 \/pjbe/);
    keys("q");
    await until(PROMPT);
    keys("-l", `clear; TERM=dumb ${command} ${files.join(" ")} --replay *.teks | tail -n 3`);
    keys("Enter");
    await until(/平均班额 +初中.* 52\.0 ✗/);
    rmSync(folder, { recursive: true });
  });

  it("leaves nothing behind on Ctrl-C", async () => {
    const { keys, until, shown } = await opened(columns, rows, { command: `${command} --lang en` });
    await until(/\[1 Overview\]/);
    keys("C-c");
    await until(PROMPT);
    expect(shown()).not.toContain("Overview");
    expect(tmux("display-message", "-p", "#{alternate_on} #{cursor_flag} #{mouse_any_flag}").trim()).toBe("0 1 0");
  });

  it("leaves nothing behind when it is killed", async () => {
    const folder = mkdtempSync(join(tmpdir(), "teks-"));
    const signal = join(folder, "now");
    const { until, shown } = await opened(columns, rows, {
      command: `sh -c '(until [ -e ${signal} ]; do sleep 0.1; done; kill $$) & exec ${command} --lang en'`,
    });
    await until(/\[1 Overview\]/);
    writeFileSync(signal, "");
    await until(PROMPT);
    rmSync(folder, { recursive: true });
    expect(shown()).not.toContain("Overview");
    expect(tmux("display-message", "-p", "#{alternate_on} #{cursor_flag} #{mouse_any_flag}").trim()).toBe("0 1 0");
  });

  it("is whole again after the window changed its size", async () => {
    const { until, resize, shown } = await opened(columns, rows, { command: `${command} --lang en` });
    await until(/\[1 Overview\]/);
    for (const [x, y] of [
      [100, 30],
      [70, 15],
      [140, 45],
    ] as const) {
      resize(x, y);
      // The names of the screens, as many as there is room for, and the rule after them to the edge.
      const names = () => shown().split("\n")[1] ?? "";
      await vi.waitFor(() => expect(`${stringWidth(names())} ${names()}`).toMatch(new RegExp(`^${x} \\[1 Overview\\].*─$`)), {
        timeout: 40_000,
      });
      await vi.waitFor(() => expect(shown().split("\n")[y - 2]).toContain("↑↓ move"), { timeout: 40_000 });
      expect(shown().split("\n")[0]).toMatch(/^Tekes co/);
      expect(shown().match(/\[1 Overview\]/g)).toHaveLength(1);
    }
  });

  it("is drawn without styling where NO_COLOR asks for it", async () => {
    const { until } = await opened(columns, rows, { command: `NO_COLOR=1 ${command} --lang en` });
    await until(/\[1 Overview\]/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: styling is what starts so
    expect(tmux("capture-pane", "-p", "-e")).not.toMatch(/\u001b\[[\d;]*m/);
  });
});

/** A key of a flow as tmux takes it. */
const NAMES: Readonly<Record<string, string>> = { "\r": "Enter", "\t": "Tab", "\u001b": "Escape", "\u001b[B": "Down", "\u001b[C": "Right" };

describe.skipIf(lacking.length > 0)("the screen in a terminal", () => {
  vi.setConfig({ testTimeout: 120_000 });

  it.each(FLOWS)("$name is the one that the components draw", async ({ name, language, columns, rows, keys: pressed, isSeveral }) => {
    const files = isSeveral === true ? ` ${years.join(" ")} --on 2022-12-31` : "";
    const { keys, until, shown } = await opened(columns, rows, {
      command: `cd ${root} && NO_COLOR=1 ${command} --no-recent --lang ${language}${files}`,
    });
    await until(isSeveral === true ? /Σ \S/ : language === "zh" ? /不达标 \d/ : /not met \d/);
    for (const key of pressed) {
      const named = NAMES[key];
      if (named === undefined) keys("-l", key);
      else keys(named);
      // An escape that is followed at once by a letter is another key.
      await new Promise((resolve) => setTimeout(resolve, 120));
    }
    const wanted = readFileSync(new URL(snapshotOf(name), import.meta.url), "utf8");
    const lines = () =>
      shown()
        .split("\n")
        .map((line) => line.trimEnd())
        .join("\n")
        .trimEnd();
    await vi.waitFor(() => expect(lines()).toBe(wanted.trimEnd()), { timeout: 30_000, interval: 100 });
  });
});
