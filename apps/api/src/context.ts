import type { Counties } from "./data/counties";
import type { SchoolTables } from "./data/schools";

/** What routes read beside what they are asked. */
export interface Context {
  readonly counties: Counties;
  readonly schools: SchoolTables;
  /** Whether requests are to be sent here: not while the server stops. */
  readonly isReady: () => boolean;
  /** The measures, as Prometheus reads them. */
  readonly metrics: () => Promise<{ readonly type: string; readonly content: string }>;
}
