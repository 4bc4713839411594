import { readFile } from "node:fs/promises";
import { main } from "./main";

const { stdin, stdout, stderr, env, argv } = process;

// The exit code is set and the process left to end by itself, so that a slow pipe still gets all that was written.
process.exitCode = await main(argv.slice(2), {
  stdin,
  stdout,
  stderr,
  env,
  isTTY: stdout.isTTY === true,
  ...(stdout.isTTY === true ? { columns: stdout.columns } : {}),
  ...(stderr.isTTY === true ? { progress: stderr } : {}),
  ...(stdin.isTTY === true && stdout.isTTY === true ? { terminal: { stdin, stdout } } : {}),
  readFile: (path) => readFile(path, "utf8"),
});
