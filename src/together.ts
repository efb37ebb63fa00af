import { withOwnTables } from "./core/own-tables.ts";
import { LAYER_NAMES } from "./mentions/registry.ts";
import { begin, draftOf, type ExtractOptions, OURS, type Run, runExtractor } from "./pipeline.ts";

/** A text with what is asked of it. */
export interface Job {
  readonly text: string;
  readonly options: ExtractOptions;
}

// With all fields wanted, all layers are.
const LAYER_STEPS = LAYER_NAMES.map((name) => ({ wanted, input }: Run) => {
  if (wanted === undefined) void input.layers[name];
});
const STEPS: readonly ((run: Run) => void)[] = [
  ...LAYER_STEPS,
  ...OURS.map((extractor) => (run: Run) => runExtractor(run, extractor)),
];

/**
 * What `finish` makes of the records of several texts, which aren't checked by the schema yet, or the error that it or
 * extraction throws. Each step is done for all
 * texts before the next one: a step's code and tables fill the processor's cache, which all of the pipeline's don't.
 * `note` is told the index of the text at hand before each step.
 */
export function extractTogether<T>(
  jobs: readonly Job[],
  finish: (record: Record<string, unknown>) => T,
  note: (index: number) => void = () => {},
): (T | Error)[] {
  const runs: (Run | Error)[] = [];
  const step = <S>(index: number, work: () => S): S | Error => {
    note(index);
    try {
      return withOwnTables(jobs[index]!.options.tables, work);
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  };
  for (const [i, { text, options }] of jobs.entries()) runs.push(step(i, () => begin(text, options)));
  for (const work of STEPS) {
    for (const [i, run] of runs.entries()) {
      if (run instanceof Error) continue;
      const failed = step(i, () => work(run));
      if (failed instanceof Error) runs[i] = failed;
    }
  }
  return runs.map((run, i) => (run instanceof Error ? run : step(i, () => finish(draftOf(run)))));
}
