import { type Article, sectionKindOf, type Token } from "../../core/article.ts";
import { classesOf, Is } from "../tagger/tables.ts";
import type { Draft } from "./drafts.ts";
import type { OrganisationType } from "./index.ts";
import { organisationTables } from "./tables.ts";

/** Words for a body that its name needn't have, and the types they may stand for. */
const GENERAL: ReadonlyMap<string, readonly OrganisationType[]> = new Map(
  Object.entries({
    agency: ["un", "police", "government", "igo", "medical"],
    organisation: ["un", "ngo", "igo", "police"],
    organization: ["un", "ngo", "igo", "police"],
    force: ["police", "military"],
    company: ["company"],
    firm: ["company"],
    charity: ["ngo"],
    group: ["ngo", "armed-group"],
    ministry: ["government"],
    court: ["court"],
    party: ["political"],
    bank: ["company"],
    airline: ["company"],
    carrier: ["company"],
    manufacturer: ["company"],
    retailer: ["company"],
    broadcaster: ["media"],
    newspaper: ["media"],
    hospital: ["medical"],
    university: ["academic"],
    bloc: ["igo", "political"],
    watchdog: ["ngo", "un", "government"],
    chain: ["company"],
    chipmaker: ["company"],
    carmaker: ["company"],
    automaker: ["company"],
    drugmaker: ["company"],
    lender: ["company"],
    union: ["ngo"],
    insurer: ["company"],
    regulators: ["government"],
    regulator: ["government"],
    militia: ["armed-group"],
  }),
);
/** Words that stand for a body only if its name has them. */
const OF_NAME =
  /^(?:department|commission|council|union|committee|bureau|foundation|institute|service|authority|federation|association|museum|club|observatory|society|network|directorate|tribunal|office|navy|army|army's|coastguard|parliament|senate|trust|academy|school|college|institution|constabulary|board|fund|centre|center|corporation|guard|customs|alliance|coalition|movement)$/;

/** Where the phrase begins that refers by the word at `i`: "the ministry", "the telecom company"; -1 if none does. */
function startOfReference(tokens: readonly Token[], i: number): number {
  const { lower, kind } = tokens[i]!;
  if (kind !== "word" || (!GENERAL.has(lower) && !OF_NAME.test(lower)) || !endsPhrase(tokens, i)) return -1;
  if (/^(?:the|this)$/.test(tokens[i - 1]?.lower ?? "")) return i - 1;
  // "the telecom company said", "the Swedish carmaker said"
  const isNarrowed = tokens[i - 2]?.lower === "the" && tokens[i - 1]!.kind === "word" && GENERAL.has(lower);
  return isNarrowed && /^(?:said|says|announced|added)$/.test(tokens[i + 1]?.lower ?? "") ? i - 2 : -1;
}

/** True if no name, complement or compound follows: not "the company Novexa", "the company, Novexa,", "the council of". */
function endsPhrase(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (next === undefined || next.sentence !== tokens[i]!.sentence) return true;
  if (next.text === ",") return tokens[i + 2] === undefined || tokens[i + 2]!.text === tokens[i + 2]!.lower;
  return !/^(?:of|for|-)$/.test(next.lower) && !(next.kind === "word" && next.text !== next.lower) && !isCompound(next);
}

/** "the party leader" is no party's mention, "the company spokesman" neither. */
function isCompound({ kind, lower }: Token): boolean {
  return kind === "word" && (classesOf(lower) & Is.head) !== 0 && !organisationTables().verbs.has(lower);
}

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
  find(word: string): Draft | undefined {
    const named = this.#byWord.get(word);
    if (named !== undefined) return named;
    let last: { draft: Draft; at: number } | undefined;
    for (const type of GENERAL.get(word) ?? []) {
      const found = this.#byType.get(type);
      if (found !== undefined && found.at > (last?.at ?? 0)) last = found;
    }
    return last?.draft;
  }
}

/** "The ministry", "the agency": adds the mention to the last organisation named before it that the word can stand for. */
export function addBackReferences(article: Article, drafts: readonly Draft[]): void {
  const { tokens } = article;
  const named = drafts
    .flatMap((draft) => draft.mentions.map(({ start, end }) => ({ draft, start, end })))
    .sort((a, b) => a.start - b.start);
  const memory = new Memory();
  let next = 0;
  for (let i = 1; i < tokens.length; i++) {
    while (next < named.length && named[next]!.start < tokens[i]!.start) memory.add(named[next++]!.draft);
    const first = startOfReference(tokens, i);
    if (first < 0 || (next > 0 && named[next - 1]!.end > tokens[first]!.start)) continue;
    memory.find(tokens[i]!.lower)?.mentions.push({
      start: tokens[first]!.start,
      end: tokens[i]!.end,
      rule: "back-reference",
    });
  }
}

/** Bodies of which a headline may mean any. */
const ANY = /^(?:police|government|army|military|group|force)$/;

/** By word of their names, the organisations that have it. */
function bearersOf(drafts: readonly Draft[]): Map<string, Draft[]> {
  const bearers = new Map<string, Draft[]>();
  for (const draft of drafts) for (const word of draft.words) push(bearers, word, draft);
  return bearers;
}

/** True if the word opens on a body: any in a title, an indefinite one in the lead. */
function isOpening(article: Article, i: number, from: number): boolean {
  const { lower } = article.tokens[i]!;
  const { heads, descriptors } = organisationTables();
  if (ANY.test(lower) || (!heads.has(lower) && !descriptors.has(lower))) return false;
  return sectionKindOf(article, i) === "title" || isIndefinite(article.tokens, i, from);
}

/** "Ministry confirms 312 cases", "A Belgian court on Friday": in title and lead a body that is named only later. */
export function addForwardReferences(article: Article, drafts: readonly Draft[], leadSentence: number): void {
  const { tokens, sentences } = article;
  const bearers = bearersOf(drafts);
  for (let s = 0; s <= Math.min(leadSentence, LAST_LEAD); s++) {
    const { firstToken, endToken } = sentences[s]!;
    for (let i = firstToken; i < Math.min(endToken, firstToken + LONGEST_OPENING); i++) {
      if (!isOpening(article, i, firstToken)) continue;
      const near = candidatesFor(tokens[i]!.lower, drafts, bearers).filter((draft) => isNear(article, draft, s));
      const [draft, ...others] = near;
      if (draft === undefined || others.length > 0 || overlaps(draft, tokens[i]!)) continue;
      draft.mentions.push({ start: tokens[i]!.start, end: tokens[i]!.end, rule: "forward-reference" });
    }
  }
}

/** Those whose names have the word; if none has, those of a type that it may stand for. */
function candidatesFor(
  word: string,
  drafts: readonly Draft[],
  bearers: ReadonlyMap<string, Draft[]>,
): readonly Draft[] {
  return bearers.get(word) ?? drafts.filter(({ type }) => GENERAL.get(word)?.includes(type) === true);
}

function push(map: Map<string, Draft[]>, key: string, draft: Draft): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [draft]);
  else list.push(draft);
}

function overlaps({ mentions }: Draft, { start, end }: Token): boolean {
  return mentions.some((mention) => mention.start < end && start < mention.end);
}

/** Sentences after which a name no longer says what an opening meant. */
const REACH = 4;
/** A lead that comes later than this many sentences is none. */
const LAST_LEAD = 12;
/** Tokens of a sentence that are looked at, so that a text that is one sentence costs no more. */
const LONGEST_OPENING = 80;

function isNear({ sentences }: Article, { mentions }: Draft, sentence: number): boolean {
  const last = sentences[Math.min(sentences.length - 1, sentence + REACH)]!;
  return mentions.some(({ start }) => start < last.end);
}

/** "a Belgian court", "a court in Brussels". */
function isIndefinite(tokens: readonly Token[], i: number, from: number): boolean {
  for (let at = i - 1; at >= from && at >= i - 4; at--) {
    if (/^(?:an?|'s|’s)$/.test(tokens[at]!.lower)) return true;
    if (tokens[at]!.kind !== "word" && tokens[at]!.text !== "-") return false;
  }
  return false;
}
