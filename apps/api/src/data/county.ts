import {
  assess,
  type CountyFile,
  countyPlace,
  type Day,
  type Finding,
  type IndicatorRecord,
  type Place,
  placeIn,
  recordOf,
} from "@teks/indicators";

/** Everything that figures say by the limits of a day. */
interface Said {
  readonly rows: readonly IndicatorRecord[];
  /** Those of one place, picked out once: most ask for the county alone. */
  readonly rowsOf: (place: Place) => readonly IndicatorRecord[];
  readonly findings: readonly Finding[];
}

/** A version of a county's figures, and everything they say. */
export interface County {
  readonly file: CountyFile;
  /** 0 for what stands in the folder, from 1 for what was uploaded. */
  readonly version: number;
  readonly place: Place;
  /** The county or a place inside it. @throws FaultError "unknown-place", naming the nearest */
  readonly placeNamed: (id: string) => Place;
  /** Everything its figures say by the limits of a day. That of its own day is worked out once. */
  readonly assessed: (on: Day) => Said;
}

export function countyOf(file: CountyFile, version: number): County {
  const place = countyPlace(file);
  const named = new Map<string, Place>();
  const placeNamed = (id: string): Place => {
    const found = named.get(id) ?? placeIn(place, id);
    named.set(id, found);
    return found;
  };
  let own: Said | undefined;
  const workedOut = (on: Day): Said => {
    const { rows: found, findings } = assess(place, { on });
    const rows = found.map(recordOf);
    const byPlace = new Map<Place, readonly IndicatorRecord[]>();
    const rowsOf = (of: Place) => {
      const picked = byPlace.get(of) ?? rows.filter((row) => row.place === of.id);
      byPlace.set(of, picked);
      return picked;
    };
    return { rows, rowsOf, findings };
  };
  const assessed = (on: Day) => {
    if (on !== file.asOf) return workedOut(on);
    own ??= workedOut(on);
    return own;
  };
  return { file, version, place, placeNamed, assessed };
}
