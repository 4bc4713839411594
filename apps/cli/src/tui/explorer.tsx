import type { Language } from "@teks/indicators";
import { Box, type Key as InkKey, render, Text, useApp, useCursor, useInput } from "ink";
import { useEffect, useLayoutEffect, useReducer, useState } from "react";
import type { Files } from "./code";
import type { Press } from "./commands";
import { clipboardSequence } from "./copy";
import { caretOf } from "./foot";
import { frame, opening, roomOf, type Size } from "./frame";
import { type Asked, type Judged, type Model, modelOf, withBalance } from "./model";
import { type Paint, painter } from "./paint";
import { SCREEN_ENTRIES, type Screen as ScreenId } from "./screens/screens";
import { type Key, type State, start } from "./state";
import { step } from "./step";
import { type Line, lineText } from "./text";

export interface ExplorerOptions extends Asked {
  readonly language: Language;
  /** The screen to open at. */
  readonly screen: ScreenId;
  /** Reads and judges a table of schools, when they are first to be shown. */
  readonly balance: () => Promise<Judged>;
  readonly colour: boolean;
  /** The files that were given, for the view as code. */
  readonly files?: Files;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
}

/** The screen as components: for a test, and for what reads a screen out. A terminal is painted on. */
function Screen({ lines, columns }: { readonly lines: readonly Line[]; readonly columns: number }) {
  return (
    <Box flexDirection="column" flexShrink={0} width={columns}>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line of the screen is its place on the screen
        <Text key={at} wrap="truncate">
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
function keysOf(input: string, key: InkKey): readonly Key[] {
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
  /** Draws the screen; without it the components do. */
  readonly paint?: Paint;
  readonly colour: boolean;
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
export function Explorer({ asked, model, language, screen, files = NO_FILES, onShow, onCopy, paint, colour, size }: ExplorerProps) {
  const { exit } = useApp();
  const { setCursorPosition } = useCursor();
  const [isAsked, setAsked] = useState(false);
  const initials = useInitials(isAsked);
  const surroundings = { size, files, initials };
  const reduce = (state: State, key: Key) => (model === undefined ? state : step(state, key, roomOf(model, state, surroundings)));
  const [state, press] = useReducer(reduce, start(language, screen, colour ? "dark" : "none"));
  useInput((input, key) => {
    for (const each of keysOf(input, key)) press(each);
  });
  // The terminal's own cursor stands where something is typed: an input method shows what is being composed there.
  const caret = caretOf(state, size);
  setCursorPosition(paint === undefined ? caret : undefined);
  useEffect(() => {
    if (state.done) exit();
  }, [state.done, exit]);
  useEffect(() => {
    if (state.mode.kind === "palette") setAsked(true);
  }, [state.mode.kind]);
  useEffect(() => {
    if (state.copied !== undefined) onCopy(state.copied.text);
  }, [state.copied, onCopy]);
  useEffect(() => onShow(state.screen), [state.screen, onShow]);
  const lines = model === undefined ? opening(asked, state, size) : frame(model, state, surroundings);
  useLayoutEffect(() => paint?.(lines, state.look, caret));
  return paint === undefined ? <Screen lines={lines} columns={size.columns} /> : null;
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
  const { language, colour, screen, balance, files, stdin, stdout, ...asked } = options;
  let model: Model | undefined;
  let told: Judged | undefined;
  let reading = false;
  let failure: { readonly error: unknown } | undefined;
  const arrange = () => {
    if (model !== undefined && told !== undefined) model = withBalance(model, told.balance, told.table);
    instance.rerender(app());
  };
  const read = async () => {
    told = await balance();
    arrange();
  };
  const onShow = (shown: ScreenId) => {
    if (SCREEN_ENTRIES[shown].ofSchools !== true || reading) return;
    reading = true;
    read().catch((error: unknown) => {
      failure = { error };
      instance.unmount();
    });
  };
  const onCopy = (text: string) => {
    stdout.write(clipboardSequence(text));
  };
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
      paint={paint}
      colour={colour}
      size={sizeOf(stdout)}
    />
  );
  stdout.write(ENTER);
  let left = false;
  const leave = () => {
    if (!left) stdout.write(LEAVE);
    left = true;
  };
  const resized = () => {
    stdout.write(CLEAR);
    forget();
    instance.rerender(app());
  };
  // A terminal that was closed takes no more output; the signal that says so ends the explorer.
  stdout.on("error", closed);
  const instance = render(app(), { stdin, stdout: heightless(stdout), exitOnCtrlC: true, patchConsole: false });
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
    instance.unmount();
    stdout.off("resize", resized);
    stdout.off("error", closed);
    for (const signal of SIGNALS) process.off(signal, killed);
    process.off("exit", leave);
    leave();
  }
}
