import { FaultError } from "@teks/indicators";
import type { Medium } from "../http/medium";
import { type Fault, MB, refusal } from "../http/problem";
import { SAYS } from "./says";

/** A county's table takes well under a megabyte. */
const MOST_FORM = 2 * MB;

/** A form as the browser sent it. */
export interface SentForm {
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  readonly fields: Readonly<Record<string, string>>;
}

export const NOT_A_FORM: Fault = { code: "body-type", message: SAYS["not-a-form"] };

/**
 * The fields and the file of a form, in memory only. It is parsed by the platform's own reader of forms.
 *
 * @throws a refusal of a body that is no form; FaultError "bad-argument" where no file was chosen
 */
async function formOf(bytes: Uint8Array, type: string): Promise<SentForm> {
  const parsed = await new Response(bytes, { headers: { "content-type": type } }).formData().catch(() => undefined);
  if (parsed === undefined) throw refusal(NOT_A_FORM);
  const all = [...parsed.entries()];
  const fields = Object.fromEntries(all.flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
  const file = parsed.get("file");
  if (file === null || typeof file === "string" || file.name === "")
    throw new FaultError("bad-argument", { name: "file", got: "—", accepted: SAYS["no-file"].en, acceptedZh: SAYS["no-file"].zh });
  return { file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, fields };
}

/** What forms are sent as. */
export const FORM: Medium = {
  types: ["multipart/form-data"],
  limit: MOST_FORM,
  takes: () => true,
  read: ({ bytes, contentType }) => formOf(bytes, contentType),
};
