import {
  type BalanceStage,
  COUNTS,
  cvLimit,
  GRADES,
  SCHOOL_STAGES,
  SCOPE,
  type SchoolStage,
  SPLITS,
  splitOf,
  standard,
  VERDICTS,
} from "@teks/indicators";
import type { BookCell, BookSheet } from "@teks/tables";
import { type Basis, stages } from "./basis";
import { computed, head, styled, titled, wrapped } from "./cells";
import { fixed, isNumber, onSheet } from "./formula";
import { pagesWide } from "./page";
import { gradeOf, limitOrWhy, provenance, schoolLimit } from "./provenance";
import { SAYS, SHEETS } from "./words";

/** The sheet of the rule, and where each thing that a formula asks for stands on it. */
export interface Rules {
  readonly sheet: BookSheet;
  readonly limit: (resource: number, stage: BalanceStage) => string;
  readonly floor: (resource: number, stage: BalanceStage) => string;
  readonly cvLimit: (stage: BalanceStage) => string;
  /** The verdict where there is no limit on coefficients. */
  readonly otherwise: (stage: BalanceStage) => string;
  readonly atLeast: string;
  readonly weight: (stage: SchoolStage) => string;
}

const SPLIT_STAGES = Object.keys(SCHOOL_STAGES) as readonly SchoolStage[];

const AT = { weights: 11, atLeast: 12, floorShare: 13, cvLimit: 15, otherwise: 16 } as const;
/** The columns of the stages in the small tables, and of limits and floors in the table of indicators. */
const STAGE = { primary: 1, junior: 2, senior: 3 } as const;
const LIMIT = { primary: 4, junior: 5 } as const;
const FLOOR = { primary: 6, junior: 7 } as const;

const WIDTHS = [40, 24, 36, 14, 14, 14, 14, 14];

/** The rule as data of the book: what may be written over to see the verdicts move, each limit with where it comes from. */
export function rulesOf(basis: Basis): Rules {
  const { terms, balance, resources, say, notice } = basis;
  const { rules, on, scope, split } = terms;
  const { document, dispersion, school } = rules;
  const { weights } = splitOf(split);
  const name = say(SHEETS.rules);
  const judges = dispersion.judges === "each" ? SAYS.cvLimit : SAYS.compositeLimit;

  const moves = balance.moves.map((move): readonly BookCell[] => [
    say(SAYS.move),
    `${say(move)} (${say(COUNTS[move.count])}; ${move.grade}: ${say(GRADES[move.grade])})`,
  ]);
  const firstResource = AT.otherwise + moves.length + 3;
  const limits = resources.map((resource, at): readonly BookCell[] => {
    const { id, standard: by } = resource;
    if (by === undefined) return [wrapped(resource.name), resource.unit];
    const floor = (stage: BalanceStage): BookCell => {
      const cell = fixed(LIMIT[stage], firstResource + at);
      const limit = schoolLimit(basis, id, by, stage);
      const value = typeof limit === "string" ? limit : limit * (school?.floor ?? 0);
      return computed(`IF(${isNumber(cell)},${cell}*${fixed(1, AT.floorShare)},${cell})`, value);
    };
    return [
      wrapped(resource.name),
      wrapped(resource.unit),
      wrapped(`${standard(by).document.number} ${say(standard(by).clause)}`),
      stages.map((stage) => gradeOf(basis, by, stage) ?? "—").join(" / "),
      ...stages.map((stage) => styled(schoolLimit(basis, id, by, stage), "input", provenance(basis, by, stage))),
      ...stages.map(floor),
    ];
  });

  const stageHeads = (many: readonly SchoolStage[]) => many.map((stage) => head(say(SCHOOL_STAGES[stage])));
  const rows: readonly (readonly BookCell[])[] = [
    ...titled(`${name} · ${say(rules)}`, notice),
    [styled(say(SAYS.compared), "quiet")],
    [say(SAYS.document), `${document.number} ${say(document)}`],
    [say(SAYS.grade), `${document.grade}: ${say(GRADES[document.grade])}`],
    [say(SAYS.from), rules.from],
    [say(SAYS.on), on],
    [say(SAYS.scope), scope.map((id) => say(SCOPE[id])).join(say(SAYS.and))],
    [say(SAYS.split), `${say(SPLITS[split])} (${SPLITS[split].grade}: ${say(GRADES[SPLITS[split].grade])})`],
    [null, ...stageHeads(SPLIT_STAGES)],
    [say(SAYS.weight), ...SPLIT_STAGES.map((stage) => styled(weights?.[stage] ?? say(SAYS.noWeight), "input"))],
    school === undefined
      ? []
      : [say(SAYS.atLeast), styled(school.atLeast, "input", `${say(school)}\n${school.grade}: ${say(GRADES[school.grade])}`)],
    school === undefined ? [] : [say(SAYS.floorShare), styled(school.floor, "input")],
    [null, ...stageHeads(stages)],
    [
      say(judges),
      ...stages.map((stage) =>
        styled(limitOrWhy(basis, dispersion.standard, stage), "input", provenance(basis, dispersion.standard, stage)),
      ),
    ],
    [say(SAYS.otherwise), ...stages.map((stage) => say(VERDICTS[cvLimit(terms, stage).otherwise]))],
    ...moves,
    [],
    [
      ...[SAYS.indicator, SAYS.unit, SAYS.standard, SAYS.grade].map((words) => head(say(words))),
      ...[SAYS.limit, SAYS.floor].flatMap((words) => stages.map((stage) => head(`${say(words)} · ${say(SCHOOL_STAGES[stage])}`))),
    ],
    ...limits,
  ];
  const at = (column: number, row: number) => onSheet(name, fixed(column, row));
  return {
    sheet: { name, rows, widths: WIDTHS, pagesWide: pagesWide(WIDTHS) },
    limit: (resource, stage) => at(LIMIT[stage], firstResource + resource),
    floor: (resource, stage) => at(FLOOR[stage], firstResource + resource),
    cvLimit: (stage) => at(STAGE[stage], AT.cvLimit),
    otherwise: (stage) => at(STAGE[stage], AT.otherwise),
    atLeast: at(1, AT.atLeast),
    weight: (stage) => at(STAGE[stage], AT.weights),
  };
}
