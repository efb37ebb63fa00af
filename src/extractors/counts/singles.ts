import type { Token } from "../../core/article.ts";
import { Does, does, isNumber } from "./grammar.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import { anyNounOf } from "./nouns.ts";
import { isListed } from "./ones.ts";
import { describe } from "./read-number.ts";
import type { Counted, Scene } from "./scene.ts";
import { type Noun, tables } from "./tables.ts";

/** How many words a noun may stand behind "a": "a 19-year-old Dutch art student". */
const MOST = 8;

function singularAt(token: Token): Noun | undefined {
  const { lower } = token;
  return lower.endsWith("s") ? tables().nouns.get(lower) : anyNounOf(lower);
}

const isVerb = (lower: string): boolean => {
  const uses = tables().actions.get(lower)?.uses;
  return uses !== undefined && (uses.has("t") || uses.has("i"));
};

/** True for what may stand in the phrase: words of content and hyphens. */
function isContent(token: Token): boolean {
  if (token.kind === "punctuation") return token.text === "-";
  if (token.kind !== "word") return token.kind !== "number";
  return does(token) === 0 && !isNumber(token) && !isVerb(token.lower);
}

/** The phrase that "a" or "another" opens: adjectives and a noun that news counts one by one. */
function phraseAt(tokens: readonly Token[], at: number, limit: number): NounPhrase | undefined {
  let found: { first: number; noun: Noun } | undefined;
  for (let i = at + 1; i < Math.min(limit, at + MOST) && isContent(tokens[i]!); i++) {
    const noun = singularAt(tokens[i]!);
    if (found !== undefined && (noun === undefined || tables().actions.has(tokens[i]!.lower))) break;
    if (noun !== undefined) found = { first: i, noun };
  }
  if (found === undefined) return undefined;
  const { first, noun } = found;
  return { first, end: first + 1, kind: noun.kind, noun, isPart: false, isElided: false };
}

const HARM = new Set(["killed", "injured", "missing"]);

/** "killing a guard": the participle of what the report is about. */
function isHarming(tokens: readonly Token[], at: number | undefined): boolean {
  return at !== undefined && /^(?:killing|wounding|injuring)$/.test(tokens[at]!.lower);
}

/** True if the one is told as a figure: in a list with numbers, or as a toll beside another (`hasToll`). */
function isFigure(scene: Scene, single: Counted, hasToll: boolean): boolean {
  const { tokens } = scene.input.article;
  const { first } = single.number;
  if (isListed(scene, first, single.phrase.end)) return true;
  const { action, account } = single;
  if (action === null || !HARM.has(action) || single.kind !== "people") return false;
  return hasToll || isHarming(tokens, account.governor?.at) || tokens[first]!.lower === "another";
}

/** Where "a", "an" and "another" stand outside the phrases that are counted already. */
function* articlesIn({ input: { article }, low, limit, counted }: Scene): Generator<number> {
  let next = 0;
  for (let i = low; i < limit; i++) {
    while (next < counted.length && counted[next]!.end <= i) next++;
    const { lower } = article.tokens[i]!;
    const isCovered = next < counted.length && counted[next]!.number.first <= i;
    if (!isCovered && (lower === "a" || lower === "an" || lower === "another")) yield i;
  }
}

/** The people and things that the sentence counts with an article: "a woman and two children were killed". */
export function readSingles(scene: Scene): Counted[] {
  const found: Counted[] = [];
  const hasToll = scene.counted.some(({ action }) => action !== null && HARM.has(action));
  for (const i of articlesIn(scene)) {
    const phrase = phraseAt(scene.input.article.tokens, i, scene.limit);
    if (phrase === undefined) continue;
    const number = { value: 1, min: 1, max: 1, qualifier: "exact" as const, first: i, core: i, end: i + 1 };
    const single = describe(scene, number, phrase);
    if (!single.account.isFact || !isFigure(scene, single, hasToll)) continue;
    scene.byEnd.set(single.end, single);
    found.push(single);
  }
  return found;
}

/** True if the sentence may count with an article: it has a number, or a harm done to somebody. */
export function mayHaveSingles(scene: Scene): boolean {
  if (scene.counted.length > 0) return true;
  const { tokens } = scene.input.article;
  for (let i = scene.low; i < scene.limit; i++)
    if (isHarming(tokens, i) || (tokens[i]!.lower === "another" && (does(tokens[i]) & Does.determiner) !== 0))
      return true;
  return false;
}
