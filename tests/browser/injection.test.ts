import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordSchema } from "../../src/schema/record.ts";
import { CHROMIUM, listen, NONE, openBrowser } from "./chromium.ts";
import { article, pageOf } from "./pages.ts";

// Hostile text in every place of a record and of an article: whatever is shown, nothing of it runs.

// Read here: the test runner's own JSON refuses lone surrogates.
const INJECTIONS: readonly string[] = JSON.parse(readFileSync("tests/browser/injections.json", "utf8"));

let browser: Browser;

beforeAll(async () => {
  if (CHROMIUM !== undefined) browser = await openBrowser();
});
afterAll(() => browser?.close());

/** A record in which every text that an article can bring in is this one. */
function hostileRecord(text: string) {
  const evidence = { text, start: 0, end: [...text].length };
  const quote = { kind: "direct", text, cue: text, evidence, speakerEvidence: evidence };
  const agency = { name: text, role: "lead", type: "police", country: "PE", mentions: [evidence] };
  return recordSchema.parse({
    version: 1,
    id: text,
    title: text,
    publisher: text,
    url: text,
    language: "en",
    date: { value: text, precision: "day", basis: "text", evidence },
    dateline: { place: text, country: "PE", wire: text, evidence },
    agency,
    agencies: [agency],
    counts: [
      {
        ...{ value: 3, min: 3, max: 3, qualifier: "exact", noun: text, of: "people", action: "killed" },
        ...{
          partOf: null,
          accordingTo: text,
          background: false,
          eventDate: { value: text, evidence },
          mentions: [evidence],
        },
      },
    ],
    countries: [
      { code: "PE", alpha3: "PER", name: text, historical: false, mentions: [{ ...evidence, form: "name" }] },
    ],
    peopleQuoted: [{ name: text, title: text, affiliation: text, mentions: [evidence], quotes: [quote] }],
    otherSources: [{ description: text, type: "document", quotes: [quote] }],
    dates: [{ value: text, type: "date", basis: "text", evidence: { ...evidence, start: 0, end: 1 } }],
    warnings: [{ code: text, message: text }],
  });
}

/** Elements that a page of ours never has. */
const FOREIGN =
  "img, iframe, object, embed, link, base, form, video, audio, math, template, foreignObject, [onload], [onerror], [onclick], [style*='url'], a[href^='javascript' i], a[href^='data' i], a[href^='vbscript' i]";

// Everything that can be clicked, hovered over or focused.
const POKE = `for (const element of document.querySelectorAll("button:not(#theme):enabled, mark, th, td, li, select, input")) {
  for (const event of ["mouseover", "mousedown", "mouseup", "focus"]) element.dispatchEvent(new Event(event, { bubbles: true }));
  if (element.matches("button, mark")) element.click();
}`;

/** What of the page ran or is there that isn't ours; undefined if nothing. */
async function harmOf(page: Page): Promise<unknown> {
  await page.evaluate(POKE);
  const pwned = await page.evaluate("window.__pwned");
  const foreign = await page.evaluate(
    `[...document.querySelectorAll(${JSON.stringify(FOREIGN)})].map((e) => e.outerHTML)`,
  );
  return pwned === undefined && (foreign as string[]).length === 0 ? undefined : { pwned, foreign };
}

async function checkFolder(url: string): Promise<void> {
  const page = await browser.newPage();
  const complaints = listen(page, (asked) => asked === url);
  await page.goto(url);
  expect(await page.locator("td .title").count()).toBe(INJECTIONS.length);
  expect(await harmOf(page)).toBeUndefined();
  const scripts = await page.locator("script").count();
  for (const [i, text] of INJECTIONS.entries()) {
    await page.evaluate(`location.hash = "#article=${i}"`);
    await page.waitForFunction(`document.querySelector("nav.steps") !== null && location.hash === "#article=${i}"`);
    expect(await harmOf(page), text).toBeUndefined();
  }
  expect(await page.locator("script").count()).toBe(scripts);
  expect(complaints).toEqual(NONE);
  await page.close();
}

describe.skipIf(CHROMIUM === undefined)("hostile text", () => {
  it("has a corpus that would run if it were markup", async () => {
    const page = await browser.newPage();
    let ran = 0;
    for (const text of INJECTIONS) {
      await page.setContent(`<body>${text}</body>`).catch(() => {});
      await page.waitForTimeout(20);
      if ((await page.evaluate("window.__pwned")) !== undefined) ran++;
      await page.evaluate("delete window.__pwned");
    }
    expect(ran).toBeGreaterThanOrEqual(8);
    await page.close();
  });

  it("doesn't run from any field of a record, in a folder's page", async () => {
    const articles = INJECTIONS.map((text) => ({ record: hostileRecord(text), raw: text }));
    await checkFolder(pageOf(articles, false));
  });

  it("doesn't run from the page of one article", async () => {
    const page = await browser.newPage();
    const complaints = listen(page, (asked) => asked.startsWith("file:///"));
    for (const text of INJECTIONS) {
      await page.goto(pageOf([{ record: hostileRecord(text), raw: text }], true));
      expect(await page.locator("article").count(), text).toBe(1);
      expect(await harmOf(page), text).toBeUndefined();
    }
    expect(complaints).toEqual(NONE);
    await page.close();
  });

  it("doesn't run from articles that were really extracted, under hostile names", async () => {
    const articles = INJECTIONS.map((text, i) => {
      const raw = `${text}\n\nLIMA, May 2, 2018 (Reuters) - "${text}," said ${text} Rosa Quispe, head of ${text}. Police in Peru arrested 12 ${text} people.\n`;
      return article(`hostile/${i}/${text}.txt`, raw);
    });
    await checkFolder(pageOf(articles, false));
  });

  it("would be stopped by the page's policy if it came through", async () => {
    const page = await browser.newPage();
    await page.goto(pageOf([article("a.txt", "Police in Peru arrested 12 people.")], true));
    const stopped = await page.evaluate(`(async () => {
      const seen = new Set();
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => seen.add(effectiveDirective));
      // From a timer: what the debugger evaluates itself may use eval.
      const attempt = (action) =>
        new Promise((done) => setTimeout(async () => { try { await action(); } catch {} done(); }));
      await attempt(() => { document.body.innerHTML += "<img src=x onerror=window.__pwned=1>"; });
      await attempt(() => { const s = document.createElement("script"); s.text = "window.__pwned=1"; document.body.append(s); });
      await attempt(() => { const s = document.createElement("script"); s.append("window.__pwned=1"); document.body.append(s); });
      await attempt(() => new Function("window.__pwned=1")());
      await attempt(() => import("data:text/javascript,window.__pwned=1"));
      await attempt(() => fetch("https://evil.example/"));
      await attempt(() => { const i = new Image(); i.src = "https://evil.example/x.png"; document.body.append(i); });
      await attempt(() => { const f = document.createElement("iframe"); f.src = "https://evil.example/"; document.body.append(f); });
      await attempt(() => { const s = document.createElement("style"); s.append("body{color:red}"); document.body.append(s); });
      await new Promise((done) => setTimeout(done, 300));
      return [...seen].sort();
    })()`);
    expect(stopped).toEqual(
      expect.arrayContaining([
        "connect-src",
        "frame-src",
        "img-src",
        "require-trusted-types-for",
        "script-src-elem",
        "style-src-elem",
      ]),
    );
    expect(await page.evaluate("window.__pwned")).toBeUndefined();
    await page.close();
  });
});
