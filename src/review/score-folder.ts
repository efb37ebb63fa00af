import { faultOf } from "../batch/outcome.ts";
import { Failure } from "../core/failure.ts";
import { filesIn } from "./articles.ts";
import { type How, readRecord } from "./read-record.ts";
import { articleOf, readReview, textHashOf } from "./review-file.ts";
import { addTallies, scoreArticle, type Tallies } from "./score.ts";

/** What came of scoring a folder. `problems`: a line for each review that couldn't be used. */
export interface FolderScore {
  readonly articles: number;
  readonly unfinished: number;
  readonly problems: readonly string[];
  readonly tallies: Tallies;
}

async function scoreOne(article: string, how: How): Promise<Tallies | "unfinished"> {
  const review = await readReview(article);
  if (review === undefined || !review.finished) return "unfinished";
  const { record, raw } = await readRecord(article, how).catch((error: Failure) => {
    throw new Failure(error.code, `its article: ${error.message}`);
  });
  if (textHashOf(raw) !== review.textHash) {
    throw new Failure("changed", "the article has changed since it was reviewed; review it again");
  }
  return scoreArticle(record, review);
}

/** Runs the tool over every article in a folder that has a finished review, and compares. Rejects with a `Failure` if it's no folder. */
export async function scoreFolder(folder: string, how: How): Promise<FolderScore> {
  const scores: Tallies[] = [];
  const problems: string[] = [];
  let unfinished = 0;
  for (const path of await filesIn(folder, ["json"])) {
    const article = articleOf(path);
    if (article === undefined) continue;
    try {
      const score = await scoreOne(article, how);
      if (score === "unfinished") unfinished++;
      else scores.push(score);
    } catch (error) {
      problems.push(`${path}: ${faultOf(error).message}`);
    }
  }
  return { articles: scores.length, unfinished, problems, tallies: addTallies(scores) };
}
