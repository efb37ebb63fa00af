import type { Token } from "../../core/article.ts";
import { Does, does } from "./grammar.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import { listedBefore } from "./parts.ts";
import type { Counted, Scene } from "./scene.ts";
import { type Noun, tables } from "./tables.ts";

type Number = Counted["number"];

const bare = (token: Token | undefined): string => token?.lower ?? "";

/** Words that make "one of the …s" say how good or big it is, not how many: "one of the leading banks". */
const RANK = /^(?:most|least|first|last|top|main|leading|major|key|few|many|only|finest|best|worst|rarest)$/;
const NO_SUPERLATIVE =
  /^(?:west|midwest|forest|guest|protest|interest|test|rest|request|harvest|priest|honest|modest)$/;

/** "one of the tallest towers", "one of the country's leading firms": a rank. */
function saysRank(tokens: readonly Token[], start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const { lower } = tokens[i]!;
    if (RANK.test(lower) || (/\w{2}est$/.test(lower) && !NO_SUPERLATIVE.test(lower))) return true;
  }
  return false;
}

/** "one of the drivers", "one of her brothers"; not "one of the best drivers" unless something happened to it. */
function isOneOf(tokens: readonly Token[], { number: { first, end }, phrase, account, action }: Counted): boolean {
  if (/^(?:each|every|any|not)$/.test(bare(tokens[first - 1]))) return false;
  // "one of them a guard": the guard is counted
  if (phrase.kind === null && /^an?$/.test(bare(tokens[phrase.end]))) return false;
  if (action !== null && account.hasVerb) return true;
  return phrase.kind !== null && phrase.isPart && !saysRank(tokens, end, phrase.first);
}

/** How many adjectives may stand before the noun of "there is one". */
const MOST = 3;

/** "There is one clear demand", "there was only one snag": a noun that no table has; undefined elsewhere. */
export function thereIsOne(tokens: readonly Token[], { first, end }: Number, limit: number): NounPhrase | undefined {
  const be = /^(?:only|just|but)$/.test(bare(tokens[first - 1])) ? first - 2 : first - 1;
  if (bare(tokens[be - 1]) !== "there" || !(does(tokens[be]) & Does.be)) return undefined;
  let head = end;
  while (head < Math.min(limit, end + MOST) && isContent(tokens[head]!)) head++;
  if (head === end) return undefined;
  return { first: head - 1, end: head, kind: "objects", noun: GUESS, isPart: false, isElided: false };
}

const GUESS: Noun = { kind: "objects", action: null, isSingular: true, isGuess: true };

function isContent(token: Token): boolean {
  return token.kind === "word" && does(token) === 0 && !tables().actions.has(token.lower);
}

/** "one man was killed", "only one area", "one dog and two cats", "1 seat"; not "one man said". */
export function isOne(scene: Scene, counted: Counted): boolean {
  const { number, phrase, account, action } = counted;
  const { tokens } = scene.input.article;
  const { first, core, end } = number;
  if (bare(tokens[end]) === "of") return isOneOf(tokens, counted);
  if (action !== null && account.hasVerb) return phrase.kind !== null || phrase.end === end;
  if (phrase.kind === null) return false;
  if (/^(?:only|just|single|with|was|is)$/.test(bare(tokens[first - 1]))) return true;
  if (bare(tokens[first - 2]) === "there" && does(tokens[first - 1]) & Does.be) return true;
  // Digits are neither an article nor a pronoun
  if (tokens[core]!.kind === "number") return true;
  return isListed(scene, first, phrase.end);
}

/** True if a counted phrase stands on one side, joined by "and" or a comma. */
export function isListed(scene: Scene, first: number, end: number): boolean {
  const { tokens } = scene.input.article;
  // "one suspect, a Belgian, was released" is no list
  const isApposed = tokens[first - 1]?.text === "," && !/^(?:and|or)$/.test(tokens[end]?.lower ?? "");
  if (!isApposed && listedBefore(scene, first) !== undefined) return true;
  const joint = tokens[end];
  if (joint === undefined || !/^(?:and|or|plus|,|as)$/.test(joint.lower)) return false;
  const next = joint.text === "," && tokens[end + 1]?.lower === "and" ? end + 2 : end + 1;
  return scene.byFirst.has(next);
}
