import type { Token } from "../../core/article.ts";
import { does } from "./grammar.ts";
import { anyNounOf } from "./nouns.ts";
import { ownerEnd } from "./partitive.ts";

/** The noun behind "two farmers'"; not behind the end of what is quoted. */
export function ownedAt(tokens: readonly Token[], end: number): Token | undefined {
  const at = ownerEnd(tokens, end);
  const owned = at === -1 ? undefined : tokens[at];
  return owned?.kind === "word" && does(owned) === 0 && anyNounOf(owned) !== null ? owned : undefined;
}
