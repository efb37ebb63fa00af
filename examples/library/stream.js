// A stream of articles, one at a time, into totals by country: node examples/library/stream.js FOLDER
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { extractStream } from "extract-news";

async function* articles(folder) {
  const names = await readdir(folder, { recursive: true });
  for (const name of names.sort()) {
    if (/article\.(?:txt|md|html)$/.test(name)) yield { id: name, text: await readFile(join(folder, name), "utf8") };
  }
}

const articlesByCountry = new Map();
for await (const { countries } of extractStream(articles(process.argv[2] ?? "fixtures"))) {
  for (const { name } of countries) articlesByCountry.set(name, (articlesByCountry.get(name) ?? 0) + 1);
}
for (const [name, count] of [...articlesByCountry].sort((a, b) => b[1] - a[1])) console.log(`${count}\t${name}`);
