import type { Cleaned, Metadata, Stated } from "../core/article.ts";
import { applyEdits, type Draft, type Edit, toRaw } from "../core/offsets.ts";
import type { Span } from "../core/spans.ts";
import { rowsOf } from "../core/table-rows.ts";
import keyTable from "./front-matter-keys.tsv";

type Fact = keyof Metadata;

const OPEN = /^[\s\ufeff]*(---|\+\+\+)[ \t]*\r?\n/;
const LONGEST = 20_000;

let keys: ReadonlyMap<string, Fact> | undefined;

function factOf(key: string): Fact | undefined {
  keys ??= new Map(rowsOf(keyTable).map(([name, fact]) => [name!, fact as Fact]));
  return keys.get(key.toLowerCase());
}

/** Where the front matter ends and its lines, or undefined: it must close, and each of its lines be YAML or TOML. */
function blockIn(raw: string): { start: number; end: number; close: number } | undefined {
  const open = OPEN.exec(raw.slice(0, 1000));
  if (open === null) return undefined;
  const start = open[0].length;
  const close = new RegExp(`^(?:${open[1] === "---" ? "---|\\.\\.\\." : "\\+\\+\\+"})[ \\t]*$`, "m").exec(
    raw.slice(start, start + LONGEST),
  );
  if (close === null) return undefined;
  const end = start + close.index;
  const lines = raw.slice(start, end).split(/\r?\n|\r/);
  const isData = lines.every((line) => /^(?:[\w-]{1,40}\s{0,5}[:=]|\s|-\s|#|\]|$)/.test(line));
  return isData && lines.some((line) => /^[\w-]+\s{0,5}[:=]/.test(line))
    ? { start, end, close: end + close[0].length }
    : undefined;
}

/** The value on a line behind its key, without quote marks and comment; a list's first item. */
function valueOn(line: string, from: number): Stated | undefined {
  const start = /[^\s[]/.exec(line.slice(0, LONGEST_VALUE))?.index ?? line.length;
  const rest = line.slice(start, LONGEST_VALUE);
  const double = /^"((?:[^"\\]|\\.)*)"/.exec(rest)?.[1];
  const single = /^'((?:[^']|'')*)'/.exec(rest)?.[1];
  const shown = double ?? single ?? plainScalar(rest, line.slice(0, start).includes("["));
  if (shown.trim() === "") return undefined;
  const at = from + start + (double === undefined && single === undefined ? 0 : 1);
  const value = double === undefined ? shown.replaceAll("''", "'") : shown.replace(/\\(["\\/])/g, "$1");
  return { value: value.trim(), raw: { start: at, end: at + shown.trimEnd().length } };
}

const LONGEST_VALUE = 1000;

/** A scalar without quote marks, up to a comment or the next item of a list; "" for what isn't a scalar (a map, a block). */
function plainScalar(rest: string, isInList: boolean): string {
  if (/^[{}|>&*#]/.test(rest)) return "";
  const ends = [rest.indexOf(" #"), ...(isInList ? [rest.indexOf(","), rest.indexOf("]")] : [])].filter(
    (end) => end >= 0,
  );
  return rest.slice(0, Math.min(rest.length, ...ends));
}

/** Reads the facts of a front matter: top-level scalars of YAML or TOML whose keys the table has. */
function factsIn(draft: Draft, start: number, end: number): Metadata {
  const facts: { [F in Fact]?: Stated } = {};
  for (const match of draft.text.slice(start, end).matchAll(/^([\w-]{1,40})\s{0,5}[:=]([^\r\n]*)$/gm)) {
    const fact = factOf(match[1]!);
    const from = start + match.index + match[0].length - match[2]!.length;
    const value = fact === undefined ? undefined : valueOn(match[2]!, from);
    if (value !== undefined) facts[fact!] ??= { value: value.value, raw: toRaw(draft, value.raw) };
  }
  return facts;
}

/** Reads the block between "---" lines (YAML) or "+++" lines (TOML) at the head; its title stays if the text has no other. */
export function cleanFrontMatter(cleaned: Cleaned): Cleaned {
  const { draft } = cleaned;
  const block = blockIn(draft.text);
  if (block === undefined) return cleaned;
  const facts = factsIn(draft, block.start, block.end);
  const title = titleOf(draft, block, facts.title);
  const edits: Edit[] =
    title === undefined
      ? [{ start: 0, end: block.close, text: "", kind: "shown" }]
      : [
          { start: 0, end: title.start, text: "", kind: "shown" },
          { start: title.end, end: block.close, text: "\n\n", kind: "shown" },
        ];
  return {
    draft: applyEdits(draft, edits),
    metadata: { ...facts, ...cleaned.metadata },
    marks: title === undefined ? cleaned.marks : [{ ...toRaw(draft, title), kind: "title" }],
  };
}

/** The title's place in the text, unless the text below says it again. */
function titleOf(
  { text }: Draft,
  block: { start: number; close: number },
  title: Stated | undefined,
): Span | undefined {
  if (title === undefined) return undefined;
  const head = text.slice(block.close, block.close + 1000);
  if (head.includes(title.value) || /^#\s/m.test(head)) return undefined;
  const start = text.indexOf(title.value, block.start);
  return start === -1 || start >= block.close ? undefined : { start, end: start + title.value.length };
}
