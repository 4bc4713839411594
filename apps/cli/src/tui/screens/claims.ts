import type { Claim, Language } from "@teks/indicators";
import { grouped } from "../../grouped";
import { type Column, type Entry, type Sheet, searched } from "../entry";
import type { Model } from "../model";
import type { Cell } from "../table/sheet";

const NOTHING: Cell = { text: "", value: null };
const of = (told: (claim: Claim, language: Language) => Cell) => (entry: Entry, language: Language) =>
  entry.kind === "claim" ? told(entry.claim, language) : NOTHING;

const COLUMNS: readonly Column[] = [
  { id: "title", zh: "表述", en: "Claim", least: 30, most: 120, grows: true, cell: of((claim, language) => ({ text: claim[language] })) },
  {
    id: "section",
    zh: "节",
    en: "Section",
    least: 6,
    most: 9,
    cell: of(({ section }) => ({ text: `§${section}`, value: section, tone: "quiet" })),
  },
];

/** The part of the report that a section belongs to: "2.1" of "2.1.3". */
const chapterOf = (section: string): string => section.split(".").slice(0, 2).join(".");

/** What the report says without a figure, by section: carried, and never read as a value. */
export const claimsSheet = ({ county }: Model): Sheet => ({
  columns: COLUMNS,
  sections: grouped(county.claims, ({ section }) => chapterOf(section)).map(({ key, members }) => ({
    title: { zh: `§${key}`, en: `§${key}` },
    entries: members.map((claim): Entry => ({ kind: "claim", key: claim.id, text: searched(claim.id, claim, claim.section), claim })),
  })),
});
