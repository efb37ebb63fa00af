/** Times as EDTF of one day, month or year: "2018-05-02", "2018-05", "2018". */

const MOST = 62;
const LENGTHS = [10, 7, 4] as const;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "2018-05-02" as "2 May 2018"; also months and years. */
export function spoken(period: string): string {
  const [year, month, day] = period.split("-");
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(" ");
}

/** What a period of this length is called. */
export function unitOf(period: string): string {
  return { 10: "day", 7: "month" }[period.length] ?? "year";
}

/** The period after this one, of the same length. */
function following(period: string): string {
  const [year, month = 1, day = 1] = period.split("-").map(Number) as [number, number?, number?];
  const next = new Date(Date.UTC(year, month - 1, day));
  if (period.length === 10) next.setUTCDate(day + 1);
  else if (period.length === 7) next.setUTCMonth(month);
  else next.setUTCFullYear(year + 1);
  return next.toISOString().slice(0, period.length);
}

function between(first: string, last: string): string[] {
  const periods = [first];
  while (periods.at(-1)! < last && periods.length <= MOST) periods.push(following(periods.at(-1)!));
  return periods;
}

/** Days, months or years from the first date to the last, the finest that are at most 62; the last 62 years that occur if even years are more. */
export function periodsOf(dates: readonly string[]): string[] {
  if (dates.length === 0) return [];
  const sorted = [...dates].sort();
  for (const length of LENGTHS) {
    if (sorted.some((date) => date.length < length)) continue;
    const periods = between(sorted[0]!.slice(0, length), sorted.at(-1)!.slice(0, length));
    if (periods.length <= MOST) return periods;
  }
  return [...new Set(sorted.map((date) => date.slice(0, 4)))].slice(-MOST);
}
