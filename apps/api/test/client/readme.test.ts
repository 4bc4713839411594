import { readFileSync } from "node:fs";
import * as library from "@teks/client";
import { expect, it } from "vitest";
import { createApp } from "../../src/app";
import { listening } from "../listening";

const server = listening(createApp());

/** The page's code as one function: every expression before a `// =>` gives what the page says. */
async function shown(page: string, origin: string): Promise<readonly { readonly gives: unknown; readonly said: unknown }[]> {
  const blocks = [...page.matchAll(/```js\n([\s\S]*?)```/g)].map(([, block = ""]) => block.replaceAll(/^import .*$/gm, ""));
  const code = blocks
    .join("\n")
    .replaceAll("http://127.0.0.1:8080", origin)
    .replaceAll(/^(.+);\n\/\/ => (.+)$/gm, "results.push({ gives: $1, said: $2 });");
  const AsyncFunction = shown.constructor as FunctionConstructor;
  return AsyncFunction(...Object.keys(library), `"use strict"; const results = []; ${code}\nreturn results;`)(...Object.values(library));
}

it("the client's page shows what it gives", async () => {
  const page = readFileSync(new URL("../../../../packages/client/README.md", import.meta.url), "utf8");
  const results = await shown(page, server.origin());
  expect(results).toHaveLength(page.match(/^\/\/ => /gm)?.length ?? 0);
  for (const { gives, said } of results) expect(gives).toEqual(said);
});
