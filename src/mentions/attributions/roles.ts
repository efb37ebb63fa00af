import { Is, classesOf as nameClassesOf } from "../tagger/tables.ts";
import type { Scene } from "./scene.ts";
import { classesOf, Word } from "./words.ts";

/** By the word of a role: the one person who has it in a title, or null if several do. */
export type Holders = ReadonlyMap<string, number | null>;

/** Gathers the words of roles in the titles of the people that are named: "the minister" may come later. */
export function holdersOf({ article, names }: Scene): Holders {
  const holders = new Map<string, number | null>();
  for (const { value } of names) {
    if (value.title === null) continue;
    const title = article.text.slice(value.title.start, value.title.end).toLowerCase();
    for (const word of title.split(/[^\p{L}-]+/u)) {
      if (!isRole(word)) continue;
      const known = holders.get(word);
      holders.set(word, known === undefined || known === value.entity ? value.entity : null);
    }
  }
  return holders;
}

function isRole(word: string): boolean {
  return (nameClassesOf(word) & (Is.head | Is.honorific)) !== 0 && (classesOf(word) & Word.body) === 0;
}
