import { FaultError } from "@teks/indicators";

/** What is told of a program that cannot start, in both languages, and its exit code: 64 for what it was given, 1 for the system's reasons. */
export function cannotStart(error: unknown): { readonly lines: readonly string[]; readonly code: 1 | 64 } {
  if (!(error instanceof FaultError)) return { lines: [`无法启动 · cannot start: ${String(error)}`], code: 1 };
  const problems = error.problems.map(
    ({ path, value, accepted }) => `${path}「${value ?? ""}」应为${accepted.zh} · ${path} "${value ?? ""}" takes ${accepted.en}`,
  );
  return { lines: [...problems, `${error.in("zh")} · ${error.in("en")}`], code: 64 };
}
