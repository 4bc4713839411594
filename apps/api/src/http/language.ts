import type { Language } from "@teks/indicators";
import type { Request } from "express";

/** The language that a caller asks for; Chinese when it asks for none. */
export const languageOf = (request: Request): Language =>
  request.headers["accept-language"] !== undefined && request.acceptsLanguages("zh", "en") === "en" ? "en" : "zh";
