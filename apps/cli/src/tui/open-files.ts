import { basename } from "node:path";
import type { Language, Words } from "@teks/indicators";
import { type Files, pathsIn } from "./code";
import type { Disk } from "./disk";
import { type Asked, type Judged, type Model, modelOf, withBalance } from "./model";
import { isOfSchools, type Screen } from "./screens/screens";

/** What the explorer is opened on. */
export interface Opened extends Asked {
  /** The screen that shows it first. */
  readonly screen: Screen;
  /** Reads and judges a table of schools, when they are first to be shown and when a file has changed. */
  readonly balance: () => Promise<Judged>;
  /** The files that were given: for the view as code, and to be watched. */
  readonly files?: Files;
  /** Reads the county's file again. */
  readonly reread?: () => Promise<Asked>;
}

/** What there is to show of it. */
export interface Content {
  readonly asked: Asked;
  /** What was asked for, assessed; until then only the head of the screen stands. */
  readonly model: Model | undefined;
  readonly files: Files;
  /** What there is to say of the files; each is said once. */
  readonly news?: Words;
}

export interface OpenFiles {
  readonly content: () => Content;
  /** Assesses the county, which takes a moment. */
  readonly assess: () => void;
  /** Reads the table of schools where a screen is of it and it is not read yet. */
  readonly show: (screen: Screen) => void;
  /** Puts what another file holds in the place of what is open. */
  readonly replace: (opened: Opened) => void;
  /** Ends the watching. */
  readonly close: () => void;
}

const askedIn = ({ screen, balance, files, reread, ...asked }: Opened): Asked => asked;

/** The files that are open: judged when they are first shown, read again when they change. `changed` is told of all that is new in them. */
export function openFiles(
  first: Opened,
  { disk, changed, failed }: { readonly disk: Disk; readonly changed: () => void; readonly failed: (error: unknown) => void },
): OpenFiles {
  let opened = first;
  let asked = askedIn(first);
  let model: Model | undefined;
  let told: Judged | undefined;
  let news: Words | undefined;
  let isReading = false;
  let stops: readonly (() => void)[] = [];
  const arrange = () => {
    if (model !== undefined && told !== undefined) model = withBalance(model, told.balance, told.table);
    changed();
  };
  const judge = async () => {
    const from = opened;
    const read = await from.balance();
    // Another file may have been opened meanwhile.
    if (from !== opened) return;
    told = read;
    arrange();
  };
  const refresh = async (file: string) => {
    const from = opened;
    try {
      const again = (await from.reread?.()) ?? asked;
      const schools = told === undefined ? undefined : await from.balance();
      const next = modelOf(again);
      if (from !== opened) return;
      [asked, told, model] = [again, schools, next];
      news = { zh: `${file} 已变化，已重新读入`, en: `${file} has changed and was read again` };
    } catch (error) {
      // Half written, or for a moment not there: what was read before stays.
      const { complaintOf } = await import("../complaint");
      const why = (language: Language) => complaintOf(error, language).text.split("\n")[0] ?? "";
      news = { zh: `${file} 已变化，但读不了，仍是原来的数据：${why("zh")}`, en: `${file} has changed and cannot be read: ${why("en")}` };
    }
    arrange();
  };
  // One reading after the other, so that the last is the one that stands.
  let refreshing = Promise.resolve();
  const watch = () => {
    for (const stop of stops) stop();
    stops = pathsIn(opened.files)
      .filter((path) => path !== "-")
      .map((path) =>
        disk.watch(path, () => {
          refreshing = refreshing.then(() => refresh(basename(path)));
        }),
      );
  };
  watch();
  return {
    content: () => ({ asked, model, files: opened.files ?? {}, ...(news === undefined ? {} : { news }) }),
    assess: () => {
      model = modelOf(asked);
      arrange();
    },
    show: (screen) => {
      if (!isOfSchools(screen, asked) || isReading) return;
      isReading = true;
      judge().catch(failed);
    },
    replace: (next) => {
      [opened, asked, told, news, isReading] = [next, askedIn(next), undefined, undefined, false];
      model = modelOf(asked);
      watch();
      arrange();
    },
    close: () => {
      for (const stop of stops) stop();
    },
  };
}
