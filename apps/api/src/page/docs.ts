import type { Language } from "@teks/indicators";
import { z } from "zod";
import { html } from "./html";
import { page } from "./page";
import { DOCS_POLICY } from "./policy";
import { say } from "./says";
import { DOCS_START, ICON, SWAGGER, SWAGGER_STYLE } from "./statics";

const reference = (language: Language): string =>
  html`<!doctype html>
<html lang="${language === "zh" ? "zh-Hans" : "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say("docs", language)} · Teks</title>
<link rel="icon" href="${ICON.path}" type="image/svg+xml">
<link rel="stylesheet" href="${SWAGGER_STYLE.path}">
</head>
<body>
<main id="reference"><noscript><a href="/openapi.json">${say("contract", language)}</a></noscript></main>
<script src="${SWAGGER.path}"></script>
<script src="${DOCS_START.path}"></script>
</body>
</html>
`.markup;

/** The reference of the interface, read by swagger-ui out of its document; all of it comes from this server. */
export const docsPage = page({
  method: "get",
  path: "/docs",
  policy: DOCS_POLICY,
  isHeavy: false,
  query: z.object({}),
  make: ({ language }) => ({ page: reference(language) }),
});
