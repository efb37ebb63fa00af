import type { Article, Token } from "../../core/article.ts";
import { type Candidate, inText } from "./candidates.ts";
import { findStamps, isDayWord, type Stamp } from "./stamp.ts";

// "results showed on Tuesday, 3 November 2026", "said today, 3 November", "said on Tuesday (Nov 3)": when something was
// said or made known is the day of the report; when something happened, or will, need not be.
const MADE_KNOWN =
  /\b(?:said|says|told|announce[ds]?|report(?:ed|s)|show(?:ed|s)|confirm(?:ed|s)|state[ds]|declared|issued|published|released|revealed|warned|according)\b/i;
const OTHER_DAY = /\b(?:will|would|due|scheduled|until|since|from|before|after|by|next|planned|expected)\b/i;

const PARAGRAPHS = 2;
const LONGEST = 600;

/** How far behind a weekday or "today" the digits of its date stand at most, in tokens. */
const REACH = 8;

function isBehindDay(tokens: readonly Token[], i: number): boolean {
  for (let at = Math.max(0, i - REACH); at < i; at++) if (isDayWord(tokens[at])) return true;
  return false;
}

/** True if digits stand behind a word for a day in the sentences of a section, which begin with `sentences[from]`. */
function mayTellDay({ sentences, tokens }: Article, section: number, from: number): boolean {
  for (let s = from; s < sentences.length && sentences[s]!.section === section; s++) {
    const { firstToken, endToken } = sentences[s]!;
    for (let i = firstToken; i < endToken; i++) {
      const { kind } = tokens[i]!;
      if ((kind === "number" || kind === "alphanumeric") && isBehindDay(tokens, i)) return true;
    }
  }
  return false;
}

/** Adds a day in the first two paragraphs that is told as the day of the report: as today, or with its weekday as the day of a statement. */
export function addTextDate(found: Candidate[], article: Article): void {
  const { sections, sentences } = article;
  let paragraphs = 0;
  let sentence = 0;
  for (let i = 0; i < sections.length && paragraphs < PARAGRAPHS; i++) {
    const { kind, start, end } = sections[i]!;
    if (kind !== "paragraph") continue;
    paragraphs++;
    while (sentence < sentences.length && sentences[sentence]!.section < i) sentence++;
    if (!mayTellDay(article, i, sentence)) continue;
    const text = article.text.slice(start, Math.min(end, start + LONGEST));
    const stamp = findStamps(text).find((stamp) => isToday(text, stamp));
    if (stamp === undefined) continue;
    found.push(inText(withoutWeekday(text, stamp), "text", start));
    return;
  }
}

function isToday(text: string, stamp: Stamp): boolean {
  if (stamp.day === null || stamp.time !== null) return false;
  const before = text.slice(Math.max(0, stamp.start - 80), stamp.start);
  const sentence = before.slice(before.lastIndexOf(".") + 1);
  if (/\btoday[\s,(]{0,3}$/i.test(before)) return !/\b(?:until|since|from|by|before) today[\s,(]{0,3}$/i.test(before);
  if (stamp.weekday === null && !/day \($/i.test(before)) return false;
  return MADE_KNOWN.test(sentence.slice(-50)) && !OTHER_DAY.test(sentence.slice(-50));
}

/** The date without the weekday before it, which is part of the sentence. */
function withoutWeekday(text: string, stamp: Stamp): Stamp {
  if (stamp.weekday === null) return stamp;
  const words = /^[a-z]+\.?,?\s+(?:the\s)?/i.exec(text.slice(stamp.start, stamp.end));
  return { ...stamp, start: stamp.start + (words?.[0].length ?? 0) };
}
