/** Two bytes by the character that they are, in GBK's part of GB18030. */
const PAIRS: ReadonlyMap<string, readonly [number, number]> = (() => {
  const pairs = new Map<string, readonly [number, number]>();
  const decoder = new TextDecoder("gb18030");
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (text.length === 1 && text !== "\ufffd") pairs.set(text, [lead, trail]);
    }
  return pairs;
})();

/** A text in GB18030; characters of four bytes are not written here. */
export const gb18030 = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((character) => {
      if (character < "\u0080") return [character.charCodeAt(0)];
      const pair = PAIRS.get(character);
      if (pair === undefined) throw new RangeError(`${character} is not among the characters of two bytes`);
      return [...pair];
    }),
  );

const utf16le = (text: string): Buffer => Buffer.from(`\ufeff${text}`, "utf16le");

/** The ways in which offices save a text. */
export const encodings: Readonly<Record<string, (text: string) => Uint8Array>> = {
  "UTF-8": (text) => Buffer.from(text),
  "UTF-8 with a byte order mark": (text) => Buffer.from(`\ufeff${text}`),
  GB18030: gb18030,
  "UTF-16 LE": utf16le,
  "UTF-16 BE": (text) => utf16le(text).swap16(),
};
