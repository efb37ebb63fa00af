import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Review, reviewSchema } from "../../src/review/schema.ts";
import { scoreFolder } from "../../src/review/score-folder.ts";
import { type ReviewServer, serveReview } from "../../src/review/serve.ts";
import { CHROMIUM, type Complaints, listen, NONE, openBrowser } from "./chromium.ts";
import { STORIES } from "./pages.ts";

let browser: Browser;

beforeAll(async () => {
  if (CHROMIUM !== undefined) browser = await openBrowser();
});
afterAll(() => browser?.close());

interface Desk {
  readonly page: Page;
  readonly server: ReviewServer;
  readonly complaints: Complaints;
  readonly file: string;
  readonly folder: string;
  readonly review: () => Review;
}

/** A folder of the stories under review, with the first one open. */
async function openDesk(text: string = STORIES[0][1]): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), "extract-desk-"));
  const paths = ["a.txt", "b.txt"].map((name) => join(folder, name));
  writeFileSync(paths[0]!, text);
  writeFileSync(paths[1]!, STORIES[1][1]);
  const server = await serveReview({ paths, how: { extract: {}, maxBytes: 1e6 }, onFailure: () => {} });
  const page = await browser.newPage({ viewport: { width: 1300, height: 1000 } });
  const complaints = listen(page, (url) => url.startsWith(`http://127.0.0.1:${server.port}/`));
  await page.goto(server.url);
  await page.locator("td .title").first().click();
  await page.locator(".review-bar").waitFor();
  const file = `${paths[0]}.review.json`;
  const review = (): Review => reviewSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  return { page, server, complaints, file, folder, review };
}

async function close({ page, server, complaints }: Desk): Promise<void> {
  expect(complaints).toEqual(NONE);
  await page.close();
  await server.close();
}

const saved = (page: Page) => page.waitForResponse((response) => response.url().includes("/api/review"));
const tool = (page: Page, name: string, title: RegExp) =>
  page.getByRole("button", { name: new RegExp(`^${name}: ${title.source}`) });

/** Drags the mouse over these words of the article. */
async function mark(page: Page, words: string): Promise<void> {
  const box = (await page.evaluate(`(() => {
    const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.data.indexOf(${JSON.stringify(words)});
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + ${words.length});
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, y: (top + bottom) / 2 };
    }
  })()`)) as { left: number; right: number; y: number };
  await page.mouse.move(box.left + 0.5, box.y);
  await page.mouse.down();
  await page.mouse.move((box.left + box.right) / 2, box.y);
  await page.mouse.move(box.right, box.y);
  await page.mouse.up();
}

describe.skipIf(CHROMIUM === undefined)("reviewing in the browser", () => {
  it("needs the token, takes it out of the address, and keeps it over a reload", async () => {
    const desk = await openDesk();
    expect(desk.page.url()).not.toContain("token");
    await desk.page.reload();
    await desk.page.locator(".review-bar").waitFor();
    const stranger = await browser.newPage();
    await stranger.goto(`http://127.0.0.1:${desk.server.port}/`);
    expect(await stranger.getByRole("alert").innerText()).toContain("token is missing");
    await stranger.close();
    await close(desk);
  });

  it("accepts and rejects with a click, saved beside the article", async () => {
    const desk = await openDesk();
    expect(existsSync(desk.file)).toBe(false);
    await Promise.all([saved(desk.page), tool(desk.page, "Right", /40 /).click()]);
    await Promise.all([saved(desk.page), tool(desk.page, "Wrong", /Chile/).click()]);
    const verdicts = desk.review().facts.map(({ field, verdict }) => `${field} ${verdict}`);
    expect(verdicts).toEqual(["counts accepted", "countries rejected"]);
    await desk.page.locator('.tools.rejected [aria-pressed="true"]').waitFor();
    await Promise.all([saved(desk.page), tool(desk.page, "Wrong", /Chile/).click()]);
    expect(desk.review().facts).toHaveLength(1);
    await close(desk);
  });

  it("keeps each of several quick clicks", async () => {
    const desk = await openDesk();
    await desk.page.evaluate(
      `for (const tool of [...document.querySelectorAll('.tool[title="Right"]')].slice(0, 5)) tool.click()`,
    );
    await desk.page.locator(".review-bar output", { hasText: /^5 of/ }).waitFor();
    expect(desk.review().facts.map(({ verdict }) => verdict)).toEqual(Array(5).fill("accepted"));
    await close(desk);
  });

  it("edits a fact in a form, and keeps what the tool had said", async () => {
    const desk = await openDesk();
    await tool(desk.page, "Edit", /12 /).click();
    await desk.page.getByLabel("Of what").fill("suspects");
    await Promise.all([saved(desk.page), desk.page.getByRole("button", { name: "Save" }).click()]);
    const [fact] = desk.review().facts;
    expect(fact).toMatchObject({
      field: "counts",
      verdict: "edited",
      value: { value: 12, noun: "suspects" },
      found: { noun: "people" },
    });
    await desk.page.locator(".fact-notes", { hasText: "was: 12" }).waitFor();
    expect(await desk.page.locator("dialog").count()).toBe(0);
    await close(desk);
  });

  it("adds a fact from words marked with the mouse", async () => {
    const desk = await openDesk();
    await mark(desk.page, "months");
    await desk.page.getByRole("toolbar").getByRole("button", { name: "Count", exact: true }).click();
    await desk.page.getByLabel("At least").fill("2");
    await Promise.all([saved(desk.page), desk.page.getByRole("button", { name: "Save" }).click()]);
    const [fact] = desk.review().facts;
    const start = STORIES[0][1].indexOf("months");
    expect(fact).toEqual({
      field: "counts",
      verdict: "added",
      value: { value: null, min: 2, max: null, noun: "months", action: null },
      evidence: [{ text: "months", start, end: start + 6 }],
    });
    await desk.page.locator("mark.is-count", { hasText: "months" }).waitFor();
    await Promise.all([saved(desk.page), tool(desk.page, "Remove", /.*months/).click()]);
    expect(desk.review().facts).toEqual([]);
    await close(desk);
  });

  it("shows what is wrong with a value, and keeps the form", async () => {
    const desk = await openDesk();
    await desk.page.getByLabel("Add a fact without marking words").selectOption("date");
    await desk.page.getByLabel(/^Date \(/).fill("next week");
    await desk.page.getByRole("button", { name: "Save" }).click();
    await desk.page.locator("dialog .trouble", { hasText: "Not saved" }).waitFor();
    expect(existsSync(desk.file)).toBe(false);
    desk.complaints.errors.length = 0; // Chromium notes the answer 400 in its console.
    await close(desk);
  });

  it("finishes, shows so in the table, and is scored", async () => {
    const desk = await openDesk();
    await Promise.all([saved(desk.page), tool(desk.page, "Wrong", /Chile/).click()]);
    await desk.page.getByRole("button", { name: "The rest is right: finish" }).waitFor();
    await Promise.all([saved(desk.page), desk.page.getByRole("button", { name: "The rest is right: finish" }).click()]);
    expect(desk.review().finished).toBe(true);
    const { articles, tallies } = await scoreFolder(desk.folder, { extract: {}, maxBytes: 1e6 });
    expect(articles).toBe(1);
    expect(tallies.countries).toEqual({ right: 1, found: 2, wanted: 1 });
    expect(tallies["people quoted"]).toEqual({ right: 1, found: 1, wanted: 1 });
    await desk.page.getByRole("link", { name: "← All articles" }).click();
    expect(await desk.page.locator('[aria-label="Articles"] tbody tr').first().innerText()).toContain("finished");
    await close(desk);
  });

  it("runs nothing of a hostile article or of what is typed", async () => {
    const hostile = "<img src=x onerror=window.__pwned=1>";
    const desk = await openDesk(
      `${STORIES[0][1]}\nPolice in Mali freed 7 ${hostile} workers.\n</script><script>window.__pwned=1</script>\n`,
    );
    await desk.page.getByLabel("Add a fact without marking words").selectOption("people");
    await desk.page.getByLabel("Name").fill(hostile);
    await Promise.all([saved(desk.page), desk.page.getByRole("button", { name: "Save" }).click()]);
    await desk.page.locator(".fact-title", { hasText: hostile }).waitFor();
    await desk.page.reload();
    await desk.page.locator(".fact-title", { hasText: hostile }).waitFor();
    expect(await desk.page.evaluate("window.__pwned")).toBeUndefined();
    expect(await desk.page.locator("img").count()).toBe(0);
    await close(desk);
  });
});
