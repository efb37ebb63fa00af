import type { Reading } from "../tagger/reading.ts";
import { type Gender, Is } from "../tagger/tables.ts";
import type { Candidate } from "./candidates.ts";
import type { Judged } from "./judge.ts";
import { fitOf, genderOfName, type NameWords, type Person, wordsOf } from "./persons.ts";

/** A mention with its person. */
export interface Clustered {
  readonly candidate: Candidate;
  readonly person: Person;
  readonly rule: "full-name" | "surname" | "first-name" | "single-name";
}

interface Known {
  readonly person: Person;
  /** Token indices at which the person is named, in order. */
  readonly at: number[];
}

function agree(a: Gender, b: Gender): boolean {
  return a === null || b === null || a === b;
}

/** Words that may name one person only by a part shared with others are looked up here, not by a scan of all persons. */
class People {
  readonly #byWord = new Map<string, Known[]>();
  readonly #limit = 60;

  add(person: Person, name: NameWords, at: number): Known {
    const known = { person, at: [at] };
    this.index(known, name);
    return known;
  }

  index(known: Known, name: NameWords): void {
    for (const word of new Set(name.words)) {
      const list = this.#byWord.get(word);
      if (list === undefined) this.#byWord.set(word, [known]);
      else if (!list.includes(known)) list.push(known);
      if (list !== undefined && list.length > this.#limit) list.shift();
    }
  }

  /** The best-fitting person for a mention at token `at`: the one named last before it, or else next after it. */
  find(mention: NameWords, gender: Gender, at: number, least: number): { known: Known; fit: number } | undefined {
    let best: { known: Known; fit: number; rank: number } | undefined;
    const candidates = new Set(mention.words.flatMap((word) => this.#byWord.get(word) ?? []));
    for (const known of candidates) {
      if (!agree(known.person.gender, gender)) continue;
      const fit = Math.max(...known.person.names.map((name) => fitOf(mention, name)));
      if (fit < least) continue;
      const rank = fit * 1e7 - distanceTo(known.at, at);
      if (best === undefined || rank > best.rank) best = { known, fit, rank };
    }
    return best;
  }
}

/** Tokens back to the last mention before `at`; farther than any of those if it's only named later. */
function distanceTo(mentions: readonly number[], at: number): number {
  const before = insertAt(mentions, at - 1);
  return before > 0 ? at - mentions[before - 1]! : 4e6 + mentions[0]! - at;
}

/** Forms of one person's name that are remembered: no article has more, and hostile text costs no more. */
const MOST_FORMS = 8;

/** True if `a` is the fuller name: more words, and not just a stranger's word before a known first name. */
function longer(reading: Reading, a: Candidate, b: Candidate): boolean {
  const [one, other] = [wordsOf(reading, a), wordsOf(reading, b)];
  if (one.words.length <= other.words.length) return false;
  const known = Is.first | Is.firstOrWord;
  const isStranger = (reading.classes[a.first]! & known) === 0 && (reading.classes[b.first]! & Is.first) !== 0;
  return !isStranger || one.words[0]!.startsWith(other.words[0]!.charAt(0));
}

/** Puts mentions of one person together; single words that nothing proves are dropped unless they fit a person. */
export function clusterNames(reading: Reading, judged: readonly Judged[]): Clustered[] {
  const people = new People();
  const clustered: Clustered[] = [];
  const open: { candidate: Judged; words: NameWords }[] = [];
  const families = new Map<Judged, Candidate>();
  judged.forEach((candidate, i) => {
    const words = wordsOf(reading, candidate);
    const family = familyOf(reading, candidate, judged[i + 1]);
    if (family !== undefined) families.set(candidate, family);
    if (words.words.length < 2 || !candidate.accepted) open.push({ candidate, words });
    else clustered.push(joinFull(reading, people, candidate, words));
  });
  for (const { candidate, words } of open) {
    const found = joinOpen(reading, people, candidate, words, families.get(candidate));
    if (found !== undefined) clustered.push(found);
  }
  return clustered.sort((a, b) => a.candidate.first - b.candidate.first);
}

function joinFull(reading: Reading, people: People, candidate: Judged, words: NameWords): Clustered {
  const gender = genderOfName(reading, candidate);
  const found = people.find(words, gender, candidate.first, 3);
  if (found === undefined) return newPerson(people, candidate, words, gender);
  const { known } = found;
  const { person } = known;
  person.gender ??= gender;
  if (longer(reading, candidate, person.full)) person.full = candidate;
  if (
    person.names.length < MOST_FORMS &&
    !person.names.some((name) => name.words.join(" ") === words.words.join(" "))
  ) {
    person.names.push(words);
    people.index(known, words);
  }
  known.at.push(candidate.first);
  return { candidate, person, rule: "full-name" };
}

function newPerson(people: People, candidate: Judged, words: NameWords, gender: Gender, family?: Candidate): Clustered {
  const person: Person = { names: [words], full: candidate, gender, ...(family && { family }) };
  people.add(person, words, candidate.first);
  return { candidate, person, rule: words.words.length > 1 ? "full-name" : "single-name" };
}

/** "John and Mary Doyle": the surname that a first name shares with the full name behind "and". */
function familyOf({ tokens, classes }: Reading, one: Judged, other: Judged | undefined): Candidate | undefined {
  if (other === undefined || !other.accepted || one.end - one.first > 1 || other.end - other.first < 2)
    return undefined;
  if (other.first !== one.end + 1 || !/^(?:and|&)$/.test(tokens[one.end]!.lower)) return undefined;
  const known = Is.first | Is.firstOrWord;
  const areFirst = classes[one.first]! & known && classes[other.first]! & known;
  return areFirst ? { first: other.end - 1, end: other.end } : undefined;
}

function joinOpen(
  reading: Reading,
  people: People,
  candidate: Judged,
  words: NameWords,
  family: Candidate | undefined,
): Clustered | undefined {
  if (words.words.length === 0) return undefined;
  const gender = genderOfName(reading, candidate);
  const found = people.find(words, gender, candidate.first, 1);
  if (family !== undefined && found === undefined) {
    const full = [...words.words, ...wordsOf(reading, family).words];
    return newPerson(people, candidate, { words: full, surname: words.words.length }, gender, family);
  }
  if (found === undefined) return candidate.accepted ? newPerson(people, candidate, words, gender) : undefined;
  const { known, fit } = found;
  const byFirstName = fit === 1;
  if (byFirstName && !candidate.accepted && (reading.classes[candidate.first]! & (Is.first | Is.firstOrWord)) === 0)
    return undefined;
  known.at.splice(insertAt(known.at, candidate.first), 0, candidate.first);
  known.person.gender ??= gender;
  return { candidate, person: known.person, rule: byFirstName ? "first-name" : "surname" };
}

/** Index of the first of `sorted` that is greater than `value`. */
function insertAt(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
