import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import absolutePath from "swagger-ui-dist/absolute-path.js";
import { BASE } from "./style/base";
import { PARTS } from "./style/parts";
import { PRINT } from "./style/print";

/** A file that pages name. Its address changes with what is in it, so that it may be kept for ever. */
export interface Static {
  readonly path: string;
  readonly type: string;
  readonly read: () => Promise<Buffer>;
}

const JS = "text/javascript; charset=utf-8";
const CSS = "text/css; charset=utf-8";

function made(name: string, ending: string, type: string, text: string): Static {
  const bytes = Buffer.from(text);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
  return { path: `/static/${name}-${hash}.${ending}`, type, read: async () => bytes };
}

export const STYLE = made("style", "css", CSS, BASE + PARTS + PRINT);

/** Three bars against a limit. */
export const ICON = made(
  "icon",
  "svg",
  "image/svg+xml",
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#1d4f8f"/><g fill="#fff"><rect x="3" y="3" width="9" height="2"/><rect x="3" y="7" width="6" height="2"/><rect x="3" y="11" width="8" height="2"/></g><rect x="10" y="2" width="1" height="12" fill="#ecc66a"/></svg>`,
);

/** swagger-ui as its package has it, under its version. */
const FOLDER = absolutePath();
const { version } = JSON.parse(readFileSync(join(FOLDER, "package.json"), "utf8")) as { readonly version: string };

const ofSwagger = (file: string, ending: string, type: string): Static => ({
  path: `/static/${file}-${version}.${ending}`,
  type,
  read: () => readFile(join(FOLDER, `${file}.${ending}`)),
});

export const SWAGGER_STYLE = ofSwagger("swagger-ui", "css", CSS);
export const SWAGGER = ofSwagger("swagger-ui-bundle", "js", JS);

/** Opens the document on its page. A script inside the page would need a policy that lets in others. */
export const DOCS_START = made(
  "docs",
  "js",
  JS,
  `SwaggerUIBundle({ url: "/openapi.json", dom_id: "#reference", deepLinking: true, validatorUrl: null, docExpansion: "list" });\n`,
);

export const STATICS: readonly Static[] = [STYLE, ICON, SWAGGER_STYLE, SWAGGER, DOCS_START];
