import { statSync } from "node:fs";
import { Failure } from "../../core/failure.ts";
import { failureOf } from "./file.ts";
import type { Source, Unreadable } from "./source.ts";
import { walk } from "./walk.ts";

const PATTERN = /[*?[\]{}]/;

/** True if the operands name exactly one article. */
export function isOneArticle(operands: readonly string[]): boolean {
  if (operands.length !== 1) return false;
  if (operands[0] === "-") return true;
  try {
    return !statSync(operands[0]!).isDirectory();
  } catch {
    return !PATTERN.test(operands[0]!);
  }
}

/**
 * The sources that a path, a folder (recursive, files with these endings) or a glob pattern names; within a folder or
 * pattern sorted by code unit, so that a run is the same on every machine. Yields an `Unreadable` for what names nothing.
 */
export async function* sourcesOf(operand: string, endings: readonly string[]): AsyncGenerator<Source | Unreadable> {
  try {
    if (statSync(operand).isDirectory()) yield* folderSources(operand, endings);
    else yield fileSource(operand);
  } catch (error) {
    const failure = failureOf(error);
    if (failure.code === "enoent" && PATTERN.test(operand)) yield* patternSources(operand);
    else yield { id: operand, failure };
  }
}

function fileSource(path: string): Source {
  return { id: path, origin: { kind: "file", path } };
}

async function* patternSources(pattern: string): AsyncGenerator<Source | Unreadable> {
  const { glob } = await import("tinyglobby");
  const found = await glob(pattern, { onlyFiles: true, expandDirectories: false });
  if (found.length === 0) yield { id: pattern, failure: new Failure("no-match", "no file matches this pattern") };
  for (const path of found.sort()) yield fileSource(path);
}

async function* folderSources(folder: string, endings: readonly string[]): AsyncGenerator<Source | Unreadable> {
  let count = 0;
  const wanted = endings.map((ending) => ending.toLowerCase());
  for await (const path of walk(folder.endsWith("/") ? folder : `${folder}/`, wanted)) {
    count++;
    yield fileSource(path);
  }
  if (count === 0) {
    const message = `no file in it ends with .${wanted.join(", .")}; name other endings with --ext`;
    yield { id: folder, failure: new Failure("no-match", message) };
  }
}
