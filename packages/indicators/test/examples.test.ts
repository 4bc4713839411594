import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as library from "../src/index";

const source = new URL("../src/", import.meta.url);

interface Example {
  readonly where: string;
  readonly code: string;
  readonly gives: string;
}

/** Every `@example` of a doc comment: the code, and what its `// =>` says it gives. */
const examples: readonly Example[] = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .flatMap((name) => {
    const comments = readFileSync(new URL(name, source), "utf8").matchAll(/\/\*\*([\s\S]*?)\*\//g);
    return [...comments].flatMap(([, comment = ""]) =>
      comment
        .replaceAll(/^\s*\* ?/gm, "")
        .split(/^@example\s*$/m)
        .slice(1)
        .map((block) => {
          const [example = ""] = block.split(/^@\w+/m);
          const [code = "", ...gives] = example.split(/^\/\/ => /m);
          return {
            where: `${name}: ${code.trim().split("\n")[0]}`,
            code: code.trim(),
            gives: gives
              .join("")
              .replaceAll(/^\/\/ ?/gm, "")
              .trim(),
          };
        }),
    );
  });

const names = Object.keys(library);
const run = (code: string): unknown => new Function(...names, `"use strict"; return (${code}\n);`)(...Object.values(library));

describe("examples in the documentation", () => {
  it("are there", () => {
    expect(examples.length).toBeGreaterThan(8);
  });

  it.each(examples)("$where", ({ code, gives }) => {
    expect(gives, "an example says what it gives, after // =>").not.toBe("");
    expect(run(code)).toEqual(run(gives));
  });
});
