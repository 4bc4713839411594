import { balanceBook, type SchoolsFile, schoolsOf } from "@teks/files";
import { balance, FaultError, type Language } from "@teks/indicators";
import { xlsxBytes } from "@teks/tables";
import { z } from "zod";
import { MB, PROBLEMS, refusal } from "../http/problem";
import { ofCounty } from "../table";
import { uploadAsked } from "./asked";
import { balanceParts } from "./balance";
import { type Charts, openCharts } from "./charts/charts";
import { FORM, NOT_A_FORM, type SentForm } from "./form";
import { type Html, html } from "./html";
import { document, type Part } from "./layout";
import { page } from "./page";
import { PAGE_POLICY } from "./policy";
import { problemTable } from "./problem-page";
import { listed, say } from "./says";
import { uploadForm } from "./upload-form";

const PARTS: readonly Part[] = [
  { id: "balance", says: "balance" },
  { id: "upload", says: "upload" },
];

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Of a workbook, once unpacked: well above what a county's schools take, and read in a second. */
const LIMITS = { part: 32 * MB, unpacked: 64 * MB, cells: 1_000_000 };

/** More schools than all but a few counties have. A page tells all of each: of these it takes a second. */
const MOST_SCHOOLS = 1000;

const tooManySchools = (schools: number): FaultError =>
  new FaultError("bad-argument", {
    ...{ name: "schools", got: schools },
    accepted: `at most ${MOST_SCHOOLS} schools on a page; more by teks balance or POST /v1/balance`,
    acceptedZh: `网页至多评估${MOST_SCHOOLS}所学校；更多用 teks balance 或 POST /v1/balance`,
  });

/** What was read in a way that somebody may want to know, and what was not read. */
function notesPart({ notes, table }: SchoolsFile, language: Language): Html | undefined {
  const unread = table.unmapped.map(({ header }) => header);
  const told = [
    ...notes.map(({ path, says }) => `${path}：${says[language]}`),
    ...(unread.length === 0 ? [] : [say("unread", language, { names: listed(unread, language) })]),
    ...table.proposed.map(({ header, name }) => say("proposed", language, { header, name })),
  ];
  if (told.length === 0) return undefined;
  return html`<h2>${say("notes", language)}</h2><ul>${told.map((each) => html`<li>${each}</li>`)}</ul>`;
}

const again = (fields: SentForm["fields"], on: string, language: Language): Html => {
  const { rules, split } = fields;
  const chosen = { on, ...(rules === undefined ? {} : { rules }), ...(split === undefined ? {} : { split }) };
  return html`<section id="upload"><h2>${say("upload", language)}</h2>${uploadForm(chosen, language)}</section>`;
};

/**
 * A table of schools judged, with the workbook in the page itself, since nothing is kept to ask for later; or everything that is wrong in
 * the file, each with its sheet and cell.
 *
 * @throws FaultError for fields that are none, and for a table of several counties of which none is named
 */
async function answerTo({ file, fields }: SentForm, charts: Charts, language: Language) {
  const { county, rules, split, on } = uploadAsked(fields);
  const read = schoolsOf(file.bytes, { file: file.name, limits: LIMITS });
  if (read.count > 0) {
    const title = say("wrong-file", language, { file: file.name, n: read.count });
    const problems = problemTable({ code: "bad-data", message: { zh: title, en: title }, problems: read.problems }, language);
    const main = html`<h1>${title}</h1>${problems}${notesPart(read, language)}${again(fields, on, language)}`;
    return { status: PROBLEMS["bad-data"].status, page: document({ language, title, parts: [], main }) };
  }
  const schools = ofCounty({ schools: read.schools, county });
  if (schools.length > MOST_SCHOOLS) throw tooManySchools(schools.length);
  const options = { rules, on, ...(split === undefined ? {} : { split }) };
  const told = balance(schools, options);
  const book = Buffer.from(await xlsxBytes(balanceBook(schools, options, language)));
  const title = `${told.county ?? file.name} · ${told.rules[language]}`;
  const name = `${file.name.replace(/\.\w+$/, "")}-${say("balance", language)}.xlsx`;
  const link = html`<p><a class="workbook" download="${name}" href="data:${XLSX};base64,${book.toString("base64")}">${say(
    "workbook",
    language,
    {
      size: Math.ceil(book.length / 1024),
    },
  )}</a></p>`;
  const main = html`<h1>${title}</h1><p class="lead">${file.name}</p>${link}<section id="balance"><h2>${say("balance", language)}</h2>${balanceParts(
    told,
    charts,
    language,
  )}</section>${notesPart(read, language)}${again(fields, on, language)}`;
  return { page: document({ language, title, parts: PARTS, main }) };
}

export const uploadPage = page<z.ZodType, SentForm | undefined>({
  method: "post",
  path: "/upload",
  policy: PAGE_POLICY,
  isHeavy: true,
  accepts: FORM,
  query: z.object({}),
  make: async ({ body, language }) => {
    if (body === undefined) throw refusal(NOT_A_FORM);
    return answerTo(body, await openCharts(), language);
  },
});
