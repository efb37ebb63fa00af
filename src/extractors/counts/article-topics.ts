import type { Article } from "../../core/article.ts";
import { sieve, sieveOf } from "../../core/sieve.ts";
import { linesOf } from "../../core/table-rows.ts";
import { factOf } from "../../core/words.ts";
import topicTable from "./topics.tsv";

export type Topic = "disease" | "kidnapping";

let topics: ReadonlyMap<string, Topic> | undefined;

const topicOf = factOf<Topic | null>(({ lower }) => {
  topics ??= new Map(linesOf(topicTable).map((line) => line.split("\t") as [string, Topic]));
  return topics.get(lower) ?? null;
}, null);

const TOPIC = sieve((word) => topicOf({ word }) !== null);

const known = new WeakMap<Article, ReadonlySet<Topic>>();

/** What the article is about, as far as it tells what words mean: cases of a disease are people, who is held by kidnappers isn't arrested. */
export function topicsOf(article: Article): ReadonlySet<Topic> {
  let found = known.get(article);
  if (found === undefined) {
    const said = new Set<Topic>();
    const sieved = sieveOf(article);
    for (let i = 0; i < sieved.length; i++) if (sieved[i]! & TOPIC) said.add(topicOf(article.tokens[i])!);
    found = said;
    known.set(article, found);
  }
  return found;
}
