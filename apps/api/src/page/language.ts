import type { Language } from "@teks/indicators";
import type { Request } from "express";
import { languageOf } from "../http/language";

/** The language of a page: the one that its address names, else the one that the browser asks for. */
export function pageLanguage(request: Request): Language {
  const { lang } = request.query;
  return lang === "zh" || lang === "en" ? lang : languageOf(request);
}
