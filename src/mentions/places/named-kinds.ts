import { startsWithCapital, type Token } from "../../core/article.ts";
import { contextOf, manyAt } from "./contexts.ts";
import { isCapitals } from "./state-context.ts";

/** "Norway spruces", "Japanese knotweed", "Egyptian fruit bats": a kind of animal or plant, wherever it lives. */
function isSpecies(tokens: readonly Token[], end: number): boolean {
  const { species } = contextOf(tokens[end]);
  return species !== null && manyAt(species, tokens, end) !== undefined;
}

/** Words of a name that may stand before its last ones: "Korean Central News Agency". */
const MOST_BETWEEN = 3;

const isTitle = (token: Token | undefined): token is Token =>
  token?.kind === "word" && startsWithCapital(token.text) && !isCapitals(token.text);

/** "Korean Central News Agency", "Cuban Radio": a publisher's name, all in capitals and ending so; "a Turkish news agency" isn't. */
function isNewsName(tokens: readonly Token[], end: number): boolean {
  for (let at = end; at <= end + MOST_BETWEEN && isTitle(tokens[at]); at++) {
    const { news } = contextOf(tokens[at]);
    const found = news === null ? undefined : manyAt(news, tokens, at);
    // A headline has capitals too: "Egypt Frees Jailed Press".
    if (found?.end === at + 1 && at > end) return false;
    if (found !== undefined && isTitle(tokens[found.end - 1]) && !isTitle(tokens[found.end])) return true;
  }
  return false;
}

/** True where what stands behind a country or demonym (at `end`) makes it the name of an animal, a plant or a news agency. */
export const isNamedKind = (tokens: readonly Token[], end: number): boolean =>
  isSpecies(tokens, end) || isNewsName(tokens, end);
