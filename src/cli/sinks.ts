import type { Done, Outcome } from "../batch/outcome.ts";
import { Failure } from "../core/failure.ts";
import type { Format } from "../write/format.ts";
import { jsonText } from "../write/json-text.ts";
import type { ChosenFormat } from "./choose-format.ts";
import type { Output } from "./io.ts";

/** Where records go. `add` resolves to false once nobody reads them any more; it rejects with a `Failure` of that article. */
export interface Sink {
  readonly add: (done: Done) => Promise<boolean>;
  /** False if `add` needs no lines. */
  readonly wantsLines?: boolean;
  /** True if `add` needs outcomes that carry the article's text. */
  readonly wantsText?: boolean;
  /** Told of an article without a record. */
  readonly miss?: (outcome: Outcome) => Promise<void>;
  readonly close: () => Promise<void>;
  /** The error that ended the writing, if one did. */
  readonly error: () => NodeJS.ErrnoException | undefined;
}

/** A stream, such as standard output: records in the given form. */
export async function streamSink(output: Output, close: boolean, { format, asLines }: ChosenFormat): Promise<Sink> {
  let count = 0;
  await output.write(format.begin);
  return {
    wantsLines: asLines,
    wantsText: format.wantsText === true,
    add: async (done) => output.write(asLines ? done.line : format.record(done.record(), count++, done.text)),
    close: async () => {
      await output.write(format.end(count));
      await output.finish(close);
    },
    error: () => output.error,
  };
}

const jsonFile: NonNullable<Format["files"]> = (record) => [[".json", `${jsonText(record, 2)}\n`]];

/** The files of each record below `--out-dir`: JSON, unless the format has files of its own. */
export async function folderSink(folder: string, format: Format | undefined, force: boolean): Promise<Sink> {
  const filesOf = format?.files ?? jsonFile;
  const { openFolder } = await import("../batch/out-dir.ts");
  const write = openFolder(folder, force);
  let failure: NodeJS.ErrnoException | undefined;
  return {
    wantsLines: false,
    wantsText: format?.wantsText === true,
    add: async (done) => {
      try {
        for (const [ending, content] of filesOf(done.record(), done.text)) {
          await write(done.id, content, ending);
        }
        return true;
      } catch (error) {
        if (error instanceof Failure) throw error;
        failure = error as NodeJS.ErrnoException;
        return false;
      }
    },
    close: async () => {},
    error: () => failure,
  };
}
