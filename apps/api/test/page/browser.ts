import { existsSync } from "node:fs";
import type { AddressInfo } from "node:net";
import type { Express } from "express";
import { type Browser, chromium } from "playwright-core";

/** Debian's browser; no other is fetched. */
const CHROMIUM = "/usr/bin/chromium";

export const hasBrowser = existsSync(CHROMIUM);

/** What a suite is called, with why it does not run where it does not. */
export const inBrowser = (name: string): string => (hasBrowser ? name : `${name} (no ${CHROMIUM} here: install chromium)`);

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });

/** An app on a port of its own. */
export async function listening(app: Express): Promise<{ readonly at: string; readonly close: () => void }> {
  const server = app.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  return { at: `http://127.0.0.1:${port}`, close: () => server.close() };
}
