import { createServer, type Server, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import type { Express } from "express";
import { type Fault, UNREADABLE } from "../http/problem";
import { problemReply } from "../http/refuse";

/** What a connection may take of time and memory. */
export interface Limits {
  /** Until the last byte of a request. */
  readonly requestSeconds: number;
  /** Until the last of its headers. */
  readonly headersSeconds: number;
}

/** Address and headers together. Longer ones are nobody's question. */
const MOST_HEADER_BYTES = 16_384;
const KEPT_OPEN_MS = 5000;

const TOO_LONG: Fault = {
  code: "headers-too-large",
  message: {
    zh: `地址与请求头合计超过 ${MOST_HEADER_BYTES / 1024} KB`,
    en: `the address and the headers are more than ${MOST_HEADER_BYTES / 1024} kB together`,
  },
};

const TOO_SLOW: Fault = { code: "too-slow", message: { zh: "请求未在时限内到齐", en: "the request did not arrive in time" } };

const UNMET: Fault = { code: "unmet-expectation", message: { zh: "只接受 Expect: 100-continue", en: "only Expect: 100-continue is met" } };

/** What is told of bytes that are no request. */
const UNPARSED: Readonly<Record<string, Fault>> = { HPE_HEADER_OVERFLOW: TOO_LONG, ERR_HTTP_REQUEST_TIMEOUT: TOO_SLOW };

/** A problem document, written by hand where there is no request to answer. */
function answerRaw(socket: Duplex, fault: Fault): void {
  const { status, headers, body } = problemReply(fault, "zh");
  const lines = headers.flatMap((name, at) => (at % 2 === 0 ? [`${name}: ${headers[at + 1]}\r\n`] : []));
  const head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("")}Connection: close\r\n\r\n`;
  socket.end(Buffer.concat([Buffer.from(head), body]), () => socket.destroy());
}

/** An app behind a port: requests that never come whole end with a problem document too, and take no more than their share. */
export function createListener(app: Express, { requestSeconds, headersSeconds }: Limits, unparsed: (status: number) => void): Server {
  const headersTimeout = Math.min(headersSeconds, requestSeconds) * 1000;
  const server = createServer(
    {
      maxHeaderSize: MOST_HEADER_BYTES,
      requestTimeout: requestSeconds * 1000,
      headersTimeout,
      keepAliveTimeout: KEPT_OPEN_MS,
      connectionsCheckingInterval: Math.max(100, headersTimeout / 4),
      // The app refuses a request without one, as a problem.
      requireHostHeader: false,
    },
    app,
  );
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
    const fault = UNPARSED[error.code ?? ""] ?? UNREADABLE;
    const { status } = problemReply(fault, "zh");
    unparsed(status);
    answerRaw(socket, fault);
  });
  server.on("checkExpectation", (request, response) => {
    const { status, headers, body } = problemReply(UNMET, "zh");
    unparsed(status);
    response.writeHead(status, [...headers, "Connection", "close"]).end(body);
    request.resume();
  });
  return server;
}
