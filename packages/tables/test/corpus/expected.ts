/** What must come of each file of the corpus, read from it by a person. `columns` is left out where they stand as they are called. */
export interface Expected {
  readonly rows: readonly string[];
  readonly aside: readonly string[];
  readonly columns?: readonly string[];
  readonly issues?: readonly string[];
  readonly unmapped?: readonly string[];
  /** inFile, read, refused, setAside, blank. */
  readonly counts: readonly [number, number, number, number, number];
}

export const expected: Readonly<Record<string, Expected>> = {
  "plain.csv": {
    columns: ["A id exact 学校代码", "B name exact 学校名称", "C pupils exact 在校生数", "D area normalised 建筑面积（㎡） m2×1"],
    rows: ["2: #0013 | 甲乡中心小学 | 812 person | 3950.5 m2", "3: #0021 | 乙镇中学 | 1204 person | 6400 m2"],
    aside: ["1 header"],
    unmapped: ["备注"],
    counts: [3, 2, 0, 1, 0],
  },
  "titled.csv": {
    columns: ["A id exact 学校代码", "B name exact 学校名称", "C pupils exact 学生数 person×1", "D funds exact 经费 yuan×10000"],
    rows: ["4: #0013 | 甲乡中心小学 | 812 person | 3052000 yuan", "5: #0021 | 乙镇中学 | 1204 person | 11500000 yuan"],
    aside: ["1 title", "2 title", "3 header", "6 note", "7 note", "8 note"],
    counts: [8, 2, 0, 6, 0],
  },
  "bilingual.csv": {
    columns: [
      "A id normalised 学校代码·School code",
      "B name normalised 学校名称·School name",
      "C pupils normalised 在校生数·Pupils",
      "D funds normalised 经费·Expenditure（万元） yuan×10000",
    ],
    rows: ["3: #0013 | 甲乡中心小学 | 812 person | 3052000 yuan", "4: #0021 | 乙镇中学 | 1204 person | 11500000 yuan"],
    aside: ["1 header", "2 header"],
    counts: [4, 2, 0, 2, 0],
  },
  "grouped.csv": {
    columns: [
      "A id exact 学校代码",
      "B name exact 学校名称",
      "E pupils normalised 在校生数·计",
      "F girls normalised 在校生数·女",
      "C primary-teachers normalised 专任教师·小学",
      "D junior-teachers normalised 专任教师·初中",
    ],
    rows: [
      "3: #0013 | 甲乡中心小学 | 812 person | 401 person | 48 person | 0 person",
      "4: #0021 | 乙镇中学 | 1204 person | 590 person | ?not-reported | 96 person",
    ],
    aside: ["1 header", "2 header"],
    unmapped: ["备注"],
    counts: [4, 2, 0, 2, 0],
  },
  "three-rows.csv": {
    columns: [
      "A id exact 学校代码",
      "B name exact 学校名称",
      "C primary-teachers leaf 师资·专任教师·小学",
      "D junior-teachers leaf 师资·专任教师·初中",
    ],
    rows: ["4: #0013 | 甲乡中心小学 | 48 person | 0 person"],
    aside: ["1 header", "2 header", "3 header"],
    // 教学用房 is a part of 建筑面积, and not the whole.
    unmapped: ["师资·工勤人员", "办学条件·建筑面积·教学用房", "办学条件·建筑面积·宿舍"],
    counts: [4, 1, 0, 3, 0],
  },
  "unit-row.csv": {
    columns: [
      "A id exact 学校代码",
      "B name exact 学校名称",
      "C pupils normalised 在校生数（人） person×1",
      "D area normalised 建筑面积（㎡） m2×1",
      "E funds normalised 经费（万元） yuan×10000",
    ],
    rows: ["4: #0013 | 甲乡中心小学 | 812 person | 3950 m2 | 3052000 yuan"],
    aside: ["1 header", "2 unit", "3 numbering"],
    counts: [4, 1, 0, 3, 0],
  },
  "numbered.csv": {
    // The row after the numbers has 1, 2, 3 in it and is data.
    rows: ["3: #0013 | 一小 | 1 person | 2 person | 3 yuan", "4: #0021 | 二小 | 4 person | 5 person | 6 yuan"],
    aside: ["1 header", "2 numbering"],
    counts: [4, 2, 0, 2, 0],
  },
  "totals.csv": {
    rows: ["4: 甲乡中心小学 | 甲乡 | 812 person", "5: 甲乡村小 | 甲乡 | 150 person", "7: 乙镇中学 | 乙镇 | 1204 person"],
    aside: ["1 header", "2 total", "3 total", "6 total", "8 total", "9 total"],
    counts: [9, 3, 0, 6, 0],
  },
  "pages.csv": {
    rows: ["3: #0013 | 甲乡中心小学 | 812 person", "6: #0021 | 乙镇中学 | 1204 person"],
    aside: ["1 title", "2 header", "4 title", "5 header"],
    counts: [6, 2, 0, 4, 0],
  },
  "blank-rows.csv": {
    rows: ["6: #0013 | 甲乡中心小学 | 812 person", "9: #0021 | 乙镇中学 | 1204 person"],
    aside: ["4 header"],
    counts: [9, 2, 0, 1, 6],
  },
  "ragged.csv": {
    rows: ["3: #0021 | 乙镇中学 | 1204 person", "6: #0024 | 戊镇中学 | 20 person"],
    aside: ["1 header"],
    issues: ["ragged-row 2", "ragged-row 4", "text-after-quote B5", "open-quote B7"],
    counts: [7, 2, 4, 1, 0],
  },
  "absences.csv": {
    columns: ["A id exact 学校代码", "B name exact 学校名称", "C pupils exact 在校生数", "D funds normalised 经费（元） yuan×1"],
    rows: [
      "2: #0013 | 甲乡中心小学 | ?not-reported | ?not-applicable",
      "3~: #0021 | 乙镇中学 | 0 person | !about",
      "4: #0022 | ?not-reported | ?suppressed | ?none",
      "5: #0023 | 丙 | ?not-reported | -815 yuan",
    ],
    aside: ["1 header"],
    issues: ["about D3"],
    counts: [5, 4, 0, 1, 0],
  },
  "excel.tsv": {
    rows: [
      "2~: #0013 | 甲乡\n中心小学 | 812 person | !separators",
      "3: #0021 | 乙镇中学 | 1204 person | 25000 yuan",
      "4~: !spoilt-id | 丙镇中学 | 300 person | !error-cell",
    ],
    aside: ["1 header"],
    issues: ["separators D2", "spoilt-id A4", "error-cell D4"],
    counts: [4, 3, 0, 1, 0],
  },
  "hostile-names.csv": {
    rows: ["2: 甲乡中心小学 | 812 person"],
    aside: ["1 header"],
    unmapped: ["__proto__", "constructor", "toString"],
    counts: [2, 1, 0, 1, 0],
  },
  "no-header.csv": { rows: [], aside: [], issues: ["no-table 0"], unmapped: ["0013", "甲乡中心小学", "812"], counts: [2, 0, 2, 0, 0] },
  "unnamed.csv": {
    rows: ["2: #0013 | 甲乡中心小学", "3: #0021 | 乙镇中学"],
    aside: ["1 header"],
    unmapped: ["在校学生数（人）"],
    counts: [3, 2, 0, 1, 0],
  },
  "rivals.csv": { rows: ["2: #0013 | 甲乡中心小学"], aside: ["1 header"], issues: ["rival-columns 1"], counts: [2, 1, 0, 1, 0] },
  "units-above.csv": {
    rows: ["4: #0013 | 甲乡中心小学 | 12 yuan"],
    aside: ["1 title", "2 title", "3 header"],
    issues: ["ambiguous-unit C3"],
    counts: [4, 1, 0, 3, 0],
  },
  "long-form.csv": { rows: [], aside: ["1 header", "2 total", "3 total"], counts: [3, 0, 0, 3, 0] },
};
