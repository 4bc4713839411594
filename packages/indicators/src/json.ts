import { FaultError } from "./fault";

const SPACE = /[ \t\n\r]*/y;
const TOKEN =
  /[{}[\]:,]|"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** What may stand next: a string is `"`, any other bare value `0`. */
const NEXT = {
  value: '{["0',
  firstItem: '{["0]',
  firstKey: '"}',
  key: '"',
  colon: ":",
  afterItem: ",]",
  afterMember: ",}",
  nothing: "",
} as const;

type Next = keyof typeof NEXT;

function kindOf(token: string): string {
  const [first = ""] = token;
  return '{}[]:,"'.includes(first) ? first : "0";
}

/** What may stand after a token, inside the brackets that are open. */
function after(kind: string, next: Next, open: readonly string[]): Next {
  const around = open.at(-1);
  if (kind === "{") return "firstKey";
  if (kind === "[") return "firstItem";
  if (kind === ":") return "value";
  if (kind === ",") return around === "{" ? "key" : "value";
  if (next === "key" || next === "firstKey") return kind === "}" ? afterValue(around) : "colon";
  return afterValue(around);
}

const afterValue = (around: string | undefined): Next => (around === undefined ? "nothing" : around === "{" ? "afterMember" : "afterItem");

/** The offset of the first token that cannot stand where it does. An engine's own message gives it only sometimes. */
function breaksAt(text: string): number {
  const open: string[] = [];
  let next: Next = "value";
  let at = 0;
  for (;;) {
    SPACE.lastIndex = at;
    at += SPACE.exec(text)?.[0].length ?? 0;
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    if (token === undefined || !NEXT[next].includes(kindOf(token))) return at;
    const kind = kindOf(token);
    if (kind === "{" || kind === "[") open.push(kind);
    if (kind === "}" || kind === "]") open.pop();
    next = after(kind, next, open);
    at += token.length;
  }
}

/**
 * The data that a JSON text says.
 *
 * @throws FaultError "bad-json" with the line and column, from 1, of the first thing that cannot stand where it does.
 * @example
 * parseJson('{ "on": "2022-12-31" }')
 * // => { on: "2022-12-31" }
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const lines = text.slice(0, breaksAt(text)).split("\n");
    throw new FaultError("bad-json", { line: lines.length, column: [...(lines.at(-1) ?? "")].length + 1 });
  }
}
