import { readdirSync, readFileSync } from "node:fs";

export interface Example {
  readonly where: string;
  readonly code: string;
  readonly gives: string;
}

/** Every `@example` of a package's doc comments: the code, and what its `// =>` says it gives. */
export const examplesIn = (source: URL): readonly Example[] =>
  readdirSync(source, { recursive: true, encoding: "utf8" })
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

/** What code gives that knows the public names of a package. */
export const run = (library: Readonly<Record<string, unknown>>, code: string): unknown =>
  new Function(...Object.keys(library), `"use strict"; return (${code}\n);`)(...Object.values(library));

/** The code of a page: what each expression before a `// =>` gives, and what the page says it gives. */
export function results(
  library: Readonly<Record<string, unknown>>,
  page: string,
): readonly { readonly gives: unknown; readonly said: unknown }[] {
  const text = readFileSync(new URL(`../../../${page}`, import.meta.url), "utf8");
  const code = [...text.matchAll(/```js\n([\s\S]*?)```/g)].map(([, block = ""]) => block.replaceAll(/^import .*$/gm, "")).join("\n");
  const pairs = code.replaceAll(/^(.+);\n\/\/ => (.+)$/gm, "results.push({ gives: $1, said: $2 });");
  return new Function(...Object.keys(library), `"use strict"; const results = []; ${pairs}\nreturn results;`)(...Object.values(library));
}
