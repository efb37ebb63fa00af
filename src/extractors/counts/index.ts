import type { Extractor } from "../extractor.ts";
import { findCandidates } from "./candidates.ts";
import { eventDater } from "./event-date.ts";
import { mergeCandidates } from "./merge.ts";
import type { CountsField } from "./schema.ts";

/** How many people, places or things, and what happened to them: one entry a fact. */
export const counts: Extractor<"counts", CountsField> = {
  name: "counts",
  empty: [],
  extract: (input) => mergeCandidates(input.article, findCandidates(input), eventDater(input)),
};
