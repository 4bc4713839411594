import roster from "@teks/seeds/example/schools.csv";
import { describe, expect, it } from "vitest";
import { readArguments } from "../src/arguments";
import { balance } from "../src/commands/balance";
import { main } from "../src/main";
import { requestOf } from "../src/request";
import { teks, worldOf } from "./run";

/** The example's schools in three counties whose rows alternate; one of them without a figure, and one that hides why. */
const [head = "", ...rows] = roster.trimEnd().split("\n");
const countyAt = head.split(",").indexOf("county");
const booksAt = head.split(",").indexOf("books");
const counties = rows.flatMap((row, at) =>
  ["甲县", "乙县", "丙县"].map((county, of) => {
    const cells = row.split(",");
    cells[0] = `${county}${cells[0]}`;
    cells[countyAt] = county;
    if (of === 1 && at === 3) cells[booksAt] = "suppressed";
    return cells.join(",");
  }),
);
const table = `${[head, ...counties].join("\n")}\n`;

/** What a command line comes to, of a file that is read at once or as it comes. */
async function reported(line: string, text: string, atOnce?: number) {
  const { io, err } = worldOf({ files: { "a.csv": text } });
  const asked = readArguments(["balance", "a.csv", ...line.split(" ").filter((word) => word !== "")], "en");
  if (!("options" in asked)) throw new Error("no command");
  const request = await requestOf(io, "en", { ...asked, argument: "a.csv", takesSchools: false });
  const { document, records, sheet, page, exit } = await balance({
    ...request,
    reading: { ...request.reading, ...(atOnce === undefined ? {} : { atOnce }) },
  });
  return { told: JSON.parse(JSON.stringify({ document, records: records(), sheet: sheet(), page, exit })), err: err.text() };
}

describe("a table that is too long to be read at once", () => {
  it.each([
    ["", table],
    ["--rules basic-balance-2012 --split weighted --scope all", table],
    ["--county 乙县 --split weighted", table],
    ["--county 乙县 --schools", table],
    ["--split weighted", roster],
    ["--explain books-per-pupil --stage primary --rules basic-balance-2012 --county 乙县", table],
  ])("gives what it gives at once: %s", async (line, text) => {
    const long = await reported(line, text, 0);
    expect(long).toEqual(await reported(line, text));
    expect(JSON.stringify(long.told.document).length).toBeGreaterThan(500);
  });

  it("names the counties where one is to be chosen", async () => {
    await expect(reported("--county 丁县", table, 0)).rejects.toThrow(/丁县/);
    await expect(reported("--explain verdict", table, 0)).rejects.toThrow(/3 counties, such as 甲县/);
    await expect(reported("--schools", table, 0)).rejects.toThrow(/--county/);
    expect((await reported("--schools", table)).told.records.length).toBeGreaterThan(100);
  });

  it("is a wrong command line where it cannot be read to its end", async () => {
    const { io, err } = worldOf();
    const broken = async function* () {
      yield new TextEncoder().encode(table);
      throw new Error("EIO");
    };
    expect(await main(["balance", "a.csv"], { ...io, readChunks: async () => ({ chunks: broken() }) })).toBe(64);
    expect(err.text()).toContain('"a.csv"');
  });

  it("comes from a pipe as well", async () => {
    const { out, code } = await teks("balance - --format json", { stdin: table });
    expect(JSON.parse(out)).toEqual((await reported("", table)).told.document);
    expect(code).toBe((await reported("", table)).told.exit);
  });
});
