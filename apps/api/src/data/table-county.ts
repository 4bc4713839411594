import type { CountyFile } from "@teks/indicators";

/** What `figuresOf` calls the county of a table, which says no id. */
const NAMELESS = "county";

/** A county that was read from a table, under the id that whoever sent it knows. One that has an id of its own keeps it. */
export function underId(county: CountyFile, id: string): CountyFile {
  if (county.id !== NAMELESS) return county;
  return {
    ...county,
    id,
    figures: county.figures.map(({ bindings = [], ...figure }) => ({
      ...figure,
      bindings: bindings.map((binding) => (binding.place === NAMELESS ? { ...binding, place: id } : binding)),
    })),
  };
}
