import { type Article, tokenAt } from "../../core/article.ts";
import { firstOverlapping } from "../../core/spans.ts";
import type { Attribution } from "../../mentions/attributions/index.ts";
import type { NameMention } from "../../mentions/names/index.ts";
import type { Layers } from "../../mentions/registry.ts";
import { type Frame, Stands } from "./frames.ts";

const SAYS = Stands.speaks;
const SAYS_BY_PERSON = Stands.speaks | Stands.byPerson;

/** The organisation in the role that a person is named with. */
interface Post {
  readonly entity: number;
  /** True if they speak for it, as a spokeswoman or an inspector does and a professor doesn't. */
  readonly isVoice: boolean;
}

const OFFICIAL =
  /\b(?:spokes\w+|chief|captain|capt|sheriff|undersheriff|officer|sergeant|sgt|lieutenant|lt|inspector|detective|constable|superintendent|commissioner|marshal|troopers?)\b/i;
const POLICE =
  /\b(?:police|sheriff|undersheriff|sergeant|sgt|lieutenant|lt|inspector|detective|constable|superintendent)\b/i;

/** The only police that the article names, or undefined. */
function onlyPolice(organisations: Layers["organisations"]): number | undefined {
  let only: number | undefined;
  for (const { value } of organisations) {
    if (value.type !== "police" || value.entity === only) continue;
    if (only !== undefined) return undefined;
    only = value.entity;
  }
  return only;
}

/** The post that a person is named with, or undefined; `police` is the article's only one: "Sheriff Al Berg", "Lt. Eva Roe". */
function postOf(
  { text }: Article,
  { value: { affiliation, title } }: NameMention,
  { organisations }: Layers,
  police: number | undefined,
): Post | undefined {
  const role = title === null ? "" : text.slice(title.start, title.end);
  if (affiliation === null)
    return police !== undefined && POLICE.test(role) ? { entity: police, isVoice: true } : undefined;
  const body = firstOverlapping(organisations, affiliation);
  // "the coast guard's Dan Berg"
  return body === undefined ? undefined : { entity: body.value.entity, isVoice: role === "" || OFFICIAL.test(role) };
}

/** By person: the post that they're named with. */
function postsOf(article: Article, layers: Layers): Map<number, Post> {
  const posts = new Map<number, Post>();
  const police = onlyPolice(layers.organisations);
  for (const name of layers.names) {
    const { entity } = name.value;
    if (posts.has(entity)) continue;
    const post = postOf(article, name, layers, police);
    if (post !== undefined) posts.set(entity, post);
  }
  return posts;
}

/** A sentence of the body in which an organisation speaks, as its frames say. */
export interface Spoken {
  readonly sentence: number;
  readonly entity: number;
}

/** How far on "the statement said" is that of a body. */
const REACH = 8;

/** "the statement said": the organisation that spoke last, or undefined. `spoken` is in text order. */
function authorOf(sentence: number, spoken: readonly Spoken[]): Post | undefined {
  let low = 0;
  let high = spoken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spoken[middle]!.sentence <= sentence) low = middle + 1;
    else high = middle;
  }
  const last = spoken[low - 1];
  return last === undefined || sentence - last.sentence > REACH ? undefined : { entity: last.entity, isVoice: true };
}

/** The sentence of the body in which the words are said. */
function sentenceOf(article: Article, { start, value: { speaker } }: Attribution, bodyAt: number): number {
  return article.tokens[tokenAt(article, speaker?.start ?? start)]!.sentence - bodyAt;
}

/** The words of the body, each with the sentence it stands in and the organisation in whose name it's said, if there's one. */
interface Words {
  readonly sentence: number;
  readonly post: Post | undefined;
  readonly isDocument: boolean;
}

function wordsOf(article: Article, layers: Layers, bodyAt: number, spoken: readonly Spoken[]): Words[] {
  const posts = postsOf(article, layers);
  return layers.attributions.map((attribution) => {
    const { source } = attribution.value;
    const sentence = sentenceOf(article, attribution, bodyAt);
    const isDocument = source.kind === "document";
    if (source.kind === "person") return { sentence, post: posts.get(source.entity), isDocument };
    const entity = source.kind === "organization" ? source.entity : null;
    const own = entity === null ? undefined : { entity, isVoice: true };
    return { sentence, post: isDocument ? authorOf(sentence, spoken) : own, isDocument };
  });
}

/** Who says what the report tells, by organisation. */
export interface Said {
  /** A frame for each sentence of the body in which the organisation is the source of words. */
  readonly frames: readonly { readonly entity: number; readonly frame: Frame }[];
  /** By organisation: of all words that are attributed, the share that is its own or of one who speaks for it, 0 to 1. */
  readonly voices: ReadonlyMap<number, number>;
}

/** By organisation: the share of its own words of all but those of documents that are nobody's. */
function sharesOf(words: readonly Words[]): Map<number, number> {
  const shares = new Map<number, number>();
  const all = words.filter(({ post, isDocument }) => post !== undefined || !isDocument).length;
  for (const { post } of words) {
    if (post?.isVoice === true) shares.set(post.entity, (shares.get(post.entity) ?? 0) + 1 / all);
  }
  return shares;
}

/** Reads off the attributions which organisations speak where. `bodyAt` is the first sentence of the body. */
export function saidBy(article: Article, layers: Layers, bodyAt: number, spoken: readonly Spoken[]): Said {
  const frames: { entity: number; frame: Frame }[] = [];
  if (layers.attributions.length === 0) return { frames, voices: new Map() };
  const words = wordsOf(article, layers, bodyAt, spoken);
  for (const { sentence, post } of words) {
    if (post === undefined || sentence < 0) continue;
    frames.push({ entity: post.entity, frame: { sentence, stands: post.isVoice ? SAYS : SAYS_BY_PERSON } });
  }
  return { frames, voices: sharesOf(words) };
}
