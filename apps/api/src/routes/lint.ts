import { type LintReport, lint as lintText, sarif } from "@teks/indicators";
import { decode, ENCODINGS, issueText } from "@teks/tables";
import { z } from "zod";
import { fileQuery } from "../file";
import { jsonOf } from "../http/formats";
import { file, type SentFile } from "../http/medium";
import { MB } from "../http/problem";
import { route } from "../http/route";
import { tableOf } from "../http/table";
import { findingRow, lintReport } from "../replies/lint";
import { on } from "../replies/row";
import { idOf, list, words } from "../replies/terms";

/** A report of a hundred pages is a third of a megabyte. */
const AS_TEXT = file(["text/plain", "text/markdown"], 2 * MB);

const SARIF_TYPE = "application/sarif+json";

const query = z.strictObject({ ...on, file: fileQuery.file, encoding: fileQuery.encoding });

/** A text, which its medium has made. */
const sentText = z.custom<SentFile>().meta({ override: { type: "string", description: "汇报文稿 · a report's text" } });

interface Asked {
  readonly query: z.output<typeof query>;
  readonly body: SentFile;
}

/** What was read, by the report's own text: what ends its lines counts as one character. */
function read({ query: { on, file = "body", encoding = undefined }, body }: Asked) {
  const known = encoding ?? body.encoding;
  const decoded = decode(body.bytes, { file, ...(known === undefined ? {} : { encoding: known }) });
  const text = decoded.text.replaceAll(/\r\n?/g, "\n");
  const problems = decoded.issues.list.map((issue) => ({ zh: issueText(issue, "zh"), en: issueText(issue, "en") }));
  return { text, file, encoding: decoded.encoding, problems, report: lintText(text, on === undefined ? {} : { on }) };
}

const rowsOf = ({ findings }: LintReport, text: string): readonly z.input<typeof findingRow>[] =>
  findings.map(({ rule, severity, says, ask = null, check = null, repair, places: [first] }) => ({
    ...{ rule, severity, says, ask, check, line: first?.line ?? null, column: first?.column ?? null },
    repair: repair?.says ?? null,
    text: first === undefined ? "" : text.slice(first.start, first.start + first.length),
  }));

export const lint = route({
  method: "post",
  path: "/v1/lint",
  isHeavy: true,
  summary: {
    zh: "检查汇报文稿：读出数字、对上统计项，指出不可能的数和无法检验的表述；另有 SARIF",
    en: "a report's text read and checked: its figures, the counts they are, what cannot be right and what cannot be tested; also as SARIF",
  },
  accepts: AS_TEXT,
  query,
  body: sentText,
  example: { body: "2022年，全县共有小学、初中学校34所，其中初中7所、小学28所。" },
  reply: lintReport
    .extend({ file: z.string(), encoding: idOf(ENCODINGS), problems: list(words).meta({ description: "what in the file was no text" }) })
    .meta({ id: "LintReport" }),
  handle: (asked) => {
    const { report, file, encoding, problems } = read(asked);
    return { ...report, file, encoding, problems };
  },
  rows: (asked) => {
    const { report, text } = read(asked);
    const items = rowsOf(report, text);
    return { title: { zh: "文稿检查", en: "text check" }, items, table: () => tableOf(findingRow, items) };
  },
  formats: {
    [SARIF_TYPE]: (asked, language) => {
      const { report, file } = read(asked);
      return { ...jsonOf(sarif(report, file, language)), type: `${SARIF_TYPE}; charset=utf-8` };
    },
  },
});
