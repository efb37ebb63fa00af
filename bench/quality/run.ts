// npm run evaluate [-- --update-baseline [--allow-lower "reason"]] [--update-known-misses]
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { readFixtures } from "./fixtures.ts";
import { goldTable } from "./gold.ts";
import { MEASURES, type MeasureName, type Miss, type Score, scoreFixtures } from "./score.ts";

// What is measured is what ships.
const { extract } = (await import(pathToFileURL("dist/index.js").href)) as typeof import("../../src/index.ts");
const BASELINE = "bench/quality/baseline.json";
const KNOWN = "fixtures/known-misses.tsv";
const flags = process.argv.slice(2);

const fixtures = readFixtures();
const { scores, misses } = scoreFixtures(fixtures, ({ raw, expected, name }) =>
  extract(raw, {
    id: name,
    ...(expected.referenceDate === undefined ? {} : { referenceDate: expected.referenceDate }),
  }),
);
const percent = (share: number): string => share.toFixed(3);

function fieldTable(): string {
  const rows = (Object.entries(scores) as [MeasureName, Score][]).map(
    ([name, { precision, recall, f1 }]) => `| ${name} | ${percent(precision)} | ${percent(recall)} | ${percent(f1)} |`,
  );
  return ["| field | precision | recall | F1 |", "|---|---|---|---|", ...rows].join("\n");
}

function missLine({ fixture, measure, missed, extra }: Miss): string {
  const part = (label: string, keys: readonly string[]): string =>
    keys.length === 0
      ? ""
      : ` ${label}: ${keys.map((key) => `\`${key.slice(0, 90).replaceAll("`", "'")}\``).join(", ")};`;
  return `- ${fixture}, ${measure}:${part("missed", missed)}${part("extra", extra)}`;
}

function updateBaseline(): void {
  const old = existsSync(BASELINE) ? (JSON.parse(readFileSync(BASELINE, "utf8")) as Record<string, number>) : {};
  const fresh = Object.fromEntries(
    (Object.keys(MEASURES) as MeasureName[]).map((name) => [name, Math.floor(scores[name].f1 * 1000) / 1000]),
  );
  const lowered = Object.keys(fresh).filter((name) => fresh[name]! < (old[name] ?? 0));
  const reason = flags[flags.indexOf("--allow-lower") + 1];
  if (lowered.length > 0) {
    if (!flags.includes("--allow-lower") || reason === undefined) {
      console.error(`lower than the baseline: ${lowered.join(", ")}; --allow-lower "reason" lowers it`);
      process.exit(1);
    }
    appendFileSync("CHANGELOG.md", `- The quality baseline was lowered (${lowered.join(", ")}): ${reason}\n`);
  }
  writeFileSync(BASELINE, `${JSON.stringify(fresh, null, 2)}\n`);
}

/** The lists of misses over the gold by class, written by hand: `docs/misses/*.md`, each begins with its heading. */
function classifiedMisses(): string {
  const folder = "docs/misses";
  if (!existsSync(folder)) return "";
  const files = readdirSync(folder).filter((name) => name.endsWith(".md"));
  return files
    .sort()
    .map((name) => `\n${readFileSync(`${folder}/${name}`, "utf8").trim()}\n`)
    .join("");
}

const report = `# Evaluation

Made by \`npm run evaluate\` over ${fixtures.length} fixtures (hand-made records, see \`fixtures/README.md\`) and, where they are, the gold sets.

## Over the fixtures
${fieldTable()}

The names, descriptions and quotes are compared whole, but for case, marks and white space; a count is its number (or lower bound), and
with its action. \`bench/quality/baseline.json\` pins each F1; a run below it fails the tests.

## Over the gold sets (development half)
${goldTable()}
${classifiedMisses()}
## Known misses over the fixtures
${misses.map(missLine).join("\n")}
`;
writeFileSync("docs/evaluation.md", report);
process.stdout.write(
  `${fieldTable()}\n\n${report.split("## Over the gold sets (development half)\n")[1]!.split("\n\n## Known")[0]}\n`,
);
if (flags.includes("--update-baseline")) updateBaseline();
if (flags.includes("--update-known-misses")) {
  const lines = misses.map(({ fixture, measure }) => `${fixture}\t${measure}\n`);
  writeFileSync(
    KNOWN,
    `# fixture\tmeasure that isn't wholly right yet (written by npm run evaluate -- --update-known-misses)\n${lines.join("")}`,
  );
}
