import { evidenceOf, sectionKindOf, tokenAt } from "../../core/article.ts";
import type { DatedMention } from "../../mentions/timeline/index.ts";
import type { Extractor } from "../extractor.ts";
import type { DatesField } from "./schema.ts";

type Entry = DatesField[number];

/** True for what says when: bare lengths ("for three days"), ages and rates ("daily") say how long or how often. */
function saysWhen({ type, rule }: DatedMention): boolean {
  return type !== "age" && (type !== "duration" || rule === "stretch") && rule !== "frequency";
}

/** Not read: what isn't the article's. */
const SILENT = /^(?:boilerplate|footer)$/;

/** Every time expression that says when, with its value. */
export const dates: Extractor<"dates", DatesField> = {
  name: "dates",
  empty: [],
  extract: ({ article, layers, options }) => ({
    value: layers.timeline
      .resolve(options.referenceDate)
      .filter(saysWhen)
      .filter(({ start }) => !SILENT.test(sectionKindOf(article, tokenAt(article, start))))
      .map((mention): Entry => {
        const { value, basis } = mention;
        return { value, type: mention.type as Entry["type"], basis, evidence: evidenceOf(article, mention) };
      }),
  }),
};
