import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** The path below the output folder for an article's id: the id's own path, made relative, without "." and "..". */
export function outPath(id: string, ending = ".json"): string {
  const parts = id
    .replaceAll("\0", "")
    .split("/")
    .filter((part) => part !== "" && part !== "." && part !== "..");
  const path = parts.join("/") || "article";
  return `${path === "-" ? "stdin" : path}${ending}`;
}

/** Writes one file of a record below `folder`, whole or not at all. Rejects if it can't be written. */
export async function writeBelow(folder: string, id: string, content: string, ending = ".json"): Promise<void> {
  const path = join(folder, outPath(id, ending));
  await mkdir(dirname(path), { recursive: true });
  const partial = `${path}.${process.pid}.partial`;
  await writeFile(partial, content);
  await rename(partial, path);
}
