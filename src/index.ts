export type { Evidence } from "./core/article.ts";
export type { Warning } from "./core/warning.ts";
export { type ExtractOptions, extract } from "./pipeline.ts";
export { type ArticleRecord, recordSchema } from "./schema/record.ts";
