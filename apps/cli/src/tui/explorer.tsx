import { basename } from "node:path";
import type { Language, Words } from "@teks/indicators";
import { Box, type Key as InkKey, render, Text, useApp, useCursor, useInput } from "ink";
import { useEffect, useLayoutEffect, useReducer, useState } from "react";
import type { Files } from "./code";
import type { Press } from "./commands";
import { clipboardSequence } from "./copy";
import { DISK, type Disk } from "./disk";
import { caretOf } from "./foot";
import { frame, opening, roomOf, type Size } from "./frame";
import { type Asked, type Judged, type Model, modelOf, withBalance } from "./model";
import { isMouse, MOUSE_OFF, MOUSE_ON, type MouseKey, mouseKey } from "./mouse";
import { type Paint, painter } from "./paint";
import { SCREEN_ENTRIES, type Screen as ScreenId } from "./screens/screens";
import { spokenLines } from "./spoken";
import { type Heard, type Key, type State, start } from "./state";
import { hear, step } from "./step";
import { type Line, lineText } from "./text";

export interface ExplorerOptions extends Asked {
  readonly language: Language;
  /** The screen to open at. */
  readonly screen: ScreenId;
  /** Reads and judges a table of schools, when they are first to be shown and when its file has changed. */
  readonly balance: () => Promise<Judged>;
  readonly colour: boolean;
  /** Whether the terminal is asked to report its mouse. */
  readonly mouse?: boolean;
  /** Whether all is drawn in ASCII from the start. */
  readonly ascii?: boolean;
  /** Whether the screen is told in words, line by line where the terminal is, for what reads it out. */
  readonly spoken?: boolean;
  /** The files that were given, for the view as code. */
  readonly files?: Files;
  readonly disk?: Disk;
  /** Reads the county's file again. */
  readonly reread?: () => Promise<Asked>;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
}

/** The screen as components: for a test, and for what reads a screen out. A terminal is painted on. */
function Screen({
  lines,
  columns,
  wrap,
}: {
  readonly lines: readonly Line[];
  readonly columns: number;
  readonly wrap: "wrap" | "truncate";
}) {
  return (
    <Box flexDirection="column" flexShrink={0} width={columns}>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line of the screen is its place on the screen
        <Text key={at} wrap={wrap}>
          {lineText(line).trimEnd() || " "}
        </Text>
      ))}
    </Box>
  );
}

const NAMED: readonly (readonly [keyof InkKey, Press])[] = [
  ["upArrow", "up"],
  ["downArrow", "down"],
  ["leftArrow", "left"],
  ["rightArrow", "right"],
  ["pageUp", "page-up"],
  ["pageDown", "page-down"],
  ["home", "home"],
  ["end", "end"],
  ["return", "enter"],
  ["escape", "escape"],
  ["backspace", "backspace"],
  ["delete", "backspace"],
];

const CONTROLS: Readonly<Record<string, Press>> = { "\r": "enter", "\n": "enter", "\t": "tab", "\u007f": "backspace", "\b": "backspace" };

/** The keys in what the terminal sent: one that has a name, or each character of a run typed at once or pasted. */
function keysOf(input: string, key: InkKey): readonly (Key | MouseKey)[] {
  if (isMouse(input)) {
    const told = mouseKey(input);
    return told === undefined ? [] : [told];
  }
  if (key.tab) return [{ press: key.shift ? "back-tab" : "tab" }];
  const named = NAMED.find(([name]) => key[name] === true);
  if (named !== undefined) return [{ press: named[1] }];
  if (key.ctrl && (input === "r" || input === "u")) return [{ press: `ctrl-${input}` }];
  if (key.ctrl || key.meta) return [];
  return [...input].flatMap((character): Key[] => {
    const press = CONTROLS[character];
    if (press !== undefined) return [{ press }];
    return /\p{Cc}/u.test(character) ? [] : [{ text: character }];
  });
}

export interface ExplorerProps {
  readonly asked: Asked;
  /** What was asked for, assessed; until then only the head of the screen stands. */
  readonly model: Model | undefined;
  readonly language: Language;
  readonly screen: ScreenId;
  readonly files?: Files;
  /** Told of each screen that comes to be shown. */
  readonly onShow: (screen: ScreenId) => void;
  /** Told of each text that is to go to the clipboard. */
  readonly onCopy: (text: string) => void;
  /** Writes a view to its file, and tells how it went. */
  readonly onSave: (saving: NonNullable<State["saving"]>) => Promise<Heard>;
  /** What there is to say of the files that are open; each is said once. */
  readonly news?: Words;
  /** Draws the screen; without it the components do. */
  readonly paint?: Paint;
  readonly colour: boolean;
  readonly ascii?: boolean;
  /** Whether the screen is told in words, for what reads it out. */
  readonly spoken?: boolean;
  readonly size: Size;
}

const NO_FILES: Files = {};
const unknownInitials = () => "";

/** The initials of pinyin, whose tables are read when the palette first opens. */
function useInitials(isAsked: boolean): (text: string) => string {
  const [initials, setInitials] = useState<(text: string) => string>(() => unknownInitials);
  useEffect(() => {
    if (isAsked) import("./initials").then(({ initialsOf }) => setInitials(() => initialsOf));
  }, [isAsked]);
  return initials;
}

/** The explorer as a component of a given size. */
export function Explorer({
  asked,
  model,
  language,
  screen,
  files = NO_FILES,
  onShow,
  onCopy,
  onSave,
  news,
  paint,
  colour,
  ascii = false,
  spoken = false,
  size,
}: ExplorerProps) {
  const { exit } = useApp();
  const { setCursorPosition } = useCursor();
  const [isAsked, setAsked] = useState(false);
  const initials = useInitials(isAsked);
  const surroundings = { size, files, initials };
  const reduce = (state: State, happened: Key | MouseKey | Heard) => {
    if ("heard" in happened) return hear(state, happened);
    return model === undefined ? state : step(state, happened, roomOf(model, state, surroundings));
  };
  const [state, press] = useReducer(reduce, start(language, screen, colour ? "dark" : "none", ascii));
  useInput((input, key) => {
    for (const each of keysOf(input, key)) press(each);
  });
  // The terminal's own cursor stands where something is typed: an input method shows what is being composed there.
  const caret = caretOf(state, size);
  setCursorPosition(paint === undefined && !spoken ? caret : undefined);
  useEffect(() => {
    if (state.done) exit();
  }, [state.done, exit]);
  useEffect(() => {
    if (state.mode.kind === "palette") setAsked(true);
  }, [state.mode.kind]);
  useEffect(() => {
    if (state.copied !== undefined) onCopy(state.copied.text);
  }, [state.copied, onCopy]);
  useEffect(() => {
    if (state.saving !== undefined) onSave(state.saving).then(press);
  }, [state.saving, onSave]);
  useEffect(() => {
    if (news !== undefined) press({ heard: "news", says: news });
  }, [news]);
  useEffect(() => onShow(state.screen), [state.screen, onShow]);
  const drawn = spoken ? spokenLines : frame;
  const lines = model === undefined ? opening(asked, state, size) : drawn(model, state, surroundings);
  useLayoutEffect(() => paint?.(lines, state.look, caret));
  return paint === undefined ? <Screen lines={lines} columns={size.columns} wrap={spoken ? "wrap" : "truncate"} /> : null;
}

const ENTER = "\u001b[?1049h\u001b[H";
const LEAVE = "\u001b[?25h\u001b[?1049l";
const CLEAR = "\u001b[2J\u001b[H";
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

const closed = (): void => undefined;

const sizeOf = ({ columns, rows }: NodeJS.WriteStream): Size => ({ columns: columns || 80, rows: rows || 24 });

/**
 * The stream as Ink is given it, without a height. Where a frame has become taller than the terminal, Ink clears the terminal
 * with its scrollback, which is the user's; the explorer clears its own screen instead.
 */
const heightless = (stdout: NodeJS.WriteStream): NodeJS.WriteStream =>
  new Proxy(stdout, {
    get: (stream, name) => {
      if (name === "rows") return undefined;
      const value: unknown = Reflect.get(stream, name);
      return typeof value === "function" ? value.bind(stream) : value;
    },
  });

/**
 * Opens the explorer on a terminal's other screen and gives the exit code once it is left: 0. However it is left, by a key, a
 * signal or an error of its own, the terminal is given back as it was.
 *
 * @throws FaultError as `assess`, and what reading the table of schools throws.
 */
export async function runExplorer(options: ExplorerOptions): Promise<number> {
  const {
    language,
    colour,
    screen,
    balance,
    files,
    disk = DISK,
    mouse: hasMouse = false,
    ascii = false,
    spoken = false,
    reread,
    stdin,
    stdout,
    ...first
  } = options;
  const mouse = hasMouse && !spoken;
  let asked: Asked = first;
  let model: Model | undefined;
  let news: Words | undefined;
  let told: Judged | undefined;
  let reading = false;
  let left = false;
  let failure: { readonly error: unknown } | undefined;
  const arrange = () => {
    if (model !== undefined && told !== undefined) model = withBalance(model, told.balance, told.table);
    if (!left) instance.rerender(app());
  };
  const judge = async () => {
    told = await balance();
    arrange();
  };
  const onShow = (shown: ScreenId) => {
    if (SCREEN_ENTRIES[shown].ofSchools !== true || reading) return;
    reading = true;
    judge().catch((error: unknown) => {
      failure = { error };
      instance.unmount();
    });
  };
  const onCopy = (text: string) => {
    stdout.write(clipboardSequence(text));
  };
  const read = [files?.county, files?.schools].flatMap((path) => path ?? []);
  const onSave: ExplorerProps["onSave"] = async ({ file, isOver }) => (await import("./save-file")).saved(file, isOver, { disk, read });
  const refresh = async (file: string) => {
    try {
      const again = (await reread?.()) ?? asked;
      const schools = told === undefined ? undefined : await balance();
      const next = modelOf(again);
      [asked, told, model] = [again, schools, next];
      news = { zh: `${file} 已变化，已重新读入`, en: `${file} has changed and was read again` };
    } catch (error) {
      // Half written, or for a moment not there: what was read before stays.
      const { complaintOf } = await import("../complaint");
      const why = (language: Language) => complaintOf(error, language).text.split("\n")[0] ?? "";
      news = { zh: `${file} 已变化，但读不了，仍是原来的数据：${why("zh")}`, en: `${file} has changed and cannot be read: ${why("en")}` };
    }
    arrange();
  };
  // One reading after the other, so that the last is the one that stands.
  let refreshing = Promise.resolve();
  const watching = read
    .filter((path) => path !== "-")
    .map((path) =>
      disk.watch(path, () => {
        refreshing = refreshing.then(() => refresh(basename(path)));
      }),
    );
  const { paint, forget } = painter((text) => void stdout.write(text));
  const app = () => (
    <Explorer
      asked={asked}
      model={model}
      language={language}
      screen={screen}
      {...(files === undefined ? {} : { files })}
      onShow={onShow}
      onCopy={onCopy}
      onSave={onSave}
      {...(news === undefined ? {} : { news })}
      {...(spoken ? { spoken } : { paint })}
      colour={colour}
      ascii={ascii}
      size={sizeOf(stdout)}
    />
  );
  if (!spoken) stdout.write(ENTER + (mouse ? MOUSE_ON : ""));
  const leave = () => {
    if (!left && !spoken) stdout.write((mouse ? MOUSE_OFF : "") + LEAVE);
    left = true;
  };
  const resized = () => {
    if (!spoken) stdout.write(CLEAR);
    forget();
    instance.rerender(app());
  };
  // A terminal that was closed takes no more output; the signal that says so ends the explorer.
  stdout.on("error", closed);
  const instance = render(app(), {
    stdin,
    stdout: heightless(stdout),
    exitOnCtrlC: true,
    patchConsole: false,
    isScreenReaderEnabled: spoken,
  });
  // After Ink's own, which clears a line of what it takes for its screen.
  stdout.on("resize", resized);
  const killed = (signal: NodeJS.Signals) => {
    instance.unmount();
    leave();
    process.kill(process.pid, signal);
  };
  for (const signal of SIGNALS) process.once(signal, killed);
  process.once("exit", leave);
  try {
    // The head of the screen stands by now; what belongs under it takes a moment to work out.
    model = modelOf(asked);
    arrange();
    await instance.waitUntilExit();
    if (failure !== undefined) throw failure.error;
    return 0;
  } finally {
    for (const stop of watching) stop();
    instance.unmount();
    stdout.off("resize", resized);
    stdout.off("error", closed);
    for (const signal of SIGNALS) process.off(signal, killed);
    process.off("exit", leave);
    leave();
  }
}
