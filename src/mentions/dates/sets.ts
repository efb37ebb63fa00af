import { amountAt } from "./amounts.ts";
import { Is } from "./entry.ts";
import type { Parsed, Unit } from "./expression.ts";
import { holidayAt } from "./holidays.ts";
import { found, type Reader } from "./reader.ts";
import { isHour } from "./relative.ts";
import { Small } from "./small-words.ts";

const LETTERS: Partial<Readonly<Record<Unit, string>>> = {
  second: "T1S",
  minute: "T1M",
  hour: "T1H",
  day: "1D",
  night: "1D",
  weekend: "1W",
  week: "1W",
  fortnight: "2W",
  month: "1M",
  quarter: "3M",
  year: "1Y",
  decade: "10Y",
  century: "100Y",
};

/** "P2D" for two days; null for a unit that has no length in ISO 8601. */
export function isoLength(amount: number, unit: Unit): string | null {
  const letters = LETTERS[unit];
  if (letters === undefined) return null;
  const time = letters.startsWith("T") ? "T" : "";
  return `P${time}${amount * Number(letters.slice(time.length, -1))}${letters.at(-1)}`;
}

const set = (value: string, end: number, rule = "every"): Parsed =>
  found(rule, { kind: "set", value }, end, { type: "set" });

// "every two weeks", "every other day", "each year", "every night"
function everyUnit(reader: Reader, i: number): Parsed | undefined {
  const isOther = reader.isSmall(i, Small.other);
  const amount = isOther ? { amount: 2, end: i + 1 } : amountAt(reader, i);
  const at = amount?.end ?? i;
  const unit = reader.unit(at) ?? (amount === undefined ? undefined : reader.units(at));
  if (unit === undefined) return undefined;
  const value = isoLength(amount?.amount ?? 1, unit);
  return value === null ? undefined : set(value, at + 1);
}

/** "every Monday", "each June", "every two weeks", "each morning". */
export function everyAt(reader: Reader, i: number): Parsed | undefined {
  const at = i + 1;
  if (!reader.is(i, Is.every)) return undefined;
  const weekday = reader.number(at, Is.weekday);
  if (weekday !== undefined) return set(`XXXX-WXX-${weekday}`, reader.part(at + 1) === undefined ? at + 1 : at + 2);
  const month = reader.month(at);
  if (month !== undefined) return set(`XXXX-${String(month).padStart(2, "0")}`, at + 1);
  const holiday = holidayAt(reader, at);
  if (holiday?.expression.kind === "holiday") {
    const { rule } = holiday.expression;
    return set(/^\d\d-\d\d$/.test(rule) ? `XXXX-${rule}` : "P1Y", holiday.end);
  }
  const season = reader.season(at);
  if (season !== undefined) return set(`XXXX-${season}`, at + 1);
  const part = reader.part(at);
  if (part !== undefined && !isHour(part)) return set("P1D", at + 1);
  return everyUnit(reader, at);
}

/** "Mondays", "Tuesday nights"; and "daily", "weekly", "annually". */
export function pluralAt(reader: Reader, i: number): Parsed | undefined {
  const { bits, number, unit } = reader.entry(i);
  const isCapital = reader.isCapital(i);
  if (bits & Is.weekdays && isCapital) return set(`XXXX-WXX-${number}`, i + 1, "weekdays");
  if (bits & Is.weekday && isCapital && reader.is(i + 1, Is.parts)) {
    return set(`XXXX-WXX-${number}`, i + 2, "weekdays");
  }
  // The Daily Mirror isn't daily.
  if ((bits & Is.frequency) === 0 || unit === undefined || isCapital) return undefined;
  return set(isoLength(1, unit)!, i + 1, "frequency");
}
