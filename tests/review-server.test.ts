import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from "node:http";
import { connect } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reviewSchema } from "../src/review/schema.ts";
import { type ReviewServer, serveReview } from "../src/review/serve.ts";

const STORY = "Nine \u{1f30a} dead\n\nLIMA, May 2, 2018 (Reuters) - Police in Peru arrested 12 people on Wednesday.\n";

let folder: string;
let server: ReviewServer;
const failures: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "extract-review-"));
  for (const name of ["a.txt", "b.txt"]) writeFileSync(join(folder, name), STORY);
  writeFileSync(join(folder, "secret.txt"), "not on the desk");
  const paths = ["a.txt", "b.txt", "gone.txt"].map((name) => join(folder, name));
  server = await serveReview({
    paths,
    how: { extract: {}, maxBytes: 1e6 },
    onFailure: (path, message) => failures.push(`${path}: ${message}`),
  });
});
afterAll(() => server.close());

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: IncomingHttpHeaders;
}

interface Ask {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string;
}

function ask(path: string, { method = "GET", headers = {}, body }: Ask = {}): Promise<Answer> {
  const own = {
    authorization: `Bearer ${server.token}`,
    ...(body === undefined ? {} : { "content-type": "application/json" }),
  };
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { host: "127.0.0.1", port: server.port, path, method, headers: { ...own, ...headers } },
      (incoming) => {
        let text = "";
        incoming.setEncoding("utf8");
        incoming.on("data", (chunk) => {
          text += chunk;
        });
        incoming.on("end", () => resolve({ status: incoming.statusCode!, body: text, headers: incoming.headers }));
      },
    );
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

/** Sends bytes as they are: a client that tidies nothing. Gives the status of the answer. */
function raw(text: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, "127.0.0.1", () => socket.write(text));
    let answer = "";
    socket.on("data", (chunk) => {
      answer += chunk.toString("latin1");
    });
    socket.on("close", () => resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0)));
    socket.on("error", reject);
    socket.setTimeout(2000, () => socket.destroy());
  });
}

const post = (facts: unknown, article = "0", headers: OutgoingHttpHeaders = {}): Promise<Answer> =>
  ask(`/api/review?article=${article}`, { method: "POST", headers, body: JSON.stringify({ finished: false, facts }) });

describe("who may ask", () => {
  it("answers on the loopback interface only", async () => {
    const others = Object.values(networkInterfaces())
      .flat()
      .filter((one) => one !== undefined && !one.internal && one.family === "IPv4");
    for (const { address } of others as { address: string }[]) {
      const reached = await new Promise((resolve) => {
        const socket = connect({ port: server.port, host: address, timeout: 1000 }, () => resolve(true));
        socket.on("error", () => resolve(false));
        socket.on("timeout", () => resolve(false));
      });
      expect(reached, address).toBe(false);
    }
    expect((await ask("/")).status).toBe(200);
  });

  it.each([
    ["no token", { authorization: "" }],
    ["another token", { authorization: `Bearer ${"A".repeat(43)}` }],
    ["a part of the token", { authorization: "Bearer " }],
    ["the token without its scheme", { authorization: "token" }],
  ])("refuses %s", async (_name, headers) => {
    expect((await ask("/api/articles", { headers })).status).toBe(401);
    expect((await post([], "0", headers)).status).toBe(401);
  });

  it("makes a token that can't be guessed, another for each server", async () => {
    const other = await serveReview({ paths: [], how: { extract: {}, maxBytes: 1 }, onFailure: () => {} });
    expect(server.token).toMatch(/^[\w-]{43}$/);
    expect(other.token).not.toBe(server.token);
    expect((await ask("/api/articles", { headers: { authorization: `Bearer ${other.token}` } })).status).toBe(401);
    await other.close();
  });

  it("takes no token from the address, where logs and other pages see it", async () => {
    expect((await ask(`/api/articles?token=${server.token}`, { headers: { authorization: "" } })).status).toBe(401);
  });

  it.each(["evil.example", "127.0.0.1", "127.0.0.1:1", "127.0.0.1.evil.example", "[::1]", "0.0.0.0"])(
    "refuses the host %s, as after DNS rebinding",
    async (host) => {
      for (const path of ["/", "/api/articles"]) expect((await ask(path, { headers: { host } })).status).toBe(403);
    },
  );

  it.each(["https://evil.example", "null", "http://127.0.0.1:1", "file://"])(
    "refuses the origin %s",
    async (origin) => {
      expect((await ask("/api/articles", { headers: { origin } })).status).toBe(403);
      expect((await post([], "0", { origin })).status).toBe(403);
    },
  );

  it.each(["cross-site", "same-site", "none"])("refuses to hand articles to a %s request", async (site) => {
    expect((await ask("/api/articles", { headers: { "sec-fetch-site": site } })).status).toBe(403);
  });

  it("takes its own origin, also as localhost", async () => {
    const host = `localhost:${server.port}`;
    const headers = { host, origin: `http://${host}`, "sec-fetch-site": "same-origin" };
    expect((await ask("/api/articles", { headers })).status).toBe(200);
  });
});

describe("what may be asked", () => {
  it.each([
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/api/../secret.txt",
    "/api/articles/../../secret.txt",
    "/api/articles/",
    "//evil.example/",
    "/secret.txt",
    "/a.txt",
    "/__proto__",
    "/constructor",
    "/api/review/0",
    "\\..\\secret.txt",
  ])("has no %s", async (path) => {
    const status = await raw(
      `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nAuthorization: Bearer ${server.token}\r\nConnection: close\r\n\r\n`,
    );
    expect([400, 404]).toContain(status);
  });

  it.each(["../secret.txt", "..%2fsecret.txt", "3", "-1", "0x1", "1e0", "", "__proto__", "99999999999", "0&article=1"])(
    "saves to no article %s",
    async (article) => {
      expect((await post([], article)).status).toBe(404);
    },
  );

  it("knows no other methods", async () => {
    for (const method of ["PUT", "DELETE", "PATCH", "OPTIONS", "HEAD"]) {
      expect((await ask("/api/review?article=0", { method })).status).toBe(405);
    }
    expect((await ask("/api/articles", { method: "POST", body: "{}" })).status).toBe(405);
    expect((await ask("/api/review?article=0")).status).toBe(405);
  });

  it("refuses forms, which other pages can send", async () => {
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]) {
      expect((await post([], "0", { "content-type": type })).status).toBe(415);
    }
  });

  it("refuses a large body, whether its length is told or not", async () => {
    const head = `POST /api/review?article=0 HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nAuthorization: Bearer ${server.token}\r\nContent-Type: application/json\r\n`;
    expect(await raw(`${head}Content-Length: 2500000\r\n\r\n`)).toBe(413);
    const chunk = `${(250_000).toString(16)}\r\n${"x".repeat(250_000)}\r\n`;
    const chunked = `${head}Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(10)}0\r\n\r\n`;
    expect(await raw(chunked)).toBe(413);
    // Without end: cut off, and the server goes on.
    expect([0, 413]).toContain(await raw(`${head}Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(100)}`));
    expect(readdirSync(folder)).not.toContain("a.txt.review.json");
  });

  it.each([
    ["not JSON", "{"],
    ["no object", "null"],
    ["a list", "[]"],
    ["no facts", "{}"],
    [
      "facts of another form",
      '{"finished":false,"facts":[{"field":"counts","verdict":"added","value":{},"evidence":[]}]}',
    ],
    ["another field", '{"finished":false,"facts":[{"field":"__proto__","verdict":"added","value":{},"evidence":[]}]}'],
    [
      "no EDTF",
      '{"finished":false,"facts":[{"field":"date","verdict":"added","value":{"value":"soon"},"evidence":[]}]}',
    ],
    [
      "evidence behind the end",
      '{"finished":false,"facts":[{"field":"countries","verdict":"added","value":{"code":"PE"},"evidence":[{"text":"","start":0,"end":9999}]}]}',
    ],
    [
      "a span behind the end",
      '{"finished":false,"facts":[{"field":"countries","verdict":"added","value":{"code":"PE"},"span":[0,9999]}]}',
    ],
    [
      "a span of words",
      '{"finished":false,"facts":[{"field":"countries","verdict":"added","value":{"code":"PE"},"span":["0","1"]}]}',
    ],
  ])("refuses a review with %s, and writes nothing", async (_name, body) => {
    const before = readdirSync(folder);
    expect((await ask("/api/review?article=1", { method: "POST", body })).status).toBe(400);
    expect(readdirSync(folder)).toEqual(before);
  });

  it("has every answer say that it's nobody else's", async () => {
    for (const path of ["/", "/nothing"]) {
      const { headers } = await ask(path);
      expect(headers["content-security-policy"]).toContain("default-src 'none'");
      expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["access-control-allow-origin"]).toBeUndefined();
      expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
    }
  });

  it("has no article and no token in the page itself", async () => {
    const { body } = await ask("/", { headers: { authorization: "" } });
    expect(body).not.toContain("Peru arrested");
    expect(body).not.toContain(server.token);
  });
});

describe("what is saved", () => {
  it("sends the articles, and tells of those it can't read", async () => {
    const lines = (await ask("/api/articles")).body
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map(({ index }) => index)).toEqual([0, 1]);
    expect(failures.some((line) => line.includes("gone.txt: no such file"))).toBe(true);
  });

  it("gives words that were marked in the text their evidence in the raw input", async () => {
    const at = STORY.indexOf("12 people");
    const value = { value: 12, min: 12, max: 12, noun: "people", action: "arrested" };
    const { status, body } = await post([{ field: "counts", verdict: "added", value, span: [at, at + 9] }]);
    expect(status).toBe(200);
    const start = [...STORY.slice(0, at)].length;
    const review = reviewSchema.parse(JSON.parse(readFileSync(join(folder, "a.txt.review.json"), "utf8")));
    expect(review).toMatchObject({ version: 1, article: "a.txt", finished: false });
    expect(review.facts[0]!.evidence).toEqual([{ text: "12 people", start, end: start + 9 }]);
    expect(JSON.parse(body).places).toEqual([[at, at + 9]]);
  });

  it("writes beside the article, through no link that stands there", async () => {
    const outside = join(mkdtempSync(join(tmpdir(), "extract-outside-")), "target");
    writeFileSync(outside, "untouched");
    symlinkSync(outside, join(folder, "b.txt.review.json"));
    expect((await post([], "1")).status).toBe(200);
    expect(readFileSync(outside, "utf8")).toBe("untouched");
    expect(lstatSync(join(folder, "b.txt.review.json")).isFile()).toBe(true);
  });

  it("stays up after all that", async () => {
    mkdirSync(join(folder, "later"));
    expect((await ask("/")).status).toBe(200);
  });
});
