/**
 * A walk over the tags of an XML part, as bytes of UTF-8. Names are local: prefixes are the writer's choice. No entity is declared, no
 * DOCTYPE taken, nothing is nested deeper than {@link DEEPEST}; every step goes at least one byte on, so that a walk ends.
 */
export interface Scan {
  readonly bytes: Buffer;
  /** UTF-16 units of a text that are kept, so that one longer than a cell may have is still seen to be. */
  readonly longest: number;
  /** Just after the tag that was read last. */
  at: number;
  /** Elements that are open, the one whose opening tag was read last among them. */
  depth: number;
  isOpening: boolean;
  /** `<c/>`: opened and closed at once; `depth` is what it was before. */
  isEmpty: boolean;
  nameFrom: number;
  nameTo: number;
  /** Four places an attribute: its local name's, its value's. */
  readonly attributes: Int32Array;
  attributeCount: number;
  /** Local and full beginning, and end, of the names that are open. */
  readonly open: Int32Array;
  /** Where the part breaks the rules; -1 where it does not. */
  fault: number;
  hasDoctype: boolean;
  hasRoot: boolean;
  /** Some of the bytes as text, of which short texts are cut: one decoding serves thousands of cells. */
  page: string;
  pageFrom: number;
  /** The first reference to an entity that XML does not have. */
  unknownEntity: string | undefined;
}

/** Of elements in one another; the parts of a workbook have some ten. */
const DEEPEST = 256;

/** Of one tag; the root of a sheet has some twenty. */
const MOST_ATTRIBUTES = 256;

export const [LT, SLASH, AMPERSAND, BANG, QUESTION] = [0x3c, 0x2f, 0x26, 0x21, 0x3f];
const [GT, EQUALS, COLON, DOUBLE, SINGLE, SPACE] = [0x3e, 0x3d, 0x3a, 0x22, 0x27, 0x20];

export function scanOf(bytes: Buffer, longest: number): Scan {
  return {
    bytes,
    longest,
    at: 0,
    depth: 0,
    isOpening: false,
    isEmpty: false,
    nameFrom: 0,
    nameTo: 0,
    attributes: new Int32Array(4 * MOST_ATTRIBUTES),
    attributeCount: 0,
    open: new Int32Array(2 * DEEPEST),
    fault: -1,
    hasDoctype: false,
    hasRoot: false,
    page: "",
    pageFrom: 0,
    unknownEntity: undefined,
  };
}

/** A name to look for. */
export const named = (name: string): Uint8Array => new TextEncoder().encode(name);

/** Whether these bytes begin at `from`. */
export function isAt(bytes: Buffer, from: number, sought: Uint8Array): boolean {
  for (let at = 0; at < sought.length; at++) if (bytes[from + at] !== sought[at]) return false;
  return true;
}

const isSame = (bytes: Buffer, from: number, to: number, name: Uint8Array): boolean => to - from === name.length && isAt(bytes, from, name);

/** Whether the tag that was read last has this name. */
export const isNamed = (scan: Scan, name: Uint8Array): boolean => isSame(scan.bytes, scan.nameFrom, scan.nameTo, name);

/** The place of an attribute's value in `attributes`, its end after it; -1 where the tag has none. */
export function attributeAt(scan: Scan, name: Uint8Array): number {
  for (let at = 0; at < 4 * scan.attributeCount; at += 4)
    if (isSame(scan.bytes, scan.attributes[at] ?? 0, scan.attributes[at + 1] ?? 0, name)) return at + 2;
  return -1;
}

const fail = (scan: Scan, offset: number): false => {
  scan.fault = offset;
  return false;
};

/** Goes to the next tag. False at the part's end, and where it breaks the rules: then `fault` says where. */
export function nextTag(scan: Scan): boolean {
  const { bytes } = scan;
  const end = bytes.length;
  if (scan.fault >= 0) return false;
  let at = scan.at;
  while (at < end) {
    while (at < end && bytes[at] !== LT) at++;
    if (at >= end) break;
    const sign = bytes[at + 1];
    if (sign === SLASH) return closingTag(scan, at);
    if (sign !== BANG && sign !== QUESTION) return openingTag(scan, at);
    const after = afterAside(scan, at);
    if (after < 0) return false;
    at = after;
  }
  scan.at = end;
  return scan.depth === 0 && scan.hasRoot ? false : fail(scan, end);
}

/** Past a comment, an instruction or a CDATA section that begins at `at`; -1, with the fault, past anything else. */
export function afterAside(scan: Scan, at: number): number {
  const { bytes } = scan;
  const isInstruction = bytes[at + 1] === QUESTION;
  const close = isInstruction ? "?>" : isComment(bytes, at) ? "-->" : isCdata(bytes, at) ? "]]>" : undefined;
  const found = close === undefined ? -1 : bytes.indexOf(close, at + (isInstruction ? 2 : 4), "latin1");
  if (close !== undefined && found >= 0) return found + close.length;
  scan.hasDoctype ||= close === undefined;
  fail(scan, at);
  return -1;
}

const isComment = (bytes: Buffer, at: number): boolean => bytes[at + 2] === 0x2d && bytes[at + 3] === 0x2d;

const CDATA = named("<![CDATA[");

export const isCdata = (bytes: Buffer, at: number): boolean => isAt(bytes, at, CDATA);

/** Reads `</name>`, which must be the one that is open. */
export function closingTag(scan: Scan, start: number): boolean {
  const { bytes } = scan;
  const end = bytes.length;
  if (scan.depth === 0) return fail(scan, start);
  scan.depth--;
  const from = scan.open[2 * scan.depth] ?? 0;
  const length = (scan.open[2 * scan.depth + 1] ?? 0) - from;
  let at = start + 2;
  for (let step = 0; step < length; step++, at++) if (at >= end || bytes[at] !== bytes[from + step]) return fail(scan, start);
  scan.nameTo = at;
  while (at < end && (bytes[at] ?? 0) <= SPACE) at++;
  if (bytes[at] !== GT) return fail(scan, start);
  let local = scan.nameTo;
  while (local > start + 2 && bytes[local - 1] !== COLON) local--;
  scan.nameFrom = local;
  scan.isOpening = false;
  scan.isEmpty = false;
  scan.attributeCount = 0;
  scan.at = at + 1;
  return true;
}

/** Reads `<name a="1">` or `<name a="1"/>`. */
function openingTag(scan: Scan, start: number): boolean {
  const { bytes, attributes } = scan;
  const end = bytes.length;
  const full = start + 1;
  let at = full;
  let local = full;
  for (; at < end; at++) {
    const sign = bytes[at] ?? 0;
    if (sign <= SPACE || sign === GT || sign === SLASH) break;
    if (sign === COLON) local = at + 1;
    else if (sign === LT) return fail(scan, start);
  }
  if (at === local) return fail(scan, start);
  scan.nameFrom = local;
  scan.nameTo = at;
  let count = 0;
  for (;;) {
    while (at < end && (bytes[at] ?? 0) <= SPACE) at++;
    const sign = bytes[at];
    if (sign === GT || sign === SLASH || sign === undefined) break;
    let from = at;
    while (at < end && bytes[at] !== EQUALS && (bytes[at] ?? 0) > SPACE) {
      if (bytes[at] === COLON) from = at + 1;
      at++;
    }
    const to = at;
    while (at < end && (bytes[at] ?? 0) <= SPACE) at++;
    if (bytes[at] !== EQUALS) return fail(scan, start);
    at++;
    while (at < end && (bytes[at] ?? 0) <= SPACE) at++;
    const quote = bytes[at];
    if (quote !== DOUBLE && quote !== SINGLE) return fail(scan, start);
    const value = ++at;
    while (at < end && bytes[at] !== quote && bytes[at] !== LT) at++;
    if (bytes[at] !== quote || count === MOST_ATTRIBUTES) return fail(scan, start);
    attributes[4 * count] = from;
    attributes[4 * count + 1] = to;
    attributes[4 * count + 2] = value;
    attributes[4 * count + 3] = at;
    count++;
    at++;
  }
  scan.isEmpty = bytes[at] === SLASH;
  if (scan.isEmpty) at++;
  if (bytes[at] !== GT) return fail(scan, start);
  if (!scan.isEmpty) {
    if (scan.depth === DEEPEST) return fail(scan, start);
    scan.open[2 * scan.depth] = full;
    scan.open[2 * scan.depth + 1] = scan.nameTo;
    scan.depth++;
  }
  scan.attributeCount = count;
  scan.isOpening = true;
  scan.hasRoot = true;
  scan.at = at + 1;
  return true;
}
