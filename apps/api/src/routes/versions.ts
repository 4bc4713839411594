import type { Words } from "@teks/indicators";
import { z } from "zod";
import type { Context } from "../context";
import type { Version, Versioned } from "../data/versioned";
import { listRoute } from "../http/list-route";
import { type Route, route } from "../http/route";
import { countyParams, version, versionNumber } from "../replies/version";

// What is asked of any data that are kept in versions: which there are, what each changed, and that they be deleted.

/** Data of counties that are kept in versions. */
interface Kept {
  /** Of the newest version. */
  readonly path: string;
  readonly of: (context: Context) => Versioned<unknown>;
  readonly says: { readonly remove: Words; readonly all: Words; readonly one: Words };
}

const versionItem = z
  .strictObject({
    version: z.int(),
    written: z.iso.datetime().nullable().meta({ description: "null for the server's own file" }),
    isDeleted: z.boolean(),
  })
  .meta({ id: "Version" });

const countyVersion = versionItem.extend({ county: z.string() }).meta({ id: "CountyVersion" });

const oneVersion = countyParams.extend({ version: versionNumber });

/** Deletes the data, lists their versions, and tells of one. */
export const versionRoutes = ({ path, of, says }: Kept): readonly Route[] => [
  route({
    method: "delete",
    path,
    summary: says.remove,
    isWrite: true,
    params: countyParams,
    reply: z.strictObject({ county: z.string(), version: z.int() }),
    handle: ({ path: { county } }, context) => ({ county, version: of(context).remove(county) }),
  }),
  listRoute({
    path: `${path}/versions`,
    summary: says.all,
    params: countyParams,
    head: z.strictObject({ county: z.string() }),
    name: "versions",
    item: versionItem,
    key: ["version"],
    handle: ({ path: { county } }, context) => ({ head: { county }, items: of(context).versions(county) }),
  }),
  route({
    method: "get",
    path: `${path}/versions/{version}`,
    summary: says.one,
    params: oneVersion,
    reply: countyVersion,
    handle: ({ path }, context) => ({ county: path.county, ...of(context).version(path.county, path.version) }),
  }),
];

/** What is said of changes, whatever they are of. */
export const changesHead = z.strictObject({ county: z.string(), from: z.int(), to: z.int() });
export const changesParams = oneVersion;
export const since = { since: version.version };

interface ChangesAsked {
  readonly path: { readonly county: string; readonly version: number };
  readonly query: { readonly since?: number };
}

/** The two versions that changes are between: one, and the one that is named or that stood before it. */
export function bothOf<T>(data: Versioned<T>, { path: { county, version }, query: { since } }: ChangesAsked) {
  const to = data.of(county, version);
  const isBefore = (each: Version) => each.version < version && !each.isDeleted;
  // The first version changes nothing: there was none before it.
  const from = data.of(county, since ?? data.versions(county).findLast(isBefore)?.version ?? version);
  return { from, to };
}
