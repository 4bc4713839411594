import { FaultError, type Language, nearest } from "@teks/indicators";
import type { Unknown } from "./arguments";
import { EXIT, type Exit, FAULT_EXIT } from "./exit";

const SHOWN = 200;

/** A value as it stood in the data, a long one cut, a structure by its kind. */
function echo(value: unknown): string {
  if (value === undefined || value === null) return "null";
  if (Array.isArray(value)) return "[…]";
  if (typeof value === "object") return "{…}";
  const text = JSON.stringify(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** What a fault says on the error stream: its message, or every problem of the data at once. */
function faultText(fault: FaultError, language: Language): string {
  const { problems } = fault;
  if (problems.length === 0) return fault.in(language);
  const count = Number(fault.detail.count ?? problems.length);
  const head = { zh: `数据有 ${count} 处问题：`, en: `the data has ${count} ${count === 1 ? "problem" : "problems"}:` };
  const untold = count - problems.length;
  const rest = { zh: `  …另有 ${untold} 处`, en: `  … and ${untold} more` };
  const takes = { zh: "应为", en: "takes" };
  return [
    head[language],
    ...problems.map(({ path, value, accepted }) => `  ${path || "."} = ${echo(value)}  ${takes[language]} ${accepted[language]}`),
    ...(untold > 0 ? [rest[language]] : []),
  ].join("\n");
}

/** What to say of whatever was thrown, and how to end: never a stack. */
export function complaintOf(error: unknown, language: Language): { readonly text: string; readonly exit: Exit } {
  if (error instanceof FaultError) return { text: faultText(error, language), exit: FAULT_EXIT[error.code] };
  const said = error instanceof Error ? error.message : String(error);
  return { text: { zh: `内部错误：${said}`, en: `internal error: ${said}` }[language], exit: EXIT.internal };
}

/** What to say of a word that is none of the known: the nearest that is. */
export function unknownText({ kind, got, known }: Unknown, language: Language): string {
  const closest = nearest(got, known);
  return { zh: `没有${kind.zh}「${got}」；最接近的是「${closest}」`, en: `no ${kind.en} "${got}"; the nearest is "${closest}"` }[language];
}
