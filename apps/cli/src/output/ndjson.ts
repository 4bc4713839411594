/** One document a line. */
export const ndjsonText = (records: readonly object[]): string => records.map((record) => `${JSON.stringify(record)}\n`).join("");
