import type { Token } from "../../core/article.ts";
import { rowsOf } from "../../core/table-rows.ts";
import verbTable from "../../tables/organisations/verbs.grouped.tsv";

/** What a verb says of its subject: it says, acts, funds or helps; `passive`: it is done to it. */
export interface Verb {
  readonly kinds: ReadonlySet<string>;
  readonly passive: boolean;
  readonly at: number;
}

let loaded: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** The kinds of a verb in lower case, or undefined if the table hasn't it. */
export function verbKinds(lower: string): ReadonlySet<string> | undefined {
  loaded ??= new Map(
    rowsOf(verbTable).flatMap(([verbs, kinds]) =>
      verbs!.split(" ").map((verb) => [verb, new Set(kinds!.split(" "))] as const),
    ),
  );
  return loaded.get(lower);
}

const BE = /^(?:is|are|was|were|been|being|be|got)$/;
const FILLER =
  /^(?:also|later|earlier|now|then|still|already|recently|since|again|first|jointly|together|both|has|have|had|will|would|could|may|must|not|never|only|officially|to|on|in|late|early|this|last|n't|n’t|'s|’s|mon|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|week|month|morning|evening|night|afternoon|officers?|officials?|spokesman|spokeswoman|spokesperson|agents?|troops|forces|police|investigators|experts|researchers|scientists|inspectors|soldiers|detectives|doctors|staff|workers|teams?|crews?|chief|head|director|president|chairman|chairwoman|minister|judges?|prosecutors|volunteers|fighters|rangers|patrols?|helicopters?|divers|engineers|astronomers|vessels?|ships?|\d{1,4}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|may|june|july|august|september|october|november|december)\.?$/;
const SPAN = 9;
const ASIDE = 14;

/** Token behind an aside that begins at `at`: "(IOM)", ", which has its seat in Geneva,"; `at` if there's none. */
function behindAside(tokens: readonly Token[], at: number, limit: number): number {
  const open = tokens[at]?.text;
  if (open !== "," && open !== "(" && open !== "–" && open !== "—") return at;
  const close = open === "(" ? ")" : open;
  for (let i = at + 1; i < limit && i < at + ASIDE; i++) if (tokens[i]!.text === close) return i + 1;
  return at;
}

/** The verb whose subject ends at token `end`, past asides, adverbs, days and staff, or undefined. */
export function verbAfter(tokens: readonly Token[], end: number, limit: number): Verb | undefined {
  let passive = false;
  let at = behindAside(tokens, end, limit);
  for (let steps = 0; at < limit && steps < SPAN; steps++) {
    const { lower } = tokens[at]!;
    const kinds = verbKinds(lower);
    if (kinds !== undefined && !isNoun(tokens, at)) return { kinds, passive: passive && !lower.endsWith("ing"), at };
    if (BE.test(lower)) passive = true;
    else if (!FILLER.test(lower)) return undefined;
    at++;
    if (tokens[at]?.text === "(") at = behindAside(tokens, at, limit);
  }
  return undefined;
}

/** "police reports", "a state report": a word of the table that is a noun here. */
function isNoun(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:reports|claims|estimates|plans|sets|hopes|calls|asks|heads)$/.test(tokens[at]!.lower) &&
    /^(?:of|for|and|,)$/.test(tokens[at + 1]?.lower ?? "")
  );
}
