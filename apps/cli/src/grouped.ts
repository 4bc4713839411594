/** Things that share a key. */
export interface Group<T> {
  readonly key: string;
  readonly first: T;
  readonly members: readonly T[];
}

/** The things in the order in which their group is first met. */
export function grouped<T>(things: readonly T[], keyOf: (thing: T) => string): readonly Group<T>[] {
  const groups = new Map<string, { readonly key: string; readonly first: T; readonly members: T[] }>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { key, first: thing, members: [thing] });
    else group.members.push(thing);
  }
  return [...groups.values()];
}
