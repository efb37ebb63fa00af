import { wordLists } from "../../core/words.ts";

/** What words before and behind an organisation say of how it stands. */
export const { bits: cueOf, has: Cue } = wordLists({
  the: "the",
  article: "the a an",
  determiner: "the a an their its",
  oblique: "of from at with for against on by in to near under",
  tells: "told tells telling",
  /** Those who speak and act for the body they're of. */
  staff:
    "researcher researchers scientist scientists expert experts doctor doctors astronomer astronomers biologist biologists engineer engineers economist economists teams officers observers investigators inspectors detectives lawyers prosecutors members fighters soldiers historian historians physicist physicists archaeologist archaeologists analyst analysts official officials diplomat diplomats pilot pilots rescuers firefighters divers volunteers unit subsidiary arm affiliate spokesman spokeswoman spokesperson chief director",
  /** Those whose findings are what the report tells. */
  finders:
    "researcher researchers scientist scientists astronomer astronomers biologist biologists economist economists historian historians physicist physicists archaeologist archaeologists geologist geologists analyst analysts",
  fromBody: "from at of with",
  forBody: "for",
  /** Behind a quotation. */
  says: "said says announced reported warned wrote added confirmed stated reports",
  body: "agency group",
  statement:
    "statement report study analysis survey poll data figures letter warning findings review audit census bulletin statistics estimates statements reports polls surveys studies research release announcement spokesman spokeswoman spokesperson official officials",
  byBody: "by from for of at",
  cites: "citing quoting",
  /** May stand between "according to" and the name. */
  beforeSource:
    "the a an new international police organisation organization agency state data figures from by officials at of national un disaster group charity",
  nation: "nation country",
  inRow: "and the , or as well",
  deed: "operation raid study search investigation ruling decision",
  helped: "assisted supported backed aided joined helped accompanied",
  togetherWith: "together working worked works along jointly",
  cooperation: "cooperation coordination partnership collaboration",
  support: "support help assistance backing cooperation",
  paid: "funded financed sponsored bankrolled underwritten subsidised subsidized",
  money: "funding money grant grants financing donation donations loan loans",
  pays: "paid pays pay",
  subordinates:
    "as after when while because since that which who whose whom if before where until though although than how why what",
  be: "is are was were been being be got",
  /** May stand between a body and its verb: adverbs, days, staff. */
  filler:
    "also later earlier now then still already recently since again first jointly together both has have had will would could may must not never only officially to on in late early this last n't 's mon mon. monday tuesday wednesday thursday friday saturday sunday today yesterday week month morning evening night afternoon officer officers official officials spokesman spokeswoman spokesperson agent agents troops forces police deputies deputy homicide narcotics burglary firefighters paramedics investigators experts researchers scientists inspectors soldiers detectives doctors staff worker workers team teams crew crews chief head director president chairman chairwoman minister judge judges prosecutors volunteers fighters rangers patrol patrols helicopter helicopters divers engineers astronomers vessel vessels ship ships jan jan. feb feb. mar mar. apr apr. jun jun. jul jul. aug aug. sep sep. sept sept. oct oct. nov nov. dec dec. january february march april june july august september october november december",
  noun: "reports claims estimates plans sets hopes calls asks heads",
  behindNoun: "of for and ,",
  /** Ends a phrase that `partnersIn` or `fundsIn` looks for. */
  ends: "with by of from alongside",
});
