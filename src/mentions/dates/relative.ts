import { amountAt } from "./amounts.ts";
import { Is } from "./entry.ts";
import type { Anchor, Expression, Parsed, Unit } from "./expression.ts";
import { holidayAt } from "./holidays.ts";
import { found, type Reader } from "./reader.ts";
import { Small } from "./small-words.ts";

interface Shift {
  readonly word: string;
  readonly by: number;
  readonly from: Anchor;
  readonly end: number;
}

const PARTS: ReadonlySet<string> = new Set(["day", "morning", "night", "evening", "afternoon"]);

/** "the next day" is told from what was told before, "next week" from today, "the next month" as the tense has it. */
function fromOf(reader: Reader, i: number, unit: number): Anchor {
  const word = reader.lower(unit - 1);
  if (word === "latest" || reader.is(unit - 1, Is["from-mention"])) return "mention";
  if (word !== "next" || unit - i < 2) return "article";
  return PARTS.has(reader.lower(unit)) ? "mention" : "mention-if-past";
}

/** "last", "the following", "this past", "the same": the word that says which one, and the token behind it. */
function shiftAt(reader: Reader, i: number): Shift | undefined {
  const at = reader.isSmall(i, Small.the | Small.this) && reader.is(i + 1, Is.shift) ? i + 1 : i;
  const by = reader.number(at, Is.shift);
  if (by === undefined) return undefined;
  let end = at + 1;
  while (end < i + 4 && reader.is(end, Is.fiscal)) end++;
  // What isn't of time can't be shifted: most words behind "that" and "this".
  if (reader.entry(end).bits === 0) return undefined;
  const word = reader.lower(at);
  if (at === i && word === "same") return undefined;
  return { word, by, from: fromOf(reader, i, end), end };
}

/** True for "12" of "noon", which is a time and no part of the day. */
export function isHour(part: string): boolean {
  return part.charCodeAt(0) <= 57;
}

// "this morning", "last night", "the following evening"
function dayPart(reader: Reader, { word, by, from, end }: Shift): Parsed | undefined {
  const part = reader.part(end);
  if (part === undefined || isHour(part)) return undefined;
  const shift = word === "last" ? -1 : by;
  return found("day-part", { kind: "unit", unit: "day", shift, from }, end + 1, { type: "time", part });
}

const LONG: ReadonlySet<Unit> = new Set([
  "day",
  "week",
  "weekend",
  "fortnight",
  "month",
  "quarter",
  "year",
  "decade",
  "century",
  "millennium",
]);

// "last week", "this year", "the following day", "that quarter"
function oneUnit(reader: Reader, { word, by, from, end }: Shift): Parsed | undefined {
  const unit = reader.unit(end);
  if (unit === undefined) return undefined;
  const untold = word === "latest" ? -1 : by;
  if (LONG.has(unit)) return found("unit", { kind: "unit", unit, shift: by, from, untold }, end + 1);
  const isPeriod = unit === "period" && (word === "latest" || word === "that" || word === "same");
  return isPeriod ? found("period", { kind: "unit", unit, shift: 0, from: "mention" }, end + 1) : undefined;
}

// "last Friday", "this April", "next summer", "last Christmas"
function named(reader: Reader, { word, by, from, end }: Shift): Parsed | undefined {
  // "said that Monday's vote": "that" opens a clause
  if (word === "that") return undefined;
  const weekday = reader.number(end, Is.weekday);
  if (weekday !== undefined) {
    const expression: Expression = { kind: "weekday", weekday, shift: by, from };
    const part = reader.part(end + 1);
    if (part === undefined) return found("weekday-shifted", expression, end + 1);
    return found("weekday-part", expression, end + 2, { type: "time", part });
  }
  const month = reader.month(end);
  if (month !== undefined) return found("month-shifted", { kind: "month", month, shift: by, from }, end + 1);
  const season = reader.season(end);
  if (season === undefined) return holidayAt(reader, end, by);
  return found(
    "season",
    { kind: "part", part: { unit: "season", name: season }, year: null, shift: by, from },
    end + 1,
  );
}

const UNDIRECTED: ReadonlySet<string> = new Set(["these", "latest", "same"]);
const BARE: ReadonlySet<string> = new Set(["recent", "past", "coming"]);

// "the past three months", "the next few years", "recent weeks", "these days"
function manyUnits(reader: Reader, { word, by, end }: Shift): Parsed | undefined {
  // "recalled that 30 days ago": "that" opens a clause
  if (word === "that") return undefined;
  const amount = amountAt(reader, end) ?? { amount: null, end };
  let at = amount.end;
  while (at < amount.end + 2 && reader.is(at, Is.fiscal)) at++;
  const unit = reader.units(at);
  if (unit === undefined) return undefined;
  const direction = UNDIRECTED.has(word) ? 0 : Math.sign(by);
  if (amount.end > end) {
    return found("stretch", { kind: "stretch", amount: amount.amount, unit, direction }, at + 1, { type: "duration" });
  }
  if (word === "these") {
    return unit === "day" ? found("these-days", { kind: "reference", value: "PRESENT_REF" }, at + 1) : undefined;
  }
  if (!BARE.has(word)) return undefined;
  const value = direction < 0 ? "PAST_REF" : "FUTURE_REF";
  return found("recent-units", { kind: "reference", value }, at + 1);
}

// "the past hour"
function oneHour(reader: Reader, { by, end }: Shift): Parsed | undefined {
  if (reader.lower(end) !== "hour" || by === 0) return undefined;
  const expression: Expression = { kind: "stretch", amount: 1, unit: "hour", direction: by };
  return found("stretch", expression, end + 1, { type: "duration" });
}

/** What a word such as "last", "this", "next" or "following" opens. */
export function relativeAt(reader: Reader, i: number): Parsed | undefined {
  const shift = shiftAt(reader, i);
  if (shift === undefined) return undefined;
  return (
    dayPart(reader, shift) ??
    named(reader, shift) ??
    oneUnit(reader, shift) ??
    oneHour(reader, shift) ??
    manyUnits(reader, shift)
  );
}

const DEFINITE: ReadonlySet<Unit> = new Set(["quarter", "weekend", "week", "month"]);

/** "the quarter", "the weekend": one that was told before, or the article's. */
export function definiteAt(reader: Reader, i: number): Parsed | undefined {
  const unit = reader.isSmall(i, Small.the) ? reader.unit(i + 1) : undefined;
  if (unit === undefined || !DEFINITE.has(unit)) return undefined;
  const from = unit === "weekend" ? "article" : "mention";
  return found("definite", { kind: "unit", unit, shift: 0, from, untold: unit === "quarter" ? -1 : 0 }, i + 2);
}

// "the first nine months", "the first two weeks"
export function firstUnitsAt(reader: Reader, i: number): Parsed | undefined {
  const at = reader.pastThe(i);
  if (at === i || !reader.is(at, Is.ordinal)) return undefined;
  const amount = amountAt(reader, at + 1);
  const unit = amount === undefined ? undefined : reader.units(amount.end);
  if (amount === undefined || unit === undefined) return undefined;
  const expression: Expression = { kind: "length", amount: amount.amount, unit };
  return found("first-units", expression, amount.end + 1, { type: "duration" });
}
