import { AMPERSAND, afterAside, attributeAt, BANG, closingTag, isCdata, LT, nextTag, QUESTION, type Scan, SLASH } from "./scan";

const CR = 0x0d;

/** Bytes that any writer takes for a character: `&#x1F3EB;` has nine. */
const MOST_WRITTEN = 16;

/**
 * The text of the element whose opening tag was read last, up to its closing tag, which is read too. Elements inside it are passed over
 * and their text taken; comments are not. Of a text that is longer than any cell may have only so much is given that it shows.
 */
export function elementText(scan: Scan): string {
  if (scan.isEmpty) return "";
  const { bytes } = scan;
  const end = bytes.length;
  const outside = scan.depth - 1;
  let text = "";
  while (scan.fault < 0) {
    const from = scan.at;
    let at = from;
    let seen = 0;
    let hasReference = false;
    for (; at < end; at++) {
      const sign = bytes[at] ?? 0;
      if (sign === LT) break;
      seen |= sign;
      if (sign === AMPERSAND || sign === CR) hasReference = true;
    }
    if (at > from && text.length < scan.longest) {
      const isTooLong = at - from > MOST_WRITTEN * scan.longest;
      const run = bytes.toString(seen < 0x80 ? "latin1" : "utf8", from, isTooLong ? from + MOST_WRITTEN * scan.longest : at);
      text += hasReference && !isTooLong ? resolved(run, scan) : run;
    }
    if (bytes[at + 1] === SLASH && scan.depth === outside + 1) {
      closingTag(scan, at);
      break;
    }
    if (isCdata(bytes, at)) {
      scan.at = afterAside(scan, at);
      if (scan.fault < 0 && text.length < scan.longest)
        text += lineEnds(bytes.toString("utf8", at + "<![CDATA[".length, scan.at - "]]>".length));
    } else if (bytes[at + 1] === BANG || bytes[at + 1] === QUESTION) scan.at = afterAside(scan, at);
    else {
      scan.at = at;
      if (!nextTag(scan)) break;
    }
  }
  return text;
}

/** Bytes decoded at once. */
const PAGE = 2_097_152;

/** Units up to which V8 copies what is cut out of a string; a longer piece would keep the whole page alive. */
const LONGEST_COPY = 12;

/** Bytes that are ASCII as text. */
export function asciiText(scan: Scan, from: number, to: number): string {
  if (to - from > LONGEST_COPY) return scan.bytes.toString("latin1", from, to);
  if (from < scan.pageFrom || to > scan.pageFrom + scan.page.length) {
    scan.page = scan.bytes.toString("latin1", from, from + PAGE);
    scan.pageFrom = from;
  }
  return scan.page.slice(from - scan.pageFrom, to - scan.pageFrom);
}

/** An attribute's text; undefined where the tag has none of that name. */
export function attributeText(scan: Scan, name: Uint8Array): string | undefined {
  const at = attributeAt(scan, name);
  if (at < 0) return undefined;
  const run = scan.bytes.toString("utf8", scan.attributes[at], scan.attributes[at + 1]);
  return run.includes("&") ? resolved(run, scan) : run;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Characters that a name of an entity is looked for in; a number has ten at most, with leading zeros some more. */
const REFERENCE = /&([^&;\s]{0,32};)?/g;

/** An unknown reference stays as it stands, and is remembered. */
function resolved(text: string, scan: Scan): string {
  return lineEnds(text).replaceAll(REFERENCE, (whole, name: string | undefined) => {
    const sign = name === undefined ? undefined : entity(name.slice(0, -1));
    if (sign === undefined) scan.unknownEntity ??= whole;
    return sign ?? whole;
  });
}

function entity(name: string): string | undefined {
  const digits = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name);
  if (digits === null) return ENTITIES.get(name);
  const point = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16);
  const isCharacter = point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
  return isCharacter ? String.fromCodePoint(point) : undefined;
}

/** XML has one line end, whichever way the writer's system ends lines. */
const lineEnds = (text: string): string => (text.includes("\r") ? text.replaceAll(/\r\n?/g, "\n") : text);
