import { wordLists } from "../../core/words.ts";

/** Function words, and what they may stand before or behind. */
export const { bits: cueOf, has: Cue } = wordLists({
  /** Before a name without being part of it, at the start of a sentence too. */
  beforeRun: "the a an in at on for when while if but and as since after before of by from with",
  link: "of for and & de la del do da du des di",
  complement: "of for on to against de la del do da du des di",
  plainLink: "of de des du la del for",
  ofFor: "of for",
  the: "the",
  and: "and",
  an: "a an",
  anySome: "a an another any every some no",
  /** Stands before a phrase that says what a body is. */
  opensPhrase: "a an the another its their",
  determiner: "the a an its their his her 's ’s",
  article: "the a an of",
  endsOwner: "the a an of in by to",
  possessive: "'s ’s ' ’",
  /** What a verb of a body may have before it: an adverb, a day, staff. */
  beforeVerb:
    "also later earlier now then still already recently again first has have had is are was were will would could may must on in this last that not never only officially said n't monday tuesday wednesday thursday friday saturday sunday today yesterday week month morning evening night officer officers official officials spokesman spokeswoman spokesperson agent agents troops forces police investigators experts researchers scientists inspectors soldiers detectives doctors staff worker workers team teams chief head director president chairman",
  says: "said says announced reported warned told according",
  saysOfItself: "said says announced",
  saysReferring: "said says announced added",
  tells: "told tells telling",
  onPlatform: "on via to through from onto a an and or",
  near: "outside near inside behind opposite around toward towards past leaving entered visited",
  beforePlace:
    "in of from to near at outside inside around into for by between through toward towards via or visited left reached the central downtown greater east west north south",
  /** Of the city itself: "London is". */
  ofCity: "is are was were this that first",
  endsDescription:
    ", . ; ) that which in of for based with who whose from representing linked run near at backed owned close founded and where",
  ofOther: "of by for with against and that",
  endsRole: "of for and the high public attorney special general",
  beginsName: "new all first one our high people la los las el",
  beginsNamelike: "new all one our",
  opener: "outside former every local armed senior top ex pro anti acting then mr mrs ms dr sir",
  beginsPlace: "new north south east west upper lower greater northern southern eastern western us u.s. uk",
  thisThe: "the this",
});

/** Kinds of words that turn what stands beside them into a body or something else. */
export const { bits: kindOf, has: Kind } = wordLists({
  /** "the People's Party": the owner is part of the name. */
  owner:
    "people women men children worker workers farmer farmers teacher teachers student students veteran veterans king queen prince princess soldier soldiers doctor doctors nurse nurses lawyer lawyers journalist journalists writer writers player players miner miners patient patients consumer consumers mother mothers refugee refugees ladies seamen pilot pilots prosecutor sheriff governor coroner surgeon director attorney general chief defender taxpayer taxpayers landowner landowners girl girls boy boys fishermen driver drivers firefighter firefighters artist artists builder builders tenant tenants",
  saint: "st st. saint",
  legalForm:
    "inc inc. plc ltd ltd. llc gmbh ag oyj oy s.a. sa spa s.p.a. nv n.v. bv ab asa kgaa se corp corp. co. bhd jsc llp",
  /** Behind words with capitals, itself in small letters. */
  smallLegalForm:
    "d.d d.d. d.o.o d.o.o. a.s a.s. s.r.o s.r.o. s.r.l s.r.l. s.p.a s.p.a. k.k k.k. plc gmbh kft zrt z.o.o z.o.o. sp e.v e.v.",
  /** What a firm is called without. */
  dropped:
    "inc inc. incorporated corp corp. corporation co co. company plc ltd ltd. limited llc gmbh ag oyj oy sa s.a. spa s.p.a. nv n.v. bv ab asa group holdings airlines airways motors industries technologies pharmaceuticals semiconductors systems energy resources partners ventures bhd tbk jsc pao se kgaa",
  /** Roles that begin bodies' names too. */
  bodyRole: "general first chief high attorney surgeon director",
  unit: "division brigade regiment battalion squadron infantry fleet corps army wing",
  media:
    "tv news radio times post herald television fm gazette tribune chronicle mail star sun daily press telegraph journal courier observer channel network standard mirror express weekly",
  platform: "facebook twitter youtube whatsapp instagram telegram tiktok linkedin snapchat",
  vehicle:
    "pickup truck trucks car cars van vans jet jets plane planes suv sedan phone phones laptop helicopter helicopters airliner airliners minibus aircraft tractor motorcycle engine engines tanker hatchback",
  unitedNations: "un u.n.",
  fighting: "rebel insurgent militant jihadist extremist terrorist armed guerrilla islamist",
  trading: "mining banking retail energy hotel insurance telecom telecoms engineering steel chemical chemicals",
  news: "news press",
  paper: "company newspaper",
  runs: "runs operates owns makes employs represents manages provides publishes sells supplies produces monitors campaigns organised organized tracks oversees regulates advises builds holds insures lends",
  founded: "founded headquartered",
  grade:
    "provincial state federal national local regional traffic riot border municipal highway city county military transitional interim central metropolitan public royal island capital cantonal prefectural district communal judicial civil rural urban coastal tribal maritime railway transport airport tourist anti-terror",
  /** Bodies of a state or a people, which no other word before them names. */
  ofStates:
    "government army navy military parliament court cabinet senate presidency embassy authorities congress treasury marines",
  openHead:
    "ministry agency authority commission service council court police parliament department directorate institute federation association regulator ombudsman union bureau",
  /** Bodies of which a country has one, so that "a" before them belongs to what follows. */
  single:
    "police navy army force forces guard guards coastguard government customs military marines parliament gendarmerie",
  portfolio:
    "family families women humanitarian relief youth youths religion climate roads minorities disaster petroleum citizens gender equality environment food rural urban housing community communities public social safety wildlife fish fisheries forestry forests mines minerals motor vehicles veterans homeland consumer tourism antiquities heritage arts media planning investment industry immigration refugees population skills innovation pensions",
  ministry: "ministry",
  accident: "accident accidents",
  central: "reserve central federal state",
  /** Heads that say what the body is, whatever its business. */
  settled:
    "district ministry parliament embassy consulate university hospital army navy trust bank senate assembly government treasury council commission municipality college company",
  /** Words that stand for a body only if its name has them. */
  ofName:
    "department commission council union committee bureau foundation institute service authority federation association museum club observatory society network directorate tribunal office navy army army's coastguard parliament senate trust academy school college institution constabulary board fund centre center corporation guard customs alliance coalition movement",
  ofDistrict: "school schools water fire park parks library transit hospital utility sanitation conservation drainage",
  /** Bodies of which a headline may mean any. */
  ofAny: "police government army military group force",
});
