import type { JudgedField } from "../../view/judged.ts";
import { articleView } from "./article-view.ts";
import { announce, el, fill } from "./dom.ts";
import type { Api, Entry, ReviewFact, Verdict } from "./review-api.ts";
import { guessOf, openForm } from "./review-form.ts";
import { ADDABLE, type Marked, selectionBar } from "./review-selection.ts";
import { type Desk, deskOf, factsToSave, type Item, reviewedStory } from "./review-state.ts";

function withItem(desk: Desk, path: string, change: (item: Item) => Item | null): Desk {
  return { ...desk, items: desk.items.flatMap((item) => (item.path === path ? (change(item) ?? []) : item)) };
}

function acceptedIfOpen(item: Item): Item {
  return item.verdict === null ? { ...item, verdict: "accepted" } : item;
}

/** One article on the desk: shows it, and saves each change at once. */
export class Reviewer {
  readonly element = el("div");
  readonly #index: number;
  readonly #api: Api;
  readonly #onChange: (entry: Entry) => void;
  #entry: Entry;
  #desk: Desk;
  #saving: Promise<void> = Promise.resolve();

  constructor(index: number, entry: Entry, api: Api, onChange: (entry: Entry) => void) {
    this.#index = index;
    this.#entry = entry;
    this.#api = api;
    this.#onChange = onChange;
    this.#desk = deskOf(entry);
    this.#draw();
  }

  /** Saves a change, one after the other: each is made to what the one before it left. */
  #save(change: (desk: Desk) => Desk, more: readonly ReviewFact[] = []): Promise<void> {
    const saving = this.#saving.then(async () => {
      const desk = change(this.#desk);
      this.#entry = await this.#api.save(this.#index, desk.finished, [...factsToSave(desk), ...more]);
      this.#desk = deskOf(this.#entry);
      this.#onChange(this.#entry);
      this.#draw();
      announce("Saved.");
    });
    this.#saving = saving.catch(() => {});
    return saving;
  }

  /** Saves where there is no form to show what went wrong in. */
  #trySave(change: (desk: Desk) => Desk): void {
    this.#save(change).catch((error: Error) => {
      announce(error.message);
      fill(this.element.querySelector(".trouble")!, error.message);
    });
  }

  #judge(path: string, verdict: Verdict): void {
    const toggled = ({ found, ...item }: Item): Item => ({
      ...item,
      value: found ?? item.value,
      verdict: item.verdict === verdict ? null : verdict,
    });
    this.#trySave((desk) => ({ ...withItem(desk, path, toggled), finished: false }));
  }

  #edit(item: Item): void {
    openForm("Edit this fact", item.field, item.value, (value) => {
      const edited = (old: Item): Item =>
        old.verdict === "added"
          ? { ...old, value }
          : { ...old, verdict: "edited", found: old.found ?? old.value, value };
      return this.#save((desk) => withItem(desk, item.path, edited));
    });
  }

  #add(field: JudgedField, marked: Marked | null): void {
    const start = marked === null ? {} : guessOf(field, marked.words);
    openForm(marked === null ? "Add a fact" : `Add “${marked.words.slice(0, 60)}”`, field, start, (value) =>
      this.#save((desk) => desk, [{ field, verdict: "added", value, span: marked?.span ?? null }]),
    );
  }

  #toolsOf(item: Item | undefined, title: string): Node | null {
    if (item === undefined) return null;
    const tool = (sign: string, name: string, pressed: boolean | null, click: () => void): HTMLElement =>
      el(
        "button",
        {
          type: "button",
          class: "tool",
          title: name,
          "aria-label": `${name}: ${title.slice(0, 80)}`,
          "aria-pressed": pressed === null ? null : String(pressed),
          on: { click },
        },
        sign,
      );
    const edit = tool("✎", "Edit", item.verdict === "added" ? null : item.verdict === "edited", () => this.#edit(item));
    const remove = (): void => this.#trySave((desk) => withItem(desk, item.path, () => null));
    const tools =
      item.verdict === "added"
        ? [edit, tool("✗", "Remove", null, remove)]
        : [
            tool("✓", "Right", item.verdict === "accepted", () => this.#judge(item.path, "accepted")),
            edit,
            tool("✗", "Wrong", item.verdict === "rejected", () => this.#judge(item.path, "rejected")),
          ];
    return el("span", { class: `tools ${item.verdict ?? "open"}`, role: "group" }, ...tools);
  }

  #finish(): void {
    this.#trySave(({ items, finished, ...rest }) =>
      finished ? { ...rest, items, finished: false } : { ...rest, items: items.map(acceptedIfOpen), finished: true },
    );
  }

  #bar(): HTMLElement {
    const { items, finished } = this.#desk;
    const judged = items.filter(({ verdict }) => verdict !== null).length;
    const text = finished ? "Finished: it counts for the score." : `${judged} of ${items.length} facts judged`;
    const name = finished ? "Open again" : judged === items.length ? "Finish" : "The rest is right: finish";
    const choose = el(
      "select",
      { "aria-label": "Add a fact without marking words", on: { change: () => this.#chosen(choose) } },
      el("option", { value: "" }, "Add without marking …"),
      ...ADDABLE.map(([field, label]) => el("option", { value: field }, label)),
    );
    const finish = el(
      "button",
      { type: "button", class: finished ? "quiet" : "main", on: { click: () => this.#finish() } },
      name,
    );
    const hint = el("span", { class: "note" }, "Mark words in the text with the mouse to add a fact.");
    return el(
      "div",
      { class: "review-bar" },
      el("output", {}, text),
      hint,
      choose,
      finish,
      el("p", { class: "trouble", role: "alert" }),
    );
  }

  #chosen(choose: HTMLSelectElement): void {
    const field = choose.value as JudgedField | "";
    choose.value = "";
    if (field !== "") this.#add(field, null);
  }

  /** Draws anew, and keeps where the reader was. */
  #draw(): void {
    const [left, panel] = [
      this.element.contains(document.activeElement),
      this.element.querySelector(".panel")?.scrollTop ?? 0,
    ];
    const label = left ? document.activeElement?.getAttribute("aria-label") : null;
    const story = reviewedStory(this.#index, this.#entry, this.#desk);
    const items = new Map(this.#desk.items.map((item) => [item.path, item]));
    const { element, text } = articleView(story, (fact) => {
      const { path, title } = story.facts[fact]!;
      return this.#toolsOf(items.get(path), title);
    });
    const bar = selectionBar(text, story.payload.text, (field, marked) => this.#add(field, marked));
    fill(this.element, this.#bar(), element, bar);
    const scroller = this.element.querySelector(".panel");
    if (scroller !== null) scroller.scrollTop = panel;
    if (label)
      this.element.querySelector<HTMLElement>(`[aria-label="${CSS.escape(label)}"]`)?.focus({ preventScroll: true });
  }
}
