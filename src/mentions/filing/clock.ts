import { isDigit, isSpace } from "../../core/characters.ts";
import type { Day } from "../../core/days.ts";
import { rowsOf } from "../../core/table-rows.ts";
import { isUsSummer } from "./days.ts";
import zoneTable from "./zones.tsv";

let zones: ReadonlyMap<string, readonly string[]> | undefined;

/** "Z" or "+05:30" for "GMT", "+0530", "UTC+5:30", "EST", "ET"; null for an abbreviation that isn't known or means several zones. */
export function offsetOf(zone: string, day: Day): string | null {
  const signed = /^(?:GMT|UTC)?\s?([+-])(\d{1,2}):?(\d\d)?$/.exec(zone);
  if (signed !== null) return signedOffset(signed[1]!, signed[2]!, signed[3] ?? "00");
  zones ??= new Map(rowsOf(zoneTable).map(([name, ...offsets]) => [name!, offsets]));
  const [standard, summer] = zones.get(zone.toLowerCase()) ?? [];
  return (summer !== undefined && isUsSummer(day) ? summer : standard) ?? null;
}

function signedOffset(sign: string, hours: string, minutes: string): string | null {
  if (Number(hours) > 14 || Number(minutes) > 59) return null;
  const offset = `${sign}${hours.padStart(2, "0")}:${minutes}`;
  return offset === "+00:00" || offset === "-00:00" ? "Z" : offset;
}

const ZONE = String.raw`(?<zone>(?:GMT|UTC)?\s?[+-]\d{1,2}:?(?:\d\d)?|Z|[A-Z]{2,4})(?![A-Za-zÀ-ɏ\d])`;
const CLOCK = String.raw`(?<hour>\d{1,2})(?:[:.](?<minute>\d\d)(?::(?<second>\d\d)(?:\.\d{1,9})?)?)?(?!\d)(?:\s?(?<half>[AaPp]\.?[Mm])(?![A-Za-zÀ-ɏ])\.?|\s?(?:hrs|hours|h)(?![A-Za-zÀ-ɏ]))?(?:\s?\(?${ZONE}\)?)?`;
const MILITARY = String.raw`(?<hour4>[01]\d|2[0-3])(?<minute4>[0-5]\d)\s?(?:hrs\s|hours\s)?(?<zone4>GMT|UTC|Z)(?![A-Za-zÀ-ɏ])`;

const AFTER = new RegExp(String.raw`^(?:T|[\s,|·•–—(-]{0,4}(?:at\s)?)(?:${MILITARY}|${CLOCK})`);
const BEFORE = new RegExp(String.raw`(?<![\d:./-])(?:${MILITARY}|${CLOCK})[\s,|·•()–—-]{0,4}(?:on\s)?$`);

/** A time of day, "HH:MM" or "HH:MM:SS", and the zone as it's written. */
export interface Clock {
  readonly time: string;
  readonly zone: string | null;
  /** Characters that it takes up, with what stands between it and the date. */
  readonly length: number;
}

function hourOf(groups: Record<string, string | undefined>): number {
  const hour = Number(groups["hour4"] ?? groups["hour"]);
  const half = groups["half"]?.[0]?.toLowerCase();
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return 99;
  return (hour % 12) + (half === "p" ? 12 : 0);
}

/** "HH:MM" or "HH:MM:SS"; null if there is no such time, or only an hour without "a.m." or "p.m.". */
function timeOf(groups: Record<string, string | undefined>): string | null {
  const minute = groups["minute4"] ?? groups["minute"] ?? "";
  const second = groups["second"] ?? "";
  const hour = hourOf(groups);
  if (minute === "" && groups["half"] === undefined) return null;
  if (hour > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  return `${String(hour).padStart(2, "0")}:${minute.padStart(2, "0")}${second === "" ? "" : `:${second}`}`;
}

function clockOf(match: RegExpExecArray | null): Clock | null {
  const groups = match?.groups;
  if (match === null || groups === undefined) return null;
  const time = timeOf(groups);
  const zone = groups["zone4"] ?? groups["zone"];
  return time === null ? null : { time, zone: zone?.trim() ?? null, length: match[0].trimEnd().length };
}

const REACH = 50;
const JOINS = ",|·•–—(-";

function isJoin(text: string, at: number): boolean {
  return isSpace(text.charCodeAt(at)) || (at < text.length && JOINS.includes(text[at]!));
}

/** True if a digit stands where a time behind a date would begin. */
function mayFollow(text: string, end: number): boolean {
  if (text[end] === "T") return isDigit(text.charCodeAt(end + 1));
  let at = end;
  while (at < end + 4 && isJoin(text, at)) at++;
  return isDigit(text.charCodeAt(at)) || (text[at] === "a" && text[at + 1] === "t" && isDigit(text.charCodeAt(at + 3)));
}

/** The time that follows a date, given the end of the date: " 9:05 am", "T07:30:00+08:00", ", 14:03 GMT". */
export function clockAfter(text: string, end: number): Clock | null {
  return mayFollow(text, end) ? clockOf(AFTER.exec(text.slice(end, end + REACH))) : null;
}

/** How far behind its last digit a time ends at most: "p.m. (GMT) on". */
const TAIL = 24;

/** True if a digit stands before `start`, with nothing but what ends a time between. */
function mayPrecede(text: string, start: number): boolean {
  for (let i = start - 1; i >= 0 && i >= start - TAIL; i--) {
    const code = text.charCodeAt(i);
    if (isDigit(code)) return true;
    const isTail = ((code | 32) >= 97 && (code | 32) <= 122) || isSpace(code) || ".:+-()–—,|·•".includes(text[i]!);
    if (!isTail) return false;
  }
  return false;
}

/** The time that stands before a date, given the start of the date: "3:14 PM, ", "at 1430 GMT on ". */
export function clockBefore(text: string, start: number): Clock | null {
  const match = mayPrecede(text, start) ? BEFORE.exec(text.slice(Math.max(0, start - REACH), start)) : null;
  const clock = clockOf(match);
  return clock === null || match === null ? null : { time: clock.time, zone: clock.zone, length: match[0].length };
}
