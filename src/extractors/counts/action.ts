import type { Article, Token } from "../../core/article.ts";
import { linesOf } from "../../core/table-rows.ts";
import type { NumberMention } from "../../mentions/numbers/index.ts";
import kindTable from "./action-kinds.tsv";
import { topicsOf } from "./article-topics.ts";
import { type Governed, governorOf } from "./governor.ts";
import { Does, does, isBarrier } from "./grammar.ts";
import type { Happening } from "./happening.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import { predicateOf } from "./predicate.ts";
import { type Action, type Kind, tables } from "./tables.ts";

/** The stretch of the sentence that a count stands in. */
export interface Stretch {
  readonly low: number;
  readonly limit: number;
}

/** What is said of those that a number phrase counts. */
export interface Account {
  readonly action: Action | null;
  readonly isFact: boolean;
  /** What stands before the number and governs it: it goes for what is listed behind too. */
  readonly governor: Happening | undefined;
  /** True if a verb of its own says what the counted did or what happened to them. */
  readonly hasVerb: boolean;
}

let kinds: Map<string, { fits: ReadonlySet<string>; instead: ReadonlyMap<string, Action> }> | undefined;

function loadKinds(): NonNullable<typeof kinds> {
  const rows = linesOf(kindTable);
  return new Map(
    rows.map((line) => {
      const [action, fits, instead] = line.split("\t");
      const pairs = (instead ?? "").split(" ").filter((pair) => pair !== "");
      return [
        action!,
        { fits: new Set(fits!.split(" ")), instead: new Map(pairs.map((pair) => pair.split("=") as [string, Action])) },
      ];
    }),
  );
}

/** The kind of things whose noun doesn't say it: what is killed or arrested is people. */
export function kindBy(action: Action, kind: Kind): Kind {
  kinds ??= loadKinds();
  return kinds.get(action)!.fits.has(kind) ? kind : "people";
}

/** The action as it can happen to things of a kind: 42 pupils who are seized are kidnapped, villages can't be arrested. */
export function fitting(action: Action | null, kind: Kind | null, isGuess = false): Action | null {
  kinds ??= loadKinds();
  if (action === null) return null;
  const { fits, instead } = kinds.get(action)!;
  const of = kind ?? "people";
  if (fits.has(of) || (isGuess && fits.has("people"))) return action;
  const other = instead.get(of);
  if (other !== undefined) return other;
  // A number without a noun may count whatever the verb is about.
  return kind === null ? action : null;
}

const CLAUSE_OPENERS = /^(?:after|before|since|than|until|as|like|when)$/;

/** True for a phrase behind a preposition, which is no subject: "in three cities"; not "after 12 people were killed". */
function isInside(tokens: readonly Token[], first: number, low: number): boolean {
  let i = first - 1;
  while (i >= low && first - i < 4 && does(tokens[i]) & (Does.premodifier | Does.determiner)) i--;
  if (i < low) return false;
  const { lower } = tokens[i]!;
  if (lower === "of") return (does(tokens[i - 1]) & Does.collective) === 0;
  return (does(tokens[i]) & Does.preposition) !== 0 && !CLAUSE_OPENERS.test(lower);
}

const LOST = /^(?:lives|life)$/;

/** "the storm claimed nine lives", "lost 12 lives". */
function isLives(tokens: readonly Token[], { first, end }: NounPhrase): boolean {
  for (let i = first; i < end; i++) if (LOST.test(tokens[i]!.lower)) return true;
  return false;
}

/** "two dead men", "three wounded soldiers": what the adjectives of the phrase say. */
function within(tokens: readonly Token[], first: number, end: number): Action | null {
  for (let i = first; i < end; i++) {
    const word = tables().actions.get(tokens[i]!.lower);
    if (word?.uses.has("a") || word?.uses.has("p")) return word.action;
  }
  return null;
}

/** True if a verb stands close behind the phrase, before the clause ends: "19 of the children came from Mali". */
export function hasOwnVerb(tokens: readonly Token[], end: number, limit: number): boolean {
  const VERB = Does.be | Does.have | Does.finite | Does.hypothetical | Does.future;
  for (let i = end; i < Math.min(limit, end + 5); i++) {
    if (isBarrier(tokens[i]!) || tokens[i]!.text === ",") return false;
    if (does(tokens[i]) & VERB || (does(tokens[i]) === 0 && tokens[i]!.lower.endsWith("ed"))) return true;
  }
  return false;
}

/** Which of the two is said of the counted: what stands right beside them, else the verb they are the object of. */
function choose(
  governor: Happening | undefined,
  predicate: Happening | undefined,
  isBehindComma: boolean,
): Happening | undefined {
  if (governor === undefined) return predicate;
  // "shot three guards, two fatally"
  const isOwn = predicate?.via === "beside" && predicate.action !== null;
  if (isOwn && (governor.action === null || isBehindComma)) return predicate;
  return governor;
}

/** "a group of 12", "a total of 40": the verb may be in the singular. */
function isCollected(tokens: readonly Token[], first: number, low: number): boolean {
  return first - 2 >= low && tokens[first - 1]!.lower === "of" && (does(tokens[first - 2]) & Does.collective) !== 0;
}

/** "held" and "taken" are said of prisoners and of photographs too, unless the article is on a kidnapping. */
function told(article: Article, happening: Happening | undefined): Happening | undefined {
  if (happening?.action == null || !tables().actions.get(article.tokens[happening.at]!.lower)?.uses.has("k"))
    return happening;
  // A phrase whose head the word is says more: "held two bankers captive".
  if (happening.action !== tables().actions.get(article.tokens[happening.at]!.lower)?.action) return happening;
  if (topicsOf(article).has("kidnapping")) return { ...happening, action: "kidnapped" };
  return happening.action === "kidnapped" ? undefined : happening;
}

/** "villagers fled" are displaced, "gunmen fled" aren't. */
function fled(article: Article, happening: Happening | undefined, phrase: NounPhrase): Happening | undefined {
  if (happening === undefined || !tables().actions.get(article.tokens[happening.at]!.lower)?.uses.has("f"))
    return happening;
  const isPhrase = happening.action !== "displaced" || phrase.noun?.isResident === true;
  return isPhrase ? happening : undefined;
}

/** Reads what happened to those that `phrase` behind a number counts; `isListPart`: it's one of a list behind "including". */
export function accountOf(
  { article, ...clause }: Omit<Governed, "end" | "tokens"> & { readonly article: Article },
  { first, end: numberEnd, value }: NumberMention["value"],
  phrase: NounPhrase,
  isListPart: boolean,
): Account {
  const { low, limit } = clause;
  const { tokens } = article;
  const end = Math.max(numberEnd, phrase.end);
  if (phrase.kind !== null && isLives(tokens, phrase))
    return { action: "killed", isFact: true, governor: undefined, hasVerb: true };
  const governor = governorOf({ ...clause, tokens, end }, first);
  const predicate = predicateOf(tokens, {
    from: end,
    limit,
    isInside: isInside(tokens, first, low),
    isPlural:
      value !== null &&
      value > 1 &&
      !(phrase.noun === null && numberEnd > first + 1) &&
      !isCollected(tokens, first, low),
    isElided: phrase.kind === null && !phrase.isPart,
    isListPart,
  });
  const happening = fled(article, told(article, choose(governor, predicate, tokens[first - 1]?.text === ",")), phrase);
  const inner = within(tokens, numberEnd, Math.max(numberEnd, phrase.first));
  const own = phrase.noun?.action ?? null;
  const isFact = happening?.isFact ?? true;
  const said = fitting(happening?.action ?? null, phrase.kind, phrase.noun?.isGuess);
  const action =
    own !== null && !phrase.isPart && isStrong(own)
      ? own
      : (said ?? fitting(inner, phrase.kind, phrase.noun?.isGuess) ?? own);
  return { action, isFact, governor, hasVerb: happening !== undefined };
}

/** "deaths", "arrests" say it whatever the verb is; hostages may have been freed and captives killed. */
function isStrong(action: Action): boolean {
  return action !== "kidnapped" && action !== "evacuated" && action !== "infected";
}
