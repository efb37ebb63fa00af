import type { Article } from "../../core/article.ts";
import { sieve, sieveOf } from "../../core/sieve.ts";
import { rowsOf } from "../../core/table-rows.ts";
import { wordTable } from "../../core/words.ts";
import topicTable from "./topics.tsv?words";

const TOPICS = ["disease", "kidnapping"] as const;
export type Topic = (typeof TOPICS)[number];

const table = wordTable(
  () => new Map(rowsOf(topicTable).map(([word, topic]) => [word!, 1 + TOPICS.indexOf(topic as Topic)])),
);

const TOPIC = sieve((word) => table.ofWord(word) !== 0);

const known = new WeakMap<Article, ReadonlySet<Topic>>();

/** What the article is about, as far as it tells what words mean: cases of a disease are people, who is held by kidnappers isn't arrested. */
export function topicsOf(article: Article): ReadonlySet<Topic> {
  let found = known.get(article);
  if (found === undefined) {
    const said = new Set<Topic>();
    const sieved = sieveOf(article);
    for (let i = 0; i < sieved.length; i++) if (sieved[i]! & TOPIC) said.add(TOPICS[table.of(article.tokens[i]) - 1]!);
    found = said;
    known.set(article, found);
  }
  return found;
}
