import type { ArticleRecord } from "../schema/record.ts";
import type { Format } from "./format.ts";
import { numberText } from "./number-text.ts";
import type { Paint } from "./paint.ts";
import { printable } from "./printable.ts";
import { clip, wrap } from "./wrap.ts";

const LABEL = 10;
const MARGIN = "  ";

/** Lines of text behind a label, wrapped below each other. */
function labelled(label: string, text: string, width: number, paint: Paint): string[] {
  const lines = wrap(printable(text), width - LABEL);
  return lines.map((line, i) => paint.heading((i === 0 ? label : "").padEnd(LABEL)) + line);
}

function headOf(record: ArticleRecord, width: number, paint: Paint): string[] {
  const { date, dateline, agency } = record;
  const place = [dateline?.place, dateline?.country].filter(Boolean).join(", ");
  const filed = [date && `${date.value} (${date.basis})`, place, dateline?.wire].filter(Boolean).join(" · ");
  const source = [record.publisher, record.url].filter(Boolean).join(" · ");
  const others = record.agencies.filter(({ role }) => role !== "lead").map(({ name, role }) => `${name} (${role})`);
  return [
    ...wrap(printable(record.title ?? record.id), width).map(paint.strong),
    ...(source === "" ? [] : [paint.quiet(clip(printable(source), width))]),
    ...labelled("Filed", filed || "not said", width, paint),
    ...labelled("Agency", agency === null ? "not said" : `${agency.name} (${agency.type})`, width, paint),
    ...(others.length === 0 ? [] : labelled("Also", others.join(", "), width, paint)),
  ];
}

function countLines(record: ArticleRecord, width: number, paint: Paint): string[] {
  const rows = record.counts.map(
    (count) => [numberText(count), count.noun ?? count.of, count.action ?? "", count] as const,
  );
  const numberWidth = Math.max(...rows.map(([number]) => number.length));
  const nounWidth = Math.min(30, Math.max(...rows.map(([, noun]) => noun.length)));
  return rows.map(([number, noun, action, { partOf, mentions }]) => {
    const cells = `${clip(printable(noun), nounWidth).padEnd(nounWidth)}  ${action.padEnd(12)}`;
    const part = partOf === null ? "" : `of the ${numberText(record.counts[partOf]!)}; `;
    const note = `${part}“${printable(mentions[0]?.text ?? "")}”${mentions.length > 1 ? ` ×${mentions.length}` : ""}`;
    const room = width - MARGIN.length - numberWidth - cells.length - 4;
    return `${MARGIN}${paint.number(number.padStart(numberWidth))}  ${cells}  ${room > 10 ? paint.quiet(clip(note, room)) : ""}`.trimEnd();
  });
}

function countryLines(record: ArticleRecord, width: number): string[] {
  const names = record.countries.map(
    ({ name, code, mentions }) => `${name} ${code}${mentions.length > 1 ? ` ×${mentions.length}` : ""}`,
  );
  return wrap(printable(names.join(" · ")), width - MARGIN.length).map((line) => MARGIN + line);
}

function speakerLines(
  name: string,
  rest: string,
  quotes: ArticleRecord["otherSources"][number]["quotes"],
  width: number,
  paint: Paint,
): string[] {
  const said = quotes.flatMap(({ kind, text, cue }) => {
    const words = kind === "direct" ? `“${text}”` : text;
    const lines = wrap(printable(words) + (cue === null ? "" : ` (${printable(cue)})`), width - 2 * MARGIN.length);
    return lines.map((line) => MARGIN + MARGIN + line);
  });
  const speaker = clip(printable(name), width - MARGIN.length);
  const about = clip(printable(rest), Math.max(0, width - MARGIN.length - speaker.length));
  return [MARGIN + paint.name(speaker) + about, ...said];
}

function peopleLines(record: ArticleRecord, width: number, paint: Paint): string[] {
  return record.peopleQuoted.flatMap(({ name, title, affiliation, quotes }) =>
    speakerLines(
      name,
      [title, affiliation].map((part) => (part === null ? "" : `, ${part}`)).join(""),
      quotes,
      width,
      paint,
    ),
  );
}

function otherLines(record: ArticleRecord, width: number, paint: Paint): string[] {
  return record.otherSources.flatMap(({ description, quotes }) => speakerLines(description, "", quotes, width, paint));
}

/** One article's facts at a glance, at most `width` columns wide; control characters of the text are shown as escapes. */
export function prettyText(record: ArticleRecord, width: number, paint: Paint): string {
  const sections: [string, string[]][] = [
    ["Counts", record.counts.length === 0 ? [] : countLines(record, width, paint)],
    ["Countries", record.countries.length === 0 ? [] : countryLines(record, width)],
    ["People quoted", peopleLines(record, width, paint)],
    ["Other sources", otherLines(record, width, paint)],
    [
      "Warnings",
      record.warnings.flatMap(({ code, message }) =>
        wrap(printable(`${code}: ${message}`), width - 2).map((line) => MARGIN + line),
      ),
    ],
  ];
  const blocks = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => [paint.heading(title), ...lines].join("\n"));
  return `${[headOf(record, width, paint).join("\n"), ...blocks].join("\n\n")}\n`;
}

/** The facts at a glance, articles parted by a rule. */
export function prettyFormat(width: number, paint: Paint): Format {
  const columns = Math.min(Math.max(width, 40), 100);
  const rule = paint.quiet("─".repeat(columns));
  return {
    begin: "",
    record: (record, index) => `${index === 0 ? "" : `\n${rule}\n\n`}${prettyText(record, columns, paint)}`,
    end: () => "",
  };
}
