import type { Clock, Parsed } from "./expression.ts";
import { found, longest, type Reader, type Rule } from "./reader.ts";
import { dateAt, dayWordAt, weekdayAt } from "./written.ts";

/** Offsets of the zones that news names; "local time" and zones that countries share have none. */
const ZONES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    gmt: "Z",
    utc: "Z",
    z: "Z",
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

const hourOf = (text: string, most: number): number | undefined =>
  /^\d\d?$/.test(text) && Number(text) <= most ? Number(text) : undefined;

// "a.m.", "pm": hours of 12; undefined if neither stands there
function halfOf(reader: Reader, i: number): "am" | "pm" | undefined {
  const half = reader.lower(i).replaceAll(".", "");
  return half === "am" || half === "pm" ? half : undefined;
}

const toHour = (hour: number, half: "am" | "pm"): number => (hour % 12) + (half === "pm" ? 12 : 0);

// "EST", "GMT", "local time", "UTC"
function zoneAt(reader: Reader, i: number): { zone: string; end: number } {
  const lower = reader.lower(i).replaceAll(".", "");
  if (lower === "local" && reader.lower(i + 1) === "time") return { zone: "", end: i + 2 };
  const zone = lower === "z" || !reader.isCapital(i) ? undefined : ZONES.get(lower);
  return zone === undefined ? { zone: "", end: i } : { zone, end: i + 1 };
}

/** "beat them 6:15"? Without a half or a zone it's a time only behind "at" and its like. */
const isTimed = (reader: Reader, i: number): boolean =>
  /^(?:at|around|by|about|until|from|to|since)$/.test(reader.lower(i - 1)) || opensEntry(reader, i);

/** "12:40 - Five dead": the time before an entry of a live report. */
const opensEntry = (reader: Reader, i: number): boolean =>
  reader.token(i - 1) === undefined && /^(?:-{1,2}|[–—])$/.test(reader.lower(i + 3));

const isColon = (reader: Reader, i: number): boolean =>
  reader.lower(i) === ":" && reader.token(i)!.glued && reader.token(i + 1)?.glued === true;

interface Digits {
  readonly hour: number;
  readonly minute: number;
  readonly half: "am" | "pm" | undefined;
  readonly end: number;
}

const MINUTES = /^([0-5]\d)([ap]m)?$/;

// "10:35", "10:35am", "10.35", "10.35pm"
function digitsAt(reader: Reader, i: number): Digits | undefined {
  const dotted = /^(\d\d?)\.([0-5]\d(?:[ap]m)?)$/.exec(reader.lower(i));
  if (dotted === null && !isColon(reader, i + 1)) return undefined;
  const hour = hourOf(dotted?.[1] ?? reader.lower(i), 24);
  const minutes = MINUTES.exec(dotted?.[2] ?? reader.lower(i + 2));
  if (hour === undefined || minutes === null) return undefined;
  const end = dotted === null ? i + 3 : i + 1;
  return { hour, minute: Number(minutes[1]), half: minutes[2] as Digits["half"], end };
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

// "5 p.m. EST", "5pm", "noon", "0735 GMT", "10 o'clock"
function wholeHour(reader: Reader, i: number): Reading | undefined {
  const glued = /^(\d\d?)([ap]m)$/.exec(reader.lower(i));
  const hour = hourOf(glued?.[1] ?? reader.lower(i), 12);
  const half = (glued?.[2] as "am" | "pm" | undefined) ?? halfOf(reader, i + 1);
  if (hour !== undefined && half !== undefined) {
    const { zone, end } = zoneAt(reader, glued === null ? i + 2 : i + 1);
    return { clock: { hour: toHour(hour, half), minute: null, zone }, end };
  }
  const military = /^([01]\d|2[0-4])([0-5]\d)$/.exec(reader.lower(i));
  const zone = zoneAt(reader, i + 1);
  // "0330" by itself can be no year behind "at".
  if (military !== null && (zone.zone !== "" || (reader.lower(i).startsWith("0") && isTimed(reader, i)))) {
    return { clock: { hour: Number(military[1]), minute: Number(military[2]), zone: zone.zone }, end: zone.end };
  }
  const part = reader.get(i, "part");
  return part !== undefined && /^\d/.test(part)
    ? { clock: { hour: Number(part), minute: null, zone: "" }, end: i + 1 }
    : undefined;
}

/** A time; `isKnown` if a day before it says that "10:35" is one. */
function readingAt(reader: Reader, i: number, isKnown: boolean): Reading | undefined {
  return withMinutes(reader, i, isKnown) ?? wholeHour(reader, i);
}

const DAYS: readonly Rule[] = [weekdayAt, dateAt, dayWordAt];

/** "10:35 a.m.", "noon", "5 p.m. EST Nov. 9", "midnight Friday": a time, with the day that stands behind it. */
export function clockAt(reader: Reader, i: number): Parsed | undefined {
  const reading = readingAt(reader, i, false);
  if (reading === undefined) return undefined;
  const { clock, end } = reading;
  const day = longest(DAYS, reader, /^(?:,|on)$/.test(reader.lower(end)) ? end + 1 : end);
  if (day !== undefined && day.part === undefined) return { ...day, rule: "clock-day", type: "time", clock };
  return found("clock", { kind: "clock" }, end, { type: "time", clock });
}

/** "May 2, 2018 10:35", "Monday, 9:05 am": a day with the time behind it. */
export function dayClockAt(reader: Reader, i: number): Parsed | undefined {
  const day = dateAt(reader, i) ?? weekdayAt(reader, i);
  if (day === undefined || day.part !== undefined || isLoose(day)) return undefined;
  const reading = readingAt(reader, reader.lower(day.end) === "," ? day.end + 1 : day.end, true);
  if (reading === undefined) return undefined;
  return { ...day, rule: "day-clock", type: "time", clock: reading.clock, end: reading.end };
}

/** True for a month and an interval, which times aren't of. */
const isLoose = ({ expression }: Parsed): boolean =>
  expression.kind === "interval" || (expression.kind === "written" && expression.date.day === null);
