import { isDigit, isLetter, isSpace, isUpper, lettersEnd, spacesEnd } from "../core/characters.ts";

// The parts that datelines are made of, read letter by letter. Each function gives the end of what it reads at `at`, or
// -1; all are bounded, and are tried on the head of a block only.

const JOINTS: ReadonlySet<string> = new Set(
  "de del della di do dos da du des la el al es of und and am an der sur les le au aux en sous los las upon i".split(
    " ",
  ),
);
const MONTHS: ReadonlySet<string> = new Set(
  "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" "),
);

/** A month before a day isn't part of a name: "MOSCOW. March 3". */
function isMonthOfDay(text: string, at: number): boolean {
  let end = at + 3;
  while (end < at + 10 && (isLetter(text.charCodeAt(end)) || text.charCodeAt(end) === 46)) end++;
  if (text.charCodeAt(end) !== 32 || !isDigit(text.charCodeAt(end + 1))) return false;
  return MONTHS.has(text.slice(at, at + 3));
}

// "ST.", "N.H.", "W.Va." keep their stops.
function initialsEnd(text: string, at: number): number {
  let end = -1;
  let from = at;
  for (let i = 0; i < 3 && isUpper(text.charCodeAt(from)); i++) {
    let stop = from + 1;
    while (stop < from + 3 && isLetter(text.charCodeAt(stop))) stop++;
    if (text.charCodeAt(stop) !== 46) break;
    end = stop + 1;
    from = end;
  }
  return end;
}

/** A letter, a mark above one, or an apostrophe. */
function isInWord(code: number): boolean {
  return isLetter(code) || code === 39 || code === 0x2019 || (code >= 0x300 && code <= 0x36f);
}

const LONGEST_WORD = 31;

function wordEnd(text: string, at: number): number {
  if (!isUpper(text.charCodeAt(at)) || isMonthOfDay(text, at)) return -1;
  const initials = initialsEnd(text, at);
  if (initials !== -1) return initials;
  let end = at + 1;
  while (end < at + LONGEST_WORD && isInWord(text.charCodeAt(end))) end++;
  return end;
}

function isJoin(code: number): boolean {
  return code === 32 || code === 45;
}

/** Behind the small words of a name and what joins them: "of ", "de la ". */
function pastJoints(text: string, at: number): number {
  let start = at;
  for (let i = 0; i < 2; i++) {
    const end = lettersEnd(text, start);
    if (end === start || end > start + 5 || !isJoin(text.charCodeAt(end)) || !JOINTS.has(text.slice(start, end))) break;
    start = end + 1;
  }
  return start;
}

/** "[CLANDESTINE]". */
function squareEnd(text: string, at: number): number {
  let end = at + 1;
  while (end <= at + 40 && (isUpper(text.charCodeAt(end)) || text.charCodeAt(end) === 32)) end++;
  return end >= at + 3 && text.charCodeAt(end) === 93 ? end + 1 : -1;
}

/** A name of a place, and the same in square brackets: "Port of Spain", "[CLANDESTINE]". */
export function placeEnd(text: string, at: number): number {
  if (text.charCodeAt(at) === 91) return squareEnd(text, at);
  let end = wordEnd(text, at);
  for (let i = 0; end !== -1 && i < 4 && isJoin(text.charCodeAt(end)); i++) {
    const next = wordEnd(text, pastJoints(text, end + 1));
    if (next === -1) break;
    end = next;
  }
  return end;
}

/** Behind `close`, if from `least` to `most` characters stand before it, none of them `open` or a line end; else -1. */
function closedEnd(text: string, at: number, marks: string, least: number, most: number): number {
  for (let i = at; i <= at + most; i++) {
    const char = text[i];
    if (char === undefined || char === "\n") return -1;
    if (marks.includes(char)) return i >= at + least && char === marks[marks.length - 1] ? i + 1 : -1;
  }
  return -1;
}

/** Anything in parentheses, of 2 to 50 characters. */
export function parenthesesEnd(text: string, at: number): number {
  return text.charCodeAt(at) === 40 ? closedEnd(text, at + 1, "()", 2, 50) : -1;
}

/** The agency: "(Reuters)", "/TASS/", "(DOMESTIC SERVICE)". */
export function wireEnd(text: string, at: number): number {
  const next = text.charCodeAt(at + 1);
  if (text.charCodeAt(at) === 40) return isLetter(next) ? parenthesesEnd(text, at) : -1;
  return text.charCodeAt(at) === 47 && isUpper(next) ? closedEnd(text, at + 1, "/", 2, 30) : -1;
}

function isOfName(code: number): boolean {
  return isLetter(code) || code === 46 || code === 32 || code === 45;
}

/** A place or country in parentheses or brackets: "HAVANA (CUBA)", "New Delhi [India]". */
export function bracketedEnd(text: string, at: number): number {
  const open = text.charCodeAt(at);
  if (open !== 40 && open !== 91) return -1;
  if (!isUpper(text.charCodeAt(at + 1)) && !(open === 40 && /^(?:el|la|the) /.test(text.slice(at + 1, at + 5))))
    return -1;
  let end = at + 1;
  while (end <= at + 40 && isOfName(text.charCodeAt(end))) end++;
  return end >= at + 3 && text.charCodeAt(end) === (open === 40 ? 41 : 93) ? end + 1 : -1;
}

function isMark(code: number, marks: string): boolean {
  for (let i = 0; i < marks.length; i++) if (marks.charCodeAt(i) === code) return true;
  return false;
}

const OPENS = "\"“‘'`([";

/** What text begins with behind a dash: a space, a letter, a digit, a mark that opens; or its end. */
function isStart(code: number): boolean {
  return Number.isNaN(code) || isLetter(code) || isDigit(code) || isSpace(code) || isMark(code, OPENS);
}

/** The end of the run of these marks from `at`, of `most` characters at most; -1 if none stands there. */
function runEnd(text: string, at: number, marks: string, most: number): number {
  let end = at;
  while (end < at + most && isMark(text.charCodeAt(end), marks)) end++;
  return end === at ? -1 : end;
}

/** "-", "--", "–", "_", ":", " | ". */
function dashMarkEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === 58) return at + 1;
  if (code === 45) return runEnd(text, at, "-", 3);
  if (code !== 124 && code !== 47) return runEnd(text, at, "–—_", 2);
  return isSpace(text.charCodeAt(at - 1)) && isSpace(text.charCodeAt(at + 1)) ? at + 1 : -1;
}

/** What ends a dateline. */
export function dashEnd(text: string, at: number): number {
  let from = spacesEnd(text, at, 5);
  if (isMark(text.charCodeAt(from), ".,")) from++;
  const end = dashMarkEnd(text, spacesEnd(text, from, 2));
  return end !== -1 && isStart(text.charCodeAt(end)) ? end : -1;
}

/** Behind what may stand between two parts. */
export function separatorEnd(text: string, at: number): number {
  const from = spacesEnd(text, at, 3);
  const code = text.charCodeAt(from);
  let end = isMark(code, ",.|") || (code === 47 && isSpace(text.charCodeAt(from + 1))) ? from + 1 : from;
  if (code === 45) {
    const dashes = text.charCodeAt(from + 1) === 45 ? 2 : 1;
    if (text.charCodeAt(from + dashes) === 40) end = from + dashes;
  }
  return end === from ? from : spacesEnd(text, end, 3);
}

/** Behind the white space from `at`, up to three characters; -1 if there is none. */
function gapEnd(text: string, at: number): number {
  const end = spacesEnd(text, at, 3);
  return end === at ? -1 : end;
}

/** Behind a dash that more of the dateline follows: " - ", " -- ", " | ", "--(". */
export function innerDashEnd(text: string, at: number): number {
  const isDouble = text[at] === "-" && text[at + 1] === "-";
  if (isDouble) return text[at + 2] === "(" ? at + 2 : -1;
  const from = gapEnd(text, at);
  if (from === -1 || !isMark(text.charCodeAt(from), "-–—|/")) return -1;
  return gapEnd(text, text[from] === "-" && text[from + 1] === "-" ? from + 2 : from + 1);
}

/** Behind what joins a date and the place behind it: ", ", " – ", " | ". */
export function joinEnd(text: string, at: number): number {
  if (text[at] === ",") return gapEnd(text, at + 1);
  const from = gapEnd(text, at);
  return from !== -1 && isMark(text.charCodeAt(from), "|–—-") ? gapEnd(text, from + 1) : -1;
}
