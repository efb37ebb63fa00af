import { Label } from "../tagger/index.ts";
import { Is as Class } from "../tagger/tables.ts";
import { Cue, cueOf, Kind, kindOf } from "./lists.ts";
import { typeOfName } from "./name-type.ts";
import { isCapital } from "./reading.ts";
import { endOfName, endOfRun, endOfTopicRun, headOfRun, startsRun } from "./run.ts";
import {
  type Candidate,
  candidateOf,
  endOfPlainRun,
  isInverted,
  isPersonal,
  isPlace,
  type Scene,
  verbBehind,
} from "./scene.ts";
import { headType, Is } from "./words.ts";

/** "Major General Jane Roe": a rank inside a person's name. */
function isRank(scene: Scene, at: number): boolean {
  return !startsRun(scene, at) && (scene.classes[at]! & Class.honorific) !== 0;
}

/** True if a body's name may begin here: no day, function word or rank, but "New People's Army", "All India Federation". */
function mayBegin(scene: Scene, at: number): boolean {
  const classes = scene.classes[at]!;
  const cues = cueOf(scene.tokens[at]);
  if (classes & Class.day || (classes & Class.function && (cues & Cue.beginsName) === 0)) return false;
  return (cues & Cue.opener) === 0 && !isRank(scene, at);
}

/** "Ministry of Health", "Lagos Police Department", "Supreme Court of Kenya", "Hartmann Schuh AG". */
export function fromPattern(scene: Scene, at: number): Candidate | undefined {
  const goesOn = (scene.bits[at + 1]! & (Is.capital | Is.joins)) !== 0;
  return goesOn && !scene.article.allCapitals ? fromRun(scene, at) : undefined;
}

function fromRun(scene: Scene, at: number): Candidate | undefined {
  const { tokens, bits, limit } = scene;
  const end = endOfRun(scene, at, limit);
  const mayHead = end > at + 1 && hasHead(bits, at, end);
  if ((!mayHead && (bits[end]! & Is.joins) === 0) || !mayBegin(scene, at)) return undefined;
  const head = mayHead ? headOfRun(scene, at, end) : -1;
  if (head === -1) return fromLegalForm(scene, at, end);
  const name = endOfName(scene, head, end);
  const last = name < limit && kindOf(tokens[name]) & Kind.smallLegalForm ? name + 1 : name;
  if (last - at < 2 || isTail(scene, last)) return undefined;
  return candidateOf(at, last, "pattern", typeOfName(scene, at, last, head));
}

function hasHead(bits: Int32Array, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (bits[i]! & Is.head) return true;
  return false;
}

/** "Gradis d.d.": a legal form in small letters behind words with capitals. */
function fromLegalForm({ tokens, limit }: Scene, at: number, end: number): Candidate | undefined {
  if (end >= limit || (kindOf(tokens[end]) & Kind.smallLegalForm) === 0) return undefined;
  return candidateOf(at, end + 1, "legal-form", "company");
}

/** "University Street", "Police Conference": a word behind that makes it something else. */
function isTail({ bits, limit }: Scene, end: number): boolean {
  return end < limit && (bits[end]! & Is.tail) !== 0 && (bits[end]! & Is.capital) !== 0;
}

/** "the 101st Airborne Division", "the 7th Fleet". */
export function fromUnit(scene: Scene, at: number): Candidate | undefined {
  const { tokens, limit } = scene;
  if (!isCapital(scene, at + 1) || !/^\d+(?:st|nd|rd|th)$/.test(tokens[at]!.lower)) return undefined;
  let end = at;
  for (let i = at + 1; i < limit && i < at + 5 && isCapital(scene, i); i++) {
    if (kindOf(tokens[i]) & Kind.unit) end = i + 1;
  }
  return end === at ? undefined : candidateOf(at, end, "unit", "military");
}

/** The town behind a station's letters: one word that is no role and no person's. */
const mayBeTown = (scene: Scene, at: number, end: number): boolean =>
  end === at + 1 && !isPersonal(scene, at) && (scene.classes[at]! & Class.head) === 0;

/** "told the Post-Courier", "in an interview with Radio Sol": what is told there is a paper or a station. */
export function fromTold(scene: Scene, at: number): Candidate | undefined {
  const { bits } = scene;
  const hasArticle = (bits[at - 1]! & Is.the) !== 0;
  return bits[hasArticle ? at - 2 : at - 1]! & Is.tells ? toldName(scene, at, hasArticle) : undefined;
}

function toldName(scene: Scene, at: number, hasArticle: boolean): Candidate | undefined {
  const { tokens, bits } = scene;
  if (scene.article.allCapitals) return undefined;
  const end = endOfPlainRun(scene, at);
  if (scene.classes[at]! & (Class.demonym | Class.day | Class.head | Class.honorific | Class.courtesy))
    return undefined;
  if (isPlace(scene, at, end)) return undefined;
  // "told CTV", "told CTV Winnipeg"
  const isAcronym = (bits[at]! & Is.acronym) !== 0 && (end === at + 1 || mayBeTown(scene, at + 1, end));
  const isMedia = isAcronym || (kindOf(tokens[end - 1]) & Kind.media) !== 0;
  return isMedia || (hasArticle && !isPersonal(scene, at)) ? candidateOf(at, end, "told", "media") : undefined;
}

/** "Fish and Wildlife said", of the department of it: only where its full name is told. */
export function fromTopics(scene: Scene, at: number): Candidate | undefined {
  if ((scene.bits[at + 1]! & (Is.capital | Is.joins)) === 0 || !startsRun(scene, at)) return undefined;
  const end = endOfTopicRun(scene, at);
  if (end < at + 2 || isCapital(scene, end) || verbBehind(scene, end) === 0) return undefined;
  return candidateOf(at, end, "topics", "other", true);
}

const SURE = 0.6;
const SURE_SINGLE = 1.2;

/** End of the stretch that the tagger labels an organisation. */
function endOfTagged({ tokens, tags, limit }: Scene, at: number): number {
  let end = at;
  while (end < limit && tags.labelAt(end) === Label.organisation && tokens[end]!.kind === "word") end++;
  return end;
}

/** How sure the tagger is, of each word, that `[at, end)` is an organisation. */
function surenessOf({ tags }: Scene, at: number, end: number): number {
  let lead = 0;
  for (let i = at; i < end; i++) lead += tags.lead(i, Label.organisation);
  return lead / (end - at);
}

/** True if the tagger's run is a name: sure enough, whole, and neither a common word nor a place by its last one. */
function isTaggedName(scene: Scene, at: number, end: number): boolean {
  const { bits } = scene;
  const isSingle = end === at + 1;
  if (isCapital(scene, end) || bits[end - 1]! & Is.tail) return false;
  // "the European Commissioner"
  if ((scene.classes[end - 1]! & Class.head) !== 0 && (bits[end - 1]! & Is.head) === 0) return false;
  if (isSingle && (isCommon(scene, at) || scene.classes[at]! & (Class.demonym | Class.day))) return false;
  return surenessOf(scene, at, end) >= (isSingle ? SURE_SINGLE : SURE);
}

/** True for a word that the tables have for something else: the head of other names, or an acronym that is no body's. */
const isCommon = ({ bits }: Scene, at: number): boolean => (bits[at]! & (Is.head | Is.noBody)) !== 0;

/** "Rep. G.K. Berg": a title, which no body's name has with its stop. */
const isTitle = ({ tokens, classes }: Scene, at: number): boolean =>
  (classes[at]! & (Class.honorific | Class.courtesy)) !== 0 && tokens[at]!.text.endsWith(".");

/** What only the tagger takes for an organisation, if it's sure of it and no table has it otherwise. */
export function fromTagger(scene: Scene, at: number): Candidate | undefined {
  return startsRun(scene, at) && scene.tags.labelAt(at) === Label.organisation ? taggedName(scene, at) : undefined;
}

function taggedName(scene: Scene, at: number): Candidate | undefined {
  const { tokens, bits } = scene;
  if (bits[at]! & Is.the || tokens[at]!.lower === "ngo" || tokens[at - 1]?.text === "-" || isTitle(scene, at))
    return undefined;
  const end = endOfTagged(scene, at);
  if (!isTaggedName(scene, at, end)) return undefined;
  const type = headType(bits[end - 1]!) ?? headType(bits[at]!) ?? "other";
  return candidateOf(at, end, "tagger", type);
}

/** An acronym that stands alone, not in another name, and is no place's and no common word's. */
function isLoneAcronym(scene: Scene, at: number): boolean {
  const { tokens, article } = scene;
  if (article.allCapitals || isCommon(scene, at) || isCapital(scene, at + 1) || !startsRun(scene, at)) return false;
  return tokens[at - 1]?.text !== "-" && tokens[at + 1]?.text !== "-" && !isPlace(scene, at, at + 1);
}

/** "DOH said", "the PNO's": an acronym; one that neither speaks nor acts only points to a name that has its letters. */
export function fromAcronym(scene: Scene, at: number): Candidate | undefined {
  return scene.bits[at]! & Is.acronym ? acronymAt(scene, at) : undefined;
}

function acronymAt(scene: Scene, at: number): Candidate | undefined {
  if (!isLoneAcronym(scene, at)) return undefined;
  const acts = isInverted(scene, at) || verbBehind(scene, at + 1) !== 0;
  const bare = scene.isTitle || !(acts || scene.tags.lead(at, Label.organisation) > SURE);
  return candidateOf(at, at + 1, "acronym", "other", bare);
}
