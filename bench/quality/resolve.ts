import type { Expected } from "./expected.ts";
import type { Fixture } from "./fixtures.ts";
import { locate, type Place } from "./locate.ts";

/** A mention of a country in an expected.json: `"demonym:Kenyan"`. */
export function countryMention(mention: string): { form: string; text: string } {
  const [, form, text] = /^(?:(name|alias|demonym|misspelling):)?([\s\S]*)$/.exec(mention)!;
  return { form: form ?? "name", text: text! };
}

/** The places of mentions, in text order; those that aren't in the article give none. */
export function placesOf(fixture: Fixture, mentions: readonly string[]): readonly Place[] {
  return mentions.flatMap((mention) => locate(fixture.raw, mention)).sort((a, b) => a.start - b.start);
}

type Named = readonly [path: string, text: string];

function quoteTexts(who: Expected["peopleQuoted"][number] | Expected["otherSources"][number]): Named[] {
  const path = "name" in who ? who.name : who.description;
  return who.quotes.flatMap(({ text, speaker }): Named[] => {
    const quote: Named = [`${path}: quote`, text];
    return speaker === null ? [quote] : [quote, [`${path}: speaker`, speaker]];
  });
}

/** Every text of an expected.json that must stand in the article, with its path in the file. */
export function evidenceTexts(expected: Expected): readonly Named[] {
  const { date, dateline, agencies, counts, countries, peopleQuoted, otherSources, dates } = expected;
  const under = (path: string, texts: readonly string[]): Named[] => texts.map((text) => [path, text]);
  return [
    ...under("date", date === null ? [] : [date.evidence]),
    ...under("dateline", dateline === null ? [] : [dateline.evidence]),
    ...agencies.flatMap(({ name, mentions }) => under(`agencies ${name}`, mentions)),
    ...counts.flatMap(({ value, noun, mentions }) => under(`counts ${value} ${noun}`, mentions)),
    ...countries.flatMap(({ code, mentions }) =>
      under(
        `countries ${code}`,
        mentions.map((mention) => countryMention(mention).text),
      ),
    ),
    ...peopleQuoted.flatMap(({ name, mentions }) => under(`peopleQuoted ${name}`, mentions)),
    ...under(
      "dates",
      (dates ?? []).map(({ evidence }) => evidence),
    ),
    ...[...peopleQuoted, ...otherSources].flatMap(quoteTexts),
  ];
}
