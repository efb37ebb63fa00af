import type { Parsed } from "./expression.ts";
import { found, type Reader } from "./reader.ts";

/** "now", "recently", "currently": a time that no calendar names. */
export function referenceAt(reader: Reader, i: number): Parsed | undefined {
  const value = reader.get(i, "reference");
  if (value === undefined) return undefined;
  return found("reference", { kind: "reference", value: value as "PRESENT_REF" }, i + 1);
}

/** "the past", "the near future", "the moment" behind "at". */
export function noticeAt(reader: Reader, i: number): Parsed | undefined {
  if (reader.lower(i) !== "the") return undefined;
  const at = /^(?:near|recent|distant)$/.test(reader.lower(i + 1)) ? i + 2 : i + 1;
  const isFree =
    reader.token(at + 1) === undefined ||
    reader.token(at + 1)!.kind === "punctuation" ||
    /^(?:and|or|to|that|as|of|when|but|with|for|is|was)$/.test(reader.lower(at + 1));
  const word = reader.lower(at);
  if (word === "future" && isFree) return found("reference", { kind: "reference", value: "FUTURE_REF" }, at + 1);
  if (word === "past" && (isFree || reader.lower(i - 1) === "in"))
    return found("reference", { kind: "reference", value: "PAST_REF" }, at + 1);
  return undefined;
}
