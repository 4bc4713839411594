import { rmSync } from "node:fs";
import { access, chmod, constants, realpath, rename, rm, stat, writeFile } from "node:fs/promises";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Writes a file whole or not at all: under another name beside it, which takes its place once all is there. What fails or is interrupted
 * leaves the file as it was and nothing beside it. A link stays one, rights stay, and what is no file (a pipe, /dev/stdout) is written to.
 *
 * @throws what the file system says of a file that cannot be written
 */
export async function writeWhole(path: string, content: Parameters<typeof writeFile>[1]): Promise<void> {
  const before = await stat(path).catch(() => undefined);
  if (before?.isFile() === false) return writeFile(path, content);
  const target = before === undefined ? path : await realpath(path);
  // To take the place of a file asks for no right to write it; whoever took that right away meant it.
  if (before !== undefined) await access(target, constants.W_OK);
  const beside = `${target}.${process.pid}.part`;
  const undo = (signal: NodeJS.Signals) => {
    rmSync(beside, { force: true });
    // No longer listened for, the signal ends the process as it would have.
    process.kill(process.pid, signal);
  };
  for (const signal of SIGNALS) process.once(signal, undo);
  try {
    await writeFile(beside, content, { flag: "wx" });
    if (before !== undefined) await chmod(beside, before.mode);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  } finally {
    for (const signal of SIGNALS) process.off(signal, undo);
  }
}
