import { isDay } from "../../core/calendar.ts";
import { monthOf } from "../../tables/months/index.ts";
import type { Stamp } from "./stamp.ts";

const LINK = /https?:\/\/[^\s<>"']{1,2000}/g;
// "/2020/11/23/", "/2020-11-23", "/2020/nov/23/", "/2020/11/"; an article's number (/161329-…) is no date
const PATH_DATE =
  /[/=_-](?<year>(?:19|20)\d\d)(?:(?<mark>[/-])(?<month>\d\d?|[a-z]{3,9})(?:\k<mark>(?<day>\d\d?)(?=[/_.?-]|$)|(?=\/|$)))/i;
const COMPACT = /[/_-](?<year>(?:19|20)\d\d)(?<month>[01]\d)(?<day>[0-3]\d)(?=[/_.?-]|$)/;

function stampIn(link: string, offset: number): Stamp | null {
  const match = PATH_DATE.exec(link) ?? COMPACT.exec(link);
  if (match === null) return null;
  const { year: y, month: m, day: d } = match.groups!;
  const year = Number(y);
  const month = /\d/.test(m!) ? Number(m) : (monthOf(m!.toLowerCase()) ?? 0);
  const day = d === undefined ? null : Number(d);
  if (!isDay(year, month, day ?? 1)) return null;
  const start = offset + match.index + 1;
  const end = offset + match.index + match[0].length;
  return { start, end, year, month, day, other: null, weekday: null, time: null, zone: null, impossible: false };
}

/** The dates in the paths of the links of a text, in order. */
export function urlStamps(text: string): Stamp[] {
  const found: Stamp[] = [];
  for (const link of text.matchAll(LINK)) {
    const stamp = stampIn(link[0], link.index);
    if (stamp !== null) found.push(stamp);
  }
  return found;
}
