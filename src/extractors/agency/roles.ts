const OFFICIAL =
  /\b(?:spokes\w+|officials?|chief|captain|capt|sheriff|undersheriff|officer|sergeant|sgt|lieutenant|lt|inspector|detective|constable|superintendent|commissioner|marshal|troopers?)\b/i;
const HEAD = /\b(?:director|president|chair\w*|chief|ceo|head|founder|manager|administrator|secretary)\b/i;
const POLICE =
  /\b(?:police|sheriff|undersheriff|sergeant|sgt|lieutenant|lt|inspector|detective|constable|superintendent)\b/i;

/** "police said", "detectives say": where the article names one police, it's that. */
const ANY_POLICE = /^(?:the )?(?:police|detectives|officers|deputies|police officials|police officers)$/i;

/** What the words for a person say of them, as bits. */
export const Role = { official: 1, head: 2, police: 4, anyPolice: 8 } as const;

const roles = new Map<string, number>();
const MOST_ROLES = 2000;
const LONGEST_ROLE = 80;

function readRole(role: string): number {
  const official = OFFICIAL.test(role) ? Role.official : 0;
  const head = HEAD.test(role) ? Role.head : 0;
  const police = POLICE.test(role) ? Role.police : 0;
  return official | head | police | (ANY_POLICE.test(role) ? Role.anyPolice : 0);
}

/** Bits of `Role` for a role or description as it's written; news repeats them, so they're kept. */
export function roleBits(role: string): number {
  const known = roles.get(role);
  if (known !== undefined) return known;
  const bits = readRole(role);
  if (role.length > LONGEST_ROLE) return bits;
  if (roles.size >= MOST_ROLES) roles.clear();
  // A slice would keep its article in memory.
  roles.set(role.split("").join(""), bits);
  return bits;
}
