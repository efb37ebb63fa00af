import type { Article, Token } from "../../core/article.ts";
import { continuedAt } from "../../core/phrase-text.ts";
import { wordLists } from "../../core/words.ts";
import { Is, wordClasses } from "../tagger/tables.ts";
import { statesFrom } from "./contexts.ts";
import { type CountryForm, countryAt } from "./country-table.ts";
import type { Bearer } from "./discourse.ts";

const { bits, has } = wordLists({ small: "of the and for in & de", university: "university" });

interface Named {
  readonly first: number;
  readonly end: number;
  readonly value: CountryForm;
}

/** The end of the words from `at` whose initials are the letters, small words between them apart; -1 for others. */
function spelledEnd(tokens: readonly Token[], at: number, letters: string): number {
  let known = 0;
  for (let i = at; i < tokens.length && i < at + 2 * letters.length; i++) {
    const token = tokens[i]!;
    if (token.text[0] === letters[known] && token.text.length > 2) known++;
    else if (i === at || (bits(token) & has.small) === 0) return -1;
    if (known === letters.length) return i + 1;
  }
  return -1;
}

/** True if other words than the country's name have these initials and stand so that they explain it: "Danish Refugee Council (DRC)". */
function isExplained(tokens: readonly Token[], { first, end, value }: Named, letters: string): boolean {
  const isOther = (at: number): boolean => countryAt(tokens, at)?.value.country.code !== value.country.code;
  if (tokens[end]?.text === "(") {
    const close = spelledEnd(tokens, end + 1, letters);
    if (close !== -1 && tokens[close]?.text === ")") return isOther(end + 1);
  }
  if (tokens[first - 1]?.text !== "(" || tokens[end]?.text !== ")") return false;
  for (let at = first - 1 - letters.length; at >= 0 && at >= first - 1 - 2 * letters.length; at--)
    if (spelledEnd(tokens, at, letters) === first - 1) return isOther(at);
  return false;
}

// "University of Kentucky": the universities of the states go by their initials. So many names have two letters that no other will do.
function isStateUniversity(tokens: readonly Token[], at: number, end: number): boolean {
  if (end - at !== 3 || (bits(tokens[at]) & has.university) === 0) return false;
  const states = statesFrom(tokens[end - 1]);
  return states !== null && continuedAt(states, tokens, end - 1)?.end === end;
}

function isOrganisation(tokens: readonly Token[], at: number, end: number): boolean {
  for (let i = at; i < end; i++) if ((wordClasses(tokens[i]) & Is.org) !== 0) return true;
  return false;
}

function isBody(tokens: readonly Token[], at: number, letters: string): boolean {
  const end = spelledEnd(tokens, at, letters);
  if (end === -1) return false;
  return letters.length === 2 ? isStateUniversity(tokens, at, end) : isOrganisation(tokens, at, end);
}

/** True if the article names in full a body with these initials, which are those of the country with the code too. */
function namesBody(tokens: readonly Token[], letters: string, code: string): boolean {
  const initial = letters.charCodeAt(0);
  for (let at = 0; at < tokens.length; at++)
    if (
      tokens[at]!.text.charCodeAt(0) === initial &&
      isBody(tokens, at, letters) &&
      countryAt(tokens, at)?.value.country.code !== code
    )
      return true;
  return false;
}

/**
 * Notes which abbreviations of countries are those of another body that the article names in full: "UK" beside "University of
 * Kentucky", "the Danish Refugee Council (DRC)". One pass over the tokens for each such abbreviation, of which the table has few.
 */
export function noteInitials(
  { tokens, allCapitals }: Article,
  found: readonly Named[],
  bearers: Map<string, Bearer>,
): void {
  const seen = new Set<string>();
  for (const one of found) {
    const letters = one.value.exact ?? "";
    if (one.end !== one.first + 1 || !/^[A-Z]{2,5}$/.test(letters)) continue;
    const { lower } = tokens[one.first]!;
    if (isExplained(tokens, one, letters)) bearers.set(lower, "explained");
    else if (
      !allCapitals &&
      !seen.has(letters) &&
      !bearers.has(lower) &&
      namesBody(tokens, letters, one.value.country.code)
    )
      bearers.set(lower, "body");
    seen.add(letters);
  }
}
