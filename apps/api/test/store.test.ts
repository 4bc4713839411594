import { join } from "node:path";
import { FaultError } from "@teks/indicators";
import Database from "libsql";
import { describe, expect, it } from "vitest";
import { openStore } from "../src/data/store";
import { tokenCommand } from "../src/token-command";
import { writing } from "./writing";

describe("a database", () => {
  const { folder, store } = writing();

  const versioned = (version: number): string => {
    const file = join(folder(), "other.db");
    const database = new Database(file);
    database.pragma(`user_version = ${version}`);
    database.close();
    return file;
  };

  it("of before versions were counted is read, and counted from then on", () => {
    const file = join(folder(), "old.db");
    const old = openStore(file);
    old.figures.put({ county: "a", text: "x" });
    old.close();
    const database = new Database(file);
    database.pragma("user_version = 0");
    database.close();
    const store = openStore(file);
    expect(store.figures.text("a", 1)).toBe("x");
    store.close();
    const again = new Database(file);
    expect(again.pragma("user_version", { simple: true })).toMatchObject({ user_version: 1 });
    again.close();
  });

  it("of a newer program is refused in both languages, and left as it is", () => {
    const file = versioned(99);
    expect(() => openStore(file)).toThrow(FaultError);
    const database = new Database(file);
    expect(database.prepare("SELECT count(*) AS tables FROM sqlite_schema").get()).toMatchObject({ tables: 0 });
    database.close();
    const errors: string[] = [];
    const run = (...argv: readonly string[]) => tokenCommand(argv, { out: () => undefined, err: (line) => errors.push(line) });
    expect(run("token", "list", "--database", file)).toBe(64);
    expect(errors.join("\n")).toMatch(/升级[\s\S]*upgrade/);
    expect(run("token", "list", "--database", join(folder(), "no", "such.db"))).toBe(1);
  });

  it("is opened by two at once", () => {
    const other = openStore(join(folder(), "teks.db"));
    other.figures.put({ county: "a", text: "x" });
    expect(store().figures.text("a", 1)).toBe("x");
    other.close();
  });
});
