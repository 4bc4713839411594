import { realpathSync, watch } from "node:fs";
import { writeFile } from "node:fs/promises";
import { basename, dirname } from "node:path";

/** The files as the explorer needs them: the disk, or made up in a test. */
export interface Disk {
  /** Writes a file; over one that is there only where that is asked for. Fails with the system's code. */
  readonly write: (path: string, content: string | Uint8Array, isOver: boolean) => Promise<void>;
  /** Tells when a file has changed, until it is told to stop. */
  readonly watch: (path: string, changed: () => void) => () => void;
}

/** A program that saves a file writes it in several goes: the change is told once all has been quiet for so many milliseconds. */
const QUIET = 200;

function watched(path: string, changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const stop = () => clearTimeout(timer);
  try {
    const file = realpathSync(path);
    // The folder and not the file: many programs write another file and give it the name of the old one.
    const watcher = watch(dirname(file), (_, name) => {
      if (name !== null && name !== basename(file)) return;
      stop();
      timer = setTimeout(changed, QUIET);
    });
    watcher.on("error", stop);
    return () => {
      stop();
      watcher.close();
    };
  } catch {
    // Where the system has no watching to give, the file is as it was when it was opened.
    return stop;
  }
}

export const DISK: Disk = {
  write: (path, content, isOver) => writeFile(path, content, { flag: isOver ? "w" : "wx" }),
  watch: watched,
};
