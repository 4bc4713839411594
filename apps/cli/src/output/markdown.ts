import { type Line, span } from "../tui/text";
import type { Block, Branch, Cell, Page, Table } from "./report";

/** Text that Markdown leaves as it is, also inside a table. */
const escaped = (text: string): string => text.replaceAll(/[\\`*_[\]<>|#~]/g, "\\$&").replaceAll("\n", " ");

const inline = (line: Line): string =>
  escaped(
    line
      .map(({ text }) => text)
      .join("")
      .trim(),
  );

const cellText = (cell: Cell): string =>
  cell
    .map(({ text }) => escaped(text))
    .filter((text) => text !== "")
    .join("<br>");

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

function tableText({ columns, sections }: Table): string {
  const head = [row(columns.map(({ title }) => escaped(title))), row(columns.map(({ side }) => (side === "right" ? "---:" : "---")))];
  return sections
    .map(({ heading, groups }) => {
      const body = groups.flatMap(({ label, rows }) => rows.map((cells) => row([label, ...cells].map(cellText))));
      return [...(heading === undefined ? [] : [`### ${escaped(heading)}`, ""]), ...head, ...body].join("\n");
    })
    .join("\n\n");
}

const treeText = ({ lines, parts }: Branch, depth = 0): string =>
  [`${"  ".repeat(depth)}- ${lines.map(inline).join(" · ")}`, ...parts.map((part) => treeText(part, depth + 1))].join("\n");

const noted = (text: string, note: string | undefined): string =>
  note === undefined ? escaped(text) : `${escaped(text)} (${escaped(note)})`;

function blockText(block: Block): string {
  if ("title" in block) return `# ${noted(block.title, block.note)}`;
  if ("heading" in block) return `## ${noted(block.heading, block.note)}`;
  if ("paragraphs" in block) return block.paragraphs.map(({ lead = "", text }) => `- ${inline([span(lead), ...text])}`).join("\n");
  if ("table" in block) return tableText(block.table);
  return treeText(block.tree);
}

/** A page as Markdown: the terminal's tables with their titles, nothing that Markdown would read as its own. */
export const markdownText = (page: Page): string => `${page.map(blockText).join("\n\n")}\n`;
