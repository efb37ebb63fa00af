import { type Article, sectionKindOf } from "../../core/article.ts";
import type { Span } from "../../core/spans.ts";
import type { NumberMention } from "../../mentions/numbers/index.ts";
import type { Input } from "../extractor.ts";
import { actionOf } from "./action.ts";
import { backgroundTeller, sourceOf } from "./background.ts";
import { isNoCount, isUnit } from "./not-counts.ts";
import { type NounPhrase, nounPhraseAt } from "./noun-phrase.ts";
import type { Action, Kind } from "./tables.ts";

/** A number phrase that counts something, before it's merged with others that tell the same fact. */
export interface Candidate extends Span {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly qualifier: NumberMention["value"]["qualifier"];
  readonly noun: string | null;
  readonly of: Kind;
  readonly action: Action | null;
  readonly inTitle: boolean;
  /** True for "the 350 people": a fact that was told before. */
  readonly definite: boolean;
  /** True for "including 12 children", "12 of them": a part of the fact before it in the sentence. */
  readonly isPart: boolean;
  readonly sentence: number;
  /** The words naming whose figure it is, or null. */
  readonly accordingTo: string | null;
  /** True for a figure of another event than the report's. */
  readonly background: boolean;
}

type Bare = Omit<Candidate, "accordingTo" | "background">;

const SILENT = new Set(["byline", "dateline", "boilerplate", "footer", "caption"]);
const PEOPLE_ACTION = /^(?:seized|destroyed)$/;

function isPartial(article: Article, first: number, end: number): boolean {
  const { tokens } = article;
  const before = tokens[first - 1]?.lower ?? "";
  if (/^(?:including|among)$/.test(before)) return true;
  return tokens[end]?.lower === "of" && /^(?:them|whom|those)$/.test(tokens[end + 1]?.lower ?? "");
}

function kindFor(phrase: NounPhrase, action: Action | null): Kind {
  if (phrase.kind !== null) return phrase.kind;
  return action !== null && PEOPLE_ACTION.test(action) ? "objects" : "people";
}

/** A number without a noun counts only where something happened to it, or where it's "others" or "of them". */
function isCount({ value }: NumberMention, phrase: NounPhrase, action: Action | null, partial: boolean): boolean {
  if (value.value === 0) return action !== null && phrase.kind !== "objects";
  if (value.value === 1) return action !== null && phrase.kind === "people";
  return phrase.kind !== null || action !== null || partial;
}

function toCandidate(input: Input, number: NumberMention): Bare | undefined {
  const { article, layers } = input;
  const { tokens } = article;
  const { first, end } = number.value;
  const sentence = article.sentences[tokens[first]!.sentence]!;
  const kind = sectionKindOf(article, first);
  if (SILENT.has(kind) || isNoCount(tokens, number, layers)) return undefined;
  const phrase = nounPhraseAt(tokens, end, sentence.endToken);
  if (phrase.kind !== null && isUnit(tokens[phrase.first]!.lower)) return undefined;
  const bounds = { first: sentence.firstToken, end: sentence.endToken };
  const happening = actionOf(tokens, { first, end }, Math.max(end, phrase.end), bounds);
  if (happening?.hypothetical) return undefined;
  const action = phrase.noun?.action ?? happening?.action ?? null;
  const partial = isPartial(article, first, end);
  if (!isCount(number, phrase, action, partial)) return undefined;
  const { value, min, max, qualifier } = number.value;
  const last = Math.max(end, phrase.end);
  const noun =
    phrase.kind === null
      ? null
      : article.text.slice(tokens[phrase.first]!.start, tokens[phrase.end - 1]!.end).replace(/\s+/g, " ");
  return {
    start: tokens[first]!.start,
    end: tokens[last - 1]!.end,
    value,
    min,
    max,
    qualifier,
    noun,
    of: kindFor(phrase, action),
    action,
    inTitle: kind === "title",
    definite: /^(?:the|these|those|all)$/.test(tokens[first - 1]?.lower ?? ""),
    isPart: partial,
    sentence: tokens[first]!.sentence,
  };
}

/** Every number phrase of the article that counts something, in text order. */
export function findCandidates(input: Input): Candidate[] {
  const isBackground = backgroundTeller(input);
  const found: Candidate[] = [];
  let next = 0;
  for (const number of input.layers.numbers) {
    const bare = toCandidate(input, number);
    if (bare === undefined) continue;
    const source = sourceOf(input, bare, next);
    next = source.next;
    found.push({ ...bare, accordingTo: source.words, background: isBackground(bare.sentence) });
  }
  return found;
}
