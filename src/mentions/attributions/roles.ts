import type { Token } from "../../core/article.ts";
import { factOf } from "../../core/words.ts";
import { Is, nameClasses } from "../tagger/tables.ts";
import type { Scene } from "./scene.ts";
import { classesOf, Word } from "./words.ts";

/** A title in lower case and the person who has it. */
interface Title {
  readonly text: string;
  readonly entity: number;
}

/** True for a word that names a role of people: "minister". */
const isRole = factOf((word) => {
  const isHeld = (nameClasses({ word }) & (Is.head | Is.honorific)) !== 0;
  return isHeld && (classesOf(word.lower) & Word.body) === 0;
}, false);

/** Who holds the roles that the titles of the article name: "the minister" may come later. */
export class Roles {
  readonly #scene: Scene;
  /** By role: the one person who has it, or null. */
  readonly #holders = new Map<string, number | null>();
  #titles: readonly Title[] | undefined;

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  /** The one person who has the word in a title, or null. */
  holder(token: Token): number | null {
    if (!isRole(token)) return null;
    const known = this.#holders.get(token.lower);
    if (known !== undefined) return known;
    this.#titles ??= titlesOf(this.#scene);
    const holder = onlyHolder(this.#titles, token.lower);
    this.#holders.set(token.lower, holder);
    return holder;
  }
}

function titlesOf({ article, names }: Scene): readonly Title[] {
  const titles: Title[] = [];
  for (const { value } of names) {
    if (value.title === null) continue;
    const text = article.text.slice(value.title.start, value.title.end).toLowerCase();
    titles.push({ text, entity: value.entity });
  }
  return titles;
}

function onlyHolder(titles: readonly Title[], role: string): number | null {
  let holder: number | null = null;
  for (const { text, entity } of titles) {
    if (entity === holder || !hasWord(text, role)) continue;
    if (holder !== null) return null;
    holder = entity;
  }
  return holder;
}

/** True if the word stands in the text without a letter or hyphen beside it. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    if (!isInside(text, at - 1) && !isInside(text, at + word.length)) return true;
  }
  return false;
}

function isInside(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  if (code < 128) return code === 45 || (code >= 97 && code <= 122);
  return code >= 128 && /\p{L}/u.test(text[i]!);
}
