import { rowsByKey } from "../../core/table-rows.ts";
import table from "./roles.tsv";

/** What the words for a person say of them, as bits. */
export const Role = { official: 1, head: 2, police: 4, "any-police": 8 } as const;

let rows: ReadonlyMap<string, string> | undefined;

function bitsOf(words: string): number {
  rows ??= rowsByKey(table);
  let bits = 0;
  for (const name of rows.get(words)?.split(" ") ?? []) bits |= Role[name as keyof typeof Role];
  return bits;
}

/** "police said", "the detectives say": where the article names one police, it's that. */
function isAnyPolice(role: string): boolean {
  return (bitsOf(role.startsWith("the ") ? role.slice(4) : role) & Role["any-police"]) !== 0;
}

function readRole(role: string): number {
  let bits = 0;
  for (const [word] of role.matchAll(/\w+/g)) bits |= bitsOf(word);
  return (bits & ~Role["any-police"]) | (isAnyPolice(role) ? Role["any-police"] : 0);
}

const roles = new Map<string, number>();
const MOST_ROLES = 2000;
const LONGEST_ROLE = 80;

/** Bits of `Role` for a role or description as it's written; news repeats them, so they're kept. */
export function roleBits(role: string): number {
  const known = roles.get(role);
  if (known !== undefined) return known;
  const bits = readRole(role.toLowerCase());
  if (role.length > LONGEST_ROLE) return bits;
  if (roles.size >= MOST_ROLES) roles.clear();
  // A slice would keep its article in memory.
  roles.set(role.split("").join(""), bits);
  return bits;
}
