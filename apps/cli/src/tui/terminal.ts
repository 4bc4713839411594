import type { Size } from "./frame";
import { MOUSE_OFF, MOUSE_ON } from "./mouse";

const ENTER = "\u001b[?1049h\u001b[H";
const LEAVE = "\u001b[?25h\u001b[?1049l";
const CLEAR = "\u001b[2J\u001b[H";
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

const closed = (): void => undefined;

export const sizeOf = ({ columns, rows }: NodeJS.WriteStream): Size => ({ columns: columns || 80, rows: rows || 24 });

/**
 * The stream as Ink is given it, without a height. Where a frame has become taller than the terminal, Ink clears the terminal
 * with its scrollback, which is the user's; the explorer clears its own screen instead.
 */
export const heightless = (stdout: NodeJS.WriteStream): NodeJS.WriteStream =>
  new Proxy(stdout, {
    get: (stream, name) => {
      if (name === "rows") return undefined;
      const value: unknown = Reflect.get(stream, name);
      return typeof value === "function" ? value.bind(stream) : value;
    },
  });

/** A terminal as the explorer has it for a while. */
export interface Taken {
  /** Listens to the terminal and to what ends the process; called once Ink listens, which clears a line of what it takes for its screen. */
  readonly listen: (told: { readonly resized: () => void; readonly killed: () => void }) => void;
  /** Gives the terminal back as it was. */
  readonly leave: () => void;
}

/** Takes a terminal over: its other screen and its mouse. What is spoken is written where the terminal is, and takes nothing. */
export function takeOver(stdout: NodeJS.WriteStream, { spoken, mouse }: { readonly spoken: boolean; readonly mouse: boolean }): Taken {
  const write = (text: string) => {
    if (!spoken) stdout.write(text);
  };
  let isLeft = false;
  const restore = () => {
    if (!isLeft) write((mouse ? MOUSE_OFF : "") + LEAVE);
    isLeft = true;
  };
  const undo: (() => void)[] = [restore];
  // A terminal that was closed takes no more output; the signal that says so ends the explorer.
  stdout.on("error", closed);
  write(ENTER + (mouse ? MOUSE_ON : ""));
  process.once("exit", restore);
  return {
    listen: ({ resized, killed }) => {
      const onResize = () => {
        write(CLEAR);
        resized();
      };
      const onSignal = (signal: NodeJS.Signals) => {
        killed();
        restore();
        process.kill(process.pid, signal);
      };
      stdout.on("resize", onResize);
      for (const signal of SIGNALS) process.once(signal, onSignal);
      undo.unshift(() => {
        stdout.off("resize", onResize);
        for (const signal of SIGNALS) process.off(signal, onSignal);
      });
    },
    leave: () => {
      for (const each of undo) each();
      stdout.off("error", closed);
      process.off("exit", restore);
    },
  };
}
