import { type Article, startsWithCapital, type Token } from "../../core/article.ts";
import type { Span } from "../../core/spans.ts";
import type { Candidate } from "./candidates.ts";
import type { OrganisationType } from "./index.ts";

interface Entity {
  name: string;
  type: OrganisationType;
  country: string | null;
  readonly mentions: (Span & { rule: string })[];
}

interface Draft extends Entity {
  readonly keys: Set<string>;
}

/** The words of a name that tell it from others: lower case, without "the" and full stops. */
function keyOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the /, "")
    .replaceAll(".", "")
    .replace(/[’']s$/, "");
}

/** "IOM" for "International Organization for Migration". */
function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((word) => startsWithCapital(word))
    .map((word) => word[0]!)
    .join("")
    .toLowerCase();
}

function nameText(article: Article, { first, end }: { first: number; end: number }): string {
  return article.text.slice(article.tokens[first]!.start, article.tokens[end - 1]!.end).replace(/\s+/g, " ");
}

function isAcronym(name: string): boolean {
  return /^\p{Lu}[\p{Lu}.]+$/u.test(name);
}

/** The acronym in parentheses behind a name: its token, or undefined. */
function introducedAcronym(tokens: readonly Token[], end: number): Token | undefined {
  const [open, word, close] = [tokens[end], tokens[end + 1], tokens[end + 2]];
  return open?.text === "(" && close?.text === ")" && word !== undefined && /^\p{Lu}[\p{L}.&-]{1,9}$/u.test(word.text)
    ? word
    : undefined;
}

function findEntity(drafts: readonly Draft[], candidate: Candidate, name: string): Draft | undefined {
  const key = candidate.known === null ? keyOf(name) : `=${candidate.known.name}`;
  const same = drafts.find(({ keys }) => keys.has(key) || keys.has(keyOf(name)));
  if (same !== undefined || !isAcronym(name)) return same;
  const letters = keyOf(name);
  return letters.length < 3 ? undefined : drafts.find((draft) => initialsOf(draft.name) === letters);
}

function isFuller(name: string, than: string): boolean {
  return isAcronym(than) ? !isAcronym(name) : !isAcronym(name) && name.length > than.length;
}

function addMention(article: Article, drafts: Draft[], candidate: Candidate): void {
  const { tokens } = article;
  const name = nameText(article, candidate).replace(/^(?:The|the) (?=\p{Lu})/u, "");
  const draft = findEntity(drafts, candidate, name) ?? newDraft(drafts, candidate, name);
  if (isFuller(name, draft.name)) draft.name = name;
  draft.country ??= candidate.country;
  draft.keys.add(keyOf(name));
  if (candidate.known !== null) draft.keys.add(`=${candidate.known.name}`);
  draft.mentions.push({
    start: tokens[candidate.first]!.start,
    end: tokens[candidate.end - 1]!.end,
    rule: candidate.rule,
  });
  const acronym = introducedAcronym(tokens, candidate.end);
  if (acronym !== undefined) draft.keys.add(keyOf(acronym.text));
}

function newDraft(drafts: Draft[], candidate: Candidate, name: string): Draft {
  const draft: Draft = {
    name: isAcronym(name) ? (candidate.known?.name ?? name) : name,
    type: candidate.type,
    country: candidate.country,
    mentions: [],
    keys: new Set(),
  };
  drafts.push(draft);
  return draft;
}

const BACK_REFERENCE =
  /^(?:ministry|agency|department|court|university|hospital|company|party|organisation|organization|force|bank|commission|council|union|charity|committee|bureau|foundation|institute|service)$/;

// A word for any body, and the types it may stand for
const GENERAL: Readonly<Record<string, readonly OrganisationType[]>> = {
  agency: ["un", "police", "government", "igo", "medical"],
  organisation: ["un", "ngo", "igo", "police"],
  organization: ["un", "ngo", "igo", "police"],
  force: ["police", "military"],
  company: ["company"],
  charity: ["ngo"],
  ministry: ["government"],
  court: ["court"],
};

/** "The ministry", "the agency": the last organisation named before it that the word can stand for. */
function addBackReferences(article: Article, drafts: readonly Draft[]): void {
  const { tokens } = article;
  const named = drafts
    .flatMap((draft) => draft.mentions.map((mention) => ({ draft, start: mention.start })))
    .sort((a, b) => a.start - b.start);
  let next = 0;
  const passed: Draft[] = [];
  for (let i = 1; i < tokens.length; i++) {
    while (next < named.length && named[next]!.start < tokens[i]!.start) passed.push(named[next++]!.draft);
    const { text, lower, end } = tokens[i]!;
    if (text !== lower || tokens[i - 1]!.lower !== "the" || !BACK_REFERENCE.test(lower)) continue;
    const meant = meantBy(lower, passed);
    if (
      meant !== undefined &&
      !meant.mentions.some((mention) => mention.start < end && tokens[i - 1]!.start < mention.end)
    ) {
      meant.mentions.push({ start: tokens[i - 1]!.start, end, rule: "back-reference" });
    }
  }
}

const LOOK_BACK = 12;

function meantBy(word: string, passed: readonly Draft[]): Draft | undefined {
  const types = GENERAL[word];
  for (let i = passed.length - 1; i >= Math.max(0, passed.length - LOOK_BACK); i--) {
    const draft = passed[i]!;
    if (keyOf(draft.name).split(" ").includes(word) || types?.includes(draft.type)) return draft;
  }
  return undefined;
}

/** One entity an organisation, with all its mentions in text order. */
export function gatherEntities(article: Article, candidates: readonly Candidate[]): Entity[] {
  const drafts: Draft[] = [];
  for (const candidate of candidates) addMention(article, drafts, candidate);
  addBackReferences(article, drafts);
  for (const draft of drafts) draft.mentions.sort((a, b) => a.start - b.start);
  return drafts.map(({ keys: _, ...entity }) => entity);
}
