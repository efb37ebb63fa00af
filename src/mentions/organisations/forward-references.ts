import { type Article, sectionKindOf, type Token } from "../../core/article.ts";
import type { Draft } from "./drafts.ts";
import { Cue, cueOf, Kind, kindOf } from "./lists.ts";
import type { Reading } from "./reading.ts";
import { isPossessive } from "./run.ts";
import { standsFor } from "./stands-for.ts";
import { Is } from "./words.ts";

/** By word of their names, the organisations that have it. */
function bearersOf(drafts: readonly Draft[]): Map<string, Draft[]> {
  const bearers = new Map<string, Draft[]>();
  for (const draft of drafts) for (const word of draft.words) push(bearers, word, draft);
  return bearers;
}

/** True if the word opens on a body: any in a title, an indefinite one in the lead. */
function isOpening(article: Article, i: number, from: number): boolean {
  if (kindOf(article.tokens[i]) & Kind.ofAny) return false;
  return sectionKindOf(article, i) === "title" || isIndefinite(article.tokens, i, from);
}

/** "Ministry confirms 312 cases", "A Belgian court on Friday": in title and lead a body that is named only later. */
export function addForwardReferences(
  article: Article,
  { tokens, bits }: Reading,
  drafts: readonly Draft[],
  leadSentence: number,
): void {
  const { sentences } = article;
  let bearers: Map<string, Draft[]> | undefined;
  for (let s = 0; s <= Math.min(leadSentence, LAST_LEAD); s++) {
    const { firstToken, endToken } = sentences[s]!;
    for (let i = firstToken; i < Math.min(endToken, firstToken + LONGEST_OPENING); i++) {
      if ((bits[i]! & (Is.head | Is.descriptor)) === 0 || !isOpening(article, i, firstToken)) continue;
      bearers ??= bearersOf(drafts);
      const draft = onlyNear(article, candidatesFor(tokens[i]!, drafts, bearers), s);
      if (draft === undefined || overlaps(draft, tokens[i]!)) continue;
      draft.mentions.push({ start: tokens[i]!.start, end: tokens[i]!.end, rule: "forward-reference" });
    }
  }
}

/** The one that is named soon behind the sentence, or undefined if several are. */
function onlyNear(article: Article, drafts: readonly Draft[], sentence: number): Draft | undefined {
  let only: Draft | undefined;
  for (const draft of drafts) {
    if (!isNear(article, draft, sentence)) continue;
    if (only !== undefined) return undefined;
    only = draft;
  }
  return only;
}

/** Those whose names have the word; if none has, those of a type that it may stand for. */
function candidatesFor(
  token: Token,
  drafts: readonly Draft[],
  bearers: ReadonlyMap<string, Draft[]>,
): readonly Draft[] {
  const named = bearers.get(token.lower);
  if (named !== undefined) return named;
  const types = standsFor(token);
  return types.length === 0 ? [] : drafts.filter(({ type }) => types.includes(type));
}

function push(map: Map<string, Draft[]>, key: string, draft: Draft): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [draft]);
  else list.push(draft);
}

function overlaps({ mentions }: Draft, { start, end }: Token): boolean {
  return mentions.some((mention) => mention.start < end && start < mention.end);
}

/** Sentences after which a name no longer says what an opening meant. */
const REACH = 4;
/** A lead that comes later than this many sentences is none. */
const LAST_LEAD = 12;
/** Tokens of a sentence that are looked at, so that a text that is one sentence costs no more. */
const LONGEST_OPENING = 80;

function isNear({ sentences }: Article, { mentions }: Draft, sentence: number): boolean {
  const last = sentences[Math.min(sentences.length - 1, sentence + REACH)]!;
  return mentions.some(({ start }) => start < last.end);
}

/** "a Belgian court", "Ghana's court". */
function isIndefinite(tokens: readonly Token[], i: number, from: number): boolean {
  for (let at = i - 1; at >= from && at >= i - 4; at--) {
    if (cueOf(tokens[at]) & Cue.an || isPossessive(tokens[at])) return true;
    if (tokens[at]!.kind !== "word" && tokens[at]!.text !== "-") return false;
  }
  return false;
}
