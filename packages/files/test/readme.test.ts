import { expect, it } from "vitest";
import { results } from "../../indicators/test/documented";
import * as library from "../src/index";

it("the package's page shows what it gives", () => {
  const shown = results(library, "packages/files/README.md");
  expect(shown).toHaveLength(5);
  for (const { gives, said } of shown) expect(gives).toEqual(said);
});
