import type { Response } from "supertest";
import { expect } from "vitest";
import { problemSchema } from "../src/http/problem";

/** The problem in a reply that is one: of the one shape, true to its own status, with nothing of the inside of the server. */
export function problemIn(response: Pick<Response, "type" | "status" | "text" | "headers">) {
  expect(response.type, response.text).toBe("application/problem+json");
  expect(response.text).not.toMatch(/\bat .*\.[jt]s|node_modules/);
  const body = problemSchema.parse(JSON.parse(response.text));
  expect(body.status).toBe(response.status);
  expect(body.type).toBe(`/problems#${body.code}`);
  expect(response.headers["cache-control"]).toBe("no-store");
  return body;
}
