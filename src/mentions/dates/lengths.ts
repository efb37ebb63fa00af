import { type Amount, amountAt, isAndHalf, pastBound } from "./amounts.ts";
import { Is } from "./entry.ts";
import type { Expression, Parsed, Unit } from "./expression.ts";
import { found, type Reader } from "./reader.ts";
import { Small } from "./small-words.ts";

interface Length {
  readonly amount: number | null;
  readonly unit: Unit;
  readonly end: number;
  readonly hyphened: boolean;
}

/** Units that "a" alone doesn't measure time in: "a second", "a quarter of". */
const NO_MEASURE: ReadonlySet<Unit> = new Set(["second", "quarter", "period", "season", "term", "semester", "half"]);

/** Behind words such as "consecutive" and "business" between an amount and its unit, at most two. */
function pastAdjectives(reader: Reader, i: number): number {
  let at = i;
  while (at < i + 2 && reader.is(at, Is.fiscal)) at++;
  return at;
}

/** An amount with its unit: "three days", "10-year", "two more weeks", "a year and a half". */
function measured(reader: Reader, { amount, end: behind }: Amount): Length | undefined {
  const hyphened = reader.isHyphen(behind);
  const at = hyphened ? behind + 1 : pastAdjectives(reader, behind);
  const { bits, unit } = reader.entry(at);
  if (unit === undefined || (bits & (Is.unit | Is.units)) === 0) return undefined;
  if ((bits & Is.units) === 0 && !hyphened && amount !== 1 && amount !== 0.5) return undefined;
  const half = isAndHalf(reader, at + 1);
  return {
    amount: half && amount !== null ? amount + 0.5 : amount,
    unit,
    end: half ? at + 4 : at + 1,
    hyphened,
  };
}

// "12-year-old", "43 years old", "six months of age"
function ageEnd(reader: Reader, { end }: Length): number {
  const at = reader.isHyphen(end) ? end + 1 : end;
  if (reader.isSmall(at, Small.old)) return at + 1;
  return reader.isSmall(end, Small.of) && reader.lower(end + 1) === "age" ? end + 2 : -1;
}

interface Turn {
  readonly direction: number;
  readonly from: "article" | "mention";
  readonly end: number;
}

// "ago", "earlier", "later", "from now"
function turnAt(reader: Reader, i: number): Turn | undefined {
  const { bits, text } = reader.entry(i);
  if (bits & Is.before) return { direction: -1, from: text as Turn["from"], end: i + 1 };
  if (bits & Is.after) return { direction: 1, from: text as Turn["from"], end: i + 1 };
  if (!reader.isSmall(i + 1, Small.now) || reader.lower(i) !== "from") return undefined;
  return { direction: 1, from: "article", end: i + 2 };
}

/** "A few days later" says no more than that it was later. */
const isTold = ({ amount }: Pick<Length, "amount">, { direction, from }: Turn): boolean =>
  amount !== null || direction < 0 || from === "article";

function offset({ amount, unit }: Pick<Length, "amount" | "unit">, { direction, from }: Turn): Expression {
  if (amount !== null) return { kind: "offset", amount: amount * direction, unit, from };
  return { kind: "reference", value: direction < 0 ? "PAST_REF" : "FUTURE_REF" };
}

/** How far on the unit of an amount may stand, in tokens: "more than two hundred and twenty-five consecutive days". */
const REACH = 12;

/** True if a unit stands within reach; most numbers count something else, and needn't be read for it. */
function hasUnit(reader: Reader, i: number): boolean {
  for (let at = i; at < i + REACH; at++) {
    if (reader.is(at, Is.unit | Is.units)) return true;
    if (reader.isSmall(at, Small.stop)) return false;
  }
  return false;
}

/** "two years ago", "three days later", "12-year-old", "nearly six months", "16-hour". */
export function lengthAt(reader: Reader, i: number): Parsed | undefined {
  if (!hasUnit(reader, i)) return undefined;
  const amount = amountAt(reader, pastBound(reader, i));
  const length = amount === undefined ? undefined : measured(reader, amount);
  if (length === undefined) return bareOffset(reader, i);
  const turn = turnAt(reader, length.end);
  if (turn !== undefined && isTold(length, turn)) return found("offset", offset(length, turn), turn.end);
  const { amount: many, unit, end } = length;
  const expression: Expression = { kind: "length", amount: many, unit };
  const age = ageEnd(reader, length);
  if (age !== -1) return found("age", expression, age, { type: "age" });
  if (many === 1 && !length.hyphened && NO_MEASURE.has(unit)) return undefined;
  return found("length", expression, end, { type: "duration" });
}

// "years ago", "weeks later": how many isn't said
function bareOffset(reader: Reader, i: number): Parsed | undefined {
  const unit = reader.units(i);
  const turn = unit === undefined ? undefined : turnAt(reader, i + 1);
  if (unit === undefined || turn === undefined || !isTold({ amount: null }, turn)) return undefined;
  return found("offset-bare", offset({ amount: null, unit }, turn), turn.end);
}

// "aged 12", "aged between 12 and 15"
export function agedAt(reader: Reader, i: number): Parsed | undefined {
  if (!reader.isSmall(i, Small.aged)) return undefined;
  const amount = amountAt(reader, reader.lower(i + 1) === "between" ? i + 2 : i + 1);
  if (amount === undefined || reader.isSmall(i + 1, Small.a)) return undefined;
  const upper = reader.isSmall(amount.end, Small.and) ? amountAt(reader, amount.end + 1) : undefined;
  const expression: Expression = { kind: "length", amount: amount.amount, unit: "year" };
  return found("age", expression, upper?.end ?? amount.end, { type: "age" });
}

const HEADS: ReadonlySet<string> = new Set(["quarter", "period", "month", "week", "half", "day", "season"]);

/** "year-ago", "the year-earlier quarter", "the comparable year-ago period": the same time of the year before. */
export function yearAgoAt(reader: Reader, i: number): Parsed | undefined {
  const the = reader.pastThe(i);
  const at = the > i && reader.isSmall(the, Small.same) ? the + 1 : the;
  const unit = reader.unit(at);
  const turn = unit !== undefined && reader.isHyphen(at + 1) ? turnAt(reader, at + 2) : undefined;
  if (unit === undefined || turn === undefined) return undefined;
  const ordinal = reader.is(turn.end, Is.ordinal) ? turn.end + 1 : turn.end;
  const isHead = the > i && HEADS.has(reader.lower(ordinal));
  if (the > i && !isHead) return undefined;
  const { direction, end } = turn;
  const expression = offset({ amount: 1, unit }, { direction, from: "mention", end });
  return found("year-ago", expression, isHead ? ordinal + 1 : end);
}
