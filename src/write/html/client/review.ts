import { nameOf, type Story } from "./data.ts";
import { announce, el, fill } from "./dom.ts";
import { openFolder } from "./folder.ts";
import { openFrame } from "./frame.ts";
import { connect, type Entry } from "./review-api.ts";
import { deskOf, reviewedStory } from "./review-state.ts";
import { Reviewer } from "./reviewer.ts";

function statusOf(entry: Entry): string {
  const { items, finished } = deskOf(entry);
  const judged = items.filter(({ verdict }) => verdict !== null).length;
  return finished ? "finished" : judged === 0 ? "" : `${judged} of ${items.length}`;
}

/** The report of a folder in which facts are corrected: loads from the server, and saves beside the articles. */
export async function openReview(): Promise<void> {
  const main = openFrame("Review");
  fill(main, el("p", { class: "notice" }, "Loading …"));
  try {
    const api = connect();
    const entries = await api.load();
    const stories = [...entries].map(([index, entry], i): Story & { readonly entry: number } => ({
      ...reviewedStory(i, entry, deskOf(entry)),
      entry: index,
    }));
    const show = (story: Story): HTMLElement => {
      const at = stories[story.index]!.entry;
      return new Reviewer(at, entries.get(at)!, api, (entry) => entries.set(at, entry)).element;
    };
    const status = { name: "Review", of: (story: Story) => statusOf(entries.get(stories[story.index]!.entry)!) };
    openFolder(stories, "Review", show, status);
    if (stories.length === 0) announce("There are no articles.");
    document.title = stories.length === 1 ? `${nameOf(stories[0]!)} · extract` : document.title;
  } catch (error) {
    fill(main, el("p", { class: "notice", role: "alert" }, (error as Error).message));
  }
}
