import { describe, expect, it } from "vitest";
import { examplesIn, run } from "../../indicators/test/documented";
import * as library from "../src/index";

const examples = examplesIn(new URL("../src/", import.meta.url));

describe("examples in the documentation", () => {
  it("are there for each function", () => {
    expect(examples).toHaveLength(5);
  });

  it.each(examples)("$where", async ({ code, gives }) => {
    expect(gives, "an example says what it gives, after // =>").not.toBe("");
    expect(await run(library, code)).toEqual(await run(library, gives));
  });
});
