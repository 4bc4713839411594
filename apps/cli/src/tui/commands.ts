import type { Words } from "@teks/indicators";
import { SCREEN_ENTRIES, SCREENS, type Screen, screensFor } from "./screens/screens";
import type { State } from "./state";

// The keys as data: one table says what a key does, what the foot and the help show of it, and what the palette finds.

/** A key that names itself. */
export const PRESSES = [
  "up",
  "down",
  "left",
  "right",
  "page-up",
  "page-down",
  "home",
  "end",
  "enter",
  "escape",
  "backspace",
  "tab",
  "back-tab",
  "ctrl-r",
  "ctrl-u",
] as const;
export type Press = (typeof PRESSES)[number];

export interface Command extends Words {
  /** What it is pressed with: keys that name themselves, or characters. */
  readonly keys: readonly (Press | string)[];
  /** The keys as they are shown. */
  readonly shown: string;
  /** Where it does something: in the list, in the open detail, or in both where it is left out. */
  readonly where?: "list" | "detail";
  /** The screens that have it; all where it is left out. */
  readonly screens?: readonly Screen[];
  /** Its word at the foot of the screen, where it has a place there. */
  readonly hint?: Words;
  readonly group: keyof typeof GROUPS;
}

export const GROUPS = {
  here: { zh: "本屏", en: "On this screen" },
  move: { zh: "移动", en: "Moving" },
  table: { zh: "表格", en: "The table" },
  suppose: { zh: "假设（不改数据）", en: "What if (the data stay as they are)" },
  out: { zh: "带走", en: "Taking it away" },
  whole: { zh: "全局", en: "Everywhere" },
} as const satisfies Record<string, Words>;

const MOVES = {
  up: { keys: ["up", "k"], shown: "↑ k", zh: "上移", en: "up", group: "move" },
  down: { keys: ["down", "j"], shown: "↓ j", zh: "下移", en: "down", group: "move" },
  "page-up": { keys: ["page-up"], shown: "PgUp", zh: "上一页", en: "a page up", group: "move" },
  "page-down": { keys: ["page-down", " "], shown: "PgDn Space", zh: "下一页", en: "a page down", group: "move" },
  first: { keys: ["home", "g"], shown: "Home g", zh: "到开头", en: "to the start", group: "move" },
  last: { keys: ["end", "G"], shown: "End G", zh: "到末尾", en: "to the end", group: "move" },
  "column-left": { keys: ["left"], shown: "←", where: "list", zh: "左一列", en: "a column to the left", group: "move" },
  "column-right": { keys: ["right"], shown: "→", where: "list", zh: "右一列", en: "a column to the right", group: "move" },
  open: {
    keys: ["enter"],
    shown: "Enter",
    where: "list",
    zh: "打开所选行的解释",
    en: "open the row's explanation",
    hint: { zh: "解释", en: "explain" },
    group: "move",
  },
  close: { keys: ["escape"], shown: "Esc", zh: "返回；清除筛选", en: "back; clear the filter", group: "move" },
  leave: { keys: ["left"], shown: "←", where: "detail", zh: "返回列表", en: "back to the list", group: "move" },
  previous: { keys: ["backspace"], shown: "⌫", zh: "回到前一处", en: "where you were before", group: "move" },
  "next-link": {
    keys: ["n"],
    shown: "n",
    where: "detail",
    zh: "下一处可前往的行",
    en: "the next line that leads elsewhere",
    group: "move",
  },
  "previous-link": {
    keys: ["N"],
    shown: "N",
    where: "detail",
    zh: "上一处可前往的行",
    en: "the line before it that leads elsewhere",
    group: "move",
  },
  follow: {
    keys: ["enter"],
    shown: "Enter",
    where: "detail",
    zh: "前往：数字、核查、指标",
    en: "go there: a figure, a finding, an indicator",
    group: "move",
  },
  "next-screen": { keys: ["tab"], shown: "Tab", zh: "下一屏", en: "the next screen", hint: { zh: "换屏", en: "screens" }, group: "move" },
  "screen-before": { keys: ["back-tab"], shown: "⇧Tab", zh: "上一屏", en: "the screen before", group: "move" },
} as const satisfies Record<string, Command>;

const TABLE = {
  filter: {
    keys: ["/"],
    shown: "/",
    zh: "筛选：文字，或 列>值、列=值、列~文字、列=?（无值），空格相连",
    en: "filter: text, or column>value, column=value, column~text, column=? (no value), with spaces between",
    hint: { zh: "筛选", en: "filter" },
    group: "table",
  },
  sort: {
    keys: ["o"],
    shown: "o",
    where: "list",
    zh: "按所在列排序：升、降、原序",
    en: "sort by this column: up, down, as it was",
    hint: { zh: "排序", en: "sort" },
    group: "table",
  },
  columns: { keys: ["c"], shown: "c", where: "list", zh: "选择要显示的列", en: "choose the columns to show", group: "table" },
  hide: { keys: ["h"], shown: "h", where: "list", zh: "隐藏所在列", en: "hide this column", group: "table" },
  freeze: { keys: ["f"], shown: "f", where: "list", zh: "冻结到所在列", en: "freeze up to this column", group: "table" },
  mark: { keys: ["m"], shown: "m", where: "list", zh: "标记、取消标记所选行", en: "mark or unmark the row", group: "table" },
  "mark-all": {
    keys: ["M"],
    shown: "M",
    where: "list",
    zh: "标记、取消标记所有显示的行",
    en: "mark or unmark all rows shown",
    group: "table",
  },
  tray: { keys: ["t"], shown: "t", where: "list", zh: "只看标记的行", en: "only the marked rows", group: "table" },
  reset: {
    keys: ["R"],
    shown: "R",
    where: "list",
    zh: "还原本屏的列、排序和筛选",
    en: "this screen's columns, order and filter as they were",
    group: "table",
  },
  undo: {
    keys: ["u"],
    shown: "u",
    zh: "撤销：视图和假设的每一次改动",
    en: "undo any change of view or of what is supposed",
    group: "table",
  },
  redo: { keys: ["ctrl-r", "U"], shown: "^R U", zh: "重做", en: "redo", group: "table" },
} as const satisfies Record<string, Command>;

const SUPPOSE = {
  edit: {
    keys: ["e"],
    shown: "e",
    screens: ["overview", "indicators", "balance", "schools", "allowance", "growth"],
    zh: "假设一个数字，看结果怎样变",
    en: "suppose another figure and see what changes",
    hint: { zh: "假设", en: "what if" },
    group: "suppose",
  },
  "day-before": {
    keys: ["<", ","],
    shown: "< ,",
    zh: "到前一个规则变化日",
    en: "to the day before it on which a rule changed",
    group: "suppose",
  },
  "day-after": {
    keys: [">", "."],
    shown: "> .",
    zh: "到后一个规则变化日",
    en: "to the next day on which a rule changes",
    group: "suppose",
  },
  day: { keys: ["D"], shown: "D", zh: "输入日期：按那天的规则", en: "type a day: by the rules of that day", group: "suppose" },
  data: { keys: ["X"], shown: "X", zh: "放弃全部假设，回到数据", en: "drop all that is supposed: back to the data", group: "suppose" },
} as const satisfies Record<string, Command>;

const HERE = {
  "band-add": { keys: ["a"], shown: "a", where: "list", screens: ["allowance"], zh: "加一档", en: "add a band", group: "here" },
  "band-remove": {
    keys: ["d"],
    shown: "d",
    where: "list",
    screens: ["allowance"],
    zh: "删去这一档",
    en: "remove this band",
    group: "here",
  },
  more: {
    keys: ["+", "="],
    shown: "+",
    where: "list",
    screens: ["allowance"],
    zh: "这一档加 10 元",
    en: "10 yuan more in this band",
    group: "here",
  },
  less: {
    keys: ["-"],
    shown: "-",
    where: "list",
    screens: ["allowance"],
    zh: "这一档减 10 元",
    en: "10 yuan less in this band",
    group: "here",
  },
  chart: {
    keys: ["v"],
    shown: "v",
    screens: ["balance", "schools", "growth"],
    zh: "换一种图：散点、洛伦兹曲线、直方图、趋势",
    en: "another chart: strip, Lorenz curve, histogram, trend",
    group: "here",
  },
} as const satisfies Record<string, Command>;

const WHOLE = {
  copy: { keys: ["y"], shown: "y", zh: "复制单元格、行或视图", en: "copy the cell, the row or the view", group: "out" },
  code: {
    keys: ["x"],
    shown: "x",
    zh: "把本视图写成代码：命令行、curl、TypeScript",
    en: "this view as code: command line, curl, TypeScript",
    group: "out",
  },
  save: {
    keys: ["s"],
    shown: "s",
    zh: "把本视图存成文件：csv、tsv、xlsx、json、ndjson、md",
    en: "save this view as a file: csv, tsv, xlsx, json, ndjson, md",
    group: "out",
  },
  session: {
    keys: ["S"],
    shown: "S",
    zh: "保存会话：把所见写成可重放的命令",
    en: "save session: what shows as commands, to be replayed",
    group: "out",
  },
  recent: { keys: ["O"], shown: "O", zh: "最近打开：换一份文件", en: "open recent: another file in place of this", group: "whole" },
  palette: {
    keys: [":"],
    shown: ":",
    zh: "按中文、英文或拼音首字母找命令",
    en: "find a command by name",
    hint: { zh: "命令", en: "commands" },
    group: "whole",
  },
  help: { keys: ["?"], shown: "?", zh: "帮助", en: "this help", hint: { zh: "帮助", en: "help" }, group: "whole" },
  language: { keys: ["l"], shown: "l", zh: "切换到英文", en: "switch to Chinese", hint: { zh: "English", en: "中文" }, group: "whole" },
  look: { keys: ["L"], shown: "L", zh: "深色、浅色或无色", en: "for a dark or a light screen, or no colour", group: "whole" },
  ascii: { keys: ["A"], shown: "A", zh: "图形改用 ASCII 字符", en: "draw in plain ASCII", group: "whole" },
  quit: { keys: ["q"], shown: "q", zh: "退出", en: "quit", hint: { zh: "退出", en: "quit" }, group: "whole" },
} as const satisfies Record<string, Command>;

const NAMED = { ...MOVES, ...TABLE, ...SUPPOSE, ...HERE, ...WHOLE };

export type CommandId = keyof typeof NAMED | `screen-${Screen}`;
export type NamedCommandId = keyof typeof NAMED;

/** The key of a screen: the tenth is 0. */
export const numberOf = (at: number): string => String((at + 1) % 10);

const screenCommands = Object.fromEntries(
  SCREENS.map((screen, at): [string, Command] => {
    const { zh, en } = SCREEN_ENTRIES[screen];
    const key = numberOf(at);
    return [`screen-${screen}`, { keys: [key], shown: key, zh: `${zh}屏`, en: `${en} screen`, group: "move" }];
  }),
) as Record<`screen-${Screen}`, Command>;

export const COMMANDS: Readonly<Record<CommandId, Command>> = { ...NAMED, ...screenCommands };
export const commandIds = Object.keys(COMMANDS) as readonly CommandId[];

/** The screen that a command goes to, if it goes to one. */
export const screenOf = (id: CommandId): Screen | undefined => SCREENS.find((screen) => id === `screen-${screen}`);

/** Where a user is, as far as commands depend on it. */
export type Where = Pick<State, "screen" | "open" | "isSeveral">;

/** Whether a command does something where the user is. */
export function isHere(id: CommandId, { screen, open, isSeveral }: Where): boolean {
  const { where, screens } = COMMANDS[id];
  const to = screenOf(id);
  if (to !== undefined && !screensFor(isSeveral).includes(to)) return false;
  return (where === undefined || (where === "detail") === open) && (screens === undefined || screens.includes(screen));
}

/** The command of a key where the user is. */
export const commandOf = (key: string, state: Where): CommandId | undefined =>
  commandIds.find((id) => COMMANDS[id].keys.includes(key) && isHere(id, state));

/** The commands that all words of a text name: by title in either language, by the initials of its pinyin, or by key. */
export function commandsFor(text: string, state: Where, initials: (words: string) => string): readonly CommandId[] {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const has = (id: CommandId, word: string): boolean => {
    const { zh, en, keys } = COMMANDS[id];
    return (
      `${id} ${zh} ${en}`.toLowerCase().includes(word) || initials(zh).includes(word) || keys.some((key) => key.toLowerCase() === word)
    );
  };
  return commandIds.filter((id) => isHere(id, state) && words.every((word) => has(id, word)));
}
