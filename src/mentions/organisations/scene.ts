import type { Article, Token } from "../../core/article.ts";
import { KeptArray } from "../../core/kept-array.ts";
import { verbKinds } from "../../tables/organisations/verbs.ts";
import type { PlaceMention } from "../places/index.ts";
import type { Layers } from "../registry.ts";
import { Label } from "../tagger/index.ts";
import { Is as Class, nameClasses } from "../tagger/tables.ts";
import { Cue, cueOf } from "./lists.ts";
import { isCapital, type Reading } from "./reading.ts";
import type { Known } from "./tables.ts";
import type { OrganisationType } from "./types.ts";
import { Is } from "./words.ts";

/** Tokens that name an organisation, before they're gathered into entities. */
export interface Candidate {
  /** Tokens `[first, end)`. */
  readonly first: number;
  readonly end: number;
  readonly rule: string;
  readonly type: OrganisationType;
  country: string | null;
  readonly known: Known | null;
  /** True for words that only point to a body that is named elsewhere ("Coast guard" in a title). */
  readonly bare: boolean;
  /** The word in small letters that says what it is ("charity"), or "". */
  readonly descriptor: string;
}

/** What the rules read: the article, the layers above, and the sentence they're in. */
export interface Scene extends Reading {
  readonly article: Article;
  readonly places: Layers["places"];
  /** By token: the number of the first place in it, from 1; 0 for none. */
  readonly placeAt: Int32Array;
  readonly tags: Layers["tags"];
  /** True if the user's own organisations may stand in the text. */
  readonly hasOwn: boolean;
  /** First token of the sentence, and the one behind it. */
  first: number;
  limit: number;
  isTitle: boolean;
}

/** A candidate whose country nothing has said yet. */
export function candidateOf(first: number, end: number, rule: string, type: OrganisationType, bare = false): Candidate {
  return { first, end, rule, type, country: null, known: null, bare, descriptor: "" };
}

const kept = new KeptArray();

/** By token: the number of the first of `places` (disjoint, in text order) in it, from 1; 0 for none. */
export function placesByToken(tokens: readonly Token[], places: Layers["places"]): Int32Array {
  const at = kept.zeros(tokens.length);
  let low = 0;
  for (let p = 0; p < places.length; p++) {
    const { start, end } = places[p]!;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tokens[middle]!.end <= start) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < tokens.length && tokens[i]!.start < end; i++) if (at[i] === 0) at[i] = p + 1;
  }
  return at;
}

/** The first place within tokens `[first, end)`, or undefined. */
export function placeIn({ places, placeAt }: Scene, first: number, end: number): PlaceMention | undefined {
  for (let i = first; i < end; i++) if (placeAt[i] !== 0) return places[placeAt[i]! - 1];
  return undefined;
}

/** True if a place (not a people) fills tokens `[first, end)`. */
export function isPlace(scene: Scene, first: number, end: number): boolean {
  const place = placeIn(scene, first, end);
  const { tokens } = scene;
  return place !== undefined && place.start <= tokens[first]!.start && place.end >= tokens[end - 1]!.end;
}

/** True if the word is a person's as far as the tables and the tagger know: a first name, or tagged as one. */
export function isPersonal({ tokens, tags }: Scene, i: number): boolean {
  const classes = nameClasses(tokens[i]);
  return (classes & (Class.honorific | Class.courtesy | Class.first)) !== 0 || tags.labelAt(i) === Label.person;
}

/** The kinds (`Does`) of the first verb behind the tokens, past adverbs, days and staff ("officers have also arrested"); 0 for none. */
export function verbBehind({ tokens, limit }: Scene, end: number): number {
  for (let i = end; i < limit && i < end + 5; i++) {
    const kinds = verbKinds(tokens[i]);
    if (kinds !== 0) return kinds;
    if ((cueOf(tokens[i]) & Cue.beforeVerb) === 0) return 0;
  }
  return 0;
}

/** "said X": a verb of saying right before the tokens, with or without an article. */
export function isInverted({ tokens, bits }: Scene, first: number): boolean {
  return (cueOf(tokens[bits[first - 1]! & Is.the ? first - 2 : first - 1]) & Cue.says) !== 0;
}

/** True for a hyphen or "&", which bind words of a name. */
const binds = ({ text }: Token): boolean => text === "-" || text === "&";

/** End of the run of plain words with capitals from `first` on, hyphens and "&" inside; at most six tokens. */
export function endOfPlainRun(scene: Scene, first: number): number {
  const { bits, limit } = scene;
  let end = first;
  while (end < limit && end < first + 7) {
    if (bits[end]! & Is.capital) end++;
    else if (end > first && bits[end]! & Is.joins && isPlainLink(scene, end)) end += 2;
    else break;
  }
  return Math.min(end, limit);
}

function isPlainLink(scene: Scene, at: number): boolean {
  if (!isCapital(scene, at + 1)) return false;
  const token = scene.tokens[at]!;
  return binds(token) || (cueOf(token) & Cue.plainLink) !== 0;
}
