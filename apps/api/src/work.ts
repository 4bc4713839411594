import type { Work } from "./http/route";
import { PAGES } from "./page/pages";
import { ROUTES } from "./routes";

/** Everything that a thread may be asked to work out; it is named by its place here. */
export const WORK: readonly Work[] = [...ROUTES, ...PAGES];
