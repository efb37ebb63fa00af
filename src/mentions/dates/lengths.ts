import { type Amount, amountAt, pastBound } from "./amounts.ts";
import type { Expression, Parsed, Unit } from "./expression.ts";
import { found, type Reader } from "./reader.ts";

interface Length {
  readonly amount: number | null;
  readonly unit: Unit;
  readonly end: number;
  readonly hyphened: boolean;
}

/** Units that "a" alone doesn't measure time in: "a second", "a quarter of". */
const NO_MEASURE = /^(?:second|quarter|period|season|term|semester|half)$/;

/** Behind words such as "consecutive" and "business" between an amount and its unit, at most two. */
function pastAdjectives(reader: Reader, i: number): number {
  let at = i;
  while (at < i + 2 && reader.get(at, "fiscal") !== undefined) at++;
  return at;
}

/** An amount with its unit: "three days", "10-year", "two more weeks", "a year and a half". */
function measured(reader: Reader, { amount, end: behind }: Amount): Length | undefined {
  const hyphened = reader.isHyphen(behind);
  const at = hyphened ? behind + 1 : pastAdjectives(reader, behind);
  const unit = reader.units(at) ?? reader.unit(at);
  if (unit === undefined || (!hyphened && amount !== 1 && reader.units(at) === undefined && amount !== 0.5)) {
    return undefined;
  }
  const half = [1, 2, 3].map((k) => reader.lower(at + k)).join() === "and,a,half";
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
  if (/^olds?$/.test(reader.lower(at))) return at + 1;
  return reader.lower(end) === "of" && reader.lower(end + 1) === "age" ? end + 2 : -1;
}

interface Turn {
  readonly direction: number;
  readonly from: "article" | "mention";
  readonly end: number;
}

// "ago", "earlier", "later", "from now"
function turnAt(reader: Reader, i: number): Turn | undefined {
  const before = reader.get(i, "before");
  if (before !== undefined) return { direction: -1, from: before as Turn["from"], end: i + 1 };
  const after = reader.get(i, "after");
  if (after !== undefined) return { direction: 1, from: after as Turn["from"], end: i + 1 };
  return reader.lower(i) === "from" && /^(?:now|today)$/.test(reader.lower(i + 1))
    ? { direction: 1, from: "article", end: i + 2 }
    : undefined;
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
    const classes = reader.classes(at);
    if (classes["unit"] !== undefined || classes["units"] !== undefined) return true;
    if (/^[.,;:]$/.test(reader.lower(at))) return false;
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
  if (many === 1 && !length.hyphened && NO_MEASURE.test(unit)) return undefined;
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
  if (!/^aged?$/.test(reader.lower(i))) return undefined;
  const amount = amountAt(reader, reader.lower(i + 1) === "between" ? i + 2 : i + 1);
  if (amount === undefined || /^an?$/.test(reader.lower(i + 1))) return undefined;
  const upper = reader.lower(amount.end) === "and" ? amountAt(reader, amount.end + 1) : undefined;
  const expression: Expression = { kind: "length", amount: amount.amount, unit: "year" };
  return found("age", expression, upper?.end ?? amount.end, { type: "age" });
}

const HEADS = /^(?:quarter|period|month|week|half|day|season)$/;

/** "year-ago", "the year-earlier quarter", "the comparable year-ago period": the same time of the year before. */
export function yearAgoAt(reader: Reader, i: number): Parsed | undefined {
  const the = reader.lower(i) === "the" ? i + 1 : i;
  const at =
    the > i && /^(?:comparable|corresponding|same|similar|equivalent)$/.test(reader.lower(the)) ? the + 1 : the;
  const unit = reader.unit(at);
  const turn = reader.isHyphen(at + 1) ? turnAt(reader, at + 2) : undefined;
  if (unit === undefined || turn === undefined) return undefined;
  const ordinal = reader.get(turn.end, "ordinal") === undefined ? turn.end : turn.end + 1;
  const isHead = the > i && HEADS.test(reader.lower(ordinal));
  const expression = offset({ amount: 1, unit }, { ...turn, from: "mention" });
  if (the > i && !isHead) return undefined;
  return found("year-ago", expression, isHead ? ordinal + 1 : turn.end);
}
