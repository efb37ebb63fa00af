import { type Article, sectionKindOf, tokenAt } from "../../core/article.ts";
import type { OrganisationMention } from "../../mentions/organisations/index.ts";
import { verbAfter, verbKinds } from "./verbs.ts";

/** How an organisation stands in one place of the text. */
export interface Frame {
  /** Which sentence of the body it stands in: 0 is the lead; -1 is the title or a heading before the body. */
  readonly sentence: number;
  readonly inTitle: boolean;
  /** "X said", "said X", "according to X", "researchers at X found". */
  readonly speaks: boolean;
  /** It only speaks by a person whose role is in it: "Jane Roe, leader of X, said". */
  readonly byPerson: boolean;
  /** "X arrested", "arrested by X". */
  readonly acts: boolean;
  /** "told X". */
  readonly told: boolean;
  readonly funds: boolean;
  readonly partners: boolean;
}

const TOLD = /(?:^| )(?:told|tells|telling)(?: the)?$/;
const PARTNERS =
  /\b(?:with (?:the )?(?:\w+ )?(?:support|help|assistance|backing|cooperation) (?:of|from)|in (?:co ?- ?operation|cooperation|coordination|partnership|collaboration) with|together with|alongside|(?:working|worked|works|along|jointly) with|(?:assisted|supported|backed|aided|joined|helped|accompanied) by)(?: \S+){0,6}$/;
const FUNDS =
  /\b(?:funded|financed|paid for|sponsored|bankrolled|underwritten|subsidi[sz]ed) by(?: \S+){0,5}$|\b(?:funding|money|grants?|financing|donations?|loans?) from(?: \S+){0,3}$/;
const ATTRIBUTED =
  /\b(?:according to|(?:statement|report|study|analysis|survey|data|figures|letter|warning|findings|review|spokesman|spokeswoman|spokesperson|official|officials) (?:by|from|for|of|at)|citing|cited by|quoting)(?: (?:the|a|an|new|international|police|organi[sz]ation|agency|state|data|figures|from|by|officials|at|of|nation ?'s|country ?'s|national|UN|disaster|group|charity)){0,5}$/i;
const STAFF =
  /\b(?:researchers?|scientists?|experts?|doctors?|astronomers?|biologists?|engineers?|economists?|a team|teams|officers|observers|investigators|inspectors|detectives|lawyers|prosecutors|members|fighters|soldiers|historians?|physicists?|archaeologists?|analysts?|officials?|diplomats?|pilots?|rescuers|firefighters|divers|volunteers) (?:from|at|of|with|for)(?: the)?$/;
/** Those whose findings are what the report tells. */
const FINDERS =
  /\b(?:researchers?|scientists?|astronomers?|biologists?|economists?|a team|historians?|physicists?|archaeologists?|geologists?|analysts?) (?:from|at|of|with)(?: the)?$/;
/** "…,” said the X": the words come before the verb. */
const INVERTED =
  /(?:[,?!.] )?(?:[”"’'] |, )(?:said|says|announced|reported|warned|wrote|added|confirmed|stated|reports)(?: (?:the|an?|\S+ agency|\S+ group))?$/;

const WINDOW = 10;

/** The words of the sentence before a token, in lower case, at most ten. */
function wordsBefore({ tokens, sentences }: Article, first: number): string {
  const from = Math.max(sentences[tokens[first]!.sentence]!.firstToken, first - WINDOW);
  let words = "";
  for (let i = from; i < first; i++) words += i === from ? tokens[i]!.lower : ` ${tokens[i]!.lower}`;
  return words;
}

/** Token behind the last of a row of organisations ("X, Y and the Z rescued"): `mentions[index]` and those joined to it. */
function endOfRow({ tokens }: Article, ends: readonly Bounds[], index: number): number {
  let { end } = ends[index]!;
  for (let i = index + 1; i < ends.length && i <= index + 3; i++) {
    const { first, end: next } = ends[i]!;
    if (first - end > 3 || first < end) break;
    for (let at = end; at < first; at++) if (!/^(?:and|the|,|or|as|well)$/.test(tokens[at]!.lower)) return end;
    end = next;
  }
  return end;
}

/** Tokens of a mention. */
export interface Bounds {
  readonly first: number;
  readonly end: number;
}

/** The tokens of each mention, in the same order. */
export function boundsOf(article: Article, mentions: readonly OrganisationMention[]): Bounds[] {
  return mentions.map(({ start, end }) => ({ first: tokenAt(article, start), end: tokenAt(article, end - 1) + 1 }));
}

/** "arrested by the X", "a raid led by X", "trained by X": the kinds of the verb whose agent it is. */
function agentOf({ tokens }: Article, first: number): ReadonlySet<string> {
  const at = tokens[first - 1]?.lower === "the" ? first - 2 : first - 1;
  if (tokens[at]?.lower !== "by") return NOTHING;
  const deed = tokens[at - 1]?.lower ?? "";
  return (
    verbKinds(deed) ?? (/^(?:operation|raid|study|search|investigation|ruling|decision)$/.test(deed) ? DEED : NOTHING)
  );
}

const NOTHING: ReadonlySet<string> = new Set();
const DEED: ReadonlySet<string> = new Set(["act"]);

/** "The foundation paid for it." */
function paysFor({ tokens }: Article, at: number): boolean {
  return /^pa(?:id|ys|y)$/.test(tokens[at]!.lower) && tokens[at + 1]?.lower === "for";
}

const OBLIQUE = /\b(?:of|from|at|with|for|against|on|by|in|to|near|under)(?: (?:the|an?|their|its))?$/;

/** "said X", "according to X". */
const isSource = (before: string): boolean => INVERTED.test(before) || ATTRIBUTED.test(before);

/** What the verb does whose subject the mention is, or the verb in the passive whose agent it is. */
function deedsOf(
  article: Article,
  bounds: readonly Bounds[],
  index: number,
  isSubject: boolean,
): (kind: string) => boolean {
  const { first } = bounds[index]!;
  const { endToken } = article.sentences[article.tokens[first]!.sentence]!;
  const verb = isSubject ? verbAfter(article.tokens, endOfRow(article, bounds, index), endToken) : undefined;
  const agent = agentOf(article, first);
  const isActive = verb !== undefined && !verb.passive;
  return (kind) => {
    if (kind === "fund" && isActive && paysFor(article, verb.at)) return true;
    return (isActive && verb.kinds.has(kind)) || (agent.has(kind) && kind !== "say" && kind !== "fund");
  };
}

/** Reads how a mention stands: the words before it, and the verb behind it. `bodyStart` is the first sentence of the body. */
export function frameOf(
  article: Article,
  bounds: readonly Bounds[],
  index: number,
  rule: string,
  bodyStart: number,
): Frame {
  const { first } = bounds[index]!;
  const before = wordsBefore(article, first);
  const told = TOLD.test(before);
  const does = deedsOf(article, bounds, index, !told && (STAFF.test(before) || !OBLIQUE.test(before)));
  const section = sectionKindOf(article, first);
  const isBody = section === "paragraph" || section === "quotation";
  return {
    sentence: isBody ? article.tokens[first]!.sentence - bodyStart : -1,
    inTitle: section === "title" && rule !== "forward-reference",
    speaks: (!told && isSource(before)) || does("say") || (does("act") && FINDERS.test(before)),
    byPerson: false,
    acts: does("act"),
    told,
    funds: FUNDS.test(before) || does("fund"),
    partners: PARTNERS.test(before) || does("help"),
  };
}
