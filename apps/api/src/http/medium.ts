import { parseJson } from "@teks/indicators";
import express, { type Request, type Response } from "express";

/** A type that a body may be sent as: how much of it is taken, and how it becomes data. */
export interface Medium {
  readonly type: "application/json" | "text/csv";
  /** In bytes, once unpacked. */
  readonly limit: number;
  /** @throws FaultError for a body that is not what it is sent as, a refusal of one that is not read to its end */
  readonly read: (request: Request, response: Response) => Promise<unknown>;
}

/** JSON, which is parsed as a whole. None at all is left to the route's schema to miss. */
export function json(limit: number): Medium {
  const type = "application/json";
  const text = express.text({ type, limit });
  const read = async (request: Request, response: Response) => {
    await new Promise<void>((resolve, reject) => {
      text(request, response, (error?: unknown) => (error === undefined ? resolve() : reject(error)));
    });
    return typeof request.body === "string" ? parseJson(request.body) : undefined;
  };
  return { type, limit, read };
}
