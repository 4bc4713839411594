import type { CountyFile } from "@teks/indicators";

/** A table of schools of a made-up county (虚构县), as an office writes it. */
export const GOOD = `学校标识码,学校名称,县,学校类别,在校生数,图书册数,教学及辅助用房面积（㎡）
1,甲校,虚构县,小学,45,279,300
2,乙校,虚构县,小学,37,137,120
3,丙校,虚构县,小学,89,935,500
`;

/** The same with a figure that is none, one that cannot be, and a type that is none; and a column that nobody knows. */
export const BAD = `学校标识码,学校名称,县,学校类别,在校生数,图书册数,附注
1,甲校,虚构县,小学,四十五x,279,<b>粗</b>
2,乙校,虚构县,小学,37,-5,
3,丙校,虚构县,幼儿园,37,5,
`;

/** A form as a browser sends it. */
export function formWith(
  file: string | Uint8Array<ArrayBuffer> | undefined,
  fields: Readonly<Record<string, string>>,
  name = "学校.csv",
): FormData {
  const form = new FormData();
  if (file !== undefined) form.set("file", new File([file], name));
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  return form;
}

/** A county that there is not (虚构县), with so many pupils in ten primary classes. */
export function madeUp(pupils: number): CountyFile {
  const figure = (count: "pupils" | "classes", value: number): CountyFile["figures"][number] => ({
    ...{ id: `${count}-primary`, zh: "虚构", en: "made up", value, unit: "x", asPrinted: String(value), stage: "primary", period: null },
    ...{ section: "1", status: "actual", bindings: [{ count, place: "made-up", stage: "primary" }] },
  });
  return {
    ...{ schema: "teks/county@1", id: "made-up", zh: "虚构县", en: "a county made up", asOf: "2022-12-31", synthetic: true },
    origin: { zh: "虚构", en: "made up" },
    parts: [],
    figures: [figure("pupils", pupils), figure("classes", 10)],
    claims: [],
  };
}
