import { sectionKindOf, type Token } from "../../core/article.ts";
import type { NumberMention } from "../../mentions/numbers/index.ts";
import type { Input } from "../extractor.ts";
import { backgroundTeller, sourceOf } from "./background.ts";
import type { Candidate } from "./candidate.ts";
import { findCorrections } from "./corrections.ts";
import { estimatorOf } from "./estimates.ts";
import { readNumber } from "./read-number.ts";
import { type Counted, type Remembered, type Scene, sceneOf, wordsOf } from "./scene.ts";
import { mayHaveSingles, readSingles } from "./singles.ts";

const SILENT = new Set(["byline", "dateline", "boilerplate", "footer", "caption"]);

type Bare = Omit<Candidate, "background">;

const DEFINITE = /^(?:the|these|those|all|remaining)$/;
const FURTHER = /^(?:another|further|additional|other)$/;

function isFurther(tokens: readonly Token[], { number, phrase, end }: Counted): boolean {
  if (FURTHER.test(tokens[number.first - 1]?.lower ?? "")) return true;
  for (let i = number.end; i < Math.max(end, phrase.first); i++)
    if (/^(?:more|other|others|additional)$/.test(tokens[i]!.lower)) return true;
  return false;
}

function toCandidate(scene: Scene, counted: Counted, replaces: number | null): Bare {
  const { article } = scene.input;
  const { tokens } = article;
  const { number, end, kind, noun, action, whole, isElided } = counted;
  const { value, min, max, qualifier, first } = number;
  const before = tokens[first - 1]?.lower ?? "";
  const estimator = estimatorOf(tokens, first, scene.low);
  return {
    start: tokens[first]!.start,
    end: tokens[end - 1]!.end,
    value,
    min,
    max,
    qualifier,
    noun: noun ?? pronounOf(scene, counted),
    of: kind,
    action,
    inTitle: scene.inTitle,
    definite: DEFINITE.test(before),
    isFurther: isFurther(tokens, counted),
    whole,
    isElided,
    sentence: scene.sentence,
    replaces,
    accordingTo: estimator === null ? null : wordsOf(article, estimator.start, estimator.end),
  };
}

/** "Nobody", "no one": the word stands for the noun. */
function pronounOf({ input: { article } }: Scene, { number }: Counted): string | null {
  if (number.value !== 0 || article.tokens[number.core]!.lower === "none") return null;
  return wordsOf(article, number.core, number.end);
}

/** Reads one sentence: its numbers from left to right, then what it counts with an article. */
function readSentence(scene: Scene, numbers: readonly NumberMention[]): Bare[] {
  const { tokens } = scene.input.article;
  const old = findCorrections(tokens, numbers);
  for (const number of numbers) {
    const counted = old.has(number) ? undefined : readNumber(scene, number);
    if (counted === undefined) continue;
    scene.byEnd.set(counted.end, counted);
    scene.byFirst.add(counted.number.first);
    scene.counted.push(counted);
  }
  const singles = mayHaveSingles(scene) ? readSingles(scene) : [];
  const all = [...scene.counted, ...singles].sort((a, b) => a.number.first - b.number.first);
  const replaced = [...old.values()][0] ?? null;
  const target = replaced === null ? undefined : all.find(({ number }) => (number.value ?? 0) !== replaced);
  return all.map((counted) => toCandidate(scene, counted, counted === target ? replaced : null));
}

/** How many sentences back a noun may be left out, and how many counts of each are remembered. */
const MEMORY = 3;
const REMEMBERED = 8;

/** The sentences of the article that are read, each with its numbers. */
function* sentencesOf({ article, layers }: Input): Generator<{ sentence: number; numbers: NumberMention[] }> {
  let next = 0;
  for (const [sentence, { firstToken, endToken }] of article.sentences.entries()) {
    const numbers: NumberMention[] = [];
    while (next < layers.numbers.length && layers.numbers[next]!.value.first < endToken)
      numbers.push(layers.numbers[next++]!);
    if (firstToken < endToken && !SILENT.has(sectionKindOf(article, firstToken))) yield { sentence, numbers };
  }
}

/** Every number phrase of the article that counts something, in text order. */
export function findCandidates(input: Input): Candidate[] {
  const isBackground = backgroundTeller(input);
  const found: Candidate[] = [];
  let memory: Remembered[] = [];
  let nextSource = 0;
  for (const { sentence, numbers } of sentencesOf(input)) {
    memory = memory.filter((one) => sentence - one.sentence <= MEMORY);
    const scene = sceneOf(input, sentence, memory);
    for (const bare of readSentence(scene, numbers)) {
      const source = sourceOf(input, bare, nextSource);
      nextSource = source.next;
      found.push({ ...bare, accordingTo: bare.accordingTo ?? source.words, background: isBackground(bare.sentence) });
    }
    memory = [...memory, ...scene.counted.slice(-REMEMBERED).map((counted) => ({ counted, sentence }))];
  }
  return found;
}
