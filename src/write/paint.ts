import type { FactKind } from "./view/facts.ts";

/** Colours for a terminal; the command fills it from chalk. Every function returns its text with the marks around it. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly heading: (text: string) => string;
  readonly number: (text: string) => string;
  readonly name: (text: string) => string;
  /** Words that are evidence of a kind, within a quote or not; null where there is no colour. */
  readonly evidence: ((kind: FactKind, quoted: boolean, text: string) => string) | null;
}

const same = (text: string): string => text;

/** No colour at all. */
export const PLAIN: Paint = { strong: same, quiet: same, heading: same, number: same, name: same, evidence: null };
