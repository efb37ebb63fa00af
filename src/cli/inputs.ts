import { isOneArticle, sourcesOf } from "../read/sources/paths.ts";
import type { Source, Unreadable } from "../read/sources/source.ts";
import type { Io } from "./io.ts";
import type { Settings } from "./settings.ts";
import { isOwnOutput } from "./targets.ts";

/** True if the call is about one article, so that its record is printed alone. */
export function asksForOne(operands: readonly string[], settings: Settings): boolean {
  return settings.inputFormat === "text" && isOneArticle(operands);
}

/** Everything that the operands name, in order. */
export async function* inputsOf(
  operands: readonly string[],
  settings: Settings,
  io: Io,
): AsyncGenerator<Source | Unreadable> {
  const isOwn = isOwnOutput(settings);
  for (const operand of operands) {
    if (settings.inputFormat === "ndjson") yield* lineSources(operand, settings, io);
    else if (operand === "-") yield await stdinSource(settings, io);
    else yield* othersThan(isOwn, operand, settings);
  }
}

async function* othersThan(
  isOwn: ReturnType<typeof isOwnOutput>,
  operand: string,
  { ext }: Settings,
): AsyncGenerator<Source | Unreadable> {
  for await (const source of sourcesOf(operand, ext)) {
    if (source.id === operand || !isOwn(source.id, operand)) yield source;
  }
}

async function* lineSources(operand: string, settings: Settings, io: Io): AsyncGenerator<Source | Unreadable> {
  const { ndjsonSources, openLines } = await import("../read/sources/ndjson.ts");
  try {
    const stream = operand === "-" ? io.stdin : await openLines(operand);
    yield* ndjsonSources(stream, operand, settings.maxSize);
  } catch (error) {
    yield { id: operand, failure: error as Error };
  }
}

async function stdinSource(settings: Settings, io: Io): Promise<Source | Unreadable> {
  const { readAll } = await import("../read/sources/file.ts");
  try {
    return { id: "-", origin: { kind: "bytes", bytes: await readAll(io.stdin, settings.maxSize) } };
  } catch (error) {
    return { id: "-", failure: error as Error };
  }
}
