import { type ExtractOptions, withInput } from "../pipeline.ts";
import type { ArticleRecord } from "../schema/record.ts";
import type { Format } from "./format.ts";
import type { Paint } from "./paint.ts";
import { printable } from "./printable.ts";
import { FACT_KINDS, type Fact, factsOf, KIND_NAMES } from "./view/facts.ts";
import { edgesOf, type Look, markedRuns, raised } from "./view/marked-runs.ts";
import { type Reasons, reasonsOf } from "./view/reasons.ts";
import { type Run, wrapRuns } from "./view/runs.ts";
import { segmentsOf } from "./view/segments.ts";
import { type Shown, shownOf } from "./view/shown.ts";
import { clip, wrap } from "./wrap.ts";

const MARGIN = "  ";
const CANDIDATES = 5;
/** Of a sentence, so much is shown. */
const SENTENCE = 120;

function paintRuns(runs: readonly Run<Look>[], { quiet, evidence }: Paint): string {
  const painted = runs.map(({ text, look }) => {
    if (look === null) return text;
    if (look === "note") return quiet(text);
    return evidence === null ? text : evidence(look.kind, look.quoted, text);
  });
  return painted.join("");
}

function legend(width: number, paint: Paint): string[] {
  if (paint.evidence === null) return wrap("‹evidence›ⁿ: the words that fact n below comes from", width);
  const keys = FACT_KINDS.flatMap((kind): Run<Look>[] => [
    { text: KIND_NAMES[kind], look: { kind, quoted: kind === "quote" } },
    { text: " · ", look: null },
  ]);
  const runs = [...keys, { text: "raised numbers: the facts below", look: null }];
  return wrapRuns(runs, width).map((line) => paintRuns(line, paint));
}

function textLines(shown: Shown, facts: readonly Fact[], width: number, paint: Paint): string[] {
  const segments = segmentsOf(shown.blocks, shown.places);
  const edges = edgesOf(shown);
  return shown.blocks.flatMap((block, i) => {
    const runs = markedRuns(shown.text, segments[i]!, edges, facts, paint.evidence === null);
    const lines = wrapRuns(runs, width - MARGIN.length).map((line) => MARGIN + paintRuns(line, paint));
    const label = block.kind === "paragraph" ? [] : [paint.quiet(`[${block.kind}]`)];
    return [...label, ...lines, ""];
  });
}

/** The sentence that gives an organisation its role. */
function roleNote({ kind, path }: Fact, { roles }: Reasons): string[] {
  if (kind !== "agency") return [];
  return [`its part is told in “${clip(printable(roles[Number(path.split("/")[1])]!), SENTENCE)}”`];
}

function factLines(fact: Fact, at: number, reasons: Reasons, width: number, paint: Paint): string[] {
  const rules = reasons.rules[at]!;
  const number = raised(at + 1);
  const words = fact.evidence.map(({ text }) => `“${clip(printable(text), 40)}”`);
  const more = words.length > 3 ? ` and ${words.length - 3} more` : "";
  const why = [
    ...fact.notes,
    ...(rules.length === 0 ? [] : [`rule: ${rules.join(", ")}`]),
    ...(words.length === 0 ? [] : [`from ${words.slice(0, 3).join(", ")}${more}`]),
    ...roleNote(fact, reasons),
  ];
  const indent = " ".repeat(number.length + 1);
  const title = clip(printable(fact.title), width - indent.length - MARGIN.length);
  const body = wrap(printable(why.join("; ")), width - indent.length - MARGIN.length);
  return [`${MARGIN}${paint.quiet(number)} ${paint.strong(title)}`, ...body.map((line) => MARGIN + indent + line)];
}

function factSections(facts: readonly Fact[], reasons: Reasons, width: number, paint: Paint): string[] {
  return FACT_KINDS.flatMap((kind) => {
    const lines = facts.flatMap((fact, i) => (fact.kind === kind ? factLines(fact, i, reasons, width, paint) : []));
    return lines.length === 0 ? [] : [paint.heading(KIND_NAMES[kind]), ...lines, ""];
  });
}

function candidateLines({ candidates }: Reasons, width: number, paint: Paint): string[] {
  if (candidates.length === 0) return [];
  const lines = candidates.slice(0, CANDIDATES).flatMap(({ name, score, isLead, reasons }) => {
    const signs = reasons.map(
      ({ rule, points }) => `${rule} ${points < 0 ? "" : "+"}${Math.round(points * 100) / 100}`,
    );
    const head = `${score.toFixed(2).padStart(6)}  ${clip(printable(name), width - 20)}${isLead ? "  ← lead" : ""}`;
    return [
      MARGIN + (isLead ? paint.strong(head) : head),
      ...wrap(signs.join(", "), width - 10).map((line) => " ".repeat(10) + line),
    ];
  });
  const none = candidates.some(({ isLead }) => isLead) ? [] : [`${MARGIN}none has enough, or is clearly ahead`];
  return [paint.heading("Candidates for the lead agency"), ...none, ...lines, ""];
}

function warningLines({ warnings }: ArticleRecord, width: number, paint: Paint): string[] {
  if (warnings.length === 0) return [];
  const lines = warnings.flatMap(({ code, message }) => wrap(printable(`${code}: ${message}`), width - MARGIN.length));
  return [paint.heading("Warnings"), ...lines.map((line) => MARGIN + line), ""];
}

/** The article itself with its evidence marked, then each fact with why it is what it is; at most `width` columns wide. */
export function explainText(
  record: ArticleRecord,
  raw: string,
  options: ExtractOptions,
  width: number,
  paint: Paint,
): string {
  const facts = factsOf(record);
  return withInput(raw, { ...options, id: record.id }, (input) => {
    const shown = shownOf(input.article, facts);
    const reasons = reasonsOf(input, facts, shown);
    const lines = [
      paint.strong(clip(printable(record.id), width)),
      ...legend(width, paint),
      "",
      ...textLines(shown, facts, width, paint),
      ...factSections(facts, reasons, width, paint),
      ...candidateLines(reasons, width, paint),
      ...warningLines(record, width, paint),
    ];
    return `${lines
      .map((line) => line.trimEnd())
      .join("\n")
      .trimEnd()}\n`;
  });
}

/** Articles explained, parted by a rule. `options` are those with which the records were made. */
export function explainFormat(options: ExtractOptions, width: number, paint: Paint): Format {
  const columns = Math.min(Math.max(width, 40), 100);
  const rule = paint.quiet("─".repeat(columns));
  return {
    wantsText: true,
    begin: "",
    record: (record, index, raw) =>
      `${index === 0 ? "" : `\n${rule}\n\n`}${explainText(record, raw ?? "", options, columns, paint)}`,
    end: () => "",
  };
}
