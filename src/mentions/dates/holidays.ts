import { Is } from "./entry.ts";
import type { Parsed } from "./expression.ts";
import { holidayNamedAt } from "./lexicon.ts";
import { found, type Reader } from "./reader.ts";
import { yearAt } from "./years.ts";

/** A holiday with the year behind it, if one is: "Christmas Eve", "Easter 2015"; it is written with a capital. */
export function holidayAt(reader: Reader, i: number, shift: number | null = null): Parsed | undefined {
  if (!reader.is(i, Is.holiday) || !reader.isCapital(i)) return undefined;
  const name = holidayNamedAt(reader.tokens, i);
  if (name === undefined) return undefined;
  const next = reader.lower(name.end);
  if ((next === "week" || next === "weekend") && shift === null) {
    return found(
      "holiday-week",
      { kind: "week-of", of: { kind: "holiday", rule: name.value, year: null, shift } },
      name.end + 1,
    );
  }
  const comma = next === "," ? 1 : 0;
  const year = yearAt(reader, name.end + comma);
  const end = year === undefined ? name.end : name.end + comma + 1;
  return found("holiday", { kind: "holiday", rule: name.value, year: year ?? null, shift }, end);
}
