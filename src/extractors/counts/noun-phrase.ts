import { startsWithCapital, type Token } from "../../core/article.ts";
import { type Kind, type Noun, tables } from "./tables.ts";

/** What a number counts: the tokens of the noun, from its head on with coordinated parts, and its kind. */
export interface NounPhrase {
  /** First token of the head; `end` if the noun is elided. */
  readonly first: number;
  readonly end: number;
  readonly kind: Kind | null;
  readonly noun: Noun | null;
}

// Words at which a noun phrase ends
const STOP =
  /^(?:were|was|are|is|have|has|had|been|be|being|will|would|could|may|might|can|should|must|in|at|on|of|to|from|by|with|for|after|before|during|since|until|when|while|who|whom|which|that|where|as|and|or|but|nor|into|over|under|near|across|between|among|including|inside|outside|against|around|along|about|per|because|if|though|although|than|then|also|not|said|says|the|a|an|this|these|those|his|her|their|its|our|my|your|he|she|it|they|we|you|i|there|here|'s|so|do|did|does)$/;

const PEOPLE_ENDING = /(?:ers|ors|ists|ees|ians|men|women|ants|ents|crats|philes|mates|folk|kin)$/;
const NO_PLURAL = /(?:ss|us|is|'s|ous|ics)$/;

/** What a plural noun counts: by the table, by its ending, else objects; undefined for a word that is no plural noun. */
export function nounOf(lower: string): Noun | undefined {
  const known = tables().nouns.get(lower);
  if (known !== undefined) return known;
  if (!lower.endsWith("s") && !/(?:men|women|people)$/.test(lower)) return undefined;
  if (lower.length < 4 || NO_PLURAL.test(lower)) return undefined;
  return { kind: PEOPLE_ENDING.test(lower) ? "people" : "objects", action: null };
}

const isWord = (token: Token | undefined): token is Token => token !== undefined && token.kind === "word";

const isParticiple = (lower: string): boolean => {
  const word = tables().actions.get(lower);
  return word !== undefined && (word.uses.has("p") || word.uses.has("i"));
};

/** True for what joins words of one phrase: "well-known", "two 15-year-old girls", "460 Kia and Hyundai vehicles". */
function isInside(tokens: readonly Token[], i: number, seenHead: boolean): boolean {
  const { text, lower, glued, kind } = tokens[i]!;
  if (text === "-" && glued && tokens[i + 1]?.glued) return true;
  if (seenHead) return false;
  if (kind === "number") return tokens[i + 1]?.text === "-" && tokens[i + 2]?.lower === "year";
  return lower === "and" && startsWithCapital(tokens[i - 1]!.text) && /^\p{Lu}\p{Ll}/u.test(tokens[i + 1]?.text ?? "");
}

/** What a token is to the phrase that a number opens. */
function partAt(tokens: readonly Token[], i: number, seenHead: boolean): "noun" | "other" | "end" {
  const token = tokens[i]!;
  if (isInside(tokens, i, seenHead)) return "other";
  if (!isWord(token) || STOP.test(token.lower)) return "end";
  const noun = nounOf(token.lower);
  if (isParticiple(token.lower) && (noun === undefined || seenHead)) return "end";
  if (noun !== undefined) return "noun";
  return seenHead ? "end" : "other";
}

/** Index of the head noun at or behind `at`, at most six words on; -1 if there is none. */
function headAt(tokens: readonly Token[], at: number, limit: number): number {
  let head = -1;
  for (let i = at; i < Math.min(limit, at + 7); i++) {
    const part = partAt(tokens, i, head !== -1);
    if (part === "end") break;
    if (part === "noun") head = i;
  }
  return head;
}

/** End of ", women and children" behind a head: bare plurals of the same kind. */
function endOfCoordination(tokens: readonly Token[], end: number, kind: Kind): number {
  const partAt = (i: number): number => {
    const comma = tokens[i]?.text === "," ? 1 : 0;
    const and = tokens[i + comma]?.lower === "and" ? 1 : 0;
    const at = i + comma + and;
    return at > i && tables().nouns.get(tokens[at]?.lower ?? "")?.kind === kind ? at : -1;
  };
  let last = end;
  for (let at = partAt(end); at !== -1 && at < end + 8; at = partAt(last)) last = at + 1;
  return last;
}

/** Reads the noun phrase behind a number: `at` is the token behind it, `limit` the end of the sentence. */
export function nounPhraseAt(tokens: readonly Token[], at: number, limit: number): NounPhrase {
  const start =
    tokens[at]?.lower === "of" && /^(?:the|these|those|his|her|their|its)$/.test(tokens[at + 1]?.lower ?? "")
      ? at + 2
      : at;
  const head = headAt(tokens, tokens[at]?.lower === "of" && start === at ? at + 1 : start, limit);
  if (head === -1) return { first: at, end: at, kind: null, noun: null };
  const noun = nounOf(tokens[head]!.lower)!;
  const end =
    noun.kind === "people" || noun.kind === "vehicles" ? endOfCoordination(tokens, head + 1, noun.kind) : head + 1;
  return { first: head, end: Math.min(end, limit), kind: noun.kind, noun };
}
