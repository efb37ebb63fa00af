import type { Token } from "../../core/article.ts";
import type { Expression, Parsed, Unit } from "./expression.ts";
import { type Classes, classesOf } from "./lexicon.ts";

/** The tokens of one sentence after the other, with what each can be in a time expression; outside of it is nothing. */
export class Reader {
  readonly tokens: readonly Token[];
  #first = 0;
  #end = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  /** Moves on to the tokens `[first, end)`. */
  enter(first: number, end: number): void {
    this.#first = first;
    this.#end = end;
  }

  token(i: number): Token | undefined {
    return i >= this.#first && i < this.#end ? this.tokens[i] : undefined;
  }

  /** In lower case; "" outside the sentence. */
  lower(i: number): string {
    return this.token(i)?.lower ?? "";
  }

  classes(i: number): Classes {
    return classesOf(this.token(i));
  }

  /** The word's value in a class of `time-words.tsv`, or undefined if it isn't in it. */
  get(i: number, name: string): string | undefined {
    return this.classes(i)[name];
  }

  unit(i: number): Unit | undefined {
    return this.get(i, "unit") as Unit | undefined;
  }

  units(i: number): Unit | undefined {
    return this.get(i, "units") as Unit | undefined;
  }

  isCapital(i: number): boolean {
    const code = this.token(i)?.text.charCodeAt(0) ?? 0;
    return code >= 65 && code <= 90;
  }

  /** A hyphen inside a compound: "third-quarter". */
  isHyphen(i: number): boolean {
    const token = this.token(i);
    return token?.text === "-" && token.glued && this.token(i + 1)?.glued === true;
  }

  /** A dash between the ends of a range: "2-4", "1994–1997". */
  isDash(i: number): boolean {
    const token = this.token(i);
    return token?.glued === true && /^[-–—]$/.test(token.text) && this.token(i + 1)?.glued === true;
  }

  /** The number of a month whose name stands there with a capital. */
  month(i: number): number | undefined {
    const month = this.get(i, "month");
    return month !== undefined && this.isCapital(i) ? Number(month) : undefined;
  }
}

/** A rule's find, of type "date" unless said otherwise. */
export function found(
  rule: string,
  expression: Expression,
  end: number,
  rest: Partial<Pick<Parsed, "type" | "clock" | "part" | "other">> = {},
): Parsed {
  return { rule, type: "date", expression, end, ...rest };
}

/** A rule: what begins at token `i`, or undefined. */
export type Rule = (reader: Reader, i: number) => Parsed | undefined;

/** The longest find of several rules, the first of those as long. */
export function longest(rules: readonly Rule[], reader: Reader, i: number): Parsed | undefined {
  let best: Parsed | undefined;
  for (const rule of rules) {
    const parsed = rule(reader, i);
    if (parsed !== undefined && parsed.end > (best?.end ?? i)) best = parsed;
  }
  return best;
}
