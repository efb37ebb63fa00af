import { amountAt } from "./amounts.ts";
import type { Anchor, Expression, Parsed } from "./expression.ts";
import { holidayAt } from "./holidays.ts";
import { found, type Reader } from "./reader.ts";

interface Shift {
  readonly word: string;
  readonly by: number;
  readonly from: Anchor;
  readonly end: number;
}

/** "the next day" is told from what was told before, "next week" from today, "the next month" as the tense has it. */
function fromOf(reader: Reader, i: number, unit: number): Anchor {
  const word = reader.lower(unit - 1);
  if (word === "latest" || reader.get(unit - 1, "from-mention") !== undefined) return "mention";
  if (word !== "next" || unit - i < 2) return "article";
  return /^(?:day|morning|night|evening|afternoon)$/.test(reader.lower(unit)) ? "mention" : "mention-if-past";
}

/** "last", "the following", "this past", "the same": the word that says which one, and the token behind it. */
function shiftAt(reader: Reader, i: number): Shift | undefined {
  let at = /^(?:the|this)$/.test(reader.lower(i)) && reader.get(i + 1, "shift") !== undefined ? i + 1 : i;
  const word = reader.lower(at);
  const shift = reader.get(at, "shift");
  if (shift === undefined || (word === "same" && at === i)) return undefined;
  at++;
  while (reader.get(at, "fiscal") !== undefined && at < i + 4) at++;
  return { word, by: Number(shift), from: fromOf(reader, i, at), end: at };
}

const PARTS_BACK: ReadonlyMap<string, number> = new Map(Object.entries({ last: -1 }));

// "this morning", "last night", "the following evening"
function dayPart(reader: Reader, { word, by, from, end }: Shift): Parsed | undefined {
  const part = reader.get(end, "part");
  if (part === undefined || /^\d/.test(part)) return undefined;
  const shift = PARTS_BACK.get(word) ?? by;
  return found("day-part", { kind: "unit", unit: "day", shift, from }, end + 1, { type: "time", part });
}

const LONG = /^(?:day|week|weekend|fortnight|month|quarter|year|decade|century|millennium)$/;

// "last week", "this year", "the following day", "that quarter"
function oneUnit(reader: Reader, { word, by, from, end }: Shift): Parsed | undefined {
  const unit = reader.unit(end);
  if (unit === undefined) return undefined;
  const untold = word === "latest" ? -1 : by;
  if (LONG.test(unit)) return found("unit", { kind: "unit", unit, shift: by, from, untold }, end + 1);
  const isPeriod = unit === "period" && /^(?:latest|that|same)$/.test(word);
  return isPeriod ? found("period", { kind: "unit", unit, shift: 0, from: "mention" }, end + 1) : undefined;
}

// "last Friday", "this April", "next summer", "last Christmas"
function named(reader: Reader, { word, by, from, end }: Shift): Parsed | undefined {
  // "said that Monday's vote": "that" opens a clause
  if (word === "that") return undefined;
  const weekday = reader.get(end, "weekday");
  if (weekday !== undefined) {
    const expression: Expression = { kind: "weekday", weekday: Number(weekday), shift: by, from };
    const part = reader.get(end + 1, "part");
    if (part === undefined) return found("weekday-shifted", expression, end + 1);
    return found("weekday-part", expression, end + 2, { type: "time", part });
  }
  const month = reader.month(end);
  if (month !== undefined) return found("month-shifted", { kind: "month", month, shift: by, from }, end + 1);
  const season = reader.get(end, "season-name");
  if (season === undefined) return holidayAt(reader, end, by);
  return found(
    "season",
    { kind: "part", part: { unit: "season", name: season }, year: null, shift: by, from },
    end + 1,
  );
}

const DIRECTIONS: ReadonlyMap<string, number> = new Map(Object.entries({ these: 0, latest: 0, same: 0, that: 0 }));

// "the past three months", "the next few years", "recent weeks", "these days"
function manyUnits(reader: Reader, { word, by, end }: Shift): Parsed | undefined {
  // "recalled that 30 days ago": "that" opens a clause
  if (word === "that") return undefined;
  const amount = amountAt(reader, end) ?? { amount: null, end };
  let at = amount.end;
  while (reader.get(at, "fiscal") !== undefined && at < amount.end + 2) at++;
  const unit = reader.units(at);
  if (unit === undefined) return undefined;
  const direction = DIRECTIONS.get(word) ?? Math.sign(by);
  if (amount.end > end) {
    return found("stretch", { kind: "stretch", amount: amount.amount, unit, direction }, at + 1, { type: "duration" });
  }
  if (word === "these") {
    return unit === "day" ? found("these-days", { kind: "reference", value: "PRESENT_REF" }, at + 1) : undefined;
  }
  if (!/^(?:recent|past|coming)$/.test(word)) return undefined;
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

const DEFINITE = /^(?:quarter|weekend|week|month)$/;

/** "the quarter", "the weekend": one that was told before, or the article's. */
export function definiteAt(reader: Reader, i: number): Parsed | undefined {
  const unit = reader.lower(i) === "the" ? reader.unit(i + 1) : undefined;
  if (unit === undefined || !DEFINITE.test(unit)) return undefined;
  const from = unit === "weekend" ? "article" : "mention";
  return found("definite", { kind: "unit", unit, shift: 0, from, untold: unit === "quarter" ? -1 : 0 }, i + 2);
}

// "the first nine months", "the first two weeks"
export function firstUnitsAt(reader: Reader, i: number): Parsed | undefined {
  const at = reader.lower(i) === "the" ? i + 1 : i;
  if (reader.get(at, "ordinal") === undefined || at === i) return undefined;
  const amount = amountAt(reader, at + 1);
  const unit = amount === undefined ? undefined : reader.units(amount.end);
  if (amount === undefined || unit === undefined) return undefined;
  const expression: Expression = { kind: "length", amount: amount.amount, unit };
  return found("first-units", expression, amount.end + 1, { type: "duration" });
}
