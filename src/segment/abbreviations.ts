import table from "./abbreviations.tsv";

/** Abbreviations that are written with a full stop, lower case without it, and whether a sentence may end with one. */
export const ABBREVIATIONS: ReadonlyMap<string, "inner" | "either"> = new Map(
  table
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t") as [string, "inner" | "either"]),
);
