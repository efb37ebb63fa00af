import { wordLists } from "../../core/words.ts";

/**
 * Lists of words for numbers whose noun is left out or stands before, each a bit. They stand together because each set of lists
 * takes a slot of every word.
 */
export const { bits, has } = wordLists({
  // elided.ts
  comma: ",",
  subject: ", that and but while where which because when as only whom : ; – — \" “ '' ``",
  contrast: "and against from to with than while or versus , ; but plus for",
  who: "who",
  elsewhere: "the a abroad elsewhere another",
  employ: "employ employs employed employing",
  there: "there",
  of: "of",
  spoke: "spoke spoken talked speak speaks talk",
  further: "another further additional remaining other",
  // sums.ts
  reaches: "to at past above reached hit from was is stands stood exceeded topped passed by nears neared as",
  number: "number numbers total",
  at: "at",
  stands: "stand stands stood remain remains remained",
  body: "crowd audience workforce staff population congregation crew squad cast garrison mob membership",
  sum: "attendance membership enrolment enrollment headcount workforce population readership crowd",
  measured: "blood sperm pollen cell calorie platelet step",
  to: "to from by",
  count: "count tally",
  those: "those",
  the: "those the",
});
