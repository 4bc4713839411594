import { describe, expect, it } from "vitest";
import * as library from "../src/index";
import { examplesIn, run } from "./documented";

const examples = examplesIn(new URL("../src/", import.meta.url));

describe("examples in the documentation", () => {
  it("are there", () => {
    expect(examples.length).toBeGreaterThan(8);
  });

  it.each(examples)("$where", ({ code, gives }) => {
    expect(gives, "an example says what it gives, after // =>").not.toBe("");
    expect(run(library, code)).toEqual(run(library, gives));
  });
});
