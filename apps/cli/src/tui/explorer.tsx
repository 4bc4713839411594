import { useApp, useCursor, useInput } from "ink";
import { useEffect, useLayoutEffect, useReducer, useState } from "react";
import { caretOf } from "./foot";
import { frame, opening, roomOf, type Size } from "./frame";
import { keysOf } from "./keys";
import type { MouseKey } from "./mouse";
import type { Content } from "./open-files";
import type { Paint } from "./paint";
import type { RecentFile } from "./recent";
import { Screen } from "./screen";
import type { Screen as ScreenId } from "./screens/screens";
import { spokenLines } from "./spoken";
import type { Heard, Key, State } from "./state";
import { hear, step } from "./step";
import { type Initials, unknownInitials } from "./table/filter";

export interface ExplorerProps {
  readonly content: Content;
  /** The state to begin in. */
  readonly initial: State;
  /** The files opened before, the last first; none where nothing is to be remembered. */
  readonly recent?: readonly RecentFile[];
  /** Told of each screen that comes to be shown. */
  readonly onShow: (screen: ScreenId) => void;
  /** Told of each text that is to go to the clipboard. */
  readonly onCopy: (text: string) => void;
  /** Writes a view to its file, and tells how it went. */
  readonly onSave: (saving: NonNullable<State["saving"]>) => Promise<Heard>;
  /** Opens another file in place of this, and tells why where it cannot. */
  readonly onOpen?: (path: string, state: State) => Promise<Heard | undefined>;
  /** Draws the screen; without it the components do. */
  readonly paint?: Paint;
  /** Whether the screen is told in words, for what reads it out. */
  readonly spoken?: boolean;
  readonly size: Size;
}

/** The initials of pinyin, whose tables are read when something is first typed that may be such. */
function useInitials(isAsked: boolean): Initials {
  const [initials, setInitials] = useState<Initials>(() => unknownInitials);
  useEffect(() => {
    if (isAsked) import("./initials").then(({ initialsOf }) => setInitials(() => initialsOf));
  }, [isAsked]);
  return initials;
}

/** The explorer as a component of a given size. */
export function Explorer(props: ExplorerProps) {
  const { content, initial, recent, onShow, onCopy, onSave, onOpen, paint, spoken = false, size } = props;
  const { asked, model, files, news } = content;
  const { exit } = useApp();
  const { setCursorPosition } = useCursor();
  const [isAsked, setAsked] = useState(Object.values(initial.view.tables).some(({ filter }) => filter !== ""));
  const initials = useInitials(isAsked);
  const surroundings = { size, files, initials, ...(recent === undefined ? {} : { recent }) };
  const reduce = (state: State, happened: Key | MouseKey | Heard) => {
    if ("heard" in happened) return hear(state, happened);
    return model === undefined ? state : step(state, happened, roomOf(model, state, surroundings));
  };
  const [state, press] = useReducer(reduce, initial);
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
    if (state.mode.kind === "palette" || state.mode.kind === "filter") setAsked(true);
  }, [state.mode.kind]);
  useEffect(() => {
    if (state.copied !== undefined) onCopy(state.copied.text);
  }, [state.copied, onCopy]);
  useEffect(() => {
    if (state.saving !== undefined) onSave(state.saving).then(press);
  }, [state.saving, onSave]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is opened once, from the state in which that was asked for
  useEffect(() => {
    if (state.opening !== undefined) onOpen?.(state.opening.path, state).then((told) => told && press(told));
  }, [state.opening]);
  useEffect(() => {
    if (news !== undefined) press({ heard: "news", says: news });
  }, [news]);
  useEffect(() => onShow(state.screen), [state.screen, onShow]);
  const drawn = spoken ? spokenLines : frame;
  const lines = model === undefined ? opening(asked, state, size) : drawn(model, state, surroundings);
  useLayoutEffect(() => paint?.(lines, state.look, caret));
  return paint === undefined ? <Screen lines={lines} columns={size.columns} wrap={spoken ? "wrap" : "truncate"} /> : null;
}
