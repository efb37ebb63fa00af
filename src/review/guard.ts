import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** Why a request is refused. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
}

/** What the server answers; anything else isn't found. */
export const ROUTES: Readonly<Record<string, "GET" | "POST">> = {
  "/": "GET",
  "/api/articles": "GET",
  "/api/review": "POST",
};

/** The largest review that is taken. */
export const MAX_BODY = 2_000_000;

function sameSecret(a: string, b: string): boolean {
  const hash = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
}

/** A page elsewhere that makes the browser ask us, also under another name (DNS rebinding), is refused. */
function originRefusal({ headers }: IncomingMessage, port: number, api: boolean): Refusal | undefined {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host, origin } = headers;
  if (host === undefined || !hosts.includes(host)) return { status: 403, message: "unknown host" };
  if (origin !== undefined && origin !== `http://${host}`) return { status: 403, message: "foreign origin" };
  const site = headers["sec-fetch-site"];
  // The page itself holds no articles, and may be opened from anywhere.
  if (api && site !== undefined && site !== "same-origin") return { status: 403, message: "foreign site" };
  return undefined;
}

function bodyRefusal({ method, headers }: IncomingMessage): Refusal | undefined {
  if (method !== "POST") return undefined;
  if (!/^application\/json(?:;|$)/.test(headers["content-type"] ?? ""))
    return { status: 415, message: "JSON is wanted" };
  return Number(headers["content-length"] ?? 0) > MAX_BODY ? { status: 413, message: "too large" } : undefined;
}

/** Checks a request before anything is done for it: host, origin, path, method, token, and the form of a body. */
export function refusalOf(request: IncomingMessage, port: number, token: string): Refusal | undefined {
  const [path = ""] = (request.url ?? "").split("?", 1);
  const api = path !== "/";
  const origin = originRefusal(request, port, api);
  if (origin !== undefined) return origin;
  const method = Object.hasOwn(ROUTES, path) ? ROUTES[path] : undefined;
  if (method === undefined) return { status: 404, message: "not found" };
  if (request.method !== method) return { status: 405, message: "wrong method" };
  if (api && !sameSecret(request.headers.authorization ?? "", `Bearer ${token}`)) {
    return { status: 401, message: "wrong token" };
  }
  return bodyRefusal(request);
}
