import type { Reading } from "../tagger/reading.ts";
import { type Gender, Is } from "../tagger/tables.ts";
import type { Candidate } from "./candidates.ts";
import type { Judged } from "./judge.ts";
import { fitOf, genderOfName, haveSameWords, type NameWords, type Person, wordsOf } from "./persons.ts";
import { Says, says } from "./words.ts";

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
    for (const word of name.words) {
      const list = this.#byWord.get(word);
      if (list === undefined) this.#byWord.set(word, [known]);
      else if (!list.includes(known)) list.push(known);
      if (list !== undefined && list.length > this.#limit) list.shift();
    }
  }

  /** The best-fitting person for a mention at token `at`: the one named last before it, or else next after it. */
  find(mention: NameWords, gender: Gender, at: number, least: number): Fit | undefined {
    let best: Fit | undefined;
    for (const word of mention.words) {
      for (const known of this.#byWord.get(word) ?? NOBODY) {
        if (known === best?.known || !agree(known.person.gender, gender)) continue;
        const fit = bestFit(mention, known.person);
        if (fit >= least) best = better(best, known, fit, at);
      }
    }
    return best;
  }
}

/** How well a person fits a mention. */
interface Fit {
  readonly known: Known;
  readonly fit: number;
  readonly rank: number;
}

function better(best: Fit | undefined, known: Known, fit: number, at: number): Fit {
  const rank = fit * 1e7 - distanceTo(known.at, at);
  return best === undefined || rank > best.rank ? { known, fit, rank } : best;
}

const NOBODY: readonly Known[] = [];

function bestFit(mention: NameWords, { names }: Person): number {
  let best = 0;
  for (const name of names) best = Math.max(best, fitOf(mention, name));
  return best;
}

/** Tokens back to the last mention before `at`; farther than any of those if it's only named later. */
function distanceTo(mentions: readonly number[], at: number): number {
  const before = insertAt(mentions, at - 1);
  return before > 0 ? at - mentions[before - 1]! : 4e6 + mentions[0]! - at;
}

/** Forms of one person's name that are remembered: no article has more, and hostile text costs no more. */
const MOST_FORMS = 8;

/** True if the candidate is the person's fuller name: more words, and not just a stranger's word before a known first name. */
function isFuller({ classes }: Reading, { first }: Candidate, { words }: NameWords, person: Person): boolean {
  const other = person.fullWords.words;
  if (words.length <= other.length) return false;
  const known = Is.first | Is.firstOrWord;
  const isStranger = (classes[first]! & known) === 0 && (classes[person.full.first]! & Is.first) !== 0;
  return !isStranger || words[0]!.startsWith(other[0]!.charAt(0));
}

/** Puts mentions of one person together; single words that nothing proves are dropped unless they fit a person. */
export function clusterNames(reading: Reading, judged: readonly Judged[]): Clustered[] {
  const people = new People();
  const found: (Clustered | undefined)[] = [];
  const open: number[] = [];
  const words: NameWords[] = [];
  for (let i = 0; i < judged.length; i++) {
    const candidate = judged[i]!;
    const name = wordsOf(reading, candidate);
    words.push(name);
    const isOpen = name.words.length < 2 || !candidate.accepted;
    if (isOpen) open.push(i);
    found.push(isOpen ? undefined : joinFull(reading, people, candidate, name));
  }
  for (const i of open)
    found[i] = joinOpen(reading, people, judged[i]!, words[i]!, familyOf(reading, judged[i]!, judged[i + 1]));
  return found.filter((clustered) => clustered !== undefined);
}

function joinFull(reading: Reading, people: People, candidate: Judged, words: NameWords): Clustered {
  const gender = genderOfName(reading, candidate);
  const found = people.find(words, gender, candidate.first, 3);
  if (found === undefined) return newPerson(people, candidate, words, words, gender);
  const { known } = found;
  const { person } = known;
  person.gender ??= gender;
  if (isFuller(reading, candidate, words, person)) {
    person.full = candidate;
    person.fullWords = words;
  }
  if (person.names.length < MOST_FORMS && !hasForm(person, words)) {
    person.names.push(words);
    people.index(known, words);
  }
  known.at.push(candidate.first);
  return { candidate, person, rule: "full-name" };
}

function hasForm({ names }: Person, words: NameWords): boolean {
  for (const name of names) if (haveSameWords(name, words)) return true;
  return false;
}

function newPerson(
  people: People,
  candidate: Judged,
  fullWords: NameWords,
  words: NameWords,
  gender: Gender,
  family?: Candidate,
): Clustered {
  const person: Person = { names: [words], full: candidate, fullWords, gender, family };
  people.add(person, words, candidate.first);
  return { candidate, person, rule: words.words.length > 1 ? "full-name" : "single-name" };
}

/** "John and Mary Doyle": the surname that a first name shares with the full name behind "and". */
function familyOf({ tokens, classes }: Reading, one: Judged, other: Judged | undefined): Candidate | undefined {
  if (other === undefined || !other.accepted || one.end - one.first > 1 || other.end - other.first < 2)
    return undefined;
  if (other.first !== one.end + 1 || (says(tokens[one.end]) & Says.and) === 0) return undefined;
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
    return newPerson(people, candidate, words, { words: full, surname: words.words.length }, gender, family);
  }
  if (found === undefined) return candidate.accepted ? newPerson(people, candidate, words, words, gender) : undefined;
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
