import type { Token } from "../../core/article.ts";
import type { Span } from "../../core/spans.ts";
import { verbKinds } from "../../tables/organisations/verbs.ts";
import { Is as Class, nameClasses } from "../tagger/tables.ts";
import type { Draft } from "./drafts.ts";
import { Cue, cueOf } from "./lists.ts";
import type { Reading } from "./reading.ts";
import { isPossessive } from "./run.ts";
import { standsFor } from "./stands-for.ts";
import type { OrganisationType } from "./types.ts";
import { Is, wordOf } from "./words.ts";

/** Where the phrase begins that refers by the word at `i`: "the ministry", "the telecom company"; -1 if none does. */
function startOfReference(tokens: readonly Token[], i: number): number {
  const before = tokens[i - 1]!;
  if (cueOf(before) & Cue.thisThe) return endsPhrase(tokens, i) ? i - 1 : -1;
  // "the telecom company said", "the Swedish carmaker said"
  const isNarrowed =
    before.kind === "word" && (cueOf(tokens[i - 2]) & Cue.the) !== 0 && standsFor(tokens[i]).length > 0;
  return isNarrowed && (cueOf(tokens[i + 1]) & Cue.saysReferring) !== 0 && endsPhrase(tokens, i) ? i - 2 : -1;
}

/** True if no name, complement or compound follows: not "the company Novexa", "the company, Novexa,", "the council of". */
function endsPhrase(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (next === undefined || next.sentence !== tokens[i]!.sentence) return true;
  if (next.text === ",") return tokens[i + 2] === undefined || isSmall(tokens[i + 2]!);
  if (next.kind !== "word") return next.text !== "-";
  return (cueOf(next) & Cue.ofFor) === 0 && isSmall(next) && !isCompound(next);
}

// A curly "’s" isn't its own small form.
const isSmall = (token: Token): boolean => (wordOf(token) & Is.small) !== 0 || isPossessive(token);

/** "the party leader" is no party's mention, "the company spokesman" neither. */
const isCompound = (token: Token): boolean => (nameClasses(token) & Class.head) !== 0 && verbKinds(token) === 0;

/** What was named last, by word and by type. */
class Memory {
  readonly #byWord = new Map<string, Draft>();
  readonly #byType = new Map<OrganisationType, { draft: Draft; at: number }>();
  #at = 0;

  add(draft: Draft): void {
    this.#at++;
    this.#byType.set(draft.type, { draft, at: this.#at });
    for (const word of draft.words) this.#byWord.set(word, draft);
  }

  /** The last one whose name has the word, else the last one of a type that the word may stand for. */
  find(token: Token): Draft | undefined {
    const named = this.#byWord.get(token.lower);
    if (named !== undefined) return named;
    let last: { draft: Draft; at: number } | undefined;
    for (const type of standsFor(token)) {
      const found = this.#byType.get(type);
      if (found !== undefined && found.at > (last?.at ?? 0)) last = found;
    }
    return last?.draft;
  }
}

/** A mention with its organisation. */
interface Place extends Span {
  readonly draft: Draft;
}

function placesOf(drafts: readonly Draft[]): Place[] {
  const places: Place[] = [];
  for (const draft of drafts) for (const { start, end } of draft.mentions) places.push({ draft, start, end });
  return places.sort((a, b) => a.start - b.start);
}

/** "The ministry", "the agency": adds the mention to the last organisation named before it that the word can stand for. */
export function addBackReferences({ tokens, references }: Reading, drafts: readonly Draft[]): void {
  let named: Place[] | undefined;
  const memory = new Memory();
  let next = 0;
  for (let r = 0; r < references.length; r++) {
    const i = references[r]!;
    const first = i === 0 ? -1 : startOfReference(tokens, i);
    if (first < 0) continue;
    const token = tokens[i]!;
    named ??= placesOf(drafts);
    while (next < named.length && named[next]!.start < token.start) memory.add(named[next++]!.draft);
    const { start } = tokens[first]!;
    if ((next > 0 && named[next - 1]!.end > start) || named[next]?.start === token.start) continue;
    memory.find(token)?.mentions.push({ start, end: token.end, rule: "back-reference" });
  }
}
