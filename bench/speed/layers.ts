// Where an article's time goes: each stage forced in its order, timed apart.
import { performance } from "node:perf_hooks";
import { clean } from "../../src/clean/index.ts";
import { extractors } from "../../src/extractors/registry.ts";
import { compromiseLexicon } from "../../src/lexicon/index.ts";
import { type Layers, layersOf } from "../../src/mentions/registry.ts";
import { extract } from "../../src/pipeline.ts";
import { segment } from "../../src/segment/index.ts";

const LAYERS: readonly (keyof Layers)[] = [
  "dates",
  "places",
  "filing",
  "timeline",
  "numbers",
  "tags",
  "organisations",
  "names",
  "quotes",
  "attributions",
];

type Timed = <T>(stage: string, work: () => T) => T;

function runStages(text: string, timed: Timed): void {
  const cleaned = timed("clean", () => clean(text));
  const article = timed("segment", () => segment(cleaned, "-"));
  const layers = layersOf(article, compromiseLexicon);
  for (const layer of LAYERS) timed(`layer ${layer}`, () => layers[layer]);
  for (const { name, extract: find } of Object.values(extractors)) {
    timed(`extractor ${name}`, () => find({ article, layers, options: {} }));
  }
  timed("whole", () => extract(text));
}

/** Microseconds an article of each stage over `texts`: the best of `rounds`, after one to warm up. */
export function timeStages(texts: readonly string[], rounds = 3): ReadonlyMap<string, number> {
  const best = new Map<string, number>();
  for (let round = 0; round <= rounds; round++) {
    const spent = new Map<string, number>();
    const timed: Timed = (stage, work) => {
      const start = performance.now();
      const value = work();
      spent.set(stage, (spent.get(stage) ?? 0) + performance.now() - start);
      return value;
    };
    for (const text of texts) runStages(text, timed);
    if (round === 0) continue;
    for (const [stage, ms] of spent) best.set(stage, Math.min(best.get(stage) ?? Infinity, (ms * 1000) / texts.length));
  }
  return best;
}
