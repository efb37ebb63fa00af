import { type Article, startsWithCapital, type Token } from "../../core/article.ts";
import { factOf, type Word, wordLists } from "../../core/words.ts";
import { isAmbiguous, tellsMeaning } from "./ambiguous.ts";
import { contextOf, statesFrom } from "./contexts.ts";
import { formsFrom, hasOwnCountries } from "./country-table.ts";
import { feastsAt } from "./feasts.ts";
import { tellsTongues } from "./languages.ts";
import { isNearName } from "./near-miss.ts";
import { type Evidences, tellsSense } from "./senses.ts";
import { isStateAt } from "./state-context.ts";

/** What a word may be to this room, each a bit; 0 for most words. */
export const Mark = {
  /** A name of a country, or of its people, begins with it. */
  names: 1,
  /** A phrase that holds a country's name and isn't one begins with it. */
  blocks: 1 << 1,
  /** It means several things, or is the first part of a compound. */
  open: 1 << 2,
  /** It may be the name of a country with a letter wrong. */
  near: 1 << 3,
  /** It tells what another word means. */
  tells: 1 << 4,
  /** A state of the United States begins with it. */
  state: 1 << 5,
  /** "County": the article is of the United States. */
  local: 1 << 6,
  /** "language": the article speaks of those. */
  tongues: 1 << 7,
  /** A day on which others celebrate a country begins with it. */
  feast: 1 << 8,
} as const;

const OPENS = Mark.names | Mark.blocks | Mark.open | Mark.near;
const SPEAKS = Mark.tells | Mark.state | Mark.local | Mark.tongues | Mark.feast;

const { bits, has } = wordLists({
  local: "county sheriff township",
  // Washington and Georgia may be the capital and the country.
  noState: "georgia washington",
});

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

function readTold(word: Word): number {
  const tells = tellsSense(word) || tellsMeaning({ word }) ? Mark.tells : 0;
  return tellsTongues({ word }) ? tells | Mark.tongues : tells;
}

function readMarks(word: Word): number {
  const tells = readTold(word);
  // Nothing in lower case begins a name, and of the other words few do.
  if (isSmall(word.text.charCodeAt(0))) return tells;
  const token = { word };
  const { blocked, prefix, feast } = contextOf(token);
  let marks: number = tells;
  if (formsFrom(token) !== null) marks |= Mark.names;
  if (blocked !== null) marks |= Mark.blocks;
  if (feast !== null) marks |= Mark.feast;
  if (prefix !== null || isAmbiguous(token)) marks |= Mark.open;
  if (isNearName(token)) marks |= Mark.near;
  if (!startsWithCapital(word.text)) return marks;
  const lists = bits(token);
  if ((lists & has.local) !== 0) marks |= Mark.local;
  if ((lists & has.noState) === 0 && statesFrom(token) !== null) marks |= Mark.state;
  return marks;
}

/** Bits of `Mark` of a token's word. */
export const marksOf = factOf(readMarks, 0);

function isOpening(token: Token, marks: number, hasOwn: boolean): boolean {
  if (token.kind === "punctuation") return false;
  return (marks & OPENS) !== 0 || (hasOwn && !isSmall(token.text.charCodeAt(0)));
}

/** What of an article this room looks at, found in one pass over its tokens. */
export class Survey implements Evidences {
  /** The tokens at which a name may begin, in order. */
  readonly openings: number[] = [];
  readonly capitals = new Set<string>();
  readonly small = new Set<string>();
  namesUsState = false;
  isUsLocal = false;
  isOfTongues = false;
  readonly #feasts = new Set<string>();

  constructor({ tokens }: Article) {
    const hasOwn = hasOwnCountries();
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      const marks = marksOf(token);
      if (marks === 0 && !hasOwn) continue;
      if (isOpening(token, marks, hasOwn)) this.openings.push(i);
      if ((marks & SPEAKS) !== 0 && token.kind === "word") this.#note(tokens, i, marks);
    }
  }

  isFeastOf(code: string, sentence: number): boolean {
    return this.#feasts.size !== 0 && this.#feasts.has(`${code} ${sentence}`);
  }

  #note(tokens: readonly Token[], i: number, marks: number): void {
    const { text, lower, sentence } = tokens[i]!;
    if ((marks & Mark.tongues) !== 0) this.isOfTongues = true;
    if ((marks & Mark.feast) !== 0) for (const code of feastsAt(tokens, i)) this.#feasts.add(`${code} ${sentence}`);
    if ((marks & Mark.state) !== 0 && !this.namesUsState) this.namesUsState = isStateAt(tokens, i);
    if ((marks & Mark.local) !== 0 || this.namesUsState) this.isUsLocal = true;
    if ((marks & Mark.tells) === 0) return;
    if (startsWithCapital(text)) this.capitals.add(lower);
    else this.small.add(text);
  }
}
