import type { Language } from "@teks/indicators";
import { render } from "ink";
import { pathsIn } from "./code";
import { clipboardSequence } from "./copy";
import { DISK, type Disk } from "./disk";
import { Explorer, type ExplorerProps } from "./explorer";
import { type Opened, openFiles } from "./open-files";
import { painter } from "./paint";
import type { Memory, RecentFile } from "./recent";
import { type State, start } from "./state";
import { heightless, sizeOf, takeOver } from "./terminal";

export interface ExplorerOptions extends Opened {
  readonly language: Language;
  readonly colour: boolean;
  /** The state to begin in, where it is not the first of that screen. */
  readonly initial?: State;
  /** Whether the terminal is asked to report its mouse. */
  readonly mouse?: boolean;
  /** Whether all is drawn in ASCII from the start. */
  readonly ascii?: boolean;
  /** Whether the screen is told in words, line by line where the terminal is, for what reads it out. */
  readonly spoken?: boolean;
  readonly disk?: Disk;
  /** Which files were opened before; left out where that is not to be kept. */
  readonly memory?: Memory;
  /** Reads another file, to be opened in place of this. */
  readonly open?: (path: string) => Promise<Opened>;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
}

/**
 * Opens the explorer on a terminal's other screen and gives the exit code once it is left: 0. However it is left, by a key, a
 * signal or an error of its own, the terminal is given back as it was.
 *
 * @throws FaultError as `assess`, and what reading the table of schools throws.
 */
export async function runExplorer(options: ExplorerOptions): Promise<number> {
  const { language, colour, disk = DISK, memory, open, mouse = false, ascii = false, spoken = false, stdin, stdout, ...given } = options;
  const { initial: begun, ...first } = given;
  let initial =
    begun ?? start(language, first.screen, { look: colour ? "dark" : "none", isAscii: ascii, isSeveral: first.beside !== undefined });
  let opening = 0;
  let recent: readonly RecentFile[] | undefined;
  let isLeft = false;
  let failure: { readonly error: unknown } | undefined;
  const changed = () => {
    if (!isLeft) instance.rerender(app());
  };
  const files = openFiles(first, {
    disk,
    changed,
    failed: (error) => {
      failure = { error };
      instance.unmount();
    },
  });
  const remember = async (paths: readonly string[]) => {
    if (memory === undefined) return;
    recent = await memory(paths.filter((path) => path !== "-"));
    changed();
  };
  const onOpen: NonNullable<ExplorerProps["onOpen"]> = async (path, state) => {
    try {
      const opened = await open?.(path);
      if (opened === undefined) return undefined;
      const { look, isAscii } = state;
      const said = { zh: `已打开 ${path}`, en: `opened ${path}` };
      initial = { ...start(state.language, opened.screen, { look, isAscii, isSeveral: opened.beside !== undefined }), said };
      opening += 1;
      files.replace(opened);
      await remember(pathsIn(opened.files));
      return undefined;
    } catch (error) {
      const { complaintOf } = await import("../complaint");
      const why = (of: Language) => complaintOf(error, of).text.split("\n").slice(0, 2).join(" ");
      return { heard: "failed", says: { zh: why("zh"), en: why("en") } };
    }
  };
  const { paint, forget } = painter((text) => void stdout.write(text));
  const onSave: ExplorerProps["onSave"] = async ({ file, isOver }) =>
    (await import("./save-file")).saved(file, isOver, { disk, read: pathsIn(files.content().files) });
  const onCopy = (text: string) => {
    stdout.write(clipboardSequence(text));
  };
  const app = () => (
    // Another file begins with a state of its own: nothing that was supposed of one is of the other.
    <Explorer
      key={opening}
      content={files.content()}
      initial={initial}
      {...(recent === undefined ? {} : { recent })}
      onShow={files.show}
      onCopy={onCopy}
      onSave={onSave}
      onOpen={onOpen}
      {...(spoken ? { spoken } : { paint })}
      size={sizeOf(stdout)}
    />
  );
  const terminal = takeOver(stdout, { spoken, mouse: mouse && !spoken });
  const instance = render(app(), {
    stdin,
    stdout: heightless(stdout),
    exitOnCtrlC: true,
    patchConsole: false,
    isScreenReaderEnabled: spoken,
  });
  // What is read after that must not draw: Ink would take the terminal again, and the process would wait for keys.
  const left = instance.waitUntilExit().finally(() => {
    isLeft = true;
  });
  terminal.listen({
    resized: () => {
      forget();
      instance.rerender(app());
    },
    killed: () => instance.unmount(),
  });
  try {
    // The head of the screen stands by now; what belongs under it takes a moment to work out.
    files.assess();
    await Promise.all([left, remember(pathsIn(first.files))]);
    if (failure !== undefined) throw failure.error;
    return 0;
  } finally {
    files.close();
    instance.unmount();
    terminal.leave();
  }
}
