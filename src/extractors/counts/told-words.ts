import { wordLists } from "../../core/words.ts";

/**
 * Lists of words for figures that are replaced, estimated, old, or one of many, each a bit. They stand together because each set of lists
 * takes a slot of every word.
 */
export const { bits, has } = wordLists({
  // corrections.ts
  toll: "toll tally dead deaths killed casualties fatalities figure estimate injured missing reported drowned died victims count",
  earlier: "earlier previous initial previously initially first preliminary",
  change:
    "raising raised raises up down revised revising lowered lowering cut cutting corrected rising risen rose increased increasing dropped",
  reported: "reported announced",
  of: "of",
  from: "from",
  to: "to",
  // estimates.ts
  at: "at",
  spoke: "spoke spoken speak speaks talked",
  put: "put puts estimate estimates estimated",
  number: "number figure total count",
  clauseJoint: ", ; : and but while",
  // background.ts
  many: "years decades decade months",
  ago: "ago earlier",
  earlierOnly: "earlier",
  last: "last",
  lastOf: "year decade century",
  one: "year month",
  // ones.ts
  /** Words that make "one of the …s" say how good or big it is, not how many: "one of the leading banks". */
  rank: "most least first last top main leading major key few many only finest best worst rarest",
  /** No superlatives. */
  forest: "west midwest forest guest protest interest test rest request harvest priest honest modest",
  each: "each every any not",
  a: "a an",
  only: "only just but",
  there: "there",
  before: "only just single with was is",
  or: "and or",
  joint: "and or plus , as",
  comma: ",",
  and: "and",
});
