import { clean } from "./clean/index.ts";
import type { Article, Metadata } from "./core/article.ts";
import type { Warning } from "./core/warning.ts";
import type { Extractor, Options } from "./extractors/extractor.ts";
import { extractors } from "./extractors/registry.ts";
import { layersOf } from "./mentions/registry.ts";
import { type ArticleRecord, type Fields, fieldSchemas, recordSchema } from "./schema/record.ts";
import { segment } from "./segment/index.ts";

/** What is asked of one run over one article. */
export interface ExtractOptions extends Options {
  /** The record's `id`; "-" if none is given. */
  readonly id?: string;
  /** The record's keys to fill; the others keep their empty value. All, if none is given. */
  readonly fields?: readonly (keyof Fields)[];
}

const REGISTRY: { readonly [F in keyof Fields]: Extractor<F, Fields[F]> } = extractors;

/** The keys that `fields` may name, in the order of the record. */
export const FIELD_NAMES = Object.keys(fieldSchemas) as readonly (keyof Fields)[];

/** Reads a decoded input into an article: clean, then segment. */
export function readArticle(raw: string, id = "-", metadata: Metadata = {}): Article {
  return segment(clean(raw), id, metadata);
}

function runExtractors(article: Article, options: ExtractOptions): { fields: Fields; warnings: Warning[] } {
  const input = { article, layers: layersOf(article), options };
  const fields: Record<string, unknown> = {};
  const warnings: Warning[] = [];
  for (const name of FIELD_NAMES) {
    const extractor = REGISTRY[name];
    if (options.fields !== undefined && !options.fields.includes(name)) fields[name] = extractor.empty;
    else {
      const finding = extractor.extract(input);
      fields[name] = finding.value;
      warnings.push(...(finding.warnings ?? []));
    }
  }
  return { fields: fields as Fields, warnings };
}

function titleOf(article: Article): string | null {
  const section = article.sections.find(({ kind }) => kind === "title");
  if (section === undefined) return article.metadata.title?.value ?? null;
  return article.text.slice(section.start, section.end).replace(/\s+/g, " ");
}

/** The whole road for one article: clean → segment → layers → extractors → record, checked by the schema. */
export function extract(raw: string, options: ExtractOptions = {}): ArticleRecord {
  const article = readArticle(raw, options.id);
  const { fields, warnings } = runExtractors(article, options);
  return recordSchema.parse({
    version: 1,
    id: article.id,
    title: titleOf(article),
    publisher: article.metadata.publisher?.value ?? null,
    url: article.metadata.url?.value ?? null,
    language: article.language,
    ...fields,
    warnings,
  });
}
