import { FaultError } from "@teks/indicators";

export const badOption = (name: string, got: string, zh: string, en: string): FaultError =>
  new FaultError("bad-argument", { name, got: `"${got}"`, accepted: en, acceptedZh: zh });

/** A plain decimal number of an option's value; undefined for any other text. */
export const numberIn = (text: string): number | undefined => (/^\d{1,15}(\.\d+)?$/.test(text) ? Number(text) : undefined);
