import type { Note, SourceOptions } from "@teks/files";
import { optionIn, type Problem, refuseData, type Words } from "@teks/indicators";
import { ENCODINGS, type Mapping, mappingOf, readMapping, type Table } from "@teks/tables";
import type { Options } from "./arguments";

/** Tells a person something beside the result: on the error stream, so that the result can be piped. */
export type Remark = (words: Words) => void;

/** How files of tables are to be read: as a command line says, and how much of one at once. */
export type Reading = Pick<SourceOptions, "mapping" | "sheet" | "encoding" | "atOnce">;

/**
 * The reading that the options ask for. What stands on the command line goes before a saved mapping.
 *
 * @throws FaultError "bad-data" with every problem of the mapping; "unknown-option" for an encoding
 */
export async function readingOf(
  { map = [], mapping, sheet, encoding }: Options,
  readText: (path: string) => Promise<string>,
): Promise<Reading> {
  const typed = mappingOf(map);
  const saved = mapping === undefined ? undefined : readMapping(await readText(mapping));
  const wrong = [
    ...typed.problems.map(({ code, value, accepted }): Problem => ({ code, path: "--map", value, accepted })),
    ...(saved?.problems ?? []).map(
      ({ code, path, value, accepted }): Problem => ({
        code,
        path: `${mapping}:${path.join(".")}`,
        value,
        accepted,
      }),
    ),
  ];
  if (wrong.length > 0) refuseData(wrong);
  const columns: Mapping = { ...saved?.mapping, ...typed.mapping };
  return {
    ...(Object.keys(columns).length === 0 ? {} : { mapping: columns }),
    // A workbook's sheets have names that may be digits; whoever means a number of a sheet has the name at hand.
    ...(sheet === undefined ? {} : { sheet }),
    ...(encoding === undefined ? {} : { encoding: optionIn("--encoding", encoding, ENCODINGS) }),
  };
}

/** What a file has that was not read, and what it may be. */
interface Unread {
  readonly names: readonly string[];
  readonly proposed?: Table["proposed"];
}

/** Tells what was read in a way that somebody may want to know, and what was not read. */
export function remarkOn(remark: Remark, file: string, notes: readonly Note[], { names, proposed = [] }: Unread): void {
  for (const { path, says } of notes) remark({ zh: `${path}：${says.zh}`, en: `${path}: ${says.en}` });
  if (names.length === 0) return;
  const plain = names.map((name) => name.replaceAll(/\s+/g, " "));
  remark({ zh: `${file}：未读：${plain.join("、")}`, en: `${file}: not read: ${plain.join(", ")}` });
  for (const { header, id, name } of proposed)
    remark({
      zh: `${file}：“${header}”是否为“${name}”？是则加 --map ${header}=${id}`,
      en: `${file}: if "${header}" is "${name}", add --map ${header}=${id}`,
    });
}
