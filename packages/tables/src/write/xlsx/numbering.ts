/** Items numbered from 0 as they first come. */
export type Numbering = Map<string, number>;

/** The number of an item, given to it where it is new. */
export function numberIn(numbering: Numbering, item: string): number {
  const number = numbering.get(item) ?? numbering.size;
  if (number === numbering.size) numbering.set(item, number);
  return number;
}
