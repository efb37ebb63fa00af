import type { Article, Token } from "../../core/article.ts";
import { sieve, sieveOf } from "../../core/sieve.ts";
import { type Entry, Is } from "./entry.ts";
import type { Expression, Parsed, Unit } from "./expression.ts";
import { entryOf } from "./lexicon.ts";
import { aroundOf, Small, smallOf } from "./small-words.ts";

const TIME = sieve((word) => entryOf({ word }).bits !== 0);

/** The classes of the tokens of the article that is read, where it isn't too long: the same room for all. */
const ROOM = new Int32Array(1 << 12);

/** The tokens of one sentence after the other, with what each can be in a time expression; outside of it is nothing. */
export class Reader {
  readonly tokens: readonly Token[];
  /** The classes of all words of the sentence: bits of `Is`. */
  around = 0;
  readonly #bits: Int32Array;
  #first = 0;
  #end = 0;

  readonly #sieved: Int32Array;

  constructor(article: Article) {
    const { tokens } = article;
    this.tokens = tokens;
    this.#sieved = sieveOf(article);
    this.#bits = tokens.length <= ROOM.length ? ROOM : new Int32Array(tokens.length);
  }

  /** Moves on to the tokens `[first, end)`. */
  enter(first: number, end: number): void {
    this.#first = first;
    this.#end = end;
    this.around = 0;
    for (let i = first; i < end; i++) {
      const bits = this.#sieved[i]! & TIME ? entryOf(this.tokens[i]).bits : 0;
      this.#bits[i] = bits;
      this.around |= bits;
    }
  }

  /** The bits of `Is` that the word has. */
  bitsAt(i: number): number {
    return i >= this.#first && i < this.#end ? this.#bits[i]! : 0;
  }

  token(i: number): Token | undefined {
    return i >= this.#first && i < this.#end ? this.tokens[i] : undefined;
  }

  /** In lower case; "" outside the sentence. */
  lower(i: number): string {
    return i >= this.#first && i < this.#end ? this.tokens[i]!.lower : "";
  }

  entry(i: number): Entry {
    return entryOf(this.token(i));
  }

  /** True if the word is of one of the classes whose bits are set. */
  is(i: number, classes: number): boolean {
    return (this.bitsAt(i) & classes) !== 0;
  }

  /** True if the word is in one of the lists of small words whose bits are set. */
  isSmall(i: number, lists: number): boolean {
    return (smallOf(this.token(i)) & lists) !== 0;
  }

  /** The same for what stands around expressions. */
  isAround(i: number, lists: number): boolean {
    return (aroundOf(this.token(i)) & lists) !== 0;
  }

  /** `i + 1` if "the" stands at `i`, else `i`. */
  pastThe(i: number): number {
    return this.isSmall(i, Small.the) ? i + 1 : i;
  }

  unit(i: number): Unit | undefined {
    const entry = this.entry(i);
    return entry.bits & Is.unit ? entry.unit : undefined;
  }

  units(i: number): Unit | undefined {
    const entry = this.entry(i);
    return entry.bits & Is.units ? entry.unit : undefined;
  }

  /** The part of the day, or undefined. */
  part(i: number): string | undefined {
    const entry = this.entry(i);
    return entry.bits & Is.part ? entry.part : undefined;
  }

  /** The number of the word in one of its classes, or undefined if it's of none of them. */
  number(i: number, classes: number): number | undefined {
    const entry = this.entry(i);
    return entry.bits & classes ? entry.number : undefined;
  }

  season(i: number): string | undefined {
    const entry = this.entry(i);
    return entry.bits & Is["season-name"] ? entry.text : undefined;
  }

  isCapital(i: number): boolean {
    const code = this.token(i)?.text.charCodeAt(0) ?? 0;
    return code >= 65 && code <= 90;
  }

  #isBetween(i: number, marks: number): boolean {
    const token = this.token(i);
    if ((smallOf(token) & marks) === 0 || !token!.glued) return false;
    return this.token(i + 1)?.glued === true;
  }

  /** A hyphen inside a compound: "third-quarter". */
  isHyphen(i: number): boolean {
    return this.#isBetween(i, Small.hyphen);
  }

  /** A dash between the ends of a range: "2-4", "1994–1997". */
  isDash(i: number): boolean {
    return this.#isBetween(i, Small.dash);
  }

  /** The number of a month whose name stands there with a capital. */
  month(i: number): number | undefined {
    const month = this.number(i, Is.month);
    return month !== undefined && this.isCapital(i) ? month : undefined;
  }
}

/** A rule's find, of type "date" unless said otherwise. */
export function found(
  rule: string,
  expression: Expression,
  end: number,
  rest?: Partial<Pick<Parsed, "type" | "clock" | "part" | "other">>,
): Parsed {
  if (rest === undefined) {
    return { rule, type: "date", expression, end, clock: undefined, part: undefined, other: undefined };
  }
  const { type = "date", clock, part, other } = rest;
  return { rule, type, expression, end, clock, part, other };
}

/** The same find under the name of another rule. */
export function renamed({ type, expression, end, clock, part, other }: Parsed, rule: string): Parsed {
  return { rule, type, expression, end, clock, part, other };
}

/** A rule: what begins at token `i`, or undefined. */
export type Rule = (reader: Reader, i: number) => Parsed | undefined;

/** The longest find of several rules, the first of those as long. */
export function longest(rules: readonly Rule[], reader: Reader, i: number): Parsed | undefined {
  let best: Parsed | undefined;
  let end = i;
  for (let k = 0; k < rules.length; k++) {
    const parsed = rules[k]!(reader, i);
    if (parsed === undefined || parsed.end <= end) continue;
    best = parsed;
    end = parsed.end;
  }
  return best;
}
