import type { Words } from "@teks/indicators";
import type { Io } from "../io";
import { speaksUnicode } from "../language";
import { badOption } from "../option";
import type { Remark } from "../reading";
import { onItsKind, type Request, requestOf } from "../request";
import type { Judged } from "../tui/model";
import type { Opened } from "../tui/open-files";
import { memoryIn } from "../tui/recent";
import { isOfSchools } from "../tui/screens/screens";
import { openedOf } from "./opened";

/** The first reading of a table is the one that stood the test where the command was typed; any other reads it again. */
function withFirst(opened: Opened, first: Judged): Opened {
  let given: Judged | undefined = first;
  return {
    ...opened,
    balance: async () => {
      const told = given ?? (await opened.balance());
      given = undefined;
      return told;
    },
  };
}

/**
 * Opens the explorer on what a request names. What is wrong with that is told where the command was typed.
 *
 * @throws FaultError for what cannot be read, and where there is no terminal
 */
export async function explore(io: Io, request: Request, colour: boolean): Promise<number> {
  const { terminal, env } = io;
  const { options, language, progress } = request;
  if (terminal === undefined) throw badOption("--explore", "", "终端", "a terminal");
  // On the explorer's screen nothing else may write: what there is to say of a file waits until it is left.
  let isOpen = false;
  const held = new Map<string, Words>();
  const remark: Remark = (words) => (isOpen ? void held.set(words.zh, words) : request.remark(words));
  const quiet = {
    tell: (...told: Parameters<typeof progress.tell>) => (isOpen ? undefined : progress.tell(...told)),
    clear: progress.clear,
  };
  const asked = { ...request, remark, progress: quiet };
  const begun = await openedOf(asked, options.explore === true);
  const replayed = options.replay === undefined ? undefined : await (await import("./replay")).replayedOf(asked, begun, options.replay);
  const judged =
    replayed === undefined && isOfSchools(begun.screen, begun) ? await begun.balance().finally(progress.clear) : replayed?.judged;
  const { progress: _, ...silent } = io;
  const open = async (path: string): Promise<Opened> => {
    const { replay, explore, ...others } = options;
    const next = await requestOf(silent, language, {
      options: { ...others, data: path },
      argument: undefined,
      files: [],
      takesSchools: true,
      remark,
    });
    return openedOf(onItsKind(next), false);
  };
  const { runExplorer } = await import("../tui/run");
  isOpen = true;
  return runExplorer({
    ...(judged === undefined ? begun : withFirst(begun, judged)),
    language,
    colour,
    ...(replayed === undefined ? {} : { initial: replayed.state }),
    mouse: options.mouse,
    ascii: !speaksUnicode(env),
    spoken: options.screenReader === true || env.INK_SCREEN_READER === "true",
    ...(options.recent && (env.TEKS_NO_RECENT ?? "") === "" ? { memory: memoryIn(env) } : {}),
    open,
    ...terminal,
  }).finally(() => held.forEach(request.remark));
}
