// An extractor of one's own, for sums of money, with evidence as ours have it: node examples/library/own-extractor.js FILE
import { readFileSync } from "node:fs";
import { createPipeline, evidenceOf } from "extract-news";

const MONEY = /[$€£]\d{1,12}(?:[.,]\d{1,9}){0,5}(?: (?:thousand|million|billion))?/g;

const money = {
  name: "money",
  empty: [],
  extract: ({ article }) => ({
    value: [...article.text.matchAll(MONEY)].map(({ index, 0: sum }) =>
      evidenceOf(article, { start: index, end: index + sum.length }),
    ),
  }),
};

const { extract } = createPipeline({ extractors: [money] });
const file = process.argv[2] ?? "fixtures/flood-email/article.txt";
const record = extract(readFileSync(file, "utf8"), { id: file });
console.log(JSON.stringify({ id: record.id, money: record.money }, null, 2));
