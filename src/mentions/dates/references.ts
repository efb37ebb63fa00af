import { Is } from "./entry.ts";
import type { Parsed } from "./expression.ts";
import { found, type Reader } from "./reader.ts";
import { Around, Small } from "./small-words.ts";

/** "now", "recently", "currently": a time that no calendar names. */
export function referenceAt(reader: Reader, i: number): Parsed | undefined {
  const { bits, text } = reader.entry(i);
  if ((bits & Is.reference) === 0) return undefined;
  return found("reference", { kind: "reference", value: text as "PRESENT_REF" }, i + 1);
}

/** True if nothing that it could belong to follows. */
function isFree(reader: Reader, i: number): boolean {
  const next = reader.token(i);
  return next === undefined || next.kind === "punctuation" || reader.isAround(i, Around.behindPast);
}

/** "the past", "the near future", "the moment" behind "at". */
export function noticeAt(reader: Reader, i: number): Parsed | undefined {
  if (!reader.isSmall(i, Small.the)) return undefined;
  const at = reader.isSmall(i + 1, Small.near) ? i + 2 : i + 1;
  const word = reader.lower(at);
  if (word === "future" && isFree(reader, at + 1)) {
    return found("reference", { kind: "reference", value: "FUTURE_REF" }, at + 1);
  }
  if (word === "past" && (isFree(reader, at + 1) || reader.isSmall(i - 1, Small.in))) {
    return found("reference", { kind: "reference", value: "PAST_REF" }, at + 1);
  }
  return undefined;
}
