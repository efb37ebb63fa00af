import { rowsOf } from "../../core/table-rows.ts";
import { factOf } from "../../core/words.ts";
import { type Noun, nounInTable } from "./noun-table.ts";
import endingTable from "./people-endings.tsv";

interface Endings {
  readonly kinds: ReadonlyMap<string, string>;
  readonly shortest: number;
  readonly longest: number;
}

let endings: Endings | undefined;

function loadEndings(): Endings {
  const kinds = new Map(rowsOf(endingTable).map(([ending, kind = ""]) => [ending!, kind]));
  const lengths = [...kinds.keys()].map((ending) => ending.length);
  return { kinds, shortest: Math.min(...lengths), longest: Math.max(...lengths) };
}

/** "weavers", "tenants": people by their ending; "containers", "payments" have it too and are none. */
function isPeople(lower: string): boolean {
  endings ??= loadEndings();
  const { kinds, shortest, longest } = endings;
  let found = false;
  for (let length = shortest; length <= longest && length <= lower.length; length++) {
    const kind = kinds.get(lower.slice(-length));
    if (kind === "") return false;
    if (kind !== undefined) found = true;
  }
  return found;
}

const guess = (kind: Noun["kind"], isSingular: boolean): Noun => ({
  kind,
  action: null,
  isSingular,
  isResident: false,
  isGuess: true,
});

const endsWithAny = (lower: string, endings: readonly string[]): boolean =>
  endings.some((ending) => lower.endsWith(ending));

const IRREGULAR = ["men", "women", "people", "children"];
const PEOPLES = /\w{2}(?:[lmnt]ese|guese)$/;
const NO_PLURAL = ["ss", "us", "is", "'s", "ics", "news"];

/** What a plural noun counts: by the table, by its ending, else objects; null for a word that is no plural noun. */
function pluralNoun(lower: string): Noun | null {
  const known = nounInTable(lower);
  if (known !== null) return known.isSingular ? null : known;
  if (endsWithAny(lower, IRREGULAR) || (lower.endsWith("ese") && PEOPLES.test(lower)))
    return { ...guess("people", false), isGuess: false };
  if (lower.length < 4 || !lower.endsWith("s") || endsWithAny(lower, NO_PLURAL)) return null;
  return guess(isPeople(lower) ? "people" : "objects", false);
}

function pluralOf(lower: string): string {
  if (lower.endsWith("y") && lower.length > 1 && !"aeiou".includes(lower.at(-2)!)) return `${lower.slice(0, -1)}ies`;
  return endsWithAny(lower, ["s", "x", "ch", "sh"]) ? `${lower}es` : `${lower}s`;
}

// "cutter", "pianist": what isn't in the table but ends as people do
function personOf(lower: string, plural: string): Noun | null {
  return endsWithAny(lower, ["er", "or", "ist", "ian", "man", "woman"]) && isPeople(plural)
    ? guess("people", true)
    : null;
}

function anyNoun(lower: string): Noun | null {
  const plural = pluralOf(lower);
  return nounInTable(lower) ?? nounInTable(plural) ?? pluralNoun(lower) ?? personOf(lower, plural);
}

/** What a plural noun counts, or null. */
export const nounOf = factOf<Noun | null>(({ lower }) => pluralNoun(lower), null);

/** What a noun counts, singular or plural: for "one", "a" and "no"; null for a word that is no noun. */
export const anyNounOf = factOf<Noun | null>(({ lower }) => anyNoun(lower), null);
