import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHROMIUM, type Complaints, listen, NONE, openBrowser } from "./chromium.ts";
import { contrastsOf } from "./contrast.ts";
import { article, pageOf, stories } from "./pages.ts";

let browser: Browser;

beforeAll(async () => {
  if (CHROMIUM !== undefined) browser = await openBrowser();
});
afterAll(() => browser?.close());

async function open(url: string, dark = false): Promise<{ page: Page; complaints: Complaints }> {
  const page = await browser.newPage({ colorScheme: dark ? "dark" : "light", viewport: { width: 1280, height: 900 } });
  const complaints = listen(page, (asked) => asked === url);
  await page.goto(url);
  return { page, complaints };
}

const textOf = (page: Page, selector: string) => page.locator(selector).first().innerText();
const columnOf = (page: Page, nth: number) =>
  page.locator(`[aria-label="Articles"] tbody td:nth-child(${nth})`).allInnerTexts();
const focused = (page: Page, property: string) => page.evaluate(`document.activeElement.${property}`);

describe.skipIf(CHROMIUM === undefined)("the page of one article", () => {
  const address = () => pageOf(stories().slice(0, 1), true);

  it("shows the text with its evidence marked by kind, and asks for nothing else", async () => {
    const { page, complaints } = await open(address());
    expect(await textOf(page, "article h1")).toBe("Police free 40 dock workers");
    for (const [kind, words] of [
      ["count", "40 dock workers"],
      ["country", "Peru"],
      ["agency", "Interpol"],
      ["person", "Rosa Quispe"],
      ["quote", "They had not been paid for months"],
    ]) {
      expect(await page.locator(`mark.has-${kind}`, { hasText: words! }).count(), words).toBeGreaterThan(0);
    }
    expect(complaints).toEqual(NONE);
    await page.close();
  });

  it("shows the whole text, unchanged but for line ends", async () => {
    const [story] = stories();
    const { page } = await open(pageOf([story!], true));
    const shown = (await page.locator("article .block").allInnerTexts()).join(" ");
    expect(shown.replace(/\s+/g, " ")).toBe(story!.raw.replace(/\s+/g, " ").trim());
    await page.close();
  });

  it("jumps from a fact to each of its words in turn, and back with Escape", async () => {
    const { page, complaints } = await open(address());
    const fact = page.getByRole("button", { name: /^Peru/ });
    await fact.click();
    expect(await focused(page, "textContent")).toBe("Peru");
    expect(await page.locator("mark.selected").allInnerTexts()).toContain("Peru");
    expect(await fact.getAttribute("aria-current")).toBe("true");
    expect(await textOf(page, "#status")).toContain("place 1 of");
    await page.keyboard.press("Escape");
    expect(await focused(page, "dataset.fact")).toBe(await fact.getAttribute("data-fact"));
    expect(complaints).toEqual(NONE);
    await page.close();
  });

  it("leads from words in the text to their fact", async () => {
    const { page } = await open(address());
    await page.locator("mark", { hasText: "Rosa Quispe" }).first().click();
    expect(await textOf(page, '[aria-current="true"] .fact-title')).toMatch(/^Rosa Quispe/);
    await page.close();
  });

  it("can be used with the keyboard alone", async () => {
    const { page } = await open(address());
    await page.keyboard.press("Tab");
    expect(await focused(page, "textContent")).toBe("Skip to the content");
    await page.keyboard.press("Enter");
    expect(await focused(page, "id")).toBe("main");
    for (let i = 0; i < 40 && !String(await focused(page, "className")).includes("is-count"); i++) {
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    expect(await focused(page, "tagName")).toBe("MARK");
    await page.close();
  });

  it("hides a kind's marks with its key of the legend", async () => {
    const { page } = await open(address());
    const background = () =>
      page.evaluate("getComputedStyle(document.querySelector('mark.is-country')).backgroundColor");
    const before = await background();
    await page.getByRole("checkbox", { name: /Countries/ }).uncheck();
    expect(await background()).not.toBe(before);
    await page.close();
  });

  it.each([false, true])("has enough contrast (dark: %s), by the system's choice and by the button's", async (dark) => {
    const { page } = await open(address(), dark);
    const ground = () => page.evaluate("getComputedStyle(document.body).backgroundColor");
    const before = await ground();
    for (const { what, ratio } of await contrastsOf(page)) expect(ratio, what).toBeGreaterThanOrEqual(4.5);
    await page.locator("#theme").click();
    expect(await ground()).not.toBe(before);
    for (const { what, ratio } of await contrastsOf(page)) expect(ratio, what).toBeGreaterThanOrEqual(4.5);
    await page.close();
  });

  it("marks the right words behind dropped markup and beyond the basic plane", async () => {
    const raw =
      "# Flood \u{1f30a}\n\n\u{1f30a}\u{1f30a} At least **30** villages in [Mali](https://example.org/m) were flooded on Monday.\n";
    const { page, complaints } = await open(pageOf([article("a.md", raw)], true));
    const marks = await page.locator("mark.is-country").allInnerTexts();
    expect(marks).toEqual(["Mali"]);
    expect(await page.locator("mark.is-count").allInnerTexts()).toEqual(["At least 30 villages"]);
    expect(await page.locator("article").innerText()).not.toContain("example.org");
    expect(complaints).toEqual(NONE);
    await page.close();
  });
});

describe.skipIf(CHROMIUM === undefined)("the page of a folder", () => {
  const address = () => pageOf(stories(), false);

  it("sums up, and asks for nothing else", async () => {
    const { page, complaints } = await open(address());
    expect(await textOf(page, ".subtitle")).toBe("Report · 3 articles");
    expect(await page.locator(".land.has").count()).toBeGreaterThanOrEqual(3);
    expect(await page.locator(".bars button").count()).toBeGreaterThanOrEqual(3);
    expect(await page.locator('[aria-label="People most quoted"] tbody tr').first().innerText()).toContain(
      "Rosa Quispe",
    );
    expect(await page.locator('[aria-label="Totals by country and action"] thead').innerText()).toContain("killed");
    expect(complaints).toEqual(NONE);
    await page.close();
  });

  it("sorts by a heading, up and down, and says so", async () => {
    const { page } = await open(address());
    const heading = page.getByRole("columnheader", { name: "Date" });
    const days = ["2018-05-02", "2018-06-11", "2018-07-03"];
    await heading.getByRole("button").click();
    expect(await heading.getAttribute("aria-sort")).toBe("ascending");
    expect(await columnOf(page, 1)).toEqual(days);
    await page.keyboard.press("Enter");
    expect(await heading.getAttribute("aria-sort")).toBe("descending");
    expect(await columnOf(page, 1)).toEqual([...days].reverse());
    expect(await textOf(page, "#status")).toBe("Sorted by Date, descending.");
    await page.close();
  });

  it("filters by words, country, action, map and timeline, and lets go again", async () => {
    const { page, complaints } = await open(address());
    const found = () => textOf(page, ".found");
    await page.getByRole("searchbox").fill("vula storm");
    expect(await found()).toBe("1 of 3 articles");
    await page.getByRole("button", { name: "Clear filters" }).click();
    expect(await found()).toBe("3 of 3 articles");
    await page.getByLabel("Country", { exact: true }).selectOption("PE");
    expect(await found()).toBe("2 of 3 articles");
    await page.getByLabel("Action", { exact: true }).selectOption("injured");
    expect(await columnOf(page, 1)).toEqual(["2018-07-03"]);
    await page.getByRole("button", { name: "Clear filters" }).click();
    await page.locator('.land[data-code="PE"]').click();
    expect(await found()).toBe("2 of 3 articles");
    await page.locator('.land[data-code="PE"]').click();
    await page.getByRole("button", { name: /^11 Jun 2018|^Jun 2018/ }).click();
    expect(await columnOf(page, 1)).toEqual(["2018-06-11"]);
    expect(complaints).toEqual(NONE);
    await page.close();
  });

  it("shades the map by articles or by counts", async () => {
    const { page } = await open(address());
    const shade = () => page.locator('.land[data-code="FJ"]').getAttribute("class");
    const title = () => page.locator('.land[data-code="FJ"] title').textContent();
    expect(await title()).toBe("Fiji 1 articles");
    const before = await shade();
    await page.getByRole("radio", { name: "counts", exact: true }).check();
    expect(await title()).toBe("Fiji 3,009 people");
    expect(await shade()).not.toBe(before);
    await page.close();
  });

  it("moves along the timeline with the arrow keys, which is one stop of Tab", async () => {
    const { page } = await open(address());
    await page.locator('.bars button[tabindex="0"]').focus();
    const first = await focused(page, 'getAttribute("aria-label")');
    await page.keyboard.press("ArrowRight");
    expect(await focused(page, 'getAttribute("aria-label")')).not.toBe(first);
    expect(await page.locator('.bars button[tabindex="0"]').count()).toBe(1);
    await page.close();
  });

  it("opens an article, goes on to the next, and comes back", async () => {
    const { page, complaints } = await open(address());
    const headline = (words: string) => page.locator("article h1", { hasText: words }).waitFor();
    await page.getByRole("link", { name: "Storm kills nine in Fiji" }).click();
    await headline("Storm kills nine in Fiji");
    await page.getByRole("link", { name: "Next" }).click();
    await headline("Mine fire injures 15");
    await page.goBack();
    await headline("Storm kills nine in Fiji");
    await page.goBack();
    await page.locator(".tiles").waitFor();
    expect(await page.locator("article").count()).toBe(0);
    expect(complaints).toEqual(NONE);
    await page.close();
  });

  it("opens with 1,000 articles", async () => {
    const many = Array.from(
      { length: 1000 },
      (_, i) => stories().map(({ record, raw }) => ({ raw, record: { ...record, id: `${i}` } }))[i % 3]!,
    );
    const { page, complaints } = await open(pageOf(many, false));
    expect(await textOf(page, ".found")).toBe("1,000 of 1,000 articles");
    await page.getByRole("searchbox").fill("storm");
    expect(await textOf(page, ".found")).toBe("333 of 1,000 articles");
    expect(complaints).toEqual(NONE);
    await page.close();
  });
});
