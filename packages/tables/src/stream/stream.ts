import { blocksOf } from "./blocks";
import { GRAIN } from "./limits";
import type { StreamOptions, StreamPart } from "./parts";
import { streamReader } from "./reader";

/**
 * Reads the declared columns of a table of text (CSV, TSV, NDJSON) as it comes, however long it is: what `readTable` gives of the whole, in
 * parts. First the head, with the columns; then rows and what is set aside, in the order of the file; last the counts and the issues.
 *
 * - **Encoding.** What a byte order mark or zeros do not tell is judged by a MiB from the first byte that is not ASCII. A file that ceases
 *   to be UTF-8 after that is not begun again, since its rows are out: each place is an issue, and the encoding's reason "began-utf-8".
 * - **Header.** It is looked for as in `readTable`, among the first forty rows (8 Mi characters or a million cells at most, also down to
 *   `headerRow`). Of NDJSON the fields of the first 1000 records are the columns; one that comes later is an issue "late-name".
 * - **Bounds.** A row over the limits is cut to its end and refused. The file and its rows have no limit unless `limits.rows` is given.
 * - **Not read:** a workbook, and JSON that is no NDJSON. The issue says so, and the rest of the chunks is not asked for.
 *
 * Memory does not grow with the file: some tens of MB for rows of usual length. Nothing is thrown but what `chunks` throws.
 *
 * @example
 * (async () => {
 *   const chunks = ["校名,学生\n一小,1", "20\n二小,45\n"].map((text) => new TextEncoder().encode(text));
 *   const columns = [{ id: "name", names: ["校名"], kind: "text" }, { id: "pupils", names: ["学生"], kind: "quantity" }];
 *   const told = [];
 *   for await (const part of readTableStream(chunks, { columns }))
 *     told.push(part.part === "rows" ? part.rows.map(({ values }) => values[1].exact) : part.part);
 *   return told;
 * })()
 * // => ["head", ["120", "45"], "end"]
 */
export async function* readTableStream(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: StreamOptions,
): AsyncGenerator<StreamPart, void, undefined> {
  const blocks = blocksOf(GRAIN.block);
  const reader = streamReader(options, GRAIN);
  for await (const chunk of chunks) {
    for (const block of blocks.push(chunk)) {
      yield* reader.push(block);
      if (reader.isRefused()) break;
    }
    if (reader.isRefused()) break;
  }
  if (!reader.isRefused()) yield* reader.push(blocks.rest());
  yield* reader.end();
}
