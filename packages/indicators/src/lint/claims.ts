import { FISCAL_SERIES, type FiscalSeriesId } from "../fiscal";
import type { CountId } from "../vocabulary";
import type { Words } from "../words";
import type { LintFinding } from "./finding";
import { placeAt, type Sentence } from "./place";

/** A claim that reports make in words, and the figures that would make it testable. */
interface TextClaim extends Words {
  readonly pattern: RegExp;
  /** What the text would have to print. */
  readonly needs: Words;
  /** The counts that make it testable once all of them are printed. */
  readonly counts?: readonly CountId[];
  /** The claim's id in a county's file, where a check of the library reads it. */
  readonly id?: string;
}

const seriesNamed = (ids: readonly FiscalSeriesId[]): Words => ({
  zh: ids.map((id) => FISCAL_SERIES[id].zh).join("、"),
  en: ids.map((id) => FISCAL_SERIES[id].en).join(", "),
});
const GROWTHS = seriesNamed(["appropriation", "recurrent-revenue", "spending-per-pupil", "teacher-pay", "public-funds-per-pupil"]);
const NEVER_LESS = seriesNamed(["education-expenditure", "education-expenditure-per-student"]);

const TEXT_CLAIMS: readonly TextClaim[] = [
  {
    zh: "三个增长",
    en: "three growths",
    pattern: /三个增长/g,
    needs: { zh: `四项比较所用的各年数：${GROWTHS.zh}`, en: `by year, for the four comparisons: ${GROWTHS.en}` },
  },
  {
    zh: "两个只增不减",
    en: "two never-decreases",
    pattern: /两个只增不减/g,
    needs: { zh: `各年的${NEVER_LESS.zh}`, en: `by year: ${NEVER_LESS.en}` },
  },
  {
    zh: "全覆盖",
    en: "full coverage",
    pattern: /全覆盖/g,
    needs: { zh: "应覆盖数与已覆盖数，逐项列出", en: "for each thing covered, how many are due and how many are reached" },
  },
  {
    zh: "均达到、全部达标",
    en: "all meet the standard",
    pattern: /(?:均已?|全部)(?:达到|达标|符合)/g,
    needs: { zh: "每一项、每一校的值与标准", en: "the value of each indicator and school, beside the standard" },
  },
  {
    zh: "零辍学",
    en: "no dropouts",
    pattern: /零辍学|辍学[^，。；]{0,8}清零|(?:无一人|没有学生)辍学/g,
    needs: { zh: "入学时人数、毕业人数，期间转入、转出和死亡人数", en: "entrants, graduates, and transfers and deaths between" },
    counts: ["graduates", "entrants-three-years-ago"],
  },
  {
    zh: "应入尽入",
    en: "all who should, do",
    pattern: /应(?:入|学|助|帮|享|返)尽(?:入|学|助|帮|享|返)/g,
    needs: { zh: "应入（应助）人数与实际人数", en: "how many are due, and how many have it" },
  },
  {
    zh: "教师工资不低于公务员",
    en: "teachers' pay not below civil servants'",
    pattern: /工资[^，。；]{0,12}(?:不低于|高于|不少于)[^，。；]{0,8}公务员/g,
    needs: { zh: "教师与当地公务员的年平均工资", en: "the average annual pay of teachers and of local civil servants" },
    counts: ["teacher-pay", "civil-servant-pay"],
  },
  {
    zh: "百分之百",
    en: "a hundred per cent",
    pattern: /率(?:均|都)?(?:达到|达|为|保持)?(?:在)?(?:100%|百分之百|百分百)/g,
    needs: { zh: "分子和分母两个数", en: "the two figures that it is worked out from" },
  },
  {
    zh: "每名残疾儿童接受教育",
    en: "every disabled child is schooled",
    id: "every-disabled-child-free-education",
    pattern: /(?:每[一]?[个名位]|所有)(?:适龄)?残疾儿童[^，。；]{0,12}(?:教育|入学)/g,
    needs: { zh: "适龄残疾儿童数与各种安置的人数", en: "children with disabilities of school age, and those in each placement" },
    counts: ["inclusive-pupils", "special-school-pupils", "home-taught-pupils"],
  },
  {
    zh: "音体美教师不足",
    en: "a shortage of PE and arts teachers",
    id: "problem-pe-art-shortage",
    pattern: /(?:音体美|音乐|体育|美术|艺术)[^，。；]{0,14}教师[^，。；]{0,6}(?:不足|偏少|短缺|紧缺)/g,
    needs: { zh: "现有音乐、体育、美术专任教师数", en: "the music, PE and art teachers in post" },
    counts: ["pe-and-arts-teachers"],
  },
  {
    zh: "缩小差距",
    en: "narrowing gaps",
    pattern: /缩小[^，。；]{0,10}差距/g,
    needs: { zh: "两年的校际差异系数，或逐校数字", en: "coefficients of variation of two years, or the figures school by school" },
  },
  {
    zh: "化解大班额",
    en: "large classes dissolved",
    pattern: /(?:化解|消除)[^，。；]{0,16}大班额/g,
    needs: { zh: "56人及以上、66人及以上的班数", en: "the classes of 56 pupils or more and of 66 or more" },
    counts: ["classes-of-56-or-more"],
  },
];

/** The claims that a text makes, each with its places. */
export interface ClaimMade {
  readonly claim: TextClaim;
  readonly places: LintFinding["places"];
}

/** Every claim of the list that the sentences make. */
export const claimsIn = (sentences: readonly Sentence[], plain: string): readonly ClaimMade[] =>
  TEXT_CLAIMS.flatMap((claim) => {
    const places = sentences.flatMap((sentence) =>
      [...plain.slice(sentence.start, sentence.end).matchAll(claim.pattern)].map((found) =>
        placeAt(sentence, sentence.start + found.index, sentence.start + found.index + found[0].length),
      ),
    );
    return places.length === 0 ? [] : [{ claim, places }];
  });

/** What each claim lacks, where the counts that would test it are not all printed. */
export const claimFindings = (claims: readonly ClaimMade[], printed: ReadonlySet<CountId>): readonly LintFinding[] =>
  claims
    .filter(({ claim }) => claim.counts === undefined || !claim.counts.every((count) => printed.has(count)))
    .map(({ claim, places }) => ({
      rule: "claim",
      severity: "note",
      says: { zh: `“${claim.zh}”没有可以检验的数字`, en: `“${claim.en}”: nothing is printed that would test it` },
      ask: { zh: `须印出：${claim.needs.zh}`, en: `to print: ${claim.needs.en}` },
      places,
      figures: [],
    }));
