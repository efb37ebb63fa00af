import { wordLists } from "../../core/words.ts";

/**
 * Lists of words for numbers that count nothing, each a bit. They stand together because each set of lists
 * takes a slot of every word.
 */
export const { bits, has } = wordLists({
  // not-counts.ts
  per: "per",
  cent: "cent",
  and: "and",
  a: "a",
  half: "half",
  hyphen: "-",
  since: "by from since until in before after",
  compound: "strong member person odd plus man woman",
  // labels.ts
  time: "year day week",
  which: "last this that next every each same per the a one previous first",
  joint: "and or to , &",
  emergency: "911 999 112 000",
  call: "call calls",
  mark: "- – / . : # ⁄",
  // pronouns.ts
  comma: ",",
  bound: "under below over",
  both: "both each",
  end: ", . ; )",
  small: "two three four five six seven eight nine ten twelve twenty a",
  in: "in",
  out: "out",
  idiom: "another day time way thing hand side or more point by 's",
  abstract: "day days time times thing things way ways reason reasons point points side sides",
  every: "every",
  is: "is was has",
});
