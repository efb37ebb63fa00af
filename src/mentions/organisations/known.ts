import type { Token } from "../../core/article.ts";
import { Does } from "../../tables/organisations/verbs.ts";
import { Label } from "../tagger/index.ts";
import { Is as Class, nameClasses } from "../tagger/tables.ts";
import { Cue, cueOf, Kind, kindOf } from "./lists.ts";
import { isCapital } from "./reading.ts";
import { type Candidate, candidateOf, isInverted, placeIn, type Scene, verbBehind } from "./scene.ts";
import { type KnownForm, knownFrom, longestFrom, metonymsFrom } from "./tables.ts";
import { Is } from "./words.ts";

/** "FBI", "the World Bank": capitals, or the table's small letters ("al-Shabaab"); "WHO" is one, "Who" a question. */
function isWritten(scene: Scene, first: number, end: number, { exact, small }: KnownForm): boolean {
  const { article, tokens } = scene;
  if (exact !== null) {
    return !article.allCapitals && article.text.slice(tokens[first]!.start, tokens[end - 1]!.end) === exact;
  }
  return isCapital(scene, first) || (small && end > first + 1 && isCapital(scene, end - 1));
}

/** "Shell said", "Apple's": a name that is also a word has to speak, act or own. */
function hasEvidence(scene: Scene, first: number, end: number): boolean {
  const { tokens, tags } = scene;
  if (cueOf(tokens[first - 1]) & Cue.article || isCapital(scene, end)) return false;
  const isTagged = tags.labelAt(first) === Label.organisation && tags.lead(first, Label.organisation) > 0.5;
  return isTagged || isInverted(scene, first) || verbBehind(scene, end) !== 0;
}

/** "on Twitter", "a Boeing 737", "a Ford pickup", "Harvard Square": the name stands for a thing. */
function isThing(scene: Scene, first: number, end: number, form: KnownForm): boolean {
  const { tokens, bits, limit } = scene;
  if (kindOf(tokens[first]) & Kind.platform) return (cueOf(tokens[first - 1]) & Cue.onPlatform) !== 0;
  const behind = end < limit ? tokens[end]! : undefined;
  if (behind === undefined) return false;
  if (bits[end]! & Is.tail && isCapital(scene, end)) return true;
  if (form.known.type !== "company") return false;
  if (behind.kind === "number" || behind.kind === "alphanumeric" || kindOf(behind) & Kind.vehicle) return true;
  return (cueOf(tokens[first - 1]) & Cue.an) !== 0 && isCapital(scene, end);
}

/** "outside the White House": the building, not who works in it. */
function isBuilding({ tokens, bits }: Scene, first: number): boolean {
  if ((cueOf(tokens[bits[first - 1]! & Is.the ? first - 2 : first - 1]) & Cue.near) === 0) return false;
  return longestFrom(metonymsFrom, tokens, first)?.value.kind === "building";
}

/** "the U.N. World Food Programme": the first word only says whose body the second is. */
function isOwner(scene: Scene, first: number, end: number): boolean {
  const { tokens, limit } = scene;
  if (!isCapital(scene, end) || (kindOf(tokens[first]) & Kind.unitedNations) === 0) return false;
  return longestFrom(knownFrom, tokens, end, limit) !== undefined;
}

/** "Ford Madox Brown": a person. */
function isNamesake({ bits, tags }: Scene, first: number, end: number): boolean {
  if (end > first + 1 || bits[first]! & Is.acronym) return false;
  return tags.labelAt(first) === Label.person && tags.labelAt(end) === Label.person;
}

/** "The Independent Electoral Commission" is no paper. */
function isPartOfLonger({ bits, limit }: Scene, first: number, end: number): boolean {
  return end < limit && (bits[first]! & Is.the) !== 0 && (bits[end]! & Is.capital) !== 0;
}

/** "The independent observer": no name of the table goes on from an article in small letters. */
function isBareArticle({ bits, hasOwn }: Scene, at: number): boolean {
  return (bits[at]! & Is.the) !== 0 && (bits[at + 1]! & Is.capital) === 0 && !hasOwn;
}

/** An organisation of the table that is named from this token on; undefined if none is, null if its name stands for another thing. */
export function fromTable(scene: Scene, at: number): Candidate | undefined | null {
  return scene.bits[at]! & Is.known || scene.hasOwn ? tableName(scene, at) : undefined;
}

function tableName(scene: Scene, at: number): Candidate | undefined | null {
  if (isBareArticle(scene, at)) return undefined;
  const match = longestFrom(knownFrom, scene.tokens, at, scene.limit);
  if (match === undefined) return undefined;
  const { value, end } = match;
  if (!isWritten(scene, at, end, value)) return undefined;
  if (isOwner(scene, at, end) || isBuilding(scene, at) || isThing(scene, at, end, value)) return null;
  if (value.weak && !hasEvidence(scene, at, end)) return undefined;
  if (isNamesake(scene, at, end) || isPartOfLonger(scene, at, end)) return undefined;
  const { known } = value;
  return {
    first: at,
    end,
    rule: "table",
    type: known.type,
    country: known.country,
    known,
    bare: false,
    descriptor: "",
  };
}

/** Names that each country has its own of. */
const GENERIC = new Set(["government", "court", "military", "police", "political"]);

/** "the Turkish Red Crescent", "the Kenyan Supreme Court": a country's own of what the table has for all. */
export function fromOwnedTable(scene: Scene, at: number): Candidate | undefined {
  return scene.placeAt[at] === 0 ? undefined : ownedName(scene, at);
}

function ownedName(scene: Scene, at: number): Candidate | undefined {
  const { tokens, placeAt, limit } = scene;
  let from = at + 1;
  while (from < limit && from < at + 3 && placeAt[from] === placeAt[at]) from++;
  if (from >= limit || placeIn(scene, at, from)!.end > tokens[from]!.start) return undefined;
  const found = fromTable(scene, from);
  if (found === undefined || found === null || found.country !== null) return undefined;
  if (!GENERIC.has(found.type) && !found.known!.name.startsWith("Red C")) return undefined;
  return candidateOf(at, found.end, "owned", found.type);
}

/** "Tokyo and": a city of the table that no preposition stands before. */
function isSubject(tokens: readonly Token[], at: number): boolean {
  return longestFrom(metonymsFrom, tokens, at)?.end === at + 1 && (cueOf(tokens[at - 1]) & Cue.beforePlace) === 0;
}

/** "in Paris". */
function isBehindPreposition({ tokens, first }: Scene, at: number): boolean {
  return at > first && (cueOf(tokens[at - 1]) & Cue.beforePlace) !== 0;
}

/** True if words before it leave it what it is: "East London", "Ada and Paris". */
function isPlaceThere(scene: Scene, at: number, end: number): boolean {
  const { tokens, tags } = scene;
  if (at > scene.first) {
    if (isCapital(scene, at - 1)) return true;
    if (cueOf(tokens[at - 1]) & Cue.and && isCapital(scene, at - 2)) return !isSubject(tokens, at - 2);
  }
  // "Paris said", of a person called so
  if (end > at + 1 || tags.labelAt(at) !== Label.person) return false;
  return (nameClasses(tokens[at]) & (Class.first | Class.firstOrWord)) !== 0;
}

/** "Tokyo and Seoul agreed": the verb is that of both. */
function endOfPair(scene: Scene, end: number): number {
  const { tokens, limit } = scene;
  if (!isCapital(scene, end + 1) || (cueOf(tokens[end]) & Cue.and) === 0) return end;
  return longestFrom(metonymsFrom, tokens, end + 1, limit)?.end ?? end;
}

/** "Washington said", "Brussels has offered": a place where it speaks or decides. */
export function fromMetonym(scene: Scene, at: number): Candidate | undefined {
  return scene.bits[at]! & Is.metonym && !isBehindPreposition(scene, at) ? metonymAt(scene, at) : undefined;
}

function metonymAt(scene: Scene, at: number): Candidate | undefined {
  const { tokens, limit } = scene;
  const match = longestFrom(metonymsFrom, tokens, at, limit);
  if (match === undefined || match.value.kind === "building" || scene.article.allCapitals) return undefined;
  if (isPlaceThere(scene, at, match.end)) return undefined;
  const end = endOfPair(scene, match.end);
  // "London is", "Paris was named": what is said of the city itself
  const kinds = cueOf(tokens[end]) & Cue.ofCity ? 0 : verbBehind(scene, end);
  if (kinds === 0 || (match.value.kind === "city" && (kinds & Does.govern) === 0)) return undefined;
  const candidate = candidateOf(at, match.end, "metonym", match.value.type);
  candidate.country = match.value.country;
  return candidate;
}
