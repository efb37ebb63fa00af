import { evidenceOf } from "../../core/article.ts";
import { firstOverlapping, type Mention, type Span } from "../../core/spans.ts";
import { explainLead, type LeadCandidate, roleSentences } from "../../extractors/agency/index.ts";
import type { Input } from "../../extractors/extractor.ts";
import type { Layers } from "../../mentions/registry.ts";
import type { Fact, FactKind } from "./facts.ts";
import type { Shown } from "./shown.ts";

/** Why an article's values were chosen. */
export interface Reasons {
  /** For each fact, the names of the rules that found its evidence, in text order without repeats. */
  readonly rules: readonly (readonly string[])[];
  /** For each organisation of the record, the sentence that gives it its role. */
  readonly roles: readonly string[];
  /** The organisations that could be the lead, best first. */
  readonly candidates: readonly LeadCandidate[];
}

/** The layer whose mentions stand behind each kind of fact: disjoint, in text order. */
function layerOf(kind: FactKind, layers: Layers): readonly Mention<unknown>[] {
  if (kind === "count") return layers.numbers;
  if (kind === "country") return layers.places;
  if (kind === "agency") return layers.organisations;
  if (kind === "person") return layers.names;
  return kind === "date" ? layers.dates : layers.attributions;
}

/** Attributions may lie within each other: looked through one by one, from the first that can reach the place. */
function overlapping(kind: FactKind, mentions: readonly Mention<unknown>[], place: Span): Mention<unknown> | undefined {
  if (kind !== "quote") return firstOverlapping(mentions, place);
  return mentions.find(({ start, end }) => start < place.end && place.start < end);
}

/** Finds the rules behind each fact's evidence, and the candidates for the lead with their scores. */
export function reasonsOf(input: Input, facts: readonly Fact[], { places }: Shown): Reasons {
  const rules = facts.map(({ kind }, i) => {
    const mentions = layerOf(kind, input.layers);
    return [...new Set(places[i]!.flatMap((place) => overlapping(kind, mentions, place)?.rule ?? []))];
  });
  const roles = roleSentences(input).map((sentence) => evidenceOf(input.article, sentence).text);
  return { rules, roles, candidates: explainLead(input) };
}
