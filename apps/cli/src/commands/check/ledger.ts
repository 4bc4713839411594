import {
  applyCorrections,
  CORRECTION_MISFITS,
  CORRECTION_STATUSES,
  type Corrected,
  type Correction,
  type CorrectionsFile,
  type CountyFile,
  correctionsOf,
  type Language,
  type Place,
  type Repairs,
  sayCorrection,
} from "@teks/indicators";
import { badOption } from "../../option";
import { jsonText } from "../../output/json";
import type { Block, Paragraph } from "../../output/report";
import type { Request } from "../../request";
import { filled, LABELS } from "../../tui/labels";
import { span } from "../../tui/text";
import { changeText } from "./repairs";

/** A county's file with a ledger applied to it, where one was given. */
export interface Read {
  readonly county: CountyFile;
  readonly ledger: CorrectionsFile;
  readonly problems: Corrected["problems"];
}

/** The county's figures, with the accepted corrections of `--corrections` applied. */
export async function readLedger({ county, options, readJson }: Request): Promise<Read> {
  const path = options.corrections;
  if (path === undefined) return { county, ledger: { schema: "teks/corrections@1", county: county.id, entries: [] }, problems: [] };
  const { parseCorrections } = await import("@teks/indicators/schema");
  const ledger = parseCorrections(await readJson("--corrections", path));
  const { county: corrected, problems } = applyCorrections(county, ledger);
  return { county: corrected, ledger, problems };
}

/** What `--apply` wrote: the corrections, and where to. */
export interface Written {
  readonly file: string;
  readonly ledger: string;
  readonly entries: readonly Correction[];
  readonly problems: Corrected["problems"];
}

/**
 * Writes the corrected figures to a new file, and beside it the ledger: accepted where a repair stands alone at the first rank, proposed
 * where several are equally likely. Nothing is written where there is nothing to correct.
 *
 * @throws FaultError "bad-argument" for a file that is there already, the county's own included.
 */
export async function writeCorrected(
  { options, writeNew }: Request,
  { county, ledger }: Read,
  found: Repairs,
): Promise<Written | undefined> {
  const file = options.apply;
  if (file === undefined) return undefined;
  const made = correctionsOf(county.id, found, true);
  const entries = [...ledger.entries, ...made.entries];
  const { county: corrected, problems } = applyCorrections(county, made);
  const beside = `${file}.corrections.json`;
  if (file === "-") throw badOption("--apply", file, "一个新文件的名字", "the name of a new file");
  if (entries.length > 0)
    await writeNew("--apply", [
      { path: file, text: jsonText(corrected) },
      { path: beside, text: jsonText({ ...made, entries }) },
    ]);
  return { file, ledger: beside, entries, problems };
}

const entryLine = (entry: Correction, county: Place, language: Language, lead = "  "): Paragraph => ({
  lead,
  text: [
    span(`${CORRECTION_STATUSES[entry.status][language]}  `, entry.status === "accepted" ? "good" : "quiet"),
    span(changeText({ ...entry.figure, from: entry.from, to: entry.to }, county, language)),
  ],
});

/** Corrections that did not fit, and why. */
export const problemBlocks = (problems: Corrected["problems"], county: Place, language: Language): readonly Block[] =>
  problems.length === 0
    ? []
    : [
        { heading: { zh: "未能更正", en: "not corrected" }[language] },
        {
          paragraphs: problems.flatMap(({ entry, problem, stands }) => [
            entryLine(entry, county, language),
            {
              lead: "    ",
              text: [span(CORRECTION_MISFITS[problem][language], "bad"), span(stands === null ? "" : ` (${stands})`, "quiet")],
            },
          ]),
        },
      ];

/** The figures that no longer read as printed. */
export function correctedBlocks({ figures }: CountyFile, language: Language): readonly Block[] {
  const marked = figures.flatMap((figure) => {
    const said = sayCorrection(figure)?.[language];
    return said === undefined ? [] : [{ figure, said }];
  });
  if (marked.length === 0) return [];
  return [
    { heading: LABELS.corrected[language] },
    {
      paragraphs: marked.map(({ figure, said }) => ({
        lead: "  ✎ ",
        text: [span(figure[language]), span(`  ${filled(LABELS.printed, language, { text: figure.asPrinted })}  `, "quiet"), span(said)],
      })),
    },
  ];
}

/** What was written, and to where. */
export function writtenBlocks(written: Written | undefined, county: Place, language: Language): readonly Block[] {
  if (written === undefined) return [];
  const { file, ledger, entries, problems } = written;
  if (entries.length === 0)
    return [
      {
        paragraphs: [{ text: [span({ zh: "没有可更正的，未写文件", en: "nothing to correct: no file was written" }[language], "quiet")] }],
      },
    ];
  const wrote = { zh: `已写入新文件 ${file} 和账本 ${ledger}`, en: `written: ${file}, and the ledger ${ledger}` };
  return [
    { heading: wrote[language] },
    { paragraphs: entries.map((entry) => entryLine(entry, county, language)) },
    ...problemBlocks(problems, county, language),
  ];
}
