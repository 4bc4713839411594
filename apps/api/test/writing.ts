import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Express } from "express";
import { afterEach, beforeEach } from "vitest";
import { createApp, type Setup } from "../src/app";
import { openStore, type Store } from "../src/data/store";
import { newToken } from "../src/data/token";

/** A store in a folder of its own, for each test of a file or a suite, and what is served and written with it. */
export interface Writing {
  readonly folder: () => string;
  readonly file: () => string;
  readonly store: () => Store;
  /** An app over the store, in which nothing of ours may fail. */
  readonly app: (more?: Setup) => Express;
  readonly tokenFor: (...counties: readonly string[]) => string;
}

export function writing(): Writing {
  let opened: { readonly folder: string; readonly store: Store } | undefined;
  const now = () => {
    if (opened === undefined) throw new Error("only in a test");
    return opened;
  };
  const file = () => join(now().folder, "teks.db");
  beforeEach(() => {
    const folder = mkdtempSync(join(tmpdir(), "teks-"));
    opened = { folder, store: openStore(join(folder, "teks.db")) };
  });
  afterEach(() => {
    const { folder, store } = now();
    store.close();
    rmSync(folder, { recursive: true });
  });
  return {
    folder: () => now().folder,
    file,
    store: () => now().store,
    app: (more = {}) =>
      createApp({
        store: now().store,
        log: (error) => {
          throw error;
        },
        ...more,
      }),
    tokenFor: (...counties) => {
      const { text, stored } = newToken(counties, "2026-01-01T00:00:00.000Z");
      now().store.addToken(stored);
      return text;
    },
  };
}
