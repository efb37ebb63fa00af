import type { Article, Token } from "../../core/article.ts";
import { type Draft, Drafts } from "./drafts.ts";
import { addBackReferences, addForwardReferences } from "./references.ts";
import type { Candidate } from "./scene.ts";
import { addShortNames } from "./short-names.ts";

/** The first sentence of the body; -1 if there is none. */
function leadSentence(article: Article): number {
  return article.sentences.findIndex(({ section }) => article.sections[section]!.kind === "paragraph");
}

function nameText(article: Article, { first, end }: { first: number; end: number }): string {
  const text = article.text.slice(article.tokens[first]!.start, article.tokens[end - 1]!.end).replace(/\s+/g, " ");
  return text.replace(/^(?:The|the) (?=\p{Lu})/u, "");
}

/** The acronym in parentheses behind a name: its token, or undefined. */
function introducedAcronym(tokens: readonly Token[], end: number): Token | undefined {
  const [open, word, close] = [tokens[end], tokens[end + 1], tokens[end + 2]];
  return open?.text === "(" && /^[),;]$/.test(close?.text ?? "") && /^\p{Lu}[\p{L}.&-]{1,9}$/u.test(word?.text ?? "")
    ? word
    : undefined;
}

/** Adds candidates in text order; "IOM (International Organization for Migration)" is one too. */
function addCandidate(article: Article, drafts: Drafts, candidate: Candidate): void {
  const { tokens } = article;
  const name = nameText(article, candidate);
  const inBrackets = tokens[candidate.first - 1]?.text === "(" && tokens[candidate.end]?.text === ")";
  const draft = drafts.find(candidate, name) ?? (inBrackets ? expanded(article, drafts, candidate) : undefined);
  if (draft === undefined && candidate.bare) return;
  const own = draft ?? drafts.open(candidate, name);
  if (candidate.bare !== true) drafts.name(own, candidate, name);
  addMention(article, own, candidate);
  if (candidate.descriptor !== undefined) own.words.add(candidate.descriptor);
  const acronym = introducedAcronym(tokens, candidate.end);
  if (acronym !== undefined) drafts.alias(own, acronym.text);
}

/** The organisation whose acronym stands right before the brackets. */
function expanded({ tokens }: Article, { all }: Drafts, { first }: Candidate): Draft | undefined {
  const last = all.at(-1);
  const end = tokens[first - 2]?.end;
  return last?.mentions.at(-1)?.end === end && /^\p{Lu}{2,}$/u.test(tokens[first - 2]?.text ?? "") ? last : undefined;
}

function addMention({ tokens }: Article, draft: Draft, { first, end, rule }: Candidate): void {
  draft.mentions.push({ start: tokens[first]!.start, end: tokens[end - 1]!.end, rule });
}

/** One entity an organisation, with all its mentions in text order; entities by first mention. */
export function gatherEntities(article: Article, candidates: readonly Candidate[]): Draft[] {
  const drafts = new Drafts();
  for (const candidate of candidates) if (candidate.bare !== true) addCandidate(article, drafts, candidate);
  for (const candidate of candidates) if (candidate.bare === true) addCandidate(article, drafts, candidate);
  addShortNames(article, drafts.all);
  addForwardReferences(article, drafts.all, leadSentence(article));
  addBackReferences(article, drafts.all);
  for (const draft of drafts.all) draft.mentions.sort((a, b) => a.start - b.start);
  return drafts.all.sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start);
}
