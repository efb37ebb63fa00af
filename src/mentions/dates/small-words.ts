import { wordLists } from "../../core/words.ts";

/** The small words that time expressions are put together with; a word may be in several lists. */
export const { bits: smallOf, has: Small } = wordLists({
  a: "a an",
  the: "the",
  this: "this",
  of: "of",
  in: "in",
  on: "on",
  and: "and",
  toOr: "to or",
  comma: ",",
  possessive: "'s",
  apostrophe: "'",
  dash: "- – —",
  hyphen: "-",
  /** Marks that end the search for a unit. */
  stop: ". , ; :",
  am: "am am. a.m a.m.",
  pm: "pm pm. p.m p.m.",
  now: "now today",
  old: "old olds",
  aged: "age aged",
  same: "comparable corresponding same similar equivalent",
  near: "near recent distant",
  last: "last",
  year: "year",
  fiscal: "fiscal",
  financial: "fiscal fy financial",
  half: "half part",
  other: "other second",
});

/** The words before and behind a time expression that tell it from something else. */
export const { bits: aroundOf, has: Around } = wordLists({
  beforeTime: "at around by about until from to since",
  beforeYear: "in since during of the a his her its their 's -",
  beforeOldYear: "in since of year",
  beforeLateYear: "in since by until year to",
  counted: "people men women children feet miles km mm kg lb lbs metres meters points %",
  label: "no no. number route room page section article flight resolution highway bill law act at p.",
  beforeDecade: "the late early mid - of in",
  beforeOldDecade: "the late early mid -",
  beforeSeason: "in during over by since until till through throughout for before after of this late early mid",
  behindSeason: "and or when but as to with after before",
  behindEra:
    "and or when that as with by to in was were is had has have for on but of the a after before who which while because he she it they at from until its his her their will would could",
  beforeMonth:
    "in since until till by during of from to through between before after and or last next this early late mid for each every that around as , -",
  /** Before a month whose name is a word or a name too. */
  surelyMonth: "in since until till by during of early late mid - through last next",
  wordMonth: "may march mar sep jun jan april june august",
  weakMonth: "may march mar sep jun jan",
  beforeDay: "on until till by since from",
  behindDay: "of and at in to when",
  behindWeek: "of beginning starting ending",
  behindPast: "and or to that as of when but with for is was",
  naming: "black bloody cyber giving good ash palm easter manic super small",
  named: "times mirror telegraph express mail post herald world star sun night independent tribune school",
});
