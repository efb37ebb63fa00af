import { type Article, sectionKindOf, tokenAt } from "../../core/article.ts";
import { hasOwnTables } from "../../core/own-tables.ts";
import type { Layers } from "../registry.ts";
import { Is as Class } from "../tagger/tables.ts";
import { countryOf } from "./country-of.ts";
import { fromApposition, fromDescriptorBefore, fromDescriptorBehind } from "./descriptors.ts";
import { isHeadline, isTitleCase } from "./headlines.ts";
import { fromMetonym, fromOwnedTable, fromTable } from "./known.ts";
import { Cue, cueOf } from "./lists.ts";
import { fromLocalBody } from "./local-bodies.ts";
import { isCapital, type Reading } from "./reading.ts";
import { fromAcronym, fromPattern, fromTagger, fromTold, fromTopics, fromUnit } from "./rules.ts";
import { endOfTopicRun, startsRun } from "./run.ts";
import { type Candidate, isPlace, placesByToken, type Scene } from "./scene.ts";
import { fromSmallBody } from "./small-bodies.ts";
import { knownFrom, longestFrom } from "./tables.ts";
import { Is } from "./words.ts";

type Context = Pick<Layers, "places" | "tags" | "filing">;

/** Rules that go by the words around a name, which a place may have around it too. */
const GUESSES = new Set(["tagger", "told", "descriptor", "apposition", "acronym"]);
const SILENT = new Set(["byline", "dateline", "boilerplate", "footer", "caption"]);

/** What the rules for words with capitals find. The longer of table and pattern wins. */
function fromCapitals(scene: Scene, at: number, isTitled: boolean): Candidate | undefined {
  const known = fromTable(scene, at);
  if (known === null) return undefined;
  if (!isCapital(scene, at)) return known ?? fromStart(scene, at);
  const pattern = isTitled ? undefined : fromPattern(scene, at);
  if (pattern !== undefined && (known === undefined || pattern.end > known.end)) return pattern;
  return known ?? (scene.isTitle ? fromTitleRules(scene, at) : fromRules(scene, at)) ?? fromStart(scene, at);
}

/** The rules for a word with a capital, in this order; the first that finds something has it. */
function fromRules(scene: Scene, at: number): Candidate | undefined {
  return fromOwnedTable(scene, at) ?? (startsRun(scene, at) ? fromStartOfRun(scene, at) : fromInsideOfRun(scene, at));
}

/** A name behind other words with capitals. */
function fromInsideOfRun(scene: Scene, at: number): Candidate | undefined {
  const local = scene.article.allCapitals ? fromLocalBody(scene, at) : undefined;
  return local ?? fromDescriptorBefore(scene, at) ?? fromTold(scene, at);
}

function fromStartOfRun(scene: Scene, at: number): Candidate | undefined {
  return (
    fromLocalBody(scene, at) ??
    fromDescriptorBefore(scene, at) ??
    fromTold(scene, at) ??
    fromApposition(scene, at) ??
    fromDescriptorBehind(scene, at) ??
    fromAcronym(scene, at) ??
    fromMetonym(scene, at) ??
    fromTopics(scene, at) ??
    fromTagger(scene, at)
  );
}

/** In a headline whose words all have capitals shape says nothing. */
function fromTitleRules(scene: Scene, at: number): Candidate | undefined {
  return fromOwnedTable(scene, at) ?? fromLocalBody(scene, at) ?? fromAcronym(scene, at) ?? fromMetonym(scene, at);
}

/** "Coast guard lifts 17", and articles in capitals. */
function fromStart(scene: Scene, at: number): Candidate | undefined {
  return at === scene.first || scene.article.allCapitals ? fromSmallBody(scene, at) : undefined;
}

/** The organisation that is named from this token on. */
function candidateAt(scene: Scene, at: number, isTitled: boolean): Candidate | undefined {
  const { kind } = scene.tokens[at]!;
  if (kind === "word") {
    if ((scene.bits[at]! & Is.smallStart) === 0) return fromCapitals(scene, at, isTitled);
    return fromTable(scene, at) ?? fromSmallBody(scene, at);
  }
  if (kind === "alphanumeric") return fromUnit(scene, at);
  return kind === "number" ? (fromTable(scene, at) ?? undefined) : undefined;
}

// "director of the Health Department Jane Roe" has one; "Director of Research" hasn't
function isComplement(scene: Scene, { first, end, rule }: Candidate): boolean {
  const { tokens, bits, classes } = scene;
  if (rule !== "tagger") return false;
  // "the Convention on Human Rights"
  const isOfThing = (bits[first - 2]! & Is.tail) !== 0 && (bits[first - 2]! & Is.capital) !== 0;
  if (isOfThing && cueOf(tokens[first - 1]) & Cue.complement) return true;
  if (endOfTopicRun(scene, first) < end) return false;
  return tokens[first - 1]?.lower === "of" && (classes[first - 2]! & Class.head) !== 0;
}

/** The wire in the dateline. */
function wireOf(article: Article, { dateline }: Layers["filing"]): Candidate | undefined {
  if (dateline?.wire == null) return undefined;
  const first = tokenAt(article, dateline.wire.start);
  const end = tokenAt(article, dateline.wire.end - 1) + 1;
  const known = longestFrom(knownFrom, article.tokens, first, end)?.value.known ?? null;
  const country = known?.country ?? null;
  return { first, end, rule: "wire", type: "media", country, known, bare: false, descriptor: "" };
}

/** Adds what is named in the sentence; `next` and the result number the first opener in it and behind it. */
function findIn(scene: Scene, next: number, filing: Context["filing"], found: Candidate[]): number {
  scene.isTitle ||= scene.first === 0 && isHeadline(scene);
  const isTitled = scene.isTitle && isTitleCase(scene);
  const { openers, limit } = scene;
  let o = next;
  while (o < openers.length && openers[o]! < limit) {
    const candidate = candidateAt(scene, openers[o]!, isTitled);
    o++;
    if (candidate === undefined || isComplement(scene, candidate)) continue;
    if (GUESSES.has(candidate.rule) && isPlace(scene, candidate.first, candidate.end)) continue;
    candidate.country ??= countryOf(scene, candidate, filing);
    found.push(candidate);
    while (openers[o]! < candidate.end) o++;
  }
  return o;
}

function insert(found: Candidate[], added: Candidate): void {
  let at = 0;
  while (at < found.length && found[at]!.first < added.first) at++;
  found.splice(at, 0, added);
}

/** Everything in the article that names an organisation by itself, in text order, disjoint. */
export function findCandidates(article: Article, reading: Reading, { places, tags, filing }: Context): Candidate[] {
  const found: Candidate[] = [];
  const { tokens, bits, classes, openers, references } = reading;
  const placeAt = placesByToken(tokens, places);
  const scene: Scene = {
    tokens,
    bits,
    classes,
    openers,
    references,
    article,
    places,
    placeAt,
    tags,
    hasOwn: hasOwnTables(),
    first: 0,
    limit: 0,
    isTitle: false,
  };
  let next = 0;
  for (const { firstToken, endToken } of article.sentences) {
    while (openers[next]! < firstToken) next++;
    if (next === openers.length) break;
    if (openers[next]! >= endToken) continue;
    const kind = sectionKindOf(article, firstToken);
    if (SILENT.has(kind)) continue;
    scene.first = firstToken;
    scene.limit = endToken;
    scene.isTitle = kind === "title" || kind === "heading";
    next = findIn(scene, next, filing, found);
  }
  const wire = wireOf(article, filing);
  if (wire !== undefined) insert(found, wire);
  leaveCompany(article, found);
  return found;
}

/** "thank Dena and Corran Rescue" is of two where the text names "Corran Rescue" alone elsewhere. */
function leaveCompany({ text, tokens }: Article, found: Candidate[]): void {
  const nameFrom = (first: number, end: number): string => text.slice(tokens[first]!.start, tokens[end - 1]!.end);
  let names: Set<string> | undefined;
  for (let i = 0; i < found.length; i++) {
    const { first, end, rule } = found[i]!;
    if (rule !== "pattern") continue;
    let and = first + 1;
    while (and < end && (cueOf(tokens[and]) & Cue.and) === 0) and++;
    if (and + 2 >= end) continue;
    names ??= new Set(found.map((one) => nameFrom(one.first, one.end)));
    if (names.has(nameFrom(and + 1, end))) found[i] = { ...found[i]!, first: and + 1 };
  }
}
