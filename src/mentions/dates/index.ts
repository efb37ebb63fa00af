import type { Article } from "../../core/article.ts";
import type { Mention } from "../../core/spans.ts";
import { absoluteDateAt } from "./absolute.ts";

/** A time expression, as far as it says what it means by itself. */
export interface DateValue {
  /** EDTF; `XXXX` for a year that isn't said; null where nothing in it can be written so. */
  readonly edtf: string | null;
  readonly type: "date" | "time" | "duration" | "set";
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** For 03/04/2021 the other reading, with month and day exchanged; else null. */
  readonly other: { readonly month: number; readonly day: number } | null;
}

export type DateMention = Mention<DateValue>;

/** Finds the time expressions of the article: disjoint, in text order. */
export function findDates(article: Article): readonly DateMention[] {
  const found: DateMention[] = [];
  const { tokens } = article;
  for (let i = 0; i < tokens.length; i++) {
    const date = absoluteDateAt(tokens, i);
    if (date === undefined) continue;
    const { rule, value, end } = date;
    found.push({ start: tokens[i]!.start, end: tokens[end - 1]!.end, rule, value });
    i = end - 1;
  }
  return found;
}
