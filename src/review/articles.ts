import { stat } from "node:fs/promises";
import { Failure } from "../core/failure.ts";
import { failureOf } from "../read/sources/file.ts";
import { walk } from "../read/sources/walk.ts";

/** The files in a folder with these endings (lower case, no dot), in order. Rejects with a `Failure` if it's no folder. */
export async function filesIn(folder: string, endings: readonly string[]): Promise<string[]> {
  const info = await stat(folder).catch((error) => {
    throw new Failure("no-folder", `${folder}: ${failureOf(error).message}`);
  });
  if (!info.isDirectory()) throw new Failure("not-a-folder", `${folder}: not a folder`);
  const paths: string[] = [];
  for await (const path of walk(folder.endsWith("/") ? folder : `${folder}/`, endings)) paths.push(path);
  return paths;
}
