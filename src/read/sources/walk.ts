import { promises } from "node:fs";

/** What stands in a folder, folders with a final slash: sorted so, a walk gives the order of the whole paths. */
async function entriesOf(folder: string): Promise<string[]> {
  const entries = await promises.readdir(folder, { withFileTypes: true });
  const names = await Promise.all(
    entries.map(async (entry) => {
      if (entry.isDirectory()) return `${entry.name}/`;
      if (entry.isFile()) return entry.name;
      // A link counts if it leads to a file; one to a folder is not followed, so no loop is.
      const target = entry.isSymbolicLink()
        ? await promises.stat(folder + entry.name).catch(() => undefined)
        : undefined;
      return target?.isFile() ? entry.name : "";
    }),
  );
  return names.filter(Boolean).sort();
}

/**
 * The files below a folder (given with a final slash) whose ending is one of `endings` (lower case, no dot), sorted by
 * code unit of their paths. Holds one folder's names in memory, however many there are in all. Rejects as `readdir` does.
 */
export async function* walk(folder: string, endings: readonly string[]): AsyncGenerator<string> {
  for (const name of await entriesOf(folder)) {
    if (name.endsWith("/")) yield* walk(folder + name, endings);
    else if (endings.includes(name.slice(name.lastIndexOf(".") + 1).toLowerCase())) yield folder + name;
  }
}
