import type { JudgedField } from "../../view/judged.ts";
import { el } from "./dom.ts";

/** Words that were marked in the text: UTF-16 units of the shown text, half-open. */
export interface Marked {
  readonly words: string;
  readonly span: readonly [number, number];
}

/** What a fact can be added as. */
export const ADDABLE: readonly (readonly [JudgedField, string])[] = [
  ["counts", "Count"],
  ["agencies", "Organisation"],
  ["countries", "Country"],
  ["people", "Person"],
  ["quotes", "Quote"],
  ["date", "Date"],
  ["dateline", "Dateline"],
];

function offsetOf(node: Node, offset: number): number | null {
  const block = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>("[data-start]");
  if (block === null || block === undefined) return null;
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  return Number(block.dataset["start"]) + before.toString().length;
}

/** What is marked in the article now, without white space at its ends; null if nothing is. */
function markedIn(article: HTMLElement, text: string): Marked | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!article.contains(range.commonAncestorContainer)) return null;
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  if (start === null || end === null || start >= end) return null;
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  return words.trim() === "" ? null : { words: words.trim(), span: [from, from + words.trim().length] };
}

/** A bar below the words that are marked, with a button for each kind of fact they can become. */
export function selectionBar(
  article: HTMLElement,
  text: string,
  add: (field: JudgedField, marked: Marked) => void,
): HTMLElement {
  let marked: Marked | null = null;
  const buttons = ADDABLE.map(([field, name]) => {
    const click = (): void => {
      bar.hidden = true;
      if (marked !== null) add(field, marked);
    };
    return el("button", { type: "button", class: "quiet", on: { click } }, name);
  });
  const bar = el(
    "div",
    { class: "selection-bar", role: "toolbar", "aria-label": "Add the marked words as", hidden: true },
    "Add as",
    ...buttons,
  );
  const look = (): void => {
    marked = markedIn(article, text);
    bar.hidden = marked === null;
    if (marked === null) return;
    const box = getSelection()!.getRangeAt(0).getBoundingClientRect();
    bar.style.left = `${Math.max(8, Math.min(box.left, innerWidth - bar.offsetWidth - 8)) + scrollX}px`;
    bar.style.top = `${box.bottom + scrollY + 6}px`;
  };
  // After the browser has changed the selection.
  for (const event of ["mouseup", "keyup"] as const) article.addEventListener(event, () => setTimeout(look));
  return bar;
}
