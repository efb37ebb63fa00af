import { type Article, tokenAt } from "../../core/article.ts";
import { firstOverlapping } from "../../core/spans.ts";
import type { Attribution } from "../../mentions/attributions/index.ts";
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

/** By person: the post that they're named with. */
function postsOf({ text }: Article, { names, organisations }: Layers): Map<number, Post> {
  const posts = new Map<number, Post>();
  for (const { value } of names) {
    const { affiliation, title, entity } = value;
    if (affiliation === null || posts.has(entity)) continue;
    const body = firstOverlapping(organisations, affiliation);
    // "the coast guard's Dan Berg"
    const isVoice = title === null || OFFICIAL.test(text.slice(title.start, title.end));
    if (body !== undefined) posts.set(entity, { entity: body.value.entity, isVoice });
  }
  return posts;
}

/** The organisation that words are attributed to, itself or by a person in a post of it, or undefined. */
function speakerOf({ value: { source } }: Attribution, posts: ReadonlyMap<number, Post>): Post | undefined {
  if (source.kind === "person") return posts.get(source.entity);
  if (source.kind !== "organization" || source.entity === null) return undefined;
  return { entity: source.entity, isVoice: true };
}

/** The sentence of the body in which the words are said. */
function sentenceOf(article: Article, { start, value: { speaker } }: Attribution, bodyAt: number): number {
  return article.tokens[tokenAt(article, speaker?.start ?? start)]!.sentence - bodyAt;
}

/** Who says what the report tells, by organisation. */
export interface Said {
  /** A frame for each sentence of the body in which the organisation is the source of words. */
  readonly frames: readonly { readonly entity: number; readonly frame: Frame }[];
  /** By organisation: of all words that are attributed, the share that is its own or of one who speaks for it, 0 to 1. */
  readonly voices: ReadonlyMap<number, number>;
}

/** By organisation: the share of its own words of all that aren't a document's, which tell nothing of whose report it is. */
function sharesOf(attributions: readonly Attribution[], posts: ReadonlyMap<number, Post>): Map<number, number> {
  const shares = new Map<number, number>();
  const all = attributions.filter(({ value }) => value.source.kind !== "document").length;
  for (const attribution of attributions) {
    const post = speakerOf(attribution, posts);
    if (post?.isVoice === true) shares.set(post.entity, (shares.get(post.entity) ?? 0) + 1 / all);
  }
  return shares;
}

/** Reads off the attributions which organisations speak where. `bodyAt` is the first sentence of the body. */
export function saidBy(article: Article, layers: Layers, bodyAt: number): Said {
  const { attributions } = layers;
  const frames: { entity: number; frame: Frame }[] = [];
  if (attributions.length === 0) return { frames, voices: new Map() };
  const posts = postsOf(article, layers);
  for (const attribution of attributions) {
    const post = speakerOf(attribution, posts);
    if (post === undefined) continue;
    const sentence = sentenceOf(article, attribution, bodyAt);
    const stands = post.isVoice ? SAYS : SAYS_BY_PERSON;
    if (sentence >= 0) frames.push({ entity: post.entity, frame: { sentence, stands } });
  }
  return { frames, voices: sharesOf(attributions, posts) };
}
