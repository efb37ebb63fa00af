import { type Article, tokenAt } from "../../core/article.ts";
import { firstOverlapping } from "../../core/spans.ts";
import type { Attribution } from "../../mentions/attributions/index.ts";
import type { NameMention } from "../../mentions/names/index.ts";
import type { OrganisationMention } from "../../mentions/organisations/index.ts";
import type { Layers } from "../../mentions/registry.ts";
import { type Frame, Stands } from "./frames.ts";
import { Role, roleBits } from "./roles.ts";

const SAYS = Stands.speaks;
const SAYS_BY_PERSON = Stands.speaks | Stands.byPerson;

/** The organisation in the role that a person is named with. */
interface Post {
  readonly entity: number;
  /** True if their words are its: an inspector's or a spokeswoman's, but not a professor's. */
  readonly isVoice: boolean;
  /** True if they lead it, so that what they say counts for it on the whole. */
  readonly isHead: boolean;
}

/** The post of the body itself. */
const itself = (entity: number): Post => ({ entity, isVoice: true, isHead: false });

/** The only police that the article names, or undefined. */
function onlyPolice(organisations: Layers["organisations"]): OrganisationMention | undefined {
  let only: OrganisationMention | undefined;
  for (const mention of organisations) {
    if (mention.value.type !== "police" || mention.value.entity === only?.value.entity) continue;
    if (only !== undefined) return undefined;
    only = mention;
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
  if (affiliation === null) return police !== undefined && roleBits(role) & Role.police ? itself(police) : undefined;
  const body = firstOverlapping(organisations, affiliation);
  if (body === undefined) return undefined;
  // "the coast guard's Dan Berg"
  const bits = roleBits(role);
  const isVoice = role === "" || (bits & Role.official) !== 0;
  return { entity: body.value.entity, isVoice, isHead: (bits & Role.head) !== 0 };
}

/** By person: the post that they're named with. */
function postsOf(article: Article, layers: Layers): Map<number, Post> {
  const posts = new Map<number, Post>();
  const police = onlyPolice(layers.organisations)?.value.entity;
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
  return last === undefined || sentence - last.sentence > REACH ? undefined : itself(last.entity);
}

/** The sentence of the body in which the words are said. */
function sentenceOf(article: Article, { start, value: { speaker } }: Attribution, bodyAt: number): number {
  return article.tokens[tokenAt(article, speaker?.start ?? start)]!.sentence - bodyAt;
}

/** By then a report has named the police that it means. */
const SOON = 3;

/** Who "police" are that say something: the only police, if they're named soon or speak by their name somewhere. */
function namedPolice(article: Article, layers: Layers, bodyAt: number, spoken: readonly Spoken[]): Post | undefined {
  const only = onlyPolice(layers.organisations);
  if (only === undefined) return undefined;
  const { entity } = only.value;
  const isSoon = article.tokens[tokenAt(article, only.start)]!.sentence - bodyAt <= SOON;
  return isSoon || spoken.some((one) => one.entity === entity) ? itself(entity) : undefined;
}

/** The organisation that speaks, or one that "a spokeswoman for the Corran Police" speaks for; or null. */
function spokenFor({ value: { source, speaker } }: Attribution, { organisations }: Layers): number | null {
  if (speaker === null || source.kind === "person") return null;
  if (source.kind === "organization" && source.entity !== null) return source.entity;
  if (source.kind !== "organization" && (roleBits(source.description) & Role.official) === 0) return null;
  return firstOverlapping(organisations, speaker)?.value.entity ?? null;
}

/** The words of the body, each with the sentence it stands in and the organisation in whose name it's said, if there's one. */
interface Words {
  readonly sentence: number;
  readonly post: Post | undefined;
  readonly isDocument: boolean;
  /** "police said": whose police that is can only be guessed. */
  readonly isGuess: boolean;
}

const said = (sentence: number, post: Post | undefined): Words => ({
  sentence,
  post,
  isDocument: false,
  isGuess: false,
});

function wordsOf(article: Article, layers: Layers, bodyAt: number, spoken: readonly Spoken[]): Words[] {
  const posts = postsOf(article, layers);
  const police = namedPolice(article, layers, bodyAt, spoken);
  return layers.attributions.map((attribution) => {
    const { source } = attribution.value;
    const sentence = sentenceOf(article, attribution, bodyAt);
    if (source.kind === "person") return said(sentence, posts.get(source.entity));
    if (source.kind === "document")
      return { sentence, post: authorOf(sentence, spoken), isDocument: true, isGuess: false };
    const entity = spokenFor(attribution, layers);
    if (entity !== null) return said(sentence, itself(entity));
    const isGuess = (roleBits(source.description) & Role["any-police"]) !== 0;
    return { sentence, post: isGuess ? police : undefined, isDocument: false, isGuess };
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
    if (post?.isVoice === true || post?.isHead === true)
      shares.set(post.entity, (shares.get(post.entity) ?? 0) + 1 / all);
  }
  return shares;
}

/** Reads off the attributions which organisations speak where. `bodyAt` is the first sentence of the body. */
export function saidBy(article: Article, layers: Layers, bodyAt: number, spoken: readonly Spoken[]): Said {
  const frames: { entity: number; frame: Frame }[] = [];
  if (layers.attributions.length === 0) return { frames, voices: new Map() };
  const words = wordsOf(article, layers, bodyAt, spoken);
  for (const { sentence, post, isGuess } of words) {
    if (post === undefined || sentence < 0 || isGuess) continue;
    frames.push({ entity: post.entity, frame: { sentence, stands: post.isVoice ? SAYS : SAYS_BY_PERSON } });
  }
  return { frames, voices: sharesOf(words) };
}
