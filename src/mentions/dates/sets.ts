import { amountAt } from "./amounts.ts";
import type { Parsed, Unit } from "./expression.ts";
import { holidayAt } from "./holidays.ts";
import { found, type Reader } from "./reader.ts";

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
  const [, time, size, letter] = /^(T?)(\d+)(\w)$/.exec(letters)!;
  return `P${time}${amount * Number(size)}${letter}`;
}

const set = (value: string, end: number, rule = "every"): Parsed =>
  found(rule, { kind: "set", value }, end, { type: "set" });

// "every two weeks", "every other day", "each year", "every night"
function everyUnit(reader: Reader, i: number): Parsed | undefined {
  const isOther = /^(?:other|second)$/.test(reader.lower(i));
  const amount = isOther ? { amount: 2, end: i + 1 } : amountAt(reader, i);
  const at = amount?.end ?? i;
  const unit = reader.units(at) ?? reader.unit(at);
  if (unit === undefined || (amount === undefined && reader.unit(at) === undefined)) return undefined;
  const value = isoLength(amount?.amount ?? 1, unit);
  return value === null ? undefined : set(value, at + 1);
}

/** "every Monday", "each June", "every two weeks", "each morning". */
export function everyAt(reader: Reader, i: number): Parsed | undefined {
  if (reader.get(i, "every") === undefined) return undefined;
  const at = i + 1;
  const weekday = reader.get(at, "weekday");
  if (weekday !== undefined) {
    return set(`XXXX-WXX-${weekday}`, reader.get(at + 1, "part") === undefined ? at + 1 : at + 2);
  }
  const month = reader.month(at);
  if (month !== undefined) return set(`XXXX-${String(month).padStart(2, "0")}`, at + 1);
  const holiday = holidayAt(reader, at);
  if (holiday?.expression.kind === "holiday") {
    const { rule } = holiday.expression;
    return set(/^\d\d-\d\d$/.test(rule) ? `XXXX-${rule}` : "P1Y", holiday.end);
  }
  const season = reader.get(at, "season-name");
  if (season !== undefined) return set(`XXXX-${season}`, at + 1);
  if (reader.get(at, "part") !== undefined && !/^\d/.test(reader.get(at, "part")!)) return set("P1D", at + 1);
  return everyUnit(reader, at);
}

/** "Mondays", "Tuesday nights"; and "daily", "weekly", "annually". */
export function pluralAt(reader: Reader, i: number): Parsed | undefined {
  const weekday = reader.get(i, "weekdays");
  if (weekday !== undefined && reader.isCapital(i)) return set(`XXXX-WXX-${weekday}`, i + 1, "weekdays");
  const name = reader.get(i, "weekday");
  if (name !== undefined && reader.isCapital(i) && reader.get(i + 1, "parts") !== undefined) {
    return set(`XXXX-WXX-${name}`, i + 2, "weekdays");
  }
  const unit = reader.get(i, "frequency") as Unit | undefined;
  // The Daily Mirror isn't daily.
  if (unit === undefined || reader.isCapital(i)) return undefined;
  return set(isoLength(1, unit)!, i + 1, "frequency");
}
