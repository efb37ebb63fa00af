export { type Article, type Evidence, evidenceOf } from "./core/article.ts";
export type { OwnTables } from "./core/own-tables.ts";
export type { Mention, Span } from "./core/spans.ts";
export type { Warning } from "./core/warning.ts";
export type { Extractor, Finding, Input, Options } from "./extractors/extractor.ts";
export type { Layers } from "./mentions/registry.ts";
export {
  createPipeline,
  type ExtendedRecord,
  type ExtractOptions,
  extract,
  extractStream,
  type OwnExtractor,
  type Pipeline,
  type StreamItem,
} from "./pipeline.ts";
export { type ArticleRecord, recordSchema } from "./schema/record.ts";
