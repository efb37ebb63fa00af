import { type Article, evidenceOf } from "../core/article.ts";
import { Failure } from "../core/failure.ts";
import { readArticle } from "../pipeline.ts";
import type { Payload } from "../write/html/payload.ts";
import { payloadOf } from "../write/html/payload-of.ts";
import type { Fact } from "../write/view/facts.ts";
import { shownOf } from "../write/view/shown.ts";
import { type How, readRecord } from "./read-record.ts";
import { parseReview, readReview, textHashOf, writeReview } from "./review-file.ts";
import type { Review } from "./schema.ts";

/** An article on the desk: what the page shows, and the review so far. */
export interface Entry {
  readonly payload: Payload;
  readonly review: Review | null;
  /** For each fact of the review, where its evidence stands in the payload's text: [start, end, start, end, …]. */
  readonly places: readonly (readonly number[])[];
}

/** What the page sends: a review, in which a new fact may have `span` (UTF-16 units of the shown text) for its evidence. */
interface Submission {
  readonly finished: unknown;
  readonly facts: unknown;
}

function placesOf(article: Article, review: Review | null): number[][] {
  if (review === null) return [];
  const facts = review.facts.map(({ evidence }): Fact => ({ kind: "count", path: "", title: "", notes: [], evidence }));
  return shownOf(article, facts).places.map((spans) => spans.flatMap(({ start, end }) => [start, end]));
}

/** Reads, extracts and lays out one article. Rejects with a `Failure`. A review of another text isn't shown. */
export async function entryOf(path: string, how: How): Promise<Entry> {
  const { record, raw } = await readRecord(path, how);
  const found = await readReview(path);
  const review = found !== undefined && found.textHash === textHashOf(raw) ? found : null;
  return { payload: payloadOf(record, raw), review, places: placesOf(readArticle(raw, path), review) };
}

/** Gives a fact that was marked in the text its evidence. */
function withEvidence(article: Article, fact: unknown): unknown {
  if (typeof fact !== "object" || fact === null || !("span" in fact)) return fact;
  const { span, ...rest } = fact;
  if (span === null) return { ...rest, evidence: [] };
  const [start, end] = Array.isArray(span) ? span : [];
  const inText =
    Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= article.text.length;
  if (!inText) throw new Failure("bad-review", "a span that isn't in the text");
  return { ...rest, evidence: [evidenceOf(article, { start, end })] };
}

/** Checks and saves what the page sent about an article, and gives the article back as it stands now. */
export async function saveReview(path: string, submission: unknown, how: How): Promise<Entry> {
  const { finished, facts } = (submission ?? {}) as Submission;
  if (!Array.isArray(facts)) throw new Failure("bad-review", "facts are missing");
  const { raw } = await readRecord(path, how);
  const article = readArticle(raw, path);
  const review = parseReview({
    version: 1,
    article: path.slice(path.lastIndexOf("/") + 1),
    textHash: textHashOf(raw),
    finished,
    facts: facts.map((fact) => withEvidence(article, fact)),
  });
  const length = article.codePoints.at(article.raw.length);
  const astray = review.facts.some(({ evidence }) => evidence.some(({ start, end }) => start > end || end > length));
  if (astray) throw new Failure("bad-review", "evidence that isn't in the text");
  await writeReview(path, review);
  return entryOf(path, how);
}
