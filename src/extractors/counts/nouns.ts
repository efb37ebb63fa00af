import { rowsOf } from "../../core/table-rows.ts";
import endingTable from "./people-endings.tsv";
import { type Noun, tables } from "./tables.ts";

const NO_PLURAL = /(?:ss|us|is|'s|ous|ics|ness)$/;
const IRREGULAR = /(?:men|women|people|children)$/;

interface Endings {
  readonly people: readonly string[];
  readonly things: readonly string[];
}

let endings: Endings | undefined;

function loadEndings(): Endings {
  const rows = rowsOf(endingTable);
  const of = (what: string): string[] => rows.filter(([, kind]) => kind === what).map(([ending]) => ending!);
  return { people: of("people"), things: of("things") };
}

/** "weavers", "tenants": people by their ending; "containers", "payments" have it too and are none. */
function isPeople(lower: string): boolean {
  endings ??= loadEndings();
  const ends = (ending: string): boolean => lower.endsWith(ending);
  return endings.people.some(ends) && !endings.things.some(ends);
}

/** What a plural noun counts: by the table, by its ending, else objects; undefined for a word that is no plural noun. */
export function nounOf(lower: string): Noun | undefined {
  const known = tables().nouns.get(lower);
  if (known !== undefined) return known.isSingular ? undefined : known;
  if (IRREGULAR.test(lower) || /\w{2}(?:nese|lese|guese)$/.test(lower))
    return { kind: "people", action: null, isSingular: false, isGuess: false };
  if (lower.length < 4 || !lower.endsWith("s") || NO_PLURAL.test(lower)) return undefined;
  return { kind: isPeople(lower) ? "people" : "objects", action: null, isSingular: false, isGuess: true };
}

/** What a noun counts, singular or plural: for "one", "a" and "no". */
export function anyNounOf(lower: string): Noun | undefined {
  const { nouns } = tables();
  const plural = /[^aeiou]y$/.test(lower)
    ? `${lower.slice(0, -1)}ies`
    : /(?:s|x|ch|sh)$/.test(lower)
      ? `${lower}es`
      : `${lower}s`;
  return nouns.get(lower) ?? nouns.get(plural) ?? nounOf(lower) ?? personOf(lower, plural);
}

// "cutter", "pianist": what isn't in the table but ends as people do
function personOf(lower: string, plural: string): Noun | undefined {
  return /(?:er|or|ist|ian|man|woman)$/.test(lower) && isPeople(plural)
    ? { kind: "people", action: null, isSingular: true, isGuess: true }
    : undefined;
}
