import { isDigit, spacesEnd } from "../core/characters.ts";
import type { Span } from "../core/spans.ts";
import { countryOfCity, countryOfRegion } from "../tables/places/index.ts";
import type { Parts } from "./dateline-parts.ts";
import labelTable from "./labels.tsv";
import { isWire } from "./wires.ts";

/** The end of a head: the dash (empty if there is none) and where what follows it begins. */
export interface Rest {
  readonly head: string;
  readonly dash: string;
  readonly after: number;
}

let labels: ReadonlySet<string> | undefined;

/** "BREAKING", "UPDATE 2", "MINISTER": a label before a dash or colon. */
function isLabel(words: string): boolean {
  labels ??= new Set(labelTable.split("\n"));
  return labels.has(words.toUpperCase()) || labels.has(words.split(" ")[0]!.toUpperCase());
}

function textOf(head: string, span: Span | undefined): string | undefined {
  return span === undefined ? undefined : head.slice(span.start, span.end);
}

function isUpper(words: string): boolean {
  return words.length >= 3 && words === words.toUpperCase();
}

function isKnownPlace(place: string): boolean {
  return countryOfCity(place) !== null || countryOfRegion(place, "") !== null;
}

const OPENS = "\"“‘'`([*_";

/** A sentence follows: a capital, a digit or a mark that opens. */
function beginsSentence(rest: string): boolean {
  let at = spacesEnd(rest, 0, rest.length);
  const first = at;
  while (at < first + 3 && at < rest.length && OPENS.includes(rest[at]!)) at++;
  at = spacesEnd(rest, at, 1);
  const code = rest.charCodeAt(at);
  if (code < 128) return isDigit(code) || (code >= 65 && code <= 90);
  return /^[\p{Lu}\p{N}]/u.test(rest.slice(at, at + 2));
}

function isSpoken(dash: string): boolean {
  return /^\s*:$/.test(dash);
}

/** A dash between words ("Jean-Paul") is none; a long one needs no space. */
function isSpaced({ dash, head, after }: Rest): boolean {
  if (/[–—_|/]|--/.test(dash)) return true;
  return /^[\s.,]*-$/.test(dash) && (/^\s/.test(dash) || /^\s/.test(head.slice(after)));
}

// In a transcript each turn begins with a name in capitals and a colon.
const TURN = /\n[\p{Lu}][\p{Lu} .'’-]{2,40}: /u;

function isLooseText(rest: string): boolean {
  return /[a-z]/.test(rest.slice(0, 60)) || /\p{Ll}/u.test(rest.slice(0, 60));
}

/** "NEW DELHI: ", "PARIS/BERLIN — ", "Lagos — ": a place only. */
function isPlaceOnly(place: string, rest: Rest, following: () => string): boolean {
  const after = rest.head.slice(rest.after);
  if (!beginsSentence(after)) return false;
  if (isKnownPlace(place)) return isSpoken(rest.dash) ? /^\s/.test(after) : isSpaced(rest);
  if (!isUpper(place) || place.length < 4 || isLabel(place) || !isLooseText(after)) return false;
  return isSpoken(rest.dash) ? /^\s/.test(after) && !TURN.test(following()) : isSpaced(rest) && !/^-$/.test(rest.dash);
}

/** "CHIANG MAI, Thailand —", "LEBANON, Ohio:". */
function isPlaceInRegion(place: string, region: string, rest: Rest): boolean {
  if (!beginsSentence(rest.head.slice(rest.after))) return false;
  const isKnown = countryOfRegion(region, place) !== null;
  if (isSpoken(rest.dash)) return isKnown && (isUpper(place) || isKnownPlace(place));
  return isSpaced(rest) && (isKnown || (isUpper(place) && isUpper(region)) || isKnownPlace(place));
}

/** "OSLO (Reuters) -", "Oslo (Reuters) -", not "Salah (Liverpool) -". */
function isPlaceWithWire(place: string, region: string | undefined, wire: string): boolean {
  if (isUpper(place) || isWire(wire) || isKnownPlace(place)) return true;
  return region !== undefined && countryOfRegion(region, place) !== null;
}

/** Without a dash only a place, a date and a known wire are a dateline: "New Delhi, Mar 3 (PTI) The", "MOSCOW, March 3. /TASS/. The". */
function isWithoutDash({ date }: Parts, place: string | undefined, wire: string | undefined, rest: Rest): boolean {
  if (date === undefined || place === undefined || wire === undefined || !isWire(wire)) return false;
  return beginsSentence(rest.head.slice(rest.after));
}

/** True if what was read is a dateline rather than the beginning of a sentence; `following`: the text behind the block. */
export function isConvincing(parts: Parts, rest: Rest, following: () => string): boolean {
  const [place, region, wire] = [parts.place, parts.region, parts.wire].map((part) => textOf(rest.head, part));
  if (rest.dash === "") return isWithoutDash(parts, place, wire, rest);
  if (place === undefined) return isPlaceless(parts, wire, rest);
  if (parts.date !== undefined) return !/^-$/.test(rest.dash) || wire !== undefined || isSpaced(rest);
  if (wire !== undefined) return isPlaceWithWire(place, region, wire);
  return region === undefined ? isPlaceOnly(place, rest, following) : isPlaceInRegion(place, region, rest);
}

// "(Reuters) -", "April 5 (Reuters) -", "3 March 2020 – The"
function isPlaceless({ date }: Parts, wire: string | undefined, rest: Rest): boolean {
  if (wire !== undefined) return isWire(wire) || date !== undefined;
  return date !== undefined && /\d{4}/.test(textOf(rest.head, date)!) && isSpaced(rest);
}

/** True if the parts, which are all of a line or of what stands in brackets, are a dateline; `marked`: something says that they are. */
export function isConvincingAlone(line: string, parts: Parts, marked: boolean): boolean {
  const place = textOf(line, parts.place);
  if (place === undefined) return false;
  const region = textOf(line, parts.region);
  const isPlace = isKnownPlace(place) || (region !== undefined && countryOfRegion(region, place) !== null);
  if (parts.date === undefined) return marked && isPlace;
  return isPlace || (!isLabel(place) && (isUpper(place) || marked));
}
