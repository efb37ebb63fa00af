import type { Token } from "../../core/article.ts";
import { factOf } from "../../core/words.ts";
import { Does, does } from "./grammar.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import type { Noun } from "./noun-table.ts";
import { listedBefore } from "./parts.ts";
import { type Counted, isCountedAt, type Scene } from "./scene.ts";
import { actionOf } from "./tables.ts";
import { bits, has } from "./told-words.ts";

type Number = Counted["number"];

const isSuperlative = factOf(({ lower }) => /\w{2}est$/.test(lower), false);

/** "one of the tallest towers", "one of the country's leading firms": a rank. */
function saysRank(tokens: readonly Token[], start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const list = bits(tokens[i]);
    if (list & has.rank || (isSuperlative(tokens[i]) && (list & has.forest) === 0)) return true;
  }
  return false;
}

/** "one of the drivers", "one of her brothers"; not "one of the best drivers" unless something happened to it. */
function isOneOf(tokens: readonly Token[], { number: { first, end }, phrase, account, action }: Counted): boolean {
  if (bits(tokens[first - 1]) & has.each) return false;
  // "one of them a guard": the guard is counted
  if (phrase.kind === null && bits(tokens[phrase.end]) & has.a) return false;
  if (action !== null && account.hasVerb) return true;
  return phrase.kind !== null && phrase.isPart && !saysRank(tokens, end, phrase.first);
}

/** How many adjectives may stand before the noun of "there is one". */
const MOST = 3;

/** "There is one clear demand", "there was only one snag": a noun that no table has; undefined elsewhere. */
export function thereIsOne(tokens: readonly Token[], { first, end }: Number, limit: number): NounPhrase | undefined {
  const be = bits(tokens[first - 1]) & has.only ? first - 2 : first - 1;
  if ((bits(tokens[be - 1]) & has.there) === 0 || (does(tokens[be]) & Does.be) === 0) return undefined;
  let head = end;
  while (head < Math.min(limit, end + MOST) && isContent(tokens[head]!)) head++;
  if (head === end) return undefined;
  return { first: head - 1, end: head, kind: "objects", noun: GUESS, isPart: false, isElided: false };
}

const GUESS: Noun = { kind: "objects", action: null, isSingular: true, isResident: false, isGuess: true };

function isContent(token: Token): boolean {
  return token.kind === "word" && does(token) === 0 && actionOf(token) === null;
}

/** "one man was killed", "only one area", "one dog and two cats", "1 seat"; not "one man said". */
export function isOne(scene: Scene, counted: Counted): boolean {
  const { number, phrase, account, action } = counted;
  const { tokens } = scene;
  const { first, core, end } = number;
  if (does(tokens[end]) & Does.of) return isOneOf(tokens, counted);
  if (action !== null && account.hasVerb) return phrase.kind !== null || phrase.end === end;
  if (phrase.kind === null) return false;
  if (bits(tokens[first - 1]) & has.before) return true;
  if (bits(tokens[first - 2]) & has.there && does(tokens[first - 1]) & Does.be) return true;
  // Digits are neither an article nor a pronoun
  if (tokens[core]!.kind === "number") return true;
  return isListed(scene, first, phrase.end);
}

/** True if a counted phrase stands on one side, joined by "and" or a comma. */
export function isListed(scene: Scene, first: number, end: number): boolean {
  const { tokens } = scene;
  // "one suspect, a Belgian, was released" is no list
  const joint = bits(tokens[end]);
  const isApposed = bits(tokens[first - 1]) & has.comma && (joint & has.or) === 0;
  if (!isApposed && listedBefore(scene, first) !== undefined) return true;
  if ((joint & has.joint) === 0) return false;
  const next = joint & has.comma && bits(tokens[end + 1]) & has.and ? end + 2 : end + 1;
  return isCountedAt(scene, next);
}
