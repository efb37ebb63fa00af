import type { Token } from "../../core/article.ts";
import { Label } from "../tagger/index.ts";
import { classesOf, Is } from "../tagger/tables.ts";
import { isCapital } from "./run.ts";
import { type Candidate, isAcronym, isInverted, placeIn, type Scene, verbBehind } from "./scene.ts";
import { type KnownForm, organisationTables } from "./tables.ts";

/** "FBI", "the World Bank": capitals, or the table's small letters ("al-Shabaab"); "WHO" is one, "Who" a question. */
function isWritten({ article, tokens }: Scene, first: number, end: number, { exact }: KnownForm): boolean {
  if (exact !== null) {
    return !article.allCapitals && article.text.slice(tokens[first]!.start, tokens[end - 1]!.end) === exact;
  }
  return isCapital(tokens[first]) || (end > first + 1 && isCapital(tokens[end - 1]));
}

/** "Shell said", "Apple's": a name that is also a word has to speak, act or own. */
function hasEvidence(scene: Scene, first: number, end: number): boolean {
  const { tokens, tags } = scene;
  if (/^(?:the|an?|of)$/.test(tokens[first - 1]?.lower ?? "") || isCapital(tokens[end])) return false;
  const isTagged = tags.labelAt(first) === Label.organisation && tags.lead(first, Label.organisation) > 0.5;
  return isTagged || isInverted(scene, first) || verbBehind(scene, end) !== undefined;
}

const PLATFORM = /^(?:facebook|twitter|youtube|whatsapp|instagram|telegram|tiktok|linkedin|snapchat)$/;
const VEHICLE =
  /^(?:pickup|truck|trucks|car|cars|van|vans|jet|jets|plane|planes|suv|sedan|phone|phones|laptop|helicopter|helicopters|airliner|airliners|minibus|aircraft|tractor|motorcycle|engine|engines|tanker|hatchback)$/;

/** "on Twitter", "a Boeing 737", "a Ford pickup", "Harvard Square": the name stands for a thing. */
function isThing({ tokens, limit }: Scene, first: number, end: number, form: KnownForm): boolean {
  const [before, behind] = [tokens[first - 1]?.lower ?? "", end < limit ? tokens[end]! : undefined];
  if (PLATFORM.test(tokens[first]!.lower)) return /^(?:on|via|to|through|from|onto|a|an|and|or)$/.test(before);
  if (behind === undefined) return false;
  if (isCapital(behind) && organisationTables().tails.has(behind.lower)) return true;
  if (form.known.type !== "company") return false;
  if (behind.kind === "number" || behind.kind === "alphanumeric" || VEHICLE.test(behind.lower)) return true;
  return /^an?$/.test(before) && isCapital(behind);
}

const NEAR = /^(?:outside|near|inside|behind|opposite|around|towards?|past|leaving|entered|visited)$/;

/** "outside the White House": the building, not who works in it. */
function isBuilding({ tokens }: Scene, first: number): boolean {
  const at = tokens[first - 1]?.lower === "the" ? first - 2 : first - 1;
  return (
    NEAR.test(tokens[at]?.lower ?? "") &&
    organisationTables().metonyms.longestAt(tokens, first)?.value.kind === "building"
  );
}

/** "the U.N. World Food Programme": the first word only says whose body the second is. */
function isOwner({ tokens, limit }: Scene, first: number, end: number): boolean {
  if (!/^(?:un|u\.n\.)$/.test(tokens[first]!.lower) || !isCapital(tokens[end])) return false;
  return organisationTables().known.longestAt(tokens, end, limit) !== undefined;
}

/** "Ford Madox Brown": a person. */
function isNamesake({ tokens, tags }: Scene, first: number, end: number): boolean {
  if (end > first + 1 || isAcronym(tokens[first]!.text)) return false;
  return tags.labelAt(first) === Label.person && tags.labelAt(end) === Label.person;
}

/** "The Independent Electoral Commission" is no paper. */
function isPartOfLonger({ tokens, limit }: Scene, first: number, end: number): boolean {
  return tokens[first]!.lower === "the" && end < limit && isCapital(tokens[end]);
}

/** An organisation of the table that is named from this token on; undefined if none is, null if its name stands for another thing. */
export function fromTable(scene: Scene, at: number): Candidate | undefined | null {
  const { tokens } = scene;
  const match = organisationTables().known.longestAt(tokens, at, scene.limit);
  if (match === undefined || !isWritten(scene, at, match.end, match.value)) return undefined;
  const { known, weak } = match.value;
  if (weak && !hasEvidence(scene, at, match.end)) return undefined;
  if (isOwner(scene, at, match.end) || isBuilding(scene, at) || isThing(scene, at, match.end, match.value)) return null;
  if (isNamesake(scene, at, match.end) || isPartOfLonger(scene, at, match.end)) return undefined;
  return { first: at, end: match.end, rule: "table", type: known.type, country: known.country, known };
}

/** Names that each country has its own of. */
const GENERIC = new Set(["government", "court", "military", "police", "political"]);

/** "the Turkish Red Crescent", "the Kenyan Supreme Court": a country's own of what the table has for all. */
export function fromOwnedTable(scene: Scene, at: number): Candidate | undefined {
  const { tokens } = scene;
  if (!isCapital(tokens[at]) || placeIn(scene, { first: at, end: at + 1 }) === undefined) return undefined;
  const place = placeIn(scene, { first: at, end: at + 1 })!;
  if (tokens[at + 1] === undefined || place.end > tokens[at + 1]!.start) return undefined;
  const found = at + 1 < scene.limit ? fromTable(scene, at + 1) : undefined;
  if (found === undefined || found === null || found.country !== null) return undefined;
  if (!GENERIC.has(found.type) && !/^Red C/.test(found.known!.name)) return undefined;
  return { ...found, first: at, rule: "owned", known: null };
}

const PREPOSITION =
  /^(?:in|of|from|to|near|at|outside|inside|around|into|for|by|between|through|towards?|via|or|visited|left|reached|the|central|downtown|greater|east|west|north|south)$/;

/** "Tokyo and": a city of the table that no preposition stands before. */
function isSubject(tokens: readonly Token[], at: number): boolean {
  return (
    organisationTables().metonyms.longestAt(tokens, at)?.end === at + 1 &&
    !PREPOSITION.test(tokens[at - 1]?.lower ?? "")
  );
}

/** True if words before it leave it what it is: "in Paris", "East London". */
function isPlaceThere({ tokens, tags }: Scene, at: number, end: number): boolean {
  const before = tokens[at - 1];
  if (before !== undefined && before.sentence === tokens[at]!.sentence) {
    if (PREPOSITION.test(before.lower) || isCapital(before)) return true;
    if (before.lower === "and" && isCapital(tokens[at - 2])) return !isSubject(tokens, at - 2);
  }
  // "Paris said", of a person called so
  return (
    end === at + 1 &&
    tags.labelAt(at) === Label.person &&
    (classesOf(tokens[at]!.lower) & (Is.first | Is.firstOrWord)) !== 0
  );
}

/** "Tokyo and Seoul agreed": the verb is that of both. */
function endOfPair({ tokens, limit }: Scene, end: number): number {
  if (tokens[end]?.lower !== "and" || !isCapital(tokens[end + 1])) return end;
  return organisationTables().metonyms.longestAt(tokens, end + 1, limit)?.end ?? end;
}

/** "Washington said", "Brussels has offered": a place where it speaks or decides. */
export function fromMetonym(scene: Scene, at: number): Candidate | undefined {
  const { tokens, limit } = scene;
  if (scene.article.allCapitals || !isCapital(tokens[at])) return undefined;
  const match = organisationTables().metonyms.longestAt(tokens, at, limit);
  if (match === undefined || match.value.kind === "building" || isPlaceThere(scene, at, match.end)) return undefined;
  const end = endOfPair(scene, match.end);
  const verb = isAside(scene, end) ? undefined : verbBehind(scene, end);
  const kinds = organisationTables().verbs.get(verb ?? "");
  if (kinds === undefined || (match.value.kind === "city" && !kinds.includes("govern"))) return undefined;
  const { type, country } = match.value;
  return { first: at, end: match.end, rule: "metonym", type, country, known: null };
}

/** "London is", "Paris was named": what is said of the city itself. */
function isAside({ tokens }: Scene, end: number): boolean {
  return /^(?:is|are|was|were|this|that|first)$/.test(tokens[end]?.lower ?? "");
}
