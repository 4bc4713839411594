import { parentPort } from "node:worker_threads";
import { countiesOf } from "./data/counties";
import { schoolTablesOf } from "./data/schools";
import { jsonOf } from "./http/formats";
import { echoed, faultOf } from "./http/problem";
import type { Done, Job } from "./operations/threads";
import { ROUTES } from "./routes";

// A thread beside the event loop: it reads the bodies of heavy routes and works their replies out. Those read nothing of the server's own.

const CONTEXT = {
  counties: countiesOf([], undefined, () => undefined),
  schools: schoolTablesOf(new Map(), undefined, () => undefined),
  isReady: () => true,
  metrics: async () => ({ type: "", content: "" }),
};

async function done({ route: place, said, sent }: Job): Promise<Done> {
  const route = ROUTES[place];
  if (route?.accepts === undefined) return { error: `route ${place} takes no body` };
  try {
    const body = await route.accepts.read(sent);
    const reply = await route.answer({ ...said, body }, CONTEXT);
    const { type, bytes } = reply.written ?? jsonOf(reply.body);
    // Of its own: small buffers of Node share one piece of memory, which cannot be handed over.
    return { type, bytes: new Uint8Array(bytes) };
  } catch (error) {
    const fault = faultOf(error);
    return fault.code === "internal"
      ? { error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
      : { fault: echoed(fault) };
  }
}

parentPort?.on("message", async (job: Job) => {
  const result = await done(job);
  parentPort?.postMessage(result, "bytes" in result ? [result.bytes.buffer as ArrayBuffer] : []);
});
