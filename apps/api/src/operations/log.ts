import { destination, type Logger, pino } from "pino";
import type { Config } from "./config";

/** Lines are written together once there are so many bytes of them, and once a second. */
const TOGETHER = 8192;

/** A log of JSON lines on standard output. It names nobody: no address, no header, no query and no body. */
export function openLog(level: Config["log"]): { readonly log: Logger; readonly flush: () => void } {
  const out = destination({ fd: 1, sync: false, minLength: TOGETHER });
  const log = pino({ level, base: null }, out);
  let isFlushing = false;
  const each = setInterval(() => {
    // A reader that is slow is not asked again before it has read.
    if (isFlushing) return;
    isFlushing = true;
    out.flush(() => {
      isFlushing = false;
    });
  }, 1000);
  each.unref();
  // The last lines of a process that ends are written before it does.
  return { log, flush: () => out.flushSync() };
}
