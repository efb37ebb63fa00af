import { Label } from "../tagger/index.ts";
import { classesOf, Is } from "../tagger/tables.ts";
import type { OrganisationType } from "./index.ts";
import { isCapital, startsRun } from "./run.ts";
import {
  type Candidate,
  endOfPlainRun,
  isAcronym,
  isPersonal,
  isPlace,
  placeIn,
  type Scene,
  type Stretch,
} from "./scene.ts";
import { organisationTables } from "./tables.ts";

const FIGHTING = /^(?:rebel|insurgent|militant|jihadist|extremist|terrorist|armed|guerrilla|islamist)$/;
const TRADING = /^(?:mining|banking|retail|energy|hotel|insurance|telecoms?|engineering|steel|chemicals?)$/;

/** What the word before changes: "news agency", "aid agency", "rebel group", "mining group". */
function narrowed(type: OrganisationType, before: string): OrganisationType {
  if (type === "government") return /^(?:news|press)$/.test(before) ? "media" : before === "aid" ? "ngo" : type;
  if (type !== "ngo") return type;
  if (FIGHTING.test(before)) return "armed-group";
  return before === "media" ? "media" : TRADING.test(before) ? "company" : type;
}

/** What kind of body the word in small letters describes, or undefined. */
function described({ tokens }: Scene, i: number): OrganisationType | undefined {
  const { lower, text } = tokens[i]!;
  if (text === "NGO") return "ngo";
  const type = lower === text ? organisationTables().descriptors.get(lower) : undefined;
  return type === undefined ? undefined : narrowed(type, tokens[i - 1]?.lower ?? "");
}

/** True if the run may be a body's name: no role, day, place or person in it. */
function isNamelike(scene: Scene, { first, end }: Stretch): boolean {
  const { tokens } = scene;
  if (end === first || isPlace(scene, { first, end })) return false;
  const classes = classesOf(tokens[first]!.lower);
  if (
    classes & (Is.day | Is.function | Is.head | Is.honorific | Is.courtesy) &&
    !/^(?:new|all|one|our)$/.test(tokens[first]!.lower) &&
    !isAcronym(tokens[first]!.text)
  )
    return false;
  if (placeIn(scene, { first, end: first + 1 })?.value.form === "demonym" && end === first + 1) return false;
  return !(
    end - first === 2 &&
    isPersonal(scene, first) &&
    scene.tags.labelAt(end - 1) === Label.person &&
    (classes & Is.first) !== 0
  );
}

const isComma = (text: string | undefined): boolean => text === "," || text === "(" || text === "–" || text === "—";

/** "the disaster agency AFAD", "Rail operator Comboios de Portugal", "the company, Karoo Gold, said". */
export function fromDescriptorBefore(scene: Scene, at: number): Candidate | undefined {
  const { tokens, limit } = scene;
  if (!isCapital(tokens[at]) || at === 0 || scene.isTitle) return undefined;
  const isApart = isComma(tokens[at - 1]!.text);
  const head = isApart ? at - 2 : at - 1;
  if (head < 0 || tokens[head]!.sentence !== tokens[at]!.sentence) return undefined;
  const type = described(scene, head);
  if (type === undefined) return undefined;
  const end = endOfPlainRun(scene, at);
  if (!isNamelike(scene, { first: at, end })) return undefined;
  if (isApart && !(end < limit && /^[,.)–—]$/.test(tokens[end]!.text) && startsPhrase(scene, head))) return undefined;
  return { first: at, end, rule: "descriptor", type, country: null, known: null, descriptor: tokens[head]!.lower };
}

/** A comma binds a body to its name only in a phrase of its own: "the state power company, Egat, and", "by a private firm, Sicur." */
function startsPhrase({ tokens }: Scene, head: number): boolean {
  for (let i = head - 1; i >= 0 && i >= head - 4; i--) {
    if (/^(?:the|an?|its|their|his|her|'s|’s)$/.test(tokens[i]!.lower)) return true;
    if (tokens[i]!.kind !== "word") return false;
  }
  return false;
}

/** "the Naturalis museum", "the EXPRESO CONDOR company": the name stands before the word. */
export function fromDescriptorBehind(scene: Scene, at: number): Candidate | undefined {
  const { tokens, limit, article } = scene;
  if (!isCapital(tokens[at]) || scene.isTitle || tokens[at - 1]?.lower !== "the") return undefined;
  const end = article.allCapitals ? endInCapitals(scene, at) : endOfPlainRun(scene, at);
  if (end >= limit || end === at || isCapital(tokens[end + 1]) !== article.allCapitals) return undefined;
  if (organisationTables().known.longestAt(tokens, end + 1) !== undefined) return undefined;
  const type = organisationTables().descriptors.get(tokens[end]!.lower);
  if (type === undefined || type === "government" || type === "police" || type === "medical") return undefined;
  if (!isNamelike(scene, { first: at, end }) || placeIn(scene, { first: at, end }) !== undefined) return undefined;
  if (end === at + 1 && scene.tags.labelAt(at) === Label.place) return undefined;
  return { first: at, end, rule: "descriptor", type, country: null, known: null, descriptor: tokens[end]!.lower };
}

/** In capitals only "company" ends a name, after at most three words that are no function words. */
function endInCapitals({ tokens, limit }: Scene, at: number): number {
  for (let i = at; i < limit && i < at + 4; i++) {
    if (tokens[i]!.kind !== "word" || (classesOf(tokens[i]!.lower) & Is.function) !== 0) return at;
    if (/^(?:company|newspaper)$/.test(tokens[i]!.lower)) return i;
  }
  return at;
}

const RUNS =
  /^(?:runs|operates|owns|makes|employs|represents|manages|provides|publishes|sells|supplies|produces|monitors|campaigns|organised|organized|tracks|oversees|regulates|advises|builds|holds|insures|lends)$/;

/** What the words behind the comma say it is: "a civic group that …", "which runs the port", "founded in 1883". */
function typeBehind(scene: Scene, comma: number): OrganisationType | undefined {
  const [word, next] = [scene.tokens[comma + 1]!.lower, scene.tokens[comma + 2]!.lower];
  if (/^(?:an?|the|another|its|their)$/.test(word)) return headBehind(scene, comma + 2);
  if (word === "which" && RUNS.test(next)) return "other";
  return (/^(?:founded|headquartered)$/.test(word) && next === "in") || (word === "owned" && next === "by")
    ? "other"
    : undefined;
}

/** "Promo-LEX, a civic group that watched the vote", "Terminal Sur, which runs the port". */
export function fromApposition(scene: Scene, at: number): Candidate | undefined {
  const { tokens, limit } = scene;
  if (!isCapital(tokens[at]) || scene.isTitle || !startsRun(tokens, at)) return undefined;
  const end = endOfPlainRun(scene, at);
  if (end + 2 >= limit || tokens[end]!.text !== ",") return undefined;
  const type = typeBehind(scene, end);
  if (type === undefined || !isNamelike(scene, { first: at, end })) return undefined;
  return { first: at, end, rule: "apposition", type, country: null, known: null };
}

const ENDS_PHRASE =
  /^(?:[,.;)]|that|which|in|of|for|based|with|who|whose|from|representing|linked|run|near|at|backed|owned|close|founded|and|where)$/;

/** "customers of Optilink, the telecom company said": what is no place of "in …, the company said" names the company. */
function saysOfItself({ tokens }: Scene, from: number, verb: number): boolean {
  if (!/^(?:said|says|announced)$/.test(tokens[verb]!.lower) || tokens[from - 1]!.lower !== "the") return false;
  let at = from - 3;
  while (at > 0 && isCapital(tokens[at])) at--;
  return /^(?:of|by|for|with|against|and|that)$/.test(tokens[at]!.lower);
}

/** The head of a noun phrase of at most eight words: the descriptor before ",", "that", "of" … */
function headBehind(scene: Scene, from: number): OrganisationType | undefined {
  const { tokens, limit } = scene;
  for (let i = from; i + 1 < limit && i < from + 8; i++) {
    const { kind, text, lower } = tokens[i]!;
    if ((kind !== "word" && text !== "-") || classesOf(lower) & (Is.function | Is.speech)) return undefined;
    const type = described(scene, i);
    if (type !== undefined && (ENDS_PHRASE.test(tokens[i + 1]!.lower) || saysOfItself(scene, from, i + 1))) return type;
  }
  return undefined;
}
