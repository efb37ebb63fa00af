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
  /\b(?:researchers?|scientists?|experts?|doctors?|astronomers?|biologists?|engineers?|economists?|a team|teams|officers|observers|investigators|inspectors|detectives|lawyers|prosecutors|members|fighters|soldiers|historians?|physicists?|archaeologists?|analysts?|officials?|diplomats?|inspectors?|pilots?|rescuers|firefighters|divers|volunteers) (?:from|at|of|with|for)(?: the)?$/;
const INVERTED =
  /\b(?:said|says|announced|reported|warned|wrote|added|confirmed|stated|reports)(?: (?:the|a|an|\w+ agency|\w+ group))?$/;

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

/** "arrested by the X", "a raid led by X": a verb of acting whose agent it is. */
function isAgent({ tokens }: Article, first: number): boolean {
  const at = tokens[first - 1]?.lower === "the" ? first - 2 : first - 1;
  if (tokens[at]?.lower !== "by") return false;
  const kinds = verbKinds(tokens[at - 1]?.lower ?? "");
  return (
    kinds?.has("act") === true ||
    /^(?:operation|raid|study|search|investigation|ruling|decision)$/.test(tokens[at - 1]?.lower ?? "")
  );
}

const OBLIQUE = /\b(?:of|from|at|with|for|against|on|by|in|to|near|under)(?: (?:the|an?|their|its))?$/;

/** Reads how a mention stands: the words before it, and the verb behind it. `bodyStart` is the first sentence of the body. */
export function frameOf(
  article: Article,
  bounds: readonly Bounds[],
  index: number,
  rule: string,
  bodyStart: number,
): Frame {
  const { tokens, sentences } = article;
  const { first } = bounds[index]!;
  const { sentence } = tokens[first]!;
  const before = wordsBefore(article, first);
  const isStaff = STAFF.test(before);
  const told = TOLD.test(before);
  const verb = told ? undefined : verbAfter(tokens, endOfRow(article, bounds, index), sentences[sentence]!.endToken);
  const isSubject = isStaff || !OBLIQUE.test(before);
  const does = (kind: string): boolean => isSubject && verb !== undefined && !verb.passive && verb.kinds.has(kind);
  const isSource = !told && (INVERTED.test(before) || ATTRIBUTED.test(before));
  const section = sectionKindOf(article, first);
  return {
    sentence: section === "paragraph" || section === "quotation" ? sentence - bodyStart : -1,
    inTitle: section === "title" && rule !== "forward-reference",
    speaks: isSource || does("say") || (isStaff && does("act")),
    acts: does("act") || isAgent(article, first),
    told,
    funds: FUNDS.test(before) || does("fund"),
    partners: PARTNERS.test(before) || does("help"),
  };
}
