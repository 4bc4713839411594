import { type CountyFile, parseJson, refuseUnknown } from "@teks/indicators";
import { parseCounty } from "@teks/indicators/schema";
import { refusal } from "../http/problem";
import { type County, countyOf } from "./county";
import type { Store, StoredVersion } from "./store";

/** A version of a county's data; the one of the folder was written at no time that anyone knows. */
export interface Version {
  readonly version: number;
  readonly written: string | null;
  readonly isDeleted: boolean;
}

/** The counties whose figures the server holds: of a folder, and uploaded. An upload stands before the folder's file of the same county. */
export interface Counties {
  readonly all: () => readonly County[];
  /**
   * A county, in the newest version where none is named.
   *
   * @throws FaultError "unknown-place" naming the nearest; refusals of a version that there is not, and of a county that was deleted
   */
  readonly of: (id: string, version?: number | undefined) => County;
  /** The oldest first. @throws as `of` */
  readonly versions: (id: string) => readonly Version[];
  /** @throws a refusal where nothing can be written, and as the store does */
  readonly put: (
    file: CountyFile,
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

/** `changed` is called once a write stands, before anyone is told of it. */
export function countiesOf(folder: readonly CountyFile[], store: Store | undefined, changed: () => void): Counties {
  const own = new Map(folder.map((file) => [file.id, countyOf(file, 0)]));
  const held = new Map<string, County>();

  function uploaded(id: string, version: number): County | undefined {
    const key = `${id} ${version}`;
    const before = held.get(key);
    if (before !== undefined) return before;
    const text = store?.text(id, version);
    if (text === undefined) return undefined;
    const county = countyOf(parseCounty(parseJson(text)), version);
    held.set(key, county);
    const [oldest] = held.keys();
    if (held.size > MOST_HELD && oldest !== undefined) held.delete(oldest);
    return county;
  }

  const newest = () => store?.newest() ?? [];
  const all = (): readonly County[] => {
    const uploads = new Map(newest().map((each) => [each.county, each]));
    const folders = [...own.values()].filter(({ file }) => !uploads.has(file.id));
    return [...folders, ...[...uploads.values()].flatMap(({ county, version }) => uploaded(county, version) ?? [])];
  };
  const last = (id: string): StoredVersion | undefined => store?.versions(id).at(-1);
  const unknown = (id: string) =>
    refuseUnknown(
      "unknown-place",
      id,
      all().map(({ file }) => file.id),
    );

  function of(id: string, version?: number): County {
    const upload = last(id);
    if (upload !== undefined && upload.sha256 === null) throw deleted(id);
    if (upload === undefined && !own.has(id)) return unknown(id);
    const asked = version ?? upload?.version ?? 0;
    const found = asked === 0 ? own.get(id) : uploaded(id, asked);
    if (found === undefined) throw noVersion(id, asked);
    return found;
  }

  return {
    all,
    of,
    versions: (id) => {
      of(id);
      const first = own.has(id) ? [{ version: 0, written: null, isDeleted: false }] : [];
      const uploads = store?.versions(id) ?? [];
      return [...first, ...uploads.map(({ version, written, sha256 }) => ({ version, written, isDeleted: sha256 === null }))];
    },
    put: (file, once) => {
      if (store === undefined) throw readOnly();
      const done = store.put({ county: file.id, text: JSON.stringify(file), ...(once === undefined ? {} : { once }) });
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
