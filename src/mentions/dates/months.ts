import { rowsOf } from "../../core/table-rows.ts";
import table from "./month-names.tsv";

let months: Map<string, number> | undefined;

/** Month names and abbreviations (lower case, without full stops) with their numbers, 1 to 12. */
export function monthNames(): ReadonlyMap<string, number> {
  months ??= new Map(rowsOf(table).map(([word, month]) => [word!, Number(month)]));
  return months;
}

/** 1 to 12 for a month's name or abbreviation (lower case, with or without its full stop), else undefined. */
export function monthOf(lower: string): number | undefined {
  return monthNames().get(lower.endsWith(".") ? lower.slice(0, -1) : lower);
}
