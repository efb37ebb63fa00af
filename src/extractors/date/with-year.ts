import { isDay } from "../../core/calendar.ts";

/**
 * Gives a date without a year (`XXXX-05-02`, `XXXX-05`) the latest year that makes it no later than the reference date
 * (YYYY-MM-DD). A date with a year stays as it is; so does one that no year of the last eight has.
 */
export function withYear(edtf: string, referenceDate: string): string {
  if (!edtf.startsWith("XXXX")) return edtf;
  const rest = edtf.slice(4);
  const [, month, day] = edtf.split("-").map(Number);
  const latest = Number(referenceDate.slice(0, 4));
  for (let year = latest; year > latest - 9; year--) {
    const candidate = `${String(year).padStart(4, "0")}${rest}`;
    const exists = day === undefined || isDay(year, month!, day);
    if (exists && candidate <= referenceDate.slice(0, candidate.length)) return candidate;
  }
  return edtf;
}
