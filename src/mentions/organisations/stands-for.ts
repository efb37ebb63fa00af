import { rowsOf } from "../../core/table-rows.ts";
import { type Fact, factOf } from "../../core/words.ts";
import table from "./references.tsv";
import type { OrganisationType } from "./types.ts";

type Types = readonly OrganisationType[];

const NONE: Types = [];

let loaded: Map<string, Types> | undefined;

function load(): Map<string, Types> {
  loaded = new Map(rowsOf(table).map(([word, types]) => [word!, types!.split(" ") as OrganisationType[]]));
  return loaded;
}

/** The types of body that a word like "the charity" may stand for, whatever its name; none for most words. */
export const standsFor: Fact<Types> = factOf(({ lower }) => (loaded ?? load()).get(lower) ?? NONE, NONE);
