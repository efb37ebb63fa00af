import type { Evidence } from "../core/article.ts";
import type { ArticleRecord } from "../schema/record.ts";
import type { Format } from "./format.ts";
import { printable } from "./printable.ts";

/** Lines of a standoff file, as https://brat.nlplab.org/standoff.html describes it; offsets are code points, as ours are. */
class Standoff {
  readonly lines: string[] = [];
  private readonly points: readonly string[];
  private readonly placed = new Map<string, string>();
  private readonly counts = { T: 0, A: 0, R: 0, "#": 0 };

  constructor(raw: string) {
    this.points = Array.from(raw);
  }

  private add(kind: keyof Standoff["counts"], body: string): string {
    const id = `${kind}${++this.counts[kind]}`;
    this.lines.push(`${id}\t${body}`);
    return id;
  }

  /** A text-bound annotation; a stretch over several lines is one of several fragments, since none may hold a line end; nor other control characters. */
  span(type: string, { start, end }: Evidence): string {
    const key = `${type} ${start} ${end}`;
    const known = this.placed.get(key);
    if (known !== undefined) return known;
    const fragments = this.fragments(start, end);
    const places = fragments.map(([from, to]) => `${from} ${to}`).join(";");
    const text = fragments.map(([from, to]) => this.points.slice(from, to).join("")).join(" ");
    const id = this.add("T", `${type} ${places}\t${text}`);
    this.placed.set(key, id);
    return id;
  }

  private fragments(start: number, end: number): [number, number][] {
    const found: [number, number][] = [];
    let from = start;
    for (let at = start; at <= end; at++) {
      if (at < end && !/[\p{Cc}\u2028\u2029]/u.test(this.points[at]!)) continue;
      if (at > from) found.push([from, at]);
      from = at + 1;
    }
    return found;
  }

  /** An annotation has an attribute once: the first value stays. */
  attribute(name: string, target: string, value: string): void {
    const key = `${name} ${target}`;
    if (this.placed.has(key)) return;
    this.placed.set(key, this.add("A", `${key} ${value}`));
  }

  relation(name: string, first: string, second: string): void {
    this.add("R", `${name} Arg1:${first} Arg2:${second}`);
  }

  note(target: string, text: string): void {
    this.add("#", `AnnotatorNotes ${target}\t${printable(text.replace(/\s+/g, " "))}`);
  }
}

type Quotes = ArticleRecord["peopleQuoted"][number]["quotes"];

function addQuotes(file: Standoff, quotes: Quotes, kind: "Person" | "Source"): void {
  for (const { evidence, speakerEvidence, kind: manner } of quotes) {
    const quote = file.span("Quote", evidence);
    file.attribute("Manner", quote, manner);
    if (speakerEvidence !== null) file.relation("SaidBy", quote, file.span(kind, speakerEvidence));
  }
}

function addCounts(file: Standoff, { counts }: ArticleRecord): void {
  for (const { value, min, max, noun, action, mentions } of counts) {
    for (const mention of mentions) {
      const count = file.span("Count", mention);
      if (action !== null) file.attribute("Action", count, action);
      file.note(count, `${value ?? `${min ?? ""}..${max ?? ""}`} ${noun ?? ""}`.trim());
    }
  }
}

/** One article as standoff annotations over its decoded text. */
export function bratOf(record: ArticleRecord, raw: string): string {
  const file = new Standoff(raw);
  if (record.date !== null) file.note(file.span("Date", record.date.evidence), record.date.value);
  if (record.dateline !== null) file.span("Dateline", record.dateline.evidence);
  for (const { name, role, mentions } of record.agencies) {
    for (const mention of mentions) {
      const organisation = file.span("Organization", mention);
      file.attribute("Role", organisation, role);
      file.note(organisation, name);
    }
  }
  addCounts(file, record);
  for (const { code, mentions } of record.countries) {
    for (const mention of mentions) file.note(file.span("Country", mention), code);
  }
  for (const { name, mentions, quotes } of record.peopleQuoted) {
    for (const mention of mentions) file.note(file.span("Person", mention), name);
    addQuotes(file, quotes, "Person");
  }
  for (const { quotes } of record.otherSources) addQuotes(file, quotes, "Source");
  return file.lines.map((line) => `${line}\n`).join("");
}

/** brat's standoff: on a stream the annotations; below a folder also the text that they stand beside. */
export const bratFormat: Format = {
  wantsText: true,
  begin: "",
  record: (record, _index, raw = "") => bratOf(record, raw),
  end: () => "",
  files: (record, raw = "") => [
    [".ann", bratOf(record, raw)],
    [".txt", raw],
  ],
};
