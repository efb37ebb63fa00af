import { Label } from "../tagger/index.ts";
import { classesOf, Is } from "../tagger/tables.ts";
import type { OrganisationType } from "./index.ts";
import { isCapital } from "./run.ts";
import { type Candidate, isPlace, placeIn, type Scene } from "./scene.ts";
import { organisationTables } from "./tables.ts";

const GRADE =
  /^(?:provincial|state|federal|national|local|regional|traffic|riot|border|municipal|highway|city|county|military|transitional|interim|central|metropolitan|public|royal|island|capital)$/;
/** Bodies of a state or a people, which no other word before them names. */
const OF_STATES =
  /^(?:government|army|navy|military|parliament|court|cabinet|senate|presidency|embassy|authorities|congress|treasury|marines)$/;
const OPEN_HEAD =
  /^(?:ministry|agency|authority|commission|service|council|court|police|parliament|department|directorate|institute|federation|association|regulator|ombudsman|union|bureau)$/;

const isSmall = ({ article, tokens }: Scene, i: number): boolean =>
  article.allCapitals || tokens[i]?.text === tokens[i]?.lower;

/** "the Danish navy", "a Danish navy vessel", but not "a Belgian court". */
function isIndefinite({ tokens }: Scene, first: number, end: number): boolean {
  return (
    /^(?:an?|another|any|every|some|no)$/.test(tokens[first - 1]?.lower ?? "") &&
    (tokens[end]?.kind !== "word" ||
      (classesOf(tokens[end]!.lower) & Is.function) !== 0 ||
      organisationTables().verbs.has(tokens[end]!.lower))
  );
}

/** What the word before a common body is: a people or a country, a town or region, or nothing that names a body. */
function ownerKind(scene: Scene, at: number): "state" | "town" | undefined {
  const { tokens, tags, article } = scene;
  if (placeIn(scene, { first: at, end: at + 1 }) !== undefined) return "state";
  if (article.allCapitals) return undefined;
  const classes = classesOf(tokens[at]!.lower);
  if (classes & (Is.function | Is.day | Is.honorific | Is.courtesy | Is.head)) return undefined;
  if (tags.labelAt(at) === Label.person) return undefined;
  const startsSentence = article.sentences[tokens[at]!.sentence]!.firstToken === at;
  if (tags.labelAt(at) === Label.place) return "state";
  return startsSentence && tags.labelAt(at) === Label.none ? undefined : "town";
}

/** "Lagos police", "the Greek coast guard", "Sindh provincial police". */
export function fromCommonBody(scene: Scene, at: number): Candidate | undefined {
  const { tokens, limit } = scene;
  if (!isCapital(tokens[at]) || at + 1 >= limit || !isSmall(scene, at + 1)) return undefined;
  const { common } = organisationTables();
  const grade = GRADE.test(tokens[at + 1]!.lower) ? 1 : 0;
  const match = common.longestAt(tokens, at + 1, limit) ?? common.longestAt(tokens, at + 1 + grade, limit);
  if (match === undefined || !isSmall(scene, match.first)) return fromOpenBody(scene, at);
  const owner = ownerKind(scene, at);
  if (owner === undefined || (owner === "town" && OF_STATES.test(tokens[match.end - 1]!.lower))) return undefined;
  if (isIndefinite(scene, at, match.end) || (classesOf(tokens[match.end]?.lower ?? "") & Is.courtesy) !== 0)
    return undefined;
  return { first: at, end: match.end, rule: "common-body", type: match.value.type, country: null, known: null };
}

/** "the Greek shipping ministry", "the Kenyan anti-corruption commission": a people, words of its business, a head. */
function fromOpenBody(scene: Scene, at: number): Candidate | undefined {
  const { tokens } = scene;
  if (placeIn(scene, { first: at, end: at + 1 })?.value.kind !== "country") return undefined;
  let i = at + 1;
  while (i <= at + 4 && isBusiness(scene, i) && (i === at + 1 || !OPEN_HEAD.test(tokens[i]!.lower))) i++;
  if (i === at + 1 || i > at + 4 || !isBusiness(scene, i) || isIndefinite(scene, at, i + 1)) return undefined;
  const type = typeOfOpen(tokens[i]!.lower);
  return { first: at, end: i + 1, rule: "common-body", type, country: null, known: null };
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
  const match = organisationTables().common.longestAt(tokens, at, limit);
  if (match === undefined || !match.value.alone) return undefined;
  if (/^an?$/.test(tokens[at - 1]?.lower ?? "") || isPlace(scene, { first: at, end: match.end })) return undefined;
  return { first: at, end: match.end, rule: "common-body", type: match.value.type, country: null, known: null };
}
