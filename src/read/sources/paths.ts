import { stat } from "node:fs/promises";
import { Failure } from "../../core/failure.ts";
import { failureOf, readFileText } from "./file.ts";
import type { Source, Unreadable } from "./source.ts";

/** How paths become sources. */
export interface PathOptions {
  /** Endings, without the dot, that count in folders. */
  readonly extensions: readonly string[];
  readonly maxBytes: number;
}

/** True if the argument names exactly one article. */
export async function isOneArticle(operands: readonly string[]): Promise<boolean> {
  if (operands.length !== 1) return false;
  if (operands[0] === "-") return true;
  const info = await stat(operands[0]!).catch(() => undefined);
  return info === undefined ? !/[*?[\]{}]/.test(operands[0]!) : !info.isDirectory();
}

/**
 * The sources that paths, folders (recursive) and glob patterns name, in the order given; within a folder or pattern
 * sorted by code unit, so that a run is the same on every machine. Yields an `Unreadable` for what names nothing.
 */
export async function* sourcesOf(
  operands: readonly string[],
  options: PathOptions,
): AsyncGenerator<Source | Unreadable> {
  for (const operand of operands) {
    let isFolder: boolean;
    try {
      isFolder = (await stat(operand)).isDirectory();
    } catch (error) {
      yield* matchesOf(operand, failureOf(error), options);
      continue;
    }
    if (isFolder) yield* folderSources(operand, options);
    else yield fileSource(operand, options.maxBytes);
  }
}

function fileSource(path: string, maxBytes: number): Source {
  return { id: path, read: () => readFileText(path, maxBytes) };
}

async function* matchesOf(
  pattern: string,
  failure: Failure,
  options: PathOptions,
): AsyncGenerator<Source | Unreadable> {
  if (failure.code !== "enoent" || !/[*?[\]{}]/.test(pattern)) {
    yield { id: pattern, failure };
    return;
  }
  const { glob } = await import("tinyglobby");
  const found = await glob(pattern, { onlyFiles: true, expandDirectories: false });
  if (found.length === 0) yield { id: pattern, failure: new Failure("no-match", "no file matches this pattern") };
  for (const path of found.sort()) yield fileSource(path, options.maxBytes);
}

async function* folderSources(folder: string, options: PathOptions): AsyncGenerator<Source | Unreadable> {
  const { glob } = await import("tinyglobby");
  const endings = options.extensions.map((extension) => extension.toLowerCase());
  const found = await glob("**/*", {
    cwd: folder,
    onlyFiles: true,
    followSymbolicLinks: false,
    expandDirectories: false,
  });
  const prefix = folder.endsWith("/") ? folder : `${folder}/`;
  const chosen = found.filter((path) => endings.includes(path.slice(path.lastIndexOf(".") + 1).toLowerCase())).sort();
  if (chosen.length === 0) {
    const message = `no file in it ends with .${endings.join(", .")}; name other endings with --ext`;
    yield { id: folder, failure: new Failure("no-match", message) };
  }
  for (const path of chosen) yield fileSource(prefix + path, options.maxBytes);
}
