import { type Article, sectionKindOf, startsWithCapital, type Token } from "../../core/article.ts";
import type { Mention } from "../../core/spans.ts";
import { type Evidences, gatherEvidence, resolveAmbiguous } from "./ambiguous.ts";
import {
  contextTables,
  isAmericanBody,
  isKindOfThing,
  isPartOfOtherName,
  isPersonName,
  isSpeakingSurname,
  isUsTown,
} from "./context.ts";
import { type CountryForm, countryIndex, type Form } from "./country-table.ts";

/** A place: a country (or its people) or a populated place. */
export interface PlaceValue {
  readonly kind: "country" | "settlement";
  readonly name: string;
  /** ISO 3166-1 alpha-2 of the country it is or lies in; null where several are possible. */
  readonly code: string | null;
  readonly form: Form;
}

export type PlaceMention = Mention<PlaceValue>;

const SILENT_SECTIONS = new Set(["byline", "boilerplate", "footer"]);

/** True if the phrase is written as a name: capitals on all words but small ones, or exactly as the table asks. */
function isWrittenAsName(article: Article, { country: _, exact }: CountryForm, first: number, end: number): boolean {
  const { tokens } = article;
  const text = article.text.slice(tokens[first]!.start, tokens[end - 1]!.end);
  if (exact !== null) return text === exact && (!article.allCapitals || !/^US$/.test(text));
  if (!startsWithCapital(tokens[first]!.text)) return false;
  return end === first + 1 || /\p{Lu}/u.test(tokens[end - 1]!.text) || tokens[end - 1]!.kind !== "word";
}

// "in Spanish", "speaks French", "English-speaking": a language
function isLanguage(tokens: readonly Token[], first: number, end: number): boolean {
  const [before, after] = [tokens[first - 1]?.lower ?? "", tokens[end]?.lower ?? ""];
  if (/^(?:language|lessons?|classes|translation|teacher|speaking|speakers?|subtitles)$/.test(after)) return true;
  if (tokens[end]?.text === "-" && /^(?:speaking|language)$/.test(tokens[end + 1]?.lower ?? "")) return true;
  return (
    /^(?:in|into|speaks?|spoke|speaking|learn|learning|fluent)$/.test(before) &&
    (!/^\p{L}/u.test(after) || /^(?:about|and|or|to|for|but|because|while|on|at|as|with)$/.test(after))
  );
}

// "a Dane", "Scots": a person, not "Dane Cook" or "Pole position"
const SINGULAR_PERSON = /^(?:scot|brit|dane|finn|pole|turk|swede|lao|trini)$/;

function isPerson(tokens: readonly Token[], first: number, end: number): boolean {
  const { lower } = tokens[first]!;
  if (!SINGULAR_PERSON.test(lower) || end !== first + 1) return true;
  return (
    !startsWithCapital(tokens[end]?.text ?? "") &&
    /^(?:an?|the|\d+-year-old|old|another|every|first|young)$/.test(tokens[first - 1]?.lower ?? "")
  );
}

function isAccepted(article: Article, match: CountryForm, first: number, end: number): boolean {
  const { tokens } = article;
  if (!isWrittenAsName(article, match, first, end)) return false;
  if (isPersonName(tokens, first, end, startsSentence(article, first))) return article.allCapitals;
  return match.form === "demonym" ? isAboutPeople(tokens, first, end) : isState(tokens, first, end);
}

function isState(tokens: readonly Token[], first: number, end: number): boolean {
  return !isUsTown(tokens, end) && !isPartOfOtherName(tokens, first, end);
}

function isAboutPeople(tokens: readonly Token[], first: number, end: number): boolean {
  if (isLanguage(tokens, first, end) || isKindOfThing(tokens, end) || isAmericanBody(tokens, first, end)) return false;
  return isPerson(tokens, first, end) && !isSpeakingSurname(tokens, first, end);
}

function startsSentence(article: Article, token: number): boolean {
  const sentence = article.sentences[article.tokens[token]!.sentence]!;
  return sentence.firstToken >= token - 1;
}

function findAt(
  article: Article,
  i: number,
  evidence: Evidences,
): { mention: PlaceMention | null; end: number } | undefined {
  const { tokens } = article;
  const blocked = contextTables().blocked.longestAt(tokens, i);
  const match = countryIndex().phrases.longestAt(tokens, i);
  if (blocked !== undefined && (match === undefined || match.end <= blocked.end))
    return { mention: null, end: blocked.end };
  const ambiguous = match === undefined || match.end === i + 1 ? resolveAmbiguous(article, i, evidence) : undefined;
  if (ambiguous === null) return { mention: null, end: i + 1 };
  if (match === undefined && ambiguous === undefined) return undefined;
  const end = ambiguous === undefined ? match!.end : i + 1;
  const value = ambiguous ?? match!.value;
  if (!isAccepted(article, value, i, end)) return undefined;
  const { country, form } = value;
  const span = { start: tokens[i]!.start, end: tokens[end - 1]!.end };
  return {
    mention: {
      ...span,
      rule: `country-${form}`,
      value: { kind: "country", name: country.name, code: country.code, form },
    },
    end,
  };
}

/**
 * Lebanon in a local paper of the United States is the town next door: where the article names places of the United
 * States and no other country, such a name isn't the country.
 */
function withoutTowns(found: readonly PlaceMention[], evidence: Evidences): readonly PlaceMention[] {
  if (!evidence.isUsLocal) return found;
  const { town } = contextTables().words;
  const isTown = ({ value }: PlaceMention): boolean => value.form !== "demonym" && town.has(value.name.toLowerCase());
  const abroad = found.some((place) => !isTown(place) && place.value.code !== "US");
  return abroad ? found : found.filter((place) => !isTown(place));
}

/** Finds the countries that the article names: disjoint, in text order. */
export function findPlaces(article: Article): readonly PlaceMention[] {
  const found: PlaceMention[] = [];
  const { tokens } = article;
  const evidence = gatherEvidence(article);
  for (let i = 0; i < tokens.length; i++) {
    const code = tokens[i]!.text.charCodeAt(0);
    if ((code >= 97 && code <= 122) || tokens[i]!.kind === "punctuation") continue;
    const place = findAt(article, i, evidence);
    if (place === undefined) continue;
    if (place.mention !== null && !SILENT_SECTIONS.has(sectionKindOf(article, i))) found.push(place.mention);
    i = place.end - 1;
  }
  return withoutTowns(found, evidence);
}
