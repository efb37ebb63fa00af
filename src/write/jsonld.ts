import type { Country, NewsArticle, Organization, Person, Quotation } from "schema-dts";
import type { Evidence } from "../core/article.ts";
import type { ArticleRecord } from "../schema/record.ts";
import type { Format } from "./format.ts";

/** A W3C Web Annotation (https://www.w3.org/TR/annotation-model/): where in the article a thing of the graph is named. */
interface Annotation {
  readonly "@context": "http://www.w3.org/ns/anno.jsonld";
  readonly id: string;
  readonly type: "Annotation";
  readonly motivation: "identifying";
  readonly body: string;
  readonly target: {
    readonly source: string;
    readonly selector: readonly [
      { readonly type: "TextPositionSelector"; readonly start: number; readonly end: number },
      { readonly type: "TextQuoteSelector"; readonly exact: string },
    ];
  };
}

/** What the article is about, and for each part the evidence that goes with its `@id`. */
class Graph {
  readonly annotations: Annotation[] = [];
  private readonly source: string;

  constructor(record: ArticleRecord) {
    this.source = record.url ?? iriOf(record.id);
  }

  get article(): string {
    return this.source;
  }

  /** The `@id` of a part, with its evidence noted. */
  part(name: string, evidences: readonly (Evidence | null)[]): string {
    const body = `${this.source}#${name}`;
    for (const evidence of evidences) if (evidence !== null) this.annotate(body, evidence);
    return body;
  }

  private annotate(body: string, { text, start, end }: Evidence): void {
    this.annotations.push({
      "@context": "http://www.w3.org/ns/anno.jsonld",
      id: `${this.source}#annotation-${this.annotations.length + 1}`,
      type: "Annotation",
      motivation: "identifying",
      body,
      target: {
        source: this.source,
        selector: [
          { type: "TextPositionSelector", start, end },
          { type: "TextQuoteSelector", exact: text },
        ],
      },
    });
  }
}

/** An article without an address of its own is named by its id, as a relative reference. */
function iriOf(id: string): string {
  return id === "-"
    ? "stdin"
    : encodeURI(id)
        .replaceAll("#", "%23")
        .replaceAll("?", "%3F")
        .replace(/^(?=[^/]*:)/, "./");
}

function organisations(record: ArticleRecord, graph: Graph): Organization[] {
  return record.agencies.map(({ name, mentions }, i) => ({
    "@type": "Organization" as const,
    "@id": graph.part(`agency-${i + 1}`, mentions),
    name,
  }));
}

function countries(record: ArticleRecord, graph: Graph): Country[] {
  return record.countries.map(({ code, name, mentions }) => ({
    "@type": "Country" as const,
    "@id": graph.part(`country-${code}`, mentions),
    name,
    identifier: code,
  }));
}

function personOf(person: ArticleRecord["peopleQuoted"][number], id: string): Person {
  return {
    "@type": "Person",
    "@id": id,
    name: person.name,
    ...(person.title === null ? {} : { jobTitle: person.title }),
    ...(person.affiliation === null ? {} : { affiliation: { "@type": "Organization", name: person.affiliation } }),
  };
}

type Quotes = ArticleRecord["peopleQuoted"][number]["quotes"];

function quotations(quotes: Quotes, graph: Graph, name: string, speaker: Person | Organization): Quotation[] {
  return quotes.map(({ text, evidence }, i) => ({
    "@type": "Quotation" as const,
    "@id": graph.part(`${name}-quote-${i + 1}`, [evidence]),
    text,
    spokenByCharacter: speaker,
  }));
}

function spoken(record: ArticleRecord, graph: Graph): Quotation[] {
  const people = record.peopleQuoted.flatMap((person, i) => {
    const id = graph.part(`person-${i + 1}`, person.mentions);
    return quotations(person.quotes, graph, `person-${i + 1}`, personOf(person, id));
  });
  const others = record.otherSources.flatMap(({ description, type, quotes }, i) => {
    const kind = type === "unnamed-person" ? ("Person" as const) : ("Organization" as const);
    return quotations(quotes, graph, `source-${i + 1}`, { "@type": kind, description });
  });
  return [...people, ...others];
}

/** Only whole dates are ISO 8601, which schema.org wants; one without a year stays in the dateline. */
function isoDate({ date }: ArticleRecord): string | undefined {
  return date !== null && /^\d{4}(?:-\d\d(?:-\d\d(?:T\S+)?)?)?$/.test(date.value) ? date.value : undefined;
}

/** The record as a JSON-LD graph: a schema.org NewsArticle, and a W3C annotation for each evidence. */
export function jsonLdOf(record: ArticleRecord): object {
  const graph = new Graph(record);
  const published = isoDate(record);
  const { title, publisher, url, language, dateline, date } = record;
  if (date !== null) graph.part("date", [date.evidence]);
  const article: NewsArticle = {
    "@type": "NewsArticle",
    "@id": graph.article,
    ...(title === null ? {} : { headline: title }),
    ...(publisher === null ? {} : { publisher: { "@type": "Organization", name: publisher } }),
    ...(url === null ? {} : { url }),
    ...(language === null ? {} : { inLanguage: language }),
    ...(published === undefined ? {} : { datePublished: published }),
    ...(dateline === null ? {} : { dateline: dateline.evidence.text }),
    mentions: [...organisations(record, graph), ...countries(record, graph)],
    hasPart: spoken(record, graph),
  };
  return { "@graph": [{ "@context": "https://schema.org", ...(article as object) }, ...graph.annotations] };
}

/** `<` is escaped, so that the text can stand in a page's script element. */
const scriptSafe = (value: object, indent?: number): string =>
  JSON.stringify(value, null, indent)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");

/** JSON-LD: one indented document for one article, a line a document for several. */
export function jsonLdFormat(one: boolean): Format {
  return {
    begin: "",
    record: (record) => `${scriptSafe(jsonLdOf(record), one ? 2 : undefined)}\n`,
    end: () => "",
    files: (record) => [[".jsonld", `${scriptSafe(jsonLdOf(record), 2)}\n`]],
  };
}
