import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import * as library from "../src/index";

/** The code of a page: what each expression before a `// =>` gives, and what the page says it gives. */
function results(page: string): readonly { readonly gives: unknown; readonly said: unknown }[] {
  const text = readFileSync(new URL(`../../../${page}`, import.meta.url), "utf8");
  const code = [...text.matchAll(/```js\n([\s\S]*?)```/g)].map(([, block = ""]) => block.replaceAll(/^import .*$/gm, "")).join("\n");
  const pairs = code.replaceAll(/^(.+);\n\/\/ => (.+)$/gm, "results.push({ gives: $1, said: $2 });");
  return new Function(...Object.keys(library), `"use strict"; const results = []; ${pairs}\nreturn results;`)(...Object.values(library));
}

it.each(["README.md", "packages/indicators/README.md"])("%s shows what the library gives", (page) => {
  const shown = results(page);
  expect(shown.length).toBeGreaterThan(2);
  for (const { gives, said } of shown) expect(gives).toEqual(said);
});
