import type { Article } from "../../core/article.ts";
import { dayNumber } from "../../core/days.ts";
import type { Candidate } from "./candidates.ts";
import { hasWrongWeekday, type Stamp } from "./stamp.ts";

type Order = "day-first" | "month-first";

/** The reading of an open date (03/04/2021) with the day first. */
function dayFirst(stamp: Stamp): Stamp {
  return { ...stamp, ...stamp.other!, other: null };
}

function monthFirst(stamp: Stamp): Stamp {
  return { ...stamp, other: null };
}

/** True if two dates are at most a day apart, as writing and publishing are. */
export function isNear(a: Stamp, b: Stamp): boolean {
  if (a.year === null || a.month === null || a.day === null) return false;
  if (b.year === null || b.month === null || b.day === null) return false;
  const [x, y] = [a as { year: number; month: number; day: number }, b as { year: number; month: number; day: number }];
  return Math.abs(dayNumber(x) - dayNumber(y)) <= 1;
}

// "Saturday 03/04/2021": only one reading is a Saturday
function byWeekday(stamp: Stamp): Order | null {
  if (stamp.weekday === null) return null;
  const [day, month] = [!hasWrongWeekday(dayFirst(stamp)), !hasWrongWeekday(monthFirst(stamp))];
  return day === month ? null : day ? "day-first" : "month-first";
}

function byOthers(stamp: Stamp, candidates: readonly Candidate[]): Order | null {
  for (const { stamp: other } of candidates) {
    if (other === stamp || other.other !== null) continue;
    const [day, month] = [isNear(dayFirst(stamp), other), isNear(monthFirst(stamp), other)];
    if (day !== month) return day ? "day-first" : "month-first";
  }
  return null;
}

const NUMERIC = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(?:\d{4}|\d{2})(?![\d/])/g;

// "25/03/2021" elsewhere in the article
function byHabit({ text }: Article): Order | null {
  const orders = new Set<Order>();
  for (const [, a, , b] of text.matchAll(NUMERIC)) {
    if (Number(a) > 12 && Number(a) <= 31 && Number(b) <= 12) orders.add("day-first");
    if (Number(b) > 12 && Number(b) <= 31 && Number(a) <= 12) orders.add("month-first");
  }
  return orders.size === 1 ? [...orders][0]! : null;
}

const MONTH_FIRST_COUNTRIES = new Set(["US", "PH", "FM", "MH", "PW", "PR", "GU", "AS", "VI"]);
// Where both are usual
const MIXED_COUNTRIES = new Set(["CA", "KE", "GH", "ZA"]);

function ofCountry(code: string): Order | null {
  if (MIXED_COUNTRIES.has(code)) return null;
  return MONTH_FIRST_COUNTRIES.has(code) ? "month-first" : "day-first";
}

/** The country of the publisher, by the domain of its URL ("uk", "gov") or the language of the page ("en-GB"). */
function byPublisher({ metadata }: Article): Order | null {
  const domain = /^https?:\/\/[^/:]{1,200}\.([a-z]{2,3})(?:[/:?#]|$)/i
    .exec(metadata.url?.value ?? "")?.[1]
    ?.toUpperCase();
  if (domain === "GOV" || domain === "MIL") return "month-first";
  // Some two-letter domains are sold everywhere.
  if (domain?.length === 2 && !/^(?:IO|CO|TV|ME|AI|FM|LY|TO|CC)$/.test(domain))
    return ofCountry(domain === "UK" ? "GB" : domain);
  const region = /^en[-_]([A-Z]{2})$/i.exec(metadata.language?.value ?? "")?.[1]?.toUpperCase();
  return region === undefined ? null : ofCountry(region);
}

const MONTHS =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)";
const SPELLED = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(\d{1,2})(?:st|nd|rd|th)? ${MONTHS}|${MONTHS}\.? \d{1,2})(?![\p{L}\d])`,
  "gu",
);

// "4 March" or "March 4", if the article always writes it so
function bySpelling({ text }: Article): Order | null {
  const orders = new Set<Order>();
  for (const [, day] of text.matchAll(SPELLED)) orders.add(day === undefined ? "month-first" : "day-first");
  return orders.size === 1 ? [...orders][0]! : null;
}

/**
 * The reading of a date such as 03/04/2021 that the article's evidence decides: its weekday, the other dates of the
 * article, dates like 25/03/2021 in the text, the mark (03.04.2021 has the day first), the publisher's country, how the
 * article spells dates, the dateline's country; null if nothing does. Any other stamp is given back as it is.
 */
export function decideOrder(
  candidate: Candidate,
  article: Article,
  candidates: readonly Candidate[],
  country: string | null,
): Stamp | null {
  const { stamp } = candidate;
  if (stamp.other === null) return stamp;
  const order =
    byWeekday(stamp) ??
    byOthers(stamp, candidates) ??
    byHabit(article) ??
    byMark(article, candidate) ??
    byPublisher(article) ??
    bySpelling(article) ??
    (country === null ? null : ofCountry(country));
  if (order === null) return null;
  return order === "day-first" ? dayFirst(stamp) : monthFirst(stamp);
}

function byMark(article: Article, { evidence }: Candidate): Order | null {
  const from = evidence.kind === "text" ? article.text : article.raw;
  return /\d\.\d{1,2}\.\d{2}/.test(from.slice(evidence.span.start, evidence.span.end)) ? "day-first" : null;
}
