import { type CountyFile, parseJson } from "@teks/indicators";
import { parseCounty } from "@teks/indicators/schema";
import { type County, countyOf } from "./county";
import type { Store } from "./store";
import { type Versioned, versioned } from "./versioned";

/** The counties whose figures the server holds. */
export type Counties = Versioned<County>;

export const countiesOf = (folder: readonly CountyFile[], store: Store | undefined, changed: () => void): Counties =>
  versioned({
    own: new Map(folder.map((file) => [file.id, countyOf(file, 0)])),
    store: store?.figures,
    read: (text, version) => countyOf(parseCounty(parseJson(text)), version),
    changed,
  });
