import { type Article, sectionKindOf, tokenAt } from "../../core/article.ts";
import type { OrganisationMention } from "../../mentions/organisations/index.ts";

/** How an organisation stands in one place of the text. */
export interface Frame {
  readonly speaks: boolean;
  readonly attributed: boolean;
  readonly acts: boolean;
  readonly told: boolean;
  readonly funds: boolean;
  readonly partners: boolean;
  readonly inTitle: boolean;
  readonly inLead: boolean;
}

const SPEAKS =
  /^(?:said|says|say|announced|reported|warned|confirmed|stated|added|declared|estimates?|estimated|told|claimed|believes|reports|denied|urged|called)$/;
const ACTS =
  /^(?:arrested|detained|rescued|seized|launched|deployed|sent|raided|evacuated|released|freed|dismantled|carried|led|recovered|sentenced|convicted|ordered|ruled|banned|closed|opened|began|conducted|coordinated|intercepted|declared|found|saved|pulled|issued|recalled|charged|approved|is|has|have|will)$/;
const TOLD = /^(?:told|tells|telling)$/;
const PARTNERS =
  /\b(?:with (?:the )?(?:support|help|assistance|backing) of|in (?:co-?operation|coordination|partnership|collaboration) with|together with|alongside|working with|assisted by|supported by|backed by|aided by|joined by)(?: \w+){0,6}$/;
const FUNDS =
  /\b(?:funded|financed|paid for|sponsored|bankrolled) by(?: \w+){0,3}$|\b(?:funding|money|grant|financing) from(?: \w+){0,2}$/;
const ATTRIBUTED =
  /\b(?:according to|in a statement (?:by|from)|in a report (?:by|from)|data from|figures from)(?: \w+){0,4}$/;

/** The first sentence of the body. */
export function leadSentence(article: Article): number {
  return article.sentences.findIndex(({ section }) => article.sections[section]!.kind === "paragraph");
}

function wordsBefore(article: Article, token: number): string {
  const { firstToken } = article.sentences[article.tokens[token]!.sentence]!;
  return article.tokens
    .slice(Math.max(firstToken, token - 9), token)
    .map(({ lower }) => lower)
    .join(" ");
}

/** Reads how the mention stands: what is before it, and the first words behind it. */
export function frameOf(article: Article, mention: OrganisationMention, lead: number): Frame {
  const { tokens } = article;
  const first = tokenAt(article, mention.start);
  const next = tokenAt(article, mention.end);
  const before = wordsBefore(article, first);
  const behind = tokens.slice(next, next + 3).filter(({ sentence }) => sentence === tokens[first]!.sentence);
  const verb =
    behind.find(
      ({ lower }) =>
        !/^(?:also|later|has|have|had|on|in|monday|tuesday|wednesday|thursday|friday|saturday|sunday|officers?|officials?|spokesman|spokeswoman|spokesperson)$/.test(
          lower,
        ),
    )?.lower ?? "";
  const inverted =
    SPEAKS.test(tokens[first - 1]?.lower ?? "") ||
    (tokens[first - 1]?.lower === "the" && SPEAKS.test(tokens[first - 2]?.lower ?? ""));
  const told =
    TOLD.test(tokens[first - 1]?.lower ?? "") ||
    (tokens[first - 1]?.lower === "the" && TOLD.test(tokens[first - 2]?.lower ?? ""));
  return {
    speaks: SPEAKS.test(verb) || (inverted && !told),
    attributed: ATTRIBUTED.test(before),
    acts: ACTS.test(verb),
    told,
    funds: FUNDS.test(before),
    partners: PARTNERS.test(before),
    inTitle: sectionKindOf(article, first) === "title",
    inLead: tokens[first]!.sentence === lead,
  };
}
