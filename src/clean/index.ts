import { type Draft, draftOf } from "../core/offsets.ts";
import { cleanMarkdown } from "./02-markdown.ts";

/** The cleaning steps, in an order that is their meaning: each reads what the one before it left. */
const STEPS: readonly ((draft: Draft) => Draft)[] = [cleanMarkdown];

/** Cleans a decoded input; the result maps every character back to it. */
export function clean(raw: string): Draft {
  return STEPS.reduce((draft, step) => step(draft), draftOf(raw));
}
