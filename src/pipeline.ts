import { checkedRecord, RECORD_KEYS } from "record:check";
import { clean } from "./clean/index.ts";
import type { Article, Metadata } from "./core/article.ts";
import { withOwnTables } from "./core/own-tables.ts";
import type { Warning } from "./core/warning.ts";
import type { Extractor, Input, Options } from "./extractors/extractor.ts";
import { extractors } from "./extractors/registry.ts";
import { compromiseLexicon } from "./lexicon/index.ts";
import { layersOf } from "./mentions/registry.ts";
import type { ArticleRecord, Fields } from "./schema/record.ts";
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
export const FIELD_NAMES = Object.keys(extractors) as readonly (keyof Fields)[];

/** An extractor of the user's own: its key comes behind ours in the record. */
export type OwnExtractor = Extractor<string, unknown>;

/** What a pipeline with own extractors gives: our record, and a key for each of them. */
export type ExtendedRecord<Own extends readonly OwnExtractor[]> = ArticleRecord & {
  readonly [E in Own[number] as E["name"]]: E["empty"];
};

/** Our extractors, in the order of the record. */
export const OURS = FIELD_NAMES.map((name) => REGISTRY[name] as OwnExtractor);

/** Reads a decoded input into an article: clean, then segment. `metadata` is what is known of it besides its own form. */
export function readArticle(raw: string, id = "-", metadata: Metadata = {}): Article {
  const cleaned = clean(raw);
  return segment({ ...cleaned, metadata: { ...cleaned.metadata, ...metadata } }, id);
}

/** An article on its way through the extractors. */
export interface Run {
  readonly article: Article;
  readonly input: Input;
  readonly wanted: readonly string[] | undefined;
  readonly fields: Record<string, unknown>;
  readonly warnings: Warning[];
}

/** Reads the article of a text, for its extractors. */
export function begin(text: string, options: ExtractOptions): Run {
  const article = readArticle(text, options.id);
  const input = { article, layers: layersOf(article, compromiseLexicon), options };
  const wanted = isForeign(article) ? [] : options.fields;
  return { article, input, wanted, fields: {}, warnings: languageWarnings(article) };
}

/** Fills one field. */
export function runExtractor({ input, wanted, fields, warnings }: Run, extractor: OwnExtractor): void {
  if (wanted?.includes(extractor.name) === false && extractor.name in extractors) {
    fields[extractor.name] = extractor.empty;
    return;
  }
  const finding = extractor.extract(input);
  fields[extractor.name] = finding.value;
  if (finding.warnings !== undefined) warnings.push(...finding.warnings);
}

/** The record, not yet checked. */
export function draftOf({ article, fields, warnings }: Run): Record<string, unknown> {
  return {
    version: 1,
    id: article.id,
    title: titleOf(article),
    publisher: article.metadata.publisher?.value ?? null,
    url: article.metadata.url?.value ?? null,
    language: article.language,
    ...fields,
    warnings,
  };
}

/** True for a text in another language than English: its fields stay empty, for what the rules found would be invented. */
function isForeign({ language }: Article): boolean {
  return language !== null && language !== "en";
}

function languageWarnings(article: Article): Warning[] {
  if (isForeign(article)) {
    return [{ code: "language", message: `the text isn't English (${article.language}); nothing was extracted` }];
  }
  if (article.otherLanguages.length === 0) return [];
  const which = article.otherLanguages.join(", ");
  return [{ code: "language", message: `paragraphs in another language (${which}) were left out` }];
}

/** Hands over what extractors are given of a text, with the user's own tables in force: for explaining what they found. */
export function withInput<T>(text: string, options: ExtractOptions, read: (input: Input) => T): T {
  const article = readArticle(text, options.id);
  return withOwnTables(options.tables, () => read({ article, layers: layersOf(article, compromiseLexicon), options }));
}

function titleOf(article: Article): string | null {
  const section = article.sections.find(({ kind }) => kind === "title");
  if (section === undefined) return article.metadata.title?.value ?? null;
  return article.text.slice(section.start, section.end).replace(/\s+/g, " ");
}

/** A pipeline: from text to record, one article or a stream of them. */
export interface Pipeline<R> {
  readonly extract: (text: string, options?: ExtractOptions) => R;
  /** Records in the order of the texts; the next text is taken when the record before it has been. */
  readonly extractStream: (texts: AsyncIterable<StreamItem> | Iterable<StreamItem>) => AsyncGenerator<R>;
}

/** An article of a stream: its text, or its text with options. */
export type StreamItem = string | (ExtractOptions & { readonly text: string });

function checkNames(own: readonly OwnExtractor[], taken: readonly string[]): void {
  const names = new Set(taken);
  for (const { name } of own) {
    if (names.has(name)) throw new TypeError(`createPipeline: there is a key "${name}" already`);
    names.add(name);
  }
}

/** Keys of the user's own stand behind ours and before the warnings. */
function withExtra(record: ArticleRecord, extra: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  const { warnings, ...fields } = record;
  return { ...fields, ...Object.fromEntries(extra), warnings };
}

/**
 * Makes a pipeline with extractors of your own beside ours. Their values aren't checked by a schema; ours are.
 * Throws a `TypeError` if a name is taken.
 */
export function createPipeline<const Own extends readonly OwnExtractor[] = []>(
  { extractors: own }: { readonly extractors: Own } = { extractors: [] as unknown as Own },
): Pipeline<ExtendedRecord<Own>> {
  checkNames(own, RECORD_KEYS);
  const all = [...OURS, ...own];
  const extractOne = (text: string, options: ExtractOptions = {}): ExtendedRecord<Own> => {
    const run = begin(text, options);
    const { fields } = run;
    withOwnTables(options.tables, () => {
      for (const extractor of all) runExtractor(run, extractor);
    });
    const extra = own.map(({ name }) => [name, fields[name]] as const);
    for (const [name] of extra) delete fields[name];
    const record = checkedRecord(draftOf(run)) as ArticleRecord;
    return (extra.length === 0 ? record : withExtra(record, extra)) as ExtendedRecord<Own>;
  };
  async function* extractStream(
    texts: AsyncIterable<StreamItem> | Iterable<StreamItem>,
  ): AsyncGenerator<ExtendedRecord<Own>> {
    for await (const item of texts) yield typeof item === "string" ? extractOne(item) : extractOne(item.text, item);
  }
  return { extract: extractOne, extractStream };
}

const standard = createPipeline();

/** The whole road for one article: clean → segment → layers → extractors → record, checked by the schema. */
export const extract: (text: string, options?: ExtractOptions) => ArticleRecord = standard.extract;

/** The same for a stream of texts, in order; the next text is taken when the record before it has been. */
export const extractStream: (texts: AsyncIterable<StreamItem> | Iterable<StreamItem>) => AsyncGenerator<ArticleRecord> =
  standard.extractStream;
