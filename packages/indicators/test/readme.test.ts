import { expect, it } from "vitest";
import * as library from "../src/index";
import { results } from "./documented";

it.each(["README.md", "packages/indicators/README.md"])("%s shows what the library gives", (page) => {
  const shown = results(library, page);
  expect(shown.length).toBeGreaterThan(2);
  for (const { gives, said } of shown) expect(gives).toEqual(said);
});
