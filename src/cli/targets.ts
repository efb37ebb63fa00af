import { type Stats, statSync } from "node:fs";
import { resolve, sep } from "node:path";
import { journalPath } from "../batch/journal-path.ts";
import { Failure } from "../core/failure.ts";
import type { Settings } from "./settings.ts";

function infoOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

const isSame = (a: Stats, b: Stats): boolean => a.dev === b.dev && a.ino === b.ino;

function checkTarget(option: string, path: string, operands: readonly string[], mayStand: boolean): void {
  const info = infoOf(path);
  if (info?.isDirectory()) throw new Failure("output-folder", `${path}: a folder; ${option} wants a file`);
  if (info?.isFile() !== true) return;
  for (const operand of operands) {
    const input = infoOf(operand);
    if (input !== undefined && isSame(info, input))
      throw new Failure("output-is-input", `${path}: an input of this run; ${option} wants another file`);
  }
  if (!mayStand) {
    const more = option === "--output" ? ", --resume goes on" : "";
    throw new Failure("output-exists", `${path}: exists already; --force overwrites it${more}`);
  }
}

/**
 * Throws a `Failure` if what the run is to write is a folder, one of its inputs, twice the same file, or exists and may
 * not be overwritten.
 */
export function checkTargets(operands: readonly string[], settings: Settings): void {
  const { output, errors, outDir, force = false, resume = false } = settings;
  if (resume && output === undefined) throw new Failure("no-resume", "--resume goes on with an --output; name it");
  if (output !== undefined && errors !== undefined && resolve(output) === resolve(errors))
    throw new Failure("output-twice", `${output}: --output and --errors want two files`);
  if (output !== undefined && outDir !== undefined)
    throw new Failure("output-twice", "--output and --out-dir can't be used together");
  if (output !== undefined) checkTarget("--output", output, operands, force || resume);
  if (errors !== undefined) checkTarget("--errors", errors, operands, force || resume);
}

/** True for what is written as it comes, such as a device or a pipe: nothing there could be cut off or gone on with. */
export function isSpecial(path: string): boolean {
  const info = infoOf(path);
  return info !== undefined && !info.isFile();
}

/** Tells a path found in `operand` that this run writes itself, so that no output becomes an input. */
export function isOwnOutput(settings: Settings): (path: string, operand: string) => boolean {
  const { output, errors, outDir } = settings;
  const files = new Set(
    [output, output && journalPath(output), errors].flatMap((path) => (path ? [resolve(path)] : [])),
  );
  const folder = outDir === undefined ? undefined : resolve(outDir) + sep;
  if (files.size === 0 && folder === undefined) return () => false;
  return (path, operand) => {
    const whole = resolve(path);
    if (files.has(whole)) return true;
    return folder !== undefined && whole.startsWith(folder) && !(resolve(operand) + sep).startsWith(folder);
  };
}
