import type { Article } from "../../core/article.ts";
import type { Span } from "../../core/spans.ts";
import type { Clock, DateValue } from "../dates/index.ts";
import type { Layers } from "../registry.ts";
import { anchorOf, type Basis } from "./anchor.ts";
import { History } from "./history.ts";
import type { Context } from "./outcome.ts";
import type { Point } from "./points.ts";
import { resolveExpression } from "./resolve.ts";
import { tenseAt } from "./tense.ts";

export type { Basis } from "./anchor.ts";

/** A time expression with its value. */
export interface DatedMention extends Span {
  readonly rule: string;
  readonly type: DateValue["type"];
  /** EDTF, and what docs/dates.md says beyond it. */
  readonly value: string;
  readonly basis: Basis;
  /** Index in `article.sentences`. */
  readonly sentence: number;
  /** Where on the calendar it is; null for lengths, sets and what names no date. */
  readonly point: Point | null;
}

/** The time expressions of an article, told from its own date or, if that has no year, with the help of a reference date. */
export interface Timeline {
  /** In text order; the same list for the same reference date (YYYY-MM-DD or undefined). */
  readonly resolve: (referenceDate: string | undefined) => readonly DatedMention[];
}

const pad = (value: number): string => String(value).padStart(2, "0");

function withClock(value: string, { hour, minute, zone }: Clock): string {
  return /^(?:[\dX]{4}-[\dX]{2}-[\dX]{2}|XXXX-WXX-\d)$/.test(value)
    ? `${value}T${pad(hour)}:${pad(minute ?? 0)}${zone}`
    : value;
}

/** "a year earlier" is what is compared with, not what is told next. */
const isComparison = ({ expression }: DateValue): boolean =>
  expression.kind === "same-in" ||
  (expression.kind === "offset" && expression.unit === "year" && expression.amount === -1);

function resolveAll(
  article: Article,
  { dates, filing }: Pick<Layers, "dates" | "filing">,
  referenceDate: string | undefined,
): readonly DatedMention[] {
  const anchor = anchorOf(filing, referenceDate);
  const history = new History();
  const resolved: DatedMention[] = [];
  for (const mention of dates) {
    const { value, rule, start, end } = mention;
    const sentence = article.tokens[value.first]!.sentence;
    const context: Context = { anchor, mention, history, sentence, telling: () => tenseAt(article, mention) };
    const outcome = resolveExpression(context, value.expression);
    const { point } = outcome;
    if (point !== null && value.clock === null && !isComparison(value)) history.add(outcome, point, sentence);
    const written = value.clock === null ? outcome.value : withClock(outcome.value, value.clock);
    resolved.push({ start, end, rule, type: value.type, value: written, basis: outcome.basis, sentence, point });
  }
  return resolved;
}

/** The layer that gives time expressions their values. */
export function findTimeline(article: Article, layers: Pick<Layers, "dates" | "filing">): Timeline {
  const known = new Map<string | undefined, readonly DatedMention[]>();
  return {
    resolve: (referenceDate) => {
      const resolved = known.get(referenceDate) ?? resolveAll(article, layers, referenceDate);
      known.set(referenceDate, resolved);
      return resolved;
    },
  };
}
