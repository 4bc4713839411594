/** Markup. What is put into it is escaped unless it is markup too, so that no text of a file becomes a tag. */
export interface Html {
  readonly markup: string;
}

/** What may stand in markup; undefined is nothing. */
type Piece = string | number | Html | undefined | readonly Piece[];

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function written(piece: Piece): string {
  if (piece === undefined) return "";
  if (typeof piece === "string") return piece.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
  if (typeof piece === "number") return String(piece);
  return "markup" in piece ? piece.markup : piece.map(written).join("");
}

/** Markup of a template. Attributes stand in double quotes. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return { markup: strings.reduce((text, each, at) => text + written(pieces[at - 1]) + each) };
}

/** Markup that a library made. */
export const markup = (text: string): Html => ({ markup: text });
