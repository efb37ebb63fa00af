import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Failure } from "../core/failure.ts";

/**
 * The path below the output folder for an article's id: the id's own path, made relative, without "." and "..", control
 * characters as "_".
 */
export function outPath(id: string, ending = ".json"): string {
  const parts = id
    .replaceAll("\0", "")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not stand in a name
    .replace(/[\u0001-\u001f\u007f-\u009f]/g, "_")
    .split("/")
    .filter((part) => part !== "" && part !== "." && part !== "..");
  const path = parts.join("/") || "article";
  return `${path === "-" ? "stdin" : path}${ending}`;
}

/** As `mkdir` with `recursive`, which never ends where a file system (/proc) says of a folder that is there that it isn't. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return;
    if (code !== "ENOENT" || dirname(path) === path || (await isThere(dirname(path)))) throw error;
    await makeFolder(dirname(path));
    await makeFolder(path);
  }
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function writeWhole(path: string, content: string): Promise<void> {
  await makeFolder(dirname(path));
  const partial = `${path}.${process.pid}.partial`;
  try {
    await writeFile(partial, content);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Errors that are the name's own; others are the folder's or the disk's. */
const OF_THE_NAME = new Set(["ENAMETOOLONG", "ENOTDIR", "EISDIR"]);

/**
 * Opens `folder` for the files of records, each written whole or not at all. What comes back writes one; it rejects with a
 * `Failure` if that one can't be: its name doesn't do, it was written in this run already, or it exists and `force` is
 * false; with the file system's error if none can be.
 */
export function openFolder(
  folder: string,
  force: boolean,
): (id: string, content: string, ending?: string) => Promise<void> {
  const seen = new Set<string>();
  return async (id, content, ending) => {
    const path = join(folder, outPath(id, ending));
    if (seen.has(path)) throw new Failure("output-twice", `${path}: written already for another article of this run`);
    if (!force && (await isThere(path)))
      throw new Failure("output-exists", `${path}: exists already; --force overwrites it`);
    seen.add(path);
    try {
      await writeWhole(path, content);
    } catch (error) {
      const { code = "", message } = error as NodeJS.ErrnoException;
      throw OF_THE_NAME.has(code) ? new Failure(code.toLowerCase(), `can't be written (${message})`) : error;
    }
  };
}
