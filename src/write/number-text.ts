import type { ArticleRecord } from "../schema/record.ts";

/** A count's number as a reader wants it: "350", "~ 40", "≥ 12", "≤ 9", "20–30". */
export function numberText({
  value,
  min,
  max,
  qualifier,
}: Pick<ArticleRecord["counts"][number], "value" | "min" | "max" | "qualifier">): string {
  if (qualifier === "range") return `${min}–${max}`;
  if (qualifier === "at-least" || value === null) return min === null ? `≤ ${max}` : `≥ ${min}`;
  if (qualifier === "at-most") return `≤ ${max}`;
  return `${qualifier === "approximate" ? "~ " : ""}${value}`;
}
