import { type Article, sectionKindOf, startsWithCapital, type Token } from "../../core/article.ts";
import { continuedAt } from "../../core/phrase-text.ts";
import type { Mention } from "../../core/spans.ts";
import { type Fact, factOf, type Word } from "../../core/words.ts";
import { mayBeAmbiguous, resolveAmbiguous } from "./ambiguous.ts";
import { contextOf } from "./contexts.ts";
import { type CountryForm, countryAt, type Form, formsFrom, hasOwnCountries } from "./country-table.ts";
import { type Bearer, type Evidences, gatherEvidence, isDatelineTown, withOneSense } from "./discourse.ts";
import { mayBeMisspelt, nearMissAt } from "./near-miss.ts";
import { isKindOfThing, isLanguage, isOtherBody, isPerson, isSpeakingSurname, isVerb } from "./people-context.ts";
import { publisherSpans } from "./publisher.ts";
import {
  isCurrency,
  isLocalName,
  isOrganisationOfAmerica,
  isPartOfOtherName,
  isPersonName,
  isUsTown,
} from "./state-context.ts";

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

/** A phrase of the table (or near one) in the tokens. */
interface Candidate {
  readonly value: CountryForm;
  readonly first: number;
  readonly end: number;
  readonly startsSentence: boolean;
}

interface Found {
  readonly mention: PlaceMention;
  readonly first: number;
  readonly lower: string;
  readonly code: string;
  readonly isDemonym: boolean;
}

/** True if the phrase is written as a name: capitals on all words but small ones, or exactly as the table asks. */
function isWrittenAsName(article: Article, { value, first, end }: Candidate): boolean {
  const { tokens } = article;
  const { exact } = value;
  if (exact !== null) {
    const text = article.text.slice(tokens[first]!.start, tokens[end - 1]!.end);
    return text === exact || text === exact.toUpperCase();
  }
  if (!startsWithCapital(tokens[first]!.text)) return false;
  // "Korea, Republic of"
  if (tokens[first + 1]?.text === "," && end > first + 2) return true;
  return end === first + 1 || /\p{Lu}/u.test(tokens[end - 1]!.text) || tokens[end - 1]!.kind !== "word";
}

/** What a candidate is where it stands: the country, a person or town of its name, or something else. */
function judge(article: Article, candidate: Candidate, evidence: Evidences): "country" | Bearer | "other" {
  const { tokens } = article;
  const { value, first, end, startsSentence } = candidate;
  if (!isWrittenAsName(article, candidate)) return "other";
  if (value.exact === null && isPersonName(tokens, first, end, startsSentence))
    return article.allCapitals ? "country" : "person";
  if (isCurrency(tokens, first, end)) return "other";
  if (value.form === "demonym") return isAboutPeople(article, candidate) ? "country" : "other";
  if (value.exact === null && isTown(article, candidate, evidence)) return "town";
  return isOther(article, candidate) ? "other" : "country";
}

function isOther({ tokens, sentences }: Article, { value, first, end }: Candidate): boolean {
  if (isPartOfOtherName(tokens, first, end, value.exact !== null)) return true;
  return isOrganisationOfAmerica(tokens, first, sentences[tokens[first]!.sentence]!.firstToken);
}

function isTown(article: Article, { value, first, end }: Candidate, evidence: Evidences): boolean {
  const { tokens } = article;
  if (isUsTown(tokens, end) || isLocalName(tokens, first, end, evidence.isUsLocal)) return value.country.code !== "US";
  return end === first + 1 && isDatelineTown(article, first, evidence);
}

function isAboutPeople({ tokens }: Article, { first, end, startsSentence }: Candidate): boolean {
  if (isLanguage(tokens, first, end, startsSentence) || isKindOfThing(tokens, end) || isOtherBody(tokens, first, end))
    return false;
  if (isVerb(tokens, first, startsSentence)) return false;
  return isPerson(tokens, first, end) && !isSpeakingSurname(tokens, first, end);
}

function startsSentence(article: Article, token: number): boolean {
  return article.sentences[article.tokens[token]!.sentence]!.firstToken >= token - 1;
}

// "Russia Today", but not "Russia today"
function blockedAt(tokens: readonly Token[], i: number): { end: number } | undefined {
  const phrases = contextOf(tokens[i]).blocked;
  const blocked = phrases === null ? undefined : continuedAt(phrases, tokens, i);
  if (blocked?.value === "title" && /^\p{Ll}/u.test(tokens[blocked.end - 1]!.text)) return undefined;
  return blocked;
}

/** The longest phrase at a token; null with its end where it's none of a country; undefined for no phrase. */
function candidateAt(
  article: Article,
  i: number,
  evidence: Evidences,
): { candidate: Candidate | null; end: number } | undefined {
  const { tokens } = article;
  const blocked = blockedAt(tokens, i);
  const match = countryAt(tokens, i);
  if (blocked !== undefined && (match === undefined || match.end <= blocked.end))
    return { candidate: null, end: blocked.end };
  const ambiguous = match === undefined || match.end === i + 1 ? resolveAmbiguous(article, i, evidence) : undefined;
  if (ambiguous === null) return { candidate: null, end: i + 1 };
  const value = ambiguous ?? match?.value ?? nearMissAt(tokens, i, startsSentence(article, i));
  if (value === undefined) return undefined;
  const starts = startsSentence(article, i);
  const end = ambiguous === undefined && match !== undefined ? match.end : i + 1;
  return { candidate: { value, first: i, end, startsSentence: starts }, end };
}

function toFound({ tokens }: Article, { value, first, end }: Candidate): Found {
  const { country, form } = value;
  return {
    mention: {
      start: tokens[first]!.start,
      end: tokens[end - 1]!.end,
      rule: `country-${form}`,
      value: { kind: "country", name: country.name, code: country.code, form },
    },
    first,
    lower: end === first + 1 ? tokens[first]!.lower : "",
    code: country.code,
    isDemonym: form === "demonym",
  };
}

function hasContext(word: Word): boolean {
  const { blocked, prefix } = contextOf({ word });
  return blocked !== null || prefix !== null;
}

// Nothing in lower case begins a name, and of the other words few do.
const mayBegin: Fact<boolean> = factOf((word) => {
  const code = word.text.charCodeAt(0);
  if (code >= 97 && code <= 122) return false;
  return formsFrom({ word }) !== null || hasContext(word) || mayBeAmbiguous({ word });
}, false);

function isOpening(token: Token, hasOwn: boolean): boolean {
  if (token.kind === "punctuation") return false;
  return mayBegin(token) || mayBeMisspelt(token) || (hasOwn && !/^[a-z]/.test(token.text));
}

/** What the phrases of the table are where they stand: the countries, and the names that someone else bears. */
function readPhrases(article: Article, evidence: Evidences): { found: Found[]; bearers: Map<string, Bearer> } {
  const found: Found[] = [];
  const bearers = new Map<string, Bearer>();
  const { tokens } = article;
  const hasOwn = hasOwnCountries();
  const note = (candidate: Candidate): void => {
    const verdict = judge(article, candidate, evidence);
    const { lower } = tokens[candidate.first]!;
    if (verdict === "country") found.push(toFound(article, candidate));
    else if (verdict === "town" || (verdict === "person" && !bearers.has(lower))) bearers.set(lower, verdict);
  };
  for (let i = 0; i < tokens.length; i++) {
    if (!isOpening(tokens[i]!, hasOwn)) continue;
    const next = candidateAt(article, i, evidence);
    if (next === undefined) continue;
    if (next.candidate !== null && !SILENT_SECTIONS.has(sectionKindOf(article, i))) note(next.candidate);
    i = next.end - 1;
  }
  return { found, bearers };
}

/** Finds the countries that the article names: disjoint, in text order. */
export function findPlaces(article: Article): readonly PlaceMention[] {
  const evidence = gatherEvidence(article);
  const { found, bearers } = readPhrases(article, evidence);
  const publishers = publisherSpans(article);
  return withOneSense(article, found, bearers, evidence)
    .map(({ mention }) => mention)
    .filter(({ start, end }) => !publishers.some((span) => span.start <= start && end <= span.end));
}
