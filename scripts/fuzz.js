// npm run fuzz -- --minutes N [target …]: coverage-guided fuzzing (Jazzer.js, on libFuzzer) of the parts that meet hostile
// text first. A crash stays in tests/fuzz/crashes/ and ends the run with 1; make a test of it.
// Jazzer.js 4 wants glibc 2.38; where it's older, FUZZ_LIBC names a folder with a newer one (docs/reliability.md).
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { globSync } from "tinyglobby";
import { packedTables } from "./pack-table.js";
import { recordCheck } from "./record-check.js";

const { values, positionals } = parseArgs({
  options: { minutes: { type: "string", default: "1" } },
  allowPositionals: true,
});
const seconds = Math.round(Number(values.minutes) * 60);
const known = ["decoder", "cleaner", "grammar", "quotes", "ndjson"];
const targets = positionals.length === 0 ? known : positionals;
if (!(seconds > 0) || targets.some((target) => !known.includes(target))) {
  console.error(`usage: npm run fuzz -- --minutes N [${known.join(" | ")}]`);
  process.exit(2);
}
const work = "bench/.work/fuzz";

function bundle(target) {
  return build({
    entryPoints: [`tests/fuzz/targets/${target}.ts`],
    outfile: join(work, `${target}.cjs`),
    bundle: true,
    format: "cjs",
    platform: "node",
    loader: { ".tsv": "text", ".bin": "base64" },
    external: ["compromise", "compromise/*"],
    define: { "import.meta.url": "__filename" },
    plugins: [packedTables, recordCheck],
    logLevel: "error",
  });
}

/** Seeds of the repository and, for targets that read articles, the fixtures: where the corpus starts from. */
function plantCorpus(target) {
  const corpus = join(work, "corpus", target);
  mkdirSync(corpus, { recursive: true });
  cpSync(join("tests/fuzz/seeds", target), corpus, { recursive: true });
  if (target === "decoder" || target === "ndjson") return corpus;
  for (const file of globSync("fixtures/*/article.*")) cpSync(file, join(corpus, file.replaceAll("/", "-")));
  return corpus;
}

function fuzz(target) {
  const jazzer = ["node_modules/@jazzer.js/core/dist/cli.js", join(work, `${target}.cjs`), plantCorpus(target)];
  const limits = [`-max_total_time=${seconds}`, "-max_len=8192", "-rss_limit_mb=4096"];
  const argv = [...jazzer, "--sync=false", "--timeout=60000", "--", ...limits, "-artifact_prefix=tests/fuzz/crashes/"];
  const libc = process.env.FUZZ_LIBC;
  const [command, ...before] =
    libc === undefined
      ? [process.execPath]
      : [join(libc, "ld-linux-x86-64.so.2"), "--library-path", libc, process.execPath];
  const { status, stderr } = spawnSync(command, [...before, ...argv], { encoding: "utf8", maxBuffer: 1 << 28 });
  const last = [...stderr.matchAll(/#(\d+)\s.*cov: (\d+) ft: (\d+).*exec\/s: (\d+)/g)].at(-1);
  if (status !== 0) process.stderr.write(stderr.slice(-4000));
  console.log(
    `${target}: ${status === 0 ? "clean" : "CRASHED"}, ${last?.[1] ?? 0} executions, ${last?.[4] ?? "?"} a second, coverage ${last?.[2] ?? "?"} edges, ${last?.[3] ?? "?"} features`,
  );
  return status === 0;
}

mkdirSync("tests/fuzz/crashes", { recursive: true });
let clean = true;
for (const target of targets) {
  await bundle(target);
  clean = fuzz(target) && clean;
}
console.log(`${targets.length} targets, ${readdirSync("tests/fuzz/crashes").length} crashes kept`);
process.exit(clean ? 0 : 1);
