import { createHash } from "node:crypto";
import { open, readFile, rename, rm } from "node:fs/promises";
import { Failure } from "../core/failure.ts";
import { type Review, reviewSchema } from "./schema.ts";

const ENDING = ".review.json";

/** Where the review of an article's file stands. */
export function reviewPath(article: string): string {
  return `${article}${ENDING}`;
}

/** The article of a review's file, or undefined if the name isn't that of a review. */
export function articleOf(path: string): string | undefined {
  return path.endsWith(ENDING) ? path.slice(0, -ENDING.length) : undefined;
}

/** What `textHash` is made of: the article's decoded text. */
export function textHashOf(text: string): string {
  return createHash("sha256").update(text, "utf16le").digest("base64url");
}

/** Checks a parsed review. Throws a `Failure` that names the first place that is wrong. */
export function parseReview(value: unknown): Review {
  const result = reviewSchema.safeParse(value);
  if (result.success) return result.data;
  const { path, message } = deepest(result.error.issues[0]!);
  const at = path.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`)).join("");
  throw new Failure("bad-review", `not a review of version 1: ${at.replace(/^\./, "") || "the whole"}: ${message}`);
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly errors?: readonly (readonly Issue[])[];
}

/** Of a union's alternatives the one that came furthest is what the writer meant. */
function deepest(issue: Issue): Issue {
  const inner = (issue.errors ?? []).flatMap(([first]) => (first === undefined ? [] : [deepest(first)]));
  const [best] = inner.sort((a, b) => b.path.length - a.path.length);
  return best === undefined || best.path.length === 0 ? issue : { ...best, path: [...issue.path, ...best.path] };
}

/** Reads the review of an article; undefined if there is none. Rejects with a `Failure` if it's no review. */
export async function readReview(article: string): Promise<Review | undefined> {
  let text: string;
  try {
    text = await readFile(reviewPath(article), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new Failure("bad-review", (error as Error).message);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Failure("bad-review", "not a review: it isn't JSON");
  }
  return parseReview(value);
}

/** Writes a review beside its article, whole or not at all; never through a link that stands in its place. */
export async function writeReview(article: string, review: Review): Promise<void> {
  const path = reviewPath(article);
  const partial = `${path}.${process.pid}.partial`;
  await rm(partial, { force: true });
  const file = await open(partial, "wx", 0o644);
  try {
    await file.writeFile(`${JSON.stringify(review, null, 2)}\n`);
  } finally {
    await file.close();
  }
  await rename(partial, path);
}
