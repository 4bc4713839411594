import type { Balance, Language } from "@teks/indicators";
import { Box, type Key as InkKey, render, Text, useApp, useCursor, useInput } from "ink";
import { useEffect, useReducer } from "react";
import { withBalance } from "./balance";
import { caretOf, frame, opening, roomOf, type Size } from "./frame";
import { type Asked, type Model, modelOf } from "./model";
import { type Key, type Press, type Room, type Screen as ScreenId, type State, start, step } from "./state";
import type { Line, Span, Tone } from "./text";

export interface ExplorerOptions extends Asked {
  readonly language: Language;
  /** The screen to open at. */
  readonly screen: ScreenId;
  /** Reads and judges a table of schools, when they are first to be shown. */
  readonly balance: () => Promise<Balance>;
  readonly colour: boolean;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
}

const LOOKS: Record<Tone, { readonly color?: string; readonly bold?: boolean; readonly dimColor?: boolean }> = {
  plain: {},
  strong: { bold: true },
  quiet: { dimColor: true },
  good: { color: "green" },
  bad: { color: "red" },
  doubt: { color: "yellow" },
  accent: { color: "cyan" },
};

/** A piece of a line. Without colour nothing is styled: marks, words and brackets carry all there is to tell. */
function Piece({ span: { text, tone, chosen }, colour }: { readonly span: Span; readonly colour: boolean }) {
  if (!colour) return <>{text}</>;
  const look = chosen === true ? { bold: tone !== "quiet", inverse: true } : LOOKS[tone];
  return <Text {...look}>{text}</Text>;
}

/** What of a line there is to draw: nothing of the blanks at its end, except that a line without any text takes no place. */
function drawn(line: Line): Line {
  const end = line.findLastIndex(({ text, chosen }) => chosen === true || text.trim() !== "");
  return end < 0 ? [{ text: " ", tone: "plain" }] : line.slice(0, end + 1);
}

interface ScreenProps {
  readonly lines: readonly Line[];
  readonly columns: number;
  readonly colour: boolean;
}

function Screen({ lines, columns, colour }: ScreenProps) {
  return (
    <Box flexDirection="column" flexShrink={0} width={columns}>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line of the screen is its place on the screen
        <Text key={at} wrap="truncate">
          {drawn(line).map((span, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: so is a piece of a line
            <Piece key={place} span={span} colour={colour} />
          ))}
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
  /** Told of each screen that comes to be shown. */
  readonly onShow: (screen: ScreenId) => void;
  readonly colour: boolean;
  readonly size: Size;
}

const NO_ROOM: Room = { entries: [], page: 1, detail: 1, beyond: 0 };

/** The explorer as a component of a given size. */
export function Explorer({ asked, model, language, screen, onShow, colour, size }: ExplorerProps) {
  const { exit } = useApp();
  const { setCursorPosition } = useCursor();
  const reduce = (state: State, key: Key) => step(state, key, model === undefined ? NO_ROOM : roomOf(model, state, size));
  const [state, press] = useReducer(reduce, start(language, screen));
  useInput((input, key) => {
    for (const each of keysOf(input, key)) press(each);
  });
  // The terminal's own cursor stands in the filter: an input method shows what is being composed there.
  setCursorPosition(caretOf(state, size));
  useEffect(() => {
    if (state.done) exit();
  }, [state.done, exit]);
  useEffect(() => onShow(state.screen), [state.screen, onShow]);
  const lines = model === undefined ? opening(asked, state, size) : frame(model, state, size);
  return <Screen lines={lines} columns={size.columns} colour={colour} />;
}

const ENTER = "\u001b[?1049h\u001b[H";
const LEAVE = "\u001b[?1049l";
const CLEAR = "\u001b[2J\u001b[H";
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

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
export async function runExplorer({ language, colour, screen, balance, stdin, stdout, ...asked }: ExplorerOptions): Promise<number> {
  let model: Model | undefined;
  let told: Balance | undefined;
  let reading = false;
  let failure: { readonly error: unknown } | undefined;
  const arrange = () => {
    if (model !== undefined && told !== undefined) model = withBalance(model, told);
    instance.rerender(app());
  };
  const read = async () => {
    told = await balance();
    arrange();
  };
  const onShow = (shown: ScreenId) => {
    if (shown !== "balance" || reading) return;
    reading = true;
    read().catch((error: unknown) => {
      failure = { error };
      instance.unmount();
    });
  };
  const app = () => (
    <Explorer asked={asked} model={model} language={language} screen={screen} onShow={onShow} colour={colour} size={sizeOf(stdout)} />
  );
  stdout.write(ENTER);
  let left = false;
  const leave = () => {
    if (!left) stdout.write(LEAVE);
    left = true;
  };
  // Registered before Ink's own, so that Ink already draws the new size.
  const resized = () => {
    stdout.write(CLEAR);
    instance.rerender(app());
  };
  stdout.on("resize", resized);
  const instance = render(app(), { stdin, stdout: heightless(stdout), exitOnCtrlC: true, patchConsole: false });
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
    for (const signal of SIGNALS) process.off(signal, killed);
    process.off("exit", leave);
    leave();
  }
}
