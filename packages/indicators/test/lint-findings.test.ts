import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lint } from "../src/index";

/** What is said of a text, as "rule severity". */
const rules = (text: string): readonly string[] =>
  lint(text, { on: "2022-12-31" }).findings.map(({ rule, severity }) => `${rule} ${severity}`);
const ofRule = (rule: string, text: string) => lint(text, { on: "2022-12-31" }).findings.filter((finding) => finding.rule === rule);

describe("a total and its parts", () => {
  it.each([
    ["在校生900人，其中小学601人、初中300人。学校办学", "sum error"],
    ["学校30所（小学20所、初中11所）。教师、学生", "sum error"],
    ["教师、学生、小学：公办小学20所、民办小学5所，合计26所。", "sum error"],
    ["残疾儿童90名，其中学校就读50名，送教上门30名。教师、学生", "unaccounted warning"],
    ["学校教师100人，其中女教师60人，党员50人。学生", "sum warning"],
    ["学校教师100人，其中女教师101人。学生", "sum error"],
  ])("%s", (text, says) => {
    expect(rules(text)).toContain(says);
  });

  it.each([
    "在校生900人，其中小学600人、初中300人。学校办学",
    "学校教师100人，其中女教师60人。学生",
    "学校教师约100人，其中女教师60人、男教师50人。学生",
    "学校教师140余人，其中公费师范生52人、特岗教师61人。学生",
    "学校58所：小学41所，初中12所，九年一贯制学校5所。教师、学生",
    "学校课题16项（其中有一项重点课题）。教师、学生",
    "学校教师100人，其中女教师60人，占60.0%。学生",
  ])("nothing of %s", (text) => {
    expect(rules(text).filter((each) => /^(?:sum|unaccounted|share)/.test(each))).toEqual([]);
  });

  it("law: parts that make the total are never a finding, and others always are one", () => {
    const count = fc.integer({ min: 1, max: 90_000 });
    fc.assert(
      fc.property(count, count, fc.integer({ min: -40, max: 40 }), (primary, junior, off) => {
        const total = primary + junior + off;
        fc.pre(total > 0);
        const found = ofRule("sum", `全县在校学生${total}人，其中小学${primary.toLocaleString("en")}人、初中${junior}人。学校办学`);
        expect(found.length).toBe(off === 0 ? 0 : 1);
        if (off !== 0) expect(found[0]?.says.zh).toContain(`相差${Math.abs(off)}人`);
      }),
    );
  }, 20_000);
});

describe("a share and a growth rate", () => {
  it.each([
    ["学校教师200人，其中女教师150人，占74.0%。学生", "share error"],
    ["专任教师200人。学校高级教师30人，占专任教师的20%。学生", "share error"],
    ["学校经费由2021年的10亿元增加到2022年的12亿元，增长21%。教师、学生", "growth error"],
  ])("%s", (text, says) => {
    expect(rules(text)).toContain(says);
  });

  it.each([
    "学校教师300人，其中女教师200人，占66.7%。学生",
    "学校教师300人，其中女教师200人，占66.6%。学生",
    "专任教师200人。学校高级教师30人，占专任教师的15%。学生",
    "交流教师203人，占应交流教师的10.2%。学校、学生",
    "学校经费由2021年的10亿元增加到2022年的12亿元，增长20%。教师、学生",
    "学校经费12亿元，比上年增长21%。教师、学生",
  ])("nothing of %s", (text) => {
    expect(rules(text).filter((each) => /^(?:share|growth)/.test(each))).toEqual([]);
  });
});

describe("the library's checks over a text", () => {
  const swapped =
    "全县共有学校40所，其中小学30所、初中10所；教学班600个，其中小学150个、初中450个；在校生25000人，其中小学17000人、初中8000人；专任教师1700人，其中小学1150人、初中550人。";

  it("find classes printed at the wrong stage", () => {
    const [finding] = ofRule("check", swapped).filter(({ severity }) => severity === "error");
    expect(finding?.check).toBe("class-counts-by-stage");
    expect(finding?.places.map(({ start, length }) => swapped.slice(start, start + length)).toSorted()).toEqual(["150个", "450个"]);
  });

  it("say nothing of it once the two are put right", () => {
    const right = swapped.replace("小学150个、初中450个", "小学450个、初中150个");
    expect(ofRule("check", right).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("are not made where no day is known", () => {
    expect(lint(swapped)).toMatchObject({ on: null, indicators: [] });
    expect(lint(swapped).findings).toEqual([]);
  });
});

describe("one figure printed twice", () => {
  it("is found where the numbers differ", () => {
    const [finding] = ofRule("restated", "全县共有专任教师2106人。组织全县2016名专任教师培训。学校、学生");
    expect(finding?.says.zh).toBe("专任教师数：此处印作2016名，前文印作2106人");
  });

  it.each([
    "全县共有专任教师2106人。组织全县2106名专任教师培训。学校、学生",
    "2021年，全县共有专任教师2106人。2022年，全县共有专任教师2016人。学校、学生",
    "全县共有专任教师2106人。选派16名专任教师培训。学校、学生",
    "全县共有专任教师2106人。组织全县2100余名专任教师培训。学校、学生",
  ])("nothing of %s", (text) => {
    expect(ofRule("restated", text)).toEqual([]);
  });
});

describe("slips of the pen", () => {
  const near = "学校、教师和学生5人，";
  it.each([
    ["doubled", `${near}白杨镇镇中心小学。`, "镇镇"],
    ["doubled", `${near}仍有差距的的。`, "的的"],
    ["doubled", `${near}改善办学条件办学条件。`, "办学条件办学条件"],
    ["doubled", `${near}，，其余。`, "，，"],
    ["bracket", `${near}规划（2019-2023年)。`, "（2019-2023年)"],
    ["separator", `${near}党总支9个，49个党支部8个学区。`, "8个"],
    ["separator", `${near}辅导室46间实验室52间。`, "52间"],
  ])("%s: %s", (rule, text, at) => {
    const places = ofRule(rule, text).map(({ places: [place] }) => text.slice(place?.start, (place?.start ?? 0) + (place?.length ?? 0)));
    expect(places).toContain(at);
  });

  it.each([
    "我县县委、全县县级领导、白杨镇镇政府、镇镇通",
    "为了了解参与与达到目的的情况、针对对象、第一中学中学部",
    "扎扎实实、方方面面、认认真真、人人有责、常常、层层压实",
    "一件一件落实，一个一个解决，一步一步推进",
    "选派30名教师参加12场培训，为10所学校配备8台电脑",
    "（2019—2023年）《办法（试行）》“三个增长”",
  ])("nothing of %s", (words) => {
    expect(rules(`${near}${words}。`).filter((each) => /^(?:doubled|bracket|separator)/.test(each))).toEqual([]);
  });
});

describe("a claim without figures", () => {
  it("asks for the series of the three growths", () => {
    const [finding] = ofRule("claim", "学校、教师、学生5人，保证“三个增长”。");
    expect(finding?.ask?.zh).toContain("财政教育拨款、财政经常性收入、生均教育费用、教师工资、生均公用经费");
  });

  it("is one finding with all its places", () => {
    const [finding, ...more] = ofRule("claim", "学校、教师、学生5人，党组织全覆盖。多媒体全覆盖。");
    expect(more).toEqual([]);
    expect(finding?.places).toHaveLength(2);
  });

  it("is none once the figures that test it are printed", () => {
    const text = "学校的音乐、体育、美术教师不足。教师、学生5人。";
    expect(ofRule("claim", text)).toHaveLength(1);
    expect(ofRule("claim", `${text}音体美专任教师195人。`)).toEqual([]);
  });
});

describe("what is no report", () => {
  it.each([
    ["nothing", ""],
    ["verse", "两个黄鹂鸣翠柳，一行白鹭上青天。窗含西岭千秋雪，门泊东吴万里船。"],
    ["a recipe", "面粉500克，鸡蛋3个，白糖20克，全部混合，烤25分钟。"],
    ["English", "The county has 34 schools, of which 7 are junior and 28 primary."],
    ["code", "const pupils = 26311; // 34 schools\nif (pupils > 100) { return 1; }"],
    ["news of sport", "第3轮比赛2:1获胜，全场15名球员出场，现场观众1.2万人。"],
  ])("gives nothing: %s", (_, text) => {
    expect(lint(text)).toMatchObject({ isReport: false, figures: [], bindings: [], indicators: [], findings: [] });
  });
});

describe("hostile text", () => {
  const about = "学校、教师、学生，";
  it.each([
    ["digits", "1"],
    ["numerals", "一"],
    ["letters", "a"],
    ["spaces", " "],
    ["brackets", "（"],
    ["shares", "占5%"],
    ["intervals", "每年"],
    ["figures without a mark", "教师5人"],
    ["totals", "合计5人"],
    ["parts", "其中5人，"],
    ["quotes", "“三"],
    ["groups of digits", "1,111"],
    ["words of a share", "占教师的"],
    ["colons", "1:1"],
  ])("is read in step with its length: %s", (_, piece) => {
    const text = about + piece.repeat(Math.ceil(30_000 / piece.length));
    const start = performance.now();
    lint(text, { on: "2022-12-31" });
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
