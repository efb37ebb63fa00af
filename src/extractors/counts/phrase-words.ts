import { wordLists } from "../../core/words.ts";

/**
 * Lists of words for the phrase behind a number and what joins it to others, each a bit. They stand together because each set of lists
 * takes a slot of every word.
 */
export const { bits, has } = wordLists({
  // noun-head.ts
  stop: "'s so do did does here also than ago per",
  and: "and",
  hyphen: "-",
  possessive: "'s",
  // noun-phrase.ts
  others: "others",
  more: "more",
  than: "than",
  strong: "strong",
  member: "member person man woman",
  // partitive.ts
  pronoun: "them whom those these us which you",
  those: "those these",
  bound: "about some around more than at least - hundred the",
  apostrophe: "'",
  outOf: "out",
  // pairs.ts
  both: "both",
  comma: ",",
  // singles.ts
  article: "a an another",
  another: "another",
  harming: "killing wounding injuring",
  // read-number.ts
  cases: "case cases",
  // candidates.ts
  definite: "the these those all remaining both",
  further: "another further additional other",
  moreOf: "more other others additional",
  none: "none",
  // parts.ts
  including: "including includes included",
  them: "them whom those",
  among: "among of including",
  parting: "- – — : --",
  copula: "were was",
  ing: "including",
});
