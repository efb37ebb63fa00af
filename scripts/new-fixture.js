// npm run new-fixture SLUG [txt|md|html]: an empty fixture to be filled by hand (see fixtures/README.md).
import { existsSync, mkdirSync, writeFileSync } from "node:fs";

const [slug, ending = "txt"] = process.argv.slice(2);
const folder = `fixtures/${slug}`;
if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug ?? "") || !["txt", "md", "html"].includes(ending)) {
  console.error("usage: npm run new-fixture -- kebab-case-name [txt|md|html]");
  process.exit(2);
}
if (existsSync(folder)) {
  console.error(`${folder} exists already`);
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
const expected = {
  title: null,
  date: null,
  dateline: null,
  agencies: [],
  counts: [],
  countries: [],
  peopleQuoted: [],
  otherSources: [],
};
writeFileSync(`${folder}/article.${ending}`, "");
writeFileSync(`${folder}/expected.json`, `${JSON.stringify(expected, null, 2)}\n`);
writeFileSync(`${folder}/notes.md`, `# ${slug}\n\nWhy it exists: \n`);
console.log(`${folder}: write the article in your own words, then expected.json by hand, then run npm test`);
