import { Box, Text } from "ink";
import { type Line, lineText } from "./text";

/** The screen as components: for a test, and for what reads a screen out. A terminal is painted on. */
export function Screen({
  lines,
  columns,
  wrap,
}: {
  readonly lines: readonly Line[];
  readonly columns: number;
  readonly wrap: "wrap" | "truncate";
}) {
  return (
    <Box flexDirection="column" flexShrink={0} width={columns}>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line of the screen is its place on the screen
        <Text key={at} wrap={wrap}>
          {lineText(line).trimEnd() || " "}
        </Text>
      ))}
    </Box>
  );
}
