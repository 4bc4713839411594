import type { FaultCode, Finding, MarkId, Verdict, Words } from "@teks/indicators";

/** How a command ends: those from 64 are of sysexits, the last is what a shell tells of an interrupt. */
export const EXIT = { ok: 0, finding: 1, undetermined: 2, usage: 64, data: 65, internal: 70, interrupted: 130 } as const;

export const EXIT_WORDS: Record<keyof typeof EXIT, Words> = {
  ok: { zh: "达标，或没有判定", en: "met, or nothing to judge" },
  finding: { zh: "有不达标，或核查有错误、矛盾、缺口、可疑之处", en: "something not met, or a finding of a check" },
  undetermined: { zh: "只有无法判定", en: "only what cannot be told" },
  usage: { zh: "命令用法有误", en: "the command line is wrong" },
  data: { zh: "数据有误", en: "the data is wrong" },
  internal: { zh: "程序本身有误", en: "a mistake of the program" },
  interrupted: { zh: "被 Ctrl-C 中断；--out 的文件未动", en: "interrupted by Ctrl-C; the file of --out is as it was" },
};

export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** Whose mistake a fault is: of the command line, or of the data it names. */
export const FAULT_EXIT: Record<FaultCode, Exit> = {
  "unknown-indicator": EXIT.usage,
  "unknown-standard": EXIT.usage,
  "unknown-place": EXIT.usage,
  "unknown-rules": EXIT.usage,
  "unknown-school": EXIT.usage,
  "unknown-option": EXIT.usage,
  "bad-argument": EXIT.usage,
  "bad-day": EXIT.usage,
  "unknown-count": EXIT.data,
  "bad-count": EXIT.data,
  "bad-json": EXIT.data,
  "bad-data": EXIT.data,
};

const VERDICT_EXIT: Record<Verdict | MarkId, Exit> = {
  met: EXIT.ok,
  "not-met": EXIT.finding,
  undetermined: EXIT.undetermined,
  "not-applicable": EXIT.ok,
  floor: EXIT.finding,
  below: EXIT.finding,
  missing: EXIT.undetermined,
  "no-limit": EXIT.ok,
};

const STATE_EXIT: Record<Finding["state"], Exit> = {
  error: EXIT.finding,
  conflict: EXIT.finding,
  gap: EXIT.finding,
  slip: EXIT.ok,
  open: EXIT.undetermined,
  unchecked: EXIT.undetermined,
  coincidence: EXIT.ok,
  ok: EXIT.ok,
};

/** One end of several: what is wrong goes before what cannot be told. */
const worst = (exits: readonly Exit[]): Exit => [EXIT.finding, EXIT.undetermined].find((exit) => exits.includes(exit)) ?? EXIT.ok;

export const exitOfVerdicts = (verdicts: readonly (Verdict | MarkId | null)[]): Exit =>
  worst(verdicts.map((verdict) => (verdict === null ? EXIT.ok : VERDICT_EXIT[verdict])));

export const exitOfFindings = (findings: readonly Pick<Finding, "state">[]): Exit => worst(findings.map(({ state }) => STATE_EXIT[state]));

export const exitOf = (verdicts: readonly (Verdict | null)[], findings: readonly Finding[]): Exit =>
  worst([exitOfVerdicts(verdicts), exitOfFindings(findings)]);
