import type { Token } from "../../core/article.ts";
import { linesOf } from "../../core/table-rows.ts";
import type { NumberMention } from "../../mentions/numbers/index.ts";
import kindTable from "./action-kinds.tsv";
import { topicsOf } from "./article-topics.ts";
import type { Subject } from "./clause.ts";
import { governorOf } from "./governor.ts";
import { before, Does, does, isBarrier, Looks, looksOf } from "./grammar.ts";
import { type Account, type Happening, isLife } from "./happening.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import { tableNounOf } from "./noun-table.ts";
import { ownedAt } from "./owners.ts";
import { predicateOf } from "./predicate.ts";
import type { Scene } from "./scene.ts";
import { actionOf, Use, usesOf } from "./tables.ts";
import { bits, has } from "./verb-words.ts";
import type { Action, Kind } from "./vocabulary.ts";

/** What an action is called where it happens to things of a kind; null where it can't. */
type Fits = { readonly [K in Kind]: Action | null };

let kinds: ReadonlyMap<string, Fits> | undefined;

function readFits(action: string, fits: string, instead: string): Fits {
  const row: { [K in Kind]: Action | null } = {
    people: null,
    places: null,
    organizations: null,
    animals: null,
    vehicles: null,
    objects: null,
    events: null,
  };
  for (const kind of fits.split(" ")) row[kind as Kind] = action as Action;
  for (const pair of instead.split(" ")) {
    const [kind, other] = pair.split("=");
    if (other !== undefined) row[kind as Kind] = other as Action;
  }
  return row;
}

function fitsOf(action: Action): Fits {
  kinds ??= new Map(
    linesOf(kindTable).map((line) => {
      const [name, fits, instead = ""] = line.split("\t");
      return [name!, readFits(name!, fits!, instead)];
    }),
  );
  return kinds.get(action)!;
}

/** The kind of things whose noun doesn't say it: what is killed or arrested is people. */
export function kindBy(action: Action, kind: Kind): Kind {
  return fitsOf(action)[kind] === action ? kind : "people";
}

/** The action as it can happen to things of a kind: 42 pupils who are seized are kidnapped, villages can't be arrested. */
export function fitting(action: Action | null, kind: Kind | null, isGuess = false): Action | null {
  // A number without a noun may count whatever the verb is about.
  if (action === null || kind === null) return action;
  const fits = fitsOf(action);
  return isGuess && fits.people === action ? action : fits[kind];
}

/** True for a phrase behind a preposition, which is no subject: "in three cities"; not "after 12 people were killed". */
function isInside(tokens: readonly Token[], first: number, low: number): boolean {
  let i = first - 1;
  while (i >= low && first - i < 4 && does(tokens[i]) & (Does.premodifier | Does.determiner)) i--;
  if (i < low) return false;
  const list = bits(tokens[i]);
  if (list & has.of) return (does(tokens[i - 1]) & Does.collective) === 0;
  return (does(tokens[i]) & Does.preposition) !== 0 && (list & has.opener) === 0;
}

/** "the storm claimed nine lives", "lost 12 lives". */
function isLives(tokens: readonly Token[], { first, end }: NounPhrase): boolean {
  for (let i = first; i < end; i++) if (isLife(tokens[i]!)) return true;
  return false;
}

/** "two dead men", "three wounded soldiers": what the adjectives of the phrase say. */
function within(tokens: readonly Token[], first: number, end: number): Action | null {
  for (let i = first; i < end; i++) {
    const word = actionOf(tokens[i]);
    if (word !== null && word.uses & (Use.a | Use.p)) return word.action;
  }
  return null;
}

const VERB = Does.be | Does.have | Does.finite | Does.hypothetical | Does.future;

/** True if a verb stands close behind the phrase, before the clause ends: "19 of the children came from Mali". */
export function hasOwnVerb(tokens: readonly Token[], end: number, limit: number): boolean {
  const most = Math.min(limit, end + 5);
  for (let i = end; i < most; i++) {
    const token = tokens[i]!;
    if (isBarrier(token) || bits(token) & has.comma) return false;
    const role = does(token);
    if (role & VERB || (role === 0 && looksOf(token) & Looks.ed)) return true;
  }
  return false;
}

/** Which of the two is said of the counted: what stands right beside them, else the verb they are the object of. */
function choose(governor: Happening | undefined, predicate: Happening | undefined): Happening | undefined {
  // "shot three guards, two fatally"
  const isOwn = predicate?.via === "beside" && predicate.action !== null;
  return isOwn ? predicate : (governor ?? predicate);
}

/** "a group of 12", "a total of 40": the verb may be in the singular. */
function isCollected(tokens: readonly Token[], first: number, low: number): boolean {
  return (
    first - 2 >= low && (bits(tokens[first - 1]) & has.of) !== 0 && (does(tokens[first - 2]) & Does.collective) !== 0
  );
}

/** "held" and "taken" are said of prisoners and of photographs too, unless the article is on a kidnapping. */
function told({ article, tokens }: Scene, happening: Happening | undefined): Happening | undefined {
  if (happening === undefined || happening.action === null) return happening;
  const word = actionOf(tokens[happening.at]);
  if (word === null || (word.uses & Use.k) === 0) return happening;
  // A phrase whose head the word is says more: "held two bankers captive".
  if (happening.action !== word.action) return happening;
  if (topicsOf(article).has("kidnapping")) return { ...happening, action: "kidnapped" };
  return happening.action === "kidnapped" ? undefined : happening;
}

/** "villagers fled" are displaced, "gunmen fled" aren't. */
function fled({ tokens }: Scene, happening: Happening | undefined, phrase: NounPhrase): Happening | undefined {
  if (happening === undefined || (usesOf(tokens[happening.at]) & Use.f) === 0) return happening;
  const isPhrase = happening.action !== "displaced" || phrase.noun?.isResident === true;
  return isPhrase ? happening : undefined;
}

/** "were" can't be said of "one" and "a crowd of 30". */
function isPlural({ tokens, low }: Scene, { first, end, value }: Figure, phrase: NounPhrase): boolean {
  if (value === null || value <= 1) return false;
  return !(phrase.noun === null && end > first + 1) && !isCollected(tokens, first, low);
}

type Figure = NumberMention["value"];

function subjectOf(scene: Scene, number: Figure, phrase: NounPhrase, isListPart: boolean): Subject {
  const { tokens, low, limit } = scene;
  return {
    from: Math.max(number.end, phrase.end),
    limit,
    isInside: isInside(tokens, number.first, low),
    isPlural: isPlural(scene, number, phrase),
    isElided: phrase.kind === null && !phrase.isPart,
    isListPart,
  };
}

const LIVES: Account = { action: "killed", isFact: true, governor: undefined, hasVerb: true };

/** "two farmers' sheds were burned": what is said is said of the sheds; but "the two farmers' deaths". */
const OWNERS: Account = { action: null, isFact: true, governor: undefined, hasVerb: false };

/** What the noun itself or what they own says of the counted, whatever the verbs are. */
function settledBy(tokens: readonly Token[], phrase: NounPhrase, end: number): Account | undefined {
  if (phrase.kind === null) return undefined;
  if (isLives(tokens, phrase)) return LIVES;
  const owned = ownedAt(tokens, end);
  return owned && { ...OWNERS, action: fitting(tableNounOf(owned)?.action ?? null, phrase.kind) };
}

/** Reads what happened to those that `phrase` behind a number counts; `isListPart`: it's one of a list behind "including". */
export function accountOf(scene: Scene, number: Figure, phrase: NounPhrase, isListPart: boolean): Account {
  const { tokens } = scene;
  const { first, end: numberEnd } = number;
  const { kind, noun, isPart } = phrase;
  const end = Math.max(numberEnd, phrase.end);
  const settled = settledBy(tokens, phrase, end);
  if (settled !== undefined) return settled;
  const governor = governorOf(scene, first, end);
  const isBehindComma = (bits(before(tokens, first)) & has.comma) !== 0;
  const isTold = governor !== undefined && governor.action !== null && !isBehindComma;
  const predicate = isTold ? undefined : predicateOf(tokens, subjectOf(scene, number, phrase, isListPart));
  const happening = fled(scene, told(scene, choose(governor, predicate)), phrase);
  const own = noun === null ? null : noun.action;
  const isFact = happening === undefined || happening.isFact;
  const hasVerb = happening !== undefined;
  if (own !== null && !isPart && isStrong(own)) return { action: own, isFact, governor, hasVerb };
  const isGuess = noun?.isGuess === true;
  const said = happening === undefined ? null : fitting(happening.action, kind, isGuess);
  const action = said ?? fitting(within(tokens, numberEnd, phrase.first), kind, isGuess) ?? own;
  return { action, isFact, governor, hasVerb };
}

/** "deaths", "arrests" say it whatever the verb is; hostages may have been freed and captives killed. */
function isStrong(action: Action): boolean {
  return action !== "kidnapped" && action !== "evacuated" && action !== "infected";
}
