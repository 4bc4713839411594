import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parsedOnce } from "../src/http/parsed";

/** A schema's parser that counts what it is asked to make ready. */
function counting() {
  let made = 0;
  const schema = z.strictObject({ path: z.object({}), query: z.strictObject({ n: z.string() }), body: z.unknown() });
  const parsed = parsedOnce(schema, ({ query }) => ({ n: query.n, made: ++made }));
  return (address: string, body?: unknown) => parsed({ path: {}, address }, body);
}

describe("what an address asks", () => {
  it("is parsed once, and another address by itself", () => {
    const ask = counting();
    expect([ask("/x?n=1"), ask("/x?n=2"), ask("/x?n=1"), ask("/y?n=1")]).toEqual([
      { n: "1", made: 1 },
      { n: "2", made: 2 },
      { n: "1", made: 1 },
      { n: "1", made: 3 },
    ]);
  });

  it("is parsed each time where a body comes with it", () => {
    const ask = counting();
    expect([undefined, {}, {}, undefined].map((body) => ask("/x?n=1", body).made)).toEqual([1, 2, 3, 1]);
  });

  it("is refused each time where something is wrong in it", () => {
    const ask = counting();
    for (let at = 0; at < 2; at++) expect(() => ask("/x?m=1")).toThrow("n");
  });

  it("is forgotten where it is long, or after a hundred others", () => {
    const ask = counting();
    const long = `/x?n=${"1".repeat(1000)}`;
    expect([ask(long).made, ask(long).made]).toEqual([1, 2]);
    for (let at = 0; at < 100; at++) ask(`/x?n=${at}`);
    expect(ask("/x?n=0").made).toBe(3);
    ask("/x?n=100");
    expect(ask("/x?n=0").made).toBe(104);
  });
});
