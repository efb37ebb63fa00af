import type { Cleaned } from "../core/article.ts";
import { applyEdits, type Edit } from "../core/offsets.ts";
import { linesOf } from "../core/table-rows.ts";
import characterTable from "./characters.tsv";

interface Characters {
  readonly stands: ReadonlyMap<string, string>;
  /** Matches each character of the table, and a letter with marks of its own (NFD). */
  readonly pattern: RegExp;
}

let characters: Characters | undefined;

function readTable(): Characters {
  const rows = linesOf(characterTable);
  const stands = new Map(
    rows.map((line) => line.split("\t")).map(([codes, read]) => [charactersOf(codes!), charactersOf(read!)]),
  );
  const pattern = new RegExp(`[${[...stands.keys()].join("")}]|\\P{M}[\\u0300-\\u036f]{1,8}`, "gu");
  return { stands, pattern };
}

function charactersOf(codes: string): string {
  return codes === "-" ? "" : String.fromCodePoint(...codes.split(" ").map((code) => Number.parseInt(code, 16)));
}

// What a text may hold without a look at the table: ASCII, Latin letters, usual marks.
const UNUSUAL =
  /[^\t\n\r -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0600\u2010-\u2027\u202f-\u205f\u20a0-\u20cf\u2100-\u2fff]/;

/** A soft hyphen at a line's end, with the line end: the word goes on. */
const SOFT_BREAK = /\u00ad[ \t]{0,20}(?:\r\n|\r|\n)[ \t]{0,20}/y;

/**
 * Drops characters that nobody sees, and reads what stands for others: ligatures, control characters that are windows-1252,
 * line and paragraph separators, letters in parts (NFD). A reader is shown what stood there.
 */
export function cleanCharacters(cleaned: Cleaned): Cleaned {
  const { draft } = cleaned;
  const { text } = draft;
  if (!UNUSUAL.test(text)) return cleaned;
  characters ??= readTable();
  const edits: Edit[] = [];
  for (const match of text.matchAll(characters.pattern)) {
    const stands = characters.stands.get(match[0]) ?? match[0].normalize("NFC");
    if (stands === match[0]) continue;
    SOFT_BREAK.lastIndex = match.index;
    const end = SOFT_BREAK.test(text) ? SOFT_BREAK.lastIndex : match.index + match[0].length;
    edits.push({ start: match.index, end, text: stands, kind: "folded" });
  }
  return { ...cleaned, draft: applyEdits(draft, edits) };
}
