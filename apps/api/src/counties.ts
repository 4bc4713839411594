import { type Assessment, assess, type CountyFile, countyPlace, type Day, type Place, refuseUnknown } from "@teks/indicators";
import { parseCounty } from "@teks/indicators/schema";
import tekes from "@teks/seeds/tekes/facts.json" with { type: "json" };

/** A county whose figures the interface holds. */
export interface County {
  readonly file: CountyFile;
  readonly place: Place;
  /** Everything its figures say by the limits of a day. That of its own day is worked out once. */
  readonly assessed: (on: Day) => Assessment;
}

function held(data: unknown): County {
  const file = parseCounty(data);
  const place = countyPlace(file);
  let own: Assessment | undefined;
  const assessed = (on: Day) => {
    if (on !== file.asOf) return assess(place, { on });
    own ??= assess(place, { on });
    return own;
  };
  return { file, place, assessed };
}

export const COUNTIES: readonly County[] = [held(tekes)];

/** The county with this id. @throws FaultError "unknown-place", naming the nearest. */
export function county(id: string): County {
  return (
    COUNTIES.find(({ file }) => file.id === id) ??
    refuseUnknown(
      "unknown-place",
      id,
      COUNTIES.map(({ file }) => file.id),
    )
  );
}
