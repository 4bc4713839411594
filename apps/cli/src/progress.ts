import type { Language, Words } from "@teks/indicators";

/** How far long work has come. */
export interface Progress {
  /** Tells what is being done, and the share of all the work that is behind it, where that is known. */
  readonly tell: (doing: Words, share: number | undefined) => void;
  /** Leaves nothing of it on the terminal. */
  readonly clear: () => void;
}

/** Work that is done before this many milliseconds needs no bar. */
const PATIENCE = 1000;
const WIDTH = 24;
const ERASE = "\r\u001B[2K";

function barOf(share: number): string {
  const full = Math.round(share * WIDTH);
  return ` ${"█".repeat(full)}${"░".repeat(WIDTH - full)}`;
}

/** A bar on a terminal, drawn once the work has taken its time; without a terminal nothing. */
export function progressOn(
  stream: NodeJS.WritableStream | undefined,
  language: Language,
  now: () => number = () => performance.now(),
): Progress {
  const begun = now();
  let drawn = false;
  return {
    tell: (doing, share) => {
      if (stream === undefined || now() - begun < PATIENCE) return;
      stream.write(`${ERASE}${doing[language]}${share === undefined ? "" : barOf(share)}`);
      drawn = true;
    },
    clear: () => {
      if (drawn) stream?.write(ERASE);
      drawn = false;
    },
  };
}
