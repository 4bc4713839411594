import type { CountyFile } from "@teks/indicators";

/** What `figuresOf` calls the county of a table, which says no id. */
const NAMELESS = "county";

/**
 * A county that was read from a table, under the id that whoever sent it knows, and called by it where the table has no name but the
 * file's. One that has an id of its own keeps it.
 */
export function underId(county: CountyFile, id: string, file: string): CountyFile {
  if (county.id !== NAMELESS) return county;
  return {
    ...county,
    id,
    ...(county.zh === file ? { zh: id, en: id } : {}),
    figures: county.figures.map(({ bindings = [], ...figure }) => ({
      ...figure,
      bindings: bindings.map((binding) => (binding.place === NAMELESS ? { ...binding, place: id } : binding)),
    })),
  };
}
