import { Label } from "../tagger/index.ts";
import { classesOf, Is } from "../tagger/tables.ts";
import { typeOfName } from "./name-type.ts";
import { endOfName, endOfRun, headOfRun, isCapital, startsRun } from "./run.ts";
import {
  type Candidate,
  endOfPlainRun,
  isAcronym,
  isInverted,
  isPersonal,
  isPlace,
  type Scene,
  verbBehind,
} from "./scene.ts";
import { organisationTables } from "./tables.ts";

const LEGAL =
  /^(?:d\.d\.?|d\.o\.o\.?|a\.s\.?|s\.r\.o\.?|s\.r\.l\.?|s\.p\.a\.?|k\.k\.?|plc|gmbh|kft|zrt|z\.o\.o\.?|sp|e\.v\.?)$/;

/** Function words that begin names too: "New People's Army", "All India Football Federation". */
const BEGINS_NAME = /^(?:new|all|first|one|our|high|people)$/;
/** Words that begin a sentence or a run but no name. */
const OPENER = /^(?:outside|former|every|local|armed|senior|top|ex|pro|anti|acting|then|mr|mrs|ms|dr|sir)$/;

/** "Major General Jane Roe": a rank inside a person's name. */
function isRank({ tokens }: Scene, at: number): boolean {
  return isCapital(tokens[at - 1]) && (classesOf(tokens[at]!.lower) & Is.honorific) !== 0 && !startsRun(tokens, at);
}

/** "Ministry of Health", "Lagos Police Department", "Supreme Court of Kenya", "Hartmann Schuh AG". */
export function fromPattern(scene: Scene, at: number): Candidate | undefined {
  const { tokens, limit, article } = scene;
  if (!isCapital(tokens[at]) || article.allCapitals) return undefined;
  const classes = classesOf(tokens[at]!.lower);
  if (classes & Is.day || (classes & Is.function && !BEGINS_NAME.test(tokens[at]!.lower))) return undefined;
  if (OPENER.test(tokens[at]!.lower) || isRank(scene, at)) return undefined;
  const end = endOfRun(tokens, at, limit);
  const head = headOfRun(tokens, at, end);
  if (head === -1) return fromLegalForm(scene, at, end);
  const name = endOfName(tokens, head, end);
  const last = name < limit && LEGAL.test(tokens[name]!.lower) ? name + 1 : name;
  if (last - at < 2 || isTail(scene, last)) return undefined;
  return {
    first: at,
    end: last,
    rule: "pattern",
    type: typeOfName(tokens, at, last, head),
    country: null,
    known: null,
  };
}

/** "Gradis d.d.": a legal form in small letters behind words with capitals. */
function fromLegalForm({ tokens, limit }: Scene, at: number, end: number): Candidate | undefined {
  if (end >= limit || !LEGAL.test(tokens[end]!.lower)) return undefined;
  return { first: at, end: end + 1, rule: "legal-form", type: "company", country: null, known: null };
}

/** "University Street", "Police Conference": a word behind that makes it something else. */
function isTail({ tokens, limit }: Scene, end: number): boolean {
  return end < limit && isCapital(tokens[end]) && organisationTables().tails.has(tokens[end]!.lower);
}

const MILITARY = /^(?:division|brigade|regiment|battalion|squadron|infantry|fleet|corps|army|wing)$/;

/** "the 101st Airborne Division", "the 7th Fleet". */
export function fromUnit({ tokens, limit }: Scene, at: number): Candidate | undefined {
  if (!/^\d+(?:st|nd|rd|th)$/.test(tokens[at]!.lower)) return undefined;
  let end = at;
  for (let i = at + 1; i < limit && i < at + 5 && isCapital(tokens[i]); i++) {
    if (MILITARY.test(tokens[i]!.lower)) end = i + 1;
  }
  return end === at ? undefined : { first: at, end, rule: "unit", type: "military", country: null, known: null };
}

const MEDIA =
  /^(?:tv|news|radio|times|post|herald|television|fm|gazette|tribune|chronicle|mail|star|sun|daily|press|telegraph|journal|courier|observer|channel|network|standard|mirror|express|weekly)$/;

/** "told the Post-Courier", "in an interview with Radio Sol": what is told there is a paper or a station. */
export function fromTold(scene: Scene, at: number): Candidate | undefined {
  const { tokens } = scene;
  if (!isCapital(tokens[at]) || scene.article.allCapitals) return undefined;
  const hasArticle = tokens[at - 1]?.lower === "the";
  const cue = tokens[at - 1 - (hasArticle ? 1 : 0)]?.lower ?? "";
  if (!/^(?:told|tells|telling)$/.test(cue)) return undefined;
  const end = endOfPlainRun(scene, at);
  const classes = classesOf(tokens[at]!.lower);
  if (classes & (Is.demonym | Is.day | Is.head | Is.honorific | Is.courtesy) || isPlace(scene, { first: at, end }))
    return undefined;
  const isMedia = MEDIA.test(tokens[end - 1]!.lower) || (end === at + 1 && isAcronym(tokens[at]!.text));
  if (!isMedia && (!hasArticle || isPersonal(scene, at))) return undefined;
  return { first: at, end, rule: "told", type: "media", country: null, known: null };
}

const SURE = 0.6;
const SURE_SINGLE = 1.2;

/** End of the stretch that the tagger labels an organisation, and how sure it is of each word of it. */
function taggedRun({ tokens, tags, limit }: Scene, at: number): { end: number; sureness: number } {
  let end = at;
  let lead = 0;
  while (end < limit && tags.labelAt(end) === Label.organisation && tokens[end]!.kind === "word") {
    lead += tags.lead(end, Label.organisation);
    end++;
  }
  return { end, sureness: end === at ? 0 : lead / (end - at) };
}

/** True for a word that the tables have for something else: the head of other names, or an acronym that is no body's. */
function isCommon(lower: string): boolean {
  const { heads, acronymsOfOthers } = organisationTables();
  return heads.has(lower) || acronymsOfOthers.has(lower.replaceAll(".", ""));
}

/** True if the tagger's run is a name: sure enough, whole, and neither a common word nor a place by its last one. */
function isTaggedName({ tokens }: Scene, at: number, end: number, sureness: number): boolean {
  const { lower } = tokens[at]!;
  const isSingle = end === at + 1;
  if (sureness < (isSingle ? SURE_SINGLE : SURE) || isCapital(tokens[end])) return false;
  if (isSingle && (isCommon(lower) || classesOf(lower) & (Is.demonym | Is.day))) return false;
  return !organisationTables().tails.has(tokens[end - 1]!.lower);
}

/** What only the tagger takes for an organisation, if it's sure of it and no table has it otherwise. */
export function fromTagger(scene: Scene, at: number): Candidate | undefined {
  const { tokens, tags } = scene;
  if (!isCapital(tokens[at]) || /^(?:the|ngo)$/.test(tokens[at]!.lower) || tags.labelAt(at) !== Label.organisation)
    return undefined;
  if (!startsRun(tokens, at) || tokens[at - 1]?.text === "-") return undefined;
  const { end, sureness } = taggedRun(scene, at);
  if (!isTaggedName(scene, at, end, sureness)) return undefined;
  const { heads } = organisationTables();
  const type = heads.get(tokens[end - 1]!.lower) ?? heads.get(tokens[at]!.lower) ?? "other";
  return { first: at, end, rule: "tagger", type, country: null, known: null };
}

/** An acronym that stands alone, not in another name, and is no place's and no common word's. */
function isLoneAcronym(scene: Scene, at: number): boolean {
  const { tokens, article } = scene;
  const { text, lower } = tokens[at]!;
  if (!isAcronym(text) || article.allCapitals || !startsRun(tokens, at) || isCapital(tokens[at + 1])) return false;
  if (tokens[at - 1]?.text === "-" || tokens[at + 1]?.text === "-") return false;
  return !isCommon(lower) && !isPlace(scene, { first: at, end: at + 1 });
}

/** "DOH said", "the PNO's": an acronym; one that neither speaks nor acts only points to a name that has its letters. */
export function fromAcronym(scene: Scene, at: number): Candidate | undefined {
  if (!isLoneAcronym(scene, at)) return undefined;
  const acts = isInverted(scene, at) || verbBehind(scene, at + 1) !== undefined;
  const bare = scene.isTitle || !(acts || scene.tags.lead(at, Label.organisation) > SURE);
  return { first: at, end: at + 1, rule: "acronym", type: "other", country: null, known: null, bare };
}
