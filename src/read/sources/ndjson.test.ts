import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import type { Failure } from "../../core/failure.ts";
import { ndjsonSources, openLines } from "./ndjson.ts";

/** What comes of chunks of bytes: of a source its id, text and day, of a bad line its id, code and message. */
async function read(chunks: readonly (string | Buffer)[], maxBytes = 1000): Promise<unknown[]> {
  const found: unknown[] = [];
  const stream = Readable.from(chunks.map((chunk) => Buffer.from(chunk as string)));
  for await (const one of ndjsonSources(stream, "in.ndjson", maxBytes)) {
    if ("failure" in one) {
      const { code, message } = one.failure as Failure;
      found.push({ id: one.id, code, message });
    } else found.push(one);
  }
  return found;
}

const line = (value: unknown) => `${JSON.stringify(value)}\n`;
const source = (id: string, text: string) => ({ id, origin: { kind: "text", text } });

describe("lines", () => {
  it("are articles, with and without an end of the last one", async () => {
    const expected = [source("a", "One."), source("b", "Two.")];
    expect(await read([`{"id":"a","text":"One."}\n{"id":"b","text":"Two."}\n`])).toEqual(expected);
    expect(await read([`{"id":"a","text":"One."}\r\n{"id":"b","text":"Two."}`])).toEqual(expected);
  });

  it("may be cut anywhere into chunks", async () => {
    const whole = Buffer.from(line({ id: "a", text: "Zoë sank." }) + line({ id: "b", text: "“Two.”" }));
    for (let at = 1; at < whole.length; at++) {
      const found = await read([whole.subarray(0, at), whole.subarray(at)]);
      expect(found, `cut at ${at}`).toEqual([source("a", "Zoë sank."), source("b", "“Two.”")]);
    }
  });

  it("that are blank are passed over, and counted", async () => {
    expect(await read(["\n \t\r\n", line({ text: "One." }), "\n", line({ text: "Two." })])).toEqual([
      source("in.ndjson:3", "One."),
      source("in.ndjson:5", "Two."),
    ]);
  });

  it("may begin with a byte order mark", async () => {
    expect(await read([`\ufeff${line({ id: "a", text: "One." })}`])).toEqual([source("a", "One.")]);
    expect(await read([`{"id":"a","text":"\ufeffOne."}`])).toEqual([source("a", "\ufeffOne.")]);
  });

  it("none are nothing", async () => {
    expect(await read([])).toEqual([]);
    expect(await read([""])).toEqual([]);
  });
});

describe("fields", () => {
  it("without an id take the file and line as one; a number becomes a string", async () => {
    expect(await read([line({ text: "One." }), line({ id: 7, text: "Two." })])).toEqual([
      source("in.ndjson:1", "One."),
      source("7", "Two."),
    ]);
  });

  it("may have a day that the article is from; null and others are none", async () => {
    expect(
      await read([
        line({ id: "a", text: "One.", referenceDate: "2020-02-29", other: 1 }),
        line({ id: "b", text: "Two.", referenceDate: null }),
      ]),
    ).toEqual([{ ...source("a", "One."), referenceDate: "2020-02-29" }, source("b", "Two.")]);
  });

  it.each<[string, string, RegExp]>([
    ["no JSON", "bad-json", /JSON object.*\{"id","text"\}/],
    ["[1]", "bad-line", /JSON object.*\{"id","text"\}/],
    ["null", "bad-line", /JSON object/],
    ["12", "bad-line", /JSON object/],
    ['"text"', "bad-line", /JSON object/],
    ['{"id":"a"}', "bad-line", /"text" is missing/],
    ['{"id":"a","text":3}', "bad-line", /"text" is missing/],
    ['{"id":null,"text":"One."}', "bad-line", /"id" is not/],
    ['{"id":{},"text":"One."}', "bad-line", /"id" is not/],
    ['{"text":"One.","referenceDate":"2021-02-29"}', "bad-line", /"referenceDate".*YYYY-MM-DD/],
    ['{"text":"One.","referenceDate":20210228}', "bad-line", /"referenceDate"/],
    ['{"text":" \\n "}', "empty", /white space/],
    ['{"text":""}', "empty", /white space/],
  ])("%s is told of, and the next line read", async (bad, code, message) => {
    const found = await read([`${bad}\n`, line({ id: "b", text: "Two." })]);
    expect(found).toEqual([{ id: "in.ndjson:1", code, message: expect.stringMatching(message) }, source("b", "Two.")]);
  });
});

describe("a line that is too long", () => {
  const short = line({ id: "b", text: "Two." });

  it("is told of, its bytes let go, and the next ones read", async () => {
    const long = line({ id: "a", text: "x".repeat(100) });
    const failed = {
      id: "in.ndjson:1",
      code: "too-large",
      message: expect.stringMatching(/larger than 60 .*--max-size/),
    };
    expect(await read([long, short], 60)).toEqual([failed, source("b", "Two.")]);
    expect(await read([long.slice(0, 50), long.slice(50, 70), long.slice(70) + short], 60)).toEqual([
      failed,
      source("b", "Two."),
    ]);
    expect(await read([short, long.trimEnd()], 60)).toEqual([source("b", "Two."), { ...failed, id: "in.ndjson:2" }]);
  });

  it("is so by one byte; its end doesn't count", async () => {
    const size = Buffer.byteLength(short) - 1;
    expect(await read([short], size)).toEqual([source("b", "Two.")]);
    expect(await read([short], size - 1)).toEqual([expect.objectContaining({ code: "too-large" })]);
  });
});

describe("what is no file of lines", () => {
  it("is told of once, by its first bytes", async () => {
    expect(await read(["%PDF-1.7\n%junk\n", "more\n"])).toEqual([
      { id: "in.ndjson", code: "binary", message: expect.stringMatching(/^a PDF, not lines of JSON; .*pdftotext/) },
    ]);
  });

  it("is only looked for in the first line", async () => {
    expect(await read([line({ id: "a", text: "One." }), "%PDF-1.7\n"])).toEqual([
      source("a", "One."),
      expect.objectContaining({ id: "in.ndjson:2", code: "bad-json" }),
    ]);
  });
});

describe("openLines", () => {
  it("opens a file", async () => {
    const path = join(mkdtempSync(join(tmpdir(), "extract-ndjson-")), "in.ndjson");
    writeFileSync(path, line({ id: "a", text: "One." }));
    const found: unknown[] = [];
    for await (const one of ndjsonSources(await openLines(path), path, 1000)) found.push(one);
    expect(found).toEqual([source("a", "One.")]);
  });

  it.each([
    [tmpdir(), "eisdir"],
    [join(tmpdir(), "extract-that-is-not-there"), "enoent"],
    ["/dev/null", "not-a-file"],
  ])("refuses %s", async (path, code) => {
    await expect(openLines(path)).rejects.toMatchObject({ code });
  });
});
