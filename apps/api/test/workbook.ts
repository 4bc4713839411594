import { tableSheet, xlsxBytes } from "@teks/tables";
import type { Test } from "supertest";

/** A table of texts as a workbook, the first row its head: a title above and a blank row below, as offices have them. */
export const xlsxOf = async ([head = [], ...rows]: readonly (readonly string[])[]): Promise<Buffer> => {
  const columns = head.map((name) => ({ name, kind: "text" as const }));
  const { rows: written, name } = tableSheet("学校", {
    columns,
    rows: rows.map((row) => row.map((cell) => (/^-?(0|[1-9]\d*)(\.\d+)?$/.test(cell) ? Number(cell) : cell))),
  });
  return Buffer.from(await xlsxBytes({ sheets: [{ name, rows: [["学校基本情况表（虚构）"], [], ...written] }] }));
};

/** Reads a reply's bytes as they are. */
export const bytesIn = (test: Test): Test =>
  test.buffer(true).parse((response, done) => {
    const pieces: Buffer[] = [];
    response.on("data", (piece: Buffer) => pieces.push(piece)).on("end", () => done(null, Buffer.concat(pieces)));
  });
