import type { Article, Token } from "../../core/article.ts";
import { addBackReferences } from "./back-references.ts";
import { addBareNames } from "./bare-names.ts";
import { addWord, type Draft, Drafts } from "./drafts.ts";
import { addForwardReferences } from "./forward-references.ts";
import { nameOf } from "./names.ts";
import { type Reading, take } from "./reading.ts";
import type { Candidate } from "./scene.ts";
import { addShortNames } from "./short-names.ts";

/** The first sentence of the body; -1 if there is none. */
function leadSentence(article: Article): number {
  return article.sentences.findIndex(({ section }) => article.sections[section]!.kind === "paragraph");
}

/** True for a capital and one to nine letters, stops, "&" or hyphens. */
function mayIntroduce(text: string): boolean {
  return /^[A-Z][A-Za-z.&-]{1,9}$/.test(text) || (/[^\0-\x7f]/.test(text) && /^\p{Lu}[\p{L}.&-]{1,9}$/u.test(text));
}

/** The acronym in parentheses behind a name: its token, or undefined. */
function introducedAcronym(tokens: readonly Token[], end: number): Token | undefined {
  if (tokens[end]?.text !== "(") return undefined;
  const [word, close] = [tokens[end + 1], tokens[end + 2]?.text];
  if (word === undefined || (close !== ")" && close !== "," && close !== ";")) return undefined;
  return mayIntroduce(word.text) ? word : undefined;
}

/** Adds candidates in text order; "IOM (International Organization for Migration)" is one too. */
function addCandidate(article: Article, reading: Reading, drafts: Drafts, candidate: Candidate): void {
  const { tokens } = article;
  const name = nameOf(textOf(article, candidate));
  const inBrackets = tokens[candidate.first - 1]?.text === "(" && tokens[candidate.end]?.text === ")";
  const draft = drafts.find(candidate, name) ?? (inBrackets ? expanded(article, drafts, candidate) : undefined);
  if (draft === undefined && candidate.bare) return;
  const own = draft ?? drafts.open(candidate, name);
  if (!candidate.bare) drafts.name(own, candidate, name);
  addMention(reading, own, candidate);
  if (candidate.descriptor !== "") addWord(own, candidate.descriptor);
  const acronym = introducedAcronym(tokens, candidate.end);
  if (acronym !== undefined) drafts.alias(own, acronym.text);
}

/** The organisation whose acronym stands right before the brackets. */
function expanded({ tokens }: Article, { all }: Drafts, { first }: Candidate): Draft | undefined {
  const last = all.at(-1);
  const end = tokens[first - 2]?.end;
  return last?.mentions.at(-1)?.end === end && /^\p{Lu}{2,}$/u.test(tokens[first - 2]?.text ?? "") ? last : undefined;
}

/** The text of a single token is there, and known to who keeps names. */
function textOf({ text, tokens }: Article, { first, end }: Candidate): string {
  return end === first + 1 ? tokens[first]!.text : text.slice(tokens[first]!.start, tokens[end - 1]!.end);
}

function addMention(reading: Reading, draft: Draft, { first, end, rule }: Candidate): void {
  const { tokens } = reading;
  take(reading, first, end);
  draft.mentions.push({ start: tokens[first]!.start, end: tokens[end - 1]!.end, rule });
}

const byStart = (a: { readonly start: number }, b: { readonly start: number }): number => a.start - b.start;

/** One entity an organisation, with all its mentions in text order; entities by first mention. */
export function gatherEntities(article: Article, reading: Reading, candidates: readonly Candidate[]): Draft[] {
  const drafts = new Drafts();
  for (const candidate of candidates) if (!candidate.bare) addCandidate(article, reading, drafts, candidate);
  for (const candidate of candidates) if (candidate.bare) addCandidate(article, reading, drafts, candidate);
  const { all } = drafts;
  addBareNames(article, reading, all);
  if (all.length === 0) return all;
  addShortNames(article, reading, all);
  addForwardReferences(article, reading, all, leadSentence(article));
  addBackReferences(reading, all);
  for (const { mentions } of all) if (mentions.length > 1) mentions.sort(byStart);
  return all.sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start);
}
