// npm run mutate [-- <folder or file>...] [--concurrency N] [--again] [--sample K/N]: Stryker over the extractors and the
// reader, a folder at a time; survivors go to bench/.work/mutation/<folder>.tsv. `--again` tries only those that the last run
// left there, to see what new tests kill; `--sample 0/4` the first of each four mutants. Ends with 1 below 70 %.
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Stryker } from "@stryker-mutator/core";
import { isInSample, setSample } from "./mutation/sample.js";

const ROOMS = [
  "src/read",
  "src/extractors/agency",
  "src/extractors/countries",
  "src/extractors/counts",
  "src/extractors/date",
  "src/extractors/dates",
  "src/extractors/people",
];
const LEAST = 70;
const OUT = "bench/.work/mutation";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: "string" },
    concurrency: { type: "string", default: "1" },
    again: { type: "boolean", default: false },
  },
});

if (values.sample !== undefined) setSample(values.sample);

/** Everything but tests, and tables of types for zod with their descriptions. */
const patternsOf = (room) =>
  statSync(room).isDirectory() ? [`${room}/**/*.ts`, "!src/**/*.test.ts", "!src/**/schema.ts"] : [room];

const listOf = (room) => `${OUT}/${room.replaceAll("/", "-")}.tsv`;

/** The places of the survivors that the last run listed, as Stryker wants them; its columns begin with 0. */
function placesLeft(room) {
  const rows = readFileSync(listOf(room), "utf8").trimEnd().split("\n");
  const places = rows.map((row) => row.split("\t", 1)[0].replace(/:(\d+)(?=-|$)/g, (_, column) => `:${column - 1}`));
  return [...new Set(places)];
}

/** The mutated characters of a file, on one line. */
function original({ fileName, location: { start, end } }) {
  const lines = readFileSync(fileName, "utf8")
    .split("\n")
    .slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column - 1);
  return [lines[0].slice(start.column - 1), ...lines.slice(1)].join(" ").replace(/\s+/g, " ").trim();
}

/** A mutant that no test minded, as a row: where, by what mutator, what became what. */
function rowOf(mutant) {
  const { fileName, location, status, mutatorName, replacement } = mutant;
  const file = fileName.slice(process.cwd().length + 1);
  const what = String(replacement).replace(/\s+/g, " ");
  const { start, end } = location;
  const place = `${file}:${start.line}:${start.column}-${end.line}:${end.column}`;
  return [place, status, mutatorName, original(mutant), what];
}

const count = (mutants, ...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;

function figures(name, mutants) {
  const killed = count(mutants, "Killed", "Timeout");
  const survived = count(mutants, "Survived");
  const uncovered = count(mutants, "NoCoverage");
  const all = killed + survived + uncovered;
  const score = all === 0 ? 100 : (100 * killed) / all;
  return {
    name,
    all,
    killed,
    timeouts: count(mutants, "Timeout"),
    survived,
    uncovered,
    other: mutants.length - all,
    score,
  };
}

async function mutate(room) {
  const started = Date.now();
  const all = await new Stryker({
    mutate: values.again ? placesLeft(room) : patternsOf(room),
    concurrency: Number(values.concurrency),
  }).runMutationTest();
  const mutants = all.filter(({ id }) => isInSample(id));
  const left = mutants.filter(({ status }) => status === "Survived" || status === "NoCoverage");
  mkdirSync(OUT, { recursive: true });
  writeFileSync(
    listOf(room),
    left
      .map((one) => `${rowOf(one).join("\t")}\n`)
      .sort()
      .join(""),
  );
  return { mutants, seconds: (Date.now() - started) / 1000 };
}

const rows = [];
const all = [];
for (const room of positionals.length > 0 ? positionals : ROOMS) {
  const { mutants, seconds } = await mutate(room);
  all.push(...mutants);
  rows.push({ ...figures(room, mutants), seconds });
}
if (rows.length > 1)
  rows.push({ ...figures("together", all), seconds: rows.reduce((sum, row) => sum + row.seconds, 0) });

console.log("| folder | mutants | killed | of them by time | survived | no coverage | score | seconds |");
console.log("|---|---|---|---|---|---|---|---|");
for (const row of rows) {
  const cells = [row.name, row.all, row.killed, row.timeouts, row.survived, row.uncovered];
  console.log(`| ${[...cells, `${row.score.toFixed(1)} %`, row.seconds.toFixed(0)].join(" | ")} |`);
}
if (rows.some(({ other }) => other > 0)) console.log("Some mutants are neither killed nor alive: see above.");
process.exitCode = rows.at(-1).score >= LEAST ? 0 : 1;
