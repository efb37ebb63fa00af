import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Failure } from "../core/failure.ts";
import { pageEnd, pageHead, policy } from "../write/html/page.ts";
import { jsonText } from "../write/json-text.ts";
import { entryOf, saveReview } from "./desk.ts";
import { MAX_BODY, refusalOf } from "./guard.ts";
import type { How } from "./read-record.ts";

/** What a review is about. */
export interface Desk {
  /** The articles' files; the page knows them by their index only, so no path ever comes from outside. */
  readonly paths: readonly string[];
  readonly how: How;
  /** Told of an article that can't be read. */
  readonly onFailure: (path: string, message: string) => void;
}

/** A server that is up. `url` has the token behind "#", which browsers send to nobody. */
export interface ReviewServer {
  readonly url: string;
  readonly port: number;
  readonly token: string;
  readonly closed: Promise<unknown>;
  readonly close: () => Promise<void>;
}

const HEADERS = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "x-frame-options": "DENY",
} as const;

function answer(response: ServerResponse, status: number, type: string, body: string): void {
  const policies = { "content-security-policy": `${policy("'self'")}; frame-ancestors 'none'` };
  response.writeHead(status, { ...HEADERS, ...policies, "content-type": `${type}; charset=utf-8` }).end(body);
}

/** Reads a body; of one that is too large the rest is let go, so that the sender gets its answer, up to ten times as much. */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MAX_BODY) chunks.push(chunk);
    else chunks.length = 0;
    if (size > 10 * MAX_BODY) break;
  }
  if (size > MAX_BODY) throw new Failure("too-large", "too large");
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    throw new Failure("bad-json", "not JSON");
  }
}

/** All articles, one JSON line each, as fast as the page takes them. */
async function sendArticles(response: ServerResponse, { paths, how, onFailure }: Desk): Promise<void> {
  response.writeHead(200, { ...HEADERS, "content-type": "application/x-ndjson; charset=utf-8" });
  for (const [index, path] of paths.entries()) {
    try {
      const line = `${jsonText({ index, ...(await entryOf(path, how)) })}\n`;
      if (!response.write(line)) await Promise.race([once(response, "drain"), once(response, "close")]);
    } catch (error) {
      onFailure(path, (error as Error).message);
    }
    if (response.destroyed) return;
  }
  response.end();
}

async function takeReview(request: IncomingMessage, response: ServerResponse, desk: Desk): Promise<void> {
  const index = /^\/api\/review\?article=(\d{1,7})$/.exec(request.url ?? "")?.[1];
  const path = index === undefined ? undefined : desk.paths[Number(index)];
  if (path === undefined) {
    answer(response, 404, "text/plain", "no such article");
    return;
  }
  try {
    const entry = await saveReview(path, await bodyOf(request), desk.how);
    answer(response, 200, "application/json", jsonText(entry));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    answer(response, error.code === "too-large" ? 413 : 400, "text/plain", error.message);
  }
}

async function handle(request: IncomingMessage, response: ServerResponse, desk: Desk, port: number, token: string) {
  const refusal = refusalOf(request, port, token);
  if (refusal !== undefined) {
    response.setHeader("connection", "close");
    answer(response, refusal.status, "text/plain", refusal.message);
  } else if (request.method === "POST") await takeReview(request, response, desk);
  else if (request.url?.startsWith("/api/")) await sendArticles(response, desk);
  else answer(response, 200, "text/html", pageHead("review") + pageEnd(true));
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

/** Starts the server on the loopback interface only; port 0 is any free one. Rejects if the port is taken. */
export async function serveReview(desk: Desk, port = 0): Promise<ReviewServer> {
  const token = randomBytes(32).toString("base64url");
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, (request, response) => {
    handle(request, response, desk, portOf(server), token).catch((error: Error) => {
      desk.onFailure(request.url ?? "", error.message);
      if (response.headersSent) response.destroy();
      else answer(response, 500, "text/plain", "a fault of ours");
    });
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const closed = once(server, "close");
  const close = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return { url: `http://127.0.0.1:${portOf(server)}/#token=${token}`, port: portOf(server), token, closed, close };
}
