import { type Language, type Range, sayNumber } from "@teks/indicators";
import type { Drawn } from "../allowance";
import { type Column, type Entry, type Sheet, searched } from "../entry";
import { filled, LABELS } from "../labels";
import type { Model } from "../model";
import type { Cell } from "../table/sheet";

const NOTHING: Cell = { text: "", value: null };

/** A sum of money, or between which two it lies. */
export function rangeText({ low, high }: Range, language: Language): string {
  const most = sayNumber(high, "1")[language];
  return low === high ? most : filled(LABELS.range, language, { low: sayNumber(low, "1")[language], high: most });
}

const rangeCell = (range: Range | null, language: Language): Cell =>
  range === null
    ? { text: "—", value: null, tone: "quiet" }
    : { text: rangeText(range, language), value: range.high, tone: "strong", ...(range.low === range.high ? {} : { asText: true }) };

const rangeOf = (drawn: Drawn, of: "monthly" | "annual"): Range | null => {
  if (drawn.who === "served") return drawn[of];
  return "gap" in drawn.range ? null : drawn.range[of];
};

/** Who draws it, with what is still to be set. */
export function drawnTitle(drawn: Drawn, { scale }: Model, language: Language): string {
  switch (drawn.who) {
    case "each":
      return LABELS.each[language];
    case "all":
      return scale.teachers === null ? LABELS["all-unknown"][language] : filled(LABELS.all, language, { n: String(scale.teachers) });
    case "served": {
      if (scale.since === null) return LABELS["since-unset"][language];
      const years = drawn.years === null ? LABELS["bands-unset"][language] : filled(LABELS.years, language, { n: String(drawn.years) });
      return `${filled(LABELS["served-since"], language, { since: scale.since })} · ${years}`;
    }
  }
}

function columnsOf(model: Model): readonly Column[] {
  const { scale } = model;
  const money =
    (of: "monthly" | "annual") =>
    (entry: Entry, language: Language): Cell => {
      if (entry.kind === "drawn") return rangeCell(rangeOf(entry.drawn, of), language);
      const band = entry.kind === "band" ? scale.bands[entry.at] : undefined;
      if (band === undefined || of === "annual") return NOTHING;
      return { text: sayNumber(band.amount, "1")[language], value: band.amount, tone: "strong" };
    };
  return [
    {
      id: "title",
      zh: "档次·领取者",
      en: "Band, who draws",
      least: 20,
      most: 60,
      grows: true,
      cell: (entry, language) => {
        if (entry.kind === "drawn") return { text: drawnTitle(entry.drawn, model, language) };
        return entry.kind === "band" ? { text: filled(LABELS.band, language, { n: String(entry.at + 1) }) } : NOTHING;
      },
    },
    {
      id: "from",
      zh: "满几年起",
      en: "From years",
      side: "right",
      least: 9,
      most: 11,
      cell: (entry, language) => {
        const band = entry.kind === "band" ? scale.bands[entry.at] : undefined;
        if (band === undefined) return NOTHING;
        const { fromYears } = band;
        return fromYears === null
          ? { text: LABELS.unset[language], value: null, tone: "doubt" }
          : { text: String(fromYears), value: fromYears };
      },
    },
    { id: "monthly", zh: "每月（元）", en: "A month, yuan", side: "right", least: 12, most: 24, cell: money("monthly") },
    { id: "annual", zh: "每年（元）", en: "A year, yuan", side: "right", least: 12, most: 26, cell: money("annual") },
  ];
}

/** An allowance by service years: its bands, and what comes of them. */
export function allowanceSheet(model: Model): Sheet {
  const { bands, drawn } = model.scale;
  return {
    columns: columnsOf(model),
    sections: [
      {
        title: LABELS.bands,
        entries: bands.map((_, at): Entry => ({ kind: "band", key: `band:${at}`, text: searched(LABELS.band, String(at + 1)), at })),
      },
      {
        title: LABELS.drawn,
        entries: drawn.map((each): Entry => ({ kind: "drawn", key: `drawn:${each.who}`, text: searched(LABELS.each), drawn: each })),
      },
    ].filter(({ entries }) => entries.length > 0),
  };
}
