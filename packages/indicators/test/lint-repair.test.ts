import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LintFinding, type LintRepair, lint, sarif } from "../src/index";
import { reportText } from "./lint-key";

const on = "2022-12-31";
const found = (text: string, keep: (finding: LintFinding) => boolean = () => true) => lint(text, { on }).findings.filter(keep);
const repairsOf = (text: string) => found(text).flatMap(({ repair }) => repair ?? []);

/** The text as a repair would have it. */
const repaired = (text: string, { changes }: LintRepair): string =>
  changes
    .toSorted((a, b) => b.place.start - a.place.start)
    .reduce((read, { place, text: put }) => read.slice(0, place.start) + put + read.slice(place.start + place.length), text);

const SWAPPED =
  "全县共有学校40所，其中小学30所、初中10所；教学班600个，其中小学150个、初中450个；在校生25000人，其中小学17000人、初中8000人；专任教师1700人，其中小学1150人、初中550人。";

describe("what a text probably meant", () => {
  it("is the two figures that stand for one another, each at its place", () => {
    const [finding] = found(SWAPPED, ({ repair }) => repair !== undefined);
    expect(finding?.check).toBe("class-counts-by-stage");
    expect(finding?.repair?.says).toEqual({
      zh: "两数互换：150个 → 450个、450个 → 150个",
      en: "two figures swapped: 150个 → 450个, 450个 → 150个",
    });
    const at = finding?.repair?.changes.map(({ place: { start, length }, to }) => [SWAPPED.slice(start, start + length), to]);
    expect(at).toEqual([
      ["150个", 450],
      ["450个", 150],
    ]);
    expect(finding?.repair?.mends).toContain("class-size@primary");
  });

  it("is said once: what is odd only because of it is not said beside it", () => {
    // 17000 ÷ 150 = 113 pupils a class.
    expect(found(SWAPPED, ({ check = "" }) => check.startsWith("class-size"))).toEqual([]);
    expect(repairsOf(SWAPPED)).toHaveLength(1);
  });

  it.each([
    ["a digit of a sum", "在校生900人，其中小学610人、初中300人。学校办学", "一位数字有误：610人 → 600人"],
    ["in 万, as it is printed", "学校、学生。教学仪器设备值3.6万元，其中小学1.2万元、初中4.2万元。教师", "相邻两位颠倒：4.2万元 → 2.4万元"],
    ["two that are as likely", "专任教师50人，其中小学20人、初中10人。学校、学生", undefined],
    [
      "not of a sum that it leaves broken: 35 for 53 would leave out the six",
      "学校35所，其中小学41所、初中12所、九年一贯制学校6所。学生、教师",
      undefined,
    ],
    ["not where no usual slip explains it", "在校生1800人，其中小学1200人、初中523人。学校办学", undefined],
    ["no figure that is rough", "在校生约900人，其中小学610人、初中300人。学校办学", undefined],
  ])("%s", (_, text, says) => {
    expect(repairsOf(text).map(({ says: { zh } }) => zh)).toEqual(says === undefined ? [] : [says]);
  });

  it("is nothing where no day is known, nor of what is no report", () => {
    expect(lint(SWAPPED).findings).toEqual([]);
    expect(lint("两个黄鹂鸣翠柳").findings).toEqual([]);
  });

  it("is known of the invented reports where one reading is clearly likelier: lanshi's 8 650 boarders are 27.7 % of 31 246, not of 31 346", () => {
    const told = (name: string) =>
      lint(reportText(name)).findings.flatMap(({ rule, repair }) => (repair === undefined ? [] : [`${rule} ${repair.says.zh}`]));
    expect(told("lanshi")).toEqual(["sum 一位数字有误：10,312人 → 10212人"]);
    // 2 264 for 2 624, or for 22 640: nobody can tell.
    expect(told("fengzhu")).toEqual([]);
    expect(told("zhexi")).toEqual([]);
  });

  it("law: put in place, it leaves no error; and a text without a slip has none", () => {
    const count = fc.integer({ min: 3000, max: 9999 });
    const text = (primary: string, junior: number, total: number) =>
      `全县在校学生${total}人，其中小学${primary}人、初中${junior}人。学校办学`;
    let carried = 0;
    fc.assert(
      fc.property(count, count, fc.integer({ min: 0, max: 2 }), (primary, junior, at) => {
        const right = String(primary);
        const wrong = right.slice(0, at) + right.charAt(at + 1) + right.charAt(at) + right.slice(at + 2);
        fc.pre(wrong !== right);
        fc.pre(!wrong.startsWith("0"));
        expect(repairsOf(text(right, junior, primary + junior))).toEqual([]);
        const slipped = text(wrong, junior, primary + junior);
        for (const repair of repairsOf(slipped)) {
          carried++;
          expect(found(repaired(slipped, repair), ({ severity }) => severity === "error")).toEqual([]);
        }
      }),
      { numRuns: 50 },
    );
    expect(carried).toBeGreaterThan(5);
  });
});

describe("the edit rules over a text", () => {
  const stages = (primary: number) =>
    `教职工150人，其中小学100人、初中50人；专任教师140人，其中小学${primary}人、初中${140 - primary}人。学校、学生`;

  it("find a part above its whole that no check by name reads", () => {
    const [finding] = found(stages(110), ({ severity }) => severity === "error");
    expect(finding?.check).toBe("full-time-teachers-within-staff@primary");
    expect(finding?.places).toHaveLength(2);
    expect(found(stages(95), ({ severity }) => severity === "error")).toEqual([]);
  });

  it("note a ratio beyond its span where no repair explains it", () => {
    const text = "教学班250个，其中小学150个、初中100个；在校生19500人，其中小学17000人、初中2500人。学校、教师";
    expect(found(text, ({ check }) => check === "class-size@primary").map(({ severity }) => severity)).toEqual(["note"]);
  });

  it("do not ask a text for both figures of a pair", () => {
    expect(found("发放生活补助312万元。学校、教师、学生", ({ rule }) => rule === "check")).toEqual([]);
  });
});

describe("a repair in SARIF", () => {
  it("is a fix that an editor can put in place", () => {
    const { findings } = lint(SWAPPED, { on });
    const result = sarif(lint(SWAPPED, { on }), "a.txt", "en").runs[0]?.results[findings.findIndex(({ repair }) => repair !== undefined)];
    expect(result?.fixes?.[0]?.description.text).toBe("two figures swapped: 150个 → 450个, 450个 → 150个");
    const [change] = result?.fixes?.[0]?.artifactChanges ?? [];
    expect(change?.replacements.map(({ deletedRegion, insertedContent }) => [deletedRegion.charLength, insertedContent.text])).toEqual([
      [4, "450个"],
      [4, "150个"],
    ]);
  });
});
