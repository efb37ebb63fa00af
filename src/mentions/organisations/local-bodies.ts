import { verbKinds } from "../../tables/organisations/verbs.ts";
import { Label } from "../tagger/index.ts";
import { Is as Class } from "../tagger/tables.ts";
import { Cue, cueOf, Kind, kindOf } from "./lists.ts";
import { isPossessive, startsRun } from "./run.ts";
import { type Candidate, candidateOf, placeIn, type Scene } from "./scene.ts";
import { fromSmallBody, isSmall } from "./small-bodies.ts";
import { type Found, type LocalBody, localFrom, longestFrom } from "./tables.ts";
import { headType, Is } from "./words.ts";

/** "a Belgian court" is any; "a Danish navy vessel" is of the one navy. */
function isIndefinite({ tokens, classes }: Scene, first: number, end: number): boolean {
  if ((cueOf(tokens[first - 1]) & Cue.anySome) === 0) return false;
  const next = tokens[end];
  const isThing = next?.kind === "word" && (classes[end]! & Class.function) === 0 && verbKinds(next) === 0;
  return !isThing || (kindOf(tokens[end - 1]) & Kind.single) === 0;
}

/** What the words before a local body are: a people or a country, a town or region, or nothing that has bodies. */
type Owner = "state" | "town" | undefined;

function ownerKind(scene: Scene, first: number, end: number): Owner {
  const { tokens, tags, article, classes } = scene;
  if (placeIn(scene, first, end) !== undefined) return "state";
  if (article.allCapitals) return undefined;
  for (let i = first; i < end; i++) {
    if (classes[i]! & (Class.day | Class.honorific | Class.courtesy | Class.head)) return undefined;
    if (tags.labelAt(i) === Label.person) return undefined;
  }
  if (tags.labelAt(end - 1) === Label.place) return "state";
  if (classes[end - 1]! & Class.function) return undefined;
  const startsSentence = article.sentences[tokens[first]!.sentence]!.firstToken === first;
  return startsSentence && tags.labelAt(first) === Label.none ? undefined : "town";
}

/** End of the owner's words: "South Yorkshire", "Guinea-Bissau", at most three words. */
function endOfOwner({ tokens, bits, limit }: Scene, at: number): number {
  let end = at + 1;
  while (end < limit && end < at + 5) {
    if (bits[end]! & Is.capital) end++;
    else if (bits[end + 1]! & Is.capital && tokens[end]!.glued && tokens[end]!.text === "-") end += 2;
    else break;
  }
  return end;
}

/** "Turkish disaster agency AFAD", "Brazil's aviation authority ANAC": the name stands behind. */
function isNamedBehind({ bits, limit, article }: Scene, end: number): boolean {
  if ((bits[end - 1]! & Is.descriptor) === 0) return false;
  return end < limit && (bits[end]! & Is.capital) !== 0 && !article.allCapitals;
}

/** True if an owner's words may begin here: no "A" or "When". */
function isOwnerStart({ tokens, classes, article }: Scene, at: number): boolean {
  if (article.allCapitals) return true;
  return (classes[at]! & Class.function) === 0 || (cueOf(tokens[at]) & Cue.beginsPlace) !== 0;
}

/** The local body behind the owner's words, as it stands in the table. */
function bodyBehind(scene: Scene, from: number): Found<LocalBody> | undefined {
  const { tokens, bits, limit } = scene;
  if (from >= limit || !isSmall(scene, from)) return undefined;
  const match =
    (bits[from]! & Is.local ? longestFrom(localFrom, tokens, from, limit) : undefined) ??
    (bits[from]! & Is.grade ? longestFrom(localFrom, tokens, from + 1, limit) : undefined);
  return match !== undefined && isSmall(scene, match.first) ? match : undefined;
}

/** True if the owner's words may own the body: none but a state has an army, and no person a police force. */
function mayOwn(scene: Scene, first: number, end: number, match: Found<LocalBody>): boolean {
  // "Uri cantonal police": with its grade a body is nobody's whose name the word may be too
  const isGraded = match.first > end && placeIn(scene, first, end) === undefined;
  const kind = isGraded ? "town" : ownerKind(scene, first, end);
  return kind === "state" || (kind === "town" && (kindOf(scene.tokens[match.end - 1]) & Kind.ofStates) === 0);
}

/** "Lagos police", "the Greek coast guard", "Sindh provincial police", "South Yorkshire police". */
export function fromLocalBody(scene: Scene, at: number): Candidate | undefined {
  const { allCapitals } = scene.article;
  if (!allCapitals && !startsRun(scene, at)) return undefined;
  const from = allCapitals ? at + 1 : endOfOwner(scene, at);
  const behind = scene.bits[from]!;
  // "Kenya, …" owns nothing
  const may = behind & (Is.local | Is.grade) || ((behind & Is.comma) === 0 && placeIn(scene, at, from) !== undefined);
  return may && isOwnerStart(scene, at) ? ownedBody(scene, at, from) : undefined;
}

function ownedBody(scene: Scene, at: number, from: number): Candidate | undefined {
  const match = bodyBehind(scene, from);
  if (match === undefined) return fromOpenBody(scene, at, from);
  if (!mayOwn(scene, at, from, match)) return undefined;
  if (isIndefinite(scene, at, match.end) || isNamedBehind(scene, match.end)) return undefined;
  return candidateOf(at, match.end, "local-body", match.value.type);
}

/** "the Greek shipping ministry", "the Kenyan anti-corruption commission": a people, words of its business, a head. */
function fromOpenBody(scene: Scene, at: number, from: number): Candidate | undefined {
  const { tokens, limit } = scene;
  if (from >= limit || placeIn(scene, at, from)?.value.kind !== "country") return undefined;
  // "Congo's health ministry" is found by its own words; "Kenya's parliament" needs the place
  if (isPossessive(tokens[from]) && from + 1 < limit && fromSmallBody(scene, from + 1) !== undefined) return undefined;
  const i = openHeadFrom(scene, from);
  if (i === -1) return undefined;
  if (isIndefinite(scene, at, i + 1) || isNamedBehind(scene, i + 1)) return undefined;
  const head = tokens[i]!;
  return candidateOf(
    at,
    i + 1,
    "local-body",
    head.lower === "institute" ? "academic" : (headType(scene.bits[i]!) ?? "government"),
  );
}

/** The head behind one to three words of business, or -1. */
function openHeadFrom(scene: Scene, from: number): number {
  let i = from;
  while (i < from + 4 && isBusiness(scene, i) && (i === from || (kindOf(scene.tokens[i]) & Kind.openHead) === 0)) i++;
  return i > from && i < from + 4 && isBusiness(scene, i) ? i : -1;
}

/** A word in small letters, or a hyphen, that may say what a body is for. */
function isBusiness(scene: Scene, i: number): boolean {
  const token = scene.tokens[i];
  if (i >= scene.limit || token === undefined || (token.kind !== "word" && token.text !== "-")) return false;
  return isSmall(scene, i) && (scene.classes[i]! & (Class.function | Class.speech)) === 0;
}
