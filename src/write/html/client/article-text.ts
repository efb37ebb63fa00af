import type { Span } from "../../../core/spans.ts";
import { KIND_NAMES } from "../../view/facts.ts";
import { type Segment, segmentsOf } from "../../view/segments.ts";
import type { Story } from "./data.ts";
import { el } from "./dom.ts";

/** The article's text with its evidence marked. */
export interface MarkedText {
  readonly element: HTMLElement;
  /** The first piece of each place of a fact, in text order. */
  readonly marksOf: (fact: number) => readonly HTMLElement[];
  /** Shows which fact is looked at. */
  readonly select: (fact: number) => void;
}

const TAGS: Readonly<Record<string, "h1" | "h2" | "blockquote" | "p">> = {
  title: "h1",
  heading: "h2",
  quotation: "blockquote",
};

function placesOf({ payload }: Story): Span[][] {
  return payload.places.map((flat) =>
    Array.from({ length: flat.length / 2 }, (_, i) => ({ start: flat[2 * i]!, end: flat[2 * i + 1]! })),
  );
}

function markOf(story: Story, segment: Segment, onPick: (fact: number) => void): HTMLElement {
  const kinds = [...new Set(segment.facts.map((fact) => story.facts[fact]!.kind))];
  const inner = story.facts[segment.facts[0]!]!;
  return el(
    "mark",
    {
      class: [`is-${kinds.find((kind) => kind !== "quote") ?? "quote"}`, ...kinds.map((kind) => `has-${kind}`)].join(
        " ",
      ),
      title: `${KIND_NAMES[inner.kind]}: ${inner.title}`,
      tabindex: "-1",
      "data-facts": segment.facts.join(" "),
      on: { click: () => onPick(segment.facts[0]!) },
    },
    story.payload.text.slice(segment.start, segment.end),
  );
}

/** Renders the text; `onPick` is called with the innermost fact of a mark that is clicked. */
export function markedText(story: Story, onPick: (fact: number) => void): MarkedText {
  const { text, blocks } = story.payload;
  const places = placesOf(story);
  const pieces: HTMLElement[][] = places.map(() => []);
  const starts = places.map(() => new Map<number, HTMLElement>());
  const lines = segmentsOf(blocks, places).map((segments, at) => {
    const children = segments.map((segment) => {
      if (segment.facts.length === 0) return text.slice(segment.start, segment.end);
      const mark = markOf(story, segment, onPick);
      for (const fact of segment.facts) {
        pieces[fact]!.push(mark);
        starts[fact]!.set(segment.start, mark);
      }
      return mark;
    });
    const { kind, start } = blocks[at]!;
    return el(TAGS[kind] ?? "p", { class: `block ${kind}`, "data-start": start, dir: "auto" }, ...children);
  });
  const element = el("article", { class: "text", "aria-label": "The article" }, ...lines);
  const marksOf = (fact: number): HTMLElement[] =>
    [...places[fact]!].sort((a, b) => a.start - b.start).flatMap(({ start }) => starts[fact]!.get(start) ?? []);
  const select = (fact: number): void => {
    for (const mark of element.querySelectorAll(".selected")) mark.classList.remove("selected");
    for (const mark of pieces[fact]!) mark.classList.add("selected");
  };
  return { element, marksOf, select };
}
