// Everything that the command, the library and the threads are made of: one CommonJS file, dist/extract.cjs, whose compiled
// code V8 can keep (docs/decisions/0006).
export { work } from "./batch/worker.ts";
export { main } from "./cli/main.ts";
// What index.ts exports, but for the schema.
export { evidenceOf } from "./core/article.ts";
/** For the build, which merges all tables of words. */
export { allNumbers, tableCount } from "./core/word-tables.ts";
export { createPipeline, extract, extractStream } from "./pipeline.ts";

/** The zod schema, made when it's asked for: the command needs it for `--schema` only. */
export const schemas = (): typeof import("./schema/record.ts") => require("./schema/record.ts");
