// Trains the name tagger: node scripts/train-tagger.js FOLDER NAMES [--all]
// FOLDER has gmb.conll and wikigold.conll, NAMES is written by make-name-tables.py; --all trains on the held-out tenth too.
// Writes src/mentions/tagger/weights.bin and prints what it reaches on the tenth of the text that's held out.
// Sources and licences: docs/sources.md. Deterministic: the order of the sentences is shuffled with a fixed seed.
import { writeFileSync } from "node:fs";
import { build } from "esbuild";
import { packedTables } from "./pack-table.js";
import { nameSwapper, readNames, readSentences, titled, toText } from "./tagger-corpus.js";

const [, , folder, namesFile] = process.argv;
const EPOCHS = 4;
const SEED = 20261124;
/** Copies of a sentence with other names in it. */
const SWAPS = 2;

const bundle = await build({
  stdin: {
    contents: `export { segment } from "./src/segment/index.ts"; export { clean } from "./src/clean/index.ts";
      export { readTokens } from "./src/mentions/tagger/reading.ts"; export { Is } from "./src/mentions/tagger/tables.ts"; export * from "./src/mentions/tagger/features.ts";
      export { Label, LABELS } from "./src/mentions/tagger/labels.ts";`,
    resolveDir: ".",
    loader: "ts",
  },
  bundle: true,
  format: "esm",
  platform: "node",
  write: false,
  loader: { ".tsv": "text" },
  plugins: [packedTables],
});
const url = `data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].contents).toString("base64")}`;
const { segment, clean, readTokens, FeatureReader, BUCKETS, bucketOf, Is, Label, LABELS } = await import(url);

let state = SEED;
function random() {
  state = (Math.imul(state, 1664525) + 1013904223) | 0;
  return (state >>> 0) / 2 ** 32;
}

function read({ text, labels }) {
  const article = segment(clean(text), "-");
  if (article.text.length !== text.length) return undefined;
  const reading = readTokens(article);
  const gold = article.tokens.map((token) => Math.max(0, LABELS.indexOf(labels[token.start])));
  // The bank counts titles ("Mr.", "President") as part of the name; here the name is what comes after.
  const titles = Is.courtesy | Is.honorific | Is.head;
  for (let i = gold.length - 2; i >= 0; i--) {
    const isTitle = (reading.classes[i] & titles) !== 0 && (reading.classes[i] & (Is.first | Is.surname)) === 0;
    if (gold[i] === Label.person && isTitle && gold[i + 1] === Label.person) gold[i] = 0;
  }
  return { reading, gold, features: new FeatureReader(reading), n: article.sentences.length };
}

const all = ["gmb.conll", "wikigold.conll"]
  .flatMap((file) => readSentences(folder, file))
  .filter((sentence) => sentence.length > 2);
const swap = nameSwapper(readNames(namesFile), random, all);
const isHeldOut = (_, i) => Math.floor(i / 100) % 10 === 9;
const fits = ({ text, labels }) => text.length === labels.length;
const inCapitals = ({ text, labels }) => ({ text: text.toUpperCase(), labels });
const inTitleCase = ({ text, labels }) => ({
  text: titled(text).replace(/\.$/, ""),
  labels: labels.slice(0, text.endsWith(".") ? -1 : undefined),
});

/** The sentence as it stands, with other names, and at times in capitals and in title case. */
function formsOf(sentence) {
  const forms = [toText(sentence)];
  if (sentence.some(([, label]) => label === "PER")) for (let i = 0; i < SWAPS; i++) forms.push(toText(swap(sentence)));
  const other = forms[Math.floor(random() * forms.length)];
  if (random() < 0.35) forms.push(inCapitals(other));
  if (random() < 0.35) forms.push(inTitleCase(other));
  return forms.filter(fits);
}

const isTrained = (sentence, i) => process.argv.includes("--all") || !isHeldOut(sentence, i);
const training = all.filter(isTrained).flatMap(formsOf).map(read).filter(Boolean);
const heldOut = all.filter(isHeldOut).map(toText);

const N = LABELS.length;
const weights = new Float32Array(BUCKETS * N);
const totals = new Float64Array(BUCKETS * N);
const stamps = new Int32Array(BUCKETS * N);
let clock = 0;

/** The buckets of the features that were read last. */
function bucketsOf({ marked, count }) {
  return Array.from(marked.subarray(0, count), bucketOf);
}

function scoreInto(table, buckets, scores) {
  scores.fill(0);
  for (const bucket of buckets)
    for (let label = 0, at = bucket * N; label < N; label++) scores[label] += table[at + label];
}

function change(at, by) {
  totals[at] += (clock - stamps[at]) * weights[at];
  stamps[at] = clock;
  weights[at] += by;
}

function best(scores) {
  let label = 0;
  for (let i = 1; i < N; i++) if (scores[i] > scores[label]) label = i;
  return label;
}

function walk(sample, table, visit) {
  const { reading, features, n } = sample;
  const scores = new Float64Array(N);
  for (let s = 0; s < n; s++) {
    features.enter(s);
    let previous = 0;
    const { firstToken, endToken } = reading.article.sentences[s];
    for (let i = firstToken; i < endToken; i++) {
      if (!features.isCandidate(i)) {
        if (reading.tokens[i].kind === "word" || !reading.tokens[i].glued) previous = 0;
        continue;
      }
      features.read(i, previous);
      const buckets = bucketsOf(features.list);
      scoreInto(table, buckets, scores);
      previous = visit(i, best(scores), buckets, scores);
    }
  }
}

for (let epoch = 0; epoch < EPOCHS; epoch++) {
  for (let i = training.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [training[i], training[j]] = [training[j], training[i]];
  }
  let wrong = 0;
  for (const sample of training) {
    walk(sample, weights, (i, guess, buckets, scores) => {
      clock++;
      const gold = sample.gold[i];
      let rival = gold === 0 ? 1 : 0;
      for (let l = 0; l < N; l++) if (l !== gold && scores[l] > scores[rival]) rival = l;
      // A margin of 1 keeps the scores apart, so that they say something of how sure the tagger is.
      if (scores[gold] < scores[rival] + 1) {
        for (const bucket of buckets) {
          change(bucket * N + gold, 0.1);
          change(bucket * N + rival, -0.1);
        }
      }
      if (guess !== gold) wrong++;
      return random() < 0.7 ? gold : guess;
    });
  }
  console.log(`epoch ${epoch + 1}: ${wrong} of ${clock / (epoch + 1)} wrong`);
}

const average = new Float32Array(BUCKETS * N);
for (let i = 0; i < average.length; i++) average[i] = (totals[i] + (clock - stamps[i]) * weights[i]) / clock;
// The label's mean over all is noise to the choice among labels: taken out, it leaves smaller weights.
for (let b = 0; b < BUCKETS; b++) {
  let mean = 0;
  for (let l = 0; l < N; l++) mean += average[b * N + l] / N;
  for (let l = 0; l < N; l++) average[b * N + l] -= mean;
}
const sizes = Float32Array.from(average, Math.abs).sort();
const scale = 127 / sizes[Math.floor(sizes.length * 0.9995)];
const bytes = Int8Array.from(average, (w) => Math.max(-127, Math.min(127, Math.round(w * scale))));
console.log(`weight 1 is ${scale.toFixed(1)}; ${bytes.filter((b) => b !== 0).length} of ${bytes.length} not 0`);
writeFileSync("src/mentions/tagger/weights.bin", bytes);

function evaluate(name, list) {
  const tally = LABELS.map(() => [0, 0, 0]);
  for (const sample of list.map(read).filter(Boolean)) {
    walk(sample, bytes, (i, guess) => {
      const gold = sample.gold[i];
      if (guess === gold) tally[gold][0]++;
      else {
        tally[guess][1]++;
        tally[gold][2]++;
      }
      return guess;
    });
  }
  const rows = LABELS.map((label, i) => {
    const [tp, fp, fn] = tally[i];
    return `${label || "O"} P ${(tp / (tp + fp)).toFixed(3)} R ${(tp / (tp + fn)).toFixed(3)} F1 ${((2 * tp) / (2 * tp + fp + fn)).toFixed(3)}`;
  });
  console.log(`${name}, by candidate token: ${rows.join(" | ")}`);
}
evaluate("held out", heldOut);
evaluate("held out, other names", all.filter(isHeldOut).map(swap).map(toText));
evaluate("held out, capitals", heldOut.map(inCapitals).filter(fits));
evaluate("held out, title case", heldOut.map(inTitleCase));
