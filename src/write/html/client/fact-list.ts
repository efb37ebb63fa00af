import { FACT_KINDS, type FactKind, KIND_NAMES } from "../../view/facts.ts";
import type { Story } from "./data.ts";
import { el } from "./dom.ts";

/** The panel of facts beside the text. */
export interface FactList {
  readonly element: HTMLElement;
  readonly select: (fact: number) => void;
  readonly buttonOf: (fact: number) => HTMLElement | undefined;
}

/** What the panel lets be added to a fact's entry: tools for correcting. */
export type FactTools = (fact: number) => Node | null;

function factEntry(story: Story, at: number, onPick: (fact: number) => void, tools: FactTools): HTMLElement {
  const { kind, path, title, notes, evidence } = story.facts[at]!;
  const times = evidence.length > 1 ? ` ×${evidence.length}` : "";
  const button = el(
    "button",
    {
      type: "button",
      class: `fact is-${kind}`,
      "data-fact": at,
      disabled: evidence.length === 0,
      on: { click: () => onPick(at) },
    },
    el("span", { class: "fact-title", dir: "auto" }, title || "–", times && el("span", { class: "times" }, times)),
    el("span", { class: "fact-notes", dir: "auto" }, notes.join(" · ")),
  );
  return el("li", { "data-path": path }, button, tools(at));
}

function legendBox(kind: FactKind, count: number, root: HTMLElement): HTMLElement {
  const box = el("input", {
    type: "checkbox",
    checked: true,
    on: { change: () => root.classList.toggle(`hide-${kind}`, !box.checked) },
  });
  return el("label", { class: `key is-${kind}` }, box, KIND_NAMES[kind], el("span", { class: "times" }, String(count)));
}

/** The legend: a key for each kind, which also shows or hides its marks. */
export function legendOf(story: Story, root: HTMLElement): HTMLElement {
  const keys = FACT_KINDS.map((kind) => legendBox(kind, story.facts.filter((fact) => fact.kind === kind).length, root));
  return el("fieldset", { class: "legend" }, el("legend", {}, "Evidence shown"), ...keys);
}

/** A heading and a list for each kind that has facts. */
export function factList(story: Story, onPick: (fact: number) => void, tools: FactTools = () => null): FactList {
  const indices = story.facts.map((_, at) => at);
  const groups = FACT_KINDS.filter((kind) => kind !== "quote").map((kind) => {
    const own = indices.filter(
      (at) => story.facts[at]!.kind === kind || (kind === "person" && story.facts[at]!.kind === "quote"),
    );
    if (own.length === 0) return null;
    const name = kind === "person" ? "People, sources and what they said" : KIND_NAMES[kind];
    return el("section", {}, el("h2", {}, name), el("ul", {}, ...own.map((at) => factEntry(story, at, onPick, tools))));
  });
  const { warnings } = story.payload.record;
  const notes = warnings.map(({ code, message }) => el("li", {}, el("b", {}, code), ` ${message}`));
  const element = el(
    "div",
    { class: "facts" },
    ...groups,
    story.facts.length === 0 && el("p", { class: "none" }, "No facts were found in this article."),
    notes.length > 0 && el("section", {}, el("h2", {}, "Warnings"), el("ul", { class: "warnings" }, ...notes)),
  );
  const buttonOf = (fact: number): HTMLElement | undefined =>
    element.querySelector<HTMLElement>(`[data-fact="${fact}"]`) ?? undefined;
  const select = (fact: number): void => {
    element.querySelector('[aria-current="true"]')?.removeAttribute("aria-current");
    buttonOf(fact)?.setAttribute("aria-current", "true");
  };
  return { element, select, buttonOf };
}
