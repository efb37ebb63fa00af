import { Is } from "../tagger/tables.ts";

/**
 * What speaks for and against a person, in points; a candidate with `accepted` or more is a name. Set by hand on
 * 2026-11-24.
 */
export const POINTS = {
  accepted: 3,
  firstName: 3,
  firstNameOrWord: 2,
  laterFirstName: 1,
  surname: 2,
  surnameOrWord: 1,
  middleInitial: 3,
  leadingInitials: 3,
  particle: 1,
  suffix: 3,
  courtesy: 6,
  honorific: 2.5,
  honorificAlone: 2.5, // and more if no table has the one word behind it: "Emperor Naruhito"
  surnameShape: 2, // "MacLeod", "O'Neill", "D'Angelo"
  role: 3,
  age: 4,
  who: 1.5,
  speech: 1.5,
  apposition: 2,
  described: 1, // ", a …" behind it
  saidBy: 1.5, // "said" before it and a mark behind it
  accordingTo: 2, // "according to" before it
  listed: 2, // beside a name, with "and" or a comma between them
  memberOf: 2.5, // "of the … unit" behind it
  twoWords: 0.5,
  unknownWords: 2, // two or three words that no table has, in a sentence where capitals mean something
  singleWord: -3,
  manyWords: -2,
  place: -6,
  organisation: -12,
  after: -10, // a word behind it that makes it an organisation, a place or a work: "Kennedy Airport"
  article: -9, // "the" before it
  firm: -8, // "&" beside it
  quoted: -9, // alone between quotation marks: a title of a work
  partOf: -6, // a word before it that makes it an organisation, a place or a work: "Hurricane Maria", "the company Brandt Schuh"
  owner: -3, // "St. Mary's Hospital"
  preposition: -1.5,
  capitals: -4, // an acronym
  versus: -6, // a case in court: "Brandt v. Berg"
  onlyInitials: -9, // a party and a state: "D-N.Y."
  knownWord: -3, // opens a sentence and is a word of the article
} as const;

/** Classes of words that are no part of an ordinary name. */
export const NO_NAME =
  Is.org | Is.group | Is.place | Is.work | Is.day | Is.demonym | Is.function | Is.head | Is.modifier | Is.portfolio;
