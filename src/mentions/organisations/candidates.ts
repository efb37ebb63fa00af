import { type Article, sectionKindOf, tokenAt } from "../../core/article.ts";
import { hasOwnTables } from "../../core/own-tables.ts";
import type { Layers } from "../registry.ts";
import { Is as Class, nameClasses } from "../tagger/tables.ts";
import { countryOf } from "./country-of.ts";
import { fromApposition, fromDescriptorBefore, fromDescriptorBehind } from "./descriptors.ts";
import { isHeadline, isTitleCase } from "./headlines.ts";
import { fromMetonym, fromOwnedTable, fromTable } from "./known.ts";
import { Cue, cueOf } from "./lists.ts";
import { fromLocalBody } from "./local-bodies.ts";
import { fromAcronym, fromPattern, fromTagger, fromTold, fromTopics, fromUnit } from "./rules.ts";
import { type Candidate, isPlace, placesByToken, type Scene } from "./scene.ts";
import { fromSmallBody } from "./small-bodies.ts";
import { knownFrom, longestFrom } from "./tables.ts";
import { Is, isCapital, wordOf } from "./words.ts";

type Context = Pick<Layers, "places" | "tags" | "filing">;
type Rule = (scene: Scene, at: number) => Candidate | undefined;

/** For a word with a capital, in this order; the first that finds something has it. */
const RULES: readonly Rule[] = [
  fromOwnedTable,
  fromLocalBody,
  fromDescriptorBefore,
  fromTold,
  fromApposition,
  fromDescriptorBehind,
  fromAcronym,
  fromMetonym,
  fromTopics,
  fromTagger,
];
/** In a headline whose words all have capitals shape says nothing. */
const TITLE_RULES: readonly Rule[] = [fromOwnedTable, fromLocalBody, fromAcronym, fromMetonym];

/** Rules that go by the words around a name, which a place may have around it too. */
const GUESSES = new Set(["tagger", "told", "descriptor", "apposition", "acronym"]);
const SILENT = new Set(["byline", "dateline", "boilerplate", "footer", "caption"]);

/** What the rules for words with capitals find. The longer of table and pattern wins. */
function fromCapitals(scene: Scene, at: number, isTitled: boolean): Candidate | undefined {
  const known = fromTable(scene, at);
  if (known === null) return undefined;
  if (!isCapital(scene.tokens[at])) return known ?? fromStart(scene, at);
  const pattern = isTitled ? undefined : fromPattern(scene, at);
  if (pattern !== undefined && (known === undefined || pattern.end > known.end)) return pattern;
  return known ?? firstOf(scene.isTitle ? TITLE_RULES : RULES, scene, at) ?? fromStart(scene, at);
}

function firstOf(rules: readonly Rule[], scene: Scene, at: number): Candidate | undefined {
  for (let i = 0; i < rules.length; i++) {
    const found = rules[i]!(scene, at);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** "Coast guard lifts 17", and articles in capitals. */
function fromStart(scene: Scene, at: number): Candidate | undefined {
  const { article, tokens } = scene;
  const isStart = article.allCapitals || article.sentences[tokens[at]!.sentence]!.firstToken === at;
  return isStart ? fromSmallBody(scene, at) : undefined;
}

/** The organisation that is named from this token on. */
function candidateAt(scene: Scene, at: number, isTitled: boolean): Candidate | undefined {
  const token = scene.tokens[at]!;
  if (token.kind === "word") {
    if ((wordOf(token) & Is.smallStart) === 0) return fromCapitals(scene, at, isTitled);
    return fromTable(scene, at) ?? fromSmallBody(scene, at);
  }
  if (token.kind === "alphanumeric") return fromUnit(scene, at);
  return token.kind === "number" ? (fromTable(scene, at) ?? undefined) : undefined;
}

// "director of the Health Department Jane Roe" has one; "Director of Research" hasn't
function isComplement({ tokens }: Scene, { first, end, rule }: Candidate): boolean {
  if (rule !== "tagger") return false;
  // "the Convention on Human Rights"
  const isOfThing = (wordOf(tokens[first - 2]) & Is.tail) !== 0 && isCapital(tokens[first - 2]);
  if (isOfThing && cueOf(tokens[first - 1]) & Cue.complement) return true;
  if (end > first + 1) return false;
  return tokens[first - 1]?.lower === "of" && (nameClasses(tokens[first - 2]) & Class.head) !== 0;
}

/** The wire in the dateline. */
function wireOf(article: Article, { dateline }: Layers["filing"]): Candidate[] {
  if (dateline?.wire == null) return [];
  const first = tokenAt(article, dateline.wire.start);
  const end = tokenAt(article, dateline.wire.end - 1) + 1;
  const known = longestFrom(knownFrom, article.tokens, first, end)?.value.known ?? null;
  const country = known?.country ?? null;
  return [{ first, end, rule: "wire", type: "media", country, known, bare: false, descriptor: "" }];
}

/** Words that a name of a body may begin with, whatever follows. */
const OPENS = Is.capital | Is.known | Is.local | Is.ministry;

/** False if no rule finds anything at the token: most words in small letters. */
function mayOpen(tokens: Scene["tokens"], i: number): boolean {
  const { kind } = tokens[i]!;
  if (kind === "punctuation") return false;
  // "health ministry", "101st Airborne"
  return (wordOf(tokens[i]) & OPENS) !== 0 || (wordOf(tokens[i + 1]) & Is.ministry) !== 0 || kind === "alphanumeric";
}

function findIn(scene: Scene, first: number, filing: Context["filing"], found: Candidate[]): void {
  scene.isTitle ||= first === 0 && isHeadline(scene);
  const isTitled = scene.isTitle && isTitleCase(scene, first);
  const { tokens } = scene;
  for (let i = first; i < scene.limit; i++) {
    if (!mayOpen(tokens, i) && !scene.hasOwn) continue;
    const candidate = candidateAt(scene, i, isTitled);
    if (candidate === undefined || isComplement(scene, candidate)) continue;
    if (GUESSES.has(candidate.rule) && isPlace(scene, candidate.first, candidate.end)) continue;
    candidate.country ??= countryOf(scene, candidate, filing);
    found.push(candidate);
    i = candidate.end - 1;
  }
}

/** Everything in the article that names an organisation by itself, in text order, disjoint. */
export function findCandidates(article: Article, { places, tags, filing }: Context): Candidate[] {
  const found: Candidate[] = wireOf(article, filing);
  const { tokens } = article;
  const placeAt = placesByToken(tokens, places);
  const scene: Scene = { article, tokens, places, placeAt, tags, hasOwn: hasOwnTables(), limit: 0, isTitle: false };
  for (const { firstToken, endToken } of article.sentences) {
    const kind = firstToken < endToken ? sectionKindOf(article, firstToken) : "footer";
    if (SILENT.has(kind)) continue;
    scene.limit = endToken;
    scene.isTitle = kind === "title" || kind === "heading";
    findIn(scene, firstToken, filing, found);
  }
  return found.sort((a, b) => a.first - b.first);
}
