/** The numbers of an array in one of at least `length` places: twice as many as now, but not more than `most`. */
export function grown<A extends Int32Array | Uint32Array | Float64Array | Uint16Array | Uint8Array>(
  array: A,
  length: number,
  most = Infinity,
): A {
  const make = array.constructor as new (length: number) => A;
  const wider = new make(Math.min(Math.max(2 * array.length, length), Math.max(most, length)));
  wider.set(array);
  return wider;
}
