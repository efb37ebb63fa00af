import { wordLists } from "../../core/words.ts";

/**
 * Lists of words for the verbs and marks around a number, each a bit. They stand together because each set of lists
 * takes a slot of every word.
 */
export const { bits, has } = wordLists({
  // happening.ts
  fatally: "fatally",
  fatal: "dead death killed fatally",
  lives: "lives life",
  take: "took take takes taking taken",
  article: "a an the his her their",
  out: "out",
  time: "day night morning evening afternoon weekend time later ago",
  ago: "ago later earlier after before",
  adverb: "also later himself themselves dead",
  // clause.ts
  comma: ",",
  inner: "- '",
  opening: "( [",
  closing: ") ]",
  singular: "was is has",
  // predicate.ts
  whose: "whose",
  body: "body bodies",
  // governor.ts
  of: "of",
  dead: "dead",
  together: "along together",
  with: "with",
  as: "as",
  well: "well",
  were: "were",
  toll: "toll tolls tally",
  tally: "tally",
  sum: "number count figure total",
  reaches:
    "to at past above reached reaches hit hits from was is stands stood exceeded exceeds topped tops passed by passes nears neared",
  compared: "compared by",
  particle: "out up off down away back",
  might: "could might",
  // action.ts
  opener: "after before since than until as like when",
});
