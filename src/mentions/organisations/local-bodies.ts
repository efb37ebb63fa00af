import type { Match } from "../../core/trie.ts";
import { Label } from "../tagger/index.ts";
import { classesOf, Is } from "../tagger/tables.ts";
import type { OrganisationType } from "./index.ts";
import { isCapital, startsRun } from "./run.ts";
import { type Candidate, isInverted, isPlace, placeIn, type Scene, type Stretch, verbBehind } from "./scene.ts";
import { type LocalBody, organisationTables } from "./tables.ts";

const GRADE =
  /^(?:provincial|state|federal|national|local|regional|traffic|riot|border|municipal|highway|city|county|military|transitional|interim|central|metropolitan|public|royal|island|capital|cantonal|prefectural|district|communal|judicial|civil|rural|urban|coastal|tribal|maritime|railway|transport|airport|tourist|anti-terror)$/;
/** Bodies of a state or a people, which no other word before them names. */
const OF_STATES =
  /^(?:government|army|navy|military|parliament|court|cabinet|senate|presidency|embassy|authorities|congress|treasury|marines)$/;
const OPEN_HEAD =
  /^(?:ministry|agency|authority|commission|service|council|court|police|parliament|department|directorate|institute|federation|association|regulator|ombudsman|union|bureau)$/;

/** Bodies of which a country has one, so that "a" before them belongs to what follows. */
const ONE_OF_ITS_KIND =
  /^(?:police|navy|army|force|forces|guard|guards|coastguard|government|customs|military|marines|parliament|gendarmerie)$/;

const isSmall = ({ article, tokens }: Scene, i: number): boolean =>
  article.allCapitals || tokens[i]?.text === tokens[i]?.lower;

/** "a Belgian court" is any; "a Danish navy vessel" is of the one navy. */
function isIndefinite({ tokens }: Scene, first: number, end: number): boolean {
  if (!/^(?:an?|another|any|every|some|no)$/.test(tokens[first - 1]?.lower ?? "")) return false;
  const next = tokens[end];
  const isThing =
    next?.kind === "word" && (classesOf(next.lower) & Is.function) === 0 && !organisationTables().verbs.has(next.lower);
  return !isThing || !ONE_OF_ITS_KIND.test(tokens[end - 1]!.lower);
}

type Owner = "state" | "town" | undefined;

/** What the words before a local body are: a people or a country, a town or region, or nothing that has bodies. */
function ownerKind(scene: Scene, { first, end }: Stretch): Owner {
  const { tokens, tags, article } = scene;
  if (placeIn(scene, { first, end }) !== undefined) return "state";
  if (article.allCapitals) return undefined;
  for (let i = first; i < end; i++) {
    if (classesOf(tokens[i]!.lower) & (Is.day | Is.honorific | Is.courtesy | Is.head)) return undefined;
    if (tags.labelAt(i) === Label.person) return undefined;
  }
  if (tags.labelAt(end - 1) === Label.place) return "state";
  if (classesOf(tokens[end - 1]!.lower) & Is.function) return undefined;
  const startsSentence = article.sentences[tokens[first]!.sentence]!.firstToken === first;
  return startsSentence && tags.labelAt(first) === Label.none ? undefined : "town";
}

/** End of the owner's words: "South Yorkshire", "Guinea-Bissau", at most three words. */
function endOfOwner({ tokens, limit }: Scene, at: number): number {
  let end = at + 1;
  while (end < limit && end < at + 5) {
    if (isCapital(tokens[end])) end++;
    else if (tokens[end]!.text === "-" && tokens[end]!.glued && isCapital(tokens[end + 1])) end += 2;
    else break;
  }
  return end;
}

/** "Turkish disaster agency AFAD", "Brazil's aviation authority ANAC": the name stands behind. */
function isNamedBehind({ tokens, limit, article }: Scene, end: number): boolean {
  const isDescriptor = organisationTables().descriptors.has(tokens[end - 1]!.lower);
  return end < limit && isCapital(tokens[end]) && isDescriptor && !article.allCapitals;
}

/** True if an owner's words may begin here: a run of capitals, and no "A" or "When". */
function isOwnerStart(scene: Scene, at: number): boolean {
  const { tokens, article } = scene;
  if (!isCapital(tokens[at])) return false;
  if (article.allCapitals) return true;
  const isFunction = (classesOf(tokens[at]!.lower) & Is.function) !== 0;
  return startsRun(tokens, at) && (!isFunction || BEGINS_PLACE.test(tokens[at]!.lower));
}

const BEGINS_PLACE =
  /^(?:new|north|south|east|west|upper|lower|greater|northern|southern|eastern|western|us|u\.s\.|uk)$/;

/** The local body behind the owner's words, as it stands in the table. */
function bodyBehind(scene: Scene, from: number): Match<LocalBody> | undefined {
  const { tokens, limit } = scene;
  if (from >= limit || !isSmall(scene, from)) return undefined;
  const { local } = organisationTables();
  const grade = GRADE.test(tokens[from]!.lower) ? 1 : 0;
  const match = local.longestAt(tokens, from, limit) ?? local.longestAt(tokens, from + grade, limit);
  return match !== undefined && isSmall(scene, match.first) ? match : undefined;
}

/** True if the owner's words may own the body: none but a state has an army, and no person a police force. */
function mayOwn(scene: Scene, owner: Stretch, match: Match<LocalBody>): boolean {
  // "Uri cantonal police": with its grade a body is nobody's whose name the word may be too
  const isGraded = match.first > owner.end && placeIn(scene, owner) === undefined;
  const kind = isGraded ? "town" : ownerKind(scene, owner);
  return kind === "state" || (kind === "town" && !OF_STATES.test(scene.tokens[match.end - 1]!.lower));
}

/** "Lagos police", "the Greek coast guard", "Sindh provincial police", "South Yorkshire police". */
export function fromLocalBody(scene: Scene, at: number): Candidate | undefined {
  if (!isOwnerStart(scene, at)) return undefined;
  const from = scene.article.allCapitals ? at + 1 : endOfOwner(scene, at);
  const match = bodyBehind(scene, from);
  if (match === undefined) return fromOpenBody(scene, at, from);
  const { end, value } = match;
  if (!mayOwn(scene, { first: at, end: from }, match)) return undefined;
  if (isIndefinite(scene, at, end) || isNamedBehind(scene, end)) return undefined;
  return { first: at, end, rule: "local-body", type: value.type, country: null, known: null };
}

/** "the Greek shipping ministry", "the Kenyan anti-corruption commission": a people, words of its business, a head. */
function fromOpenBody(scene: Scene, at: number, from: number): Candidate | undefined {
  const { tokens, limit } = scene;
  if (from >= limit || placeIn(scene, { first: at, end: from })?.value.kind !== "country") return undefined;
  // "Congo's health ministry" is found by its own words; "Kenya's parliament" needs the place
  const isOwned = /^['’]s$/.test(tokens[from]!.text);
  if (isOwned && from + 1 < limit && fromSmallBody(scene, from + 1) !== undefined) return undefined;
  let i = from;
  while (i < from + 4 && isBusiness(scene, i) && (i === from || !OPEN_HEAD.test(tokens[i]!.lower))) i++;
  if (i === from || i >= from + 4 || !isBusiness(scene, i)) return undefined;
  if (isIndefinite(scene, at, i + 1) || isNamedBehind(scene, i + 1)) return undefined;
  const type = typeOfOpen(tokens[i]!.lower);
  return { first: at, end: i + 1, rule: "local-body", type, country: null, known: null };
}

/** A word in small letters, or a hyphen, that may say what a body is for. */
function isBusiness(scene: Scene, i: number): boolean {
  const token = scene.tokens[i];
  if (i >= scene.limit || token === undefined || (token.kind !== "word" && token.text !== "-")) return false;
  return isSmall(scene, i) && (classesOf(token.lower) & (Is.function | Is.speech)) === 0;
}

function typeOfOpen(head: string): OrganisationType {
  return head === "institute" ? "academic" : (organisationTables().heads.get(head) ?? "government");
}

/** "the health ministry", "ministry of women and family": the token behind it, or undefined. */
function ministryEnd({ tokens, limit }: Scene, at: number): number | undefined {
  if (tokens[at]!.lower !== "ministry") {
    const isNamed = tokens[at + 1]?.lower === "ministry" && (classesOf(tokens[at]!.lower) & Is.portfolio) !== 0;
    return isNamed ? at + 2 : undefined;
  }
  if (tokens[at + 1]?.lower !== "of") return undefined;
  const isTopic = (i: number): boolean => i < limit && tokens[i]!.kind === "word" && isPortfolio(tokens[i]!.lower);
  let end = at + 2;
  while (isTopic(end) || (tokens[end]?.lower === "and" && end > at + 2 && isTopic(end + 1))) end++;
  return end === at + 2 ? undefined : end;
}

function isPortfolio(lower: string): boolean {
  return (
    (classesOf(lower) & (Is.portfolio | Is.modifier)) !== 0 ||
    /^(?:family|women|youth|religion|climate|roads|minorities|disaster|petroleum|citizens|gender|equality)$/.test(lower)
  );
}

function withCity({ tokens }: Scene, end: number): number {
  if (tokens[end]?.lower !== "in") return end;
  const city = organisationTables().metonyms.longestAt(tokens, end + 1);
  return city?.value.kind === "city" && isCapital(tokens[end + 1]) ? city.end : end;
}

/** A body in small letters that needs no place: a ministry with its business, or one of its kind. */
export function fromSmallBody(scene: Scene, at: number): Candidate | undefined {
  const { tokens, limit } = scene;
  const end = ministryEnd(scene, at);
  if (end !== undefined) {
    if (!isSmall(scene, end - 1) && !isSmall(scene, at)) return undefined;
    return { first: at, end: withCity(scene, end), rule: "ministry", type: "government", country: null, known: null };
  }
  const match = organisationTables().local.longestAt(tokens, at, limit);
  if (match === undefined || !match.value.alone) return undefined;
  if (/^an?$/.test(tokens[at - 1]?.lower ?? "") || isPlace(scene, { first: at, end: match.end })) return undefined;
  const { type } = match.value;
  // "picked up by the coast guard": which one only a fuller name says
  const bare = !scene.article.allCapitals && !isInverted(scene, at) && verbBehind(scene, match.end) === undefined;
  return { first: at, end: match.end, rule: "local-body", type, country: null, known: null, bare };
}
