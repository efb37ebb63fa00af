import { foldedSlice } from "../../core/offsets.ts";
import type { Gender } from "../tagger/tables.ts";
import { Is } from "../tagger/tables.ts";
import { ageIn, agesOf } from "./ages.ts";
import { afterAcronym, bodyPhrase } from "./body-phrase.ts";
import { subjectOf } from "./main-subject.ts";
import { firstToken, lastToken, nameBefore } from "./name-positions.ts";
import { Roles } from "./roles.ts";
import type { Scene } from "./scene.ts";
import type { Speaker } from "./speaker.ts";
import { isCapital } from "./token-form.ts";
import { Word } from "./words.ts";

/** Who is meant by the words that name a speaker. */
export type Source =
  | { readonly kind: "person"; readonly entity: number } // NameValue.entity
  | { readonly kind: "organization"; readonly entity: number | null; readonly description: string } // OrganisationValue.entity
  | { readonly kind: "unnamed-person" | "document"; readonly description: string };

interface Told {
  readonly source: Source;
  readonly speaker: Speaker;
}

/** Sentences after which nobody remembers who spoke, and over which a pronoun reaches back for a name. */
const MEMORY = 6;
const REACH = 3;

/** Settles speakers in text order; it remembers who spoke last. */
export class Resolver {
  readonly #scene: Scene;
  readonly #known = new Map<number, Source>();
  readonly #roles: Roles;
  #ages: ReadonlyMap<number, string> | undefined;
  #last: Told | undefined;
  #lastBody: Source | undefined;

  constructor(scene: Scene) {
    this.#scene = scene;
    this.#roles = new Roles(scene);
  }

  /** The source that the speaker's words stand for. */
  source(speaker: Speaker): Source {
    const known = this.#known.get(speaker.first);
    if (known !== undefined) return known;
    const source = this.#settle(speaker);
    this.#known.set(speaker.first, source);
    if (source.kind === "organization") this.#lastBody = source;
    else if (source.kind !== "document") this.#last = { source, speaker };
    return source;
  }

  #settle(speaker: Speaker): Source {
    const scene = this.#scene;
    if (speaker.kind === "name")
      return { kind: "person", entity: scene.names[scene.nameAt[speaker.head]!]!.value.entity };
    if (speaker.kind === "organisation") {
      const { first, end } = bodyPhrase(scene, speaker);
      return {
        kind: "organization",
        entity: scene.organisations[scene.organisationAt[speaker.head]!]!.value.entity,
        description: textOf(scene, first, end),
      };
    }
    const description = textOf(scene, speaker.first, afterAcronym(scene, speaker.end));
    if (speaker.kind === "pronoun") return this.#pronoun(speaker, description);
    return this.#noun(speaker, description);
  }

  #pronoun(speaker: Speaker, description: string): Source {
    const bits = this.#scene.bits[speaker.head]!;
    const unnamed = { kind: "unnamed-person", description } as const;
    if (bits & (Word.he | Word.she)) {
      return this.#antecedent(speaker, bits & Word.he ? "male" : "female") ?? unnamed;
    }
    const subject = bits & (Word.it | Word.plural) ? subjectOf(this.#scene, speaker) : undefined;
    if (subject !== undefined) return this.source(subject);
    if (bits & Word.it && this.#lastBody !== undefined) return this.#lastBody;
    return bits & Word.it ? { kind: "organization", entity: null, description } : unnamed;
  }

  /** "He": the one who spoke last, if nobody else who could be meant is named since; else the first one named near by. */
  #antecedent(speaker: Speaker, gender: Gender): Source | undefined {
    const { tokens } = this.#scene;
    const last = this.#last;
    const distance = last === undefined ? 0 : tokens[speaker.first]!.sentence - tokens[last.speaker.first]!.sentence;
    const isClose = last !== undefined && distance <= MEMORY && agree(genderOf(this.#scene, last), gender);
    if (isClose && distance <= 1) return last.source;
    const entity = this.#named(speaker, gender, isClose ? last.speaker.first : -1);
    if (entity !== undefined) return { kind: "person", entity };
    return isClose ? last.source : undefined;
  }

  /** The first person of that gender in the last sentence before the speaker, and after token `low`, that names one. */
  #named(speaker: Speaker, gender: Gender, low: number): number | undefined {
    const scene = this.#scene;
    const sentence = scene.tokens[speaker.first]!.sentence;
    let found: { entity: number; sentence: number } | undefined;
    for (let i = nameBefore(scene, speaker.first); i >= 0; i--) {
      const at = firstToken(scene, i);
      const own = scene.tokens[at]!.sentence;
      if (sentence - own > REACH || at <= low || (found !== undefined && own < found.sentence)) break;
      const { value } = scene.names[i]!;
      // "Berg's decision angered Ana Ruiz": an owner is no subject.
      if (found !== undefined && scene.tokens[lastToken(scene, at) + 1]?.lower === "'s") continue;
      if (agree(value.gender, gender) && scene.quoteAt[at] === -1) found = { entity: value.entity, sentence: own };
    }
    return found?.entity;
  }

  #noun(speaker: Speaker, description: string): Source {
    const scene = this.#scene;
    const head = scene.tokens[speaker.head]!;
    const holder = this.#holder(speaker) ?? this.#aged(speaker);
    if (holder !== undefined) return { kind: "person", entity: holder };
    const bits = scene.bits[speaker.head]!;
    if (bits & Word.document && !(bits & Word.source)) return { kind: "document", description };
    if (bits & Word.source && !(bits & (Word.body | Word.document))) return { kind: "unnamed-person", description };
    const classes = scene.reading.classes[speaker.head]!;
    if (bits & Word.body || classes & (Is.org | Is.group)) return { kind: "organization", entity: null, description };
    const isPerson = (bits & (Word.source | Word.one)) !== 0 || (classes & (Is.head | Is.honorific)) !== 0;
    if (isPerson || head.lower.endsWith("s") || !isCapital(scene, speaker.head))
      return { kind: "unnamed-person", description };
    return { kind: "organization", entity: null, description };
  }

  /** "the minister": the one person who has that word in a title. */
  #holder({ first, end, head }: Speaker): number | undefined {
    const { tokens } = this.#scene;
    if (end - first > 4 || head !== end - 1 || tokens[first]!.lower !== "the") return undefined;
    return this.#roles.holder(tokens[head]!) ?? undefined;
  }

  /** "the 34-year-old": the one person of that age, or the only one named near by if the text gives no age. */
  #aged(speaker: Speaker): number | undefined {
    const age = ageIn(this.#scene, speaker);
    if (age === undefined) return undefined;
    this.#ages ??= agesOf(this.#scene);
    const holders = [...this.#ages].filter(([, known]) => known === age);
    if (holders.length > 0) return holders.length === 1 ? holders[0]![0] : undefined;
    const entity = this.#named(speaker, null, -1);
    return entity === undefined || this.#ages.has(entity) ? undefined : entity;
  }
}

/** The gender that a pronoun says, or that of a person's name. */
function genderOf({ bits, names }: Scene, { speaker, source }: Told): Gender {
  if (speaker.kind === "pronoun") {
    const word = bits[speaker.head]!;
    return word & Word.he ? "male" : word & Word.she ? "female" : null;
  }
  if (source.kind !== "person") return null;
  return names.find(({ value }) => value.entity === source.entity)?.value.gender ?? null;
}

function agree(a: Gender, b: Gender): boolean {
  return a === null || b === null || a === b;
}

/** The words of tokens `[first, end)`, white space folded. */
function textOf({ article, tokens }: Scene, first: number, end: number): string {
  return foldedSlice(article.text, tokens[first]!.start, tokens[end - 1]!.end);
}
