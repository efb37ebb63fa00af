import { articleView } from "./article-view.ts";
import type { Extra } from "./articles-table.ts";
import { dashboard } from "./dashboard.ts";
import { nameOf, type Story } from "./data.ts";
import { el, fill, plural } from "./dom.ts";
import { openFrame } from "./frame.ts";
import { rowOf } from "./rows.ts";

/** How one article of the folder is shown. */
export type ShowStory = (story: Story) => HTMLElement;

function stepTo(story: Story | undefined, name: string): HTMLElement {
  return story === undefined
    ? el("span", { class: "step", "aria-disabled": "true" }, name)
    : el("a", { class: "step", href: `#article=${story.index}`, title: nameOf(story) }, name);
}

/** A folder: its dashboard, and below `#article=N` each of its articles. Back and forward of the browser work. */
export function openFolder(
  stories: readonly Story[],
  title = "Report",
  show: ShowStory = (story) => articleView(story).element,
  extra?: Extra,
): void {
  const main = openFrame(`${title} · ${plural(stories.length, "article")}`);
  const overview = dashboard(stories.map(rowOf), extra);
  let scroll = 0;

  const route = (): void => {
    const index = /^#article=(\d+)$/.exec(location.hash)?.[1];
    const story = index === undefined ? undefined : stories[Number(index)];
    if (story === undefined) {
      document.title = `${title} · extract`;
      if (extra !== undefined) overview.refresh();
      fill(main, overview.element);
      scrollTo(0, scroll);
    } else {
      if (main.firstChild === overview.element) scroll = scrollY;
      document.title = `${nameOf(story)} · extract`;
      const steps = el(
        "nav",
        { class: "steps", "aria-label": "Articles" },
        el("a", { class: "step", href: "#" }, "← All articles"),
        stepTo(stories[story.index - 1], "Previous"),
        stepTo(stories[story.index + 1], "Next"),
      );
      fill(main, steps, show(story));
      scrollTo(0, 0);
      main.focus({ preventScroll: true });
    }
  };
  addEventListener("hashchange", route);
  route();
}
