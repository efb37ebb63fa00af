import type { Article } from "../../core/article.ts";
import { type Candidate, inText } from "./candidates.ts";
import { findStamps, type Stamp } from "./stamp.ts";

// "results showed on Tuesday, 3 November 2026", "said today, 3 November", "said on Tuesday (Nov 3)": when something was
// said or made known is the day of the report; when something happened, or will, need not be.
const MADE_KNOWN =
  /\b(?:said|says|told|announce[ds]?|report(?:ed|s)|show(?:ed|s)|confirm(?:ed|s)|state[ds]|declared|issued|published|released|revealed|warned|according)\b/i;
const OTHER_DAY = /\b(?:will|would|due|scheduled|until|since|from|before|after|by|next|planned|expected)\b/i;

const PARAGRAPHS = 2;

/** A day in the first two paragraphs that is told as the day of the report: as today, or with its weekday as the day of a statement. */
export function textCandidates(article: Article): Candidate[] {
  let paragraphs = 0;
  for (const { kind, start, end } of article.sections) {
    if (kind !== "paragraph" || ++paragraphs > PARAGRAPHS) continue;
    const text = article.text.slice(start, Math.min(end, start + 600));
    const found = findStamps(text).find((stamp) => isToday(text, stamp));
    if (found !== undefined) return [inText(withoutWeekday(text, found), "text", start)];
  }
  return [];
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
