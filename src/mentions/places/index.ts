import { type Article, sectionKindOf, startsWithCapital, startsWithSmall, type Token } from "../../core/article.ts";
import { contains, type Mention } from "../../core/spans.ts";
import { resolveAmbiguous } from "./ambiguous.ts";
import { contextOf, manyAt } from "./contexts.ts";
import { type CountryForm, countryAt, type Form } from "./country-table.ts";
import { type Bearer, isDatelineTown, withOneSense } from "./discourse.ts";
import { Mark, marksOf, Survey } from "./evidence.ts";
import { isFestive } from "./feasts.ts";
import { noteInitials } from "./initials.ts";
import { isLanguage } from "./languages.ts";
import { isNamedKind } from "./named-kinds.ts";
import { nearMissAt } from "./near-miss.ts";
import { isKindOfThing, isOtherBody, isPerson, isSpeakingSurname, isVerb } from "./people-context.ts";
import { publisherSpans } from "./publisher.ts";
import { withoutSchoolLanguages } from "./school-languages.ts";
import type { Evidences } from "./senses.ts";
import {
  isBrandOfAmerica,
  isContest,
  isCurrency,
  isLocalName,
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
  const { text, lower, kind } = tokens[end - 1]!;
  return end === first + 1 || kind !== "word" || (text !== lower && (/[A-Z]/.test(text) || /\p{Lu}/u.test(text)));
}

/** What a candidate is where it stands: the country, a person or town of its name, or something else. */
function judge(article: Article, candidate: Candidate, evidence: Evidences): "country" | Bearer | "other" {
  const { tokens } = article;
  const { value, first, end } = candidate;
  if (!isWrittenAsName(article, candidate)) return "other";
  if (isNamedKind(tokens, end)) return "other";
  if (isBorneByPerson(tokens, candidate)) return article.allCapitals ? "country" : "person";
  if (isCurrency(tokens, first, end)) return "other";
  if (value.form === "demonym") return isAboutPeople(article, candidate, evidence) ? "country" : "other";
  if (value.exact === null && isTown(article, candidate, evidence)) return "town";
  return isOther(article, candidate) ? "other" : "country";
}

function isBorneByPerson(tokens: readonly Token[], { value, first, end, startsSentence }: Candidate): boolean {
  return value.exact === null && isPersonName(tokens, first, end, startsSentence) && !isContest(tokens, first, end);
}

function isOther({ tokens, sentences }: Article, { value, first, end }: Candidate): boolean {
  if (isPartOfOtherName(tokens, first, end, value.exact !== null)) return true;
  return isBrandOfAmerica(tokens, first, sentences[tokens[first]!.sentence]!.firstToken);
}

function isTown(article: Article, { value, first, end }: Candidate, evidence: Evidences): boolean {
  const { tokens } = article;
  if (isUsTown(tokens, end) || isLocalName(tokens, first, end, evidence.isUsLocal)) return value.country.code !== "US";
  return end === first + 1 && isDatelineTown(article, first, evidence);
}

function isAboutPeople(article: Article, candidate: Candidate, evidence: Evidences): boolean {
  const { tokens } = article;
  const { first, end, startsSentence, value } = candidate;
  if (isLanguage(article, candidate, evidence) || isKindOfThing(tokens, end) || isOtherBody(tokens, first, end))
    return false;
  if (evidence.isFeastOf(value.country.code, tokens[first]!.sentence) && isFestive(tokens, first, end)) return false;
  if (isVerb(tokens, first, startsSentence)) return false;
  return isPerson(tokens, first, end) && !isSpeakingSurname(tokens, first, end);
}

function startsSentence(article: Article, token: number): boolean {
  return article.sentences[article.tokens[token]!.sentence]!.firstToken >= token - 1;
}

/** The end of a phrase that isn't the country, "Russia Today" but not "Russia today"; -1 if none begins at `i`. */
function blockedEnd(tokens: readonly Token[], i: number): number {
  const phrases = contextOf(tokens[i]).blocked;
  const blocked = manyAt(phrases, tokens, i);
  if (blocked === undefined) return -1;
  return blocked.value === "title" && startsWithSmall(tokens[blocked.end - 1]!.text) ? -1 : blocked.end;
}

const RULES: { readonly [form in Form]: string } = {
  name: "country-name",
  alias: "country-alias",
  demonym: "country-demonym",
  misspelling: "country-misspelling",
};

function mentionOf({ tokens }: Article, { value, first, end }: Candidate): PlaceMention {
  const { country, form } = value;
  return {
    start: tokens[first]!.start,
    end: tokens[end - 1]!.end,
    rule: RULES[form],
    value: { kind: "country", name: country.name, code: country.code, form },
  };
}

/** Reads what the phrases of the table are where they stand: the countries, and the names that someone else bears. */
class Reader {
  readonly found: Candidate[] = [];
  readonly bearers = new Map<string, Bearer>();
  readonly #article: Article;
  readonly #survey: Survey;

  constructor(article: Article, survey: Survey) {
    this.#article = article;
    this.#survey = survey;
  }

  /** Reads the longest phrase at a token, and gives the token behind it. */
  readAt(i: number): number {
    const { tokens } = this.#article;
    const marks = marksOf(tokens[i]);
    const blocked = (marks & Mark.blocks) === 0 ? -1 : blockedEnd(tokens, i);
    const match = countryAt(tokens, i);
    const end = match === undefined ? i + 1 : match.end;
    if (blocked !== -1 && (match === undefined || end <= blocked)) return blocked;
    const isOpen = (marks & Mark.open) !== 0 && end === i + 1;
    const other = isOpen ? resolveAmbiguous(this.#article, i, this.#survey) : undefined;
    if (other === null) return end;
    const starts = startsSentence(this.#article, i);
    const value = other ?? match?.value ?? ((marks & Mark.near) === 0 ? undefined : nearMissAt(tokens, i, starts));
    if (value === undefined) return end;
    if (!SILENT_SECTIONS.has(sectionKindOf(this.#article, i)))
      this.#note({ value, first: i, end, startsSentence: starts });
    return end;
  }

  #note(candidate: Candidate): void {
    const verdict = judge(this.#article, candidate, this.#survey);
    const { lower } = this.#article.tokens[candidate.first]!;
    if (verdict === "country") this.found.push(candidate);
    else if (verdict === "town" || (verdict === "person" && !this.bearers.has(lower))) this.bearers.set(lower, verdict);
  }
}

/** Finds the countries that the article names: disjoint, in text order. */
export function findPlaces(article: Article): readonly PlaceMention[] {
  const survey = new Survey(article);
  const reader = new Reader(article, survey);
  let behind = 0;
  for (const i of survey.openings) if (i >= behind) behind = reader.readAt(i);
  noteInitials(article, reader.found, reader.bearers);
  const mentions: PlaceMention[] = [];
  const publishers = publisherSpans(article);
  const named = withoutSchoolLanguages(article, reader.found, survey);
  for (const candidate of withOneSense(article, named, reader.bearers, survey)) {
    const mention = mentionOf(article, candidate);
    if (publishers.length === 0 || !publishers.some((span) => contains(span, mention))) mentions.push(mention);
  }
  return mentions;
}
