import { refuseUnknown } from "@teks/indicators";
import { refusal } from "../http/problem";
import type { Versions } from "./store";

/** A version of a county's data; the one of the folder was written at no time that anyone knows. */
export interface Version {
  readonly version: number;
  readonly written: string | null;
  readonly isDeleted: boolean;
}

/** Data of counties: out of a folder, and uploaded. An upload stands before the folder's of the same county. */
export interface Versioned<T> {
  readonly all: () => readonly T[];
  /** Whose data there are, none of them deleted. */
  readonly ids: () => readonly string[];
  /**
   * A county's, in the newest version where none is named.
   *
   * @throws FaultError "unknown-place" naming the nearest; refusals of a version that there is not, and of data that were deleted
   */
  readonly of: (id: string, version?: number | undefined) => T;
  /** The oldest first. @throws as `of` */
  readonly versions: (id: string) => readonly Version[];
  /** One of them. @throws as `of` */
  readonly version: (id: string, version: number) => Version;
  /** @throws a refusal where nothing can be written, and as the store does */
  readonly put: (
    id: string,
    text: string,
    once?: { readonly token: string; readonly key: string },
  ) => { readonly version: number; readonly isNew: boolean };
  /** The version that says so. @throws as `put` and `of` */
  readonly remove: (id: string) => number;
}

const deleted = (county: string): Error =>
  refusal({ code: "deleted", message: { zh: `「${county}」的数据已删除`, en: `the data of "${county}" were deleted` } });

const noVersion = (county: string, version: number): Error =>
  refusal({ code: "unknown-version", message: { zh: `「${county}」没有版本 ${version}`, en: `"${county}" has no version ${version}` } });

/** What a write is told where there is nowhere to write. */
export const readOnly = (): Error =>
  refusal({
    code: "read-only",
    message: { zh: "本服务只读：没有设置数据库和令牌", en: "the server is read-only: no database and token are set up" },
  });

/** How many uploaded versions are kept read and worked out. */
const MOST_HELD = 64;

/** What is done with the data of one kind. */
export interface Kind<T> {
  /** Version 0 of each county of the folder, by its id. */
  readonly own: ReadonlyMap<string, T>;
  readonly store: Versions | undefined;
  /** An upload as it was written. */
  readonly read: (text: string, version: number, id: string) => T;
  /** Called once a write stands, before anyone is told of it. */
  readonly changed: () => void;
}

export function versioned<T>({ own, store, read, changed }: Kind<T>): Versioned<T> {
  const held = new Map<string, T>();

  function uploaded(id: string, version: number): T | undefined {
    const key = `${id} ${version}`;
    const before = held.get(key);
    if (before !== undefined) return before;
    const text = store?.text(id, version);
    if (text === undefined) return undefined;
    const found = read(text, version, id);
    held.set(key, found);
    const [oldest] = held.keys();
    if (held.size > MOST_HELD && oldest !== undefined) held.delete(oldest);
    return found;
  }

  const newest = () => new Map((store?.newest() ?? []).map((each) => [each.county, each]));

  /** The version that stands for each county, the folder's own first. */
  function standing(): readonly { readonly id: string; readonly version: number }[] {
    const uploads = newest();
    const folders = [...own.keys()].flatMap((id) => (uploads.has(id) ? [] : [{ id, version: 0 }]));
    const kept = [...uploads.values()].filter(({ sha256 }) => sha256 !== null);
    return [...folders, ...kept.map(({ county: id, version }) => ({ id, version }))];
  }

  const at = (id: string, version: number): T | undefined => (version === 0 ? own.get(id) : uploaded(id, version));

  function of(id: string, version?: number): T {
    const upload = store?.versions(id).at(-1);
    if (upload !== undefined && upload.sha256 === null) throw deleted(id);
    if (upload === undefined && !own.has(id)) return refuseUnknown("unknown-place", id, [...own.keys(), ...newest().keys()]);
    const asked = version ?? upload?.version ?? 0;
    const found = at(id, asked);
    if (found === undefined) throw noVersion(id, asked);
    return found;
  }

  function versions(id: string): readonly Version[] {
    of(id);
    const first = own.has(id) ? [{ version: 0, written: null, isDeleted: false }] : [];
    const uploads = store?.versions(id) ?? [];
    return [...first, ...uploads.map(({ version, written, sha256 }) => ({ version, written, isDeleted: sha256 === null }))];
  }

  return {
    all: () => standing().flatMap(({ id, version }) => at(id, version) ?? []),
    ids: () => standing().map(({ id }) => id),
    of,
    versions,
    version: (id, asked) => {
      const found = versions(id).find(({ version }) => version === asked);
      if (found === undefined) throw noVersion(id, asked);
      return found;
    },
    put: (id, text, once) => {
      if (store === undefined) throw readOnly();
      const done = store.put({ county: id, text, ...(once === undefined ? {} : { once }) });
      changed();
      return done;
    },
    remove: (id) => {
      if (store === undefined) throw readOnly();
      of(id);
      const version = store.remove(id);
      changed();
      return version;
    },
  };
}
