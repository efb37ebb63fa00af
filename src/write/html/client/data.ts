import { type Fact, factsOf } from "../../view/facts.ts";
import type { PageMode, Payload } from "../payload.ts";

/** An article as the page has it. */
export interface Story {
  readonly index: number;
  readonly payload: Payload;
  readonly facts: readonly Fact[];
}

export function storyOf(payload: Payload, index: number): Story {
  return { index, payload, facts: factsOf(payload.record) };
}

function blocksOf(kind: string): string[] {
  return [...document.querySelectorAll(`script[type="application/json"][data-kind="${kind}"]`)].map(
    (block) => block.textContent ?? "",
  );
}

/** The articles that stand in the page. */
export function storiesInPage(): Story[] {
  return blocksOf("article").map((json, index) => storyOf(JSON.parse(json) as Payload, index));
}

/** The outlines of the world's countries: ISO code and SVG path. Empty on a page about one article. */
export function outlinesInPage(): [string, string][] {
  const [json] = blocksOf("outlines");
  if (json === undefined) return [];
  const rows = (JSON.parse(json) as string).split("\n").slice(1).filter(Boolean);
  return rows.map((row) => row.split("\t") as [string, string]);
}

export function modeOfPage(): PageMode {
  return document.documentElement.dataset["mode"] as PageMode;
}

/** What an article is called: its title, else its id. */
export function nameOf({ payload: { record } }: Story): string {
  return record.title ?? record.id;
}
