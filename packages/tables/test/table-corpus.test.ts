import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readTable } from "../src/index";
import { encodings } from "./corpus/encode";
import { expected } from "./corpus/expected";
import { asideTold, columns, columnsTold, issuesTold, rowsTold } from "./corpus/told";

const folder = new URL("corpus/", import.meta.url);
const files = readdirSync(folder).filter((name) => /\.[ct]sv$/.test(name));

describe("the corpus of messy files", () => {
  it("has what must come of each", () => {
    expect(Object.keys(expected).toSorted()).toEqual(files.toSorted());
  });

  describe.each(files)("%s", (name) => {
    it.each(Object.keys(encodings))("in %s", (encoding) => {
      const text = readFileSync(new URL(name, folder), "utf8");
      const table = readTable(encodings[encoding]?.(text) ?? new Uint8Array(), { columns, file: name });
      const want = expected[name];
      expect(rowsTold(table)).toEqual(want?.rows);
      expect(asideTold(table)).toEqual(want?.aside);
      expect(issuesTold(table)).toEqual(want?.issues ?? []);
      expect(table.unmapped.map(({ header }) => header)).toEqual(want?.unmapped ?? []);
      if (want?.columns !== undefined) expect(columnsTold(table)).toEqual(want.columns);
      const { inFile, read, refused, setAside, blank } = table.counts;
      expect([inFile, read, refused, setAside, blank]).toEqual(want?.counts);
      expect(table.format).toBe("text");
    });
  });
});
