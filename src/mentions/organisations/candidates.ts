import { type Article, sectionKindOf, tokenAt } from "../../core/article.ts";
import { firstOverlapping } from "../../core/spans.ts";
import type { Layers } from "../registry.ts";
import { Label, type Tags } from "../tagger/index.ts";
import { classesOf, Is } from "../tagger/tables.ts";
import type { OrganisationType } from "./index.ts";
import { endOfName, endOfRun, headOfRun, isCapital } from "./run.ts";
import { type Known, organisationTables } from "./tables.ts";

/** Tokens that name an organisation, before they're gathered into entities. */
export interface Candidate {
  readonly first: number;
  readonly end: number;
  readonly rule: "table" | "pattern" | "common-body" | "tagger" | "acronym";
  readonly type: OrganisationType;
  readonly country: string | null;
  readonly known: Known | null;
}

type Context = Pick<Layers, "places" | "tags" | "filing">;

const isAcronym = (text: string): boolean => /^\p{Lu}[\p{Lu}.&]{1,6}$/u.test(text);

// "FBI", "the World Bank": names of the table, written with capitals, or as the table's small ones ("al-Shabaab")
function fromTable({ tokens, allCapitals }: Article, at: number): Candidate | undefined {
  const match = organisationTables().known.longestAt(tokens, at);
  if (match === undefined) return undefined;
  const last = tokens[match.end - 1]!;
  if (!isCapital(tokens[at]) && !(match.end > at + 1 && isCapital(last))) return undefined;
  // "WHO" is an organisation, "Who" a question; "ICE" one, "Ice" not
  const name = match.value.name;
  if (
    match.end === at + 1 &&
    /^(?:who|ice|care|au|un|us|it|fed|who)$/.test(tokens[at]!.lower) &&
    (allCapitals || !isAcronym(tokens[at]!.text)) &&
    tokens[at]!.text !== name
  )
    return undefined;
  return {
    first: at,
    end: match.end,
    rule: "table",
    type: match.value.type,
    country: match.value.country,
    known: match.value,
  };
}

// "Ministry of Health", "Lagos Police Department", "Supreme Court of Kenya"
function fromPattern(article: Article, at: number, limit: number): Candidate | undefined {
  const { tokens } = article;
  if (!isCapital(tokens[at]) || article.allCapitals || (classesOf(tokens[at]!.lower) & Is.function) !== 0)
    return undefined;
  const end = endOfRun(tokens, at, limit);
  const head = headOfRun(tokens, at, end);
  const last = head === -1 ? at : endOfName(tokens, head, end);
  if (last - at < 2) return undefined;
  const type = organisationTables().heads.get(tokens[head]!.lower)!;
  return { first: at, end: last, rule: "pattern", type, country: null, known: null };
}

const GRADE =
  /^(?:provincial|state|federal|national|local|regional|traffic|riot|border|municipal|highway|city|military|transitional|interim|central)$/;

// "Lagos police", "the Greek coast guard", "Sindh provincial police"
function fromCommonBody({ tokens }: Article, at: number): Candidate | undefined {
  if (!isCapital(tokens[at]) || isCapital(tokens[at + 1]) || (classesOf(tokens[at]!.lower) & Is.function) !== 0)
    return undefined;
  const grade = GRADE.test(tokens[at + 1]?.lower ?? "") ? 1 : 0;
  const match =
    organisationTables().common.longestAt(tokens, at + 1) ??
    organisationTables().common.longestAt(tokens, at + 1 + grade);
  if (match === undefined || tokens[match.first]!.text !== tokens[match.first]!.lower) return undefined;
  return { first: at, end: match.end, rule: "common-body", type: match.value, country: null, known: null };
}

// "the health ministry"
function fromMinistry({ tokens }: Article, at: number): Candidate | undefined {
  const isMinistry = tokens[at + 1]?.lower === "ministry" && (classesOf(tokens[at]!.lower) & Is.portfolio) !== 0;
  if (!isMinistry || tokens[at + 1]!.text !== "ministry") return undefined;
  return { first: at, end: at + 2, rule: "common-body", type: "government", country: null, known: null };
}

const SURE = 0.6;
const SURE_SINGLE = 1.2;

function fromTagger({ tokens }: Article, tags: Tags, at: number, limit: number): Candidate | undefined {
  if (!isCapital(tokens[at]) || tags.labelAt(at) !== Label.organisation) return undefined;
  let end = at;
  while (end < limit && tags.labelAt(end) === Label.organisation && tokens[end]!.kind === "word") end++;
  let lead = 0;
  for (let i = at; i < end; i++) lead += tags.lead(i, Label.organisation);
  const least = end - at > 1 || isAcronym(tokens[at]!.text) ? SURE : SURE_SINGLE;
  if (end === at || lead / (end - at) < least) return undefined;
  const { heads } = organisationTables();
  if (end === at + 1 && heads.has(tokens[at]!.lower)) return undefined;
  const type = heads.get(tokens[end - 1]!.lower) ?? heads.get(tokens[at]!.lower) ?? "other";
  return { first: at, end, rule: "tagger", type, country: null, known: null };
}

/** The country that a place or a demonym inside or right before the name says, if it's one. */
function countryOf(article: Article, candidate: Candidate, places: Layers["places"]): string | null {
  const before = candidate.rule === "common-body" ? candidate.first : Math.max(0, candidate.first - 1);
  const span = { start: article.tokens[before]!.start, end: article.tokens[candidate.end - 1]!.end };
  return firstOverlapping(places, span)?.value.code ?? null;
}

const SILENT = new Set(["byline", "dateline", "boilerplate", "footer"]);

/** The organisation that is named from this token on; in titles, where all words have capitals, only those that a table has. */
function candidateAt(article: Article, tags: Tags, at: number, limit: number, inTitle: boolean): Candidate | undefined {
  const token = article.tokens[at]!;
  if (token.kind !== "word") return undefined;
  const known = fromTable(article, at);
  const code = token.text.charCodeAt(0);
  if (code >= 97 && code <= 122) return known ?? fromMinistry(article, at);
  if (inTitle) return known ?? fromCommonBody(article, at);
  const pattern = fromPattern(article, at, limit);
  if (pattern !== undefined && (known === undefined || pattern.end > known.end)) return pattern;
  return known ?? fromCommonBody(article, at) ?? fromTagger(article, tags, at, limit);
}

/** True for a word that only the tagger takes for an organisation and that a place has already. */
function isPlace(article: Article, { first, end, rule }: Candidate, places: Layers["places"]): boolean {
  if (rule !== "tagger") return false;
  const span = { start: article.tokens[first]!.start, end: article.tokens[end - 1]!.end };
  const place = firstOverlapping(places, span);
  return place !== undefined && place.value.form !== "demonym" && end - first < 3;
}

// "Director of Police Services": what a person directs, not a body of that name
function isComplement({ tokens }: Article, { first, rule }: Candidate): boolean {
  if (rule !== "pattern" && rule !== "tagger") return false;
  return tokens[first - 1]?.lower === "of" && (classesOf(tokens[first - 2]?.lower ?? "") & Is.head) !== 0;
}

/** The wire in the dateline. */
function wireOf(article: Article, { dateline }: Layers["filing"]): Candidate[] {
  if (dateline?.wire == null) return [];
  const first = tokenAt(article, dateline.wire.start);
  const end = tokenAt(article, dateline.wire.end - 1) + 1;
  const known = organisationTables().known.longestAt(article.tokens, first, end)?.value ?? null;
  return [{ first, end, rule: "table", type: "media", country: known?.country ?? null, known }];
}

/** Everything in the article that names an organisation by itself, in text order, disjoint. */
export function findCandidates(article: Article, { places, tags, filing }: Context): Candidate[] {
  const found: Candidate[] = [];
  for (const { firstToken, endToken } of article.sentences) {
    if (firstToken >= endToken || SILENT.has(sectionKindOf(article, firstToken))) continue;
    const inTitle = sectionKindOf(article, firstToken) === "title";
    for (let i = firstToken; i < endToken; i++) {
      const candidate = candidateAt(article, tags, i, endToken, inTitle);
      if (candidate === undefined || isComplement(article, candidate) || isPlace(article, candidate, places)) continue;
      found.push({ ...candidate, country: candidate.country ?? countryOf(article, candidate, places) });
      i = candidate.end - 1;
    }
  }
  return [...wireOf(article, filing), ...found].sort((a, b) => a.first - b.first);
}
