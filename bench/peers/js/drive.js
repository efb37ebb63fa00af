// A JavaScript peer over a folder of articles: node drive.js PEER FOLDER SECONDS; prints what it did as JSON.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [peer, folder, limit] = process.argv.slice(2);
const require = createRequire(join(process.cwd(), "package.json"));

const PEERS = {
  extract: async () => {
    const { extract } = await import(pathToFileURL(process.env.EXTRACT_LIBRARY).href);
    return (text) => extract(text);
  },
  compromise: async () => {
    const nlp = require("compromise");
    return (text) => {
      const doc = nlp(text);
      return [
        doc.people().json(),
        doc.places().json(),
        doc.organizations().json(),
        doc.numbers().json(),
        doc.quotations().json(),
      ];
    };
  },
  "wink-nlp": async () => {
    const nlp = require("wink-nlp")(require("wink-eng-lite-web-model"));
    return (text) => nlp.readDoc(text).entities().out();
  },
  "chrono-node": async () => {
    const chrono = require("chrono-node");
    return (text) => chrono.parse(text, new Date(1_600_000_000_000));
  },
};

const run = await PEERS[peer]();
const load = performance.now() / 1000;
const files = readdirSync(folder).sort();
const texts = files.map((file) => readFileSync(join(folder, file), "utf8"));
const clock = () => performance.now() / 1000;
for (const warm = clock(), i = { at: 0 }; i.at < texts.length && clock() - warm < Number(limit) / 3; i.at++)
  run(texts[i.at]);
const start = clock();
let articles = 0;
while (clock() - start < Number(limit)) run(texts[articles++ % texts.length]);
console.log(JSON.stringify({ load, articles, seconds: clock() - start }));
