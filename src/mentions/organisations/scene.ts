import type { Article, Token } from "../../core/article.ts";
import { firstOverlapping, type Span } from "../../core/spans.ts";
import type { PlaceMention } from "../places/index.ts";
import type { Layers } from "../registry.ts";
import { Label } from "../tagger/index.ts";
import { classesOf, Is } from "../tagger/tables.ts";
import type { OrganisationType } from "./index.ts";
import { isCapital } from "./run.ts";
import { type Known, organisationTables } from "./tables.ts";

/** Tokens `[first, end)`. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** Tokens that name an organisation, before they're gathered into entities. */
export interface Candidate extends Stretch {
  readonly rule: string;
  readonly type: OrganisationType;
  readonly country: string | null;
  readonly known: Known | null;
  /** True for words that only point to a body that is named elsewhere ("Coast guard" in a title). */
  readonly bare?: boolean;
  /** The word in small letters that says what it is ("charity"). */
  readonly descriptor?: string;
}

/** What the rules read: the article, the layers above, and the sentence they're in. */
export interface Scene {
  readonly article: Article;
  readonly tokens: readonly Token[];
  readonly places: Layers["places"];
  readonly tags: Layers["tags"];
  /** Token behind the sentence. */
  readonly limit: number;
  readonly isTitle: boolean;
}

/** The characters of tokens. */
export function spanOf({ tokens }: Pick<Scene, "tokens">, { first, end }: Stretch): Span {
  return { start: tokens[first]!.start, end: tokens[end - 1]!.end };
}

/** The first place within the tokens, or undefined. */
export function placeIn(scene: Scene, stretch: Stretch): PlaceMention | undefined {
  return firstOverlapping(scene.places, spanOf(scene, stretch));
}

/** True if a place (not a people) fills the tokens. */
export function isPlace(scene: Scene, stretch: Stretch): boolean {
  const place = placeIn(scene, stretch);
  const span = spanOf(scene, stretch);
  return place !== undefined && place.start <= span.start && place.end >= span.end;
}

/** True if the word is a person's as far as the tables and the tagger know: a first name, or tagged as one. */
export function isPersonal({ tokens, tags }: Scene, i: number): boolean {
  const classes = classesOf(tokens[i]!.lower);
  if (classes & (Is.honorific | Is.courtesy)) return true;
  return tags.labelAt(i) === Label.person || (classes & Is.first) !== 0;
}

const ADVERB =
  /^(?:also|later|earlier|now|then|still|already|recently|again|first|has|have|had|is|are|was|were|will|would|could|may|must|on|in|this|last|that|not|never|only|officially|said|n't)$/;
const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:today|yesterday|week|month|morning|evening|night)$/;
const STAFF =
  /^(?:officers?|officials?|spokesman|spokeswoman|spokesperson|agents?|troops|forces|police|investigators|experts|researchers|scientists|inspectors|soldiers|detectives|doctors|staff|workers|teams?|chief|head|director|president|chairman)$/;

/** The first verb of the table behind the tokens, past adverbs, days and staff ("officers have also arrested"), or undefined. */
export function verbBehind({ tokens, limit }: Scene, end: number): string | undefined {
  const { verbs } = organisationTables();
  for (let i = end; i < limit && i < end + 5; i++) {
    const { lower } = tokens[i]!;
    if (verbs.has(lower)) return lower;
    if (!ADVERB.test(lower) && !DAY.test(lower) && !STAFF.test(lower)) return undefined;
  }
  return undefined;
}

/** "said X": a verb of saying right before the tokens, with or without an article. */
export function isInverted({ tokens }: Scene, first: number): boolean {
  const at = tokens[first - 1]?.lower === "the" ? first - 2 : first - 1;
  return /^(?:said|says|announced|reported|warned|told|according)$/.test(tokens[at]?.lower ?? "");
}

/** True for an acronym: capitals, two to seven letters. */
export function isAcronym(text: string): boolean {
  return /^\p{Lu}[\p{Lu}.&]{1,6}$/u.test(text);
}

/** End of the run of plain words with capitals from `first` on, hyphens and "&" inside; at most six tokens. */
export function endOfPlainRun({ tokens, limit }: Scene, first: number): number {
  let end = first;
  while (end < limit && end < first + 7) {
    if (isCapital(tokens[end])) end++;
    else if (/^(?:-|&)$/.test(tokens[end]!.text) && end > first && isCapital(tokens[end + 1])) end += 2;
    else if (/^(?:of|de|des|du|la|del|for)$/.test(tokens[end]!.lower) && end > first && isCapital(tokens[end + 1]))
      end += 2;
    else break;
  }
  return Math.min(end, limit);
}
