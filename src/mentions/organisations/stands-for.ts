import { rowsOf } from "../../core/table-rows.ts";
import { type Fact, wordTable } from "../../core/words.ts";
import table from "./references.tsv?words";
import { ORGANISATION_TYPES, type OrganisationType } from "./types.ts";

type Types = readonly OrganisationType[];

const bitOf = (type: string): number => 1 << ORGANISATION_TYPES.indexOf(type as OrganisationType);

function loadTypes(): Map<string, number> {
  return new Map(
    rowsOf(table).map(([word, types]) => [word!, types!.split(" ").reduce((bits, type) => bits | bitOf(type), 0)]),
  );
}

/** The types of body that a word like "the charity" may stand for, whatever its name, as bits; 0 for most words. */
const bitsOf: Fact<number> = wordTable(loadTypes).of;

const read = new Map<number, Types>([[0, []]]);

/** The types of body that a word like "the charity" may stand for, whatever its name; none for most words. */
export function standsFor(token: Parameters<typeof bitsOf>[0]): Types {
  const bits = bitsOf(token);
  const known = read.get(bits);
  if (known !== undefined) return known;
  const types = ORGANISATION_TYPES.filter((type) => (bits & bitOf(type)) !== 0);
  read.set(bits, types);
  return types;
}
