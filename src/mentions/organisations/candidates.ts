import { type Article, sectionKindOf, tokenAt } from "../../core/article.ts";
import { firstOverlapping } from "../../core/spans.ts";
import { countryAt } from "../places/country-table.ts";
import type { Layers } from "../registry.ts";
import { classesOf, Is } from "../tagger/tables.ts";
import { fromApposition, fromDescriptorBefore, fromDescriptorBehind } from "./descriptors.ts";
import { fromMetonym, fromOwnedTable, fromTable } from "./known.ts";
import { fromLocalBody, fromSmallBody } from "./local-bodies.ts";
import { fromAcronym, fromPattern, fromTagger, fromTold, fromUnit } from "./rules.ts";
import { isCapital } from "./run.ts";
import { type Candidate, isPlace, type Scene } from "./scene.ts";
import { organisationTables } from "./tables.ts";

type Context = Pick<Layers, "places" | "tags" | "filing">;
type Rule = (scene: Scene, at: number) => Candidate | undefined;

/** In this order; the first that finds something has it. The longer of table and pattern wins. */
const RULES: readonly Rule[] = [
  fromOwnedTable,
  fromLocalBody,
  fromDescriptorBefore,
  fromTold,
  fromApposition,
  fromDescriptorBehind,
  fromAcronym,
  fromMetonym,
  fromTagger,
];
/** In a headline whose words all have capitals shape says nothing. */
const TITLE_RULES: readonly Rule[] = [fromOwnedTable, fromLocalBody, fromAcronym, fromMetonym];

/** Rules that go by the words around a name, which a place may have around it too. */
const GUESSES = new Set(["tagger", "told", "descriptor", "apposition", "acronym"]);
const SILENT = new Set(["byline", "dateline", "boilerplate", "footer", "caption"]);

/** What the rules for words with capitals find, and for the first words of a sentence. */
function fromCapitals(scene: Scene, at: number, isTitled: boolean): Candidate | undefined {
  const known = fromTable(scene, at);
  if (known === null) return undefined;
  const pattern = isTitled ? undefined : fromPattern(scene, at);
  if (pattern !== undefined && (known === undefined || pattern.end > known.end)) return pattern;
  return known ?? firstOf(scene.isTitle ? TITLE_RULES : RULES, scene, at);
}

function firstOf(rules: readonly Rule[], scene: Scene, at: number): Candidate | undefined {
  for (const rule of rules) {
    const found = rule(scene, at);
    if (found !== undefined) return found;
  }
  // "Coast guard lifts 17", and articles in capitals
  const startsSentence = scene.article.sentences[scene.tokens[at]!.sentence]!.firstToken === at;
  return startsSentence || scene.article.allCapitals ? fromSmallBody(scene, at) : undefined;
}

/** The organisation that is named from this token on. */
function candidateAt(scene: Scene, at: number, isTitled: boolean): Candidate | undefined {
  const { kind, text } = scene.tokens[at]!;
  if (kind === "alphanumeric") return fromUnit(scene, at);
  if (kind === "number") return fromTable(scene, at) ?? undefined;
  if (kind !== "word") return undefined;
  const code = text.charCodeAt(0);
  const isSmall = code >= 97 && code <= 122;
  return isSmall ? (fromTable(scene, at) ?? fromSmallBody(scene, at)) : fromCapitals(scene, at, isTitled);
}

// "director of the Health Department Jane Roe" has one; "Director of Research" hasn't
function isComplement({ tokens }: Scene, { first, end, rule }: Candidate): boolean {
  if (rule !== "tagger" || end > first + 1) return false;
  return tokens[first - 1]?.lower === "of" && (classesOf(tokens[first - 2]?.lower ?? "") & Is.head) !== 0;
}

/** Where the words begin that say whose the body is: "Kenya's …", "Finnish chipmaker …". */
function startOfPhrase({ tokens }: Scene, { first, descriptor }: Candidate): number {
  if (/^['’]s$/.test(tokens[first - 1]?.text ?? "")) return Math.max(0, first - 2);
  let at = first;
  const before = tokens[first - 1];
  const isDescribed = before !== undefined && organisationTables().descriptors.has(before.text);
  if (descriptor === undefined && !isDescribed) return at;
  while (
    at > 0 &&
    at > first - 6 &&
    tokens[at - 1]!.kind === "word" &&
    !/^(?:the|an?|of|in|by|to)$/.test(tokens[at - 1]!.lower)
  )
    at--;
  return at;
}

/** "Reserve Bank of India": a country that is part of the name, and so no place of the article's. */
function countryInside({ tokens }: Scene, { first, end, type }: Candidate): string | null {
  if (type === "company" || type === "media") return null;
  for (let i = first; i < end; i++) {
    const match = countryAt(tokens, i, end);
    if (match !== undefined && isCapital(tokens[i]) && match.value.exact === null) return match.value.country.code;
  }
  return null;
}

/** The country that a place or a people inside or right before the name says, or the dateline for its own town. */
function countryOf(scene: Scene, candidate: Candidate, { places, filing }: Context): string | null {
  if (candidate.known !== null && (candidate.country !== null || /^(?:un|igo|ngo|company|other)$/.test(candidate.type)))
    return candidate.country;
  const { article, tokens } = scene;
  const before = startOfPhrase(scene, candidate);
  const span = { start: tokens[before]!.start, end: tokens[candidate.end - 1]!.end };
  const code = firstOverlapping(places, span)?.value.code ?? countryInside(scene, candidate);
  if (code !== null) return code;
  const { dateline } = filing;
  if (dateline?.place == null || dateline.country === null) return null;
  const place = article.text.slice(dateline.place.start, dateline.place.end).toLowerCase();
  const name = article.text.slice(tokens[candidate.first]!.start, span.end).toLowerCase();
  return ` ${name} `.includes(` ${place} `) ? dateline.country : null;
}

/** The wire in the dateline. */
function wireOf(article: Article, { dateline }: Layers["filing"]): Candidate[] {
  if (dateline?.wire == null) return [];
  const first = tokenAt(article, dateline.wire.start);
  const end = tokenAt(article, dateline.wire.end - 1) + 1;
  const known = organisationTables().known.longestAt(article.tokens, first, end)?.value.known ?? null;
  return [{ first, end, rule: "wire", type: "media", country: known?.country ?? null, known }];
}

/** True for a headline whose longer words nearly all have capitals. */
function isTitleCase(scene: Scene, first: number): boolean {
  let small = 0;
  let capital = 0;
  for (let i = first; i < scene.limit; i++) {
    if (scene.tokens[i]!.kind !== "word" || scene.tokens[i]!.text.length < 4) continue;
    if (isCapital(scene.tokens[i])) capital++;
    else small++;
  }
  return capital > small;
}

function findIn(scene: Scene, first: number, context: Context, found: Candidate[]): void {
  const isTitled = scene.isTitle && isTitleCase(scene, first);
  for (let i = first; i < scene.limit; i++) {
    const candidate = candidateAt(scene, i, isTitled);
    if (candidate === undefined || isComplement(scene, candidate)) continue;
    if (GUESSES.has(candidate.rule) && isPlace(scene, candidate)) continue;
    found.push({ ...candidate, country: candidate.country ?? countryOf(scene, candidate, context) });
    i = candidate.end - 1;
  }
}

/** Everything in the article that names an organisation by itself, in text order, disjoint. */
export function findCandidates(article: Article, context: Context): Candidate[] {
  const found: Candidate[] = wireOf(article, context.filing);
  const { places, tags } = context;
  const { tokens } = article;
  for (const { firstToken, endToken } of article.sentences) {
    const kind = firstToken < endToken ? sectionKindOf(article, firstToken) : "footer";
    if (SILENT.has(kind)) continue;
    const isTitle = kind === "title" || kind === "heading";
    findIn({ article, tokens, places, tags, limit: endToken, isTitle }, firstToken, context, found);
  }
  return found.sort((a, b) => a.first - b.first);
}
