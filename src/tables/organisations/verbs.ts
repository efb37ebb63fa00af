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

/** What a table form of the verb may be: "making" and "make" of "makes", "planning" of "plans", "open" of "opened". */
function formsOf(lower: string): string[] {
  const stem = lower.endsWith("ing") ? lower.slice(0, -3) : lower;
  const single = stem.length > 2 && stem.at(-1) === stem.at(-2) ? [`${stem.slice(0, -1)}s`] : [];
  return [`${stem}s`, `${stem}es`, `${stem}ed`, `${stem}d`, ...single];
}

/** The kinds of a verb by another form of it than the table has: plain or in "ing"; 0 if there's none. */
export const plainVerbKinds: Fact<number> = factOf(({ lower }) => {
  const table = loaded ?? load();
  for (const form of formsOf(lower)) {
    const kinds = table.get(form);
    if (kinds !== undefined) return kinds;
  }
  return 0;
}, 0);

/** The kinds of a verb, bits of `Does`; 0 if the table hasn't the word. */
export const verbKinds: Fact<number> = factOf(({ lower }) => (loaded ?? load()).get(lower) ?? 0, 0);
