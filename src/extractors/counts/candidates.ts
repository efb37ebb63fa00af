import type { SectionKind, Token } from "../../core/article.ts";
import type { NumberMention } from "../../mentions/numbers/index.ts";
import type { Input } from "../extractor.ts";
import { backgroundTeller, type Source, sourceOf } from "./background.ts";
import type { Candidate } from "./candidate.ts";
import { type Corrections, findCorrections } from "./corrections.ts";
import { estimatorOf } from "./estimates.ts";
import { before } from "./grammar.ts";
import { bits, has } from "./phrase-words.ts";
import { readNumber } from "./read-number.ts";
import { type Counted, enter, remember, type Scene, sceneOf, wordsOf } from "./scene.ts";
import { mayHaveSingles, readSingles } from "./singles.ts";

const isSilent = (kind: SectionKind): boolean =>
  kind === "byline" || kind === "dateline" || kind === "boilerplate" || kind === "footer" || kind === "caption";

function isFurther(tokens: readonly Token[], { number, phrase, end }: Counted): boolean {
  if (bits(before(tokens, number.first)) & has.further) return true;
  const last = Math.max(end, phrase.first);
  for (let i = number.end; i < last; i++) if (bits(tokens[i]) & has.moreOf) return true;
  return false;
}

/** What the article's layers say of a count. */
interface Reading {
  readonly numbers: readonly NumberMention[];
  readonly isBackground: (sentence: number) => boolean;
  readonly source: Source;
}

function toCandidate(scene: Scene, reading: Reading, counted: Counted, replaces: number | null): Candidate {
  const { article, tokens, low, inTitle, sentence } = scene;
  const { number, end, kind, noun, action, whole, isElided } = counted;
  const { value, min, max, qualifier, first } = number;
  const span = { start: tokens[first]!.start, end: tokens[end - 1]!.end };
  const estimator = estimatorOf(tokens, first, low);
  const source = sourceOf(article.text, span, reading.source);
  return {
    start: span.start,
    end: span.end,
    value,
    min,
    max,
    qualifier,
    noun: noun ?? pronounOf(scene, counted),
    of: kind,
    action,
    inTitle,
    definite: ((bits(before(tokens, first)) | bits(tokens[first])) & has.definite) !== 0,
    isFurther: isFurther(tokens, counted),
    whole,
    isElided,
    sentence,
    accordingTo: estimator === null ? source : wordsOf(article, estimator.start, estimator.end),
    background: reading.isBackground(sentence),
    replaces,
  };
}

/** "Nobody", "no one": the word stands for the noun. */
function pronounOf({ article, tokens }: Scene, { number }: Counted): string | null {
  if (number.value !== 0 || bits(tokens[number.core]) & has.none) return null;
  return wordsOf(article, number.core, number.end);
}

/** Reads one sentence: its numbers (`numbers[from]` to those before `end`) from left to right. */
function readNumbers(scene: Scene, { numbers }: Reading, from: number, end: number): Corrections {
  const old = findCorrections(scene.tokens, numbers, from, end);
  for (let i = from; i < end; i++) {
    const number = numbers[i]!;
    const counted = old.has(number) ? undefined : readNumber(scene, number);
    if (counted !== undefined) remember(scene, counted);
  }
  return old;
}

/** What the sentence counts, the numbers and what stands with an article, in text order. */
function allCounted(scene: Scene): readonly Counted[] {
  const { counted, sieved, low, limit } = scene;
  if (counted.length === 0 && !mayHaveSingles(sieved, low, limit)) return counted;
  const singles = readSingles(scene);
  if (singles.length === 0) return counted;
  return [...counted, ...singles].sort((a, b) => a.number.first - b.number.first);
}

function readSentence(scene: Scene, reading: Reading, found: Candidate[], from: number, end: number): void {
  const old = readNumbers(scene, reading, from, end);
  let replaced = old.size === 0 ? null : ([...old.values()][0] ?? null);
  for (const counted of allCounted(scene)) {
    const isReplacing = replaced !== null && (counted.number.value ?? 0) !== replaced;
    found.push(toCandidate(scene, reading, counted, isReplacing ? replaced : null));
    if (isReplacing) replaced = null;
  }
}

/** Every number phrase of the article that counts something, in text order. */
export function findCandidates(input: Input): Candidate[] {
  const { sentences, sections } = input.article;
  const { numbers, attributions } = input.layers;
  const reading = { numbers, isBackground: backgroundTeller(input), source: { attributions, next: 0 } };
  const scene = sceneOf(input);
  const found: Candidate[] = [];
  let next = 0;
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    const { firstToken, endToken, section } = sentences[sentence]!;
    const from = next;
    while (next < numbers.length && numbers[next]!.value.first < endToken) next++;
    if (firstToken >= endToken || isSilent(sections[section]!.kind)) continue;
    if (from === next && !mayHaveSingles(scene.sieved, firstToken, endToken)) continue;
    enter(scene, sentence);
    readSentence(scene, reading, found, from, next);
  }
  return found;
}
