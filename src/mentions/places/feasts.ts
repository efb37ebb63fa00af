import type { Token } from "../../core/article.ts";
import { wordLists } from "../../core/words.ts";
import { classesOfWord, Is } from "../tagger/tables.ts";
import { contextOf, manyAt } from "./contexts.ts";

const { bits, has } = wordLists({
  custom:
    "ancestry band bands beer beers costume costumes culture dance dancer dancers dancing dances fare feast festivities fiddle fiddler fiddlers folk green heritage jig jigs lanterns luck music musicians pipes pride roots singers song songs spirit tradition traditions tune tunes",
  degree: "a little bit all truly officially honorary just so part half proudly",
  copula: "is are be being was were 's 're feel feels feeling felt become becomes turn turns turned",
  everyone: "everyone everybody we you all",
  until: "for on at during this every come",
  the: "the this each every",
});

/** The codes of the countries that are celebrated on the day whose name begins at a token: IE for "St. Patrick's Day". */
export function feastsAt(tokens: readonly Token[], at: number): readonly string[] {
  const days = contextOf(tokens[at]).feast ?? [];
  return days.flatMap((day) => (manyAt([day], tokens, at) === undefined ? [] : [day.value]));
}

// "Irish dancers", "Irish step dancers"
function isCustom(tokens: readonly Token[], end: number): boolean {
  if ((bits(tokens[end]) & has.custom) !== 0) return true;
  const between = tokens[end];
  if (between?.kind !== "word" || (classesOfWord(between.lower) & Is.function) !== 0) return false;
  return (bits(tokens[end + 1]) & has.custom) !== 0;
}

// "for a day", "on St. Patrick's Day"
function isForTheDay(tokens: readonly Token[], end: number): boolean {
  if ((bits(tokens[end]) & has.until) === 0) return false;
  const day = (bits(tokens[end + 1]) & (has.the | has.degree)) !== 0 ? end + 2 : end + 1;
  return tokens[day]?.lower === "day" || feastsAt(tokens, day).length > 0 || feastsAt(tokens, end + 1).length > 0;
}

// "everybody is Irish", "feels a little Irish for a day"
function isPredicate(tokens: readonly Token[], first: number, end: number): boolean {
  let at = first - 1;
  for (let step = 0; step < 3 && (bits(tokens[at]) & has.degree) !== 0; step++) at--;
  if (isForTheDay(tokens, end)) return (bits(tokens[at]) & has.copula) !== 0;
  if ((bits(tokens[at]) & has.copula) === 0 || tokens[end]?.kind === "word") return false;
  return (bits(tokens[at - 1]) & has.everyone) !== 0;
}

/** "Everybody is Irish on St. Patrick's Day", "Irish dancing": what others are and do on the day of a country, in a sentence that names it. */
export const isFestive = (tokens: readonly Token[], first: number, end: number): boolean =>
  isCustom(tokens, end) || isPredicate(tokens, first, end);
