// Everything that the command, the library and the threads are made of: one CommonJS file, dist/extract.cjs, whose compiled
// code V8 can keep (docs/decisions/0006).
export { work } from "./batch/worker.ts";
export { main } from "./cli/main.ts";
export * from "./index.ts";
