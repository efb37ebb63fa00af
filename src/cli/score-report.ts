import type { ExtractOptions } from "../pipeline.ts";
import { MEASURES, ratiosOf } from "../review/score.ts";
import { type FolderScore, scoreFolder } from "../review/score-folder.ts";
import { jsonText } from "../write/json-text.ts";
import { printable } from "../write/printable.ts";
import { EXIT } from "./exit-codes.ts";
import type { ScoreSettings } from "./folder-commands.ts";
import type { Io } from "./io.ts";

const HEADS = ["right", "found", "wanted", "precision", "recall", "F1"];

const percent = (share: number | null): string => (share === null ? "–" : `${(share * 100).toFixed(1)} %`);

/** The scores as a table for people. */
export function scoreTable({ articles, unfinished, tallies }: FolderScore): string {
  const first = Math.max(...MEASURES.map((measure) => measure.length));
  const line = (name: string, cells: readonly string[]): string =>
    `${name.padEnd(first)}${cells.map((cell, i) => `  ${cell.padStart(HEADS[i]!.length < 7 ? 7 : 9)}`).join("")}`;
  const rows = MEASURES.map((measure) => {
    const { right, found, wanted } = tallies[measure];
    const { precision, recall, f1 } = ratiosOf(tallies[measure]);
    return line(measure, [...[right, found, wanted].map(String), ...[precision, recall, f1].map(percent)]);
  });
  const left = unfinished === 0 ? "" : `; ${unfinished} unfinished left out`;
  return `${[line("", HEADS), ...rows].join("\n")}\n\nArticles with a finished review: ${articles}${left}\n`;
}

/** The same for programs: counts and ratios (null where there is nothing to divide by) for each measure. */
export function scoreJson({ articles, unfinished, tallies }: FolderScore): string {
  const measures = Object.fromEntries(
    MEASURES.map((measure) => [measure, { ...tallies[measure], ...ratiosOf(tallies[measure]) }]),
  );
  return `${jsonText({ version: 1, articles, unfinished, measures }, 2)}\n`;
}

/** Scores a folder and prints the result. Returns the exit code: 1 if a review couldn't be used or none is finished. */
export async function scoreReport(
  folder: string,
  settings: ScoreSettings,
  extract: ExtractOptions,
  io: Io,
): Promise<number> {
  const score = await scoreFolder(folder, { extract, maxBytes: settings.maxSize });
  for (const problem of score.problems) io.stderr.write(`extract: ${printable(problem)}\n`);
  if (score.articles === 0) {
    const left = score.unfinished === 0 ? "" : ` (${score.unfinished} unfinished)`;
    io.stderr.write(`extract: ${printable(folder)}: no finished review in it${left}; make one with extract review\n`);
    return EXIT.someFailed;
  }
  io.stdout.write(settings.format === "json" ? scoreJson(score) : scoreTable(score));
  return score.problems.length === 0 ? EXIT.done : EXIT.someFailed;
}
