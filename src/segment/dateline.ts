import type { Span } from "../core/spans.ts";

/** The parts of a dateline, as spans of the text. */
export interface Dateline {
  readonly span: Span;
  readonly place?: Span;
  readonly date?: Span;
  readonly wire?: Span;
}

const PLACE = String.raw`(?<place>\p{Lu}[\p{L}'’.]*(?:[ -]\p{Lu}[\p{L}'’.]*){0,3})(?:, \p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)?)?`;
const DATE = String.raw`(?<date>(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[\p{L}]*\.?(?: \d{1,2})?(?:,? \d{2,4})?)`;
const WIRE = String.raw`\((?<wire>[\p{Lu}][^()\n]{1,40})\)`;
const DATELINE = new RegExp(String.raw`^${PLACE}(?:,? ${DATE})?(?: ${WIRE})?\s*(?:--|[-–—_:])\s*`, "du");

/** Finds the dateline at the head of a block: a place, then a date, a wire or both, then a dash. */
export function findDateline(text: string, block: Span): Dateline | undefined {
  const match = DATELINE.exec(text.slice(block.start, Math.min(block.end, block.start + 150)));
  const groups = match?.indices?.groups;
  if (match === null || groups === undefined || (groups["date"] === undefined && groups["wire"] === undefined))
    return undefined;
  const at = (name: string): Span | undefined => {
    const found = groups[name];
    return found === undefined ? undefined : { start: block.start + found[0], end: block.start + found[1] };
  };
  const [place, date, wire] = [at("place"), at("date"), at("wire")];
  const end = block.start + match[0].trimEnd().length;
  return { span: { start: block.start, end }, ...(place && { place }), ...(date && { date }), ...(wire && { wire }) };
}
