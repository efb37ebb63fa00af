import type { Token } from "../../core/article.ts";
import { Label } from "../tagger/index.ts";
import { Is as Class, nameClasses } from "../tagger/tables.ts";
import { Cue, cueOf, Kind, kindOf } from "./lists.ts";
import { isCapital } from "./reading.ts";
import { startsRun } from "./run.ts";
import { type Candidate, candidateOf, endOfPlainRun, isPersonal, isPlace, placeIn, type Scene } from "./scene.ts";
import { knownFrom, longestFrom } from "./tables.ts";
import type { OrganisationType } from "./types.ts";
import { descriptorType, Is } from "./words.ts";

/** What the word before changes: "news agency", "aid agency", "rebel group", "mining group". */
function narrowed(type: OrganisationType, before: Token | undefined): OrganisationType {
  const kinds = kindOf(before);
  if (type === "government") return kinds & Kind.news ? "media" : before?.lower === "aid" ? "ngo" : type;
  if (type !== "ngo") return type;
  if (kinds & Kind.fighting) return "armed-group";
  return before?.lower === "media" ? "media" : kinds & Kind.trading ? "company" : type;
}

/** What kind of body the word describes, which may. */
function described({ tokens, bits }: Scene, i: number): OrganisationType {
  return bits[i]! & Is.small ? narrowed(descriptorType(bits[i]!)!, tokens[i - 1]) : "ngo";
}

/** Classes of words that no body's name begins with. */
const NO_NAME = Class.day | Class.function | Class.head | Class.honorific | Class.courtesy;

/** True if tokens `[first, end)` may be a body's name: no role, day, place or person in them. */
function isNamelike(scene: Scene, first: number, end: number): boolean {
  const token = scene.tokens[first];
  if (end === first || isPlace(scene, first, end)) return false;
  const classes = nameClasses(token);
  if (classes & NO_NAME && (cueOf(token) & Cue.beginsNamelike) === 0 && (scene.bits[first]! & Is.acronym) === 0)
    return false;
  if (end === first + 1) return placeIn(scene, first, end)?.value.form !== "demonym";
  const isPair = end - first === 2 && (classes & Class.first) !== 0;
  return !(isPair && isPersonal(scene, first) && scene.tags.labelAt(end - 1) === Label.person);
}

const isComma = (text: string): boolean => text === "," || text === "(" || text === "–" || text === "—";

const closes = (text: string): boolean => text === "," || text === "." || text === ")" || text === "–" || text === "—";

/** A name that a descriptor stands beside. */
function describedName(first: number, end: number, type: OrganisationType, descriptor: Token): Candidate {
  return {
    first,
    end,
    rule: "descriptor",
    type,
    country: null,
    known: null,
    bare: false,
    descriptor: descriptor.lower,
  };
}

/** "the disaster agency AFAD", "Rail operator Comboios de Portugal", "the company, Karoo Gold, said". */
export function fromDescriptorBefore(scene: Scene, at: number): Candidate | undefined {
  const { bits } = scene;
  if (bits[at - 1]! & Is.describes) return describedAt(scene, at, at - 1);
  return bits[at - 2]! & Is.describes ? describedAt(scene, at, at - 2) : undefined;
}

function describedAt(scene: Scene, at: number, head: number): Candidate | undefined {
  const { tokens, limit } = scene;
  const isApart = head < at - 1;
  if (tokens[head]!.sentence !== tokens[at]!.sentence) return undefined;
  if (isApart && !isComma(tokens[at - 1]!.text)) return undefined;
  const end = endOfPlainRun(scene, at);
  if (!isNamelike(scene, at, end)) return undefined;
  if (isApart && !(end < limit && closes(tokens[end]!.text) && startsPhrase(scene, head))) return undefined;
  return describedName(at, end, described(scene, head), tokens[head]!);
}

/** A comma binds a body to its name only in a phrase of its own: "the state power company, Egat, and", "by a private firm, Sicur." */
function startsPhrase({ tokens }: Scene, head: number): boolean {
  for (let i = head - 1; i >= 0 && i >= head - 4; i--) {
    if (cueOf(tokens[i]) & Cue.determiner) return true;
    if (tokens[i]!.kind !== "word") return false;
  }
  return false;
}

/** "the Naturalis museum", "the EXPRESO CONDOR company": the name stands before the word. */
export function fromDescriptorBehind(scene: Scene, at: number): Candidate | undefined {
  return scene.bits[at - 1]! & Is.the ? describedBehind(scene, at) : undefined;
}

function describedBehind(scene: Scene, at: number): Candidate | undefined {
  const { tokens, bits, limit, article } = scene;
  const end = article.allCapitals ? endInCapitals(scene, at) : endOfPlainRun(scene, at);
  if (end >= limit || end === at || (bits[end]! & Is.descriptor) === 0) return undefined;
  if (isCapital(scene, end + 1) !== article.allCapitals) return undefined;
  if (longestFrom(knownFrom, tokens, end + 1) !== undefined) return undefined;
  const type = descriptorType(bits[end]!)!;
  if (type === "government" || type === "police" || type === "medical") return undefined;
  if (!isNamelike(scene, at, end) || placeIn(scene, at, end) !== undefined) return undefined;
  if (end === at + 1 && scene.tags.labelAt(at) === Label.place) return undefined;
  return describedName(at, end, type, tokens[end]!);
}

/** In capitals only "company" ends a name, after at most three words that are no function words. */
function endInCapitals({ tokens, classes, limit }: Scene, at: number): number {
  for (let i = at; i < limit && i < at + 4; i++) {
    if (tokens[i]!.kind !== "word" || (classes[i]! & Class.function) !== 0) return at;
    if (kindOf(tokens[i]) & Kind.paper) return i;
  }
  return at;
}

/** What the words behind the comma say it is: "a civic group that …", "which runs the port", "founded in 1883". */
function typeBehind(scene: Scene, comma: number): OrganisationType | undefined {
  const [word, next] = [scene.tokens[comma + 1]!, scene.tokens[comma + 2]!];
  if (cueOf(word) & Cue.opensPhrase) return headBehind(scene, comma + 2);
  const isSaid =
    (word.lower === "which" && (kindOf(next) & Kind.runs) !== 0) ||
    ((kindOf(word) & Kind.founded) !== 0 && next.lower === "in") ||
    (word.lower === "owned" && next.lower === "by");
  return isSaid ? "other" : undefined;
}

/** "Promo-LEX, a civic group that watched the vote", "Terminal Sur, which runs the port". */
export function fromApposition(scene: Scene, at: number): Candidate | undefined {
  if (!startsRun(scene, at)) return undefined;
  const end = endOfPlainRun(scene, at);
  return scene.bits[end]! & Is.comma && end + 2 < scene.limit ? withApposition(scene, at, end) : undefined;
}

function withApposition(scene: Scene, at: number, end: number): Candidate | undefined {
  const type = typeBehind(scene, end);
  if (type === undefined || !isNamelike(scene, at, end)) return undefined;
  return candidateOf(at, end, "apposition", type);
}

/** "customers of Optilink, the telecom company said": what is no place of "in …, the company said" names the company. */
function saysOfItself(scene: Scene, from: number, verb: number): boolean {
  const { tokens } = scene;
  if ((cueOf(tokens[verb]) & Cue.saysOfItself) === 0 || tokens[from - 1]!.lower !== "the") return false;
  let at = from - 3;
  while (at > 0 && isCapital(scene, at)) at--;
  return (cueOf(tokens[at]) & Cue.ofOther) !== 0;
}

/** The head of a noun phrase of at most eight words: the descriptor before ",", "that", "of" … */
function headBehind(scene: Scene, from: number): OrganisationType | undefined {
  const { tokens, bits, classes, limit } = scene;
  for (let i = from; i + 1 < limit && i < from + 8; i++) {
    const token = tokens[i]!;
    if ((token.kind !== "word" && token.text !== "-") || classes[i]! & (Class.function | Class.speech))
      return undefined;
    if ((bits[i]! & Is.describes) === 0) continue;
    if (cueOf(tokens[i + 1]) & Cue.endsDescription || saysOfItself(scene, from, i + 1)) return described(scene, i);
  }
  return undefined;
}
