import { hashWord } from "./feature-list.ts";
import type { Reading } from "./reading.ts";
import { Is } from "./tables.ts";

const OF = hashWord("of");
const HYPHEN = hashWord("-");
const AND = hashWord("&");

/** True if the token may stand inside a run of capitalised words: "of", "&", "van", a hyphen. */
export function isLink({ tokens, classes, hashes }: Reading, i: number): boolean {
  if (classes[i]! & Is.particle) return true;
  const hash = hashes[i]!;
  if (hash !== OF && hash !== HYPHEN && hash !== AND) return false;
  const { lower, glued } = tokens[i]!;
  return lower === "of" || (lower === "-" && glued) || lower === "&";
}
