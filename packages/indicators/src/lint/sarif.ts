import type { Language } from "../words";
import { LINT_RULES, type LintFinding, type LintRepair, type LintRule, type Severity } from "./finding";
import type { LintReport } from "./lint";
import type { TextPlace } from "./place";

const RULES = Object.keys(LINT_RULES) as readonly LintRule[];

interface SarifRegion {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endColumn: number;
  readonly charOffset: number;
  readonly charLength: number;
}

interface SarifLocation {
  readonly id?: number;
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: SarifRegion };
}

/** What an editor may put in place of what is printed, once somebody says so. */
interface SarifFix {
  readonly description: { readonly text: string };
  readonly artifactChanges: readonly {
    readonly artifactLocation: { readonly uri: string };
    readonly replacements: readonly { readonly deletedRegion: SarifRegion; readonly insertedContent: { readonly text: string } }[];
  }[];
}

/** A log in SARIF 2.1.0, the parts of it that the linter fills. */
export interface SarifLog {
  readonly $schema: string;
  readonly version: "2.1.0";
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly object[] } };
    readonly columnKind: "utf16CodeUnits";
    readonly results: readonly {
      readonly ruleId: LintRule;
      readonly ruleIndex: number;
      /** Our severities are its levels. */
      readonly level: Severity;
      readonly message: { readonly text: string };
      readonly locations: readonly SarifLocation[];
      readonly relatedLocations?: readonly SarifLocation[];
      readonly fixes?: readonly SarifFix[];
    }[];
  }[];
}

const regionOf = ({ line, column, start, length }: TextPlace): SarifRegion => ({
  startLine: line,
  startColumn: column,
  endColumn: column + length,
  charOffset: start,
  charLength: length,
});

const locationOf = (uri: string, place: TextPlace, id?: number): SarifLocation => ({
  ...(id === undefined ? {} : { id }),
  physicalLocation: { artifactLocation: { uri }, region: regionOf(place) },
});

const fixOf = (uri: string, { says, changes }: LintRepair, language: Language): SarifFix => ({
  description: { text: says[language] },
  artifactChanges: [
    {
      artifactLocation: { uri },
      replacements: changes.map(({ place, text }) => ({ deletedRegion: regionOf(place), insertedContent: { text } })),
    },
  ],
});

function resultOf(uri: string, { rule, severity, says, ask, places, repair }: LintFinding, language: Language) {
  const [first, ...rest] = places;
  const text = ask === undefined ? says[language] : `${says[language]}${language === "zh" ? "。" : ". "}${ask[language]}`;
  return {
    ruleId: rule,
    ruleIndex: RULES.indexOf(rule),
    level: severity,
    message: { text },
    locations: first === undefined ? [] : [locationOf(uri, first)],
    ...(rest.length === 0 ? {} : { relatedLocations: rest.map((place, at) => locationOf(uri, place, at + 1)) }),
    ...(repair === undefined ? {} : { fixes: [fixOf(uri, repair, language)] }),
  };
}

/**
 * What the linter found as a SARIF 2.1.0 log, which editors and code hosts show at the place. `file` is the text's path as the reader
 * of the log will find it; lines and columns count from 1, columns in UTF-16 units.
 *
 * @example
 * sarif(lint("2022年，全县小学、初中学校34所，其中初中7所、小学28所。"), "汇报.txt").runs[0].results.map(({ ruleId, level }) => [ruleId, level])
 * // => [["sum", "error"]]
 */
export const sarif = (report: LintReport, file: string, language: Language = "zh"): SarifLog => ({
  $schema: "https://json.schemastore.org/sarif-2.1.0.json",
  version: "2.1.0",
  runs: [
    {
      tool: { driver: { name: "teks", rules: RULES.map((id) => ({ id, shortDescription: { text: LINT_RULES[id][language] } })) } },
      columnKind: "utf16CodeUnits",
      results: report.findings.map((finding) => resultOf(encodeURI(file.replaceAll("\\", "/")), finding, language)),
    },
  ],
});
