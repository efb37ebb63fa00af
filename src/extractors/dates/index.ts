import { type Article, evidenceOf, sectionKindOf, tokenAt } from "../../core/article.ts";
import type { DatedMention } from "../../mentions/timeline/index.ts";
import type { Extractor } from "../extractor.ts";
import type { DatesField } from "./schema.ts";

type Entry = DatesField[number];

/** True for what says when: bare lengths ("for three days"), ages and rates ("daily") say how long or how often. */
function saysWhen({ type, rule }: DatedMention): boolean {
  return type !== "age" && (type !== "duration" || rule === "stretch") && rule !== "frequency";
}

/** True in what isn't the article's. */
function isSilent(article: Article, { start }: DatedMention): boolean {
  const kind = sectionKindOf(article, tokenAt(article, start));
  return kind === "boilerplate" || kind === "footer";
}

/** Every time expression that says when, with its value. */
export const dates: Extractor<"dates", DatesField> = {
  name: "dates",
  empty: [],
  extract: ({ article, layers, options }) => {
    const value: Entry[] = [];
    for (const mention of layers.timeline.resolve(options.referenceDate)) {
      if (!saysWhen(mention) || isSilent(article, mention)) continue;
      const type = mention.type as Entry["type"];
      value.push({ value: mention.value, type, basis: mention.basis, evidence: evidenceOf(article, mention) });
    }
    return { value };
  },
};
