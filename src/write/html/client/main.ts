import { articleView } from "./article-view.ts";
import { modeOfPage, nameOf, storiesInPage } from "./data.ts";
import { el, fill } from "./dom.ts";
import { openFolder } from "./folder.ts";
import { openFrame } from "./frame.ts";
import { openReview } from "./review.ts";

function start(): void {
  const mode = modeOfPage();
  if (mode === "review") {
    void openReview();
    return;
  }
  const stories = storiesInPage();
  const [only] = stories;
  if (mode === "folder") openFolder(stories);
  else {
    const main = openFrame("Report");
    if (only === undefined) fill(main, el("p", { class: "notice" }, "There is no article in this report."));
    else {
      document.title = `${nameOf(only)} · extract`;
      fill(main, articleView(only).element);
    }
  }
}

start();
