import { type Fact, factOf, wordTable } from "../../core/words.ts";
import verbTable from "./verbs.grouped.tsv?words";

/** What a verb behind an organisation says that it does; `govern`: what a city does only where it stands for its government. */
export const Does = { say: 1, act: 2, fund: 4, help: 8, govern: 16 } as const;

function load(): Map<string, number> {
  const loaded = new Map<string, number>();
  for (const line of verbTable.split("\n")) {
    const [verbs, kinds = ""] = line.split("\t");
    let bits = 0;
    for (const kind of kinds.split(" ")) bits |= Does[kind as keyof typeof Does];
    for (const verb of verbs!.split(" ")) loaded.set(verb, bits);
  }
  return loaded;
}

const table = wordTable(load);

/** What a table form of the verb may be: "making" and "make" of "makes", "planning" of "plans", "open" of "opened". */
function formsOf(lower: string): string[] {
  const stem = lower.endsWith("ing") ? lower.slice(0, -3) : lower;
  const single = stem.length > 2 && stem.at(-1) === stem.at(-2) ? [`${stem.slice(0, -1)}s`] : [];
  return [`${stem}s`, `${stem}es`, `${stem}ed`, `${stem}d`, ...single];
}

/** The kinds of a verb by another form of it than the table has: plain or in "ing"; 0 if there's none. */
export const plainVerbKinds: Fact<number> = factOf(({ lower }) => {
  for (const form of formsOf(lower)) {
    const kinds = table.at(form);
    if (kinds !== 0) return kinds;
  }
  return 0;
}, 0);

/** The kinds of a verb, bits of `Does`; 0 if the table hasn't the word. */
export const verbKinds: Fact<number> = table.of;
