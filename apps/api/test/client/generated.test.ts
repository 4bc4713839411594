import openapiTs, { astToString } from "openapi-typescript";
import request from "supertest";
import { factory } from "typescript";
import { expect, it } from "vitest";
import { createApp } from "../../src/app";

const FILE = "../../../../packages/client/src/generated.ts";

// `npm run generate -w @teks/client` is this test, told to write what it finds.
it("the client's types are those of the document that is served today", { timeout: 30_000 }, async () => {
  const { body: document } = await request(createApp()).get("/openapi.json");
  const types = await openapiTs(document, {
    // A workbook has no schema, since it is no JSON: without one it would be of any type.
    postTransform: (_, { path = "" }) => (path.endsWith("spreadsheetml.sheet") ? factory.createTypeReferenceNode("Uint8Array") : undefined),
  });
  await expect(astToString(types)).toMatchFileSnapshot(FILE);
});
