// One article, from a string to its record: node examples/library/one-article.js FILE
import { readFileSync } from "node:fs";
import { extract } from "extract-news";

const file = process.argv[2] ?? "fixtures/raid-wire/article.txt";
const { title, date, agency, counts } = extract(readFileSync(file, "utf8"), { id: file });

console.log(`${title} (${date?.value ?? "no date"}, ${agency?.name ?? "no agency"})`);
for (const { value, min, noun, action, mentions } of counts) {
  console.log(`${value ?? `at least ${min}`} ${noun ?? ""} ${action ?? ""}`.trim(), `from “${mentions[0]?.text}”`);
}
