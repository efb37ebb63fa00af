import type { MarkedText } from "./article-text.ts";
import { markedText } from "./article-text.ts";
import { nameOf, type Story } from "./data.ts";
import { announce, el } from "./dom.ts";
import { type FactList, type FactTools, factList, legendOf } from "./fact-list.ts";

/** The view of one article, for those who add to it. */
export interface ArticleView {
  readonly element: HTMLElement;
  readonly text: HTMLElement;
}

/** A link only where the address is one of the web's: an article may state any. */
function addressOf(url: string): HTMLElement {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return el("span", { dir: "auto" }, url);
  return el("a", { href: url, rel: "noopener noreferrer nofollow", target: "_blank" }, url);
}

function headOf(story: Story): HTMLElement {
  const { record } = story.payload;
  const { date, dateline, agency } = record;
  const place = [dateline?.place, dateline?.country].filter(Boolean).join(", ");
  const entries: [string, string | HTMLElement | null][] = [
    ["Date", date === null ? "not said" : date.value],
    ["Filed from", place || null],
    ["Wire", dateline?.wire ?? null],
    ["Agency", agency === null ? "not said" : `${agency.name} (${agency.type})`],
    ["Publisher", record.publisher],
    ["Source", record.url === null ? null : addressOf(record.url)],
    ["File", record.id],
  ];
  const items = entries.flatMap(([name, value]) =>
    value === null ? [] : [el("div", {}, el("dt", {}, name), el("dd", { dir: "auto" }, value))],
  );
  return el("dl", { class: "filed" }, ...items);
}

/** Jumps from a fact to its words, each time to the next of them. */
function jumper(story: Story, text: MarkedText, facts: () => FactList): (fact: number) => void {
  let at = -1;
  let nth = 0;
  return (fact) => {
    const marks = text.marksOf(fact);
    nth = fact === at ? (nth + 1) % Math.max(marks.length, 1) : 0;
    at = fact;
    text.select(fact);
    facts().select(fact);
    const mark = marks[nth];
    if (mark === undefined) return;
    mark.scrollIntoView({
      block: "center",
      behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth",
    });
    mark.focus({ preventScroll: true });
    announce(`${story.facts[fact]!.title}: place ${nth + 1} of ${marks.length}. Escape goes back to the list.`);
  };
}

/** One article: its text with marked evidence, and its facts; a click on either leads to the other. */
export function articleView(story: Story, tools?: FactTools): ArticleView {
  let facts: FactList;
  const pick = (fact: number): void => {
    text.select(fact);
    facts.select(fact);
    facts.buttonOf(fact)?.scrollIntoView({ block: "nearest" });
    announce(`${story.facts[fact]!.title}. ${story.facts[fact]!.notes.join(", ")}`);
  };
  const text = markedText(story, pick);
  facts = factList(
    story,
    jumper(story, text, () => facts),
    tools,
  );
  const back = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && (event.target as Element).tagName === "MARK") {
      facts.element.querySelector<HTMLElement>('[aria-current="true"]')?.focus();
    }
  };
  const title = story.payload.blocks.some(({ kind }) => kind === "title")
    ? null
    : el("h1", { class: "unseen" }, nameOf(story));
  const element = el("div", { class: "reading", on: { keydown: back } });
  element.append(
    el("div", { class: "reading-text" }, title ?? "", text.element),
    el("aside", { class: "panel", "aria-label": "Facts" }, headOf(story), legendOf(story, element), facts.element),
  );
  return { element, text: text.element };
}
