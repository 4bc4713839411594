import type { BookColour, BookStyle } from "../book";
import { type Numbering, numberIn } from "./numbering";
import { DECLARATION, MAIN, xmlText } from "./xml";

interface Look {
  readonly font: string;
  readonly fill: string;
  readonly border: string;
  readonly alignment: string;
}

const font = (size: number, marks = "", colour = ""): string =>
  `<font>${marks}<sz val="${size}"/>${colour === "" ? "" : `<color rgb="FF${colour}"/>`}<name val="Calibri"/><family val="2"/></font>`;
const solid = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;

const PLAIN: Look = {
  font: font(11),
  fill: '<fill><patternFill patternType="none"/></fill>',
  border: "<border><left/><right/><top/><bottom/><diagonal/></border>",
  alignment: "",
};

const HEADING: Look = { ...PLAIN, font: font(11, "<b/>"), fill: solid("E7E6E6") };
const UNDERLINED = '<border><left/><right/><top/><bottom style="thin"><color rgb="FF7F7F7F"/></bottom><diagonal/></border>';

const LOOKS: Readonly<Record<BookStyle | "plain", Look>> = {
  plain: PLAIN,
  title: { ...PLAIN, font: font(14, "<b/>") },
  group: HEADING,
  head: { ...HEADING, border: UNDERLINED, alignment: '<alignment horizontal="center" vertical="center" wrapText="1"/>' },
  text: { ...PLAIN, alignment: '<alignment wrapText="1"/>' },
  input: { ...PLAIN, fill: solid("FFF9E5") },
  quiet: { ...PLAIN, font: font(11, "", "7F7F7F") },
};

/** The second fill of every workbook is this one: Excel takes it so, whatever stands there. */
const GREY = '<fill><patternFill patternType="gray125"/></fill>';

/** A tone's letters and ground. */
const TONES: Readonly<Record<BookColour["tone"], readonly [letters: string, ground: string]>> = {
  good: ["006100", "C6EFCE"],
  bad: ["9C0006", "FFC7CE"],
  doubt: ["9C5700", "FFEB9C"],
  quiet: ["7F7F7F", "F2F2F2"],
};

const TONE_NAMES = Object.keys(TONES);

/** Where a tone stands among the looks that conditions give. */
export const toneNumber = (tone: BookColour["tone"]): number => TONE_NAMES.indexOf(tone);

/** The looks that the cells of a workbook have, numbered as they are first asked for. Number 0 is a cell without any. */
export interface Looks {
  numberOf(style?: BookStyle | "plain", format?: string): number;
  xml(): string;
}

/** Numbers below are Excel's own formats. */
const OWN_FORMATS = 164;

export function looks(): Looks {
  const [fonts, fills, borders] = [numbering(PLAIN.font), numbering(PLAIN.fill, GREY), numbering(PLAIN.border)];
  const formats = numbering();
  const cells = numbering();
  const known = new Map<string, number>();
  const added = (style: BookStyle | "plain", format: string) => {
    const look = LOOKS[style];
    const formatNumber = format === "" ? 0 : OWN_FORMATS + numberIn(formats, format);
    const ids = `numFmtId="${formatNumber}" fontId="${numberIn(fonts, look.font)}" fillId="${numberIn(fills, look.fill)}"`;
    const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
    return numberIn(cells, `<xf ${ids} borderId="${numberIn(borders, look.border)}" xfId="0" ${applied}>${look.alignment}</xf>`);
  };
  const numberOf: Looks["numberOf"] = (style = "plain", format = "") => {
    const key = `${style} ${format}`;
    const number = known.get(key) ?? added(style, format);
    known.set(key, number);
    return number;
  };
  numberOf();
  return { numberOf, xml: () => stylesXml([...formats.keys()], { fonts, fills, borders, cells }) };
}

const numbering = (...items: readonly string[]): Numbering => new Map(items.map((item, at) => [item, at]));

function stylesXml(
  formats: readonly string[],
  { fonts, fills, borders, cells }: Readonly<Record<"fonts" | "fills" | "borders" | "cells", Numbering>>,
): string {
  const list = (name: string, items: Iterable<string>) => {
    const all = [...items];
    return `<${name} count="${all.length}">${all.join("")}</${name}>`;
  };
  const codes = formats.map((format, at) => `<numFmt numFmtId="${OWN_FORMATS + at}" formatCode="${xmlText(format)}"/>`);
  const tones = Object.values(TONES).map(
    ([letters, ground]) =>
      `<dxf><font><color rgb="FF${letters}"/></font><fill><patternFill><bgColor rgb="FF${ground}"/></patternFill></fill></dxf>`,
  );
  return [
    `${DECLARATION}<styleSheet xmlns="${MAIN}">`,
    codes.length === 0 ? "" : list("numFmts", codes),
    list("fonts", fonts.keys()),
    list("fills", fills.keys()),
    list("borders", borders.keys()),
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    list("cellXfs", cells.keys()),
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    list("dxfs", tones),
    "</styleSheet>",
  ].join("");
}
