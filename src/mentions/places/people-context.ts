import { startsWithCapital, type Token } from "../../core/article.ts";
import { wordLists } from "../../core/words.ts";
import { classesOfWord, Is, nameClasses } from "../tagger/tables.ts";
import { bare, bareKinds, Kind } from "./contexts.ts";
import { listEnd } from "./languages.ts";
import { isCapitals } from "./state-context.ts";

const isTitle = (token: Token | undefined): token is Token => token !== undefined && startsWithCapital(token.text);
const { bits, has } = wordLists({
  said: "said says added testified told",
  many: "the these those some many most two three young",
  singular: "scot brit dane finn pole turk swede lao trini",
  object: "the your a an up it them his her their my our off each every with until",
});

/** "Chinese restaurant", "Greek and Italian grill", "Mexican-style corn", "Italian family restaurant": a kind of thing. */
export function isKindOfThing(tokens: readonly Token[], end: number): boolean {
  const behind = listEnd(tokens, end);
  if ((bareKinds(tokens[behind]) & (Kind.thing | Kind.eats)) !== 0) return true;
  const next = bare(tokens[behind]);
  if (next === "-") return /^(?:style|themed|inspired)$/.test(bare(tokens[behind + 1]));
  return (
    (bareKinds(tokens[behind + 1]) & Kind.eats) !== 0 &&
    tokens[behind]!.kind === "word" &&
    (classesOfWord(next) & Is.function) === 0
  );
}

/** "American Heart Association", "American Legion", "Irish Times": an organisation's name, not the state or its people. */
export function isOtherBody(tokens: readonly Token[], first: number, end: number): boolean {
  const [self, next] = [tokens[first]!, tokens[end]];
  if (!isTitle(next)) return false;
  if ((bareKinds(next) & Kind.firm) !== 0) return true;
  if (self.lower !== "american" || next.glued || next.kind !== "word" || next.text.length < 3) return false;
  return (nameClasses(next) & (Is.head | Is.honorific | Is.demonym | Is.first | Is.firstOrWord)) === 0;
}

/** "French said": a surname, as a demonym can't say anything without an article. */
export function isSpeakingSurname(tokens: readonly Token[], first: number, end: number): boolean {
  if ((bits(tokens[end]) & has.said) === 0) return false;
  if ((bits(tokens[first - 1]) & has.many) !== 0) return false;
  return (nameClasses(tokens[first]) & (Is.surname | Is.surnameOrWord)) !== 0;
}

/** True but for the singular nouns that are names and words as well, unless they stand with an article or an age. */
export function isPerson(tokens: readonly Token[], first: number, end: number): boolean {
  // "a Dane", "Scots": a person, not "Dane Cook" or "Pole position"
  if ((bits(tokens[first]) & has.singular) === 0 || end !== first + 1) return true;
  return (
    (!isTitle(tokens[end]) || isCapitals(tokens[first]!.text)) &&
    /^(?:an?|the|old|another|every|first|young|one|this|that|\d+-year-old)$/.test(tokens[first - 1]?.lower ?? "")
  );
}

/** "Polish the silver", at the start of a sentence: the verb. */
export function isVerb(tokens: readonly Token[], first: number, startsSentence: boolean): boolean {
  if (!startsSentence || tokens[first]!.lower !== "polish") return false;
  return (bits(tokens[first + 1]) & has.object) !== 0;
}
