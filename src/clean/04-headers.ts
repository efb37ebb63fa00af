import type { Cleaned, Mark, Metadata, Stated } from "../core/article.ts";
import { applyEdits, type Edit, toRaw } from "../core/offsets.ts";
import type { Span } from "../core/spans.ts";
import { rowsOf } from "../core/table-rows.ts";
import headerTable from "./headers.tsv";

type Use = keyof Metadata | "sent" | "none";

let uses: ReadonlyMap<string, Use> | undefined;

function useOf(name: string): Use | undefined {
  uses ??= new Map(rowsOf(headerTable).map(([header, use]) => [header!, use as Use]));
  return uses.get(name.toLowerCase());
}

/** A line "Name: value", with the lines that go on with it (they begin with a space), and its place in the text. */
interface Header extends Span {
  readonly use: Use;
  readonly value: Span;
}

const LINE = /([^\r\n]*)(\r\n|\r|\n|$)/y;
const MOST_LINES = 200;

/** The header lines at the head of the text, up to the first line that is none. */
function headersOf(text: string): Header[] {
  const headers: Header[] = [];
  LINE.lastIndex = text.length - text.replace(/^[\s\ufeff]+/, "").length;
  for (let count = 0; count < MOST_LINES && LINE.lastIndex < text.length; count++) {
    const start = LINE.lastIndex;
    const match = LINE.exec(text)!;
    const line = match[1]!;
    const name = /^([A-Za-z][\w-]{1,30}(?: [A-Za-z]{1,12})?)\s?:[ \t]*/.exec(line);
    const use = name === null ? undefined : useOf(name[1]!);
    const last = headers.at(-1);
    if (use !== undefined) {
      headers.push({
        use,
        start,
        end: start + match[0].length,
        value: { start: start + name![0].length, end: start + line.trimEnd().length },
      });
    } else if (last !== undefined && /^[ \t]+\S/.test(line)) {
      headers[headers.length - 1] = {
        ...last,
        end: start + match[0].length,
        value: { ...last.value, end: start + line.trimEnd().length },
      };
    } else return headers;
  }
  return headers;
}

/** Headers count as such if there are two or more, one of them is sure, and a blank line or the end follows. */
function areHeaders(text: string, headers: readonly Header[]): boolean {
  if (headers.length < 2) return false;
  if (!headers.some(({ use }) => use === "sent" || use === "none")) return false;
  return /^[ \t]*(?:[\r\n]|$)/.test(text.slice(headers.at(-1)!.end, headers.at(-1)!.end + 200));
}

/** Reads the header lines of an e-mail or a wire message. The subject stays in the text as its title. */
export function cleanHeaders(cleaned: Cleaned): Cleaned {
  const { draft } = cleaned;
  const { text } = draft;
  if (!/^[\s\ufeff]*[A-Za-z][\w-]{1,30}(?: [A-Za-z]{1,12})?\s?:/.test(text.slice(0, 300))) return cleaned;
  const headers = headersOf(text);
  if (!areHeaders(text, headers)) return cleaned;
  const facts: { -readonly [F in keyof Metadata]?: Stated } = {};
  for (const { use, value } of headers) {
    const words = text.slice(value.start, value.end).replace(/\s+/g, " ").trim();
    const fact = use === "sent" ? "published" : use;
    if (fact !== "none" && words !== "") facts[fact] ??= { value: words, raw: toRaw(draft, value) };
  }
  const title = headers.find(({ use, value }) => use === "title" && value.end > value.start)?.value;
  return {
    draft: applyEdits(draft, editsOf(headers.at(-1)!.end, title)),
    metadata: { ...facts, ...cleaned.metadata },
    marks: title === undefined ? cleaned.marks : [{ ...toRaw(draft, title), kind: "title" } satisfies Mark],
  };
}

function editsOf(end: number, title: Span | undefined): Edit[] {
  if (title === undefined) return [{ start: 0, end, text: "", kind: "shown" }];
  return [
    { start: 0, end: title.start, text: "", kind: "shown" },
    { start: title.end, end, text: "\n\n", kind: "shown" },
  ];
}
