import { open, readFile, writeFile } from "node:fs/promises";
import { main } from "./main";

const { stdin, stdout, stderr, env, argv } = process;

// The exit code is set and the process left to end by itself, so that a slow pipe still gets all that was written.
process.exitCode = await main(argv.slice(2), {
  stdin,
  stdout,
  stderr,
  env,
  isTTY: stdout.isTTY === true,
  today: async () => (await import("date-fns/format")).format(new Date(), "yyyy-MM-dd"),
  ...(stdout.isTTY === true ? { columns: stdout.columns } : {}),
  ...(stderr.isTTY === true ? { progress: stderr } : {}),
  // A terminal that can only print gets what a pipe gets.
  ...(stdin.isTTY === true && stdout.isTTY === true && env.TERM !== "dumb" ? { terminal: { stdin, stdout } } : {}),
  readFile: (path) => readFile(path, "utf8"),
  readBytes: (path) => readFile(path),
  readChunks: async (path) => {
    const file = await open(path);
    return { chunks: file.createReadStream(), bytes: (await file.stat()).size };
  },
  writeOver: async (path, content) => (await import("./writing")).writeWhole(path, content),
  writeNew: (path, text) => writeFile(path, text, { flag: "wx" }),
});
