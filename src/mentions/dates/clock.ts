import { factOf } from "../../core/words.ts";
import { Is } from "./entry.ts";
import type { Clock, Parsed } from "./expression.ts";
import { found, longest, type Reader, type Rule } from "./reader.ts";
import { isHour } from "./relative.ts";
import { Around, Small } from "./small-words.ts";
import { dateAt, dayWordAt, weekdayAt } from "./written.ts";

/** Offsets of the zones that news names; "local time" and zones that countries share have none. */
const ZONES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    gmt: "Z",
    utc: "Z",
    bst: "+01:00",
    cet: "+01:00",
    cest: "+02:00",
    eet: "+02:00",
    msk: "+03:00",
    est: "-05:00",
    edt: "-04:00",
    cst: "-06:00",
    cdt: "-05:00",
    mst: "-07:00",
    mdt: "-06:00",
    pst: "-08:00",
    pdt: "-07:00",
    jst: "+09:00",
    aest: "+10:00",
  }),
);

interface Reading {
  readonly clock: Clock;
  readonly end: number;
}

/** The hour that one or two digits say, up to `most`; undefined for anything else. */
function hourOf(text: string, most: number): number | undefined {
  const hour = text.length <= 2 && text !== "" ? Number(text) : Number.NaN;
  return hour >= 0 && hour <= most ? hour : undefined;
}

// "a.m.", "pm": hours of 12; undefined if neither stands there
function halfOf(reader: Reader, i: number): "am" | "pm" | undefined {
  if (!reader.isSmall(i, Small.am | Small.pm)) return undefined;
  return reader.isSmall(i, Small.am) ? "am" : "pm";
}

const toHour = (hour: number, half: "am" | "pm"): number => (hour % 12) + (half === "pm" ? 12 : 0);

/** The offset of a zone written with a capital, or "". */
const zoneOf = factOf(({ text, lower }) => {
  const code = text.charCodeAt(0);
  return code >= 65 && code <= 90 ? (ZONES.get(lower.replaceAll(".", "")) ?? "") : "";
}, "");

// "EST", "GMT", "local time", "UTC"
function zoneAt(reader: Reader, i: number): { zone: string; end: number } {
  const zone = zoneOf(reader.token(i));
  if (zone !== "") return { zone, end: i + 1 };
  return { zone, end: reader.lower(i + 1) === "time" && reader.lower(i) === "local" ? i + 2 : i };
}

/** "beat them 6:15"? Without a half or a zone it's a time only behind "at" and its like. */
const isTimed = (reader: Reader, i: number): boolean =>
  reader.isAround(i - 1, Around.beforeTime) || opensEntry(reader, i);

/** "12:40 - Five dead": the time before an entry of a live report. */
const opensEntry = (reader: Reader, i: number): boolean =>
  reader.token(i - 1) === undefined && (reader.isSmall(i + 3, Small.dash) || reader.lower(i + 3) === "--");

const isColon = (reader: Reader, i: number): boolean => {
  const token = reader.token(i);
  return token !== undefined && token.text === ":" && token.glued && reader.token(i + 1)?.glued === true;
};

interface Digits {
  readonly hour: number;
  readonly minute: number;
  readonly half: "am" | "pm" | undefined;
  readonly end: number;
}

const MINUTES = /^([0-5]\d)([ap]m)?$/;

/** Where the stop of "10.35" stands, or -1. */
function stopIn(lower: string): number {
  if (lower.length < 4) return -1;
  return lower.charCodeAt(1) === 46 ? 1 : lower.charCodeAt(2) === 46 ? 2 : -1;
}

// "10:35", "10:35am", "10.35", "10.35pm"
function digitsAt(reader: Reader, i: number): Digits | undefined {
  const lower = reader.lower(i);
  const stop = stopIn(lower);
  if (stop === -1 && !isColon(reader, i + 1)) return undefined;
  const hour = hourOf(stop === -1 ? lower : lower.slice(0, stop), 24);
  const minutes = hour === undefined ? null : MINUTES.exec(stop === -1 ? reader.lower(i + 2) : lower.slice(stop + 1));
  if (hour === undefined || minutes === null) return undefined;
  return { hour, minute: Number(minutes[1]), half: minutes[2] as Digits["half"], end: stop === -1 ? i + 3 : i + 1 };
}

// "10:35 a.m.", "22:15", "10.35pm BST"
function withMinutes(reader: Reader, i: number, isKnown: boolean): Reading | undefined {
  const digits = digitsAt(reader, i);
  if (digits === undefined) return undefined;
  const apart = digits.half === undefined ? halfOf(reader, digits.end) : undefined;
  const half = digits.half ?? apart;
  const end = apart === undefined ? digits.end : digits.end + 1;
  const zone = zoneAt(reader, end);
  const isDotted = digits.end === i + 1;
  if (half === undefined && zone.end === end && (isDotted || !(isKnown || isTimed(reader, i)))) return undefined;
  const hour = half === undefined ? digits.hour : toHour(digits.hour, half);
  return { clock: { hour, minute: digits.minute, zone: zone.zone }, end: zone.end };
}

// "5 p.m. EST", "5pm"
function halfHour(reader: Reader, i: number, lower: string): Reading | undefined {
  const half = halfOf(reader, i + 1);
  const glued = half === undefined && lower.endsWith("m") ? GLUED.exec(lower) : null;
  const hour = half === undefined && glued === null ? undefined : hourOf(glued?.[1] ?? lower, 12);
  if (hour === undefined) return undefined;
  const { zone, end } = zoneAt(reader, glued === null ? i + 2 : i + 1);
  return { clock: { hour: toHour(hour, half ?? (glued![2] as "am" | "pm")), minute: null, zone }, end };
}

const GLUED = /^(\d\d?)([ap]m)$/;
const MILITARY = /^([01]\d|2[0-4])([0-5]\d)$/;

// "0735 GMT"; "0330" by itself can be no year behind "at"
function militaryAt(reader: Reader, i: number, lower: string): Reading | undefined {
  if (lower.length !== 4) return undefined;
  const { zone, end } = zoneAt(reader, i + 1);
  if (zone === "" && !(lower.startsWith("0") && isTimed(reader, i))) return undefined;
  const military = MILITARY.exec(lower);
  if (military === null) return undefined;
  return { clock: { hour: Number(military[1]), minute: Number(military[2]), zone }, end };
}

// "5 p.m. EST", "5pm", "noon", "0735 GMT", "10 o'clock"
function wholeHour(reader: Reader, i: number): Reading | undefined {
  const { bits, part } = reader.entry(i);
  if (bits & Is.part && isHour(part)) return { clock: { hour: Number(part), minute: null, zone: "" }, end: i + 1 };
  if ((bits & Is.digits) === 0) return undefined;
  const lower = reader.lower(i);
  return halfHour(reader, i, lower) ?? militaryAt(reader, i, lower);
}

/** A time; `isKnown` if a day before it says that "10:35" is one. */
function readingAt(reader: Reader, i: number, isKnown: boolean): Reading | undefined {
  return (reader.is(i, Is.digits) ? withMinutes(reader, i, isKnown) : undefined) ?? wholeHour(reader, i);
}

function timed({ expression, part, other }: Parsed, rule: string, clock: Clock, end: number): Parsed {
  return { rule, type: "time", expression, end, clock, part, other };
}

const DAYS: readonly Rule[] = [weekdayAt, dateAt, dayWordAt];

/** "10:35 a.m.", "noon", "5 p.m. EST Nov. 9", "midnight Friday": a time, with the day that stands behind it. */
export function clockAt(reader: Reader, i: number): Parsed | undefined {
  const reading = readingAt(reader, i, false);
  if (reading === undefined) return undefined;
  const { clock, end } = reading;
  const day = longest(DAYS, reader, reader.isSmall(end, Small.comma | Small.on) ? end + 1 : end);
  if (day !== undefined && day.part === undefined) return timed(day, "clock-day", clock, day.end);
  return found("clock", { kind: "clock" }, end, { type: "time", clock });
}

/** A day with the time that stands behind it, if one does: "May 2, 2018 10:35", "Monday, 9:05 am". */
function withClock(reader: Reader, day: Parsed | undefined): Parsed | undefined {
  if (day === undefined || day.part !== undefined || isLoose(day)) return day;
  const reading = readingAt(reader, reader.isSmall(day.end, Small.comma) ? day.end + 1 : day.end, true);
  return reading === undefined ? day : timed(day, "day-clock", reading.clock, reading.end);
}

/** "May 2, 2018", "May 2, 2018 10:35". */
export function timedDateAt(reader: Reader, i: number): Parsed | undefined {
  return withClock(reader, dateAt(reader, i));
}

/** "Monday", "Monday, 9:05 am". */
export function timedWeekdayAt(reader: Reader, i: number): Parsed | undefined {
  return withClock(reader, weekdayAt(reader, i));
}

/** True for a month and an interval, which times aren't of. */
const isLoose = ({ expression }: Parsed): boolean =>
  expression.kind === "interval" || (expression.kind === "written" && expression.date.day === null);
