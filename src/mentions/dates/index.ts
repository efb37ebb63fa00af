import type { Article } from "../../core/article.ts";
import type { Mention } from "../../core/spans.ts";

/** A time expression. `edtf` is null where nothing in it can be written as EDTF. */
export interface DateValue {
  readonly edtf: string | null;
  readonly type: "date" | "time" | "duration" | "set";
}

export type DateMention = Mention<DateValue>;

/** Finds the time expressions of the article: disjoint, in text order. */
export function findDates(_article: Article): readonly DateMention[] {
  return [];
}
