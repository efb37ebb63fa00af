import type { Span } from "../core/spans.ts";

/** The parts of a dateline, as spans of the text. */
export interface Dateline {
  /** With the dash behind it. */
  readonly span: Span;
  /** Without the dash. */
  readonly words: Span;
  readonly place?: Span;
  readonly date?: Span;
  readonly wire?: Span;
}

// Each part is bounded and begins with what the one before it can't end with, so a match takes linear time.
const WORD = String.raw`\p{Lu}[\p{L}'’.]{0,30}`;
const MONTH = "(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
const NAME = `${WORD}(?:[ -](?:(?:de|del|la|el|al|of|da|do|und|and|sur|les|au|aux|en|le|sous)[ -])?${WORD}){0,4}`;
const PLACE = String.raw`(?<place>${NAME}|\[[\p{Lu} ]{2,40}\])(?:/${NAME})?(?: \((?<region>[\p{L}. ]{2,40})\))?(?:, (?!${MONTH})${NAME}){0,2}`;
const WEEKDAY = "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)(?:day|DAY),? )?";
const DATE = String.raw`${WEEKDAY}(?<date>(?:\d{1,2}(?:st|nd|rd|th)? )?${MONTH}\p{L}{0,6}\.?(?: \d{1,2}(?!\d))?(?:,? (?:\d{4}|\d{2}(?!\d)))?|\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}/\d{2,4})`;
const WIRE = String.raw`\((?<wire>[\p{Lu}][^()\n]{0,50})\)`;
const DASH = "(?:-{1,3}|[–—_:])";
const DATELINE = new RegExp(
  String.raw`^${PLACE}(?:(?:,| -{1,2}|\.)? ${DATE})?(?:,? ?(?:-- ?)?${WIRE})?[,.]?\s{0,5}(?<dash>${DASH})`,
  "du",
);
const DATE_ONLY = new RegExp(String.raw`^${DATE}(?: ?${WIRE})\s{0,5}(?<dash>${DASH})`, "du");

/** Finds the dateline at the head of a block: a place, a date and a wire as far as they're given, then a dash or colon. */
export function findDateline(text: string, block: Span): Dateline | undefined {
  const head = text.slice(block.start, Math.min(block.end, block.start + 200)).replace(/[\r\n\t\u00a0]/g, " ");
  const match = DATELINE.exec(head) ?? DATE_ONLY.exec(head);
  const groups = match?.indices?.groups;
  if (match === null || groups === undefined || !isConvincing(match)) return undefined;
  const at = (name: string): Span | undefined => {
    const found = groups[name];
    return found === undefined ? undefined : { start: block.start + found[0], end: block.start + found[1] };
  };
  // In "OSLO (Reuters) -" what could be a country is the wire.
  const [place, date, wire] = [
    at("place"),
    at("date"),
    at("wire") ?? (groups["date"] === undefined ? at("region") : undefined),
  ];
  const span = { start: block.start, end: block.start + match[0].trimEnd().length };
  const words = { start: block.start, end: block.start + groups["dash"]![0] };
  return { span, words, ...(place && { place }), ...(date && { date }), ...(wire && { wire }) };
}

/** With neither date nor wire, only a place in capitals before a dash or colon is one: "NEW DELHI: ", "PARIS/BERLIN — ". */
function isConvincing(match: RegExpExecArray): boolean {
  const { place, date, region, dash } = match.groups!;
  const wire = match.groups!["wire"] ?? region;
  if (date !== undefined || wire !== undefined)
    return !/^-$/.test(dash!) || /[\s)]-$/.test(match[0]) || date !== undefined;
  const name = place!;
  if (
    name.length < 4 ||
    name !== name.toUpperCase() ||
    /^(?:UPDATE|BREAKING|WATCH|LIVE|VIDEO|PHOTOS?|NOTE|CORRECTION|EXCLUSIVE|OPINION|Q|A)\b/.test(name)
  )
    return false;
  return dash === ":"
    ? / /.test(match.input.slice(match[0].length, match[0].length + 1))
    : /\s[-–—_]{1,3}$/.test(match[0]);
}
