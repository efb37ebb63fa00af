import type { Article } from "../../core/article.ts";
import { allOverlapping, contains, firstOverlapping, type Span } from "../../core/spans.ts";
import { findDateline } from "../../segment/dateline.ts";
import type { DateMention } from "../dates/index.ts";
import type { Layers } from "../registry.ts";
import cityTable from "./dateline-cities.tsv";
import { dateOfUrl } from "./url-date.ts";

/** Where a date was found: in the cleaned text, or in a part of the raw input that isn't text. */
export interface Place {
  readonly kind: "text" | "raw";
  readonly span: Span;
}

/** When, where and by whom the article was filed, as far as it says so. */
export interface Filing {
  readonly dateline: {
    readonly span: Span;
    readonly place: Span | null;
    /** ISO 3166-1 alpha-2: the country that the line names, else that of a city which only one country has. */
    readonly country: string | null;
    readonly wire: Span | null;
  } | null;
  readonly date: FiledDate | null;
}

/** EDTF, with the year left open (`XXXX-05-02`) if it isn't said. */
export interface FiledDate {
  readonly edtf: string;
  readonly basis: "dateline" | "byline" | "metadata" | "url" | "text";
  readonly evidence: Place;
}

function datelineOf(article: Article): ReturnType<typeof findDateline> {
  const section = article.sections.find(({ kind }) => kind === "dateline");
  return section === undefined ? undefined : findDateline(article.text, section);
}

function dated(mention: DateMention | undefined, basis: FiledDate["basis"]): FiledDate | null {
  if (mention === undefined || mention.value.edtf === null || mention.value.month === null) return null;
  return { edtf: mention.value.edtf, basis, evidence: { kind: "text", span: mention } };
}

/** The first date in a section of this kind. */
function dateIn(article: Article, dates: readonly DateMention[], kinds: readonly string[]): DateMention | undefined {
  for (const section of article.sections) {
    if (!kinds.includes(section.kind)) continue;
    const found = allOverlapping(dates, section).find((date) => contains(section, date) && date.value.day !== null);
    if (found !== undefined) return found;
  }
  return undefined;
}

let cities: ReadonlyMap<string, string> | undefined;

function cityCountry(article: Article, place: Span | undefined): string | null {
  if (place === undefined) return null;
  cities ??= new Map(
    cityTable
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"))
      .map((line) => line.split("\t"))
      .map(([city, code]) => [city!.toLowerCase(), code!]),
  );
  const name = article.text.slice(place.start, place.end).toLowerCase().replaceAll("’", "'");
  return cities.get(name) ?? cities.get(name.split("/")[0]!) ?? null;
}

/** Finds the article's own date and dateline: dateline, byline, metadata, URL, in that order of trust. */
export function findFiling(article: Article, { dates, places }: Pick<Layers, "dates" | "places">): Filing {
  const line = datelineOf(article);
  const inLine = line === undefined ? undefined : allOverlapping(dates, line.span)[0];
  const date =
    dated(inLine, "dateline") ??
    dated(dateIn(article, dates, ["byline"]), "byline") ??
    dateOfUrl(article) ??
    dated(dateIn(article, dates, ["footer"]), "text");
  if (line === undefined) return { dateline: null, date };
  const country = firstOverlapping(places, line.words)?.value.code ?? cityCountry(article, line.place);
  return { dateline: { span: line.words, place: line.place ?? null, country, wire: line.wire ?? null }, date };
}
