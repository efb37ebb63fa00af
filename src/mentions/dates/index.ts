import type { Article } from "../../core/article.ts";
import { toEdtf } from "../../core/calendar.ts";
import type { Mention } from "../../core/spans.ts";
import type { Clock, DayPart, Expression, Parsed } from "./expression.ts";
import { expressionAt } from "./grammar.ts";
import { Reader } from "./reader.ts";

export type { Clock, Expression, Unit, Written } from "./expression.ts";

/** A time expression, as far as it says what it means by itself. */
export interface DateValue {
  /** EDTF; `XXXX` for a year that isn't said; null where the expression doesn't name a calendar date. */
  readonly edtf: string | null;
  readonly type: "date" | "time" | "duration" | "age" | "set";
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** For 03/04/2021 the other reading, with month and day exchanged; else null. */
  readonly other: { readonly month: number; readonly day: number } | null;
  /** What it says, for the timeline to resolve. */
  readonly expression: Expression;
  readonly clock: Clock | null;
  readonly part: DayPart | null;
  /** Its tokens, `[first, end)`. */
  readonly first: number;
  readonly end: number;
}

export type DateMention = Mention<DateValue>;

/** The year that an expression names, or null. */
function yearOf(expression: Expression): number | null {
  if (expression.kind === "interval") return expression.from.year;
  return expression.kind === "part" || expression.kind === "holiday" ? expression.year : null;
}

function readingOf(parsed: Parsed, first: number, end: number): DateValue {
  const { type, expression, clock, part, other } = parsed;
  const date = expression.kind === "written" ? expression.date : undefined;
  return {
    edtf: date === undefined ? null : toEdtf(date),
    type,
    year: date === undefined ? yearOf(expression) : date.year,
    month: date?.month ?? null,
    day: date?.day ?? null,
    other: other ?? null,
    expression,
    clock: clock ?? null,
    part: part ?? null,
    first,
    end,
  };
}

/**
 * Finds the time expressions of the article: disjoint, in text order. They are found apart from being resolved: what
 * depends on the article's own date is left to the layer `timeline`.
 */
export function findDates(article: Article): readonly DateMention[] {
  const found: DateMention[] = [];
  const { tokens } = article;
  const reader = new Reader(article);
  for (const { firstToken, endToken } of article.sentences) {
    reader.enter(firstToken, endToken);
    for (let i = firstToken; i < endToken; i++) {
      const bits = reader.bitsAt(i);
      if (bits === 0) continue;
      const parsed = expressionAt(reader, i, bits);
      if (parsed === undefined) continue;
      const end = Math.min(parsed.end, endToken);
      const value = readingOf(parsed, i, end);
      found.push({ start: tokens[i]!.start, end: tokens[end - 1]!.end, rule: parsed.rule, value });
      i = end - 1;
    }
  }
  return found;
}
