// npm run bench [-- --peers] [--sustained N]: ratios side by side in one run, written to docs/benchmark.md.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { packedTables } from "../../scripts/pack-table.js";
import { recordCheck } from "../../scripts/record-check.js";
import { benchPeers } from "../peers/run.ts";
import { generateArticle } from "./corpus.ts";
import { measureReading } from "./reading.ts";

// What is measured is what ships.
const { extract } = (await import(pathToFileURL("dist/index.js").href)) as typeof import("../../src/index.ts");

const ROUNDS = 25;
const ARTICLES = 5000;
const { values: flags } = parseArgs({
  options: { peers: { type: "boolean" }, sustained: { type: "string", default: "20000" } },
});
const SUSTAINED = Number(flags.sustained);
const BIN = "bin/extract.js";

// A machine's extra certificates are read at every start of Node 20; they are no part of what is measured.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

function timeCommand(argv: readonly string[]): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, argv, { env, stdio: "ignore" });
  if (status !== 0) throw new Error(`node ${argv.join(" ")} ended with ${status}`);
  return performance.now() - start;
}

/** Bare Node and our command by turns, so that whatever else the machine does falls on both. */
function measureStart(article: string): { bare: number; ours: number } {
  const bare: number[] = [];
  const ours: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    bare.push(timeCommand(["-e", "0"]));
    ours.push(timeCommand([BIN, article]));
  }
  return { bare: median(bare), ours: median(ours) };
}

function measureThroughput(): { articles: number; megabytes: number; seconds: number } {
  const corpus = Array.from({ length: ARTICLES }, (_unused, i) => generateArticle(i));
  for (const text of corpus.slice(0, 300)) extract(text);
  const start = performance.now();
  let bytes = 0;
  for (const text of corpus) {
    extract(text);
    bytes += Buffer.byteLength(text);
  }
  const seconds = (performance.now() - start) / 1000;
  return { articles: ARTICLES / seconds, megabytes: bytes / 1e6 / seconds, seconds };
}

function measureGrowth(): { kilobytes: number; ratio: number }[] {
  const perByte = (kilobytes: number): number => {
    const text = generateArticle(7, kilobytes * 1000);
    const runs = Math.max(3, Math.floor(300 / kilobytes));
    const times = Array.from({ length: runs }, () => {
      const start = performance.now();
      extract(text);
      return performance.now() - start;
    });
    return median(times) / text.length;
  };
  const sizes = [1, 3, 10, 30, 100, 300, 1000];
  for (const size of [1, 10, 100]) perByte(size);
  const costs = sizes.map(perByte);
  return sizes.map((kilobytes, i) => ({ kilobytes, ratio: costs[i]! / costs[2]! }));
}

/** Peak resident memory of the command over the corpus as NDJSON, in MB. */
function measureMemory(folder: string): number {
  const input = join(folder, "corpus.ndjson");
  const lines = Array.from({ length: ARTICLES }, (_unused, i) =>
    JSON.stringify({ id: `${i}`, text: generateArticle(i) }),
  );
  writeFileSync(input, `${lines.join("\n")}\n`);
  const code = `process.on("exit",()=>require("fs").writeSync(2,String(process.resourceUsage().maxRSS)));require(${JSON.stringify(resolve("bin/load.js"))}).load().main()`;
  const { stderr } = spawnSync(
    process.execPath,
    ["-e", code, "extract", "--quiet", "--input-format", "ndjson", "--output", join(folder, "out.ndjson"), input],
    { env, encoding: "utf8" },
  );
  return Number(stderr) / 1024;
}

/** Seconds until several runs of the command, begun at once, have all ended. */
async function timeTogether(runs: readonly (readonly string[])[]): Promise<number> {
  const start = performance.now();
  const ends = runs.map((argv) => once(spawn(process.execPath, argv, { env, stdio: "ignore" }), "exit"));
  for (const [status] of await Promise.all(ends)) if (status !== 0) throw new Error(`ended with ${status}`);
  return (performance.now() - start) / 1000;
}

/**
 * Articles a second of the command over 20,000 as NDJSON, by turns: with one worker thread, with two, and of two commands
 * of one thread at once, which share nothing: what the machine's second core can give.
 */
async function measureCommand(folder: string): Promise<{ one: number; two: number; apart: number }> {
  const input = join(folder, "sustained.ndjson");
  const lines = Array.from({ length: SUSTAINED }, (_unused, i) =>
    JSON.stringify({ id: `${i}`, text: generateArticle(i) }),
  );
  writeFileSync(input, `${lines.join("\n")}\n`);
  const run = (jobs: string, name: string): string[] => [
    ...[BIN, "--input-format", "ndjson", "--quiet", "--force", "--jobs", jobs],
    ...["--output", join(folder, name), input],
  ];
  const ways = {
    one: [run("1", "one.out")],
    two: [run("2", "two.out")],
    apart: [run("1", "left.out"), run("1", "right.out")],
  };
  const rates: Record<keyof typeof ways, number[]> = { one: [], two: [], apart: [] };
  for (let round = 0; round < 3; round++) {
    for (const way of ["one", "two", "apart"] as const) {
      rates[way].push((SUSTAINED * ways[way].length) / (await timeTogether(ways[way])));
    }
  }
  return { one: median(rates.one), two: median(rates.two), apart: median(rates.apart) };
}

/** Where an article's time goes. The stages aren't part of the library's interface, so they're bundled from the source. */
async function stages(): Promise<string> {
  const outfile = "bench/.work/layers.mjs";
  await build({
    entryPoints: ["bench/speed/layers.ts"],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    loader: { ".tsv": "text", ".bin": "base64" },
    external: ["compromise"],
    plugins: [packedTables, recordCheck],
  });
  const { timeStages } = (await import(pathToFileURL(outfile).href)) as typeof import("./layers.ts");
  const times = timeStages(Array.from({ length: 500 }, (_unused, i) => generateArticle(i)));
  const whole = times.get("whole")!;
  const rows = [...times].filter(([stage]) => stage !== "whole").sort(([, a], [, b]) => b - a);
  const lines = rows.map(([stage, us]) => `| ${stage} | ${us.toFixed(0)} | ${((us / whole) * 100).toFixed(0)} % |`);
  return `
## Where an article's time goes
Microseconds of each stage, forced in the pipeline's order, of ${whole.toFixed(0)} in all (the rest is the record's check and assembly). A
layer pays for what it asks of lazy ones: the tagger's scores are the organisations' here.

| stage | µs | share |
|---|---|---|
${lines.join("\n")}
`;
}

/** What isn't measured anew by each run: the profile of a start, and what was tried against it. */
const notes = (): string => readFileSync("bench/speed/notes.md", "utf8");

/** The section about other programs: measured anew with --peers, else as it was last. */
function peers(): string {
  if (flags.peers) return benchPeers();
  const last = readFileSync("docs/benchmark.md", "utf8");
  const at = last.indexOf("\n## Beside others");
  return at === -1 ? "" : last.slice(at);
}

async function report(folder: string): Promise<string> {
  const article = join(folder, "article.txt");
  writeFileSync(article, generateArticle(1));
  const start = measureStart(article);
  const speed = measureThroughput();
  const growth = measureGrowth();
  const reading = measureReading(extract);
  const memory = measureMemory(folder);
  const command = await measureCommand(folder);
  return `# Benchmark

Made by \`npm run bench\` on ${cpus()[0]?.model ?? "an unknown processor"}, Node ${process.versions.node}, one core; articles from
\`bench/speed/corpus.ts\` (2.6 kB each). Absolute figures are this machine's; the ratios are what to compare.

| what | measured | goal |
|---|---|---|
| start-up, one article: \`extract article.txt\` | ${start.ours.toFixed(0)} ms = ${(start.ours / start.bare).toFixed(2)} × bare \`node -e 0\` (${start.bare.toFixed(0)} ms; medians of ${ROUNDS} by turns) | ≤ 2.5 × |
| throughput, all extractors, ${ARTICLES} articles | ${speed.articles.toFixed(0)} articles/s, ${speed.megabytes.toFixed(1)} MB/s | ≥ 1,000 articles/s |
| reading alone (decode, clean, segment; no field asked for) | ${reading.articles.toFixed(1)} MB a CPU second | ≥ 30 MB/s |
| the same, one paragraph of ${reading.paragraphs.map(([size]) => size).join(", ")} MB | ${reading.paragraphs.map(([, rate]) => rate.toFixed(1)).join(", ")} MB a CPU second | linear |
| the command over ${SUSTAINED} articles as NDJSON, one thread | ${command.one.toFixed(0)} articles/s | ≥ 1,500 articles/s |
| the same, two threads | ${command.two.toFixed(0)} articles/s = ${(command.two / command.one).toFixed(2)} × one | ≥ 1.6 × |
| two commands of one thread at once, each over all: what the second core gives | ${command.apart.toFixed(0)} articles/s = ${(command.apart / command.one).toFixed(2)} × one | – |
| peak memory, ${ARTICLES} articles as NDJSON | ${memory.toFixed(0)} MB | < 300 MB |

Time per character against that of a 10 kB article (1.00 throughout would be exactly linear):

| article | ${growth.map(({ kilobytes }) => `${kilobytes} kB`).join(" | ")} |
|---|${growth.map(() => "---|").join("")}
| ratio | ${growth.map(({ ratio }) => ratio.toFixed(2)).join(" | ")} |
`;
}

const folder = mkdtempSync(join(tmpdir(), "extract-bench-"));
try {
  const text = (await report(folder)) + (await stages()) + notes() + peers();
  writeFileSync("docs/benchmark.md", text);
  process.stdout.write(text);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
