import { evidenceOf, rawEvidence } from "../../core/article.ts";
import type { Extractor, Input } from "../extractor.ts";
import type { DateField, DatelineField } from "./schema.ts";
import { withYear } from "./with-year.ts";

const YEAR_MISSING = {
  code: "year-missing",
  message: "the article's date has no year; --reference-date gives it the nearest one",
};

function precisionOf(edtf: string): NonNullable<DateField>["precision"] {
  if (edtf.includes("T")) return "minute";
  return edtf.length === 4 ? "year" : edtf.length === 7 ? "month" : "day";
}

/** The article's own date, with the year left open if it isn't said and no reference date gives it. */
export const date: Extractor<"date", DateField> = {
  name: "date",
  empty: null,
  extract: ({ article, layers, options }) => {
    const filed = layers.filing.date;
    if (filed === null) return { value: null, warnings: layers.filing.warnings };
    const value = options.referenceDate === undefined ? filed.edtf : withYear(filed.edtf, options.referenceDate);
    const { kind, span } = filed.evidence;
    const evidence = kind === "text" ? evidenceOf(article, span) : rawEvidence(article, span);
    const warnings = [...layers.filing.warnings, ...(value.startsWith("XXXX") ? [YEAR_MISSING] : [])];
    return { value: { value, precision: precisionOf(value), basis: filed.basis, evidence }, warnings };
  },
};

/** "CARACAS" as it's written elsewhere: "Caracas". */
function placeName(text: string): string {
  if (text !== text.toUpperCase()) return text;
  return text
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

function datelineOf({ article, layers }: Input): DatelineField {
  const line = layers.filing.dateline;
  if (line === null) return null;
  const place = line.place === null ? null : evidenceOf(article, line.place);
  return {
    place: place === null ? null : placeName(place.text),
    country: line.country,
    wire: line.wire === null ? null : evidenceOf(article, line.wire).text,
    evidence: evidenceOf(article, line.span),
  };
}

/** Where and by which wire the article was filed. */
export const dateline: Extractor<"dateline", DatelineField> = {
  name: "dateline",
  empty: null,
  extract: (input) => ({ value: datelineOf(input) }),
};
