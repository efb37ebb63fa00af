import { type Fact, factOf } from "../../core/words.ts";
import verbTable from "./verbs.grouped.tsv";

/** What a verb behind an organisation says that it does; `govern`: what a city does only where it stands for its government. */
export const Does = { say: 1, act: 2, fund: 4, help: 8, govern: 16 } as const;

let loaded: Map<string, number> | undefined;

function load(): Map<string, number> {
  loaded = new Map();
  for (const line of verbTable.split("\n")) {
    const [verbs, kinds = ""] = line.split("\t");
    let bits = 0;
    for (const kind of kinds.split(" ")) bits |= Does[kind as keyof typeof Does];
    for (const verb of verbs!.split(" ")) loaded.set(verb, bits);
  }
  return loaded;
}

/** The kinds of a verb, bits of `Does`; 0 if the table hasn't the word. */
export const verbKinds: Fact<number> = factOf(({ lower }) => (loaded ?? load()).get(lower) ?? 0, 0);
