import type { Span } from "../../core/spans.ts";
import { isFuller, keyOf, type Name } from "./names.ts";
import type { Candidate } from "./scene.ts";
import type { OrganisationType } from "./types.ts";

/** A place where an organisation is named, and the rule that found it. */
export interface Named extends Span {
  readonly rule: string;
}

/** An organisation as far as it's known: its fullest name, and where it is named. */
export interface Draft {
  name: Name;
  type: OrganisationType;
  country: string | null;
  /** Words of its names and of what it's called beside them ("the charity X"), each once. */
  readonly words: string[];
  readonly mentions: Named[];
}

/** Adds a word that the draft is called by, unless it has it. */
export function addWord({ words }: Draft, word: string): void {
  if (!words.includes(word)) words.push(word);
}

/** Finds the draft that a name belongs to; each look-up is a few steps, whatever the number of drafts. */
export class Drafts {
  readonly all: Draft[] = [];
  readonly #byKey = new Map<string, Draft>();
  /** By the table's name. */
  readonly #byKnown = new Map<string, Draft>();
  /** By initials, and by the part of a name that stands for it alone ("coast guard"). */
  readonly #byInitials = new Map<string, Draft>();
  readonly #byPart = new Map<string, Draft>();

  /** The draft that the candidate names, if one is there already. */
  find(candidate: Candidate, name: Name): Draft | undefined {
    const { known } = candidate;
    const same = (known === null ? undefined : this.#byKnown.get(known.name)) ?? this.#byKey.get(name.key);
    if (same !== undefined) return same;
    // "IMA" of "IMA Holdings Corp."
    if (name.isShort) return this.#byInitials.get(name.key) ?? this.#compatible(this.#byPart.get(name.key), candidate);
    return this.#compatible(this.#byPart.get(name.key), candidate) ?? this.#shorter(candidate, name);
  }

  /** The draft whose only name yet is a part of this one: "Ministry of Health", then "Ministry of Health of Malawi". */
  #shorter(candidate: Candidate, { parts, initials }: Name): Draft | undefined {
    for (const part of parts) {
      const draft = this.#compatible(this.#byKey.get(part), candidate);
      if (draft !== undefined && draft.name.key === part) return draft;
    }
    for (const letters of initials) {
      const draft = this.#byKey.get(letters);
      if (draft?.name.isShort === true) return draft;
    }
    return undefined;
  }

  #compatible(draft: Draft | undefined, { type, country }: Candidate): Draft | undefined {
    if (draft === undefined || (draft.type !== type && type !== "other" && draft.type !== "other")) return undefined;
    return country !== null && draft.country !== null && country !== draft.country ? undefined : draft;
  }

  /** A new draft for the candidate. */
  open({ type, country }: Candidate, name: Name): Draft {
    const draft: Draft = { name, type, country, words: [], mentions: [] };
    this.all.push(draft);
    return draft;
  }

  /** Adds a name to the draft: the fullest is its name, and the others lead to it. */
  name(draft: Draft, { type, country, known }: Candidate, name: Name): void {
    if (isFuller(name, draft.name)) draft.name = name;
    if (draft.type === "other" || known !== null) draft.type = type;
    draft.country ??= country;
    if (known !== null) this.#byKnown.set(known.name, draft);
    this.#byKey.set(name.key, draft);
    for (const word of name.words) addWord(draft, word);
    for (const initials of name.initials) this.#byInitials.set(initials, draft);
    for (const part of name.parts) this.#byPart.set(part, draft);
  }

  /** A further name that the text gives: "(IOM)". */
  alias(draft: Draft, name: string): void {
    this.#byKey.set(keyOf(name), draft);
  }
}
