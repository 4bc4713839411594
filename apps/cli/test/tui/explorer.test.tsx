import { PassThrough } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { type CountyFile, FaultError, type Language, STANDARDS, type Standard } from "@teks/indicators";
import { cleanup, render } from "ink-testing-library";
import stringWidth from "string-width";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Disk } from "../../src/tui/disk";
import { Explorer } from "../../src/tui/explorer";
import { type Model, withBalance } from "../../src/tui/model";
import { runExplorer } from "../../src/tui/run";
import { start } from "../../src/tui/state";
import { FLOWS, snapshotOf } from "./flows";
import { basic, example, model as judged, several, tekes, undivided, unread } from "./seed";

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});
vi.setConfig({ testTimeout: 60_000 });

const SMALL = { columns: 80, rows: 24 };
const LARGE = { columns: 160, rows: 50 };
const SIZES = [SMALL, LARGE];
const LANGUAGES: readonly Language[] = ["zh", "en"];

/** Lets Ink take in what was written and draw: it does so in turns of the event loop, not in time. */
async function settled() {
  for (let turn = 0; turn < 8; turn++) await setImmediate();
}

function open(language: Language, size = SMALL, model: Model = judged) {
  const copied: string[] = [];
  const onCopy = (text: string) => void copied.push(text);
  const { stdin, lastFrame } = render(
    <Explorer
      content={{ asked: model, model, files: {} }}
      initial={start(language, model.beside === undefined ? "overview" : "compare", {
        look: "none",
        isSeveral: model.beside !== undefined,
      })}
      onShow={() => {}}
      onCopy={onCopy}
      onSave={async () => ({ heard: "there" })}
      size={size}
    />,
  );
  const shown = () => lastFrame() ?? "";
  return {
    shown,
    copied,
    /** What the screen shows once the keys have been pressed, one after the other. */
    press: async (...keys: readonly string[]) => {
      await settled();
      for (const key of keys) {
        stdin.write(key);
        await settled();
      }
      return shown();
    },
  };
}

const ENTER = "\r";
const ESCAPE = "\u001b";
const DOWN = "\u001b[B";
const TAB = "\t";

describe.each(LANGUAGES.flatMap((language) => SIZES.map((size) => ({ language, ...size }))))(
  "in $language at $columns×$rows",
  ({ language, columns, rows }) => {
    it("each screen, each detail and the help fit", async () => {
      const { shown, press } = open(language, { columns, rows });
      const fits = () => {
        const lines = shown().split("\n");
        expect(lines.length).toBeLessThan(rows);
        expect(lines.filter((line) => stringWidth(line) > columns)).toEqual([]);
        expect(shown()).toMatch(new RegExp(`${tekes[language]}|example`));
      };
      fits();
      for (const keys of [
        ["1"],
        [ENTER],
        [ESCAPE, TAB],
        [DOWN, ENTER],
        ["3"],
        [ENTER],
        ["4"],
        [ENTER],
        ["5"],
        [ENTER],
        [ESCAPE, "G", ENTER],
        ["v"],
        ["v"],
        ["6"],
        [ENTER],
        ["7"],
        [ENTER],
        ["8"],
        [ENTER],
        ["9"],
        [ENTER],
        ["x"],
        [ESCAPE, ":"],
        [ESCAPE, ESCAPE, "c"],
        [ESCAPE, "A"],
        ["?"],
      ]) {
        await press(...keys);
        fits();
      }
    });

    it("shows values, verdicts and marks", async () => {
      const { press } = open(language, { columns, rows });
      const shown = await press("2", "/pupils-per-class");
      // 18 280 pupils over the 169 classes printed; 26 311 over 684.
      expect(shown).toMatch({ zh: /小学 +108\.2 人\/班 +━+┿━+▸ 不达标 +⚑/, en: /primary +108\.2 .*━+┿━+▸ not met +⚑/ }[language]);
      expect(shown).toMatch({ zh: /平均班额 +全部 +38\.5 人\/班/, en: /average students per class +all +38\.5/ }[language]);
    });
  },
);

describe("a whole screen", () => {
  // Read these files: they are what a user sees. A terminal is held to the same ones where there is one.
  it.each(FLOWS)("$name", async ({ name, language, columns, rows, keys, isSeveral }) => {
    // Read before, so that what a filter finds by initials is there as soon as it is typed.
    await import("../../src/tui/initials");
    const shown = await open(language, { columns, rows }, isSeveral === true ? several : judged).press(...keys);
    const text = shown
      .split("\n")
      .map((line) => line.trimEnd())
      .join("\n");
    await expect(`${text}\n`).toMatchFileSnapshot(snapshotOf(name));
  });
});

describe("the overview", () => {
  it.each(LANGUAGES)("says what fails, what is in doubt, what cannot be told and which figures would tell, in %s", async (language) => {
    const shown = open(language, { columns: 160, rows: 200 }).shown();
    const told = {
      zh: ["不达标", "存疑的数字", "分学段班数", "无法判定", "补报这些数字即可判定", "小学最大班的学生数", "可判定"],
      en: [
        "Not met",
        "Doubtful figures",
        "class counts by stage",
        "Cannot be told",
        "Figures that would tell",
        "pupils in the largest class (primary)",
        "decides",
      ],
    };
    for (const each of told[language]) expect(shown).toContain(each);
  });

  it("tells the verdicts apart without colour", () => {
    for (const size of SIZES) {
      const [, , numbers, bar] = open("zh", size).shown().split("\n");
      expect(numbers).toMatch(/不达标 \d+ +无法判定 \d+ +达标 \d+/);
      expect(bar).toMatch(/^╳+╌+━+( │|$)/);
    }
  });
});

describe("the explanation", () => {
  it("goes down to the printed figures with their sections", async () => {
    const { press } = open("zh");
    const shown = await press("2", "/pupils-per-class", ENTER, DOWN, ENTER);
    expect(shown).toContain("在校生数 ÷ 班数");
    expect(shown).toMatch(/├ 在校生数.* 18 280 人/);
    expect(shown).toMatch(/§1 .*印作“18280/);
    expect(shown).toMatch(/└ 班数.* 169 班/);
    expect(shown).toContain("教督〔2017〕6号");
    expect(shown).toMatch(/· B 见到二手文本/);
    expect(shown).toContain("距达标还差 63.2 人/班");
    expect(await press(ESCAPE)).toContain("› 平均班额");
  });

  it("says the assumptions and the finding behind a mark", async () => {
    const { press } = open("en", LARGE);
    const shown = await press("2", "/", "class-headroom", ENTER, DOWN, ENTER);
    expect(shown).toMatch(/⚑ class counts by stage: /);
    expect(shown).toContain("~ rounded up once for the county, not school by school");
  });

  it("scrolls", async () => {
    const { press } = open("en");
    const top = await press("2", "/pupils-per-class", ENTER, DOWN, ENTER);
    expect(top).toMatch(/↓ \d+ more lines/);
    const end = await press("G");
    expect(end).not.toMatch(/more lines/);
    expect(end).toContain("class register");
  });
});

describe("a finding", () => {
  it("shows its text, what to ask and its figures as printed", async () => {
    const shown = await open("zh").press("3", ENTER);
    expect(shown).toMatch(/有误 .*169/);
    expect(shown).toContain("需要向县里核实");
    expect(shown).toMatch(/印作“515个”/);
  });
});

describe("a repair", () => {
  it.each(LANGUAGES)("is found under what is wrong, and its figures and their indicators are gone to, in %s", async (language) => {
    const { press } = open(language, { columns: 80, rows: 40 });
    const shown = await press("3", { zh: "/两数互换", en: "/two figures" }[language], ENTER, ENTER);
    expect(shown).toMatch({ zh: /1\. 两数互换：小学班数 169 班 → 515 班/, en: /1\. .*169 classes → 515 classes/ }[language]);
    const figure = await press("n", ENTER);
    expect(figure).toMatch({ zh: /用到它的指标/, en: /Indicators that read it/ }[language]);
    const indicator = await press("N", ENTER);
    expect(indicator).toContain({ zh: "[2 指标]", en: "[2 Indicators]" }[language]);
    expect(await press("\u007f")).toMatch({ zh: /用到它的指标/, en: /Indicators that read it/ }[language]);
    expect(await press("\u007f")).toMatch(/1\. /);
  });
});

describe("a standard", () => {
  it("shows its limits with their day and grade, and what it judges", async () => {
    const shown = await open("en").press("4", "/class size", ENTER, ENTER);
    expect(shown).toContain("教督〔2017〕6号");
    expect(shown).toMatch(/from 2017-05-23 +primary ≤ 45 pupils per class +junior ≤ 50 pupils per class/);
    expect(shown).toMatch(/average students per class · primary · 108\.2 pupils per class/);
  });
});

describe("the balance of schools", () => {
  it.each(LANGUAGES)("shows each coefficient against its limit, and says that the schools are made up, in %s", async (language) => {
    for (const size of SIZES) {
      const { press } = open(language, size);
      const shown = await press("5");
      const [head = ""] = shown.split("\n");
      expect(head).toContain({ zh: "优质均衡 2022-12-31", en: "quality balance 2022-12-31" }[language]);
      expect(head).toContain({ zh: "合成数据（60 所虚构）", en: "synthetic data (60 made up)" }[language]);
      expect(shown).toMatch(
        { zh: /生均体育运动场馆面积 +0\.708 ━+┿━+╸?─* +不达标/, en: /sports grounds and halls per pupil +0\.708 ━+┿━+╸?─* +not met/ }[
          language
        ],
      );
      expect(shown).toMatch({ zh: /缺数字（\d\.\d{3}–\d\.\d{3}） +无法判定/, en: /figures are missing.* undetermined/ }[language]);
      expect(await press("1")).not.toContain({ zh: "虚构", en: "made up" }[language]);
    }
  });

  it("puts first the schools that add most to the differences", async () => {
    const shown = open("zh", { columns: 160, rows: 120 });
    const lines = (await shown.press("5")).split("\n");
    const from = lines.findIndex((line) => line.startsWith("小学 · 学校，按对差异的贡献"));
    const shares = lines.slice(from + 1, from + 41).map((line) => Number(/(\d+\.\d)%/.exec(line)?.[1]));
    expect(shares).toHaveLength(40);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    expect(shares.reduce((sum, each) => sum + each, 0)).toBeCloseTo(100, 0);
  });

  it("explains a coefficient by the schools, down to what they reported", async () => {
    const { press } = open("zh", { columns: 80, rows: 400 });
    const shown = await press("5", "/sports-area-per-pupil", ENTER, ENTER);
    expect(shown).toMatch(/0\.708 +━+┿━+╸?─* +不达标 ≤ 0\.5/);
    expect(shown).toMatch(/各校对差异的贡献\n示例\S+ +\d+\.\d% ━+/);
    expect(shown).toMatch(/├ 差异系数 +0\.708/);
    expect(shown).toMatch(/体育运动场馆面积.* m²/);
    expect(shown).toContain("按小学1∶初中1.1∶高中1.32折算");
  });

  it("scrolls an explanation to its end", async () => {
    const { press } = open("en");
    expect(await press("5", "/sports-area-per-pupil", ENTER, ENTER)).toMatch(/↓ \d+ more lines/);
    expect(await press("G")).toContain("~ ");
  });

  it("shows a school's marks with limit and floor, and why its verdict is what it is", async () => {
    const { press } = open("zh", { columns: 80, rows: 60 });
    const shown = await press("5", "/p09", ENTER, ENTER);
    expect(shown).toContain("示例野杏小学 · 小学");
    expect(shown).toMatch(/不达标 +有1项低于底线/);
    expect(shown).toMatch(/3\.60 m²\/生 +━+╸?─*│/);
    expect(shown).toContain("低于底线 · ≥ 4.5 · 底线 3.825");
  });

  it("names the figures that leave a coefficient and a school open", async () => {
    const { press } = open("en", { columns: 80, rows: 60 });
    expect(await press("5", "/backbone", ENTER, ENTER)).toContain("- p20 backbone teachers of county level or above (primary)");
    expect(await press(ESCAPE, ESCAPE, "/p20", ENTER, ENTER)).toMatch(/undetermined +figures are missing: 5 to 6 met/);
  });

  it("shows the composite of the earlier rule, and no verdict on single schools", async () => {
    const shown = await open("zh", { columns: 80, rows: 120 }, withBalance(unread, basic)).press("5");
    expect(shown).toMatch(/综合差异系数 +0\.\d{3} ━/);
    expect(shown).toMatch(/示例\S+ +\d+\.\d% ━* *$/m);
  });

  it("says that the table is being read until it is, and opens nothing before", async () => {
    const { press } = open("zh", SMALL, unread);
    expect(await press("5", ENTER)).toContain("正在读取学校表…");
  });

  it("says nothing that is no number where a split is not chosen", async () => {
    const shown = await open("en", { columns: 160, rows: 120 }, withBalance(unread, undivided)).press("5");
    expect(shown).not.toMatch(/NaN|Infinity|null/);
  });
});

describe("a long list", () => {
  it("always says at its top which section it is in", async () => {
    const { press } = open("en");
    await press("2");
    for (let page = 0; page < 12; page++) {
      // Under the head, the names of the screens and the titles of the columns.
      const top = (await press(" ")).split("\n")[3];
      // A section's title starts at the edge, an entry behind the cursor's place; the space between two sections is blank.
      expect(top).toMatch(/^(\S.* {2}\d+)?$/);
    }
  });

  it("keeps the entry under the cursor in sight", async () => {
    const { press } = open("en");
    await press("2");
    for (const key of [" ", "j", "G", "k", "g", "j"]) expect(await press(key)).toMatch(/^› /m);
  });
});

describe("keys", () => {
  it("filter as they are typed, in either language, and say how many are left", async () => {
    const { press } = open("zh");
    expect(await press("2", "/", "班额", ENTER)).toMatch(/筛选 \/班额 +\d+ +Esc 清除/);
    const english = open("zh");
    expect(await english.press("2", "/largest-class")).toContain("最大班额");
    expect(await english.press("xyz")).toContain("没有与“largest-classxyz”相符的条目");
    expect(await english.press(ESCAPE)).not.toContain("xyz");
    expect(await english.press("/nocolumn>5")).toContain("比较用的列：名称、学段、值、单位");
  });

  it("typed at once are taken one by one", async () => {
    expect(await open("zh").press("2jj/班额\rl")).toMatch(/filter \/班额/);
  });

  it("l changes every label", async () => {
    const { press } = open("zh", LARGE);
    const numbers = Object.values<Standard>(STANDARDS).map(({ document }) => document.number);
    for (const screen of ["1", "2", "3", "4", "5", "6", "7", "8", "9", "x", "?"]) {
      const shown = await press(screen, "l");
      // Document numbers, printed forms and schools stay as they are, and the key says which language it goes to.
      const own = numbers.reduce((text, number) => text.replaceAll(number, ""), shown).replaceAll(/“[^”]*”|l 中文|示例[^ ]*/gu, "");
      expect(own.match(/.*\p{Script=Han}.*/gu)).toBeNull();
      await press("l");
    }
  });
});

describe("the schools", () => {
  it.each(LANGUAGES)("have a row a section, and totals from all amounts over all pupils, in %s", async (language) => {
    const { press } = open(language, LARGE);
    const shown = await press("6");
    // 17 858 pupils of the 40 primary sections that take part, 8 031 of the 7 junior ones: the report's, less the smallest point.
    expect(shown).toMatch({ zh: /Σ 小学 40 所 +37\/40 +17858 +5\.83/, en: /Σ primary 40 +37\/40 +17858 +5\.83/ }[language]);
    expect(shown).toMatch({ zh: /Σ 初中 7 所 +6\/7 +8031 +6\.40/, en: /Σ junior secondary 7 +6\/7 +8031 +6\.40/ }[language]);
  });

  it("sort by a column, whose titles scroll beside the frozen names", async () => {
    const { press } = open("zh");
    await press("6", ...Array.from({ length: 9 }, () => "\u001b[C"), "o", "o");
    const shown = await press("g");
    expect(shown).toMatch(/^‹ 学校/m);
    expect(shown).toMatch(/\[\S+▼\]?/);
    expect(shown).toMatch(/^› +示例/m);
  });

  it("take only those of a filter together", async () => {
    const shown = await open("zh", LARGE).press("6", "/在校生>1500", ENTER);
    // Of p05 and p06: 1743 + 1596 pupils; the teachers above the required degree of both over them, 94 + 91.
    expect(shown).toMatch(/Σ 小学 2 所 +2\/2 +3339 +5\.54/);
    expect(shown).not.toContain("Σ 初中");
  });
});

describe("supposing", () => {
  it("shows another class count, what was, what changes, and that it is not the data", async () => {
    const { press } = open("zh");
    // Tab goes from the pupils to the classes: 18 280 pupils in 515 classes are 35.5 a class.
    const shown = await press("2", "/平均班额", ENTER, DOWN, "e", TAB, "515", ENTER, ENTER);
    expect(shown).toMatch(/※ 假设，不是县数据：1 个数字，变 \d+ 项/);
    expect(shown).toContain("35.5 人/班");
    expect(shown).toContain("※ 数据中为 108.2 人/班 · 不达标");
    const back = await press("u");
    expect(back).not.toContain("※");
    expect(back).toMatch(/› +平均班额 +小学 +108\.2/);
  });

  it("says what a figure must be, and keeps the data", async () => {
    const { press } = open("en");
    expect(await press("2", "/pupils-per-class", ENTER, DOWN, "e", "1.5", ENTER)).toMatch(/takes a whole number from 0 to/);
    expect(await press(ESCAPE)).not.toContain("※");
  });

  it("moves the county's verdicts by the day", async () => {
    const { press } = open("zh");
    expect(await press("4", "/class-size-2017", ENTER)).toMatch(/平均班额|班额/);
    const shown = await press("D", "2016-01-01", ENTER);
    expect(shown).toMatch(/※ 假设，不是县数据：按 2016-01-01/);
    expect(shown).toMatch(/› .* – .*不适用 +Δ/);
  });

  it("another figure of a school, and what the coefficient becomes", async () => {
    const { press } = open("zh", { columns: 80, rows: 60 });
    // p20's backbone teachers are not reported: with 3 of them its coefficient and its verdict are known.
    await press("6", "/p20", ENTER, "\u001b[C", "\u001b[C", "\u001b[C", "\u001b[C", "\u001b[C");
    expect(await press("e")).toMatch(/假设 小学县级以上骨干教师数（人） .*未报告/);
    const school = await press("3", ENTER, ENTER);
    expect(school).toMatch(/※ 数据中为 缺数字：.* · 无法判定/);
    const coefficient = await press("5", "/backbone 系数>0", ENTER, ENTER);
    expect(coefficient).toMatch(/※ 数据中为 缺数字（0\.183–8\.243） · 无法判定/);
    expect(coefficient).toMatch(/^0\.\d{3} .*达标 ≤ 0\.5/m);
  });
});

describe("the allowance", () => {
  it("moves with every digit", async () => {
    const { press } = open("zh");
    expect(await press("7")).toMatch(/每名教师 +300 至 500 +3600 至 6000/);
    expect(await press("e", "35")).toMatch(/每名教师 +35 至 500 +420 至 6000/);
    expect(await press("0")).toMatch(/每名教师 +350 至 500 +4200 至 6000/);
    expect(await press(ESCAPE)).toMatch(/每名教师 +300 至 500/);
  });

  it("comes to a total once the teachers are known, and to one teacher's once the bands and the day are", async () => {
    const { press } = open("en", LARGE);
    // 1774 teachers at 300 to 500 yuan; twelve months of it.
    const all = await press("7", DOWN, DOWN, DOWN, DOWN, "e", "1774", ENTER);
    expect(all).toMatch(/the 1774 teachers who draw it +532 200 to 887 000 +6 386 400 to 10 644 000/);
    await press(DOWN, "e", "2010-09-01", ENTER, "g", "\u001b[C");
    const one = await press("e", "0", ENTER, DOWN, "e", "10", ENTER, DOWN, "e", "20", ENTER);
    // Twelve completed years on 2022-12-31: the second band.
    expect(one).toMatch(/one serving since 2010-09-01 · 12 com\S* +400 +4800/);
  });
});

describe("growth", () => {
  it("follows the figures that are supposed", async () => {
    const { press } = open("en", { columns: 220, rows: 50 });
    await press("8");
    for (const figure of ["100", "110", "121", "133.1"]) await press("\u001b[C", "e", figure, ENTER);
    const shown = await press("g");
    expect(shown).toMatch(/government education appropriation +100 +110 +121 +133\.1 ▁▃▅█ +10(\.0)?% +10(\.0+)?%/);
  });
});

describe("taking away", () => {
  it("copies the cell as a number, the row with tabs, the view with its titles", async () => {
    const { press, copied } = open("zh", LARGE);
    await press("2", "/pupils-per-class 学段=小学 值>100", ENTER, "\u001b[C", "\u001b[C", "y", "c", "y", "r", "y", "v");
    expect(Number(copied[0])).toBeCloseTo(18280 / 169, 10);
    expect(copied[1]?.split("\t").slice(0, 2)).toEqual(["平均班额", "小学"]);
    expect(copied[2]?.split("\n")).toHaveLength(2);
    expect(copied[2]).toMatch(/^名称\t学段\t值\t单位/);
  });

  it("says what was copied", async () => {
    expect(await open("en").press("y", "c")).toMatch(/copied \d+ characters/);
  });
});

describe("the palette", () => {
  it("finds commands by the initials of their pinyin once these are read", async () => {
    const { press, shown } = open("zh");
    await press(":", "qhdyw");
    await vi.waitFor(() => expect(shown()).toMatch(/l +切换到英文/), 20_000);
    expect(await press(ENTER)).toContain("Overview");
  });
});

/** Streams that pass for a terminal and keep what was written. */
function terminal() {
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => stdin, ref: () => stdin, unref: () => stdin });
  const stdout = Object.assign(new PassThrough(), { isTTY: true, columns: 80, rows: 24 });
  const written: string[] = [];
  stdout.on("data", (chunk) => written.push(String(chunk)));
  return {
    stdin: stdin as unknown as NodeJS.ReadStream,
    stdout: stdout as unknown as NodeJS.WriteStream,
    type: async (text: string) => {
      await vi.waitFor(() => expect(written.join("")).toContain(tekes.zh), 20_000);
      await settled();
      stdin.write(text);
    },
    resize: async (columns: number, rows: number) => {
      await settled();
      Object.assign(stdout, { columns, rows });
      const before = written.length;
      stdout.emit("resize");
      await vi.waitFor(() => expect(written.slice(before).join("")).toContain("─".repeat(columns)), 20_000);
      return written.slice(before).join("");
    },
    written: () => written.join(""),
  };
}

const enters = (text: string) => text.split("\u001b[?1049h").length - 1;
const leaves = (text: string) => text.split("\u001b[?1049l").length - 1;

/** Stands for a county that cannot be read. */
const unreadable: CountyFile = { ...tekes };

describe("the terminal", () => {
  const asked = {
    county: tekes,
    on: "2022-12-31",
    language: "zh",
    colour: false,
    screen: "overview",
    balance: async () => example,
  } as const;

  it.each([
    ["q", "q"],
    ["Ctrl-C", "\u0003"],
  ])("is given back on %s", async (_, key) => {
    const { stdin, stdout, type, written } = terminal();
    const code = runExplorer({ ...asked, stdin, stdout });
    await type(key);
    expect(await code).toBe(0);
    expect(enters(written())).toBe(1);
    expect(leaves(written())).toBe(1);
    expect(written().lastIndexOf("\u001b[?1049l")).toBeGreaterThan(written().lastIndexOf("特克斯县"));
  });

  it("is not taken again by what is read once it is left", async () => {
    const { stdin, stdout, type } = terminal();
    const raw = vi.spyOn(stdin, "setRawMode");
    let read: (files: []) => void = () => undefined;
    const memory = () =>
      new Promise<[]>((resolve) => {
        read = resolve;
      });
    const code = runExplorer({ ...asked, memory, stdin, stdout });
    await type("q");
    await vi.waitFor(() => expect(raw).toHaveBeenLastCalledWith(false));
    read([]);
    expect(await code).toBe(0);
    await settled();
    expect(raw).toHaveBeenLastCalledWith(false);
  });

  it("is given back when the explorer fails", async () => {
    // Ink tells of the failure on the console as well.
    vi.spyOn(console, "error").mockImplementation(() => {});
    const { stdin, stdout, type, written } = terminal();
    let broken = false;
    const county: CountyFile = {
      ...tekes,
      get figures() {
        if (broken) throw new Error("broken");
        return tekes.figures;
      },
    };
    const code = runExplorer({ ...asked, county, stdin, stdout });
    const failure = expect(code).rejects.toThrow("broken");
    broken = true;
    await type("2");
    await failure;
    expect(leaves(written())).toBe(1);
    expect(stdout.listenerCount("resize")).toBe(0);
  });

  it("reads the table of schools when it is first to be shown, and once", async () => {
    const { stdin, stdout, type, written } = terminal();
    const balance = vi.fn(async () => example);
    const code = runExplorer({ ...asked, balance, stdin, stdout });
    await type("2");
    await settled();
    expect(balance).not.toHaveBeenCalled();
    await type("5");
    await vi.waitFor(() => expect(written()).toContain("60 所虚构"), 20_000);
    await type("15q");
    await code;
    expect(balance).toHaveBeenCalledTimes(1);
  });

  it("opens on the table where that is asked for", async () => {
    const { stdin, stdout, written } = terminal();
    const code = runExplorer({ ...asked, screen: "balance", stdin, stdout });
    await vi.waitFor(() => expect(written()).toContain("60 所虚构"), 20_000);
    stdin.write("q");
    expect(await code).toBe(0);
  });

  it("is given back when the table cannot be read", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const { stdin, stdout, type, written } = terminal();
    const code = runExplorer({ ...asked, balance: async () => Promise.reject(new Error("no table")), stdin, stdout });
    const failure = expect(code).rejects.toThrow("no table");
    await type("5");
    await failure;
    expect(leaves(written())).toBe(1);
  });

  it("is drawn anew at its new size, and never loses its scrollback", async () => {
    const { stdin, stdout, type, resize, written } = terminal();
    const code = runExplorer({ ...asked, stdin, stdout });
    await resize(110, 40);
    await resize(60, 15);
    const last = await resize(100, 30);
    expect(last).not.toContain("─".repeat(101));
    await type("q");
    await code;
    expect(written()).not.toContain("\u001b[3J");
  });

  it("puts what is copied on the clipboard by OSC 52", async () => {
    const { stdin, stdout, type, written } = terminal();
    const code = runExplorer({ ...asked, stdin, stdout });
    await type("2/pupils-per-class\ryc");
    await vi.waitFor(() => expect(written()).toContain(`\u001b]52;c;${Buffer.from("平均班额").toString("base64")}\u0007`), 20_000);
    stdin.write("q");
    await code;
  });

  it("saves the view, asks before it writes over a file, and says how it went", async () => {
    const { stdin, stdout, type, written } = terminal();
    const files = new Map<string, string | Uint8Array>([["标准-2022-12-31.csv", "old"]]);
    const disk: Disk = {
      write: async (path, content, isOver) => {
        if (files.has(path) && !isOver) throw Object.assign(new Error("there"), { code: "EEXIST" });
        files.set(path, content);
      },
      watch: () => () => {},
    };
    const code = runExplorer({ ...asked, disk, stdin, stdout });
    await type("4s\r");
    await vi.waitFor(() => expect(written()).toContain("已有这个文件：y 覆盖"), 20_000);
    expect(files.get("标准-2022-12-31.csv")).toBe("old");
    stdin.write("y");
    await vi.waitFor(() => expect(written()).toMatch(/已保存 \d+ 行：标准-2022-12-31\.csv/), 20_000);
    expect(files.get("标准-2022-12-31.csv")).toMatch(/^\ufeff/);
    stdin.write("q");
    expect(await code).toBe(0);
  });

  it("reads an open file again when it changes, and leaves place and view as they are", async () => {
    const { stdin, stdout, type, written } = terminal();
    const watched = new Map<string, () => void>();
    const disk: Disk = {
      write: async () => {},
      watch: (path, changed) => {
        watched.set(path, changed);
        return () => void watched.delete(path);
      },
    };
    let county = tekes;
    const balance = vi.fn(async () => example);
    const reread = async () => {
      if (county === unreadable) throw new FaultError("bad-argument", { name: "--data", got: "x", accepted: "a file", acceptedZh: "文件" });
      return { county, on: "2022-12-31" };
    };
    const code = runExplorer({ ...asked, disk, reread, balance, files: { county: "a/县.json", schools: "-" }, stdin, stdout });
    await type("2/pupils-per-class\rm");
    await vi.waitFor(() => expect(written()).toMatch(/•平均班额/), 20_000);
    expect([...watched.keys()]).toEqual(["a/县.json"]);
    const told = async (text: RegExp, next: CountyFile) => {
      const before = written().length;
      county = next;
      watched.get("a/县.json")?.();
      await vi.waitFor(() => expect(written().slice(before)).toMatch(text), 20_000);
      return written().slice(before);
    };
    const half = tekes.figures.map((figure) => (figure.value === 169 ? { ...figure, value: 338 } : figure));
    const shown = await told(/县\.json 已变化，已重新读入/, { ...tekes, figures: half });
    // 18 280 pupils over 338 classes; the cursor, the filter and the mark are where they were.
    expect(shown).toMatch(/› 平均班额 +小学 +54\.1/);
    expect(await told(/县\.json 已变化，但读不了，仍是原来的数据：--data/, unreadable)).not.toMatch(/108\.2/);
    expect(balance).not.toHaveBeenCalled();
    stdin.write("q");
    expect(await code).toBe(0);
    expect(watched.size).toBe(0);
  });

  it("watches the rules and the claims as well, each file once", async () => {
    const { stdin, stdout } = terminal();
    const watched: string[] = [];
    const disk: Disk = {
      write: async () => {},
      watch: (path) => {
        watched.push(path);
        return () => {};
      },
    };
    const files = { county: "a.json", schools: "s.csv", compared: ["a.json", "b.json"], rules: "r.json", claims: "c.json" };
    const code = runExplorer({ ...asked, disk, files, stdin, stdout });
    stdin.write("q");
    expect(await code).toBe(0);
    expect(watched).toEqual(["a.json", "s.csv", "b.json", "r.json", "c.json"]);
  });

  it("opens another file in place of this: with nothing that was supposed, and the files watched that are open now", async () => {
    const { stdin, stdout, type, written } = terminal();
    const watched = new Set<string>();
    const disk: Disk = {
      write: async () => {},
      watch: (path) => {
        watched.add(path);
        return () => void watched.delete(path);
      },
    };
    const remembered: (readonly string[])[] = [];
    const memory = async (paths: readonly string[]) => {
      remembered.push(paths);
      return [{ path: "/b/乙县.json", isThere: true }, ...paths.map((path) => ({ path, isThere: true }))];
    };
    const open = vi.fn(async (path: string) => ({
      county: { ...tekes, id: "other", zh: "乙县", en: "Other" },
      on: "2022-12-31",
      screen: "overview" as const,
      balance: async () => example,
      files: { county: path },
    }));
    const code = runExplorer({ ...asked, files: { county: "/a/甲县.json" }, disk, memory, open, stdin, stdout });
    await vi.waitFor(() => expect(written()).toMatch(/不达标 \d/), 20_000);
    await type(">l");
    await vi.waitFor(() => expect(written()).toMatch(/supposed, not the data/), 20_000);
    await type("O");
    await vi.waitFor(() => expect(written()).toMatch(/open recent/), 20_000);
    const before = written().length;
    await type("\r");
    await vi.waitFor(() => expect(written().slice(before)).toMatch(/opened \/b\/乙县\.json/), 20_000);
    expect(written().slice(before)).toMatch(/Other {2}2022-12-31/);
    expect(written().slice(before)).not.toMatch(/supposed, not the data/);
    expect([...watched]).toEqual(["/b/乙县.json"]);
    expect(remembered).toEqual([["/a/甲县.json"], ["/b/乙县.json"]]);
    stdin.write("q");
    expect(await code).toBe(0);
  });

  it("keeps what is open where another file cannot be read, and says why", async () => {
    const { stdin, stdout, type, written } = terminal();
    const open = async () =>
      Promise.reject(new FaultError("bad-argument", { name: "--data", got: "x", accepted: "a file", acceptedZh: "文件" }));
    const memory = async () => [{ path: "/b.json", isThere: true }];
    const code = runExplorer({ ...asked, memory, open, stdin, stdout });
    await vi.waitFor(() => expect(written()).toMatch(/不达标 \d/), 20_000);
    await type("O\r");
    await vi.waitFor(() => expect(written()).toMatch(/--data 得到 x|--data.*文件/), 20_000);
    stdin.write("q");
    expect(await code).toBe(0);
  });

  it("is not taken over in the screen reader's mode: rows are words, and nothing is painted", async () => {
    const { stdin, stdout, type, written } = terminal();
    const code = runExplorer({ ...asked, spoken: true, mouse: true, stdin, stdout });
    await vi.waitFor(() => expect(written()).toMatch(/第 1 行，共 \d+ 行/), 20_000);
    await type("j");
    await vi.waitFor(() => expect(written()).toMatch(/第 2 行，共 \d+ 行/), 20_000);
    stdin.write("q");
    expect(await code).toBe(0);
    expect(enters(written())).toBe(0);
    expect(written()).not.toContain("\u001b[?1000h");
  });

  it("gives the mouse back with the terminal", async () => {
    const { stdin, stdout, type, written } = terminal();
    const code = runExplorer({ ...asked, mouse: true, stdin, stdout });
    await type("q");
    await code;
    expect(written().lastIndexOf("\u001b[?1000l")).toBeGreaterThan(written().lastIndexOf("\u001b[?1000h"));
    expect(written()).toContain("\u001b[?1006h");
  });

  it("gets no styling without colour", async () => {
    const { stdin, stdout, type, written } = terminal();
    const code = runExplorer({ ...asked, stdin, stdout });
    await type("2jq");
    await code;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: styling is what starts so
    expect(written()).not.toMatch(/\u001b\[[\d;]*m/);
  });
});
