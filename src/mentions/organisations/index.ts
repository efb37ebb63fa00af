import type { Article } from "../../core/article.ts";
import { hasOwnTables } from "../../core/own-tables.ts";
import { byPosition, type Mention } from "../../core/spans.ts";
import type { Layers } from "../registry.ts";
import { findCandidates } from "./candidates.ts";
import { gatherEntities } from "./entities.ts";
import { readWords } from "./reading.ts";
import type { OrganisationType } from "./types.ts";

/** One mention of an organisation; mentions of the same one share `entity`. */
export interface OrganisationValue {
  /** Index of the organisation within the article, in order of first mention. */
  readonly entity: number;
  /** Its fullest name in the article. */
  readonly name: string;
  readonly type: OrganisationType;
  /** ISO 3166-1 alpha-2, or null. */
  readonly country: string | null;
}

export type OrganisationMention = Mention<OrganisationValue>;

/** Finds the organisations of the article: disjoint, in text order. */
export function findOrganisations(
  article: Article,
  layers: Pick<Layers, "places" | "tags" | "filing">,
): readonly OrganisationMention[] {
  const reading = readWords(layers.tags.reading, hasOwnTables());
  const entities = gatherEntities(article, reading, findCandidates(article, reading, layers));
  const found: OrganisationMention[] = [];
  for (let entity = 0; entity < entities.length; entity++) {
    const { mentions, name, type, country } = entities[entity]!;
    const value = { entity, name: name.text, type, country };
    for (const { rule, start, end } of mentions) found.push({ start, end, rule, value });
  }
  return found.sort(byPosition);
}
