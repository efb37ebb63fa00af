import { linesOf } from "../core/table-rows.ts";
import table from "./abbreviations.tsv";

/** Whether a sentence ends with an abbreviation; the head of the table says what the kinds mean. */
export type AbbreviationKind = "inner" | "either" | "number" | "final";

/** Abbreviations that are written with a full stop, lower case without it, and whether a sentence may end with one. */
export const ABBREVIATIONS: ReadonlyMap<string, AbbreviationKind> = new Map(
  linesOf(table).map((line) => line.split("\t") as [string, AbbreviationKind]),
);
