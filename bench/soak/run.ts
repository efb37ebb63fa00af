// npm run soak [articles|kill|files]: the long runs that no test has time for. Each prints what it found and fails when
// something was lost. Sizes can be lowered for a trial: npm run soak -- kill --scale 0.01
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createReadStream, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { generateArticle, seeded } from "../speed/corpus.ts";
import { start, watch } from "./processes.ts";

// What runs is what ships.
const { extract } = (await import(pathToFileURL("dist/index.js").href)) as typeof import("../../src/index.ts");

const { values, positionals } = parseArgs({
  options: { scale: { type: "string", default: "1" } },
  allowPositionals: true,
});
const scaled = (count: number): number => Math.max(50, Math.round(count * Number(values.scale)));

function check(holds: boolean, what: string): void {
  console.log(`${holds ? "ok" : "NOT OK"}: ${what}`);
  if (!holds) process.exitCode = 1;
}

const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / Math.max(1, list.length);
const BAD = ["{not json", '{"id":"x"}', '{"text":12}', "[]", '{"id":"e","text":"  "}'];
const isBad = (i: number): boolean => i % 100 === 37;

/** How many lines of the output are, in order, the records that these articles give when read alone. */
async function countEqual(output: string, good: readonly number[]): Promise<number> {
  let [at, equal] = [0, 0];
  for await (const line of createInterface({ input: createReadStream(output) })) {
    const id = `${good[at++]}`;
    if (line === JSON.stringify(extract(generateArticle(Number(id)), { id }))) equal++;
  }
  return at === good.length ? equal : -1;
}

/** 200,000 articles with 1 % bad ones through one process. */
async function soakArticles(folder: string): Promise<void> {
  const total = scaled(200_000);
  const [output, errors] = [join(folder, "out.ndjson"), join(folder, "errors.ndjson")];
  const flags = ["--input-format", "ndjson", "--jobs", "2", "--quiet", "--output", output, "--errors", errors];
  const child = start(flags, "pipe");
  const ended = watch(child);
  for (let i = 0; i < total; i++) {
    const line = isBad(i)
      ? BAD[((i / 100) | 0) % BAD.length]!
      : JSON.stringify({ id: `${i}`, text: generateArticle(i) });
    if (!child.stdin!.write(`${line}\n`)) await once(child.stdin!, "drain");
  }
  child.stdin!.end();
  const { status, memory } = await ended;
  const bad = Array.from({ length: total }, (_unused, i) => i).filter(isBad);
  const reported = readFileSync(errors, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line).file as string);
  check(status === 1, `exit code 1, as some articles are bad (${status})`);
  check(
    reported.join() === bad.map((i) => `-:${i + 1}`).join(),
    `all ${bad.length} bad articles reported with their line, in order`,
  );
  const good = Array.from({ length: total }, (_unused, i) => i).filter((i) => !isBad(i));
  const equal = await countEqual(output, good);
  check(equal === good.length, `${equal} good articles in order, each equal to its single run`);
  const [early, late] = [memory.slice(memory.length / 4, memory.length / 2), memory.slice((memory.length * 3) / 4)];
  const [before, after] = [mean(early), mean(late)];
  check(
    after < before * 1.1,
    `memory flat after warm-up: second quarter ${before.toFixed(0)} MB, last quarter ${after.toFixed(0)} MB, peak ${Math.max(...memory).toFixed(0)} MB`,
  );
}

function writeFolder(folder: string, count: number): string {
  const at = join(folder, "in");
  const kinds = ["txt", "md", "html"];
  for (let i = 0; i < count; i++) {
    const nest = join(at, `${i % 10}`, `${((i / 10) | 0) % 100}`);
    if (i < 1000) mkdirSync(nest, { recursive: true });
    const text = generateArticle(i);
    const kind = kinds[i % 20 < 18 ? 0 : (i % 20) - 17]!;
    const page = text
      .split("\n\n")
      .map((one) => `<p>${one}</p>`)
      .join("\n");
    writeFileSync(
      join(nest, `${i}.${kind}`),
      kind === "html" ? `<html><body><article>${page}</article></body></html>` : text,
    );
  }
  return at;
}

const sortedHash = (file: string): string =>
  createHash("sha256").update(readFileSync(file, "utf8").trimEnd().split("\n").sort().join("\n")).digest("hex");

/** kill -9 at 20 random moments of a run over 20,000 articles, each followed by --resume. */
async function soakKills(folder: string): Promise<void> {
  const count = scaled(20_000);
  const at = writeFolder(folder, count);
  const [whole, out] = [join(folder, "whole.ndjson"), join(folder, "out.ndjson")];
  const begin = performance.now();
  await watch(start([at, "--quiet", "--jobs", "2", "--output", whole]));
  const length = performance.now() - begin;
  const random = seeded(Date.now());
  let kills = 0;
  for (let round = 0; round < 20; round++) {
    const child = start([at, "--quiet", "--jobs", "2", "--output", out, round === 0 ? "--force" : "--resume"]);
    const ended = watch(child);
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 100 + (random() * length) / 8))]);
    if (child.exitCode === null) kills++;
    child.kill("SIGKILL");
    await ended;
  }
  const { status } = await watch(start([at, "--quiet", "--jobs", "2", "--output", out, "--resume"]));
  check(
    status === 0,
    `the run after ${kills} kills ends well (${status}); an undisturbed one took ${(length / 1000).toFixed(1)} s`,
  );
  check(
    sortedHash(out) === sortedHash(whole),
    `${count} articles: the file equals that of an undisturbed run, line by line once sorted`,
  );
}

/** A folder of 100,000 files: memory, file handles, progress to the end. */
async function soakFiles(folder: string): Promise<void> {
  const count = scaled(100_000);
  const at = writeFolder(folder, count);
  const output = join(folder, "out.ndjson");
  const { status, stderr, memory, mostFiles } = await watch(start([at, "--jobs", "2", "--output", output]));
  let lines = 0;
  for await (const _ of createInterface({ input: createReadStream(output) })) lines++;
  check(status === 0 && lines === count, `${lines} records of ${count} files (exit code ${status})`);
  const peak = Math.max(...memory);
  check(peak < 300, `peak memory ${peak.toFixed(0)} MB, under 300`);
  check(mostFiles < 100, `at most ${mostFiles} file handles open`);
  const told = [...stderr.matchAll(/(\d+) done/g)].map((match) => Number(match[1]));
  const rises = told.every((one, i) => i === 0 || one > told[i - 1]!);
  check(rises, `progress: ${told.length} lines, the last at ${told.at(-1) ?? "the end, in under ten seconds"}`);
}

const RUNS = { articles: soakArticles, kill: soakKills, files: soakFiles };
const names = (positionals.length === 0 ? Object.keys(RUNS) : positionals) as (keyof typeof RUNS)[];
for (const name of names) {
  const folder = mkdtempSync(join(tmpdir(), "extract-soak-"));
  console.log(`# ${name}`);
  try {
    await RUNS[name](folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
