import { parentPort, workerData } from "node:worker_threads";
import { countiesOf } from "./data/counties";
import { schoolTablesOf } from "./data/schools";
import { openStore } from "./data/store";
import { jsonOf } from "./http/formats";
import { echoed, faultOf } from "./http/problem";
import { workedOut } from "./http/route";
import type { Done, Holdings, Job } from "./operations/threads";
import { WORK } from "./work";

// A thread beside the event loop: it reads the bodies of heavy routes and works their replies and pages out. It writes nothing.

const { counties, schools, database } = workerData as Holdings;
const store = database === undefined ? undefined : openStore(database);

const CONTEXT = {
  counties: countiesOf(counties, store, () => undefined),
  schools: schoolTablesOf(schools, store, () => undefined),
  isReady: () => true,
  metrics: async () => ({ type: "", content: "" }),
};

async function done({ work: place, said, sent }: Job): Promise<Done> {
  const work = WORK[place];
  if (work === undefined) return { error: `there is no work ${place}` };
  try {
    const { body, written = jsonOf(body), ...answer } = await workedOut(work, said, sent, CONTEXT);
    // Of its own: small buffers of Node share one piece of memory, which cannot be handed over.
    return { answer: { ...answer, written: { ...written, bytes: new Uint8Array(written.bytes) } } };
  } catch (error) {
    const fault = faultOf(error);
    return fault.code === "internal"
      ? { error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
      : { fault: echoed(fault) };
  }
}

parentPort?.on("message", async (job: Job) => {
  const result = await done(job);
  parentPort?.postMessage(result, "answer" in result ? [result.answer.written.bytes.buffer as ArrayBuffer] : []);
});
