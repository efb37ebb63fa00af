import type { Span } from "../../core/spans.ts";
import type { OrganisationType } from "./index.ts";
import { initialsOf, isFuller, isShort, keyOf, prefixesOf, suffixesOf } from "./names.ts";
import type { Candidate } from "./scene.ts";

/** An organisation as far as it's known: its fullest name, and where it is named. */
export interface Draft {
  name: string;
  type: OrganisationType;
  country: string | null;
  /** Words of its names and of what it's called beside them ("the charity X"). */
  readonly words: Set<string>;
  readonly mentions: (Span & { rule: string })[];
}

/** Finds the draft that a name belongs to; each look-up is a few steps, whatever the number of drafts. */
export class Drafts {
  readonly all: Draft[] = [];
  readonly #byKey = new Map<string, Draft>();
  /** By initials, and by the part of a name that stands for it alone ("coast guard"). */
  readonly #byInitials = new Map<string, Draft>();
  readonly #byPart = new Map<string, Draft>();

  /** The draft that the candidate names, if one is there already. */
  find(candidate: Candidate, name: string): Draft | undefined {
    const key = keyOf(name);
    const { known } = candidate;
    const same = (known && this.#byKey.get(`=${known.name}`)) ?? this.#byKey.get(key);
    if (same !== undefined) return same;
    if (isShort(name)) return this.#byInitials.get(key);
    return this.#compatible(this.#byPart.get(key), candidate) ?? this.#shorter(candidate, name);
  }

  /** The draft whose only name yet is a part of this one: "Ministry of Health", then "Ministry of Health of Malawi". */
  #shorter(candidate: Candidate, name: string): Draft | undefined {
    for (const part of [...prefixesOf(name), ...suffixesOf(name)]) {
      const draft = this.#compatible(this.#byKey.get(part), candidate);
      if (draft !== undefined && keyOf(draft.name) === part) return draft;
    }
    for (const initials of initialsOf(name)) {
      const draft = initials.length > 2 ? this.#byKey.get(initials) : undefined;
      if (draft !== undefined && isShort(draft.name)) return draft;
    }
    return undefined;
  }

  #compatible(draft: Draft | undefined, { type, country }: Candidate): Draft | undefined {
    if (draft === undefined || (draft.type !== type && type !== "other" && draft.type !== "other")) return undefined;
    return country !== null && draft.country !== null && country !== draft.country ? undefined : draft;
  }

  /** A new draft for the candidate. */
  open(candidate: Candidate, name: string): Draft {
    const { type, country } = candidate;
    const draft: Draft = { name, type, country, words: new Set(), mentions: [] };
    this.all.push(draft);
    return draft;
  }

  /** Adds a name to the draft: the fullest is its name, and the others lead to it. */
  name(draft: Draft, candidate: Candidate, name: string): void {
    if (isFuller(name, draft.name)) draft.name = name;
    if (draft.type === "other" || candidate.known !== null) draft.type = candidate.type;
    draft.country ??= candidate.country;
    const key = keyOf(name);
    this.#byKey.set(key, draft);
    if (candidate.known !== null) this.#byKey.set(`=${candidate.known.name}`, draft);
    for (const word of key.split(" ")) draft.words.add(word);
    if (isShort(name)) return;
    for (const initials of initialsOf(name)) if (initials.length > 2) this.#byInitials.set(initials, draft);
    for (const part of [...prefixesOf(name), ...suffixesOf(name)]) this.#byPart.set(part, draft);
  }

  /** A further name that the text gives: "(IOM)". */
  alias(draft: Draft, name: string): void {
    this.#byKey.set(keyOf(name), draft);
  }
}
